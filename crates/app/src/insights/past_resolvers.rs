//! Who could remove blockers on a past day.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::changes::{Amended, list_amendments};
use desbloqueo_store::reports::list_resolved_blockers;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde::Deserialize;

use crate::error::UseCaseResult;
use crate::journal::read_state;

/// What a change says was before.
#[derive(Debug, Deserialize)]
struct Before {
    #[serde(default)]
    resolvers: Option<Vec<Owner>>,
}

/// The resolvers that blockers had at the end of a day, of those that got others since.
pub(super) async fn changed_since(
    transaction: &mut Transaction,
    day: Date,
) -> UseCaseResult<BTreeMap<BlockerId, Vec<Owner>>> {
    let mut changed = BTreeMap::new();
    for amendment in list_amendments(transaction, Amended::Resolvers, day).await? {
        let before: Before = read_state(&amendment.before)?;
        if let Some(resolvers) = before.resolvers {
            // The earliest change since the day says what was.
            let blocker = BlockerId(amendment.subject);
            changed.entry(blocker).or_insert(resolvers);
        }
    }
    Ok(changed)
}

/// The blockers that somebody could remove at the end of a day, just as it was written.
pub(super) async fn resolved_on(
    transaction: &mut Transaction,
    resolver: &Owner,
    day: Date,
) -> UseCaseResult<BTreeSet<BlockerId>> {
    let changed = changed_since(transaction, day).await?;
    let mut found = list_resolved_blockers(transaction, resolver).await?;
    found.retain(|id| !changed.contains_key(id));
    let then = changed.into_iter();
    let then = then.filter(|(_, resolvers)| resolvers.contains(resolver));
    found.extend(then.map(|(id, _)| id));
    Ok(found)
}

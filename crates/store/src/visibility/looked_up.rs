//! What was looked up of what people see, kept while a transaction reads a single moment: pages ask for the same again
//! and again.

use std::collections::BTreeSet;
use std::sync::Arc;

use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::transaction::Transaction;

use super::lookup::{blockers_of_places, lines_held_elsewhere};
use super::{SeenSome, by_organization};

/// What a transaction has looked up, by whose eyes.
#[derive(Debug, Default)]
pub(crate) struct LookedUp(Vec<Known>);

#[derive(Debug)]
struct Known {
    of: Visibility,
    some: Arc<SeenSome>,
    blockers: Option<Arc<[Uuid]>>,
}

impl LookedUp {
    fn find(&mut self, visibility: &Visibility) -> Option<&mut Known> {
        self.0.iter_mut().find(|known| known.of == *visibility)
    }

    fn keep(&mut self, visibility: &Visibility, some: &Arc<SeenSome>) {
        self.0.push(Known {
            of: visibility.clone(),
            some: Arc::clone(some),
            blockers: None,
        });
    }
}

pub(super) async fn looked_up(
    transaction: &mut Transaction,
    visibility: &Visibility,
) -> StoreResult<Option<Arc<SeenSome>>> {
    let known = transaction.looked_up().and_then(|all| all.find(visibility));
    if let Some(known) = known {
        return Ok(Some(Arc::clone(&known.some)));
    }
    let Visibility::Some {
        organizations,
        tenants,
        blockers,
        lines,
    } = visibility
    else {
        return Ok(None);
    };
    let mut some = SeenSome {
        organizations: organizations.iter().map(|id| id.0).collect(),
        tenants: by_organization(tenants),
        lines: Vec::new(),
    };
    let mut seen_lines: BTreeSet<Uuid> = lines.iter().map(|id| id.0).collect();
    seen_lines.extend(lines_held_elsewhere(transaction, &some, blockers).await?);
    some.lines = seen_lines.into_iter().collect();
    let some = Arc::new(some);
    if let Some(all) = transaction.looked_up() {
        all.keep(visibility, &some);
    }
    Ok(Some(some))
}

pub(super) async fn looked_up_blockers(
    transaction: &mut Transaction,
    visibility: &Visibility,
    some: &SeenSome,
) -> StoreResult<Arc<[Uuid]>> {
    let known = transaction.looked_up().and_then(|all| all.find(visibility));
    if let Some(blockers) = known.and_then(|known| known.blockers.clone()) {
        return Ok(blockers);
    }
    let Visibility::Some {
        blockers, lines, ..
    } = visibility
    else {
        return Ok(Arc::default());
    };
    let mut ids: BTreeSet<Uuid> = blockers.iter().map(|id| id.0).collect();
    ids.extend(blockers_of_places(transaction, some, lines).await?);
    let ids: Arc<[Uuid]> = ids.into_iter().collect();
    let known = transaction.looked_up().and_then(|all| all.find(visibility));
    if let Some(known) = known {
        known.blockers = Some(Arc::clone(&ids));
    }
    Ok(ids)
}

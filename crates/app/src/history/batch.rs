//! What an import or a bulk edit recorded, a page of it, with where each record stands.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{BatchId, Code, EntitlementId, OrganizationId};
use desbloqueo_store::chain::ChainKind;
use desbloqueo_store::changes::{self, Change, LogPlace};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, entitlements, tenants};
use uuid::Uuid;

use super::told::{Told, tell};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{Batch, Names, find_batch};

/// A page of what a batch recorded.
#[derive(Debug)]
pub struct BatchTold {
    /// The batch.
    pub batch: Batch,
    /// The name of who made it.
    pub names: Names,
    /// What was recorded, organization by organization, record by record.
    pub parts: Vec<BatchPart>,
    /// Where the next page begins; `None` for the last.
    pub next: Option<LogPlace>,
}

/// What was recorded of the records of one organization.
#[derive(Debug)]
pub struct BatchPart {
    /// What was recorded, with who and what it mentions.
    pub told: Told,
    /// Where the record of each entry stands.
    pub places: Vec<Option<BatchPlace>>,
}

/// Where a line or an entitlement stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchPlace {
    /// The tenant.
    pub tenant: Uuid,
    /// The name of its customer.
    pub customer: String,
    /// The service.
    pub service: Code,
}

/// Tells a page of what a batch recorded that the actor sees, from after a place of the log on.
pub async fn tell_batch(
    app: &App,
    actor: &Actor,
    id: BatchId,
    after: Option<LogPlace>,
    limit: u32,
) -> UseCaseResult<BatchTold> {
    let (batch, names) = find_batch(app, actor, id).await?;
    let mut transaction = app.database.read().await?;
    let found = changes::list_of_batch(&mut transaction, id, after, i64::from(limit)).await?;
    let last = found.last().filter(|_| found.len() == limit as usize);
    let next = last.map(|change| LogPlace {
        organization: change.organization,
        chain: change.chain.id,
        sequence: change.sequence,
    });
    let mut parts = Vec::new();
    for (organization, changes) in by_organization(found) {
        // What somebody may not see does not exist for them (rule A3).
        if !actor.sees_organization(organization) {
            continue;
        }
        let mut places = Vec::new();
        for change in &changes {
            places.push(place(&mut transaction, change).await?);
        }
        let mut told = tell(&mut transaction, actor, organization, changes).await?;
        told.entries.reverse();
        parts.push(BatchPart { told, places });
    }
    Ok(BatchTold {
        batch,
        names,
        parts,
        next,
    })
}

fn by_organization(found: Vec<Change>) -> BTreeMap<OrganizationId, Vec<Change>> {
    let mut all: BTreeMap<OrganizationId, Vec<Change>> = BTreeMap::new();
    for change in found {
        all.entry(change.organization).or_default().push(change);
    }
    all
}

/// Where the record stands whose chain a change hangs on; none where it is no more, or stands nowhere.
async fn place(
    transaction: &mut Transaction,
    change: &Change,
) -> UseCaseResult<Option<BatchPlace>> {
    if change.chain.kind != ChainKind::Entitlement {
        return Ok(None);
    }
    let organization = change.organization;
    let id = EntitlementId(change.chain.id);
    let Some(stored) = entitlements::find(transaction, organization, id).await? else {
        return Ok(None);
    };
    let tenant = tenants::find(transaction, organization, stored.entitlement.tenant).await?;
    let Some(tenant) = tenant else {
        return Ok(None);
    };
    let customer = customers::find(transaction, organization, tenant.tenant.customer).await?;
    Ok(customer.map(|customer| BatchPlace {
        tenant: tenant.tenant.id.0,
        customer: customer.customer.state.name,
        service: stored.entitlement.service,
    }))
}

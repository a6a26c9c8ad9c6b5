//! Transfers tenants to another organization with everything that belongs to them, and their history (rule A4).
//!
//! Every row keeps its id. The team stays, whoever sees it afterwards. Links to shared blockers stay and keep pointing
//! to the blockers' organizations; private blockers move along. Values of own fields that the new organization does
//! not have stay with the tenant, unseen, until it has them. The customer:
//!
//! - the same one is there already, by its external id or name: the tenant joins it;
//! - it keeps no other tenant where it was: it moves, with its contacts and history;
//! - else: a copy of it begins there, with the same contacts.
//!
//! The transfer is taken back by transferring again.

mod customer;
mod tenant;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{BatchId, CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::organizations::StoredOrganization;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};

/// Tenants that were transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transferred {
    /// The batch that history names.
    pub batch: BatchId,
    /// Each tenant with its customer in the new organization.
    pub tenants: Vec<(TenantId, CustomerId)>,
}

/// Transfers tenants to an organization, all or nothing. Refused where a shared blocker would not belong to the new
/// organization or above it; the refusals say which.
pub async fn transfer_tenants(
    app: &App,
    actor: &Actor,
    tenants: &[TenantId],
    to: OrganizationId,
    reason: &str,
) -> UseCaseResult<Transferred> {
    let mut transaction = app.database.write().await?;
    let target = visible::organization(&mut transaction, actor, to).await?;
    actor.require(Act::TransferTenant, to, &Standing::default(), "")?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let today = app.today_in(&mut transaction, to).await?;
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let why = Why {
        reason: reason.trim().to_owned(),
        ..Why::default()
    };
    let mut moved = Vec::new();
    for id in tenants {
        let stored = visible::tenant(&mut transaction, actor, *id).await?;
        actor.require(
            Act::TransferTenant,
            stored.tenant.organization,
            &Standing::default(),
            "",
        )?;
        refuse_to_stay(&stored, &target)?;
        let customer = tenant::transfer(&mut journal, &mut transaction, &stored, to, &why).await?;
        // Another tenant of the same customer may follow: what was recorded must stand in the database.
        journal.flush(&mut transaction).await?;
        moved.push((*id, customer));
    }
    record_batch(&journal, &mut transaction, &target, batch, &moved).await?;
    transaction.commit().await?;
    Ok(Transferred {
        batch,
        tenants: moved,
    })
}

fn refuse_to_stay(stored: &StoredTenant, target: &StoredOrganization) -> Result<(), Refusal> {
    if stored.tenant.organization == target.id {
        return Err(Refusal::new(
            Rule::A4,
            Cause::AlreadyExists,
            Field::Organization,
            target.name.as_str(),
        ));
    }
    Ok(())
}

async fn record_batch(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    target: &StoredOrganization,
    batch: BatchId,
    moved: &[(TenantId, CustomerId)],
) -> UseCaseResult<()> {
    let batch = Batch {
        organization: target.id,
        id: batch,
        kind: BatchKind::Transfer,
        title: target.name.clone(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        file_digest: Vec::new(),
        mapping: String::new(),
        summary: serde_json::json!({ "tenants": moved.len() }).to_string(),
        undoes: None,
        undone_by: None,
    };
    Ok(batches::insert(transaction, &batch).await?)
}

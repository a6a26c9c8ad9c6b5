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

pub use customer::CustomerFate;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{BatchId, CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::tenant::Tenant;
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::customers;
use desbloqueo_store::organizations::StoredOrganization;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::bulk_edit::BulkMode;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};

/// Tenants that were transferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transferred {
    /// The batch that history names.
    pub batch: BatchId,
    /// Each tenant with its customer in the new organization.
    pub tenants: Vec<(TenantId, CustomerId)>,
}

/// What is transferred where, and whether it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferMany {
    /// The tenants.
    pub tenants: Vec<TenantId>,
    /// The organization that they get.
    pub to: OrganizationId,
    /// Why; kept in history.
    pub reason: String,
    /// Whether it is done.
    pub mode: BulkMode,
}

/// What became, or would become, of the tenants.
#[derive(Debug)]
pub struct TransferOutcome {
    /// The batch, if it was done.
    pub batch: Option<BatchId>,
    /// The name of the organization that they get.
    pub to: String,
    /// The tenants.
    pub tenants: Vec<TransferredTenant>,
}

/// A tenant that is transferred, or not.
#[derive(Debug)]
pub struct TransferredTenant {
    /// The tenant, as it was.
    pub tenant: Tenant,
    /// The customer's name.
    pub customer_name: String,
    /// Its customer there, and how it comes to be there; or why it is refused.
    pub outcome: Result<(CustomerId, CustomerFate), UseCaseError>,
}

impl TransferOutcome {
    /// How many are transferred, and how many are refused.
    pub fn counts(&self) -> (usize, usize) {
        let moved = self.tenants.iter().filter(|one| one.outcome.is_ok());
        let moved = moved.count();
        (moved, self.tenants.len() - moved)
    }
}

impl TransferredTenant {
    /// Why it is refused; nothing where it is not.
    pub fn refusals(&self) -> Vec<Refusal> {
        let error = self.outcome.as_ref().err();
        error.map(UseCaseError::refusals).unwrap_or_default()
    }
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
    let wanted = TransferMany {
        tenants: tenants.to_vec(),
        to,
        reason: reason.to_owned(),
        mode: BulkMode::AllOrNothing,
    };
    let outcome = transfer_many(app, actor, &wanted).await?;
    let pairs = outcome.tenants.into_iter();
    let pairs = pairs.map(|one| Ok((one.tenant.id, one.outcome?.0)));
    let tenants = pairs.collect::<UseCaseResult<Vec<_>>>()?;
    let nothing = || Refusal::new(Rule::V1, Cause::Missing, Field::Tenant, "");
    Ok(Transferred {
        batch: outcome.batch.ok_or_else(nothing)?,
        tenants,
    })
}

/// Transfers tenants to an organization, and says what becomes of each. A preview leaves nothing behind.
pub async fn transfer_many(
    app: &App,
    actor: &Actor,
    wanted: &TransferMany,
) -> UseCaseResult<TransferOutcome> {
    let mut transaction = app.database.write().await?;
    let target = visible::organization(&mut transaction, actor, wanted.to).await?;
    actor.require(Act::TransferTenant, target.id, &Standing::default(), "")?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let today = app.today_in(&mut transaction, target.id).await?;
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let why = Why {
        reason: wanted.reason.trim().to_owned(),
        ..Why::default()
    };
    let mut outcome = TransferOutcome {
        batch: None,
        to: target.name.clone(),
        tenants: Vec::new(),
    };
    for id in &wanted.tenants {
        let stored = visible::tenant(&mut transaction, actor, *id).await?;
        let done = try_one(&mut journal, &mut transaction, stored, &target, &why).await?;
        outcome.tenants.push(done);
    }
    let (moved, refused) = outcome.counts();
    let applies = match wanted.mode {
        BulkMode::Preview => false,
        BulkMode::AllOrNothing => refused == 0,
        BulkMode::AcceptedOnly => true,
    };
    if applies && moved > 0 {
        record_batch(&journal, &mut transaction, &target, batch, moved).await?;
        transaction.commit().await?;
        outcome.batch = Some(batch);
    } else {
        transaction.roll_back().await?;
    }
    Ok(outcome)
}

/// What the rules refuse of one tenant leaves the others alone; a database that fails ends it all.
async fn try_one(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: StoredTenant,
    target: &StoredOrganization,
    why: &Why,
) -> UseCaseResult<TransferredTenant> {
    let tenant = &stored.tenant;
    let customer = customers::find(transaction, tenant.organization, tenant.customer).await?;
    transaction.set_savepoint().await?;
    let outcome = match transfer(journal, transaction, &stored, target, why).await {
        Ok(done) => {
            transaction.keep_since_savepoint().await?;
            Ok(done)
        }
        Err(UseCaseError::Store(cause)) => return Err(cause.into()),
        Err(refused) => {
            journal.forget();
            transaction.return_to_savepoint().await?;
            Err(refused)
        }
    };
    Ok(TransferredTenant {
        customer_name: customer.map_or_else(String::new, |found| found.customer.state.name),
        tenant: stored.tenant,
        outcome,
    })
}

async fn transfer(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredTenant,
    target: &StoredOrganization,
    why: &Why,
) -> UseCaseResult<(CustomerId, CustomerFate)> {
    let (act, from) = (Act::TransferTenant, stored.tenant.organization);
    journal
        .actor()
        .require(act, from, &Standing::default(), "")?;
    refuse_to_stay(stored, target)?;
    let done = tenant::transfer(journal, transaction, stored, target.id, why).await?;
    // Another tenant of the same customer may follow: what was recorded must stand in the database.
    journal.flush(transaction).await?;
    Ok(done)
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
    moved: usize,
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
        summary: serde_json::json!({ "tenants": moved }).to_string(),
        undoes: None,
        undone_by: None,
    };
    Ok(batches::insert(transaction, &batch).await?)
}

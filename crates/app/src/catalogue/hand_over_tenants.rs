//! Hands the entitlements of many tenants over from assignment to delivery at once (rule S13).
//!
//! A preview does all of it, and then leaves nothing behind. What is done is one batch, undone as one.

use std::collections::BTreeMap;

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BatchId, Code, EntitlementId, OrganizationId, TenantId};
use desbloqueo_domain::engagement;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::Refusal;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::customers;
use desbloqueo_store::entitlements;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;

use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::bulk_edit::{BulkMode, home};
use crate::edit_entitlement::find;
use crate::error::{UseCaseError, UseCaseResult};
use crate::hand_over::Handover;
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;

/// What is handed over, and whether it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverMany {
    /// The tenants.
    pub tenants: Vec<TenantId>,
    /// Of all services, or one.
    pub service: Option<Code>,
    /// Whether it is done.
    pub mode: BulkMode,
    /// What people shall know the batch by.
    pub title: String,
}

/// What became, or would become, of the entitlements in the assignment phase.
#[derive(Debug)]
pub struct HandedOver {
    /// The batch, if it was done.
    pub batch: Option<BatchId>,
    /// The entitlements, tenant by tenant.
    pub entitlements: Vec<HandedEntitlement>,
}

/// An entitlement that is handed over, or not.
#[derive(Debug)]
pub struct HandedEntitlement {
    /// Its tenant.
    pub tenant: TenantId,
    /// The tenant's name.
    pub tenant_name: String,
    /// The customer's name.
    pub customer_name: String,
    /// The entitlement, as it was.
    pub entitlement: Entitlement,
    /// What its lines then lack; or why it is refused.
    pub outcome: Result<Handover, UseCaseError>,
}

impl HandedOver {
    /// How many are handed over, and how many are refused.
    pub fn counts(&self) -> (usize, usize) {
        let all = self.entitlements.len();
        let handed = self.entitlements.iter().filter(|one| one.outcome.is_ok());
        let handed = handed.count();
        (handed, all - handed)
    }
}

impl HandedEntitlement {
    /// Why it is refused; nothing where it is not.
    pub fn refusals(&self) -> Vec<Refusal> {
        let error = self.outcome.as_ref().err();
        error.map(UseCaseError::refusals).unwrap_or_default()
    }
}

/// Hands over what is in the assignment phase: of all services, or one; all or nothing. What is in delivery already
/// stays as it is. The batch by which it is undone bears the title.
pub async fn hand_over_tenants(
    app: &App,
    actor: &Actor,
    tenants: &[TenantId],
    service: Option<&Code>,
    title: &str,
) -> UseCaseResult<BTreeMap<EntitlementId, Handover>> {
    let wanted = HandOverMany {
        tenants: tenants.to_vec(),
        service: service.cloned(),
        mode: BulkMode::AllOrNothing,
        title: title.to_owned(),
    };
    let handed = hand_over_many(app, actor, &wanted).await?;
    let pairs = handed.entitlements.into_iter();
    let pairs = pairs.map(|one| Ok((one.entitlement.id, one.outcome?)));
    pairs.collect()
}

/// Hands over what is in the assignment phase, and says what becomes of each entitlement.
pub async fn hand_over_many(
    app: &App,
    actor: &Actor,
    wanted: &HandOverMany,
) -> UseCaseResult<HandedOver> {
    let mut transaction = app.database.write().await?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let today = crate::reads::today(app, &mut transaction, actor).await?;
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let mut handed = HandedOver {
        batch: None,
        entitlements: Vec::new(),
    };
    for id in &wanted.tenants {
        let tenant = visible::tenant(&mut transaction, actor, *id).await?;
        let service = wanted.service.as_ref();
        let done = of_tenant(&mut journal, &mut transaction, &tenant, service).await?;
        handed.entitlements.extend(done);
    }
    let (changed, refused) = handed.counts();
    let applies = match wanted.mode {
        BulkMode::Preview => false,
        BulkMode::AllOrNothing => refused == 0,
        BulkMode::AcceptedOnly => true,
    };
    if applies && changed > 0 {
        let kept = record(&journal, batch, &handed, &wanted.title);
        batches::insert(&mut transaction, &kept).await?;
        transaction.commit().await?;
        handed.batch = Some(batch);
    } else {
        transaction.roll_back().await?;
    }
    Ok(handed)
}

async fn of_tenant(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    stored: &StoredTenant,
    service: Option<&Code>,
) -> UseCaseResult<Vec<HandedEntitlement>> {
    let tenant = &stored.tenant;
    let customer = customers::find(transaction, tenant.organization, tenant.customer).await?;
    let customer_name = customer.map_or_else(String::new, |found| found.customer.state.name);
    let today = journal
        .app()
        .today_in(transaction, tenant.organization)
        .await?;
    journal.turn_to(today);
    let mut all = Vec::new();
    for stored in entitlements::list_of_tenant(transaction, tenant.organization, tenant.id).await? {
        let entitlement = stored.entitlement;
        let is_wanted = service.is_none_or(|service| *service == entitlement.service);
        if !is_wanted || entitlement.state.phase != Phase::Assignment {
            continue;
        }
        all.push(HandedEntitlement {
            tenant: tenant.id,
            tenant_name: tenant.state.name.clone(),
            customer_name: customer_name.clone(),
            outcome: try_one(journal, transaction, entitlement.id).await?,
            entitlement,
        });
    }
    Ok(all)
}

/// What the rules refuse of one entitlement leaves the others alone; a database that fails ends it all.
async fn try_one(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: EntitlementId,
) -> UseCaseResult<Result<Handover, UseCaseError>> {
    transaction.set_savepoint().await?;
    match hand_over(journal, transaction, id).await {
        Ok(handover) => {
            transaction.keep_since_savepoint().await?;
            Ok(Ok(handover))
        }
        Err(UseCaseError::Store(cause)) => Err(cause.into()),
        Err(refused) => {
            journal.forget();
            transaction.return_to_savepoint().await?;
            Ok(Err(refused))
        }
    }
}

async fn hand_over(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: EntitlementId,
) -> UseCaseResult<Handover> {
    let actor = journal.actor();
    let editing = find(transaction, actor, id).await?;
    let overriding = editing.require(actor, Act::HandOver, "")?;
    let handed = engagement::hand_over(editing.before.entitlement.clone(), journal.context())?;
    let why = Why {
        overriding,
        ..Why::default()
    };
    let (after, choice) = (handed.entitlement, BlockerChoice::AsItIs);
    editing
        .save(journal, transaction, after, &choice, &why)
        .await?;
    journal.flush(transaction).await?;
    Ok(Handover {
        lacks: handed.lacks,
        complete_by: Some(handed.complete_by),
    })
}

fn record(journal: &Journal<'_>, batch: BatchId, handed: &HandedOver, title: &str) -> Batch {
    let done = handed.entitlements.iter();
    let done = done.filter(|one| one.outcome.is_ok());
    let nodes: Vec<OrganizationId> = done.map(|one| one.entitlement.organization).collect();
    let (changed, refused) = handed.counts();
    Batch {
        organization: home(journal.actor(), &nodes),
        id: batch,
        kind: BatchKind::Bulk,
        title: title.to_owned(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        file_digest: Vec::new(),
        mapping: String::new(),
        summary: serde_json::json!({ "changed": changed, "refused": refused }).to_string(),
        undoes: None,
        undone_by: None,
    }
}

//! Writes the plans of an import in one transaction with one batch id.

mod places;

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BatchId, OrganizationId};
use desbloqueo_domain::line::{LineState, Overrides};
use desbloqueo_exchange::read::PortfolioFile;
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::transaction::Transaction;

use super::keyed_blockers::KeyedBlockers;
use super::own_columns::OwnFields;
use super::people::People;
use super::places::Places;
use super::plan::{Link, Plan};
use super::watch::{Phase, Watch};
use super::{ImportRequest, Summary};
use crate::edit_entitlement::{Editing, read};
use crate::error::UseCaseResult;
use crate::journal::{CustomerPlace, Journal, stale};
use crate::tend_blockers::{BlockerChoice, tend_blockers};
use places::{save_contacts, save_places};

/// Changes that may wait to be written: all of a large file would not fit into memory.
const WAITING_CHANGES: usize = 1_000;

/// The batch, as it is kept.
pub(super) struct Description<'a> {
    pub(super) request: &'a ImportRequest<'a>,
    pub(super) default: OrganizationId,
    pub(super) digest: Vec<u8>,
    pub(super) summary: Summary,
    pub(super) batch: BatchId,
    pub(super) watch: &'a Watch,
}

/// Writes everything, and leaves the rest when nobody wants it any more; the caller commits.
pub(super) async fn apply(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    file: &PortfolioFile,
    plans: Vec<Plan>,
    (mut places, mut people): (Places, People),
    description: &Description<'_>,
    dictionary: &desbloqueo_exchange::read::Dictionary,
) -> UseCaseResult<()> {
    let used: BTreeSet<usize> = plans.iter().map(|plan| plan.tenant).collect();
    save_places(journal, transaction, &mut places, &used).await?;
    let (mut keyed, mut own) = (KeyedBlockers::default(), OwnFields::default());
    let watch = description.watch;
    let rows = plans.iter().map(|plan| plan.rows.len()).sum();
    watch.begin(Phase::Writing, rows);
    for mut plan in plans {
        if watch.is_cancelled() {
            return Ok(());
        }
        watch.advance(plan.rows.len());
        if journal.unwritten_changes() >= WAITING_CHANGES {
            journal.flush(transaction).await?;
        }
        journal.turn_to(plan.today);
        let before = plan.before.as_ref().map(|stored| stored.chain.clone());
        let head = before.clone().unwrap_or_default();
        let moved = own.keep(journal, transaction, file, &plan, head).await?;
        if let Some(stored) = &mut plan.before {
            stored.chain = moved;
        }
        let changes = plan.changes_entitlement();
        let (organization, id) = (plan.after.organization, plan.after.id);
        let after_own = plan.before.as_ref().map(|stored| stored.chain.clone());
        let saved = changes
            && save(
                journal,
                transaction,
                plan,
                &places,
                (&mut people, dictionary),
                &mut keyed,
            )
            .await?;
        if let (false, Some(from), Some(to)) = (saved, before, after_own)
            && from != to
        {
            entitlements::update_chain(transaction, organization, id, &from, &to)
                .await
                .map_err(stale)?;
        }
    }
    save_contacts(journal, transaction, &mut places, &people).await?;
    batches::insert(transaction, &batch(journal, file, description)).await?;
    journal.flush(transaction).await?;
    own.flush(transaction).await
}

fn batch(journal: &Journal<'_>, file: &PortfolioFile, description: &Description<'_>) -> Batch {
    Batch {
        organization: description.default,
        id: description.batch,
        kind: BatchKind::Import,
        title: description.request.title.clone(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        file_digest: description.digest.clone(),
        mapping: file.mapping.to_json().unwrap_or_default(),
        summary: serde_json::to_string(&description.summary).unwrap_or_default(),
        undoes: None,
        undone_by: None,
    }
}

/// Saves an entitlement with its blockers and history.
async fn save(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    mut plan: Plan,
    places: &Places,
    (people, dictionary): (&mut People, &desbloqueo_exchange::read::Dictionary),
    keyed: &mut KeyedBlockers,
) -> UseCaseResult<bool> {
    let Some(tenant) = places.tenants.get(plan.tenant) else {
        return Ok(false);
    };
    let Some(customer) = places.customers.get(tenant.customer) else {
        return Ok(false);
    };
    let place = CustomerPlace {
        id: customer.stored.customer.id,
        key: desbloqueo_store::column::sort_key(&customer.stored.customer.state.name),
    };
    let why = plan.why();
    let mut editing = match &plan.before {
        Some(stored) => {
            read(
                transaction,
                stored.entitlement.organization,
                stored.entitlement.id,
            )
            .await?
        }
        None => None,
    }
    .unwrap_or_else(|| new_editing(&plan, tenant, &place));
    let organization = plan.after.organization;
    for planned in &plan.rows {
        let (Some(row), Some(line)) =
            (planned.source.as_deref(), plan.after.line_mut(planned.line))
        else {
            continue;
        };
        match planned.link {
            Link::AsItIs => {}
            Link::Release => release(&mut line.state),
            Link::Key(home) => {
                let linked = keyed
                    .link(
                        journal,
                        transaction,
                        row,
                        (organization, home, &mut line.state),
                        (people, dictionary),
                        place.id,
                    )
                    .await?;
                if let Some(stored) = linked {
                    editing.blockers.insert(stored.blocker.id, stored);
                }
            }
        }
    }
    let choice = BlockerChoice::AsItIs;
    let tended = tend_blockers(
        journal,
        transaction,
        &editing,
        &mut plan.after,
        &choice,
        &why,
    )
    .await?;
    match &plan.before {
        None => {
            journal.add_entitlement(plan.after, place, &tended.blockers, &why)?;
            Ok(true)
        }
        Some(before) => {
            let saved = journal
                .save_entitlement(
                    transaction,
                    before,
                    plan.after,
                    &place.key,
                    &tended.blockers,
                    &why,
                )
                .await?;
            Ok(saved.is_some())
        }
    }
}

/// Takes a line from the blocker that it shared; it keeps what that one said.
fn release(line: &mut LineState) {
    line.blockers = line.blockers.split_off(1.min(line.blockers.len()));
    line.overrides = Overrides::default();
}

fn new_editing(plan: &Plan, tenant: &super::places::TenantEntry, place: &CustomerPlace) -> Editing {
    let mut entitlement = plan.after.clone();
    entitlement.lines.clear();
    Editing {
        before: StoredEntitlement {
            entitlement,
            customer: place.id,
            chain: ChainHead::default(),
        },
        team: tenant.stored.tenant.state.team.clone(),
        tenant_name: tenant.stored.tenant.state.name.clone(),
        customer: place.clone(),
        blockers: BTreeMap::new(),
    }
}

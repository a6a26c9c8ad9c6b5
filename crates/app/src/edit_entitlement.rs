//! What every edit of an entitlement does around its own rule: find it for the actor, and save it with its
//! blockers and history.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{LineState, StatusLine};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::owner::Team;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::tenant::TenantState;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::{locate_entitlement, locate_line};
use desbloqueo_store::{customers, tenants};

use crate::actor::{Actor, Override};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Blockers, CustomerPlace, Journal, Why};
use crate::tend_blockers::{BlockerChoice, tend_blockers};

/// An entitlement read to be edited, with what its rules ask about.
#[derive(Debug, Clone)]
pub(crate) struct Editing {
    /// As it stands.
    pub(crate) before: StoredEntitlement,
    /// The team of its tenant.
    pub(crate) team: Team,
    /// The name of its tenant.
    pub(crate) tenant_name: String,
    /// Its customer.
    pub(crate) customer: CustomerPlace,
    /// The blockers that hold its lines.
    pub(crate) blockers: BTreeMap<BlockerId, StoredBlocker>,
}

/// Finds the entitlement of a line that the actor sees; else there is none (rule A3).
pub(crate) async fn find_of_line(
    transaction: &mut Transaction,
    actor: &Actor,
    line: LineId,
) -> UseCaseResult<Editing> {
    let missing = || UseCaseError::not_found(Field::Id, line);
    let (organization, id) = locate_line(transaction, &actor.visibility, line)
        .await?
        .ok_or_else(missing)?;
    let editing = read(transaction, organization, id)
        .await?
        .ok_or_else(missing)?;
    let found = editing.before.entitlement.line(line).ok_or_else(missing)?;
    if editing.shows(actor, found) {
        Ok(editing)
    } else {
        Err(missing())
    }
}

/// Finds an entitlement whose tenant the actor sees; else there is none (rule A3).
pub(crate) async fn find(
    transaction: &mut Transaction,
    actor: &Actor,
    id: EntitlementId,
) -> UseCaseResult<Editing> {
    let missing = || UseCaseError::not_found(Field::Id, id);
    let organization = locate_entitlement(transaction, &actor.visibility, id)
        .await?
        .ok_or_else(missing)?;
    let editing = read(transaction, organization, id)
        .await?
        .ok_or_else(missing)?;
    let tenant = editing.before.entitlement.tenant;
    if actor.visibility.sees_tenant(organization, tenant) {
        Ok(editing)
    } else {
        Err(missing())
    }
}

/// Reads an entitlement with its surroundings, whoever asks.
pub(crate) async fn read(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: EntitlementId,
) -> UseCaseResult<Option<Editing>> {
    let found = read_many(transaction, &BTreeSet::from([(organization, id)])).await?;
    Ok(found.into_iter().next())
}

/// Reads entitlements with their surroundings, whoever asks. They are locked before their blockers, and both in
/// one order, so that edits of the same lines wait for one another instead of ending each other.
pub(crate) async fn read_many(
    transaction: &mut Transaction,
    wanted: &BTreeSet<(OrganizationId, EntitlementId)>,
) -> UseCaseResult<Vec<Editing>> {
    let mut by_organization = BTreeMap::<OrganizationId, Vec<EntitlementId>>::new();
    for (organization, id) in wanted {
        by_organization.entry(*organization).or_default().push(*id);
    }
    let mut found = Vec::with_capacity(wanted.len());
    for (organization, ids) in &by_organization {
        found.extend(entitlements::list_by_ids(transaction, *organization, ids).await?);
    }
    let held: BTreeSet<BlockerId> = found.iter().flat_map(blockers_of).collect();
    let held: Vec<BlockerId> = held.into_iter().collect();
    let blockers = blockers::list_by_ids(transaction, &held).await?;
    let blockers = blockers
        .into_iter()
        .map(|stored| (stored.blocker.id, stored))
        .collect();
    let surroundings = Surroundings::read(transaction, &found).await?;
    Ok(found
        .into_iter()
        .filter_map(|before| surroundings.editing(before, &blockers))
        .collect())
}

fn blockers_of(stored: &StoredEntitlement) -> impl Iterator<Item = BlockerId> + '_ {
    let lines = stored.entitlement.lines.iter();
    lines.flat_map(|line| line.state.blockers.iter().map(|link| link.blocker))
}

/// Tenants and customers of entitlements.
struct Surroundings {
    tenants: BTreeMap<TenantId, TenantState>,
    customers: BTreeMap<CustomerId, CustomerPlace>,
}

impl Surroundings {
    async fn read(transaction: &mut Transaction, of: &[StoredEntitlement]) -> UseCaseResult<Self> {
        let mut wanted =
            BTreeMap::<OrganizationId, (BTreeSet<TenantId>, BTreeSet<CustomerId>)>::new();
        for stored in of {
            let entry = wanted.entry(stored.entitlement.organization).or_default();
            entry.0.insert(stored.entitlement.tenant);
            entry.1.insert(stored.customer);
        }
        let mut all = Self {
            tenants: BTreeMap::new(),
            customers: BTreeMap::new(),
        };
        for (organization, (tenants, customers)) in wanted {
            let ids: Vec<TenantId> = tenants.into_iter().collect();
            let found = tenants::list_by_ids(transaction, organization, &ids).await?;
            all.tenants.extend(
                found
                    .into_iter()
                    .map(|stored| (stored.tenant.id, stored.tenant.state)),
            );
            let ids: Vec<CustomerId> = customers.into_iter().collect();
            for stored in customers::list_by_ids(transaction, organization, &ids).await? {
                let id = stored.customer.id;
                let key = desbloqueo_store::column::sort_key(&stored.customer.state.name);
                all.customers.insert(id, CustomerPlace { id, key });
            }
        }
        Ok(all)
    }

    fn editing(
        &self,
        before: StoredEntitlement,
        blockers: &BTreeMap<BlockerId, StoredBlocker>,
    ) -> Option<Editing> {
        let tenant = self.tenants.get(&before.entitlement.tenant)?;
        let held = blockers_of(&before)
            .filter_map(|id| Some((id, blockers.get(&id)?.clone())))
            .collect();
        Some(Editing {
            team: tenant.team.clone(),
            tenant_name: tenant.name.clone(),
            customer: self.customers.get(&before.customer)?.clone(),
            blockers: held,
            before,
        })
    }
}

/// An entitlement as it was saved, and what is worth saying.
#[derive(Debug, Clone)]
pub(crate) struct Saved {
    /// The entitlement with its lines.
    pub(crate) entitlement: Entitlement,
    /// What is worth saying.
    pub(crate) notices: Vec<Notice>,
}

impl Editing {
    /// Where one of its lines stands.
    pub(crate) fn place(&self, line: LineId) -> Place {
        let entitlement = &self.before.entitlement;
        Place {
            organization: entitlement.organization,
            tenant: entitlement.tenant,
            line,
        }
    }

    /// Whether the actor sees one of its lines (rule A3).
    pub(crate) fn shows(&self, actor: &Actor, line: &StatusLine) -> bool {
        let held_by = line.state.blockers.iter().map(|link| link.blocker);
        actor.visibility.sees_line(self.place(line.id), held_by)
    }

    /// The actor's standing towards one of its lines.
    pub(crate) fn standing_on(&self, actor: &Actor, line: &LineState) -> Standing {
        let service = &self.before.entitlement.service;
        let held_by = line
            .blockers
            .iter()
            .filter_map(|link| self.blockers.get(&link.blocker));
        actor.standing_on_line(
            &self.team,
            service,
            line,
            held_by.map(|stored| &stored.blocker.state),
        )
    }

    /// The actor's standing towards the entitlement as a whole.
    pub(crate) fn standing(&self, actor: &Actor) -> Standing {
        actor.standing_in(&self.team, &self.before.entitlement.service)
    }

    /// Refuses an act on one of its lines that the actor may not do.
    pub(crate) fn require_on_line(
        &self,
        actor: &Actor,
        line: LineId,
        act: Act<'_>,
        reason: &str,
    ) -> UseCaseResult<Override> {
        let entitlement = &self.before.entitlement;
        let standing = self.standing_on(actor, &entitlement.require_line(line)?.state);
        actor.require(act, entitlement.organization, &standing, reason)
    }

    /// Refuses an act on the whole entitlement that the actor may not do.
    pub(crate) fn require(
        &self,
        actor: &Actor,
        act: Act<'_>,
        reason: &str,
    ) -> UseCaseResult<Override> {
        actor.require(
            act,
            self.before.entitlement.organization,
            &self.standing(actor),
            reason,
        )
    }

    /// The blockers that hold its lines, as they stand.
    pub(crate) fn blocker_states(&self) -> Blockers {
        self.blockers
            .iter()
            .map(|(id, stored)| (*id, stored.blocker.state.clone()))
            .collect()
    }

    /// Saves the entitlement and its blockers, with their history.
    pub(crate) async fn save(
        &self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        mut after: Entitlement,
        choice: &BlockerChoice,
        why: &Why,
    ) -> UseCaseResult<Saved> {
        let tended = tend_blockers(journal, transaction, self, &mut after, choice, why).await?;
        let saved = journal
            .save_entitlement(
                transaction,
                &self.before,
                after,
                &self.customer.key,
                &tended.blockers,
                why,
            )
            .await?;
        Ok(Saved {
            entitlement: saved.unwrap_or_else(|| self.before.entitlement.clone()),
            notices: tended.notices,
        })
    }
}

/// Refuses an edit of a line that was saved since the editor read it (rule V3).
pub(crate) fn require_version(found: i64, expected: Option<i64>) -> Result<(), Refusal> {
    match expected {
        Some(expected) if expected != found => {
            Err(
                Refusal::new(Rule::V3, Cause::StaleVersion, Field::Version, expected)
                    .expecting(found),
            )
        }
        _ => Ok(()),
    }
}

/// The states of blockers that are being saved, with those that stay as they are.
pub(crate) fn with_states(
    mut all: Blockers,
    changed: impl IntoIterator<Item = (BlockerId, BlockerState)>,
) -> Blockers {
    all.extend(changed);
    all
}

//! The blockers that keys of a file mean, and where they stand (rules I5, A3, A4).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};
use desbloqueo_sheets::Field as Column;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::transaction::Transaction;

use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::import::places::{Group, Places};
use crate::journal::Journal;

/// Blockers that keys of the file mean.
pub(super) struct Keys {
    /// Those that lines of the file share with others, by id.
    shared: HashMap<BlockerId, StoredBlocker>,
    /// What was said first of the blocker of a key: title, resolver, severity.
    pub(super) said: BTreeMap<(OrganizationId, String), [String; 3]>,
    /// The organization above all rows of a key: its blocker holds their lines (rules I5, A4).
    homes: BTreeMap<String, OrganizationId>,
}

impl Keys {
    /// Reads the blockers that hold lines of the file, where the file has a column of keys.
    pub(super) async fn load(
        transaction: &mut Transaction,
        file: &PortfolioFile,
        known: impl Iterator<Item = &StoredEntitlement>,
        homes: BTreeMap<String, OrganizationId>,
    ) -> UseCaseResult<Self> {
        const CHUNK: usize = 2_000;
        let mut keys = Self {
            shared: HashMap::new(),
            said: BTreeMap::new(),
            homes,
        };
        if file.mapping.column_of(Column::BlockerKey).is_none() {
            return Ok(keys);
        }
        let lines = known.flat_map(|stored| stored.entitlement.lines.iter());
        let mut held: Vec<BlockerId> = lines
            .filter_map(|line| Some(line.state.primary_blocker()?.blocker))
            .collect();
        held.sort_unstable();
        held.dedup();
        for chunk in held.chunks(CHUNK) {
            let found = blockers::list_by_ids(transaction, chunk).await?;
            let shared = found
                .into_iter()
                .filter(|stored| !stored.blocker.state.private);
            keys.shared
                .extend(shared.map(|stored| (stored.blocker.id, stored)));
        }
        Ok(keys)
    }

    /// Where the blocker of a key is opened for a line of an organization.
    pub(super) fn home(&self, organization: OrganizationId, key: &str) -> OrganizationId {
        self.homes.get(key).copied().unwrap_or(organization)
    }

    /// The shared blocker that a line has.
    pub(super) fn of_line(&self, line: &LineState) -> Option<&StoredBlocker> {
        self.shared.get(&line.primary_blocker()?.blocker)
    }
}

/// Whether a key means a blocker: by the key of the file it came from, or by its id, as our exports write it.
pub(super) fn means(key: &str, stored: &StoredBlocker) -> bool {
    let blocker = &stored.blocker;
    key.trim()
        .parse::<BlockerId>()
        .is_ok_and(|id| id == blocker.id)
        || (!blocker.state.key.is_empty() && fold(key) == blocker.state.key)
}

/// The open blocker of a key that a line of an organization can have, if there is one; else why it cannot.
pub(in crate::import) async fn find_by_key(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    organization: OrganizationId,
    key: &str,
) -> UseCaseResult<Result<Option<StoredBlocker>, Refusal>> {
    let actor = journal.actor();
    let Ok(id) = key.trim().parse::<BlockerId>() else {
        for at in reaching(actor, organization) {
            let found = blockers::find_by_key(transaction, at, &fold(key)).await?;
            if found.is_some() {
                return Ok(Ok(found));
            }
        }
        return Ok(Ok(None));
    };
    let seen = |stored: &StoredBlocker| {
        let blocker = &stored.blocker;
        actor
            .visibility
            .sees_blocker(blocker.organization, blocker.id, [])
    };
    let Some(stored) = blockers::find(transaction, id).await?.filter(seen) else {
        return Ok(Err(Refusal::new(
            Rule::I2,
            Cause::NotFound,
            Field::Blocker,
            key,
        )));
    };
    let blocker = &stored.blocker;
    if let Err(closed) = blocker.state.require_open() {
        return Ok(Err(closed));
    }
    if !actor.tree.is_within(organization, blocker.organization) {
        let title = blocker.state.title.as_str();
        return Ok(Err(Refusal::new(
            Rule::A4,
            Cause::BlockerOtherSubtree,
            Field::Blocker,
            title,
        )));
    }
    Ok(Ok(Some(stored)))
}

/// The organizations whose blockers can hold lines of this one and whose keys the actor knows, the nearest first.
pub(in crate::import) fn reaching(
    actor: &Actor,
    organization: OrganizationId,
) -> impl Iterator<Item = OrganizationId> {
    let above = actor.tree.ancestors(organization);
    std::iter::once(organization).chain(above.filter(|above| actor.sees_organization(*above)))
}

/// The organization above all rows of each key, where the actor sees it.
pub(super) fn homes(
    groups: &[Group],
    places: &Places,
    rows: &[Box<ImportRow>],
    actor: &Actor,
) -> BTreeMap<String, OrganizationId> {
    let mut organizations = BTreeMap::<String, BTreeSet<OrganizationId>>::new();
    for group in groups {
        let Some(tenant) = places.tenants.get(group.tenant) else {
            continue;
        };
        let of_group = group.rows.iter().filter_map(|at| rows.get(*at));
        for key in of_group.filter_map(|row| row.blocker_key.as_deref()) {
            let of_key = organizations.entry(fold(key)).or_default();
            of_key.insert(tenant.stored.tenant.organization);
        }
    }
    let home = |(key, of_key)| {
        let above = actor.tree.common_ancestor(of_key)?;
        actor.sees_organization(above).then_some((key, above))
    };
    organizations.into_iter().filter_map(home).collect()
}

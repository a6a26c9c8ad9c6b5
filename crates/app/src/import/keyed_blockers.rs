//! Blockers that a file names by a key: rows of one key are held by one blocker (rule I5).

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::{BlockerLink, LineState};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::{Dictionary, ImportRow};
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::transaction::Transaction;

use super::people::People;
use super::plan::{find_by_key, reaching};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};

/// Blockers of the file by organization and key.
#[derive(Default)]
pub(super) struct KeyedBlockers(BTreeMap<(OrganizationId, String), StoredBlocker>);

impl KeyedBlockers {
    /// Links the line that a row means to the blocker of the row's key; gives that blocker.
    pub(super) async fn link(
        &mut self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        row: &ImportRow,
        (organization, home, line): (OrganizationId, OrganizationId, &mut LineState),
        (people, dictionary): (&mut People, &Dictionary),
        customer: desbloqueo_domain::code::CustomerId,
    ) -> UseCaseResult<Option<StoredBlocker>> {
        let Some(key) = row.blocker_key.as_deref() else {
            return Ok(None);
        };
        let key_of_file = fold(key);
        let mut places = reaching(journal.actor(), organization);
        let known = places.find(|at| self.0.contains_key(&(*at, key_of_file.clone())));
        let mut place = (known.unwrap_or(organization), key_of_file);
        if known.is_none() {
            let found = find_by_key(journal, transaction, organization, key).await?;
            let stored = if let Some(stored) = found.map_err(UseCaseError::from)? {
                stored
            } else {
                let mut resolver = None;
                let named = row.resolver.as_deref();
                if let Some(name) = named.filter(|name| !dictionary.is_nobody(name)) {
                    resolver =
                        Some(people.resolve(name, (organization, customer), dictionary, journal));
                }
                open(journal, row, home, &place.1, line, resolver)?
            };
            place.0 = stored.blocker.organization;
            self.0.insert(place.clone(), stored);
        }
        let stored = self.0.get(&place).cloned();
        if let Some(stored) = stored
            .as_ref()
            .filter(|stored| !holds(line, stored.blocker.id))
        {
            let link = BlockerLink {
                organization: stored.blocker.organization,
                blocker: stored.blocker.id,
            };
            line.blockers.retain(|held| *held != link);
            line.blockers.insert(0, link);
            keep_own(line, &stored.blocker.state);
        }
        Ok(stored)
    }
}

fn holds(line: &LineState, blocker: BlockerId) -> bool {
    line.primary_blocker()
        .is_some_and(|link| link.blocker == blocker)
}

/// What a row says otherwise than its blocker, the line keeps for itself (rule S7).
fn keep_own(line: &mut LineState, blocker: &BlockerState) {
    line.overrides.target = line.target.is_some() && line.target != blocker.projected;
    line.overrides.owner = line.owner != Owner::Nobody && line.owner != blocker.owner;
    line.overrides.next_action = line.next_action != blocker.next_action;
}

fn open(
    journal: &mut Journal<'_>,
    row: &ImportRow,
    organization: OrganizationId,
    key: &str,
    line: &LineState,
    resolver: Option<Owner>,
) -> UseCaseResult<StoredBlocker> {
    let title = row
        .blocker_title
        .as_deref()
        .or(row.blocker_key.as_deref())
        .unwrap_or(key);
    let mut state =
        BlockerState::open(title, &line.status, journal.app().rulebook(), line.since.l1);
    key.clone_into(&mut state.key);
    state.severity = row.severity.unwrap_or(state.severity);
    if let Some(resolver) = resolver {
        state.resolvers = vec![resolver];
    }
    state.owner = line.owner.clone();
    state.projected = line.target;
    state.asked.clone_from(&line.asked);
    state.next_action = line.next_action.clone();
    let blocker = Blocker {
        id: BlockerId(journal.next_id()),
        organization,
        state,
        version: 0,
    };
    let stored = StoredBlocker {
        blocker: blocker.clone(),
        chain: ChainHead::default(),
    };
    journal.add_blocker(blocker, &Why::default())?;
    Ok(stored)
}

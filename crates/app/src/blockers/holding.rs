//! A blocker with the entitlements whose lines it holds: found for an actor, and saved with what follows.

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Act, Standing, Tie};
use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::code::{BlockerId, EntitlementId, OrganizationId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_blocker;
use jiff::civil::Date;

use super::SavedBlocker;
use super::named_people::require_people;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, read_many};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};
use crate::rights::BlockerRights;

/// A blocker read to be edited, with what it holds.
#[derive(Debug)]
pub(super) struct Holding {
    /// As it stands.
    pub(super) before: StoredBlocker,
    /// The entitlements of its lines.
    pub(super) entitlements: Vec<Editing>,
}

/// Finds a blocker that the actor sees; else there is none (rule A3). Its entitlements are locked first.
pub(super) async fn find(
    transaction: &mut Transaction,
    actor: &Actor,
    id: BlockerId,
) -> UseCaseResult<Holding> {
    let missing = || UseCaseError::not_found(Field::Blocker, id);
    locate_blocker(transaction, &actor.visibility, id)
        .await?
        .ok_or_else(missing)?;
    let held = places(transaction, id).await?;
    let mut entitlements = read_many(transaction, &held).await?;
    let before = blockers::find(transaction, id).await?.ok_or_else(missing)?;
    // Lines that somebody linked while we waited for the locks.
    let now = places(transaction, id).await?;
    let late = now.difference(&held).copied().collect();
    entitlements.extend(read_many(transaction, &late).await?);
    Ok(Holding {
        before,
        entitlements,
    })
}

/// Finds a blocker that the actor sees, without what it holds.
pub(crate) async fn find_visible(
    transaction: &mut Transaction,
    actor: &Actor,
    id: BlockerId,
) -> UseCaseResult<StoredBlocker> {
    let missing = || UseCaseError::not_found(Field::Blocker, id);
    locate_blocker(transaction, &actor.visibility, id)
        .await?
        .ok_or_else(missing)?;
    blockers::find(transaction, id).await?.ok_or_else(missing)
}

async fn places(
    transaction: &mut Transaction,
    id: BlockerId,
) -> UseCaseResult<BTreeSet<(OrganizationId, EntitlementId)>> {
    let held = blockers::list_held(transaction, id).await?;
    Ok(held
        .into_iter()
        .map(|line| (line.place.organization, line.entitlement))
        .collect())
}

impl Holding {
    /// The lines that it holds.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&Editing, &StatusLine)> {
        lines_held_by(&self.entitlements, self.before.blocker.id)
    }

    /// The lines that it holds and the actor sees (rule A3).
    pub(super) fn lines_seen_by(
        &self,
        actor: &Actor,
    ) -> impl Iterator<Item = (&Editing, &StatusLine)> {
        self.lines()
            .filter(|(editing, line)| editing.shows(actor, line))
    }

    /// Refuses an act that the actor may not do to the blocker.
    pub(super) fn require(
        &self,
        actor: &Actor,
        act: Act<'_>,
        reason: &str,
    ) -> UseCaseResult<Override> {
        require(actor, &self.entitlements, &self.before.blocker, act, reason)
    }

    /// What the actor may do to the blocker; what they are to it is looked for among its lines once.
    pub(super) fn rights(&self, actor: &Actor) -> BlockerRights {
        let blocker = &self.before.blocker;
        let standing = standing(actor, &self.entitlements, blocker);
        BlockerRights::by(|act| {
            let of = (blocker, &standing);
            require_standing(actor, &self.entitlements, of, act, "").is_ok()
        })
    }

    /// Saves the blocker, and writes what it says onto the lines that it holds as their primary one (rule S7).
    pub(super) async fn save(
        &self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        state: BlockerState,
        why: &Why,
    ) -> UseCaseResult<()> {
        let id = self.before.blocker.id;
        state.check_change(&self.before.blocker.state, journal.app().rulebook())?;
        require_people(transaction, Some(&self.before.blocker.state), &state).await?;
        journal
            .save_blocker(transaction, &self.before, state.clone(), why)
            .await?;
        for editing in &self.entitlements {
            let mut after = editing.before.entitlement.clone();
            write_onto_lines(&mut after, id, &state, journal.today());
            let mut blockers = editing.blocker_states();
            blockers.insert(id, state.clone());
            let key = &editing.customer.key;
            journal
                .save_entitlement(transaction, &editing.before, after, key, &blockers, why)
                .await?;
        }
        Ok(())
    }
}

/// The lines of these entitlements that a blocker holds.
pub(super) fn lines_held_by(
    entitlements: &[Editing],
    id: BlockerId,
) -> impl Iterator<Item = (&Editing, &StatusLine)> {
    let lines = entitlements.iter().flat_map(|editing| {
        editing
            .before
            .entitlement
            .lines
            .iter()
            .map(move |line| (editing, line))
    });
    lines.filter(move |(_, line)| line.state.blockers.iter().any(|link| link.blocker == id))
}

/// Refuses an act that the actor may not do to a blocker. Their roles must reach its node; a comment may also
/// come from whoever may comment on one of its lines, in an organization below.
pub(super) fn require(
    actor: &Actor,
    entitlements: &[Editing],
    blocker: &Blocker,
    act: Act<'_>,
    reason: &str,
) -> UseCaseResult<Override> {
    let standing = standing(actor, entitlements, blocker);
    require_standing(actor, entitlements, (blocker, &standing), act, reason)
}

/// The same, with what the actor is to the blocker.
fn require_standing(
    actor: &Actor,
    entitlements: &[Editing],
    (blocker, standing): (&Blocker, &Standing),
    act: Act<'_>,
    reason: &str,
) -> UseCaseResult<Override> {
    let at_node = actor.require(act, blocker.organization, standing, reason);
    if at_node.is_ok() || act != Act::Comment {
        return at_node;
    }
    let on_line = lines_held_by(entitlements, blocker.id)
        .filter(|(editing, line)| editing.shows(actor, line))
        .find_map(|(editing, line)| editing.require_on_line(actor, line.id, act, reason).ok());
    on_line.map_or(at_node, Ok)
}

/// What the actor is to a blocker: by name, and through the lines that it holds and they see.
fn standing(actor: &Actor, entitlements: &[Editing], blocker: &Blocker) -> Standing {
    let mut all = standing_by_name(actor, &blocker.state);
    for (editing, line) in lines_held_by(entitlements, blocker.id) {
        if editing.shows(actor, line) {
            let service = &editing.before.entitlement.service;
            let by_line =
                actor.standing_on_line(&editing.team, service, &line.state, [&blocker.state]);
            all = all.or(by_line);
        }
    }
    all
}

/// What the actor is to a blocker by name, whatever it holds.
pub(super) fn standing_by_name(actor: &Actor, state: &BlockerState) -> Standing {
    actor.standing_by(|person| {
        let me = Owner::Person(person);
        let ties = [
            (state.owner == me, Tie::OwnsBlocker),
            (state.resolvers.contains(&me), Tie::ResolvesBlocker),
            (state.invited.contains(&person), Tie::Invited),
        ];
        let tied = ties.into_iter().filter(|(is_tied, _)| *is_tied);
        Standing::default().tied(tied.map(|(_, tie)| tie))
    })
}

/// Writes what a blocker says onto the lines that it holds as their primary one; a line that it changes counts
/// as tended today.
fn write_onto_lines(
    entitlement: &mut Entitlement,
    id: BlockerId,
    state: &BlockerState,
    today: Date,
) {
    let phase = entitlement.state.phase;
    for line in &mut entitlement.lines {
        if line
            .state
            .primary_blocker()
            .is_some_and(|link| link.blocker == id)
        {
            let before = line.state.clone();
            state.write_to(&mut line.state, phase);
            if line.state != before {
                line.state.confirmed = today;
            }
        }
    }
}

/// Writes the history, makes everything durable, and gives the blocker as it was saved.
pub(super) async fn finish(
    mut journal: Journal<'_>,
    mut transaction: Transaction,
    id: BlockerId,
    notices: Vec<Notice>,
) -> UseCaseResult<SavedBlocker> {
    journal.flush(&mut transaction).await?;
    let saved = blockers::find(&mut transaction, id).await?;
    let saved = saved.ok_or_else(|| UseCaseError::not_found(Field::Blocker, id))?;
    transaction.commit().await?;
    Ok(SavedBlocker {
        blocker: saved.blocker,
        notices,
    })
}

//! Puts a blocker on lines, and saves them with it (rules S7, A4).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::access::Act;
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::code::{EntitlementId, LineId, OrganizationId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{BlockerLink, LineState};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_lines;

use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, read_many};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};
use crate::tend_blockers::{BlockerChoice, line_not_blocked};

/// The lines of one entitlement that are to be linked.
pub(super) struct Chosen {
    pub(super) editing: Editing,
    pub(super) lines: Vec<LineId>,
}

/// Reads the entitlements of lines of any tenants; a line that the actor does not see is not found (rule A3).
pub(super) async fn read_lines(
    transaction: &mut Transaction,
    actor: &Actor,
    ids: &[LineId],
) -> UseCaseResult<Vec<Chosen>> {
    let ids: BTreeSet<LineId> = ids.iter().copied().collect();
    let ids: Vec<LineId> = ids.into_iter().collect();
    let mut wanted = BTreeMap::<(OrganizationId, EntitlementId), Vec<LineId>>::new();
    let found = locate_lines(transaction, &actor.visibility, &ids).await?;
    let seen: BTreeSet<LineId> = found.iter().map(|(_, _, line)| *line).collect();
    if let Some(hidden) = ids.iter().find(|id| !seen.contains(id)) {
        return Err(UseCaseError::not_found(Field::Id, hidden));
    }
    for (organization, entitlement, line) in found {
        wanted
            .entry((organization, entitlement))
            .or_default()
            .push(line);
    }
    let mut chosen = Vec::with_capacity(wanted.len());
    for editing in read_many(transaction, &wanted.keys().copied().collect()).await? {
        let entitlement = &editing.before.entitlement;
        let lines = wanted
            .remove(&(entitlement.organization, entitlement.id))
            .unwrap_or_default();
        chosen.push(Chosen { editing, lines });
    }
    let missing = ids
        .iter()
        .find(|id| !chosen.iter().any(|chosen| chosen.shows(actor, **id)));
    missing.map_or(Ok(chosen), |id| Err(UseCaseError::not_found(Field::Id, id)))
}

impl Chosen {
    fn shows(&self, actor: &Actor, id: LineId) -> bool {
        let line = self.editing.before.entitlement.line(id);
        self.lines.contains(&id) && line.is_some_and(|line| self.editing.shows(actor, line))
    }

    /// Refuses lines that the actor may not put a blocker on.
    pub(super) fn require(&self, actor: &Actor) -> UseCaseResult<Override> {
        let mut overriding = Override::default();
        for line in &self.lines {
            overriding =
                overriding.or(self
                    .editing
                    .require_on_line(actor, *line, Act::OpenBlocker, "")?);
        }
        Ok(overriding)
    }

    /// Links the lines to a blocker and saves them.
    pub(super) async fn save(
        mut self,
        journal: &mut Journal<'_>,
        transaction: &mut Transaction,
        blocker: &StoredBlocker,
        primary: bool,
        why: &Why,
    ) -> UseCaseResult<Vec<Notice>> {
        let mut after = self.editing.before.entitlement.clone();
        for line in &self.lines {
            link(
                journal,
                &self.editing,
                &mut after,
                *line,
                (&blocker.blocker, primary),
            )?;
        }
        self.editing
            .blockers
            .insert(blocker.blocker.id, blocker.clone());
        let saved = self
            .editing
            .save(journal, transaction, after, &BlockerChoice::AsItIs, why)
            .await?;
        Ok(saved.notices)
    }
}

/// Puts an open blocker on a blocked line in its subtree, before or after those that it has; the private one
/// goes. A line that it is then the primary one of takes what it says.
fn link(
    journal: &Journal<'_>,
    editing: &Editing,
    after: &mut Entitlement,
    id: LineId,
    (blocker, primary): (&Blocker, bool),
) -> UseCaseResult<()> {
    let (organization, phase) = (after.organization, after.state.phase);
    require_within(journal.actor(), blocker, organization)?;
    let Some(line) = after.line_mut(id).map(|line| &mut line.state) else {
        return Ok(());
    };
    if journal.context().rulebook.kind(&line.status.l1) != Some(StatusKind::Blocked) {
        return Err(line_not_blocked(line).into());
    }
    let before = line.clone();
    let is_private = |id| {
        editing
            .blockers
            .get(&id)
            .is_some_and(|held| held.blocker.state.private)
    };
    line.blockers
        .retain(|held| held.blocker == blocker.id || !is_private(held.blocker));
    place(line, blocker, primary);
    if line
        .primary_blocker()
        .is_some_and(|first| first.blocker == blocker.id)
    {
        blocker.state.write_to(line, phase);
    }
    if *line != before {
        line.confirmed = journal.today();
    }
    Ok(())
}

/// First for a primary blocker; another keeps the place that it has, else comes last.
fn place(line: &mut LineState, blocker: &Blocker, primary: bool) {
    let known = line.blockers.iter().any(|held| held.blocker == blocker.id);
    let held = BlockerLink {
        organization: blocker.organization,
        blocker: blocker.id,
    };
    if primary {
        line.blockers.retain(|other| other.blocker != blocker.id);
        line.blockers.insert(0, held);
    } else if !known {
        line.blockers.push(held);
    }
}

/// A blocker holds lines of its own node's subtree only (rule A4).
pub(super) fn require_within(
    actor: &Actor,
    blocker: &Blocker,
    organization: OrganizationId,
) -> Result<(), Refusal> {
    if actor.tree.is_within(organization, blocker.organization) {
        return Ok(());
    }
    let title = blocker.state.title.clone();
    Err(Refusal::new(
        Rule::A4,
        Cause::BlockerOtherSubtree,
        Field::Blocker,
        title,
    ))
}

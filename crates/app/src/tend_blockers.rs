//! Keeps lines and blockers together (rule S7): a blocked line has a blocker, made silently where none is
//! named; a private blocker follows its line; a line keeps for itself what it does not take from a shared one;
//! a private blocker that holds nothing any more is closed.

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::entitlement::{Context, Entitlement};
use desbloqueo_domain::line::{BlockerLink, LineState};
use desbloqueo_domain::notice::{Notice, Remark};
use desbloqueo_domain::refusal::{Fact, Field, Refusals, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_linkable_blocker;
use serde::{Deserialize, Serialize};

use crate::edit_entitlement::{Editing, with_states};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Blockers, Journal, Why};

/// Which blocker a line that is being edited shall have.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockerChoice {
    /// The one it has, else a private one.
    #[default]
    AsItIs,
    /// This one, as its primary blocker.
    Link {
        /// The line.
        line: LineId,
        /// The blocker.
        blocker: BlockerId,
    },
    /// A new one with a title, as its primary blocker.
    New {
        /// The line.
        line: LineId,
        /// What it is, in a few words.
        title: String,
    },
}

/// Blockers as they will be saved, and what is worth saying.
pub(crate) struct Tended {
    pub(crate) blockers: Blockers,
    pub(crate) notices: Vec<Notice>,
}

/// Brings the blockers of the lines into order before the entitlement is saved.
pub(crate) async fn tend_blockers(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    editing: &Editing,
    after: &mut Entitlement,
    choice: &BlockerChoice,
    why: &Why,
) -> UseCaseResult<Tended> {
    let mut tended = Tended {
        blockers: editing.blocker_states(),
        notices: Vec::new(),
    };
    take_choice(journal, transaction, after, choice, &mut tended, why).await?;
    let (organization, service) = (after.organization, after.service.clone());
    for line in &mut after.lines {
        if journal.context().rulebook.kind(&line.state.status.l1) != Some(StatusKind::Blocked) {
            continue;
        }
        let before = editing
            .before
            .entitlement
            .line(line.id)
            .map(|line| &line.state);
        if before.is_none() {
            line.state
                .blockers
                .retain(|link| !is_private(&tended.blockers, link.blocker));
        }
        if line.state.blockers.is_empty() {
            let state = BlockerState::private(&line.state, &service, journal.app().rulebook());
            let blocker = Blocker {
                id: BlockerId(journal.next_id()),
                organization,
                state,
                version: 0,
            };
            line.state.blockers.push(BlockerLink {
                organization,
                blocker: blocker.id,
            });
            tended.blockers.insert(blocker.id, blocker.state.clone());
            journal.add_blocker(blocker, why)?;
            tended.notices.push(Notice::new(
                Rule::S7,
                Remark::PrivateBlocker,
                Field::Blocker,
                Fact::Nothing,
            ));
        } else if let Some(before) = before {
            follow_or_override(
                before,
                &mut line.state,
                &mut tended.blockers,
                journal.context(),
            );
        }
    }
    save_changed(journal, transaction, editing, after, &mut tended, why).await?;
    Ok(tended)
}

async fn take_choice(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    after: &mut Entitlement,
    choice: &BlockerChoice,
    tended: &mut Tended,
    why: &Why,
) -> UseCaseResult<()> {
    let organization = after.organization;
    let phase = after.state.phase;
    let (line, link, state) = match choice {
        BlockerChoice::AsItIs => return Ok(()),
        BlockerChoice::Link { line, blocker } => {
            let missing = || UseCaseError::not_found(Field::Blocker, blocker);
            let seen = &journal.actor().visibility;
            locate_linkable_blocker(transaction, seen, *blocker)
                .await?
                .ok_or_else(missing)?;
            let stored = blockers::find(transaction, *blocker)
                .await?
                .ok_or_else(missing)?;
            require_linkable(journal, &stored, after)?;
            let home = stored.blocker.organization;
            (
                *line,
                BlockerLink {
                    organization: home,
                    blocker: *blocker,
                },
                stored.blocker.state,
            )
        }
        BlockerChoice::New { line, title } => {
            let of_line = &after.require_line(*line)?.state;
            let mut state = BlockerState::open(
                title,
                &of_line.status,
                journal.app().rulebook(),
                journal.today(),
            );
            state.projected = of_line.target;
            state.owner = of_line.owner.clone();
            let blocker = Blocker {
                id: BlockerId(journal.next_id()),
                organization,
                state,
                version: 0,
            };
            let (id, state) = (blocker.id, blocker.state.clone());
            journal.add_blocker(blocker, why)?;
            (
                *line,
                BlockerLink {
                    organization,
                    blocker: id,
                },
                state,
            )
        }
    };
    tended.blockers.insert(link.blocker, state.clone());
    let rulebook = journal.context().rulebook;
    if let Some(line) = after.line_mut(line) {
        if rulebook.kind(&line.state.status.l1) != Some(StatusKind::Blocked) {
            return Err(line_not_blocked(&line.state).into());
        }
        line.state.blockers.retain(|held| {
            held.blocker != link.blocker && !is_private(&tended.blockers, held.blocker)
        });
        line.state.blockers.insert(0, link);
        state.write_to(&mut line.state, phase);
    }
    Ok(())
}

/// Only an open blocker that the actor sees, of the line's organization or one above it (rules A3, A4).
pub(crate) fn require_linkable(
    journal: &Journal<'_>,
    stored: &StoredBlocker,
    entitlement: &Entitlement,
) -> UseCaseResult<()> {
    use desbloqueo_domain::refusal::{Cause, Refusal};
    let (blocker, actor) = (&stored.blocker, journal.actor());
    if !actor
        .visibility
        .sees_blocker(blocker.organization, blocker.id, [])
    {
        return Err(UseCaseError::not_found(Field::Blocker, blocker.id));
    }
    blocker.state.require_open()?;
    if !actor
        .tree
        .is_within(entitlement.organization, blocker.organization)
    {
        return Err(Refusal::new(
            Rule::A4,
            Cause::BlockerOtherSubtree,
            Field::Blocker,
            blocker.state.title.clone(),
        )
        .into());
    }
    Ok(())
}

pub(crate) fn line_not_blocked(line: &LineState) -> Refusals {
    use desbloqueo_domain::refusal::{Cause, Refusal};
    Refusal::new(
        Rule::S7,
        Cause::LineNotBlocked,
        Field::Blocker,
        line.status.deepest(),
    )
    .into()
}

fn is_private(blockers: &Blockers, id: BlockerId) -> bool {
    blockers.get(&id).is_some_and(|state| state.private)
}

/// A private blocker follows its line; against a shared one the line keeps what was set on it, until it is set
/// back to what the blocker says.
fn follow_or_override(
    before: &LineState,
    line: &mut LineState,
    blockers: &mut Blockers,
    context: Context<'_>,
) {
    let same = before.primary_blocker() == line.primary_blocker();
    let Some(link) = line.primary_blocker().filter(|_| same) else {
        return;
    };
    match blockers.get_mut(&link.blocker) {
        Some(state) if state.private => state.follow_reason(line, context.rulebook, context.today),
        Some(state) => {
            let own = &mut line.overrides;
            if before.target != line.target || before.asked != line.asked {
                own.target = line.target != state.projected || line.asked != state.asked;
            }
            if before.owner != line.owner {
                own.owner = line.owner != state.owner;
            }
            if before.next_action != line.next_action {
                own.next_action = line.next_action != state.next_action;
            }
        }
        None => {}
    }
}

/// Saves private blockers that followed their lines, and closes those that hold nothing any more.
async fn save_changed(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    editing: &Editing,
    after: &Entitlement,
    tended: &mut Tended,
    why: &Why,
) -> UseCaseResult<()> {
    for (id, stored) in &editing.blockers {
        let Some(mut state) = tended.blockers.get(id).cloned() else {
            continue;
        };
        let held = after
            .lines
            .iter()
            .any(|line| line.state.blockers.iter().any(|link| link.blocker == *id));
        if state.private && !held && state.is_open() {
            let resolution = if why.reason.trim().is_empty() {
                "—"
            } else {
                why.reason.as_str()
            };
            state.close(resolution, journal.today())?;
        }
        if state != stored.blocker.state {
            journal
                .save_blocker(transaction, stored, state.clone(), why)
                .await?;
            tended.blockers = with_states(std::mem::take(&mut tended.blockers), [(*id, state)]);
        }
    }
    Ok(())
}

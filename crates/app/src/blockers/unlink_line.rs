//! Takes a blocker off a line (rule S7).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};

use super::SavedBlocker;
use super::holding::{find_visible, finish};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::{Editing, find_of_line, require_version};
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;

/// Takes a blocker off a line. The last one of a line stays: it leaves with its status, or when it is closed.
pub async fn unlink_line(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    line: LineId,
) -> UseCaseResult<SavedBlocker> {
    unlink_line_as_read(app, actor, id, line, None).await
}

/// The same of a blocker as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn unlink_line_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    line: LineId,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    rearrange(app, actor, (id, version), line, |state, title| {
        if state.blockers.len() < 2 {
            return Err(Refusal::new(
                Rule::S7,
                Cause::LastBlockerOfLine,
                Field::Blocker,
                title,
            ));
        }
        state.blockers.retain(|held| held.blocker != id);
        Ok(())
    })
    .await
}

/// Changes the order or number of the blockers of a line; the line takes what its new primary one says.
pub(super) async fn rearrange(
    app: &App,
    actor: &Actor,
    (id, version): (BlockerId, Option<i64>),
    line: LineId,
    change: impl FnOnce(&mut LineState, String) -> Result<(), Refusal> + Send,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let editing = find_of_line(&mut transaction, actor, line).await?;
    let stored = find_visible(&mut transaction, actor, id).await?;
    let mut journal = Journal::new(app, actor, app.today(&mut transaction, &editing).await?);
    let overriding = editing.require_on_line(actor, line, Act::OpenBlocker, "")?;
    require_version(stored.blocker.version, version)?;
    let title = stored.blocker.state.title;
    let mut after = editing.before.entitlement.clone();
    let phase = after.state.phase;
    if let Some(line) = after.line_mut(line) {
        let before = line.state.clone();
        require_held(&before, id, &title)?;
        change(&mut line.state, title.clone())?;
        if line.state.primary_blocker() != before.primary_blocker() {
            write_primary(&editing, &mut line.state, phase);
        }
        if line.state != before {
            line.state.confirmed = journal.today();
        }
    }
    let why = Why {
        reason: title,
        overriding,
    };
    let choice = BlockerChoice::AsItIs;
    let saved = editing
        .save(&mut journal, &mut transaction, after, &choice, &why)
        .await?;
    finish(journal, transaction, id, saved.notices).await
}

fn require_held(line: &LineState, id: BlockerId, title: &str) -> Result<(), Refusal> {
    if line.blockers.iter().any(|held| held.blocker == id) {
        return Ok(());
    }
    Err(Refusal::new(
        Rule::S7,
        Cause::BlockerNotOnLine,
        Field::Blocker,
        title,
    ))
}

/// Writes what the primary blocker of a line says onto it.
pub(super) fn write_primary(
    editing: &Editing,
    line: &mut LineState,
    phase: desbloqueo_domain::status::Phase,
) {
    let primary = line
        .primary_blocker()
        .and_then(|link| editing.blockers.get(&link.blocker));
    if let Some(stored) = primary {
        stored.blocker.state.write_to(line, phase);
    }
}

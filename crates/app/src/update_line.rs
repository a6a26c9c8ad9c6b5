//! Changes a line: status, note, dates, owner, next action, blocker (rules S1–S12, V1, V3).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::line_changes::changed_since;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::Refusals;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::update_line as domain;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::{Actor, Override};
use crate::coach;
use crate::edit_entitlement::{Editing, find_of_line, require_version};
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::named_records::require_named;
use crate::past::state_at;
use crate::tend_blockers::BlockerChoice;

/// What to change on a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UpdateLine {
    /// The fields.
    pub edit: LineEdit,
    /// The blocker, where the line is Blocked.
    pub blocker: BlockerChoice,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// A line as it was saved, and what is worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedLine {
    /// The line.
    pub line: StatusLine,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

/// Changes a line.
pub async fn update_line(
    app: &App,
    actor: &Actor,
    id: LineId,
    change: &UpdateLine,
) -> UseCaseResult<SavedLine> {
    let foreseen = coach::foresee(app, actor, id, &change.edit).await?;
    let mut transaction = app.database.write().await?;
    let editing = find_of_line(&mut transaction, actor, id).await?;
    let mut journal = Journal::new(app, actor, app.today(&mut transaction, &editing).await?);
    let saved = apply(&mut journal, &mut transaction, &editing, id, change).await?;
    let decided = foreseen.filter(|_| changes_status(&editing, &saved.line));
    let teaches = match decided {
        Some(foreseen) => {
            let of = &editing.before.entitlement;
            coach::record(&journal, &mut transaction, of, &saved.line, foreseen).await?
        }
        None => false,
    };
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    if teaches {
        let organization = editing.before.entitlement.organization;
        coach::retrain_if_due(app, organization).await?;
    }
    Ok(saved)
}

/// Whether a line was saved with another status than before: somebody decided what its note means.
fn changes_status(editing: &Editing, saved: &StatusLine) -> bool {
    let before = editing.before.entitlement.line(saved.id);
    before.is_some_and(|line| line.state.status != saved.state.status)
}

/// Changes a line within a transaction that others share: a bulk edit, the closing of a blocker.
pub(crate) async fn apply(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    editing: &Editing,
    id: LineId,
    change: &UpdateLine,
) -> UseCaseResult<SavedLine> {
    let before = editing.before.entitlement.require_line(id)?;
    require_unchanged(transaction, editing, before, change.version).await?;
    let overriding = require_rights(journal, editing, id, &change.edit)?;
    let updated = domain::update_line(
        editing.before.entitlement.clone(),
        id,
        &change.edit,
        journal.context(),
    )?;
    let named = (&editing.before.entitlement, &updated.entitlement);
    require_named(transaction, journal.actor(), named, editing.customer.id).await?;
    let why = Why {
        reason: change.edit.note.clone().unwrap_or_default(),
        overriding,
    };
    let after = updated.entitlement;
    let saved = editing
        .save(journal, transaction, after, &change.blocker, &why)
        .await?;
    let mut notices = updated.notices;
    notices.extend(saved.notices);
    let line = saved.entitlement.line(id).unwrap_or(before).clone();
    Ok(SavedLine { line, notices })
}

/// Refuses an edit of a line that somebody saved since the editor read it: says which fields are other ones now, and
/// what they were (rule V3).
async fn require_unchanged(
    transaction: &mut Transaction,
    editing: &Editing,
    line: &StatusLine,
    read: Option<i64>,
) -> UseCaseResult<()> {
    let Err(stale) = require_version(line.version, read) else {
        return Ok(());
    };
    let mut refusals = Refusals::from(stale);
    if let Some(version) = read.filter(|version| *version < line.version) {
        let organization = editing.before.entitlement.organization;
        let then = state_at(transaction, organization, line, version).await?;
        refusals.0.extend(changed_since(&then, &line.state));
    }
    Err(refusals.into())
}

/// Refuses what the actor may not do: status and scenario are for whom the scenario names, notes and owners
/// for the team, dates and next actions for everybody who answers for the line (rule S9).
fn require_rights(
    journal: &Journal<'_>,
    editing: &Editing,
    id: LineId,
    edit: &LineEdit,
) -> UseCaseResult<Override> {
    let actor = journal.actor();
    let reason = edit.override_reason.as_deref().unwrap_or_default();
    let mut overriding = Override::default();
    if edit.changes_status_or_scenario() {
        let who_updates = who_updates(journal, editing, id, edit);
        let act = Act::ChangeStatus {
            phase: editing.before.entitlement.state.phase,
            who_updates: &who_updates,
        };
        overriding = overriding.or(editing.require_on_line(actor, id, act, reason)?);
    }
    if edit.note.is_some() && !edit.changes_status_or_scenario() || edit.owner.is_some() {
        overriding = overriding.or(editing.require_on_line(actor, id, Act::WriteNote, reason)?);
    }
    editing
        .require_on_line(actor, id, Act::Confirm, reason)
        .map(|confirm| overriding.or(confirm))
}

/// The team roles that the scenario of the new status names.
fn who_updates(
    journal: &Journal<'_>,
    editing: &Editing,
    id: LineId,
    edit: &LineEdit,
) -> Vec<desbloqueo_domain::code::Code> {
    let entitlement = &editing.before.entitlement;
    let status = edit
        .status
        .as_ref()
        .or_else(|| entitlement.line(id).map(|line| &line.state.status));
    let scenario = status.and_then(|status| {
        let rulebook = journal.context().rulebook;
        rulebook.scenario(entitlement.state.phase, &status.l1, &Applies::default())
    });
    scenario
        .map(|scenario| scenario.who_updates.clone())
        .unwrap_or_default()
}

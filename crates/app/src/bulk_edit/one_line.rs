//! Changes one line of a bulk edit, by the same rules as by itself (rule V1).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::confirm;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::notice::Notice;
use desbloqueo_store::entitlements;
use desbloqueo_store::transaction::Transaction;

use super::BulkChange;
use crate::blockers::link_line;
use crate::edit_entitlement::{Editing, find_of_line};
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::tend_blockers::BlockerChoice;
use crate::update_line::{self, UpdateLine};

/// Changes a line and gives it back as it then stands.
pub(super) async fn change(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: LineId,
    change: &BulkChange,
) -> UseCaseResult<(LineState, Vec<Notice>)> {
    let actor = journal.actor();
    let editing = find_of_line(transaction, actor, id).await?;
    editing.require_on_line(actor, id, Act::ChangeInBulk, "")?;
    let before = editing.before.entitlement.require_line(id)?;
    let (line, notices) = match change {
        BulkChange::Same(edit) => update(journal, transaction, &editing, id, edit).await?,
        BulkChange::Each(edits) => match edits.get(&id) {
            Some(edit) => update(journal, transaction, &editing, id, edit).await?,
            None => (before.state.clone(), Vec::new()),
        },
        BulkChange::Confirm => still_true(journal, transaction, &editing, id).await?,
        BulkChange::Link(blocker) => {
            let notices = link_line(journal, transaction, *blocker, id).await?;
            let after = reread(transaction, &editing).await?;
            (after.require_line(id)?.state.clone(), notices)
        }
    };
    // The next line may stand on the same entitlement, and finds there what this one wrote.
    journal.flush(transaction).await?;
    Ok((line, notices))
}

async fn reread(transaction: &mut Transaction, editing: &Editing) -> UseCaseResult<Entitlement> {
    let before = &editing.before.entitlement;
    let saved = entitlements::find(transaction, before.organization, before.id).await?;
    Ok(saved.map_or_else(|| before.clone(), |stored| stored.entitlement))
}

async fn update(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    editing: &Editing,
    id: LineId,
    edit: &LineEdit,
) -> UseCaseResult<(LineState, Vec<Notice>)> {
    let change = UpdateLine {
        edit: edit.clone(),
        ..UpdateLine::default()
    };
    let saved = update_line::apply(journal, transaction, editing, id, &change).await?;
    Ok((saved.line.state, saved.notices))
}

async fn still_true(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    editing: &Editing,
    id: LineId,
) -> UseCaseResult<(LineState, Vec<Notice>)> {
    editing.require_on_line(journal.actor(), id, Act::Confirm, "")?;
    let before = editing.before.entitlement.clone();
    let after = confirm(before, id, journal.context())?.entitlement;
    let (choice, why) = (BlockerChoice::AsItIs, Why::default());
    let saved = editing
        .save(journal, transaction, after, &choice, &why)
        .await?;
    Ok((
        saved.entitlement.require_line(id)?.state.clone(),
        saved.notices,
    ))
}

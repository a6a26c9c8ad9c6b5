//! The frame of every use case that changes a line or its entitlement by one domain function.

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{Code, EntitlementId, LineId};
use desbloqueo_domain::entitlement::{Context, Entitlement};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::Refusals;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::update_line::Updated;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, find, find_of_line};
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::named_records::require_named;
use crate::tend_blockers::BlockerChoice;

/// An entitlement as it was saved, and what is worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedEntitlement {
    /// The entitlement with its lines.
    pub entitlement: Entitlement,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

/// Right that an edit needs.
pub(crate) enum Right {
    /// That of changing the status of this line, as its scenario says (rule S9).
    Status(LineId),
    /// That of confirming this line.
    Confirm(LineId),
    /// That of approving that units do not count.
    ApproveInvalid(LineId),
    /// That of an act on the whole entitlement.
    Whole(Act<'static>),
}

/// Changes the entitlement of a line by a domain function.
pub(crate) async fn edit_line(
    app: &App,
    actor: &Actor,
    line: LineId,
    right: Right,
    why: Why,
    change: impl FnOnce(Entitlement, Context<'_>) -> Result<Updated, Refusals> + Send,
) -> UseCaseResult<SavedEntitlement> {
    let mut transaction = app.database.write().await?;
    let editing = find_of_line(&mut transaction, actor, line).await?;
    finish(app, actor, transaction, editing, right, why, change).await
}

/// Changes an entitlement by a domain function.
pub(crate) async fn edit_whole(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    right: Right,
    why: Why,
    change: impl FnOnce(Entitlement, Context<'_>) -> Result<Updated, Refusals> + Send,
) -> UseCaseResult<SavedEntitlement> {
    let mut transaction = app.database.write().await?;
    let editing = find(&mut transaction, actor, id).await?;
    finish(app, actor, transaction, editing, right, why, change).await
}

async fn finish(
    app: &App,
    actor: &Actor,
    mut transaction: Transaction,
    editing: Editing,
    right: Right,
    mut why: Why,
    change: impl FnOnce(Entitlement, Context<'_>) -> Result<Updated, Refusals> + Send,
) -> UseCaseResult<SavedEntitlement> {
    let today = app.today(&mut transaction, &editing).await?;
    let mut journal = Journal::new(app, actor, today);
    why.overriding = require(&journal, &editing, &right, &why.overriding.reason)?;
    let updated = change(editing.before.entitlement.clone(), journal.context())?;
    let named = (&editing.before.entitlement, &updated.entitlement);
    require_named(&mut transaction, actor, named, editing.customer.id).await?;
    let (after, choice) = (updated.entitlement, BlockerChoice::AsItIs);
    let saved = editing
        .save(&mut journal, &mut transaction, after, &choice, &why)
        .await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    let mut notices = updated.notices;
    notices.extend(saved.notices);
    Ok(SavedEntitlement {
        entitlement: saved.entitlement,
        notices,
    })
}

fn require(
    journal: &Journal<'_>,
    editing: &Editing,
    right: &Right,
    reason: &str,
) -> UseCaseResult<Override> {
    let actor = journal.actor();
    match right {
        Right::Whole(act) => editing.require(actor, *act, reason),
        Right::Confirm(line) => editing.require_on_line(actor, *line, Act::Confirm, reason),
        Right::ApproveInvalid(line) => {
            editing.require_on_line(actor, *line, Act::ApproveInvalid, reason)
        }
        Right::Status(line) => {
            let who_updates = who_updates(journal, editing, *line);
            let phase = editing.before.entitlement.state.phase;
            let act = Act::ChangeStatus {
                phase,
                who_updates: &who_updates,
            };
            editing.require_on_line(actor, *line, act, reason)
        }
    }
}

fn who_updates(journal: &Journal<'_>, editing: &Editing, line: LineId) -> Vec<Code> {
    let entitlement = &editing.before.entitlement;
    entitlement
        .line(line)
        .and_then(|line| {
            let rulebook = journal.context().rulebook;
            rulebook.scenario(
                entitlement.state.phase,
                &line.state.status.l1,
                &Applies::default(),
            )
        })
        .map(|scenario| scenario.who_updates.clone())
        .unwrap_or_default()
}

/// Why something is changed, with the reason of a possible override.
pub(crate) fn why(reason: &str, override_reason: &str) -> Why {
    Why {
        reason: reason.to_owned(),
        overriding: Override::because(override_reason),
    }
}

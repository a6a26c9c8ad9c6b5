//! Changes what an entitlement says beside its lines: business reason, success owner, first talk, service status.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{Code, EntitlementId};
use desbloqueo_domain::edit::Set;
use desbloqueo_domain::engagement;
use desbloqueo_domain::entitlement::{Context, Entitlement};
use desbloqueo_domain::refusal::{Field, Refusals};
use jiff::civil::Date;

use super::checks;
use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, find, require_version};
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};
use crate::rights::in_progress_is_updated_by;
use crate::tend_blockers::BlockerChoice;

/// What to change on an entitlement. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntitlementEdit {
    /// The id that another system knows it by; for who manages tenants.
    pub external_id: Option<String>,
    /// Why the customer bought.
    pub business_reason: Set<Code>,
    /// Who at the customer answers for success.
    pub success_owner: Option<String>,
    /// The day on which the first talk is planned.
    pub initiate_discussion: Set<Date>,
    /// Phase of the work on the service, while any line is In Progress (rule S11).
    pub service_status: Set<Code>,
    /// Why, in somebody's words; the reason of an override too (rule S9).
    pub reason: String,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes an entitlement. Its team may; its service status is for whom the scenario of In Progress names.
pub async fn update_entitlement(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    edit: &EntitlementEdit,
) -> UseCaseResult<Entitlement> {
    let mut transaction = app.database.write().await?;
    let editing = find(&mut transaction, actor, id).await?;
    let overriding = require_rights(app, actor, &editing, edit)?;
    require_version(editing.before.entitlement.version, edit.version)?;
    let mut journal = Journal::new(app, actor, app.today(&mut transaction, &editing).await?);
    let after = edited(editing.before.entitlement.clone(), edit, journal.context())?;
    let why = Why {
        reason: edit.reason.trim().to_owned(),
        overriding,
    };
    let choice = BlockerChoice::AsItIs;
    let saved = editing
        .save(&mut journal, &mut transaction, after, &choice, &why)
        .await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(saved.entitlement)
}

fn require_rights(
    app: &App,
    actor: &Actor,
    editing: &Editing,
    edit: &EntitlementEdit,
) -> UseCaseResult<Override> {
    let entitlement = &editing.before.entitlement;
    let mut overriding = Override::default();
    if edit.external_id.is_some() {
        actor.require(
            Act::AssignTeam,
            entitlement.organization,
            &Standing::default(),
            "",
        )?;
    }
    if edit.business_reason.is_some()
        || edit.success_owner.is_some()
        || edit.initiate_discussion.is_some()
    {
        overriding = editing.require(actor, Act::WriteNote, &edit.reason)?;
    }
    if edit.service_status.is_some() {
        let phase = entitlement.state.phase;
        let act = Act::ChangeStatus {
            phase,
            who_updates: in_progress_is_updated_by(app, phase),
        };
        overriding = overriding.or(editing.require(actor, act, &edit.reason)?);
    }
    Ok(overriding)
}

fn edited(
    mut after: Entitlement,
    edit: &EntitlementEdit,
    context: Context<'_>,
) -> Result<Entitlement, Refusals> {
    let mut refusals = Refusals::default();
    let state = &mut after.state;
    if let Some(id) = &edit.external_id {
        checks::short(&mut refusals, Field::ExternalId, id);
        id.trim().clone_into(&mut state.external_id);
    }
    if let Some(reason) = &edit.business_reason {
        if let Some(code) = reason {
            checks::code(
                &mut refusals,
                Field::BusinessReason,
                code,
                &context.rulebook.business_reasons,
            );
        }
        state.business_reason.clone_from(reason);
    }
    if let Some(owner) = &edit.success_owner {
        checks::short(&mut refusals, Field::SuccessOwner, owner);
        owner.trim().clone_into(&mut state.success_owner);
    }
    if let Some(day) = edit.initiate_discussion {
        state.initiate_discussion = day;
    }
    if let Some(status) = &edit.service_status {
        match engagement::service_status(after.clone(), status.clone(), context) {
            Ok(updated) => after = updated.entitlement,
            Err(refused) => refusals.0.extend(refused.0),
        }
    }
    refusals.or_ok(after)
}

//! Changing a line: the one validator of statuses and their fields (rules S1–S12, H7, V1).

mod change;
mod defaults;
mod engagement_scenario;
mod fields;
mod lacks;
mod owner_and_action;
mod remarks;
mod service_status;

use change::Change;
pub(crate) use change::awaits_approval;
pub use defaults::days_after;
pub(crate) use defaults::{default_action, default_days, default_owner};
pub use engagement_scenario::engagement_scenario_refusal;
pub use lacks::lacks;
pub use remarks::remarks_on_target;
pub use service_status::service_status_change;

use crate::code::LineId;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement, EntitlementState};
use crate::line::LineState;
use crate::notice::Notice;
use crate::refusal::Refusals;

/// An entitlement after an accepted edit, with what is worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    /// The entitlement as it will be saved.
    pub entitlement: Entitlement,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

/// Changes a line, and the fields of its entitlement in the same dialog. Everything that is wrong is
/// refused at once, each with its rule.
pub fn update_line(
    mut entitlement: Entitlement,
    id: LineId,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let before = entitlement.require_line(id)?.state.clone();
    let change = Change::prepare(&entitlement, Some(&before), before.clone(), edit, context)?;
    let (state, outer, mut refusals, mut notices) = change.run();
    let service_status_before = entitlement.state.service_status.clone();
    entitlement.state = outer;
    if let Some(line) = entitlement.line_mut(id) {
        line.state = state;
    }
    let refused = service_status_change(
        &entitlement,
        service_status_before.as_ref(),
        edit.service_status.as_ref(),
        context,
    );
    refusals.0.extend(refused);
    notices.extend(remarks::offered_merge(&entitlement, id));
    refusals.or_ok(Updated {
        entitlement,
        notices,
    })
}

/// Checks and completes a line that is being created with `state`, as if it had been edited into it.
pub fn complete_new_line(
    entitlement: &Entitlement,
    state: LineState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(LineState, EntitlementState, Vec<Notice>), Refusals> {
    let change = Change::prepare(entitlement, None, state, edit, context)?;
    let (state, outer, refusals, notices) = change.run();
    refusals.or_ok((state, outer, notices))
}

/// Edits the copy of a line that a split makes, and gives back its new state.
pub(crate) fn update_copied_line(
    copy: &Entitlement,
    id: LineId,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(LineState, EntitlementState, Vec<Notice>), Refusals> {
    let before = &copy.require_line(id)?.state;
    let change = Change::prepare(copy, Some(before), before.clone(), edit, context)?;
    let (state, outer, refusals, notices) = change.run();
    refusals.or_ok((state, outer, notices))
}

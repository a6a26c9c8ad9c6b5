//! What a line lacks of what its status requires (rule S13 lists it after a handover).

use crate::entitlement::Entitlement;
use crate::entitlement::EntitlementState;
use crate::line::{ActionText, Due, LineState};
use crate::owner::Owner;
use crate::refusal::Field;
use crate::requirements::l2_need;
use crate::rulebook::{Applies, Need, Rulebook, Scenario};

/// The required fields that a line of this entitlement lacks.
pub fn lacks(rulebook: &Rulebook, entitlement: &Entitlement, state: &LineState) -> Vec<Field> {
    let outer = &entitlement.state;
    let seen = Applies {
        engagement_scenario: outer.engagement_scenario.as_ref(),
        service_status: outer.service_status.as_ref(),
        previous_kind: None,
    };
    let Some(scenario) = rulebook.scenario(outer.phase, &state.status.l1, &seen) else {
        return vec![Field::L1];
    };
    let mut fields = missing_fields(scenario, state, outer);
    if state.status.l2.is_none() && l2_need(rulebook, scenario, &state.status) == Need::Required {
        fields.insert(0, Field::L2);
    }
    if scenario.blocker == Need::Required && state.blockers.is_empty() {
        fields.push(Field::Blocker);
    }
    fields
}

/// Whether a required target date is missing and no answer is awaited in its place.
pub(super) fn lacks_target(scenario: &Scenario, state: &LineState) -> bool {
    let awaited = scenario.or_answer_due && state.asked.is_some();
    scenario.target_date.need == Need::Required && state.target.is_none() && !awaited
}

/// The fields that the scenario requires and that are empty.
pub(super) fn missing_fields(
    scenario: &Scenario,
    state: &LineState,
    outer: &EntitlementState,
) -> Vec<Field> {
    let required = |need: Need, empty: bool| need == Need::Required && empty;
    let table = [
        (Field::TargetDate, lacks_target(scenario, state)),
        (
            Field::Note,
            required(scenario.note.need, state.note.trim().is_empty()),
        ),
        (
            Field::Owner,
            required(scenario.owner.need, state.owner == Owner::Nobody),
        ),
        (
            Field::NextAction,
            required(
                scenario.next_action.need,
                state.next_action.what == ActionText::Nothing,
            ),
        ),
        (
            Field::NextActionDate,
            required(
                scenario.next_action_date.need,
                state.next_action.due == Due::Never,
            ),
        ),
        (
            Field::ReviewDate,
            required(scenario.review_date.need, state.review.is_none()),
        ),
        (
            Field::EngagementScenario,
            required(
                scenario.engagement_scenario.need,
                outer.engagement_scenario.is_none(),
            ),
        ),
        (
            Field::ServiceStatus,
            required(scenario.service_status.need, outer.service_status.is_none()),
        ),
    ];
    table
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(field, _)| field)
        .collect()
}

//! Sets the fields that an edit names, refusing those that the scenario does not leave to people.

use crate::code::Code;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement, EntitlementState};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::{FieldRule, Need};
use crate::status::StatusKind;

use super::Change;

/// Sets the fields of the entitlement that stand in the same dialog.
pub(super) fn set_outer(outer: &mut EntitlementState, edit: &LineEdit) {
    if let Some(service_status) = &edit.service_status {
        outer.service_status.clone_from(service_status);
    }
    if let Some(scenario) = &edit.engagement_scenario {
        outer.engagement_scenario.clone_from(scenario);
    }
    if let Some(day) = edit.initiate_discussion {
        outer.initiate_discussion = day;
    }
}

impl Change<'_> {
    /// Sets what the edit names, refusing what does not apply in this scenario.
    pub(super) fn set_fields(&mut self) {
        self.set_note_and_segment();
        self.set_target();
        self.set_review();
        self.set_owner_and_action();
        self.set_duplicate();
        self.check_engagement_scenario();
    }

    fn set_note_and_segment(&mut self) {
        if let Some(note) = &self.edit.note {
            note.trim().clone_into(&mut self.state.note);
        }
        if let Some(segment) = &self.edit.segment {
            segment.trim().clone_into(&mut self.state.segment);
        }
    }

    fn set_target(&mut self) {
        let need = self.scenario.target_date.need;
        if let Some(target) = self.edit.target {
            self.refuse_inapplicable(need, Field::TargetDate, target.map(Fact::from));
            self.state.target = target.filter(|_| need != Need::NotApplicable);
            if target.is_some() && self.edit.asked.is_none() {
                self.state.asked = None;
            }
        }
        if let Some(asked) = &self.edit.asked {
            let allowed = if self.scenario.or_answer_due {
                need
            } else {
                Need::NotApplicable
            };
            let found = asked.as_ref().map(|asked| Fact::from(asked.due));
            self.refuse_inapplicable(allowed, Field::AnswerDue, found);
            self.check_asked();
            self.state.asked = asked.clone().filter(|_| allowed != Need::NotApplicable);
        }
        if need == Need::NotApplicable {
            self.state.target = None;
            self.state.asked = None;
        } else if !self.changes_status()
            && (self.edit.target.is_some() || self.edit.asked.is_some())
        {
            self.require_target();
        }
    }

    /// "Asked of X, answer due by D" needs both.
    fn check_asked(&mut self) {
        if let Some(Some(asked)) = &self.edit.asked
            && asked.of.trim().is_empty()
        {
            self.refusals.push(Refusal::new(
                Rule::S4,
                Cause::Missing,
                Field::AskedOf,
                Fact::Nothing,
            ));
        }
    }

    fn set_review(&mut self) {
        let need = self.scenario.review_date.need;
        if let Some(review) = self.edit.review {
            self.refuse_inapplicable(need, Field::ReviewDate, review.map(Fact::from));
            self.state.review = review;
        }
        if need == Need::NotApplicable {
            self.state.review = None;
        }
    }

    fn set_owner_and_action(&mut self) {
        if let Some(owner) = &self.edit.owner {
            self.state.owner = owner.clone();
        }
        if let Some(what) = &self.edit.next_action {
            self.state.next_action.what = what.clone();
        }
        if let Some(due) = self.edit.next_due {
            self.state.next_action.due = due;
        }
        if let Some(owner) = &self.edit.next_owner {
            self.state.next_action.owner = owner.clone();
        }
    }

    fn set_duplicate(&mut self) {
        if let Some(survivor) = self.edit.duplicate_of {
            if survivor.is_some() && self.kind != StatusKind::DuplicateInvalid {
                let found = survivor.map(|id| Fact::from(id.to_string()));
                self.refusals.push(Refusal::new(
                    Rule::U5,
                    Cause::DoesNotApply,
                    Field::DuplicateOf,
                    found,
                ));
            }
            self.state.duplicate_of = survivor;
        }
    }

    fn refuse_inapplicable(&mut self, need: Need, field: Field, found: Option<Fact>) {
        if let Some(found) = found
            && need == Need::NotApplicable
        {
            self.refusals.push(Refusal::new(
                self.scenario.rule,
                Cause::DoesNotApply,
                field,
                found,
            ));
        }
    }

    /// The scenario's word on who leads: chosen, among some, or kept as it was.
    fn check_engagement_scenario(&mut self) {
        let (before, after) = (
            &self.outer_before.engagement_scenario,
            &self.outer.engagement_scenario,
        );
        let Some(code) = after else { return };
        let catalogue = &self.context.rulebook.engagement_scenarios;
        if !catalogue.iter().any(|known| &known.code == code) {
            let known = catalogue.iter().map(|known| known.code.clone()).collect();
            self.refusals.push(
                Refusal::new(
                    Rule::V2,
                    Cause::UnknownCode,
                    Field::EngagementScenario,
                    code,
                )
                .expecting(Fact::Codes(known)),
            );
        } else if self.edit.engagement_scenario.is_some() && before != after {
            let rule = &self.scenario.engagement_scenario;
            if let Some(cause) = refused_choice(rule, before.as_ref(), code) {
                let expected = before
                    .as_ref()
                    .map_or_else(|| Fact::Codes(rule.of.clone()), Fact::from);
                self.refusals.push(
                    Refusal::new(self.scenario.rule, cause, Field::EngagementScenario, code)
                        .expecting(expected),
                );
            }
        }
    }
}

fn refused_choice(rule: &FieldRule, before: Option<&Code>, chosen: &Code) -> Option<Cause> {
    match rule.need {
        Need::NotApplicable => Some(Cause::DoesNotApply),
        Need::Keep if before.is_some() => Some(Cause::KeptByRule),
        _ if !rule.of.is_empty() && !rule.of.contains(chosen) => Some(Cause::NotAmongAllowed),
        _ => None,
    }
}

/// A service status is edited only while some line of the entitlement is In Progress (rule S11).
pub(super) fn check_service_status(
    entitlement: &Entitlement,
    edit: &LineEdit,
    context: Context<'_>,
    refusals: &mut Refusals,
) {
    if let Some(Some(code)) = &edit.service_status {
        refusals
            .0
            .extend(service_status_refusal(entitlement, code, context));
    }
}

/// Why a service status may not be set on this entitlement, if so (rules S11, V2).
pub fn service_status_refusal(
    entitlement: &Entitlement,
    code: &Code,
    context: Context<'_>,
) -> Option<Refusal> {
    let known = &context.rulebook.service_statuses;
    if !known.contains(code) {
        return Some(
            Refusal::new(Rule::V2, Cause::UnknownCode, Field::ServiceStatus, code)
                .expecting(Fact::Codes(known.clone())),
        );
    }
    let applies = entitlement.any_line_is(StatusKind::InProgress, context.rulebook);
    (!applies).then(|| {
        Refusal::new(
            Rule::S11,
            Cause::ServiceStatusOnlyInProgress,
            Field::ServiceStatus,
            code,
        )
    })
}

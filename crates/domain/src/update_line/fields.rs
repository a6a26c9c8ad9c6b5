//! Sets the fields that an edit names, refusing those that the scenario does not leave to people.

use crate::edit::LineEdit;
use crate::entitlement::EntitlementState;
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::Need;
use crate::status::StatusKind;
use crate::text::too_long;

use super::change::Change;

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
            self.refusals.0.extend(too_long(Field::Segment, segment));
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
        } else if !self.enters_scenario()
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

    /// Refuses a value in a field that does not apply in this scenario.
    pub(super) fn refuse_inapplicable(&mut self, need: Need, field: Field, found: Option<Fact>) {
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
}

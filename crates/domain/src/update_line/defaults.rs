//! What a change of status fills in by itself, and what it then still requires.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::code::Code;
use crate::entitlement::EntitlementState;
use crate::line::{ActionText, Due};
use crate::notice::{Notice, Remark};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::{Need, NextDue, Rulebook, Scenario};
use crate::status::{Status, StatusKind};

use super::change::Change;

impl Change<'_> {
    /// Fills in what the scenario proposes where the edit said nothing.
    pub(super) fn fill_defaults(&mut self) {
        let (rulebook, today) = (self.context.rulebook, self.context.today);
        if self.edit.owner.is_none() && self.state.owner == Owner::Nobody {
            self.state.owner = default_owner(self.scenario).unwrap_or_default();
        }
        let next = &self.state.next_action;
        if self.edit.next_action.is_none() && next.what == ActionText::Nothing {
            let proposed = default_action(self.scenario, rulebook, &self.state.status);
            self.state.next_action.what = proposed;
        }
        if self.edit.next_due.is_none() && self.state.next_action.due == Due::Never {
            self.state.next_action.due = self.default_due();
        }
        self.fill_action_owner();
        if self.edit.review.is_none() && self.state.review.is_none() {
            self.state.review = default_review(self.scenario, today);
        }
        if let Some(fixed) = &self.scenario.service_status.fixed
            && self.outer.service_status.is_none()
        {
            self.outer.service_status = Some(fixed.clone());
        }
    }

    /// Whoever says that there is no intent tells the account team (rule S5).
    fn fill_action_owner(&mut self) {
        let next = &mut self.state.next_action;
        let told = self.kind == StatusKind::NoIntent && next.what != ActionText::Nothing;
        if told && self.edit.next_owner.is_none() && next.owner == Owner::Nobody {
            next.owner = Owner::Person(self.context.actor);
        }
    }

    /// When the next action is due where nobody says.
    pub(super) fn default_due(&self) -> Due {
        let (rulebook, scenario) = (self.context.rulebook, self.scenario);
        if self.state.next_action.what == ActionText::Nothing
            || scenario.next_action_date.need == Need::NotApplicable
        {
            return Due::Never;
        }
        let after = |days| days_after(self.context.today, days);
        match &scenario.next_due {
            NextDue::Event(event) => event_day(event, &self.outer).map_or_else(
                || Due::OpenUntil(after(rulebook.defaults.next_action_days)),
                Due::On,
            ),
            NextDue::Open { days } => Due::OpenUntil(after(*days)),
            NextDue::ByReason => Due::On(after(days_of_reason(rulebook, &self.state.status))),
        }
    }

    /// Refuses a status whose required fields are missing.
    pub(super) fn require_fields(&mut self) {
        self.require_target();
        // Without a reason that holds nobody can say which action follows from it.
        let reason_refused = self.refusals.0.iter().any(|found| found.rule == Rule::S1);
        for field in super::lacks::missing_fields(self.scenario, &self.state, &self.outer) {
            match field {
                // Refused with more to say by `require_target` and `check_note`.
                Field::TargetDate | Field::Note => {}
                Field::NextAction | Field::NextActionDate if reason_refused => {}
                // The entitlement's choice, often not known when a portfolio comes in: said, not refused.
                Field::EngagementScenario => self.notices.push(Notice::new(
                    self.scenario.rule,
                    Remark::Lacks,
                    field,
                    Fact::Nothing,
                )),
                _ => self.refusals.push(Refusal::new(
                    self.scenario.rule,
                    Cause::Missing,
                    field,
                    Fact::Nothing,
                )),
            }
        }
    }

    /// Refuses a missing target date where one is required and no answer is awaited.
    pub(super) fn require_target(&mut self) {
        if super::lacks::lacks_target(self.scenario, &self.state) {
            let alternative = self
                .scenario
                .or_answer_due
                .then_some(Fact::Field(Field::AnswerDue));
            self.refusals.push(
                Refusal::new(
                    self.scenario.rule,
                    Cause::Missing,
                    Field::TargetDate,
                    Fact::Nothing,
                )
                .expecting(alternative.unwrap_or(Fact::Field(Field::TargetDate))),
            );
        }
    }
}

/// The owner whom the scenario names by default.
pub(crate) fn default_owner(scenario: &Scenario) -> Option<Owner> {
    let applies = scenario.owner.need != Need::NotApplicable;
    let role = scenario.owner.default.clone().filter(|_| applies);
    role.map(Owner::Role)
}

/// The next action that is set by itself: the scenario's own, else that of the reason where one is required
/// (rules S3, S4, S5).
pub(crate) fn default_action(
    scenario: &Scenario,
    rulebook: &Rulebook,
    status: &Status,
) -> ActionText {
    let need = scenario.next_action.need;
    let of_reason = || rulebook.next_action(status).map(|(action, _)| action);
    let action = match need {
        Need::NotApplicable => None,
        Need::Required => scenario.next_action.default.as_ref().or_else(of_reason),
        Need::Optional | Need::Keep => scenario.next_action.default.as_ref(),
    };
    action
        .cloned()
        .map_or(ActionText::Nothing, ActionText::Code)
}

/// Days until the next action's date that is set by itself; `None` where an event gives the day.
pub(crate) fn default_days(
    scenario: &Scenario,
    rulebook: &Rulebook,
    status: &Status,
) -> Option<i32> {
    match &scenario.next_due {
        _ if scenario.next_action_date.need == Need::NotApplicable => None,
        NextDue::Open { days } => Some(*days),
        NextDue::ByReason => Some(days_of_reason(rulebook, status)),
        NextDue::Event(_) => None,
    }
}

fn days_of_reason(rulebook: &Rulebook, status: &Status) -> i32 {
    let proposed = rulebook.next_action(status).map(|(_, days)| days);
    proposed.unwrap_or(rulebook.defaults.next_action_days)
}

fn event_day(event: &Code, outer: &EntitlementState) -> Option<Date> {
    match event.as_str() {
        "initiate-discussion" => outer.initiate_discussion,
        "engagement-start" => outer.engagement_start.as_ref().map(|start| start.day),
        _ => None,
    }
}

fn default_review(scenario: &Scenario, today: Date) -> Option<Date> {
    scenario
        .review_days
        .filter(|_| scenario.review_date.need != Need::NotApplicable)
        .map(|days| days_after(today, days))
}

/// The day so many calendar days later; the last day there is when that would overflow.
pub fn days_after(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_term_beyond_all_calendars_ends_on_the_last_day() {
        assert_eq!(days_after(date(2024, 2, 28), 2), date(2024, 3, 1));
        assert_eq!(days_after(Date::MAX, 1), Date::MAX);
    }
}

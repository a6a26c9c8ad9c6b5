//! What a change of status fills in by itself, and what it then still requires.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::code::Code;
use crate::entitlement::EntitlementState;
use crate::line::{ActionText, Due, LineState};
use crate::notice::{Notice, Remark};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal};
use crate::rulebook::{Need, NextDue, Rulebook, Scenario};

use super::Change;

impl Change<'_> {
    /// Fills in what the scenario proposes where the edit said nothing.
    pub(super) fn fill_defaults(&mut self) {
        let (rulebook, today) = (self.context.rulebook, self.context.today);
        if self.edit.owner.is_none() && self.state.owner == Owner::Nobody {
            self.state.owner = default_owner(self.scenario);
        }
        if self.edit.next_action.is_none() && self.state.next_action.what == ActionText::Nothing {
            self.state.next_action.what = default_action(self.scenario, rulebook, &self.state);
        }
        if self.edit.next_due.is_none() && self.state.next_action.due == Due::Never {
            self.state.next_action.due =
                default_due(self.scenario, rulebook, &self.state, &self.outer, today);
        }
        if self.edit.review.is_none() && self.state.review.is_none() {
            self.state.review = default_review(self.scenario, today);
        }
        if let Some(fixed) = &self.scenario.service_status.fixed
            && self.outer.service_status.is_none()
        {
            self.outer.service_status = Some(fixed.clone());
        }
    }

    /// Refuses a status whose required fields are missing.
    pub(super) fn require_fields(&mut self) {
        self.require_target();
        for field in super::lacks::missing_fields(self.scenario, &self.state, &self.outer) {
            match field {
                // Refused with more to say by `require_target` and `check_note`.
                Field::TargetDate | Field::Note => {}
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
pub(crate) fn default_owner(scenario: &Scenario) -> Owner {
    match (&scenario.owner.default, scenario.owner.need) {
        (Some(role), need) if need != Need::NotApplicable => Owner::Role(role.clone()),
        _ => Owner::Nobody,
    }
}

fn default_action(scenario: &Scenario, rulebook: &Rulebook, state: &LineState) -> ActionText {
    if scenario.next_action.need == Need::NotApplicable {
        return ActionText::Nothing;
    }
    let by_reason = || {
        let wanted = scenario.next_action.need == Need::Required;
        rulebook
            .next_action(&state.status)
            .filter(|_| wanted)
            .map(|(action, _)| action.clone())
    };
    scenario
        .next_action
        .default
        .clone()
        .or_else(by_reason)
        .map_or(ActionText::Nothing, ActionText::Code)
}

fn default_due(
    scenario: &Scenario,
    rulebook: &Rulebook,
    state: &LineState,
    outer: &EntitlementState,
    today: Date,
) -> Due {
    if state.next_action.what == ActionText::Nothing
        || scenario.next_action_date.need == Need::NotApplicable
    {
        return Due::Never;
    }
    match &scenario.next_due {
        NextDue::Open { days } => Due::OpenUntil(days_after(today, *days)),
        NextDue::ByReason => {
            let days = rulebook.next_action(&state.status).map(|(_, days)| days);
            Due::On(days_after(
                today,
                days.unwrap_or(rulebook.defaults.next_action_days),
            ))
        }
        NextDue::Event(event) => event_day(event, outer).map_or_else(
            || Due::OpenUntil(days_after(today, rulebook.defaults.next_action_days)),
            Due::On,
        ),
    }
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

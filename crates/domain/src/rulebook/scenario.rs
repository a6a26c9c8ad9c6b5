//! Scenario rules: for a phase and an L1, who updates and what each field must be.

use crate::code::Code;
use crate::refusal::Rule;
use crate::status::{Phase, StatusKind};

/// What a rule asks of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be given.
    Required,
    /// It may be given.
    Optional,
    /// It must be empty.
    NotApplicable,
    /// The previous value stays, and nobody is asked for it.
    Keep,
}

/// What a scenario asks of one field, and what it puts there by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRule {
    /// What is asked.
    pub need: Need,
    /// Values allowed; empty: all of the catalogue.
    pub of: Vec<Code>,
    /// The one value that the rule sets.
    pub fixed: Option<Code>,
    /// A role, next action or meaning by default.
    pub default: Option<Code>,
}

impl FieldRule {
    /// A rule without defaults.
    pub fn plain(need: Need) -> Self {
        Self {
            need,
            of: Vec::new(),
            fixed: None,
            default: None,
        }
    }
}

/// When a next action is due where nobody says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextDue {
    /// After the days of the reason's proposed action.
    ByReason,
    /// On the day of an event of the entitlement: `initiate-discussion`.
    Event(Code),
    /// May stay open for so many days, then it is overdue (rule S4).
    Open {
        /// Days from the change of status.
        days: i32,
    },
}

/// What is seen of a line when a scenario is chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Applies<'a> {
    /// The entitlement's engagement scenario.
    pub engagement_scenario: Option<&'a Code>,
    /// The entitlement's service status.
    pub service_status: Option<&'a Code>,
    /// For a line of new units: the kind of a line of the same entitlement that they may join (rule S5).
    pub previous_kind: Option<StatusKind>,
}

/// For a phase and an L1: who updates, and what each field must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its code.
    pub code: Code,
    /// The product rule that it expresses.
    pub rule: Rule,
    /// The phase of the work.
    pub phase: Phase,
    /// The L1 it is about.
    pub l1: Code,
    /// Applies only to these engagement scenarios; empty: to all.
    pub only_engagement_scenarios: Vec<Code>,
    /// Applies only in these service statuses; empty: in all.
    pub only_service_statuses: Vec<Code>,
    /// Applies only to new units beside a line of these kinds; empty: to all.
    pub only_previous_kinds: Vec<StatusKind>,
    /// Team roles that may change the status (rule S9).
    pub who_updates: Vec<Code>,
    /// The L2.
    pub l2: Need,
    /// The L3.
    pub l3: Need,
    /// The service status.
    pub service_status: FieldRule,
    /// The engagement scenario.
    pub engagement_scenario: FieldRule,
    /// The target date; its default names its meaning.
    pub target_date: FieldRule,
    /// Whether "asked of X, answer due by D" stands in for the target date (rule S4).
    pub or_answer_due: bool,
    /// The owner; its default is a role.
    pub owner: FieldRule,
    /// The note.
    pub note: FieldRule,
    /// The next action; its default is a code of the catalogue, `None` with `Required`: by reason.
    pub next_action: FieldRule,
    /// The next action's date.
    pub next_action_date: FieldRule,
    /// When it is due where nobody says.
    pub next_due: NextDue,
    /// The review date.
    pub review_date: FieldRule,
    /// Days until the review where nobody says.
    pub review_days: Option<i32>,
    /// The blocker (rule S7).
    pub blocker: Need,
}

impl Scenario {
    /// Whether it applies only under conditions.
    pub fn has_conditions(&self) -> bool {
        !(self.only_engagement_scenarios.is_empty()
            && self.only_service_statuses.is_empty()
            && self.only_previous_kinds.is_empty())
    }

    /// Whether its conditions hold.
    pub fn applies(&self, seen: &Applies<'_>) -> bool {
        let among = |codes: &[Code], code: Option<&Code>| {
            codes.is_empty() || code.is_some_and(|code| codes.contains(code))
        };
        among(&self.only_engagement_scenarios, seen.engagement_scenario)
            && among(&self.only_service_statuses, seen.service_status)
            && (self.only_previous_kinds.is_empty()
                || seen
                    .previous_kind
                    .is_some_and(|kind| self.only_previous_kinds.contains(&kind)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario() -> Scenario {
        let code = |text: &str| Code::parse(text).unwrap();
        Scenario {
            code: code("going-self-led"),
            rule: Rule::S6,
            phase: Phase::Delivery,
            l1: code("going"),
            only_engagement_scenarios: vec![code("customer-led")],
            only_service_statuses: vec![code("initiate")],
            only_previous_kinds: Vec::new(),
            who_updates: Vec::new(),
            l2: Need::Optional,
            l3: Need::Optional,
            service_status: FieldRule::plain(Need::Optional),
            engagement_scenario: FieldRule::plain(Need::Optional),
            target_date: FieldRule::plain(Need::Optional),
            or_answer_due: false,
            owner: FieldRule::plain(Need::Optional),
            note: FieldRule::plain(Need::Optional),
            next_action: FieldRule::plain(Need::Optional),
            next_action_date: FieldRule::plain(Need::Optional),
            next_due: NextDue::ByReason,
            review_date: FieldRule::plain(Need::Optional),
            review_days: None,
            blocker: Need::NotApplicable,
        }
    }

    #[test]
    fn all_conditions_of_a_scenario_must_hold() {
        let (led, initiate) = (
            Code::parse("customer-led").unwrap(),
            Code::parse("initiate").unwrap(),
        );
        let seen = Applies {
            engagement_scenario: Some(&led),
            ..Applies::default()
        };
        assert!(!scenario().applies(&seen));
        let both = Applies {
            service_status: Some(&initiate),
            ..seen
        };
        assert!(scenario().applies(&both));
    }

    #[test]
    fn a_condition_on_a_previous_kind_does_not_hold_where_there_is_none() {
        let added = Scenario {
            only_engagement_scenarios: Vec::new(),
            only_service_statuses: Vec::new(),
            only_previous_kinds: vec![StatusKind::NoIntent],
            ..scenario()
        };
        assert!(added.has_conditions() && !added.applies(&Applies::default()));
    }
}

//! What a status requires of a line (rule V1): asked beforehand by people, and used by the validator.

use serde::Serialize;

use crate::code::Code;
use crate::line::ActionText;
use crate::refusal::{Field, Rule};
use crate::rulebook::{Applies, FieldRule, Need, Rulebook, Scenario};
use crate::status::{Phase, Status, StatusKind};
use crate::update_line::{default_action, default_days};

/// What one field must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// The field.
    pub field: Field,
    /// What is asked of it.
    #[serde(serialize_with = "need_code")]
    pub need: Need,
    /// The rule that asks.
    pub rule: Rule,
    /// Values allowed; empty: all.
    pub of: Vec<Code>,
    /// The value that is set by itself when nobody says.
    pub default: Option<Code>,
    /// Days until the date that is set by itself.
    pub days: Option<i32>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives a reference to the field"
)]
fn need_code<S: serde::Serializer>(need: &Need, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(need.code())
}

impl Need {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::NotApplicable => "not-applicable",
            Self::Keep => "keep",
        }
    }
}

/// What a status requires of a line, field by field, and who may set it.
#[derive(Debug, Clone, Serialize)]
pub struct Requirements {
    /// The scenario that says so.
    pub scenario: Code,
    /// The rule that it expresses.
    pub rule: Rule,
    /// Team roles that may change the status (rule S9).
    pub who_updates: Vec<Code>,
    /// Whether "asked of X, answer due by D" stands in for the target date.
    pub or_answer_due: bool,
    /// Field by field.
    pub fields: Vec<Requirement>,
}

/// What a status requires in a phase; `None` where the pack has no scenario for it.
pub fn requirements(
    rulebook: &Rulebook,
    phase: Phase,
    status: &Status,
    seen: &Applies<'_>,
) -> Option<Requirements> {
    let scenario = rulebook.scenario(phase, &status.l1, seen)?;
    Some(Requirements {
        scenario: scenario.code.clone(),
        rule: scenario.rule,
        who_updates: scenario.who_updates.clone(),
        or_answer_due: scenario.or_answer_due,
        fields: fields(rulebook, scenario, status),
    })
}

fn fields(rulebook: &Rulebook, scenario: &Scenario, status: &Status) -> Vec<Requirement> {
    let rule = scenario.rule;
    let of_field = |field, rule_of_field: &FieldRule| Requirement {
        field,
        need: rule_of_field.need,
        rule,
        of: rule_of_field.of.clone(),
        default: rule_of_field
            .fixed
            .clone()
            .or_else(|| rule_of_field.default.clone()),
        days: None,
    };
    let bare = |field, need, rule| Requirement {
        field,
        need,
        rule,
        of: Vec::new(),
        default: None,
        days: None,
    };
    let required_l2 = l2_need(rulebook, scenario, status);
    vec![
        Requirement {
            of: reasons_of(rulebook, status),
            ..bare(Field::L2, required_l2, Rule::S1)
        },
        bare(Field::L3, scenario.l3, Rule::S1),
        bare(Field::Note, scenario.note.need, rule),
        Requirement {
            rule: Rule::S11,
            ..of_field(Field::ServiceStatus, &scenario.service_status)
        },
        of_field(Field::EngagementScenario, &scenario.engagement_scenario),
        of_field(Field::TargetDate, &scenario.target_date),
        of_field(Field::Owner, &scenario.owner),
        next_action(rulebook, scenario, status),
        Requirement {
            days: default_days(scenario, rulebook, status),
            ..of_field(Field::NextActionDate, &scenario.next_action_date)
        },
        Requirement {
            days: scenario.review_days,
            ..of_field(Field::ReviewDate, &scenario.review_date)
        },
        bare(Field::Blocker, scenario.blocker, Rule::S7),
    ]
}

/// The L2 that the scenario asks for, made required where the L1 demands one (rule S1).
pub(crate) fn l2_need(rulebook: &Rulebook, scenario: &Scenario, status: &Status) -> Need {
    let demanded = rulebook
        .statuses
        .get(&status.l1)
        .is_some_and(|entry| entry.l2_required);
    match scenario.l2 {
        Need::Optional if demanded => Need::Required,
        need => need,
    }
}

fn reasons_of(rulebook: &Rulebook, status: &Status) -> Vec<Code> {
    rulebook
        .reasons
        .iter()
        .filter(|(_, reason)| reason.parent == status.l1 && !reason.retired)
        .map(|(code, _)| code.clone())
        .collect()
}

fn next_action(rulebook: &Rulebook, scenario: &Scenario, status: &Status) -> Requirement {
    let default = match default_action(scenario, rulebook, status) {
        ActionText::Code(code) => Some(code),
        ActionText::Nothing | ActionText::Text(_) => None,
    };
    Requirement {
        field: Field::NextAction,
        need: scenario.next_action.need,
        rule: scenario.rule,
        of: Vec::new(),
        default,
        days: None,
    }
}

/// The kinds in which a line needs an open blocker (rule S7).
pub fn needs_blocker(kind: StatusKind) -> bool {
    kind == StatusKind::Blocked
}

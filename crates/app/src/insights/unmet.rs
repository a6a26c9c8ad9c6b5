//! Which lines do not meet a rule, as a list can be narrowed to them: the scenario rules of the playbook, turned into
//! what may be empty. The validator is [`desbloqueo_domain::update_line::lacks`].

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Field, Rule};
use desbloqueo_domain::requirements::{Requirements, requirements};
use desbloqueo_domain::rulebook::{Applies, Need, Rulebook};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_store::lines::{Empty, Unmet};

/// The fields that may be required of a line, and are looked at.
const FIELDS: [Field; 10] = [
    Field::L2,
    Field::TargetDate,
    Field::Note,
    Field::Owner,
    Field::NextAction,
    Field::NextActionDate,
    Field::ReviewDate,
    Field::EngagementScenario,
    Field::ServiceStatus,
    Field::Blocker,
];

/// The engagement scenario and the service status of an entitlement.
type Outer = (Option<Code>, Option<Code>);

/// Which rule lines do not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnmetRule {
    /// One or more, whichever they are.
    Any,
    /// This one.
    One(Rule),
}

impl UnmetRule {
    /// Reads `any`, or the number of a rule.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "any" => Some(Self::Any),
            number => Rule::parse(number).map(Self::One),
        }
    }

    fn includes(self, rule: Rule) -> bool {
        match self {
            Self::Any => true,
            Self::One(one) => one == rule,
        }
    }
}

/// The rules that ask something of a line in a scenario: the field that each asks for.
pub(super) fn asked_of(requirements: &Requirements) -> impl Iterator<Item = (Field, Rule)> {
    let fields = requirements.fields.iter();
    fields
        .filter(|one| one.need == Need::Required && FIELDS.contains(&one.field))
        .map(|one| (one.field, one.rule))
}

/// What lines lack that do not meet a rule, or any rule.
pub fn unmet(rulebook: &Rulebook, rule: UnmetRule) -> Vec<Unmet> {
    let outer = outer(rulebook);
    let mut found = BTreeMap::<(Phase, Code, Empty), BTreeSet<Outer>>::new();
    for phase in Phase::ALL {
        for l1 in rulebook.statuses.keys() {
            for pair in &outer {
                for empty in empty(rulebook, (phase, l1), pair, rule) {
                    let key = (phase, l1.clone(), empty);
                    found.entry(key).or_default().insert(pair.clone());
                }
            }
        }
    }
    let whole = |pairs: &BTreeSet<Outer>| pairs.len() == outer.len();
    found
        .into_iter()
        .map(|((phase, l1, empty), pairs)| Unmet {
            phase,
            l1,
            outer: if whole(&pairs) {
                Vec::new()
            } else {
                pairs.into_iter().collect()
            },
            empty,
        })
        .collect()
}

/// The same, as far as history tells it of a past day.
pub fn unmet_in_history(rulebook: &Rulebook, rule: UnmetRule) -> Vec<Unmet> {
    let mut found = unmet(rulebook, rule);
    found.retain(|one| one.empty.is_in_history());
    found
}

/// Every engagement scenario with every service status, none included.
fn outer(rulebook: &Rulebook) -> BTreeSet<Outer> {
    let scenarios = rulebook.engagement_scenarios.iter();
    let scenarios = scenarios.map(|one| Some(one.code.clone()));
    let scenarios: Vec<Option<Code>> = scenarios.chain([None]).collect();
    let statuses = rulebook.service_statuses.iter().cloned().map(Some);
    let statuses: Vec<Option<Code>> = statuses.chain([None]).collect();
    let pairs = scenarios.iter().flat_map(|scenario| {
        let statuses = statuses.iter();
        statuses.map(move |status| (scenario.clone(), status.clone()))
    });
    pairs.collect()
}

/// What must not be empty in a scenario, of a rule.
fn empty(
    rulebook: &Rulebook,
    (phase, l1): (Phase, &Code),
    (engagement_scenario, service_status): &Outer,
    rule: UnmetRule,
) -> Vec<Empty> {
    let seen = Applies {
        engagement_scenario: engagement_scenario.as_ref(),
        service_status: service_status.as_ref(),
        previous_kind: None,
    };
    let Some(asked) = requirements(rulebook, phase, &Status::of(l1.clone()), &seen) else {
        // There is no scenario for such a line: the L1 itself does not fit.
        return if rule.includes(Rule::S1) {
            vec![Empty::Nothing]
        } else {
            Vec::new()
        };
    };
    let wanted = asked_of(&asked).filter(|(_, one)| rule.includes(*one));
    wanted
        .filter_map(|(field, _)| of_field(field, asked.or_answer_due))
        .collect()
}

/// What is empty where a field is.
fn of_field(field: Field, or_answer_due: bool) -> Option<Empty> {
    match field {
        Field::L2 => Some(Empty::Reason),
        Field::TargetDate if or_answer_due => Some(Empty::TargetAndAnswer),
        Field::TargetDate => Some(Empty::Target),
        Field::Note => Some(Empty::Note),
        Field::Owner => Some(Empty::Owner),
        Field::NextAction => Some(Empty::NextAction),
        Field::NextActionDate => Some(Empty::NextActionDate),
        Field::ReviewDate => Some(Empty::Review),
        Field::EngagementScenario => Some(Empty::EngagementScenario),
        Field::ServiceStatus => Some(Empty::ServiceStatus),
        Field::Blocker => Some(Empty::Blockers),
        _ => None,
    }
}

/// Whether history tells of a field that it is empty.
pub(super) fn is_in_history(field: Field, or_answer_due: bool) -> bool {
    of_field(field, or_answer_due).is_some_and(Empty::is_in_history)
}

//! What the playbook asks of lines, as the database can test it: what [`super::judged`] finds lacking of one shape, it finds
//! of each.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::requirements::requirements;
use desbloqueo_domain::rulebook::{Rulebook, Scenario};
use desbloqueo_domain::status::Status;
use desbloqueo_store::filled::Filled;
use desbloqueo_store::reports::Asked;

use super::judged::seen;
use super::report_quality::JudgedFields;
use super::unmet::{asked_of, is_in_history};

/// What a scenario asks of its lines, scenario by scenario, those first that come first where several apply; of all
/// their fields, or of those that history keeps.
pub(super) fn asked_of_lines(rulebook: &Rulebook, fields: JudgedFields) -> Vec<Asked> {
    let (narrow, whole): (Vec<&Scenario>, Vec<&Scenario>) = rulebook
        .scenarios
        .iter()
        .partition(|scenario| scenario.has_conditions());
    let scenarios = narrow.into_iter().chain(whole);
    scenarios
        .filter_map(|scenario| asked_in(rulebook, scenario, fields))
        .collect()
}

/// `None` for a scenario that no line is in, since another comes first.
fn asked_in(rulebook: &Rulebook, scenario: &Scenario, fields: JudgedFields) -> Option<Asked> {
    let status = Status::of(scenario.l1.clone());
    let asked = outer_of(scenario).find_map(|(engagement_scenario, service_status)| {
        let seen = seen(engagement_scenario, service_status);
        let asked = requirements(rulebook, scenario.phase, &status, &seen)?;
        (asked.scenario == scenario.code).then_some(asked)
    })?;
    let is_judged =
        |field: Field| fields == JudgedFields::All || is_in_history(field, asked.or_answer_due);
    let asks = |field: Field| asked_of(&asked).any(|(one, _)| one == field) && is_judged(field);
    let target = asks(Field::TargetDate);
    Some(Asked {
        phase: scenario.phase,
        l1: scenario.l1.clone(),
        engagement_scenarios: scenario.only_engagement_scenarios.iter().cloned().collect(),
        service_statuses: scenario.only_service_statuses.iter().cloned().collect(),
        filled: Filled {
            target: target && !asked.or_answer_due,
            answer: false,
            note: asks(Field::Note),
            owner: asks(Field::Owner),
            next_action: asks(Field::NextAction),
            next_action_date: asks(Field::NextActionDate),
            review: asks(Field::ReviewDate),
            blockers: asks(Field::Blocker),
            reason: asks(Field::L2),
        },
        or_answer_due: target && asked.or_answer_due,
        engagement_scenario: asks(Field::EngagementScenario),
        service_status: asks(Field::ServiceStatus),
    })
}

/// The engagement scenarios and service statuses in which a scenario applies; none where it does in all.
fn outer_of(scenario: &Scenario) -> impl Iterator<Item = (Option<&Code>, Option<&Code>)> {
    let statuses = or_none(&scenario.only_service_statuses);
    let scenarios = or_none(&scenario.only_engagement_scenarios);
    scenarios.into_iter().flat_map(move |one| {
        let statuses = statuses.clone();
        statuses.into_iter().map(move |status| (one, status))
    })
}

fn or_none(codes: &[Code]) -> Vec<Option<&Code>> {
    if codes.is_empty() {
        vec![None]
    } else {
        codes.iter().map(Some).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use desbloqueo_domain::status::Phase;
    use desbloqueo_playbook::{built_in_files, load};
    use desbloqueo_store::reports::LineShape;
    use jiff::civil::date;

    use super::*;
    use crate::insights::judged::judge;

    #[test]
    fn a_line_lacks_what_the_validator_says_whatever_its_shape() {
        for pack in ["fasttrack", "generic"] {
            let playbook = load(&built_in_files(pack).unwrap()).unwrap();
            let rulebook = playbook.rulebook();
            let unknown = Code::parse("retired-long-ago").unwrap();
            let l1s: Vec<&Code> = rulebook.statuses.keys().chain([&unknown]).collect();
            for fields in [JudgedFields::All, JudgedFields::Kept] {
                let asked = asked_of_lines(rulebook, fields);
                for phase in Phase::ALL {
                    for l1 in &l1s {
                        for (scenario, status) in pairs(rulebook, &unknown) {
                            for bits in lacking() {
                                let shape = LineShape {
                                    phase,
                                    l1: (*l1).clone(),
                                    engagement_scenario: scenario.clone(),
                                    service_status: status.clone(),
                                    filled: filled(bits),
                                    lines: 1,
                                    units: 1,
                                };
                                let judged = judge(rulebook, &shape, date(2026, 11, 2), fields);
                                let lacks = !judged.unmet.is_empty();
                                assert_eq!(is_lacking(&asked, &shape), lacks, "{pack} {shape:?}");
                            }
                        }
                    }
                }
            }
        }
    }

    /// A scenario that conditions name with each service status that they name, and others, none and unknown included.
    fn pairs(rulebook: &Rulebook, unknown: &Code) -> BTreeSet<(Option<Code>, Option<Code>)> {
        let named = |codes: &dyn Fn(&Scenario) -> Vec<Code>| -> BTreeSet<Option<Code>> {
            let each = rulebook.scenarios.iter().map(codes);
            let first = each.filter_map(|codes| codes.into_iter().next()).map(Some);
            first.chain([None, Some(unknown.clone())]).collect()
        };
        let scenarios = named(&|one| one.only_engagement_scenarios.clone());
        let statuses = named(&|one| one.only_service_statuses.clone());
        let pairs = scenarios.iter().flat_map(|scenario| {
            let statuses = statuses.iter();
            statuses.map(move |status| (scenario.clone(), status.clone()))
        });
        pairs.collect()
    }

    /// Everything, nothing, each field missing by itself, and neither target nor answer.
    fn lacking() -> impl Iterator<Item = u32> {
        const ALL: u32 = 511;
        let each = (0..9).map(|number| ALL ^ (1 << number));
        [ALL, 0, ALL ^ 3].into_iter().chain(each)
    }

    fn filled(bits: u32) -> Filled {
        let has = |number: u32| bits & (1 << number) != 0;
        Filled {
            target: has(0),
            answer: has(1),
            note: has(2),
            owner: has(3),
            next_action: has(4),
            next_action_date: has(5),
            review: has(6),
            blockers: has(7),
            reason: has(8),
        }
    }

    /// As the database says it.
    fn is_lacking(asked: &[Asked], shape: &LineShape) -> bool {
        let among = |codes: &BTreeSet<Code>, code: &Option<Code>| {
            codes.is_empty() || code.as_ref().is_some_and(|code| codes.contains(code))
        };
        let about = asked.iter().find(|one| {
            (one.phase, &one.l1) == (shape.phase, &shape.l1)
                && among(&one.engagement_scenarios, &shape.engagement_scenario)
                && among(&one.service_statuses, &shape.service_status)
        });
        let Some(one) = about else {
            return true;
        };
        let (must, has) = (one.filled, shape.filled);
        [
            (must.target, has.target),
            (must.note, has.note),
            (must.owner, has.owner),
            (must.next_action, has.next_action),
            (must.next_action_date, has.next_action_date),
            (must.review, has.review),
            (must.blockers, has.blockers),
            (must.reason, has.reason),
            (one.or_answer_due, has.target || has.answer),
            (one.engagement_scenario, shape.engagement_scenario.is_some()),
            (one.service_status, shape.service_status.is_some()),
        ]
        .into_iter()
        .any(|(must, has)| must && !has)
    }
}

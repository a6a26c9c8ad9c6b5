//! The groups of cases, and that no rule of the core is without its cases.

use desbloqueo_domain::refusal::Rule;

use crate::case::{self, Case, Entrance, Half};
use crate::{
    access, blocked, engagement, history, import, people, rights, status, time, units, validator,
};

/// Rules that no entrance of the core enforces yet.
const NOT_YET: &[(Rule, &str)] = &[
    (
        Rule::T1,
        "nothing fires timers yet; packs carry them as data",
    ),
    (Rule::T2, "nothing fires timers yet, so none fires twice"),
    (Rule::T6, "no reminder is sent yet that a ledger could name"),
];

const GROUPS: &[&[Case]] = &[
    access::CASES,
    blocked::CASES,
    engagement::CASES,
    history::CASES,
    import::CASES,
    people::CASES,
    rights::CASES,
    status::CASES,
    time::CASES,
    units::CASES,
    validator::CASES,
];

#[tokio::test(flavor = "multi_thread")]
async fn units_are_kept_through_every_entrance() {
    case::run(units::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statuses_are_kept_through_every_entrance() {
    case::run(status::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn blocked_lines_are_kept_through_every_entrance() {
    case::run(blocked::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_and_rights_are_kept_through_every_entrance() {
    case::run(rights::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_work_is_kept_through_every_entrance() {
    case::run(engagement::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn time_is_counted_through_every_entrance() {
    case::run(time::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn history_is_kept_through_every_entrance() {
    case::run(history::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn access_is_kept_through_every_entrance() {
    case::run(access::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_covered_and_forgotten_through_every_entrance() {
    case::run(people::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_validator_answers_through_every_entrance() {
    case::run(validator::CASES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_kept_through_every_entrance() {
    case::run(import::CASES).await;
}

#[test]
fn every_rule_of_the_core_is_shown_through_every_entrance() {
    let mut missing = Vec::new();
    for rule in Rule::ALL.iter().filter(|rule| is_core(**rule)) {
        for entrance in [Entrance::CommandLine, Entrance::Import] {
            for half in [Half::Accepts, Half::Refuses] {
                let shows =
                    |case: &&Case| (case.rule, case.entrance, case.half) == (*rule, entrance, half);
                if all().find(shows).is_none() {
                    missing.push(format!("{rule} {entrance:?} {half:?}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no case shows: {missing:#?}");
}

#[test]
fn a_rule_that_is_not_there_yet_has_a_reason_and_no_case() {
    for (rule, reason) in NOT_YET {
        assert!(reason.len() > 10, "{rule}");
        let shown = all().find(|case| case.rule == *rule).map(Case::title);
        assert_eq!(shown, None, "{rule} is there after all");
    }
}

fn is_core(rule: Rule) -> bool {
    !NOT_YET.iter().any(|(not_yet, _)| *not_yet == rule)
}

fn all() -> impl Iterator<Item = &'static Case> {
    GROUPS.iter().copied().flatten()
}

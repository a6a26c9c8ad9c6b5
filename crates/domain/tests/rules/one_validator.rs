//! V1: what can be asked beforehand is what is refused afterwards.

use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Field, Rule};
use desbloqueo_domain::requirements::{Requirements, requirements};
use desbloqueo_domain::rulebook::{Applies, Need};
use desbloqueo_domain::status::Phase;
use desbloqueo_domain::update_line::{lacks, update_line};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::common::{code, context, day, entitlement, id, line, rulebook, state, status, to};

const STATUSES: [&str; 6] = [
    "unknown/silent",
    "going",
    "stuck/network",
    "stuck/licence",
    "unwanted/rival",
    "void",
];

const FIELDS: [Field; 6] = [
    Field::Note,
    Field::TargetDate,
    Field::Owner,
    Field::NextAction,
    Field::NextActionDate,
    Field::ReviewDate,
];

fn asked(phase: Phase, path: &str, self_led: bool) -> Requirements {
    let (scenario, service) = (code("customer-led"), code("initiate"));
    let seen = Applies {
        engagement_scenario: self_led.then_some(&scenario),
        service_status: self_led.then_some(&service),
        previous_kind: None,
    };
    requirements(&rulebook(), phase, &status(path), &seen).expect("a scenario")
}

fn need(requirements: &Requirements, field: Field) -> Need {
    let found = requirements
        .fields
        .iter()
        .find(|asked| asked.field == field);
    found.expect("the field").need
}

/// An entitlement of which a line is about to enter the status, from another L1.
fn before(phase: Phase, path: &str, self_led: bool) -> Entitlement {
    let other = if path.starts_with("going") {
        "stuck/licence"
    } else {
        "going"
    };
    let mut before = entitlement(phase, vec![line(1, 10, other), line(2, 5, "going")]);
    if self_led {
        before.state.engagement_scenario = Some(code("customer-led"));
        before.state.service_status = Some(code("initiate"));
    }
    before
}

/// The edit that gives these fields and empties all others.
fn edit(path: &str, given: &[Field]) -> LineEdit {
    let has = |field| given.contains(&field);
    let note = if has(Field::Note) {
        "They told us today."
    } else {
        ""
    };
    let owner = if has(Field::Owner) {
        Owner::Role(code("customer-it"))
    } else {
        Owner::Nobody
    };
    let action = if has(Field::NextAction) {
        ActionText::Text("Call them".to_owned())
    } else {
        ActionText::Nothing
    };
    LineEdit {
        note: Some(note.to_owned()),
        target: Some(has(Field::TargetDate).then(|| day(20))),
        owner: Some(owner),
        next_action: Some(action),
        next_due: has(Field::NextActionDate).then(|| Due::On(day(3))),
        review: Some(has(Field::ReviewDate).then(|| day(90))),
        ..to(path)
    }
}

fn case() -> impl Strategy<Value = (Phase, &'static str, bool, Vec<Field>)> {
    (
        select(Phase::ALL.to_vec()),
        select(STATUSES.to_vec()),
        any::<bool>(),
        subsequence(FIELDS.to_vec(), 0..=FIELDS.len()),
    )
}

proptest! {
    #[test]
    fn v1_exactly_what_is_required_and_missing_or_given_and_not_applicable_is_refused(
        (phase, path, self_led, given) in case(),
    ) {
        let rulebook = rulebook();
        let asked = asked(phase, path, self_led);
        let result = update_line(before(phase, path, self_led), id(1), &edit(path, &given), context(&rulebook));
        let refused = result.err().unwrap_or_default().0;
        for field in FIELDS {
            let causes: Vec<Cause> =
                refused.iter().filter(|refusal| refusal.field == field).map(|refusal| refusal.cause).collect();
            let expected = match (need(&asked, field), given.contains(&field)) {
                // A date goes with its action; without one there is nothing to date.
                (Need::Required, false) if field == Field::NextActionDate && given.contains(&Field::NextAction) => vec![],
                (Need::Required, false) => vec![Cause::Missing],
                (Need::NotApplicable, true) => vec![Cause::DoesNotApply],
                // S8: the note may be optional, a change of L1 needs a new one.
                (_, false) if field == Field::Note => vec![Cause::NoteNeedsToBeNew],
                _ => vec![],
            };
            prop_assert_eq!(causes, expected, "{} in {}", field, &asked.scenario);
        }
        let others = refused.iter().filter(|refusal| !FIELDS.contains(&refusal.field)).count();
        prop_assert_eq!(others, 0);
    }

    #[test]
    fn v1_whoever_gives_what_is_required_and_nothing_else_is_accepted((phase, path, self_led, _) in case()) {
        let rulebook = rulebook();
        let asked = asked(phase, path, self_led);
        let mut wanted: Vec<Field> =
            FIELDS.into_iter().filter(|field| need(&asked, *field) == Need::Required).collect();
        wanted.push(Field::Note);
        let after = update_line(before(phase, path, self_led), id(1), &edit(path, &wanted), context(&rulebook));
        let after = after.map_err(|refusals| TestCaseError::fail(refusals.to_string()))?.entitlement;
        let lacking = lacks(&rulebook, &after, state(&after, 1));
        // The blocker is made when the line is saved, who leads is often known later.
        prop_assert!(lacking.iter().all(|field| matches!(field, Field::Blocker | Field::EngagementScenario)));
    }

    #[test]
    fn v1_the_defaults_that_are_told_are_those_that_are_set((phase, path, self_led, _) in case()) {
        let rulebook = rulebook();
        let asked = asked(phase, path, self_led);
        let default = |field| {
            let found = asked.fields.iter().find(|asked| asked.field == field);
            found.and_then(|asked| asked.default.clone())
        };
        let target = (need(&asked, Field::TargetDate) == Need::Required).then(|| day(20));
        let edit = LineEdit { target: target.map(Some), ..to(path) };
        let after = update_line(before(phase, path, self_led), id(1), &edit, context(&rulebook));
        let after = after.map_err(|refusals| TestCaseError::fail(refusals.to_string()))?.entitlement;
        let line = state(&after, 1);
        prop_assert_eq!(&line.owner, &default(Field::Owner).map_or(Owner::Nobody, Owner::Role));
        let action = default(Field::NextAction).map_or(ActionText::Nothing, ActionText::Code);
        prop_assert_eq!(&line.next_action.what, &action);
    }
}

#[test]
fn v1_every_refusal_of_an_edit_is_told_at_once_with_its_rule() {
    let mut wrong = to("stuck/licence/network-firewall");
    wrong.note = None;
    wrong.review = Some(Some(day(5)));
    wrong.since = Some(day(5));
    let before = entitlement(Phase::Delivery, vec![line(1, 10, "unknown/new")]);
    let refused = update_line(before, id(1), &wrong, context(&rulebook())).expect_err("refusals");
    let found: Vec<_> = refused
        .0
        .iter()
        .map(|refusal| (refusal.rule, refusal.field))
        .collect();
    assert_eq!(
        found,
        [
            (Rule::S1, Field::L3),
            (Rule::H7, Field::StatusSince),
            (Rule::S4, Field::ReviewDate),
            (Rule::S4, Field::TargetDate),
            (Rule::S4, Field::Note),
        ]
    );
}

//! What an organization's decisions add.

#![expect(
    clippy::unwrap_used,
    reason = "a test ends at once where an answer is not what it should be"
)]

use std::sync::LazyLock;

use desbloqueo_coach::{Asked, Coach, Learned, NotAModel, Origin, TrainingExample, learn};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use desbloqueo_playbook::built_in;
use jiff::civil::{Date, date};

static COACH: LazyLock<Coach> =
    LazyLock::new(|| Coach::built_in(&built_in("fasttrack").unwrap().unwrap()));
const TODAY: Date = date(2026, 11, 29);
/// A word that the playbook does not know for what this organization means by it.
const OWN: &str = "Held up by the Falcon programme, as the Falcon office told us";

fn status(l1: &str, l2: &str) -> Status {
    Status {
        l1: Code::parse(l1).unwrap(),
        l2: Some(Code::parse(l2).unwrap()),
        l3: None,
    }
}

fn corrected(text: &str, decided: Date) -> TrainingExample {
    TrainingExample {
        text: text.to_owned(),
        status: status("blocked", "blocked-partner-engagement"),
        origin: Origin::Corrected,
        weight: 1.0,
        decided,
    }
}

fn chance(coach: &Coach, text: &str, l2: &str) -> f64 {
    let ranked = coach.advise(&Asked::about(text)).ranked;
    let of = ranked.iter().find(|proposal| {
        proposal
            .status
            .l2
            .as_ref()
            .is_some_and(|code| code.as_str() == l2)
    });
    of.map_or(0.0, |proposal| proposal.confidence)
}

fn chance_of_own(coach: &Coach) -> f64 {
    chance(coach, OWN, "blocked-partner-engagement")
}

#[test]
fn corrections_are_followed() {
    let learned = learn(&COACH, &vec![corrected(OWN, TODAY); 5], TODAY);
    assert_eq!(learned.examples(), 5);
    assert!(chance_of_own(&COACH.with(&learned)) > chance_of_own(&COACH) + 0.2);
}

#[test]
fn what_the_coach_knew_stays() {
    let coach = COACH.with(&learn(&COACH, &vec![corrected(OWN, TODAY); 40], TODAY));
    let playbook = built_in("fasttrack").unwrap().unwrap();
    let notes: Vec<&str> = playbook
        .filed_notes("en")
        .step_by(7)
        .map(|note| note.text)
        .collect();
    let first = |coach: &Coach, text: &str| {
        coach.advise(&Asked::about(text)).ranked[0]
            .status
            .l2
            .clone()
    };
    let changed = notes
        .iter()
        .filter(|text| first(&coach, text) != first(&COACH, text))
        .count();
    assert!(changed * 50 <= notes.len(), "{changed} of {}", notes.len());
}

#[test]
fn an_old_decision_counts_less_than_a_new_one() {
    let of =
        |decided| chance_of_own(&COACH.with(&learn(&COACH, &[corrected(OWN, decided)], TODAY)));
    assert!(of(TODAY) > of(date(2024, 1, 1)));
}

#[test]
fn an_accepted_proposal_counts_less_than_a_correction() {
    let accepted = TrainingExample {
        origin: Origin::Accepted,
        ..corrected(OWN, TODAY)
    };
    let of =
        |example: TrainingExample| chance_of_own(&COACH.with(&learn(&COACH, &[example], TODAY)));
    assert!(of(corrected(OWN, TODAY)) > of(accepted));
}

#[test]
fn what_was_learnt_can_be_kept_and_left_out_again() {
    let learned = learn(&COACH, &vec![corrected(OWN, TODAY); 3], TODAY);
    let again = Learned::from_bytes(&learned.to_bytes()).unwrap();
    assert_eq!(again, learned);
    assert!(again.fits(&COACH));
    let of_nothing = learn(&COACH, &[], TODAY);
    assert!((chance_of_own(&COACH.with(&of_nothing)) - chance_of_own(&COACH)).abs() < 1e-9);
    assert_eq!(Learned::from_bytes(b"anything"), Err(NotAModel));
}

#[test]
fn what_was_learnt_beside_another_playbook_is_not_used() {
    let generic = Coach::built_in(&built_in("generic").unwrap().unwrap());
    let learned = learn(&COACH, &vec![corrected(OWN, TODAY); 5], TODAY);
    assert!(!learned.fits(&generic));
    let asked = Asked::about(OWN);
    assert_eq!(
        generic.with(&learned).advise(&asked),
        generic.advise(&asked)
    );
}

#[test]
fn a_decision_with_a_status_that_the_playbook_lacks_is_left_out() {
    let unknown = TrainingExample {
        status: status("blocked", "blocked-by-the-moon"),
        ..corrected(OWN, TODAY)
    };
    assert_eq!(learn(&COACH, &[unknown], TODAY).examples(), 0);
}

#[test]
fn it_can_be_looked_into() {
    let learned = learn(&COACH, &vec![corrected(OWN, TODAY); 5], TODAY);
    let partner = Code::parse("blocked-partner-engagement").unwrap();
    assert_eq!(learned.by_status().get(&partner), Some(&5));
    assert_eq!(learned.changes(&COACH, OWN)[0].0, partner);
}

//! What a playbook answers.

#[cfg(test)]
mod tiny;

use desbloqueo_domain::code::Code;
use desbloqueo_domain::rulebook::{NextDue, WatchedField, Watches};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_playbook::{Kind, Level, Playbook, check, load};

fn code(text: &str) -> Code {
    Code::parse(text).unwrap_or_else(|error| unreachable!("{error}"))
}

fn playbook() -> Playbook {
    load(&tiny::borrowed(&tiny::files())).unwrap_or_else(|faults| unreachable!("{faults:?}"))
}

#[test]
fn a_label_falls_back_to_the_source_language_and_then_to_the_code() {
    let pack = playbook();
    assert_eq!(pack.label(Kind::L1, "stuck", "de"), "de stuck");
    assert_eq!(pack.label(Kind::L1, &code("stuck"), "fr"), "en stuck");
    assert_eq!(
        pack.label(Kind::L3, "stuck-money-budget", "de"),
        "en stuck-money-budget"
    );
    assert_eq!(pack.label(Kind::L1, "gone", "de"), "gone");
    assert_eq!(
        pack.label(Kind::Column, "who_updates", "de"),
        "de who_updates"
    );
    assert_eq!(pack.name("de"), "de Tiny");
}

#[test]
fn a_shared_definition_names_the_detail() {
    let pack = playbook();
    let guidance = pack.guidance(Level::L3, "stuck-money-rival", "de").unwrap();
    assert_eq!(guidance.definition, "de en stuck-money-rival is in use.");
    assert!(guidance.questions.is_empty());
}

#[test]
fn each_situation_says_what_to_use_instead() {
    let pack = playbook();
    let guidance = pack
        .guidance(Level::L2, &code("stuck-money"), "de")
        .unwrap();
    let traps: Vec<(&str, &str)> = guidance
        .do_not_use_when
        .iter()
        .map(|trap| (trap.when, trap.use_instead.as_str()))
        .collect();
    assert_eq!(traps, [("de trap 0", "refused")]);
    assert_eq!(guidance.service_questions["post"], ["de how much?"]);
    assert!(
        pack.guidance(Level::L2, "stuck", "de").is_none(),
        "an L1 is no L2"
    );
}

#[test]
fn sentences_come_in_the_language_asked_for() {
    let pack = playbook();
    let text = pack.scenario_text("going-alone", "de").unwrap();
    assert_eq!(
        (text.when, text.note_hint, text.target_hint),
        ("de alone", Some("de say why"), None)
    );
    assert!(pack.scenario_text("nonesuch", "de").is_none());
    assert_eq!(pack.next_action_text("call", "de"), "de Call them");
    assert_eq!(pack.timer_text("stale", "fr"), "en Stale.");
    let log: Vec<&str> = pack
        .change_log("de")
        .iter()
        .map(|entry| entry.sentence)
        .collect();
    assert_eq!(log, ["de Second.", "de First."]);
}

#[test]
fn an_import_matches_labels_spellings_and_short_forms() {
    let pack = playbook();
    let matches = |kind: Kind, text: &str| {
        let mut codes: Vec<&str> = pack
            .labels_for_matching()
            .filter(|spelling| spelling.kind == kind && spelling.text == text)
            .map(|spelling| spelling.code)
            .collect();
        codes.sort_unstable();
        codes
    };
    assert_eq!(matches(Kind::L1, "de stuck"), ["stuck"]);
    assert_eq!(matches(Kind::L1, "en jammed"), ["stuck"]);
    assert_eq!(matches(Kind::Service, "PO"), ["post"]);
    assert_eq!(matches(Kind::Column, "de owner"), ["owner"]);
}

#[test]
fn codes_keep_the_order_of_the_pack() {
    let pack = playbook();
    let names = |codes: Vec<&Code>| codes.into_iter().map(Code::to_string).collect::<Vec<_>>();
    assert_eq!(
        names(pack.codes(Kind::L1).iter().collect()),
        ["open", "going", "stuck", "refused", "wrong"]
    );
    assert_eq!(
        names(pack.reasons_of(&code("stuck")).collect()),
        ["stuck-money"]
    );
    let details = ["stuck-money-budget", "stuck-money-rival", "stuck-money-old"];
    assert_eq!(
        names(pack.details_of(&code("stuck-money")).collect()),
        details
    );
    let families = pack.families();
    assert_eq!(families[0].code.as_str(), "office");
    assert_eq!(names(families[0].services.clone()), ["post", "talk"]);
}

#[test]
fn a_page_has_its_own_dates_where_it_says_so() {
    let pack = playbook();
    assert_eq!(
        pack.page_of(&code("stuck-money")).written.to_string(),
        "2026-11-21"
    );
    assert_eq!(
        pack.page_of(&code("open-new")).written.to_string(),
        "2026-11-20"
    );
    assert_eq!(pack.page().owner.as_str(), "lead");
}

#[test]
fn the_rulebook_holds_what_the_files_say() {
    let pack = playbook();
    let rules = pack.rulebook();
    assert_eq!(rules.kind(&code("stuck")), Some(StatusKind::Blocked));
    assert_eq!(rules.defaults.next_action_days, 7);
    assert_eq!(rules.defaults.park_days[0].month, 12);
    assert!(rules.details[&code("stuck-money-old")].retired);
    let scenario = rules
        .scenarios
        .iter()
        .find(|scenario| scenario.code.as_str() == "going-alone")
        .unwrap();
    assert_eq!(scenario.phase, Phase::Delivery);
    assert_eq!(scenario.only_previous_kinds, [StatusKind::Blocked]);
    assert_eq!(scenario.next_due, NextDue::Open { days: 7 });
    assert_eq!(scenario.service_status.fixed, Some(code("begin")));
    assert_eq!(scenario.next_action.default, None);
    let stale = Watches::Field {
        field: WatchedField::Staleness,
        l1: Some(code("stuck")),
        l2: None,
    };
    assert_eq!(rules.timers[1].watches, stale);
}

#[test]
fn a_summary_counts_what_is_there_beside_the_faults() {
    let mut files = tiny::files();
    let summary = check(&tiny::borrowed(&files));
    assert!(summary.is_sound());
    assert_eq!(summary.pack, Some(("tiny".to_owned(), "1.0.0".to_owned())));
    assert_eq!(
        (summary.count(Kind::L3), summary.count(Kind::Scenario)),
        (3, 11)
    );
    files[0].1 = files[0].1.replace("\"1.0.0\"", "\"one\"");
    let summary = check(&tiny::borrowed(&files));
    assert_eq!(
        (
            summary.pack.is_none(),
            summary.faults.len(),
            summary.count(Kind::L1)
        ),
        (true, 1, 5)
    );
}

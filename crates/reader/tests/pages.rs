//! What pages of every kind and language say.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod common;

use common::{read_text, reading};
use desbloqueo_reader::{Draft, Language, Level, Node, Scenario};

const REASON: &str = "l1l2l3-blocked-app-compatibility.md";

fn node<'draft>(draft: &'draft Draft, code: &str) -> &'draft Node {
    draft.nodes().find(|node| node.code == code).unwrap()
}

/// The fields of a scenario that a pack holds, by value and meaning.
fn values(scenario: &Scenario) -> Vec<(&str, &str)> {
    let fields = scenario.fields();
    let of = |(name, field): &(&'static str, &desbloqueo_reader::Field)| {
        assert!(!field.raw.is_empty(), "{name}");
        (*name, field.value.clone().unwrap(), field.meaning.clone())
    };
    let read: Vec<_> = fields.iter().map(of).collect();
    read.into_iter()
        .map(|(name, value, meaning)| {
            (
                name,
                leak(meaning.map_or(value.clone(), |m| format!("{value} {m}"))),
            )
        })
        .collect()
}

fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

const ASSIGNMENT: [(&str, &str); 11] = [
    ("who_updates", "assignment-manager"),
    ("l1", "blocked"),
    ("l2", "choose-child"),
    ("l3", "coming-soon"),
    ("service_status", "not-applicable"),
    ("engagement_scenario", "choose"),
    ("target_date", "not-applicable"),
    ("owner", "delivery-manager"),
    ("notes", "required explain-blocker"),
    ("next_action_date", "event initiate-discussion"),
    ("next_action", "hold-kickoff"),
];

const DELIVERY: [(&str, &str); 11] = [
    ("who_updates", "delivery-manager"),
    ("l1", "blocked"),
    ("l2", "choose-child"),
    ("l3", "coming-soon"),
    ("service_status", "not-applicable"),
    ("engagement_scenario", "keep"),
    ("target_date", "required projected-unblock"),
    ("owner", "account-team"),
    ("notes", "required explain-blocker"),
    ("next_action_date", "to-be-decided"),
    ("next_action", "by-reason"),
];

#[test]
fn the_scenario_table_says_the_same_in_every_language() {
    for language in Language::ALL.into_iter().filter(|one| *one != Language::En) {
        let reading = reading(&[&format!("l1l2l3-blocked-{}.md", language.code())]);
        let draft = &reading.draft;
        assert_eq!(draft.languages, [language]);
        assert_eq!(draft.l1.as_ref().unwrap().kind.as_deref(), Some("blocked"));
        assert_eq!(draft.scenarios[0].phase.as_deref(), Some("assignment"));
        assert_eq!(
            values(&draft.scenarios[0]),
            ASSIGNMENT,
            "{}",
            language.code()
        );
        assert_eq!(draft.scenarios[1].phase.as_deref(), Some("delivery"));
        assert_eq!(values(&draft.scenarios[1]), DELIVERY, "{}", language.code());
        assert!(
            draft
                .l2
                .iter()
                .any(|l2| l2.code == "blocked-app-compatibility")
        );
        assert_eq!(
            draft.l1.as_ref().unwrap().text().unwrap().definition.len(),
            1
        );
    }
}

#[test]
fn an_english_scenario_keeps_what_it_says_differently() {
    let draft = reading(&["l1l2l3-blocked.md"]).draft;
    assert_eq!(values(&draft.scenarios[0]), ASSIGNMENT);
    assert!(draft.scenarios[1].owner.is("delivery-manager"));
}

#[test]
fn pages_in_several_languages_make_one_draft() {
    let draft = reading(&[
        "l1l2l3-blocked.md",
        "l1l2l3-blocked-ja.md",
        "l1l2l3-blocked-zh.md",
    ])
    .draft;
    assert_eq!(draft.languages, [Language::En, Language::Ja, Language::Zh]);
    assert_eq!(draft.scenarios.len(), 2);
    assert_eq!(draft.scenarios[0].when.len(), 3);
    assert_eq!(node(&draft, "blocked-app-compatibility").texts.len(), 3);
}

#[test]
fn a_page_of_a_reason_gives_examples_questions_and_details() {
    let draft = reading(&[REASON, "l1l2l3-blocked.md"]).draft;
    let reason = node(&draft, "blocked-app-compatibility");
    let text = reason.text().unwrap();
    assert_eq!(
        (reason.level, reason.parent.as_deref()),
        (Level::L2, Some("blocked"))
    );
    assert_eq!(text.use_when.len(), 3);
    let instead: Vec<Option<&str>> = text
        .do_not_use_when
        .iter()
        .map(|one| one.use_instead.as_deref())
        .collect();
    let expected = [
        Some("blocked-network"),
        Some("no-intent"),
        None,
        Some("blocked-legal-regulatory"),
    ];
    assert_eq!(instead, expected);
    assert_eq!(text.questions.len(), 2);
    let services: Vec<&str> = text
        .service_questions
        .iter()
        .map(|one| one.service.as_str())
        .collect();
    assert_eq!(services, ["exchange", "harbour-chat"]);
    assert_eq!(text.remarks.len(), 1);
}

#[test]
fn details_know_the_services_that_offer_them() {
    let draft = reading(&[REASON]).draft;
    let of: Vec<(&str, Vec<&str>)> = draft
        .l3
        .iter()
        .map(|node| {
            (
                node.name.as_str(),
                node.services.iter().map(String::as_str).collect(),
            )
        })
        .collect();
    let expected = [
        ("Fax gateway", vec!["exchange"]),
        ("Old macros", vec!["exchange", "teams"]),
        ("Meeting plug-in", vec!["teams", "sfb"]),
    ];
    assert_eq!(of, expected);
    let fax = node(&draft, "blocked-app-compatibility-fax-gateway");
    assert_eq!(
        fax.text().unwrap().definition,
        ["The gateway cannot talk to hosted mail."]
    );
}

#[test]
fn lists_say_what_tables_say() {
    let draft = reading(&["l1l2l3-blocked-app-compatibility-de.md"]).draft;
    let text = node(&draft, "blocked-app-compatibility").text().unwrap();
    assert_eq!(text.use_when.len(), 1);
    let instead: Vec<Option<&str>> = text
        .do_not_use_when
        .iter()
        .map(|one| one.use_instead.as_deref())
        .collect();
    assert_eq!(
        instead,
        [
            Some("blocked-customer-it-infrastructure-remediation"),
            Some("no-intent")
        ]
    );
    assert_eq!(text.questions.len(), 1);
    assert_eq!(text.service_questions[0].questions.len(), 1);
    assert_eq!(draft.l3[0].services, ["exchange"]);
    assert_eq!(draft.changes[0].date.iso.as_deref(), Some("2022-04-02"));
}

#[test]
fn an_overview_holds_several_statuses() {
    let draft = reading(&["overview.md"]).draft;
    assert_eq!(draft.l1.as_ref().unwrap().code, "blocked");
    assert_eq!(draft.further_l1[0].code, "status-unknown");
    assert_eq!(
        node(&draft, "status-unknown-customer-unresponsive")
            .parent
            .as_deref(),
        Some("status-unknown")
    );
}

#[test]
fn only_what_is_not_understood_is_unread() {
    let whole = reading(&[
        "l1l2l3-blocked.md",
        "l1l2l3-blocked-pt.md",
        "l1l2l3-blocked-ja.md",
        "overview.md",
    ]);
    assert_eq!(whole.unread, []);
    let spanish = reading(&["l1l2l3-blocked-es.md"]);
    let lines: Vec<usize> = spanish.unread.iter().map(|one| one.at.line).collect();
    assert_eq!(lines, [44, 46]);
}

#[test]
fn the_draft_becomes_files_that_are_toml() {
    let names = [REASON, "l1l2l3-blocked.md", "l1l2l3-blocked-de.md"];
    let pack = reading(&names).draft.to_pack_files(common::terms());
    let paths: Vec<&str> = pack.files.iter().map(|(path, _)| path.as_str()).collect();
    let expected = [
        "pack.toml",
        "services.toml",
        "statuses.toml",
        "scenarios.toml",
        "lang/en/labels.toml",
        "lang/en/guidance.toml",
        "lang/en/rules.toml",
        "lang/de/labels.toml",
        "lang/de/guidance.toml",
        "lang/de/rules.toml",
    ];
    assert_eq!(paths, expected);
    let table = |at: usize| pack.files[at].1.parse::<toml::Table>().unwrap();
    let scenarios = table(3);
    let delivery = &scenarios["scenario"][1];
    assert_eq!(
        delivery["target_date"]["meaning"].as_str(),
        Some("projected-unblock")
    );
    assert_eq!(
        delivery["engagement_scenario"]["need"].as_str(),
        Some("keep")
    );
    let statuses = table(2);
    let guidance = table(5);
    let wrong = &guidance["l2"]["blocked-app-compatibility"]["do_not_use_when"];
    let l2s = statuses["l2"].as_array().unwrap();
    let reason = l2s
        .iter()
        .find(|l2| l2["code"].as_str() == Some("blocked-app-compatibility"))
        .unwrap();
    assert_eq!(
        wrong.as_array().unwrap().len(),
        reason["use_instead"].as_array().unwrap().len()
    );
    let lacks: Vec<String> = pack
        .lacks
        .iter()
        .map(|one| one.expected.clone().unwrap())
        .collect();
    assert!(
        lacks
            .iter()
            .any(|one| one.contains("Astrology") || one.contains("moon")),
        "{lacks:?}"
    );
    assert!(lacks.iter().any(|one| one == "timer"));
}

#[test]
fn an_empty_page_says_nothing_and_lacks_all() {
    let reading = read_text("", "");
    assert_eq!(reading.draft.nodes().count(), 0);
    assert!(reading.unread.is_empty());
    assert!(
        !reading
            .draft
            .to_pack_files(common::terms())
            .lacks
            .is_empty()
    );
}

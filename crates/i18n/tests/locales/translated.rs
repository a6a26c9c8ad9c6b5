//! Nothing is left in English.

use desbloqueo_i18n::{Language, Messages};

use crate::files::read;
use crate::samples;

/// Messages that rightly read as in English: language, id, why.
const SAME: &[(Language, &str, &str)] = &[
    (Language::Es, "no", "the same word"),
    (Language::Es, "feed-of-line", "signs between names"),
    (Language::De, "feed-of-line", "signs between names"),
    (Language::Pt, "feed-of-line", "signs between names"),
    (Language::Es, "allowed-no", "the same word"),
    (Language::Pt, "coaching-percent", "signs alone"),
    (Language::Ja, "coaching-percent", "signs alone"),
    (Language::Zh, "coaching-percent", "signs alone"),
    (Language::Es, "role-auditor", "the same word"),
    (Language::Es, "days-short", "the same letter"),
    (Language::Es, "playbook-note-why", "signs alone"),
    (Language::Pt, "playbook-note-why", "signs alone"),
    (Language::Pt, "days-short", "the same letter"),
    (Language::Es, "tenant-span", "the same letter between names"),
    (Language::Pt, "tenant-span", "the same letter between names"),
    (Language::De, "chart-column-detail", "the same word"),
    (Language::De, "chart-column-status", "the same word"),
    (Language::Pt, "chart-column-status", "the usual word"),
    (Language::De, "nav-playbook", "the same word"),
    (Language::Pt, "nav-playbook", "the same word"),
    (Language::De, "nav-portfolio", "the same word"),
    (Language::De, "portfolio-filter", "the same word"),
    (Language::De, "batch-import", "the same word"),
    (Language::De, "cli-column-code", "the same word"),
    (Language::De, "cli-column-details", "the same word"),
    (Language::De, "column-l1", "the same word"),
    (Language::De, "column-l3", "the same word"),
    (Language::De, "column-partner", "the same word"),
    (Language::De, "column-phase", "the same word"),
    (Language::De, "column-region", "the same word"),
    (Language::De, "column-segment", "the same word"),
    (Language::De, "column-status", "the same word"),
    (Language::De, "column-version", "the same word"),
    (Language::De, "field-l1", "the same word"),
    (Language::De, "field-l3", "the same word"),
    (Language::De, "field-name", "the same word"),
    (Language::De, "field-person", "the same word"),
    (Language::De, "field-phase", "the same word"),
    (Language::De, "field-region", "the same word"),
    (Language::De, "field-segment", "the same word"),
    (Language::De, "field-status", "the same word"),
    (Language::De, "field-team", "the same word"),
    (Language::De, "field-ticket", "the usual word"),
    (Language::De, "field-version", "the same word"),
    (Language::De, "own-field-text", "the same word"),
    (Language::De, "side-partner", "the same word"),
    (Language::De, "source-import", "the same word"),
    (Language::Pt, "cli-tenant-of", "the pack’s word"),
    (Language::Pt, "column-l1", "the usual word"),
    (Language::Pt, "column-status", "the usual word"),
    (Language::Pt, "column-tenant", "the pack’s word"),
    (Language::Pt, "count-tenants", "the pack’s word"),
    (Language::Pt, "field-l1", "the usual word"),
    (Language::Pt, "field-status", "the usual word"),
    (Language::Pt, "field-tenant", "the pack’s word"),
    (Language::Pt, "own-field-on-tenant", "the pack’s word"),
    (Language::Pt, "record-tenant", "the pack’s word"),
    (Language::Pt, "role-auditor", "the same word"),
    (Language::Pt, "search-tenants", "the pack’s word"),
];

/// Messages that are names or signs in every language.
const NAMES: &[&str] = &[
    "app-name",
    "blocker-holds",
    "chart-rule",
    "chart-sentences",
    "my-work-totals",
    "portfolio-chip",
    "cli-playbook-trap",
    "coaching-choice",
    "history-set",
    "history-span-dates",
    "line-blocker-holds",
    "line-role-of",
    "chart-option-share-50",
    "chart-option-share-80",
    "chart-option-share-95",
    "line-rule",
    "source-api",
    "tenant-bar-part",
    "tenant-note-by",
];

#[test]
fn no_message_equals_its_english() {
    let mut left = Vec::new();
    for language in Language::ALL
        .into_iter()
        .filter(|language| *language != Language::En)
    {
        let (messages, _) = read(language);
        for (id, message) in &messages {
            let excepted = SAME
                .iter()
                .any(|(of, name, _)| *of == language && name == id);
            if excepted || NAMES.contains(&id.as_str()) {
                continue;
            }
            let choice = samples::choices(message).pop().unwrap();
            let render =
                |language| Messages::get(language).text(id, &samples::args(message, &choice));
            if render(language) == render(Language::En) {
                left.push(format!("{language}: {id}"));
            }
        }
    }
    assert!(
        left.is_empty(),
        "translate these, or say in SAME why not: {left:#?}"
    );
}

#[test]
fn every_exception_is_still_needed() {
    for (language, id, _) in SAME {
        let (messages, _) = read(*language);
        let message = &messages[*id];
        let choice = samples::choices(message).pop().unwrap();
        let render = |language| Messages::get(language).text(id, &samples::args(message, &choice));
        assert_eq!(render(*language), render(Language::En), "{language}: {id}");
    }
}

//! What readers get to see.

use desbloqueo_i18n::{Language, Messages};

use crate::files::read;
use crate::samples;

/// A message as a reader sees it.
struct Shown<'a> {
    language: Language,
    area: &'a str,
    id: &'a str,
    text: &'a str,
}

/// Asserts something of every message of every language, filled in every way.
fn assert_everywhere(is_fine: impl Fn(&Shown<'_>) -> bool) {
    let mut bad = Vec::new();
    for language in Language::ALL {
        let (messages, _) = read(language);
        for (id, message) in &messages {
            let area = message.area.as_str();
            for choice in samples::choices(message) {
                let text = Messages::get(language).text(id, &samples::args(message, &choice));
                let text = text.as_str();
                if !is_fine(&Shown {
                    language,
                    area,
                    id,
                    text,
                }) {
                    bad.push(format!("{language}: {area}: {id}: `{text}`"));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

fn is_latin(language: Language) -> bool {
    !matches!(language, Language::Ja | Language::Zh)
}

#[test]
fn no_variable_and_no_term_is_left_unresolved() {
    assert_everywhere(|shown| {
        let unresolved = ["{$", "{-", "???"];
        !unresolved.iter().any(|sign| shown.text.contains(sign)) && shown.text != shown.id
    });
}

#[test]
fn no_message_has_odd_spaces() {
    let odd = [" .", " ,", " ;", " :", "..", ".,"];
    assert_everywhere(|shown| {
        let is_odd = is_latin(shown.language) && odd.iter().any(|sign| shown.text.contains(sign));
        !is_odd && !shown.text.contains("  ") && shown.text.trim() == shown.text
    });
}

#[test]
fn sentences_end_as_sentences_and_labels_do_not() {
    let sentences = [
        "refusals",
        "notices",
        "store",
        "playbook-faults",
        "sheet-findings",
    ];
    let labels = ["fields", "rules", "statuses", "words"];
    assert_everywhere(|shown| {
        let stop = if is_latin(shown.language) { '.' } else { '。' };
        if shown.text.ends_with(stop) {
            !labels.contains(&shown.area)
        } else {
            !sentences.contains(&shown.area)
        }
    });
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    assert_everywhere(|shown| {
        let foreign: &[char] = match shown.language {
            Language::De => &['"', '”', '«', '」'],
            Language::Ja => &['"', '“', '”', '„', '«'],
            _ => &['"', '„', '«', '」'],
        };
        !shown.text.contains(foreign)
    });
}

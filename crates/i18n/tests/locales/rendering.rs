//! What readers get to see.

use desbloqueo_i18n::{Language, Messages};

use crate::files::read;
use crate::samples;

/// Calls `check` with every message of every language, filled in every way.
fn everywhere(check: impl Fn(Language, &str, &str, &str)) {
    for language in Language::ALL {
        let (messages, _) = read(language);
        for (id, message) in &messages {
            for choice in samples::choices(message) {
                let args = samples::args(message, &choice);
                let text = Messages::get(language).text(id, &args);
                check(language, &message.area, id, &text);
            }
        }
    }
}

#[test]
fn no_variable_and_no_term_is_left_unresolved() {
    everywhere(|language, _, id, text| {
        for sign in ["{$", "{-", "{\u{a0}", "???"] {
            assert!(!text.contains(sign), "{language}: {id}: {text}");
        }
        assert!(!text.is_empty() && text != id, "{language}: {id}");
    });
}

#[test]
fn no_message_has_odd_spaces() {
    everywhere(|language, _, id, text| {
        assert!(
            !text.contains("  ") && text.trim() == text,
            "{language}: {id}: `{text}`"
        );
        let latin = !matches!(language, Language::Ja | Language::Zh);
        if latin {
            for sign in [" .", " ,", " ;", " :", "..", ".,"] {
                assert!(!text.contains(sign), "{language}: {id}: `{text}`");
            }
        }
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
    everywhere(|language, area, id, text| {
        let ends = text.ends_with(match language {
            Language::Ja | Language::Zh => '。',
            _ => '.',
        });
        assert!(
            ends || !sentences.contains(&area),
            "{language}: {id}: {text}"
        );
        assert!(!ends || !labels.contains(&area), "{language}: {id}: {text}");
    });
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    everywhere(|language, _, id, text| {
        let foreign: &[char] = match language {
            Language::De => &['"', '”', '«', '」'],
            Language::Ja => &['"', '“', '”', '„', '«'],
            _ => &['"', '„', '«', '」'],
        };
        assert!(!text.contains(foreign), "{language}: {id}: {text}");
    });
}

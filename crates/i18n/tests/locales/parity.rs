//! What one language has, all have.

use std::collections::BTreeSet;

use desbloqueo_i18n::Language;

use crate::files::{Message, PLURALS, areas, is_plural, read};

#[test]
fn every_language_has_the_same_areas() {
    for language in Language::ALL {
        assert_eq!(areas(language), areas(Language::En), "{language}");
    }
}

#[test]
fn every_language_has_the_same_keys_in_the_same_area() {
    let keys = |language| -> BTreeSet<(String, String)> {
        let (messages, _) = read(language);
        messages
            .into_iter()
            .map(|(id, message)| (message.area, id))
            .collect()
    };
    let english = keys(Language::En);
    for language in Language::ALL {
        let here = keys(language);
        let missing: Vec<_> = english.difference(&here).collect();
        let extra: Vec<_> = here.difference(&english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
    }
}

#[test]
fn every_language_has_the_same_variables_in_a_message() {
    let (english, _) = read(Language::En);
    for language in Language::ALL {
        let (messages, _) = read(language);
        for (id, message) in messages {
            assert_eq!(
                message.variables, english[&id].variables,
                "{language}: {id}"
            );
        }
    }
}

#[test]
fn every_language_chooses_by_the_same_variables_and_keys() {
    let (english, _) = read(Language::En);
    for language in Language::ALL {
        let (messages, _) = read(language);
        for (id, message) in messages {
            let expected = choices(&english[&id], language);
            assert_eq!(choices(&message, language), expected, "{language}: {id}");
        }
    }
}

/// The selectors of a message with the keys of those that are not plurals. Japanese and Chinese have one plural
/// form and may do without the selector.
fn choices(message: &Message, language: Language) -> Vec<(String, Vec<String>)> {
    let without_plurals = matches!(language, Language::Ja | Language::Zh);
    let selectors = message.selectors.iter();
    let selectors = selectors.filter(|(_, keys)| !(without_plurals && is_plural(keys)));
    selectors
        .map(|(variable, keys)| {
            let keys = if is_plural(keys) {
                Vec::new()
            } else {
                keys.iter().cloned().collect()
            };
            (variable.clone(), keys)
        })
        .collect()
}

#[test]
fn every_term_that_a_message_uses_is_defined() {
    for language in Language::ALL {
        let (messages, terms) = read(language);
        for (id, message) in messages {
            assert!(message.terms.is_subset(&terms), "{language}: {id}");
        }
    }
}

/// Languages with one plural form have only `other`; the rest need `one` beside it.
#[test]
fn every_plural_has_the_forms_of_its_language() {
    for language in Language::ALL {
        let (messages, _) = read(language);
        for (id, message) in messages {
            for (variable, keys) in message.selectors.iter().filter(|(_, keys)| is_plural(keys)) {
                let forms: BTreeSet<&str> = keys
                    .iter()
                    .map(String::as_str)
                    .filter(|key| PLURALS.contains(key))
                    .collect();
                let expected: BTreeSet<&str> = match language {
                    Language::Ja | Language::Zh => ["other"].into(),
                    _ => ["one", "other"].into(),
                };
                assert_eq!(forms, expected, "{language}: {id} by ${variable}");
            }
        }
    }
}

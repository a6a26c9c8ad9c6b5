//! Every text of the built-in packs is there in six languages, and is translated.

use std::collections::BTreeMap;

use desbloqueo_domain::status::Phase;
use desbloqueo_playbook::{Kind, Level, Playbook, built_in};

const LANGUAGES: [&str; 6] = ["en", "es", "de", "pt", "ja", "zh"];

/// Labels of L1 and L2 that are legitimately the same word as in English: language, label, why.
const SAME_WORD: [(&str, &str, &str); 1] = [("de", "Migration", "the German word is the same")];

/// Every prose text of a pack in a language, by what it is.
fn prose(pack: &Playbook, language: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    guidance(pack, language, &mut texts);
    for scenario in &pack.rulebook().scenarios {
        let Some(text) = pack.scenario_text(&scenario.code, language) else {
            continue;
        };
        let hints = [
            ("when", Some(text.when)),
            ("note", text.note_hint),
            ("target", text.target_hint),
        ];
        for (part, hint) in hints {
            texts.extend(hint.map(|hint| {
                (
                    format!("scenario {} {part}", scenario.code),
                    hint.to_owned(),
                )
            }));
        }
    }
    for code in pack.codes(Kind::NextAction) {
        texts.insert(
            format!("next action {code}"),
            pack.next_action_text(code, language).to_owned(),
        );
    }
    for code in pack.codes(Kind::Timer) {
        texts.insert(
            format!("timer {code}"),
            pack.timer_text(code, language).to_owned(),
        );
    }
    for entry in pack.change_log(language) {
        texts.insert(format!("change {}", entry.code), entry.sentence.to_owned());
    }
    texts.insert(
        "description".to_owned(),
        pack.description(language).to_owned(),
    );
    texts
}

fn guidance(pack: &Playbook, language: &str, texts: &mut BTreeMap<String, String>) {
    for level in [Level::L1, Level::L2, Level::L3] {
        for code in pack.codes(level.kind()) {
            let Some(guidance) = pack.guidance(level, code, language) else {
                continue;
            };
            let traps: Vec<String> = guidance
                .do_not_use_when
                .iter()
                .map(|trap| trap.when.to_owned())
                .collect();
            texts.insert(
                format!("{code} definition"),
                guidance.definition.into_owned(),
            );
            let mut lists = vec![
                ("use when".to_owned(), guidance.use_when.to_vec()),
                ("do not use when".to_owned(), traps),
                ("questions".to_owned(), guidance.questions.to_vec()),
            ];
            let of_services = guidance.service_questions.iter();
            lists.extend(
                of_services.map(|(service, list)| (format!("questions {service}"), list.clone())),
            );
            for (list, items) in lists {
                for (number, item) in items.into_iter().enumerate() {
                    texts.insert(format!("{code} {list} {number}"), item);
                }
            }
        }
    }
}

macro_rules! of_each_pack {
    ($($check:ident),+ $(,)?) => {
        mod generic { $(#[test] fn $check() { super::checks::$check(&super::pack("generic")); })+ }
        mod fasttrack { $(#[test] fn $check() { super::checks::$check(&super::pack("fasttrack")); })+ }
    };
}

of_each_pack!(
    every_text_is_there_in_every_language,
    every_status_and_reason_has_guidance_to_work_with,
    no_prose_is_left_in_english,
    no_status_or_reason_is_left_in_english,
    every_code_has_a_label_that_is_not_the_code,
    japanese_and_chinese_are_written_in_their_own_script,
);

fn pack(code: &str) -> Playbook {
    let loaded = built_in(code).unwrap_or_else(|| unreachable!("{code} is not built in"));
    loaded.unwrap_or_else(|faults| {
        unreachable!("{code} has {} faults: {:?}", faults.len(), faults.first())
    })
}

#[cfg(test)]
mod checks {
    use super::*;

    pub(super) fn every_text_is_there_in_every_language(pack: &Playbook) {
        let english = prose(pack, "en");
        for language in LANGUAGES {
            let texts = prose(pack, language);
            let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<Vec<_>>();
            assert_eq!(keys(&texts), keys(&english), "{} {language}", pack.code());
            let empty: Vec<_> = texts
                .iter()
                .filter(|(_, text)| text.trim().is_empty())
                .collect();
            assert!(empty.is_empty(), "{} {language}: {empty:?}", pack.code());
        }
    }

    pub(super) fn every_status_and_reason_has_guidance_to_work_with(pack: &Playbook) {
        for level in [Level::L1, Level::L2] {
            for code in pack.codes(level.kind()) {
                for language in LANGUAGES {
                    let guidance = pack.guidance(level, code, language).unwrap();
                    assert!(!guidance.use_when.is_empty(), "{code} {language}: use when");
                    assert!(
                        !guidance.do_not_use_when.is_empty(),
                        "{code} {language}: do not use when"
                    );
                    assert!(
                        !guidance.questions.is_empty(),
                        "{code} {language}: questions"
                    );
                }
            }
        }
    }

    pub(super) fn no_prose_is_left_in_english(pack: &Playbook) {
        let english = prose(pack, "en");
        for language in LANGUAGES.into_iter().skip(1) {
            let texts = prose(pack, language);
            let same: Vec<_> = texts
                .iter()
                .filter(|(key, text)| english.get(*key) == Some(text))
                .collect();
            assert!(same.is_empty(), "{} {language}: {same:#?}", pack.code());
        }
    }

    pub(super) fn no_status_or_reason_is_left_in_english(pack: &Playbook) {
        let is_same_word = |language: &str, label: &str| {
            SAME_WORD
                .iter()
                .any(|(known, word, _)| *known == language && *word == label)
        };
        for kind in [Kind::L1, Kind::L2] {
            for code in pack.codes(kind) {
                let english = pack.label(kind, code, "en");
                for language in LANGUAGES.into_iter().skip(1) {
                    let label = pack.label(kind, code, language);
                    assert!(
                        label != english || is_same_word(language, label),
                        "{} {language}: {code} is {label:?} as in English",
                        pack.code()
                    );
                }
            }
        }
    }

    pub(super) fn every_code_has_a_label_that_is_not_the_code(pack: &Playbook) {
        for kind in Kind::LABELLED {
            for code in pack.codes(*kind) {
                for language in LANGUAGES {
                    assert_ne!(
                        pack.label(*kind, code, language),
                        code.as_str(),
                        "{language}"
                    );
                }
            }
        }
        for phase in Phase::ALL {
            assert_ne!(pack.label(Kind::Phase, phase.code(), "ja"), phase.code());
        }
    }

    pub(super) fn japanese_and_chinese_are_written_in_their_own_script(pack: &Playbook) {
        let is_cjk = |text: &str| {
            text.chars()
                .any(|letter| ('\u{3040}'..='\u{9fff}').contains(&letter))
        };
        for language in ["ja", "zh"] {
            let latin: Vec<_> = prose(pack, language)
                .into_iter()
                .filter(|(_, text)| !is_cjk(text))
                .collect();
            assert!(latin.is_empty(), "{} {}: {latin:#?}", pack.code(), language);
        }
    }
}

#[test]
fn every_exception_is_still_needed() {
    let pack = pack("fasttrack");
    for (language, word, reason) in SAME_WORD {
        let is_used = [Kind::L1, Kind::L2].into_iter().any(|kind| {
            let mut codes = pack.codes(kind).iter();
            codes.any(|code| {
                pack.label(kind, code, language) == word && pack.label(kind, code, "en") == word
            })
        });
        assert!(is_used, "{language} {word}: {reason}");
    }
}

//! All refusals and notices in all languages, to be read by somebody who knows the language.

use std::fmt::Write as _;

use desbloqueo_i18n::{Args, Language, Messages, Shown};

use crate::sources;

/// What was found and expected, in the ways in which refusals carry it.
fn facts() -> [(Shown<'static>, Shown<'static>); 4] {
    [
        (Shown::from(1_230), Shown::from(1_200)),
        (Shown::from(1_170), Shown::from(1_200)),
        (Shown::from("AAA"), Shown::from("BBB")),
        (Shown::Nothing, Shown::Nothing),
    ]
}

/// Every different sentence of a message.
fn sentences(messages: &Messages, id: &str) -> Vec<String> {
    let field = messages.plain("field-target-date");
    let mut sentences = Vec::new();
    for (found, expected) in facts() {
        let text = messages.text(id, &Args::refusal(field.as_str(), found, expected));
        if !sentences.contains(&text) {
            sentences.push(text);
        }
    }
    sentences
}

fn snapshot(prefix: &str, codes: &[String], language: Language) -> String {
    let mut page = String::new();
    for code in codes {
        writeln!(page, "{code}").unwrap();
        for sentence in sentences(Messages::get(language), &format!("{prefix}-{code}")) {
            writeln!(page, "    {sentence}").unwrap();
        }
    }
    page
}

#[test]
fn refusals_read_well() {
    for language in Language::ALL {
        let page = snapshot("refusal", &sources::causes(), language);
        insta::assert_snapshot!(format!("refusals_{language}"), page);
    }
}

#[test]
fn notices_read_well() {
    for language in Language::ALL {
        let page = snapshot("notice", &sources::remarks(), language);
        insta::assert_snapshot!(format!("notices_{language}"), page);
    }
}

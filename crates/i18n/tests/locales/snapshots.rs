//! All refusals and notices in all languages, to be read by somebody who knows the language.

use std::fmt::Write as _;

use desbloqueo_i18n::{Args, Language, Messages, Shown};

use crate::files::read;
use crate::sources;

/// What was found and expected, in the ways in which a message tells them apart.
fn facts(tells_numbers_apart: bool) -> Vec<(Shown<'static>, Shown<'static>)> {
    let numbers = [(1_230, 1_200), (1_170, 1_200)];
    let numbers = numbers.map(|(found, expected)| (Shown::from(found), Shown::from(expected)));
    let texts = [
        (Shown::from("AAA"), Shown::from("BBB")),
        (Shown::from("AAA"), Shown::Nothing),
        (Shown::Nothing, Shown::Nothing),
    ];
    let numbers = numbers.into_iter().filter(|_| tells_numbers_apart);
    numbers.chain(texts).collect()
}

fn snapshot(prefix: &str, codes: &[String], language: Language) -> String {
    let (files, _) = read(language);
    let messages = Messages::get(language);
    let field = messages.plain("field-target-date");
    let mut page = String::new();
    for code in codes {
        let id = format!("{prefix}-{code}");
        let by_numbers = files.get(&id).unwrap().variables.contains("compared");
        let mut sentences = vec![code.clone()];
        for (found, expected) in facts(by_numbers) {
            let args = Args::refusal(field.as_str(), found, expected);
            sentences.push(format!("    {}", messages.text(&id, &args)));
        }
        sentences.dedup();
        writeln!(page, "{}", sentences.join("\n")).unwrap();
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

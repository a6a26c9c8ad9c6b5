//! The sentence of a finding.

use desbloqueo_i18n::{Args, Language};
use desbloqueo_playbook::Kind;
use desbloqueo_reader::{Arg, Finding};

use super::label;
use desbloqueo_words::Words;

/// The sentence of a finding, in the reader's language.
pub(super) fn of(words: &Words<'_>, finding: &Finding) -> String {
    let args = Args::new()
        .text("file", finding.at.file.as_str())
        .count("line", finding.at.line)
        .count("column", finding.at.column)
        .text("found", finding.found.clone().unwrap_or_default())
        .text("expected", finding.expected.clone().unwrap_or_default())
        .flag("has-found", finding.found.is_some())
        .flag("has-expected", finding.expected.is_some());
    let args = finding
        .args
        .iter()
        .fold(args, |args, (name, value)| match value {
            Arg::Number(number) => args.count(name, *number),
            Arg::Language(language) => args.text(name, own_name(*language)),
            Arg::Text(code) if *name == "column-code" => {
                args.text(name, label(words, Kind::Column, code))
            }
            Arg::Text(text) => args.text(name, text.as_str()),
        });
    words.text(&format!("finding-{}", finding.kind.code()), &args)
}

fn own_name(language: desbloqueo_reader::Language) -> &'static str {
    Language::parse(language.code()).map_or(language.code(), Language::own_name)
}

//! Words, titles and file names in another language than the page.

use std::collections::BTreeSet;

use crate::finding::{Action, Finding, FindingKind};
use crate::language::{self, Language};
use crate::metadata::TITLE;
use crate::page::{Line, Place};
use crate::text;
use crate::walk::Walk;
use crate::words;

pub(super) fn check(walk: &Walk<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !walk.is_language_known {
        findings
            .push(Finding::new(FindingKind::LanguageUnknown, top(walk)).did(Action::ReadAnyway));
    }
    findings.extend(file_name(walk));
    findings.extend(title(walk));
    let elsewhere = lines_reported_elsewhere(walk);
    let is_ours = |line: &&Line<'_>| {
        !walk.metadata_lines.contains(&line.number) && !elsewhere.contains(&line.number)
    };
    if walk.language != Language::En {
        for line in walk.lines.iter().filter(is_ours) {
            findings.extend(left_words(walk, *line));
        }
    }
    findings
}

fn top(walk: &Walk<'_>) -> Place {
    Place {
        file: walk.file.to_owned(),
        line: 1,
        column: 1,
    }
}

fn file_name(walk: &Walk<'_>) -> Option<Finding> {
    let named = Language::of_file_name(walk.file).filter(|named| *named != walk.language)?;
    let differs = Finding::new(FindingKind::FileNameLanguageDiffers, top(walk));
    Some(
        differs
            .found(named.code())
            .expected(walk.language.code())
            .arg("language", named)
            .arg("page-language", walk.language)
            .did(Action::ReadAnyway),
    )
}

/// The title is in the language of the status that it ends with, else in that of its common words.
fn title(walk: &Walk<'_>) -> Option<Finding> {
    let entry = walk.metadata.entry(TITLE)?;
    let ends =
        [" - ", " – ", ": ", " | "].map(|mark| entry.value.rsplit(mark).next().unwrap_or_default());
    let last = ends.into_iter().min_by_key(|end| end.len())?;
    let label = walk.terms.status_or_reason(last, walk.language);
    let found = match label {
        Some(label) if label.languages.contains(&walk.language) => return None,
        Some(label) => label.languages.first().copied(),
        None => language::detect(&entry.value),
    };
    let found = found.filter(|found| *found != walk.language)?;
    let differs = Finding::new(FindingKind::TitleLanguageDiffers, entry.at.clone());
    let differs = differs.found(found.code()).expected(walk.language.code());
    let differs = differs
        .arg("language", found)
        .arg("page-language", walk.language);
    Some(differs.arg("title", &entry.value).did(Action::ReadAnyway))
}

/// One finding per English word and line that was left in a page of another language.
fn left_words(walk: &Walk<'_>, line: Line<'_>) -> Vec<Finding> {
    let without_targets = without_targets(line.text);
    let mut seen: Vec<String> = Vec::new();
    let mut findings = Vec::new();
    let mut column = 1;
    for piece in without_targets.split_inclusive(|one: char| !one.is_alphanumeric()) {
        let word = piece.trim_end_matches(|one: char| !one.is_alphanumeric());
        let lower = text::tidy(word).to_lowercase();
        let is_new = !seen.contains(&lower);
        let is_left = is_new && words::is_left_english(&lower, walk.language);
        if is_left && !is_in_name(walk, word) {
            let at = Place {
                file: walk.file.to_owned(),
                line: line.number,
                column,
            };
            let left = Finding::new(FindingKind::WordUntranslated, at).found(word);
            findings.push(
                left.arg("page-language", walk.language)
                    .did(Action::ReadAnyway),
            );
            seen.push(lower);
        }
        column += piece.chars().count();
    }
    findings
}

/// Lines whose headings and cells are compared as a whole, and reported as such.
fn lines_reported_elsewhere(walk: &Walk<'_>) -> BTreeSet<usize> {
    let whole = |one: &&Finding| one.kind == FindingKind::HeadingUntranslated;
    let headings = walk.findings.iter().filter(whole).map(|one| one.at.line);
    headings
        .chain(walk.scenarios.iter().map(|one| one.at.line))
        .collect()
}

fn is_in_name(walk: &Walk<'_>, word: &str) -> bool {
    walk.services
        .values()
        .any(|name| name.split(' ').any(|part| part == word))
}

/// The line with the targets of its links blanked, columns kept.
fn without_targets(line: &str) -> String {
    let mut blanked = String::with_capacity(line.len());
    let mut before = ' ';
    let mut depth = 0_usize;
    for letter in line.chars() {
        match letter {
            '(' if depth > 0 || before == ']' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ => {}
        }
        blanked.push(if depth > 0 { ' ' } else { letter });
        before = letter;
    }
    blanked
}

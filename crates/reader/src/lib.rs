//! Reads Markdown playbook pages, in six languages, into a draft pack.
//!
//! Pure: text in, structure out. It never fails: what it does not understand is listed as unread,
//! and what is odd is a [`Finding`] with file, line and column.

mod blocks;
mod checks;
mod dates;
mod draft;
mod finding;
mod headings;
mod inline;
mod language;
mod metadata;
mod model;
mod pack;
mod page;
mod realign;
mod rows;
mod scenario;
mod terms;
mod text;
mod vocabulary;
mod walk;
mod words;

use std::collections::BTreeSet;

pub use dates::DateReading;
pub use finding::{Action, Arg, Finding, FindingKind, Severity};
pub use language::Language;
pub use metadata::{Metadata, MetadataEntry};
pub use model::{
    ChangeEntry, Draft, HeadingReading, HeadingRole, Level, LinkReading, Node, NodeText, NotValid,
    PageReading, Reading, ServiceQuestions, Unread,
};
pub use pack::PackFiles;
pub use page::{Page, Place};
pub use scenario::{Field, Scenario};
pub use terms::{TermKind, Terms};

use dates::Order;
use page::Line;
use walk::Walk;

/// Reads pages by the terms of a pack; `beside` holds the names of files that exist beside them.
#[must_use]
pub fn read(pages: &[Page], beside: &BTreeSet<String>, terms: &Terms) -> Reading {
    let all: Vec<Vec<Line<'_>>> = pages
        .iter()
        .map(|page| page::lines(&page.content))
        .collect();
    let mut walks = Vec::with_capacity(pages.len());
    let fallback = order_of_dates(all.iter().flatten());
    for (page, lines) in pages.iter().zip(&all) {
        let mut walk = read_page(page, lines, fallback, terms);
        checks::check_page(&mut walk);
        walks.push(walk);
    }
    let (mut draft, mut findings) = draft::merge(&walks);
    findings.extend(draft::resolve_instead(&mut draft, terms));
    findings.extend(checks::check_pages(&walks, beside));
    let mut reading = Reading {
        pages: Vec::new(),
        draft,
        findings,
        unread: Vec::new(),
    };
    for walk in walks {
        close_page(&mut reading, walk);
    }
    reading
        .findings
        .sort_by(|one, other| (&one.at, one.kind).cmp(&(&other.at, other.kind)));
    reading.findings.dedup();
    reading
}

fn read_page<'page>(
    page: &'page Page,
    lines: &'page [Line<'page>],
    fallback: Option<Order>,
    terms: &'page Terms,
) -> Walk<'page> {
    let front = metadata::read(&page.name, lines);
    let body: Vec<&str> = lines
        .iter()
        .skip(front.taken)
        .map(|line| line.text)
        .collect();
    let detected = language::detect(&body.join("\n"));
    let named = Language::of_file_name(&page.name);
    let language = detected.or(named).unwrap_or(Language::En);
    let mut walk = Walk::new(&page.name, language, lines, terms);
    walk.is_language_known = detected.or(named).is_some();
    walk.order = order_of_dates(lines.iter()).or(fallback);
    walk.metadata = front.metadata;
    walk.metadata.settle(walk.order);
    walk.metadata_lines = 1..front.taken + 1;
    walk.findings = front.findings;
    walk.read.extend(front.read);
    walk.body(front.taken);
    walk
}

/// What the dates in table cells and metadata say of the order of day and month.
fn order_of_dates<'page>(lines: impl Iterator<Item = &'page Line<'page>>) -> Option<Order> {
    let is_date_mark = |one: char| one.is_ascii_digit() || matches!(one, '/' | '-' | '.');
    let words = lines.flat_map(|line| line.text.split(move |one| !is_date_mark(one)));
    dates::order_of(words.filter(|word| word.len() >= 6))
}

fn close_page(reading: &mut Reading, walk: Walk<'_>) {
    reading.findings.extend(walk.findings);
    reading.unread.extend(walk.unread);
    reading.pages.push(PageReading {
        file: walk.file.to_owned(),
        language: walk.is_language_known.then_some(walk.language),
        metadata: walk.metadata,
        headings: walk.headings,
        nodes: walk.nodes,
        scenarios: walk.scenarios,
        changes: walk.changes,
        services: walk.services,
        links: walk.links,
        read_lines: walk.read.into_iter().collect(),
    });
}

//! The pages of our own writing under `tests/pages`.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "shared by several tests, which may fail loudly"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use desbloqueo_reader::{Finding, FindingKind, Language, Page, Reading, TermKind, Terms, read};

pub(crate) fn page(name: &str) -> Page {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(name);
    Page::new(name, std::fs::read_to_string(path).unwrap())
}

pub(crate) fn reading(names: &[&str]) -> Reading {
    let pages: Vec<Page> = names.iter().map(|name| page(name)).collect();
    let beside = BTreeSet::from(["l1l2l3-blocked-network.md".to_owned()]);
    read(&pages, &beside, terms())
}

pub(crate) fn read_text(name: &str, content: &str) -> Reading {
    read(&[Page::new(name, content)], &BTreeSet::new(), terms())
}

/// What the pages call things, as the words of a pack would say it.
pub(crate) fn terms() -> &'static Terms {
    static TERMS: LazyLock<Terms> = LazyLock::new(read_terms);
    &TERMS
}

fn read_terms() -> Terms {
    let mut terms = Terms::default();
    for line in include_str!("../words.txt").lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [kind, code, spellings @ ..] = cells.as_slice() {
            let kind = match *kind {
                "status" => TermKind::Status,
                "reason" => TermKind::Reason,
                "service" => TermKind::Service,
                "role" => TermKind::Role,
                "service-status" => TermKind::ServiceStatus,
                "engagement-scenario" => TermKind::EngagementScenario,
                "next-action" => TermKind::NextAction,
                "column" => TermKind::Column,
                _ => continue,
            };
            if kind == TermKind::Status {
                terms.set_kind(code, code);
            }
            for (language, cell) in Language::ALL.into_iter().zip(spellings) {
                for spelling in cell.split(';') {
                    terms.spell(kind, code, language, spelling.trim());
                }
            }
        }
    }
    terms
}

/// Every finding of a kind, as line and what was found.
pub(crate) fn found(reading: &Reading, kind: FindingKind) -> Vec<(usize, String)> {
    let of_kind = reading
        .findings
        .iter()
        .filter(|finding| finding.kind == kind);
    of_kind
        .map(|one| (one.at.line, one.found.clone().unwrap_or_default()))
        .collect()
}

pub(crate) fn first(reading: &Reading, kind: FindingKind) -> &Finding {
    let of_kind = reading.findings.iter().find(|finding| finding.kind == kind);
    of_kind.unwrap_or_else(|| panic!("no {} among {:#?}", kind.code(), reading.findings))
}

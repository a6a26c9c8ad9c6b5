//! Links that go nowhere, or without encryption.

use std::collections::BTreeSet;

use crate::finding::{Action, Finding, FindingKind};
use crate::model::LinkReading;
use crate::page::Place;
use crate::walk::Walk;

pub(super) fn check_encryption(walk: &Walk<'_>) -> Vec<Finding> {
    let is_plain = |link: &&LinkReading| scheme(&link.target) == Some("http");
    let report = |link: &LinkReading| {
        let rest = link.target.get("http".len()..).unwrap_or_default();
        Finding::new(FindingKind::LinkPlainHttp, place(walk, link))
            .found(&link.target)
            .expected(format!("https{rest}"))
            .did(Action::ReadAnyway)
    };
    walk.links.iter().filter(is_plain).map(report).collect()
}

pub(super) fn check_targets(walks: &[Walk<'_>], beside: &BTreeSet<String>) -> Vec<Finding> {
    let given: BTreeSet<&str> = walks.iter().map(|walk| walk.file).collect();
    let mut findings = Vec::new();
    for walk in walks {
        for link in &walk.links {
            let Some(path) = relative_path(&link.target) else {
                continue;
            };
            let from_page = beside_page(walk.file, &path);
            let exists = |name: &str| given.contains(name) || beside.contains(name);
            if !exists(&path) && !exists(&from_page) {
                let missing = Finding::new(FindingKind::LinkMissing, place(walk, link));
                findings.push(
                    missing
                        .found(&path)
                        .arg("text", &link.text)
                        .did(Action::ReadAnyway),
                );
            }
        }
    }
    findings
}

fn place(walk: &Walk<'_>, link: &LinkReading) -> Place {
    Place {
        file: walk.file.to_owned(),
        line: link.line,
        column: link.column,
    }
}

fn scheme(target: &str) -> Option<&'static str> {
    let known = ["http", "https", "mailto", "tel", "ftp"];
    let (before, _) = target.split_once(':')?;
    known
        .into_iter()
        .find(|one| before.eq_ignore_ascii_case(one))
}

/// The path of a link within the folder of pages, without what follows `#` or `?`.
fn relative_path(target: &str) -> Option<String> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let is_elsewhere = scheme(path).is_some() || path.contains("://") || path.starts_with('/');
    (!path.is_empty() && !is_elsewhere).then(|| normal(&path.replace("%20", " ")))
}

/// The path as seen from the folder in which the page is.
fn beside_page(page: &str, path: &str) -> String {
    match page.rsplit_once('/') {
        Some((folder, _)) => normal(&format!("{folder}/{path}")),
        None => path.to_owned(),
    }
}

fn normal(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split(['/', '\\']) {
        match step {
            "." | "" => {}
            ".." if steps.last().is_some_and(|last| *last != "..") => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

//! The front matter of a page.

use serde::Serialize;

use crate::dates::{self, DateReading, Order};
use crate::finding::{Finding, FindingKind};
use crate::page::{Line, Place};
use crate::text;

/// The front matter of a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Metadata {
    /// The title.
    pub title: Option<String>,
    /// What the page is about.
    pub description: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The author's alias.
    pub author_alias: Option<String>,
    /// Whose team it is.
    pub manager: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Whom it is for.
    pub audience: Vec<String>,
    /// The kind of page.
    pub topic: Option<String>,
    /// The product.
    pub product: Option<String>,
    /// The custom mark.
    pub custom: Option<String>,
    /// When it was written.
    pub date: Option<DateReading>,
    /// Every entry as it stands.
    pub entries: Vec<MetadataEntry>,
    /// Comments among the entries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<String>,
}

/// One entry of the front matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetadataEntry {
    /// The key as written.
    pub key: String,
    /// The value without quotation marks.
    pub value: String,
    /// Where the value stands.
    #[serde(flatten)]
    pub at: Place,
}

impl Metadata {
    /// The first entry with one of the keys.
    pub(crate) fn entry(&self, keys: &[&str]) -> Option<&MetadataEntry> {
        self.entries
            .iter()
            .find(|entry| keys.contains(&entry.key.as_str()))
    }

    fn value(&self, keys: &[&str]) -> Option<String> {
        self.entry(keys)
            .map(|entry| entry.value.clone())
            .filter(|value| !value.is_empty())
    }

    /// Fills the named fields from the entries.
    pub(crate) fn settle(&mut self, order: Option<Order>) {
        self.title = self.value(TITLE);
        self.description = self.value(&["description"]);
        self.author = self.value(&["author"]);
        self.author_alias = self.value(&["ms.author"]);
        self.manager = self.value(MANAGER);
        self.owner = self.value(OWNER);
        self.audience = self
            .value(AUDIENCE)
            .map(|list| listed(&list))
            .unwrap_or_default();
        self.topic = self.value(&["ms.topic", "topic"]);
        self.product = self.value(&["ms.prod", "product"]);
        self.custom = self.value(CUSTOM);
        self.date = self.value(DATE).map(|raw| dates::read(&raw, order));
    }
}

pub(crate) const TITLE: &[&str] = &["title"];
pub(crate) const MANAGER: &[&str] = &["manager", "ms.manager"];
pub(crate) const OWNER: &[&str] = &["ft.owner", "owner"];
pub(crate) const AUDIENCE: &[&str] = &["ft.audience", "audience"];
pub(crate) const CUSTOM: &[&str] = &["ms.custom", "custom"];
pub(crate) const DATE: &[&str] = &["ms.date", "date"];

fn listed(raw: &str) -> Vec<String> {
    raw.trim_matches(['[', ']'])
        .split([',', ';'])
        .map(|one| unquoted(one.trim()).to_owned())
        .filter(|one| !one.is_empty())
        .collect()
}

fn unquoted(raw: &str) -> &str {
    let inner = |mark: char| raw.strip_prefix(mark)?.strip_suffix(mark);
    inner('"').or_else(|| inner('\'')).unwrap_or(raw)
}

/// What the front matter took of a page.
pub(crate) struct FrontMatter {
    pub(crate) metadata: Metadata,
    /// Lines, from the top, that the body does not have.
    pub(crate) taken: usize,
    pub(crate) read: Vec<usize>,
    pub(crate) findings: Vec<Finding>,
}

/// Reads the front matter at the top of a page.
pub(crate) fn read(file: &str, lines: &[Line<'_>]) -> FrontMatter {
    let mut front = FrontMatter {
        metadata: Metadata::default(),
        taken: 0,
        read: Vec::new(),
        findings: Vec::new(),
    };
    let Some(opening) = lines.iter().position(|line| !line.is_blank()) else {
        return front;
    };
    if !lines.get(opening).is_some_and(is_fence) {
        return front;
    }
    let inside = lines.get(opening + 1..).unwrap_or_default();
    let Some(length) = inside.iter().position(is_fence) else {
        let at = Place {
            file: file.to_owned(),
            line: opening + 1,
            column: 1,
        };
        front
            .findings
            .push(Finding::new(FindingKind::MetadataUnclosed, at));
        return front;
    };
    front.taken = opening + length + 2;
    front.read.extend([opening + 1, front.taken]);
    for line in inside.iter().take(length) {
        front.take(file, *line);
    }
    front
}

fn is_fence(line: &Line<'_>) -> bool {
    text::tidy(line.text) == "---"
}

impl FrontMatter {
    fn take(&mut self, file: &str, line: Line<'_>) {
        let tidy = text::tidy(line.text);
        if let Some(comment) = tidy.strip_prefix('#') {
            self.metadata.comments.push(comment.trim().to_owned());
        } else if let Some(item) = tidy.strip_prefix("- ") {
            let Some(entry) = self.metadata.entries.last_mut() else {
                return;
            };
            let comma = if entry.value.is_empty() { "" } else { ", " };
            entry.value = format!("{}{comma}{}", entry.value, unquoted(item));
        } else if let Some((key, value)) = tidy.split_once(':') {
            self.take_entry(file, line, key.trim(), value.trim());
        } else {
            return;
        }
        self.read.push(line.number);
    }

    fn take_entry(&mut self, file: &str, line: Line<'_>, key: &str, value: &str) {
        let before = line.text.split_inclusive(':').next().unwrap_or_default();
        let rest = line.text.get(before.len()..).unwrap_or_default();
        let gap = rest.chars().take_while(|one| text::is_unseen(*one)).count();
        let at = Place {
            file: file.to_owned(),
            line: line.number,
            column: before.chars().count() + gap + 1,
        };
        if self.metadata.entry(&[key]).is_some() {
            let twice = Finding::new(FindingKind::MetadataTwice, at.clone());
            self.findings.push(twice.found(key));
        }
        let value = unquoted(value).to_owned();
        self.metadata.entries.push(MetadataEntry {
            key: key.to_owned(),
            value,
            at,
        });
    }
}

//! What was read: pages, and the draft that they add up to.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dates::DateReading;
use crate::finding::Finding;
use crate::language::Language;
use crate::metadata::Metadata;
use crate::page::Place;
use crate::scenario::Scenario;

/// Everything that reading some pages gives.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// The pages, in the order in which they came.
    pub pages: Vec<PageReading>,
    /// What the pages together say.
    pub draft: Draft,
    /// The oddities, by file, line and column.
    pub findings: Vec<Finding>,
    /// The lines, or parts of lines, that were not understood.
    pub unread: Vec<Unread>,
}

/// A line or part of a line that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Unread {
    /// Where it begins.
    #[serde(flatten)]
    pub at: Place,
    /// As it stands in the page.
    pub text: String,
}

/// What one page says.
#[derive(Clone, Debug, Serialize)]
pub struct PageReading {
    /// The file name.
    pub file: String,
    /// The language that the body is in.
    pub language: Option<Language>,
    /// The front matter.
    pub metadata: Metadata,
    /// The headings, in order.
    pub headings: Vec<HeadingReading>,
    /// The statuses that the page defines or lists.
    pub nodes: Vec<Node>,
    /// The rows of its scenario tables.
    pub scenarios: Vec<Scenario>,
    /// The rows of its refresh tables.
    pub changes: Vec<ChangeEntry>,
    /// Services by code, as the page names them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub services: BTreeMap<String, String>,
    /// The links and images, in order.
    pub links: Vec<LinkReading>,
    /// The numbers of the lines that were read.
    pub read_lines: Vec<usize>,
}

/// What a heading was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingRole {
    /// A status of level 1, 2 or 3.
    Status,
    /// A known section.
    Section,
    /// A service within a section.
    Service,
    /// Nothing that is known.
    Unknown,
}

/// A heading.
#[derive(Clone, Debug, Serialize)]
pub struct HeadingReading {
    /// The number of hashes.
    pub level: usize,
    /// Its line.
    pub line: usize,
    /// Its words.
    pub text: String,
    /// What it was taken for.
    pub role: HeadingRole,
    /// The mark of its level as written, such as `L2 - `.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
}

/// A link or image.
#[derive(Clone, Debug, Serialize)]
pub struct LinkReading {
    /// Its line.
    pub line: usize,
    /// Its column, in characters from 1.
    pub column: usize,
    /// Its words.
    pub text: String,
    /// Where it goes, as written.
    pub target: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// The level of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// What state units are in.
    L1,
    /// The reason.
    L2,
    /// The detail of the reason.
    L3,
}

/// A status: an L1, a reason under it, or a detail under that.
#[derive(Clone, Debug, Serialize)]
pub struct Node {
    /// The stable code, from the link, the label or the position.
    pub code: String,
    /// The level.
    pub level: Level,
    /// Of an L1: which of the five kinds it is, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The code of the status above.
    pub parent: Option<String>,
    /// The label, in the language in which it was read first.
    pub name: String,
    /// The page that the heading links to.
    pub link: Option<String>,
    /// Where it was read first.
    #[serde(flatten)]
    pub at: Place,
    /// Of an L3: codes of the services that offer it; `*` for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// What is said of it, per language.
    pub texts: BTreeMap<Language, NodeText>,
}

impl Node {
    /// What is said of it in the language in which it was read first.
    #[must_use]
    pub fn text(&self) -> Option<&NodeText> {
        self.texts.values().find(|text| text.name == self.name)
    }
}

/// What a page says of a status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NodeText {
    /// The label.
    pub name: String,
    /// The definition, by paragraphs.
    pub definition: Vec<String>,
    /// Other call-outs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
    /// Examples that it is right for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub use_when: Vec<String>,
    /// Examples that it is wrong for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub do_not_use_when: Vec<NotValid>,
    /// Questions to ask.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// Questions to ask about one service.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_questions: Vec<ServiceQuestions>,
}

/// An example for which another status is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotValid {
    /// The example.
    pub when: String,
    /// What the page says to use instead.
    pub instead: Option<String>,
    /// The code of what to use instead, where it is known.
    pub use_instead: Option<String>,
    /// Where the example stands.
    #[serde(flatten)]
    pub at: Place,
}

/// Questions to ask about one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ServiceQuestions {
    /// The service's code.
    pub service: String,
    /// The service as the page names it.
    pub name: String,
    /// The questions.
    pub questions: Vec<String>,
}

/// A row of a refresh table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeEntry {
    /// When.
    pub date: DateReading,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// The language in which it is written.
    pub language: Language,
    /// Where it stands.
    #[serde(flatten)]
    pub at: Place,
}

/// What the pages together say.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Draft {
    /// The L1 that the pages are about.
    pub l1: Option<Node>,
    /// Other L1s that the pages define.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further_l1: Vec<Node>,
    /// The reasons.
    pub l2: Vec<Node>,
    /// The details.
    pub l3: Vec<Node>,
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
    /// The change log, newest first.
    pub changes: Vec<ChangeEntry>,
    /// The front matter, taken from the first page that has each entry.
    pub metadata: Metadata,
    /// The languages of the pages; the first is that of the first page.
    pub languages: Vec<Language>,
    /// Services by code, as the pages name them.
    pub services: BTreeMap<String, String>,
}

impl Draft {
    /// Every status, L1 first.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        let upper = self.l1.iter().chain(&self.further_l1);
        upper.chain(&self.l2).chain(&self.l3)
    }
}

//! Walks the blocks of one page and keeps what they say; what is not understood becomes unread.

mod codes;
mod entries;
pub(crate) mod examples;
mod prose;
mod tables;
mod titles;

use std::collections::{BTreeMap, BTreeSet};

use crate::blocks::{self, Block};
use crate::dates::Order;
use crate::finding::{Finding, FindingKind};
use crate::inline;
use crate::language::Language;
use crate::metadata::Metadata;
use crate::model::{ChangeEntry, HeadingReading, LinkReading, Node, NodeText, Unread};
use crate::page::{Line, Part, Place};
use crate::scenario::Scenario;
use crate::terms::{TermKind, Terms};
use crate::text;

/// The part of a page that a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Definition,
    Scenarios,
    Examples,
    Valid,
    Invalid,
    Questions,
    ServiceQuestions,
    L3List,
    Refresh,
    Unknown,
}

impl Section {
    fn parse(code: &str) -> Self {
        match code {
            "definition" => Self::Definition,
            "scenarios" => Self::Scenarios,
            "examples" => Self::Examples,
            "valid_examples" => Self::Valid,
            "invalid_examples" => Self::Invalid,
            "questions" => Self::Questions,
            "service_questions" => Self::ServiceQuestions,
            "l3_list" => Self::L3List,
            "refresh" => Self::Refresh,
            _ => Self::Unknown,
        }
    }

    /// Whether headings and labels under it can name services.
    const fn has_services(self) -> bool {
        matches!(
            self,
            Self::Questions | Self::ServiceQuestions | Self::L3List
        )
    }

    /// Whether it is about the page and not about one of its reasons.
    const fn is_of_page(self) -> bool {
        matches!(self, Self::Scenarios | Self::Refresh)
    }
}

/// A service that the following lines are about.
#[derive(Clone, Debug)]
pub(crate) struct ServiceName {
    pub(crate) code: String,
    pub(crate) name: String,
}

/// The state of a walk through one page.
pub(crate) struct Walk<'page> {
    pub(crate) file: &'page str,
    pub(crate) language: Language,
    pub(crate) terms: &'page Terms,
    pub(crate) is_language_known: bool,
    pub(crate) order: Option<Order>,
    pub(crate) metadata: Metadata,
    pub(crate) metadata_lines: std::ops::Range<usize>,
    pub(crate) lines: &'page [Line<'page>],
    pub(crate) section: Section,
    pub(crate) section_level: usize,
    pub(crate) service: Option<ServiceName>,
    pub(crate) current: [Option<usize>; 3],
    pub(crate) nodes: Vec<Node>,
    pub(crate) services: BTreeMap<String, String>,
    pub(crate) headings: Vec<HeadingReading>,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) changes: Vec<ChangeEntry>,
    pub(crate) links: Vec<LinkReading>,
    pub(crate) read: BTreeSet<usize>,
    pub(crate) unread: Vec<Unread>,
    pub(crate) findings: Vec<Finding>,
    /// Bold labels, whether with a colon, for comparison.
    pub(crate) labels: Vec<(Place, String, bool)>,
}

impl<'page> Walk<'page> {
    pub(crate) fn new(
        file: &'page str,
        language: Language,
        lines: &'page [Line<'page>],
        terms: &'page Terms,
    ) -> Self {
        Self {
            file,
            language,
            terms,
            is_language_known: true,
            order: None,
            metadata: Metadata::default(),
            metadata_lines: 0..0,
            lines,
            section: Section::Definition,
            section_level: 0,
            service: None,
            current: [None; 3],
            nodes: Vec::new(),
            services: BTreeMap::new(),
            headings: Vec::new(),
            scenarios: Vec::new(),
            changes: Vec::new(),
            links: Vec::new(),
            read: BTreeSet::new(),
            unread: Vec::new(),
            findings: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// Walks the lines after the front matter.
    pub(crate) fn body(&mut self, from: usize) {
        let lines = self.lines.get(from..).unwrap_or_default();
        for block in blocks::blocks(lines) {
            self.block(&block);
        }
        self.take_links(lines);
        self.list_unread();
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Callout { kind, parts } => self.callout(kind.as_ref(), parts),
            Block::Table(table) => self.table(table),
            Block::List(items) => self.list(items),
            Block::Paragraph(parts) => self.paragraph(parts),
            Block::Rule(line) => {
                self.read.insert(*line);
            }
            Block::Opaque => {}
        }
    }

    fn take_links(&mut self, lines: &[Line<'_>]) {
        for line in lines {
            for link in inline::links(line.text) {
                let before = line.text.get(..link.start).unwrap_or_default();
                self.links.push(LinkReading {
                    line: line.number,
                    column: before.chars().count() + 1,
                    text: text::tidy(&link.text),
                    target: link.target,
                    title: link.title,
                });
            }
        }
    }

    fn list_unread(&mut self) {
        for line in self.lines {
            let is_blank = line.text.chars().all(char::is_whitespace);
            if !is_blank && !self.read.contains(&line.number) {
                let at = Place {
                    file: self.file.to_owned(),
                    line: line.number,
                    column: 1,
                };
                self.unread.push(Unread {
                    at,
                    text: line.text.to_owned(),
                });
            }
        }
        self.unread.sort();
    }

    pub(crate) fn mark(&mut self, parts: &[Part]) {
        self.read.extend(parts.iter().map(|part| part.line));
    }

    /// Keeps a part of a line that was read but for this part.
    pub(crate) fn leave(&mut self, part: &Part) {
        if !part.is_empty() {
            self.unread.push(Unread {
                at: part.at(self.file),
                text: part.raw.clone(),
            });
        }
    }

    pub(crate) fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(crate) fn found(&self, kind: FindingKind, part: &Part) -> Finding {
        Finding::new(kind, part.at(self.file)).found(part.plain())
    }

    /// The status that lines are about now.
    pub(crate) fn node(&mut self) -> Option<&mut Node> {
        let [l1, l2, l3] = self.current;
        self.nodes.get_mut(l3.or(l2).or(l1)?)
    }

    /// What the page says of the status that lines are about now.
    pub(crate) fn text(&mut self) -> Option<&mut NodeText> {
        let language = self.language;
        self.node()?.texts.get_mut(&language)
    }

    fn code_of_unknown_service(&self, words: &str) -> String {
        let own = text::slug(words);
        if !own.is_empty() {
            return own;
        }
        let held = self.services.iter().find(|(_, name)| *name == words);
        let number = self.services.len() + 1;
        held.map_or_else(|| format!("service-{number}"), |(code, _)| code.clone())
    }

    /// The service that words name: a known one, or under `must` whatever they say.
    pub(crate) fn service_of(
        &mut self,
        part: &Part,
        words: &str,
        must: bool,
    ) -> Option<ServiceName> {
        let catalogue = self.terms.list(TermKind::Service);
        let known = catalogue.whole(words, self.language);
        if known.is_none() && !must {
            return None;
        }
        let code = match known {
            Some(found) => found.code,
            None => self.code_of_unknown_service(words),
        };
        if !catalogue.has(&code) && !self.services.contains_key(&code) {
            let unknown = Finding::new(FindingKind::ServiceUnknown, part.at(self.file));
            self.report(unknown.found(words).arg("code", &code));
        }
        self.services
            .entry(code.clone())
            .or_insert_with(|| words.to_owned());
        Some(ServiceName {
            code,
            name: words.to_owned(),
        })
    }
}

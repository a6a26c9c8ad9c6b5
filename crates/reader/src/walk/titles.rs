//! Headings, and bold labels that stand for headings.

use std::collections::BTreeMap;

use super::{Section, Walk};
use crate::blocks::Heading;
use crate::finding::{Action, Finding, FindingKind};
use crate::headings::{self, Title};
use crate::inline;
use crate::language::Language;
use crate::model::{HeadingReading, HeadingRole, Level, Node, NodeText};
use crate::page::Part;
use crate::terms::TermKind;
use crate::vocabulary::Match;
use crate::words;

impl Walk<'_> {
    pub(super) fn heading(&mut self, heading: &Heading) {
        let title = Title::of_part(&heading.part);
        let role = self.take_title(heading, &title);
        self.check_nesting(heading, role);
        self.headings.push(HeadingReading {
            level: heading.level,
            line: heading.part.line,
            text: title.text.clone(),
            role,
            style: title.style.filter(|_| role == HeadingRole::Status),
        });
        if role == HeadingRole::Unknown {
            let unknown = self.found(FindingKind::HeadingUnknown, &heading.part);
            self.report(unknown.did(Action::LeftUnread));
        } else {
            self.read.insert(heading.part.line);
        }
        if heading.spaces_after_hashes != 1 {
            let spacing = self.found(FindingKind::HeadingWhitespace, &heading.part);
            self.report(spacing.arg("spaces", heading.spaces_after_hashes));
        }
    }

    fn take_title(&mut self, heading: &Heading, title: &Title) -> HeadingRole {
        let part = &heading.part;
        if self.take_section_words(part, &title.text, heading.level) {
            return HeadingRole::Section;
        }
        if let Some(level) = title.level.or_else(|| self.level_of_page_title(title)) {
            self.begin_node(level, title, part);
            self.section_level = heading.level;
            return HeadingRole::Status;
        }
        if self.section.has_services() {
            let must = heading.level > self.section_level;
            let service = self.service_of(part, &title.text, must);
            if service.is_some() {
                self.service = service;
                self.leave_l3();
                return HeadingRole::Service;
            }
        }
        self.enter(Section::Unknown, heading.level);
        HeadingRole::Unknown
    }

    /// Enters the section that words name; a service may follow, as in `Questions: Chat`.
    pub(super) fn take_section_words(&mut self, part: &Part, words: &str, level: usize) -> bool {
        if let Some(section) = words::SECTIONS.whole(words, self.language) {
            self.report_untranslated(
                part,
                &section,
                words::SECTIONS.spelling(&section.code, self.language),
            );
            self.enter(Section::parse(&section.code), level);
            return true;
        }
        let Some((before, after)) = words.split_once([':', '：', '–', '-']) else {
            return false;
        };
        let section = words::SECTIONS.whole(before, self.language);
        let Some(section) = section.map(|found| Section::parse(&found.code)) else {
            return false;
        };
        let service = section
            .has_services()
            .then(|| self.service_of(part, after.trim(), false));
        let Some(service) = service.flatten() else {
            return false;
        };
        self.enter(section, level);
        self.service = Some(service);
        true
    }

    fn enter(&mut self, section: Section, level: usize) {
        self.section = section;
        self.section_level = level;
        self.service = None;
        if section == Section::L3List || section.is_of_page() {
            self.leave_l3();
        }
        // on the page of an L1, what is about the page is about no reason
        if let ([l1 @ Some(_), _, _], true) = (self.current, section.is_of_page()) {
            self.current = [l1, None, None];
        }
    }

    fn leave_l3(&mut self) {
        let [l1, l2, _] = self.current;
        self.current = [l1, l2, None];
    }

    /// The level of a status whose page begins with a heading that has no mark.
    fn level_of_page_title(&self, title: &Title) -> Option<Level> {
        let is_first = self.headings.is_empty() && self.nodes.is_empty();
        let is_named = |kind: TermKind| {
            let named = self.terms.list(kind).whole(&title.name, self.language);
            named.is_some()
        };
        let is_l1 = is_named(TermKind::Status);
        if is_l1 && (is_first || title.link.is_some()) {
            return Some(Level::L1);
        }
        if !is_first {
            return None;
        }
        let of_file = headings::code_of_target(self.file).unwrap_or_default();
        let is_l2 = is_named(TermKind::Reason);
        if is_l2 || self.terms.parent_of(&of_file).is_some() {
            Some(Level::L2)
        } else if self.lists_reasons() {
            Some(Level::L1)
        } else {
            None
        }
    }

    /// Whether headings of the page are marked as L2, so that its title is an L1.
    fn lists_reasons(&self) -> bool {
        self.lines.iter().any(|line| {
            let inner = line
                .text
                .trim_start_matches('#')
                .trim_start_matches([' ', '[']);
            let is_heading = line.text.starts_with('#');
            is_heading && headings::level_mark(inner).is_some_and(|(level, _)| level == Level::L2)
        })
    }

    pub(super) fn begin_node(&mut self, level: Level, title: &Title, part: &Part) {
        let code = self.code_of(level, title, part);
        let parent = match level {
            Level::L1 => None,
            Level::L2 => self.code_at(0).or_else(|| self.terms.parent_of(&code)),
            Level::L3 => self.code_at(1),
        };
        let kind = self.terms.kind_of(&code).map(ToOwned::to_owned);
        if level == Level::L1 && kind.is_none() {
            self.report(
                Finding::new(FindingKind::StatusKindUnknown, part.at(self.file)).found(&title.name),
            );
        }
        let name = title.name.clone();
        let text = NodeText {
            name: name.clone(),
            ..NodeText::default()
        };
        self.nodes.push(Node {
            code,
            level,
            kind: kind.filter(|_| level == Level::L1),
            parent,
            name,
            link: title.link.clone(),
            at: part.at(self.file),
            services: Vec::new(),
            texts: BTreeMap::from([(self.language, text)]),
        });
        let index = self.nodes.len() - 1;
        let [l1, l2, _] = self.current;
        self.current = match level {
            Level::L1 => [Some(index), None, None],
            Level::L2 => [l1, Some(index), None],
            Level::L3 => [l1, l2, Some(index)],
        };
        if level != Level::L3 || self.section != Section::L3List {
            self.service = None;
        }
        self.section = if level == Level::L3 && self.section == Section::L3List {
            Section::L3List
        } else {
            Section::Definition
        };
    }

    /// A bold or colon-ended line that stands for a heading.
    pub(super) fn take_label_line(&mut self, part: &Part) -> bool {
        let label = inline::bold_label(&part.raw).or_else(|| inline::colon_label(&part.raw));
        let Some(label) = label.filter(|label| label.rest.is_empty()) else {
            return false;
        };
        let level = self.section_level;
        if self.take_section_words(part, &label.text, level) {
            self.labels
                .push((part.at(self.file), label.text, label.colon));
            return true;
        }
        if !self.section.has_services() {
            return false;
        }
        let is_bold = part.raw.starts_with(['*', '_']);
        let service = self.service_of(part, &label.text, is_bold);
        if service.is_none() {
            return false;
        }
        self.labels
            .push((part.at(self.file), label.text, label.colon));
        self.service = service;
        self.leave_l3();
        true
    }

    fn check_nesting(&mut self, heading: &Heading, role: HeadingRole) {
        let Some(before) = self.headings.last() else {
            return;
        };
        if heading.level > before.level + 1 {
            let skips = self.found(FindingKind::HeadingLevelSkips, &heading.part);
            let skips = skips
                .arg("level", heading.level)
                .arg("level-before", before.level);
            self.report(skips.did(Action::ReadAnyway));
        }
        let over = self
            .headings
            .iter()
            .rev()
            .find(|one| one.level < heading.level);
        let is_nested = role == HeadingRole::Section
            && self.section.is_of_page()
            && over.is_some_and(|over| over.role == HeadingRole::Status && over.level > 1);
        if let (true, Some(over)) = (is_nested, over) {
            let nested = self.found(FindingKind::HeadingNestedUnderUnrelated, &heading.part);
            let nested = nested.arg("under", &over.text).arg("level", heading.level);
            let nested = nested
                .arg("expected-level", over.level)
                .did(Action::ReadAnyway);
            self.report(nested);
        }
    }

    pub(super) fn report_untranslated(&mut self, part: &Part, found: &Match, usual: Option<&str>) {
        if found.languages.contains(&self.language) {
            return;
        }
        let language = found.languages.first().copied().unwrap_or(Language::En);
        let finding = self.found(FindingKind::HeadingUntranslated, part);
        let finding = finding
            .arg("language", language)
            .arg("page-language", self.language);
        self.report(
            finding
                .expected(usual.unwrap_or_default())
                .did(Action::ReadAnyway),
        );
    }
}

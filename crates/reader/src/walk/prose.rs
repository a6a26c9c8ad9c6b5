//! Paragraphs, lists and call-outs.

use super::{Section, Walk};
use crate::blocks::Item;
use crate::headings::Title;
use crate::inline;
use crate::model::{Level, NotValid, ServiceQuestions};
use crate::page::Part;
use crate::text;
use crate::words;

/// Lines that make one text, and the place of the first.
pub(super) struct Prose<'parts> {
    pub(super) parts: &'parts [Part],
    pub(super) first: &'parts Part,
    pub(super) text: String,
}

impl<'parts> Prose<'parts> {
    pub(super) fn of(parts: &'parts [Part]) -> Option<Self> {
        let first = parts.first()?;
        let text = joined(parts.iter().map(Part::plain));
        (!text.is_empty()).then_some(Self { parts, first, text })
    }
}

/// Joins lines with a space, or with nothing between two ideographs.
fn joined(lines: impl Iterator<Item = String>) -> String {
    let mut whole = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let is_wide = |one: char| matches!(one, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
        let is_tight = whole.ends_with(is_wide) && line.starts_with(is_wide);
        if !whole.is_empty() && !is_tight {
            whole.push(' ');
        }
        whole.push_str(&line);
    }
    whole
}

impl Walk<'_> {
    pub(super) fn paragraph(&mut self, parts: &[Part]) {
        let Some((first, rest)) = parts.split_first() else {
            return;
        };
        if self.take_label_line(first) {
            self.read.insert(first.line);
            return self.paragraph(rest);
        }
        if is_navigation(parts) {
            return self.mark(parts);
        }
        if let Some(prose) = Prose::of(parts) {
            if self.section == Section::Definition {
                self.definition_paragraphs(parts);
            } else if self.take_prose(&prose) {
                self.mark(parts);
            }
        }
    }

    /// Every line of the source is a paragraph of its own where it ends a sentence.
    fn definition_paragraphs(&mut self, parts: &[Part]) {
        let mut from = 0;
        for (index, part) in parts.iter().enumerate() {
            let is_last = index + 1 == parts.len();
            let ends = part
                .raw
                .ends_with(['.', '。', '!', '?', '！', '？', ':', '：']);
            if !is_last && !ends {
                continue;
            }
            let piece = parts.get(from..=index).unwrap_or_default();
            from = index + 1;
            let Some(prose) = Prose::of(piece) else {
                continue;
            };
            if self.take_definition(&prose) {
                self.mark(piece);
            }
        }
    }

    fn take_definition(&mut self, prose: &Prose<'_>) -> bool {
        let words = match inline::bold_label(&prose.first.raw) {
            Some(label) if is_definition(&label.text, self) => {
                self.labels
                    .push((prose.first.at(self.file), label.text.clone(), label.colon));
                prose.text.strip_prefix(&label.text).map_or_else(
                    || prose.text.clone(),
                    |rest| {
                        rest.trim_start_matches(|one| inline::is_colon(one) || one == ' ')
                            .to_owned()
                    },
                )
            }
            _ => prose.text.clone(),
        };
        let Some(text) = self.text() else {
            return false;
        };
        if !words.is_empty() {
            text.definition.push(words);
        }
        true
    }

    /// Takes a text as what its section holds; says whether it could.
    pub(super) fn take_prose(&mut self, prose: &Prose<'_>) -> bool {
        match self.section {
            Section::Definition => self.take_definition(prose),
            Section::Examples | Section::Valid => self.take_valid(&prose.text),
            Section::Invalid => self.take_invalid_text(prose),
            Section::Questions | Section::ServiceQuestions => {
                is_question(&prose.text) && self.take_question(&prose.text)
            }
            Section::L3List => self.take_l3_text(prose),
            Section::Scenarios | Section::Refresh | Section::Unknown => false,
        }
    }

    pub(super) fn list(&mut self, items: &[Item]) {
        for item in items {
            let Some(prose) = Prose::of(&item.parts) else {
                continue;
            };
            let is_label = item.parts.len() == 1 && self.take_label_line(prose.first);
            if is_label || self.take_item(&prose) {
                self.mark(prose.parts);
            }
        }
    }

    fn take_item(&mut self, prose: &Prose<'_>) -> bool {
        match self.section {
            Section::Questions | Section::ServiceQuestions => self.take_question(&prose.text),
            Section::L3List => self.take_l3_item(prose),
            _ => self.take_prose(prose),
        }
    }

    pub(super) fn take_question(&mut self, question: &str) -> bool {
        let service = self.service.clone();
        let Some(text) = self.text() else {
            return false;
        };
        let Some(service) = service else {
            text.questions.push(question.to_owned());
            return true;
        };
        let held = text
            .service_questions
            .iter_mut()
            .find(|one| one.service == service.code);
        if let Some(held) = held {
            held.questions.push(question.to_owned());
        } else {
            text.service_questions.push(ServiceQuestions {
                service: service.code,
                name: service.name,
                questions: vec![question.to_owned()],
            });
        }
        true
    }

    /// A paragraph under an L3 of a list defines it; under none it is not understood.
    fn take_l3_text(&mut self, prose: &Prose<'_>) -> bool {
        let [_, _, l3] = self.current;
        l3.is_some() && self.take_definition(prose)
    }

    /// An item such as `**Name** – definition`, `Name: definition` or a name alone.
    fn take_l3_item(&mut self, prose: &Prose<'_>) -> bool {
        let [_, l2, _] = self.current;
        if l2.is_none() {
            return false;
        }
        let bold = inline::bold_label(&prose.first.raw).map(|label| label.text);
        let name = bold.unwrap_or_else(|| {
            let end = [": ", "：", " – ", " — ", " - "];
            let cut = end.iter().filter_map(|mark| prose.text.find(mark)).min();
            prose
                .text
                .get(..cut.unwrap_or(prose.text.len()))
                .unwrap_or_default()
                .to_owned()
        });
        let rest = prose
            .text
            .strip_prefix(name.as_str())
            .unwrap_or(&prose.text);
        let separator = |one: char| matches!(one, ':' | '：' | '–' | '—' | '-' | ' ');
        let definition = rest.trim_start_matches(separator).to_owned();
        self.add_l3(prose.first, &name, &definition);
        true
    }

    /// Adds an L3 to the list of the reason, or the service to the one that is there.
    pub(super) fn add_l3(&mut self, part: &Part, name: &str, definition: &str) {
        let mut links = inline::links(&part.raw).into_iter().map(|link| link.target);
        let title = Title::of_words(name, links.find(|target| target.contains(".md")));
        let service = self.service.clone();
        self.begin_node(Level::L3, &title, part);
        self.service.clone_from(&service);
        if let Some(node) = self.node() {
            node.services
                .push(service.map_or_else(|| "*".to_owned(), |service| service.code));
        }
        if let Some(text) = self.text().filter(|_| !definition.is_empty()) {
            text.definition.push(definition.to_owned());
        }
        self.leave_list_entry();
    }

    pub(super) fn callout(&mut self, kind: Option<&Part>, parts: &[Part]) {
        let Some(prose) = Prose::of(parts) else {
            return;
        };
        let label = inline::bold_label(&prose.first.raw);
        let defines = label.is_some_and(|label| is_definition(&label.text, self));
        let is_taken = if defines {
            self.take_definition(&prose)
        } else {
            self.take_remark(&prose)
        };
        if is_taken {
            self.mark(parts);
            // the kind of a call-out is a mark, not a text
            self.read.extend(kind.map(|part| part.line));
        }
    }

    fn take_remark(&mut self, prose: &Prose<'_>) -> bool {
        let words = prose.text.clone();
        let is_in_definition = self.section == Section::Definition;
        let is_first_of_l1 = matches!(self.current, [Some(_), None, None]);
        let Some(text) = self.text() else {
            return false;
        };
        if is_in_definition && is_first_of_l1 && text.definition.is_empty() {
            text.definition.push(words);
        } else {
            text.remarks.push(words);
        }
        true
    }
}

fn is_definition(label: &str, walk: &Walk<'_>) -> bool {
    let found = words::SECTIONS.whole(label, walk.language);
    found.is_some_and(|found| found.code == "definition")
}

fn is_question(words: &str) -> bool {
    words.ends_with(['?', '？'])
}

/// Whether lines hold nothing but links.
fn is_navigation(parts: &[Part]) -> bool {
    let is_link_only = |part: &Part| {
        let links = inline::links(&part.raw);
        let shown: String = links
            .iter()
            .map(|link| text::tight_key(&link.text))
            .collect();
        !shown.is_empty() && text::tight_key(&part.plain()) == shown
    };
    parts.iter().all(is_link_only)
}

/// An example and what a text says to use instead of the status.
pub(super) fn not_valid(
    when: String,
    instead: Option<String>,
    part: &Part,
    file: &str,
) -> NotValid {
    NotValid {
        when,
        instead,
        use_instead: None,
        at: part.at(file),
    }
}

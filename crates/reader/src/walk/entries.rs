//! What the rows of each kind of table say.

use std::collections::BTreeMap;

use super::examples::link_code;
use super::tables::Cells;
use super::{Section, Walk};
use crate::dates;
use crate::finding::FindingKind;
use crate::inline;
use crate::model::ChangeEntry;
use crate::page::{Part, Place};
use crate::rows::Row;
use crate::scenario::{Field, Scenario};
use crate::text;
use crate::words;

impl Walk<'_> {
    pub(super) fn take_scenario(&mut self, row: &Row, cells: &mut Cells) -> bool {
        let situation = cells.take("scenario").unwrap_or_default();
        let (phase, when) = self.phase_and_situation(row, &situation);
        let about = self.current[0]
            .and_then(|index| self.nodes.get(index))
            .map(|node| node.code.clone());
        let (language, terms) = (self.language, self.terms);
        let mut field = |column: &str| {
            let part = cells.by_column.remove(column).unwrap_or_default();
            Field::of_cell(column, &part, language, terms)
        };
        let scenario = Scenario {
            phase,
            about,
            when: BTreeMap::from([(language, when)]),
            who_updates: field("who_updates"),
            l1: field("l1"),
            l2: field("l2"),
            l3: field("l3"),
            service_status: field("service_status"),
            engagement_scenario: field("engagement_scenario"),
            target_date: field("target_date"),
            owner: field("owner"),
            notes: field("notes"),
            next_action_date: field("next_action_date"),
            next_action: field("next_action"),
            at: Place {
                file: self.file.to_owned(),
                line: row.line,
                column: situation.column.max(1),
            },
        };
        self.scenarios.push(scenario);
        true
    }

    /// The phase that a cell begins with, and the situation after it.
    fn phase_and_situation(&mut self, row: &Row, cell: &Part) -> (Option<String>, String) {
        let label = inline::bold_label(&cell.raw);
        let plain = cell.plain();
        let (head, rest) = match &label {
            Some(label) => {
                self.labels
                    .push((cell.at(self.file), label.text.clone(), label.colon));
                (label.text.clone(), inline::plain(&label.rest))
            }
            None => plain
                .split_once([':', '：'])
                .map_or((plain.clone(), plain.clone()), |(head, rest)| {
                    (head.to_owned(), rest.trim().to_owned())
                }),
        };
        let phase = self.terms.recognise("scenario", &head, self.language);
        let phase = phase.map(|found| found.code);
        if phase.is_none() {
            let unknown = self.found(
                FindingKind::PhaseUnknown,
                &Part {
                    line: row.line,
                    ..cell.clone()
                },
            );
            self.report(unknown);
            return (None, plain);
        }
        // words beside the phase's name belong to the situation
        let is_bare = words::PHASES.whole(&head, self.language).is_some();
        (phase, if is_bare { rest } else { plain })
    }

    pub(super) fn take_change(&mut self, row: &Row, cells: &mut Cells) -> bool {
        let date = cells.take("date").unwrap_or_default();
        let words = |part: Option<Part>| part.map(|part| part.plain()).unwrap_or_default();
        let entry = ChangeEntry {
            date: dates::read(&date.plain(), self.order),
            who: words(cells.take("who")),
            what: words(cells.take("what")),
            language: self.language,
            at: Place {
                file: self.file.to_owned(),
                line: row.line,
                column: date.column.max(1),
            },
        };
        self.changes.push(entry);
        true
    }

    pub(super) fn take_examples(&mut self, cells: &mut Cells) -> bool {
        if self.node().is_none() {
            return false;
        }
        if let Some(valid) = cells.take("valid") {
            self.take_valid(&valid.plain());
        }
        let mut invalid = cells.take("invalid");
        let instead = cells
            .by_column
            .get("use_instead")
            .cloned()
            .filter(|part| !part.is_empty());
        let is_invalid = self.section == Section::Invalid || instead.is_some();
        if invalid.is_none() && is_invalid {
            invalid = cells.take("example");
        }
        if let Some(part) = invalid {
            cells.by_column.remove("use_instead");
            let target = instead.as_ref().and_then(link_code);
            let words = instead.map(|part| part.plain());
            self.take_invalid(&part, &part.plain(), words, target);
        }
        if let Some(part) = cells.take("example") {
            self.take_valid(&part.plain());
        }
        true
    }

    pub(super) fn take_questions(&mut self, cells: &mut Cells) -> bool {
        if self.node().is_none() {
            return false;
        }
        let held = self.service.clone();
        if let Some(part) = cells.take("service") {
            self.service = self.service_of(&part, &part.plain(), true);
        }
        if let Some(part) = cells.take("question") {
            self.take_question(&part.plain());
        }
        self.service = held;
        true
    }

    pub(super) fn take_detail(&mut self, cells: &mut Cells) -> bool {
        let [_, l2, _] = self.current;
        let Some(name) = cells
            .by_column
            .get("l3")
            .cloned()
            .filter(|part| !part.is_empty() && l2.is_some())
        else {
            return false;
        };
        cells.by_column.remove("l3");
        let definition = cells
            .take("definition")
            .map(|part| part.plain())
            .unwrap_or_default();
        let services = cells
            .take("service")
            .map(|part| (part.clone(), part.plain()));
        let held = self.service.clone();
        let Some((part, listed)) = services else {
            self.add_l3(&name, &name.plain(), &definition);
            return true;
        };
        for one in listed
            .split([',', ';', '、', '，'])
            .map(text::tidy)
            .filter(|one| !one.is_empty())
        {
            self.service = if is_every(&one) {
                None
            } else {
                self.service_of(&part, &one, true)
            };
            self.add_l3(&name, &name.plain(), &definition);
        }
        self.service = held;
        true
    }
}

fn is_every(service: &str) -> bool {
    const EVERY: [&str; 8] = ["*", "all", "todos", "alle", "すべて", "全部", "所有", "any"];
    EVERY.contains(&service.to_lowercase().as_str())
}

//! `guidance.toml`: definitions, examples, questions.

use std::collections::BTreeMap;

use desbloqueo_domain::code::Code;

use super::catalogue::{Catalogue, LEVELS};
use super::statuses::Statuses;
use super::words::{Context, read_kind, report_unknown, text};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Cell, Fields, Source};
use crate::texts::{GuidanceTexts, NoteExample, Texts, Words};

/// Reads the guidance; that of the source language says how long each list must be.
pub(super) fn read(
    file: &Source<'_>,
    context: &Context<'_>,
    source: Option<&Texts>,
    texts: &mut Texts,
) {
    let mut root = file.fields();
    let shared = read_kind(&mut root, Kind::SharedText, context.catalogue, false);
    if let Some(source) = source {
        compare_placeholders(&root, &shared, source);
    }
    texts.words.insert(Kind::SharedText, shared);
    for level in LEVELS {
        let table = root.optional(level.table()).and_then(|cell| cell.table());
        if let Some(table) = &table {
            report_unknown(table, level, context.catalogue);
        }
        for code in context.catalogue.codes(level) {
            let Some(cell) = table.as_ref().and_then(|table| table.find(code.as_str())) else {
                report_missing(&root, table.as_ref(), level, code, context.statuses);
                continue;
            };
            let Some(fields) = cell.table() else { continue };
            let expected = Expected::of(level, code, context, source);
            texts
                .guidance
                .insert(code.as_str().to_owned(), expected.read(fields));
        }
    }
    root.finish();
}

/// A detail may have no guidance of its own when it shares a definition and names nothing to use instead.
fn report_missing(
    root: &Fields<'_>,
    table: Option<&Fields<'_>>,
    level: Kind,
    code: &Code,
    statuses: &Statuses,
) {
    if statuses.shared.contains_key(code) && statuses.instead.get(code) == Some(&0) {
        return;
    }
    let subject = match table {
        Some(_) => code.to_string(),
        None => format!("{}.{code}", level.table()),
    };
    table
        .unwrap_or(root)
        .fault_about(FaultCause::MissingTranslation, &subject)
        .report();
}

fn compare_placeholders(root: &Fields<'_>, shared: &Words, source: &Texts) {
    let Some(table) = root
        .find(Kind::SharedText.table())
        .and_then(|cell| cell.table())
    else {
        return;
    };
    for (code, text) in shared {
        let expected = source
            .word(Kind::SharedText, code)
            .map(|text| text.contains("{name}"));
        if expected.is_some_and(|expected| expected != text.contains("{name}"))
            && let Some(cell) = table.find(code)
        {
            cell.fault(FaultCause::PlaceholderDiffers)
                .expected("{name}")
                .report();
        }
    }
}

/// What the guidance of one status must have.
struct Expected<'r> {
    is_detail: bool,
    is_shared: bool,
    /// How many statuses to use instead it names, where that could be read.
    use_instead: Option<usize>,
    /// That of the source language; `None` when this is the source language.
    source: Option<&'r GuidanceTexts>,
    catalogue: &'r Catalogue,
}

static NOTHING: GuidanceTexts = GuidanceTexts::new();

impl<'r> Expected<'r> {
    fn of(level: Kind, code: &Code, context: &Context<'r>, source: Option<&'r Texts>) -> Self {
        Self {
            is_detail: level == Kind::L3,
            is_shared: context.statuses.shared.contains_key(code),
            use_instead: context.statuses.instead.get(code).copied(),
            source: source.map(|source| source.guidance.get(code.as_str()).unwrap_or(&NOTHING)),
            catalogue: context.catalogue,
        }
    }

    fn read(&self, mut fields: Fields<'_>) -> GuidanceTexts {
        let length = |list: fn(&GuidanceTexts) -> usize| self.source.map(list);
        let guidance = GuidanceTexts {
            definition: self.definition(&mut fields),
            use_when: self.list(
                &mut fields,
                "use_when",
                length(|source| source.use_when.len()),
            ),
            do_not_use_when: self.list(&mut fields, "do_not_use_when", self.use_instead),
            questions: self.list(
                &mut fields,
                "questions",
                length(|source| source.questions.len()),
            ),
            service_questions: self.service_questions(&mut fields),
            notes: self.notes(&mut fields),
        };
        fields.finish();
        guidance
    }

    fn definition(&self, fields: &mut Fields<'_>) -> String {
        if !self.is_shared {
            return text(fields, "definition").unwrap_or_default();
        }
        if let Some(cell) = fields.optional("definition") {
            cell.fault_of_key(FaultCause::UnexpectedText).report();
        }
        String::new()
    }

    /// Reads a list that an L1 or L2 must have, and that must be as long as its counterpart.
    fn list(
        &self,
        fields: &mut Fields<'_>,
        key: &'static str,
        length: Option<usize>,
    ) -> Vec<String> {
        let Some(cell) = fields.optional(key) else {
            if !self.is_detail || length.is_some_and(|length| length > 0) {
                fields
                    .fault_about(FaultCause::MissingTranslation, key)
                    .report();
            }
            return Vec::new();
        };
        read_list(&cell, length)
    }

    /// Reads the examples of notes: as many as in the source language, good and poor in the same order.
    fn notes(&self, fields: &mut Fields<'_>) -> Vec<NoteExample> {
        let Some(cell) = fields.optional("note") else {
            if self.source.is_some_and(|source| !source.notes.is_empty()) {
                fields
                    .fault_about(FaultCause::MissingTranslation, "note")
                    .report();
            }
            return Vec::new();
        };
        let items = cell.items();
        let read: Vec<NoteExample> = items
            .iter()
            .filter_map(Cell::table)
            .filter_map(read_note)
            .collect();
        let kinds = |notes: &[NoteExample]| -> Vec<bool> {
            notes.iter().map(|note| note.is_good).collect()
        };
        let (found, expected) = (kinds(&read), self.source.map(|source| kinds(&source.notes)));
        // A faulty entry was reported; what is left of the list is not compared as well.
        if let Some(expected) = expected.filter(|wanted| *wanted != found)
            && read.len() == items.len()
        {
            cell.fault(FaultCause::ListLengthDiffers)
                .found(&found.len())
                .expected(&expected.len())
                .report();
        }
        read
    }

    fn service_questions(&self, fields: &mut Fields<'_>) -> BTreeMap<String, Vec<String>> {
        let source = self.source.map(|source| &source.service_questions);
        let keys: Vec<&String> = source.into_iter().flat_map(BTreeMap::keys).collect();
        let Some(table) = fields
            .optional("service_questions")
            .and_then(|cell| cell.table())
        else {
            if !keys.is_empty() {
                fields
                    .fault_about(FaultCause::MissingTranslation, "service_questions")
                    .report();
            }
            return BTreeMap::new();
        };
        report_unknown(&table, Kind::Service, self.catalogue);
        for key in keys.into_iter().filter(|key| table.find(key).is_none()) {
            table
                .fault_about(FaultCause::MissingTranslation, key)
                .report();
        }
        let length = |service: &str| source.map(|source| source.get(service).map_or(0, Vec::len));
        table
            .cells()
            .map(|cell| (cell.key.to_owned(), read_list(&cell, length(cell.key))))
            .collect()
    }
}

fn read_note(mut fields: Fields<'_>) -> Option<NoteExample> {
    let note = text(&mut fields, "text");
    let is_good = fields.required("good").and_then(|cell| cell.flag());
    let why = text(&mut fields, "why");
    fields.finish();
    Some(NoteExample {
        text: note?,
        is_good: is_good?,
        why: why?,
    })
}

fn read_list(cell: &Cell<'_>, length: Option<usize>) -> Vec<String> {
    let items = cell.items();
    if let Some(length) = length.filter(|length| *length != items.len()) {
        cell.fault(FaultCause::ListLengthDiffers)
            .found(&items.len())
            .expected(&length)
            .report();
    }
    items
        .iter()
        .filter_map(|item| item.words().map(str::to_owned))
        .collect()
}

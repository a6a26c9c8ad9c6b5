//! The words of one language.

use desbloqueo_domain::rulebook::Scenario;

use super::catalogue::Catalogue;
use super::files::LanguageFiles;
use super::statuses::Statuses;
use super::{guidance, labels, notes, sentences};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::Fields;
use crate::texts::{Texts, Words};

/// What the words are of.
pub(super) struct Context<'r> {
    pub(super) catalogue: &'r Catalogue,
    pub(super) statuses: &'r Statuses,
    pub(super) scenarios: &'r [Scenario],
}

/// Reads the words of a language; those of the source language say which are expected.
pub(super) fn read(
    files: &LanguageFiles<'_>,
    context: &Context<'_>,
    source: Option<&Texts>,
) -> Texts {
    let mut texts = Texts::default();
    labels::read(&files.labels, context, source.is_none(), &mut texts);
    guidance::read(&files.guidance, context, source, &mut texts);
    sentences::read(&files.rules, context, &mut texts);
    if let Some(file) = &files.notes {
        notes::read(file, context.catalogue, &mut texts);
    }
    texts
}

/// Reads the texts of one kind: one for each code, and for nothing else.
pub(super) fn read_kind(
    root: &mut Fields<'_>,
    kind: Kind,
    catalogue: &Catalogue,
    may_omit: bool,
) -> Words {
    let codes = catalogue.keys(kind);
    let table = root.optional(kind.table()).and_then(|cell| cell.table());
    let Some(table) = table else {
        for code in codes.iter().filter(|_| !may_omit) {
            root.fault_about(
                FaultCause::MissingTranslation,
                &format!("{}.{code}", kind.table()),
            )
            .report();
        }
        return Words::new();
    };
    report_unknown(&table, kind, catalogue);
    let mut words = Words::new();
    for code in codes {
        match table.find(code) {
            Some(cell) => words.extend(cell.words().map(|text| (code.to_owned(), text.to_owned()))),
            None if may_omit => {}
            None => table
                .fault_about(FaultCause::MissingTranslation, code)
                .report(),
        }
    }
    words
}

/// Reports the keys of a table that are no codes of the kind.
pub(super) fn report_unknown(table: &Fields<'_>, kind: Kind, catalogue: &Catalogue) {
    for cell in table.cells().filter(|cell| !catalogue.has(kind, cell.key)) {
        cell.fault_of_key(FaultCause::UnknownReference)
            .found(cell.key)
            .expected(kind.code())
            .report();
    }
}

/// Reads one text that a language must have.
pub(super) fn text(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let cell = fields.optional(key);
    if cell.is_none() {
        fields
            .fault_about(FaultCause::MissingTranslation, key)
            .report();
    }
    cell?.words().map(str::to_owned)
}

//! `notes.toml`: notes as people write them, filed under the status that they stand for.

use std::collections::HashSet;

use super::catalogue::{Catalogue, LEVELS};
use super::words::report_unknown;
use crate::fault::FaultCause;
use crate::source::{Cell, Source};
use crate::texts::Texts;

/// Reads the notes; a pack may do without the file.
pub(super) fn read(file: &Source<'_>, catalogue: &Catalogue, texts: &mut Texts) {
    let mut root = file.fields();
    // One note cannot stand for two statuses.
    let mut seen: HashSet<String> = HashSet::new();
    for level in LEVELS {
        let Some(table) = root.optional(level.table()).and_then(|cell| cell.table()) else {
            continue;
        };
        report_unknown(&table, level, catalogue);
        for cell in table.cells() {
            let notes = read_list(&cell, &mut seen);
            texts.notes.insert(cell.key.to_owned(), notes);
        }
    }
    root.finish();
}

fn read_list(cell: &Cell<'_>, seen: &mut HashSet<String>) -> Vec<String> {
    let mut notes = Vec::new();
    for item in cell.some_items() {
        let Some(note) = item.words() else { continue };
        if seen.insert(note.trim().to_owned()) {
            notes.push(note.to_owned());
        } else {
            item.fault(FaultCause::RepeatedValue).found(note).report();
        }
    }
    notes
}

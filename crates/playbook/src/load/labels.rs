//! `labels.toml`: names of everything that has a code, and other spellings.

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use super::words::{Context, read_kind, report_unknown, text};
use crate::fault::FaultCause;
use crate::kind::Kind;
use crate::source::{Fields, Source};
use crate::texts::Texts;

/// Reads the labels; only the source language must name every L3.
pub(super) fn read(source: &Source<'_>, context: &Context<'_>, is_source: bool, texts: &mut Texts) {
    let mut root = source.fields();
    match root.optional("pack").and_then(|cell| cell.table()) {
        Some(mut pack) => {
            texts.name = text(&mut pack, "name").unwrap_or_default();
            texts.description = text(&mut pack, "description").unwrap_or_default();
            pack.finish();
        }
        None => root
            .fault_about(FaultCause::MissingTranslation, "pack")
            .report(),
    }
    for kind in Kind::LABELLED {
        let may_omit = *kind == Kind::L3 && !is_source;
        texts.words.insert(
            *kind,
            read_kind(&mut root, *kind, context.catalogue, may_omit),
        );
    }
    if let Some(aliases) = root.optional("alias").and_then(|cell| cell.table()) {
        texts.aliases = read_aliases(aliases, context.catalogue);
    }
    root.finish();
}

fn read_aliases(
    mut fields: Fields<'_>,
    catalogue: &Catalogue,
) -> BTreeMap<Kind, BTreeMap<String, Vec<String>>> {
    let mut aliases = BTreeMap::new();
    for kind in Kind::ALL.iter().filter(|kind| kind.has_aliases()) {
        let Some(table) = fields.optional(kind.table()).and_then(|cell| cell.table()) else {
            continue;
        };
        report_unknown(&table, *kind, catalogue);
        let spellings = table.cells().map(|cell| {
            let items = cell.some_items();
            let texts = items
                .iter()
                .filter_map(|item| item.words().map(str::to_owned))
                .collect();
            (cell.key.to_owned(), texts)
        });
        aliases.insert(*kind, spellings.collect());
    }
    fields.finish();
    aliases
}

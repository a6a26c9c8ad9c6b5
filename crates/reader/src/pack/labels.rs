//! `lang/<language>/labels.toml`.

use toml::Table;

use super::{PackFiles, identity, lang_path, put, put_some, put_table};
use crate::language::Language;
use crate::model::{Draft, Level, Node};
use crate::scenario;
use crate::terms::{TermKind, Terms};
use crate::vocabulary::Vocabulary;
use crate::words;

pub(super) fn write(draft: &Draft, language: Language, terms: &Terms, pack: &mut PackFiles) {
    let path = lang_path(language, "labels.toml");
    let mut table = Table::new();
    put(&mut table, "pack", name(draft));
    for (level, key) in [(Level::L1, "l1"), (Level::L2, "l2"), (Level::L3, "l3")] {
        let nodes: Vec<&Node> = draft.nodes().filter(|node| node.level == level).collect();
        put_table(
            &mut table,
            key,
            nodes.iter().filter_map(|node| label(node, language)),
        );
        for node in nodes
            .iter()
            .filter(|node| level != Level::L3 && label(node, language).is_none())
        {
            pack.lack(&path, key, &node.code);
        }
    }
    put_table(&mut table, "service", draft.services.clone());
    put_table(
        &mut table,
        "role",
        spelled(
            terms.list(TermKind::Role),
            identity::roles(draft, terms),
            language,
        ),
    );
    let phases = words::PHASES.codes().map(ToOwned::to_owned);
    put_table(
        &mut table,
        "phase",
        spelled(&words::PHASES, phases, language),
    );
    let columns = scenario::COLUMNS.map(ToOwned::to_owned);
    put_table(
        &mut table,
        "column",
        spelled(&words::COLUMNS, columns, language),
    );
    pack.add(path, &table);
}

fn name(draft: &Draft) -> Table {
    let mut name = Table::new();
    put_some(&mut name, "name", draft.metadata.title.as_deref());
    put_some(
        &mut name,
        "description",
        draft.metadata.description.as_deref(),
    );
    name
}

fn label(node: &Node, language: Language) -> Option<(String, String)> {
    node.texts
        .get(&language)
        .map(|text| (node.code.clone(), text.name.clone()))
}

fn spelled(
    list: &Vocabulary,
    codes: impl IntoIterator<Item = String>,
    language: Language,
) -> Vec<(String, String)> {
    let entry = |code: String| {
        let words = list.spelling(&code, language)?.to_owned();
        Some((code, words))
    };
    codes.into_iter().filter_map(entry).collect()
}

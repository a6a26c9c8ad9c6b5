//! `lang/<language>/guidance.toml`.

use toml::Table;

use super::{PackFiles, answered, answered_of, lang_path, put, put_list};
use crate::language::Language;
use crate::model::{Draft, Level, Node, NodeText};

pub(super) fn write(draft: &Draft, language: Language, pack: &mut PackFiles) {
    let path = lang_path(language, "guidance.toml");
    let mut table = Table::new();
    for (level, key) in [(Level::L1, "l1"), (Level::L2, "l2"), (Level::L3, "l3")] {
        let mut of_level = Table::new();
        for node in draft.nodes().filter(|node| node.level == level) {
            match node.texts.get(&language) {
                Some(text) => {
                    put(&mut of_level, &node.code, entry(text));
                    lacks(node, text, &path, pack);
                }
                None => pack.lack(&path, &node.code, "definition"),
            }
        }
        if !of_level.is_empty() {
            put(&mut table, key, of_level);
        }
    }
    pack.add(path, &table);
}

fn entry(text: &NodeText) -> Table {
    let mut entry = Table::new();
    if !text.definition.is_empty() {
        put(&mut entry, "definition", text.definition.join(" "));
    }
    put_list(&mut entry, "use_when", &text.use_when);
    let wrong: Vec<&str> = answered_of(&text.do_not_use_when)
        .iter()
        .map(|one| one.when.as_str())
        .collect();
    put_list(&mut entry, "do_not_use_when", &wrong);
    put_list(&mut entry, "questions", &text.questions);
    let mut of_services = Table::new();
    for one in &text.service_questions {
        put_list(&mut of_services, &one.service, &one.questions);
    }
    if !of_services.is_empty() {
        put(&mut entry, "service_questions", of_services);
    }
    entry
}

/// Says which lists are empty, or not as long as those of the language read first.
fn lacks(node: &Node, text: &NodeText, path: &str, pack: &mut PackFiles) {
    if text.definition.is_empty() {
        pack.lack(path, &node.code, "definition");
    }
    let Some(source) = node.text() else { return };
    let counts = [
        ("use_when", text.use_when.len(), source.use_when.len()),
        (
            "do_not_use_when",
            answered_of(&text.do_not_use_when).len(),
            answered(node).len(),
        ),
        ("questions", text.questions.len(), source.questions.len()),
    ];
    for (key, count, expected) in counts {
        let is_needed = node.level != Level::L3 && count == 0;
        if is_needed || count != expected {
            pack.lack(path, &node.code, key);
        }
    }
}

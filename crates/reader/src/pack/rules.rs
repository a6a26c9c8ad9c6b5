//! `lang/<language>/rules.toml`.

use toml::Table;

use super::{PackFiles, identity, lang_path, put, put_some, put_table};
use crate::language::Language;
use crate::model::Draft;
use crate::scenario::Scenario;

pub(super) fn write(draft: &Draft, language: Language, pack: &mut PackFiles) {
    let path = lang_path(language, "rules.toml");
    let mut scenarios = Table::new();
    for (code, scenario) in draft.scenario_codes().into_iter().zip(&draft.scenarios) {
        let entry = entry(scenario, language);
        if entry.get("when").is_none() {
            pack.lack(&path, &code, "when");
        }
        put(&mut scenarios, &code, entry);
    }
    let mut table = Table::new();
    if !scenarios.is_empty() {
        put(&mut table, "scenario", scenarios);
    }
    put_table(&mut table, "next_action", next_actions(draft, language));
    put_table(&mut table, "change", changes(draft, language));
    pack.add(path.as_str(), &table);
    pack.lack(&path, "", "timer");
}

fn entry(scenario: &Scenario, language: Language) -> Table {
    let mut entry = Table::new();
    put_some(
        &mut entry,
        "when",
        scenario.when.get(&language).map(String::as_str),
    );
    let note = scenario
        .notes
        .texts
        .get(&language)
        .filter(|words| !words.is_empty());
    put_some(&mut entry, "note_hint", note.map(String::as_str));
    if scenario.target_date.is("required") {
        let target = scenario.target_date.texts.get(&language);
        put_some(&mut entry, "target_hint", target.map(String::as_str));
    }
    entry
}

fn next_actions(draft: &Draft, language: Language) -> Vec<(String, String)> {
    let sentence = |code: String| {
        let scenario = draft
            .scenarios
            .iter()
            .find(|one| one.next_action.is(&code))?;
        let words = scenario.next_action.texts.get(&language)?.clone();
        Some((code, words))
    };
    identity::next_actions(draft)
        .into_iter()
        .filter_map(sentence)
        .collect()
}

fn changes(draft: &Draft, language: Language) -> Vec<(String, String)> {
    let entries = draft.change_codes().into_iter().zip(&draft.changes);
    let of_language = entries.filter(|(_, change)| change.language == language);
    of_language
        .map(|(code, change)| (code, change.what.clone()))
        .collect()
}

//! The files of a draft pack, as far as the pages give them; see `crates/playbook/FORMAT.md`.

mod guidance;
mod identity;
mod labels;
mod rules;
mod scenarios;
mod statuses;

use toml::{Table, Value};

use crate::finding::{Finding, FindingKind};
use crate::language::Language;
use crate::model::{Draft, Node, NotValid};
use crate::page::Place;
use crate::scenario::Scenario;
use crate::terms::Terms;
use crate::text;

/// The files of a draft pack, and what the pages did not say.
#[derive(Clone, Debug, Default)]
pub struct PackFiles {
    /// Paths within the pack's folder, and contents.
    pub files: Vec<(String, String)>,
    /// What a whole pack needs besides: `found` is the place in the file, `expected` the keys.
    pub lacks: Vec<Finding>,
}

impl Draft {
    /// Writes the draft as the files of a pack, with the terms that its pages were read by.
    #[must_use]
    pub fn to_pack_files(&self, terms: &Terms) -> PackFiles {
        let mut pack = PackFiles::default();
        identity::write(self, terms, &mut pack);
        statuses::write(self, &mut pack);
        scenarios::write(self, terms, &mut pack);
        pack.lack("timers.toml", "", "timer");
        for language in &self.languages {
            labels::write(self, *language, terms, &mut pack);
            guidance::write(self, *language, &mut pack);
            rules::write(self, *language, &mut pack);
        }
        pack
    }

    /// The codes of the scenarios, in their order.
    fn scenario_codes(&self) -> Vec<String> {
        let mut codes: Vec<String> = Vec::new();
        for scenario in &self.scenarios {
            let own = scenario_stem(scenario);
            let same = codes.iter().filter(|code| code.starts_with(&own)).count();
            codes.push(if same == 0 {
                own
            } else {
                format!("{own}-{}", same + 1)
            });
        }
        codes
    }

    /// The codes of the changes, in their order.
    fn change_codes(&self) -> Vec<String> {
        let code = |(index, change): (usize, &crate::ChangeEntry)| {
            let date = change.date.iso.as_deref().unwrap_or("undated");
            format!("change-{date}-{}", index + 1)
        };
        self.changes.iter().enumerate().map(code).collect()
    }
}

impl PackFiles {
    fn add(&mut self, path: impl Into<String>, table: &Table) {
        // a table of strings, numbers and tables always has a text
        let content = toml::to_string_pretty(table).unwrap_or_default();
        self.files.push((path.into(), content));
    }

    fn lack(&mut self, path: &str, place: &str, keys: &str) {
        let at = Place {
            file: path.to_owned(),
            line: 0,
            column: 0,
        };
        let lacks = Finding::new(FindingKind::DraftLacks, at);
        self.lacks.push(lacks.found(place).expected(keys));
    }
}

fn scenario_stem(scenario: &Scenario) -> String {
    let about = scenario.about.as_deref().unwrap_or("status");
    match &scenario.phase {
        Some(phase) => format!("{about}-{phase}"),
        None => about.to_owned(),
    }
}

/// The examples of wrong use for which the status to use instead is known, in the source language.
fn answered(node: &Node) -> Vec<&NotValid> {
    let text = node.text();
    text.map(|text| answered_of(&text.do_not_use_when))
        .unwrap_or_default()
}

fn answered_of(examples: &[NotValid]) -> Vec<&NotValid> {
    examples
        .iter()
        .filter(|one| one.use_instead.is_some())
        .collect()
}

fn lang_path(language: Language, file: &str) -> String {
    format!("lang/{}/{file}", language.code())
}

fn strings<T: AsRef<str>>(list: impl IntoIterator<Item = T>) -> Value {
    Value::Array(
        list.into_iter()
            .map(|one| Value::String(one.as_ref().to_owned()))
            .collect(),
    )
}

fn put(table: &mut Table, key: &str, value: impl Into<Value>) {
    table.insert(key.to_owned(), value.into());
}

fn put_some(table: &mut Table, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        put(table, key, value);
    }
}

fn put_list<T: AsRef<str>>(table: &mut Table, key: &str, list: &[T]) {
    if !list.is_empty() {
        put(table, key, strings(list));
    }
}

/// A table of codes, each with a sentence or label.
fn put_table(table: &mut Table, key: &str, entries: impl IntoIterator<Item = (String, String)>) {
    let inner: Table = entries
        .into_iter()
        .map(|(code, words)| (code, Value::String(words)))
        .collect();
    if !inner.is_empty() {
        put(table, key, inner);
    }
}

/// A list of tables that hold only a code.
fn codes(list: impl IntoIterator<Item = String>) -> Value {
    let one =
        |code: String| Value::Table(Table::from_iter([("code".to_owned(), Value::String(code))]));
    Value::Array(list.into_iter().map(one).collect())
}

fn code_of_words(words: &str, otherwise: &str) -> String {
    let slug = text::slug(words);
    if slug.is_empty() {
        otherwise.to_owned()
    } else {
        slug
    }
}

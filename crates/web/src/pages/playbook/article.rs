//! What the playbook says of a status in one language, ready to be printed.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::{Args, Language, Messages, format};
use desbloqueo_playbook::{Kind, NoteExample, Playbook};
use desbloqueo_words::{Instead, ScenarioCell, ScenarioWords, StatusPage, Words, playbook_path};

/// What the playbook says of a status, in one language.
pub(super) struct Article {
    messages: &'static Messages,
    /// The language of the headings, for `lang`.
    pub(super) tag: &'static str,
    /// The language that the playbook's texts are in, for `lang`.
    pub(super) texts_tag: &'static str,
    pub(super) language: &'static str,
    pub(super) said: StatusPage,
    pub(super) crumbs: Vec<Crumb>,
    pub(super) instead: Vec<Trap>,
    pub(super) good_notes: Vec<NoteExample>,
    pub(super) poor_notes: Vec<NoteExample>,
    /// Names and texts, those that are empty left out.
    pub(super) facts: Vec<(String, String)>,
    pub(super) became: Option<Crumb>,
    pub(super) below_title: String,
    pub(super) below: Vec<Child>,
    pub(super) table: Table,
    pub(super) page: Vec<(String, String)>,
}

/// A status to go to.
pub(super) struct Crumb {
    pub(super) path: String,
    pub(super) label: String,
}

/// A situation in which another status is right.
pub(super) struct Trap {
    pub(super) when: String,
    pub(super) take: String,
    /// Where it is explained; empty where the playbook has no page of it.
    pub(super) path: String,
}

/// A status one level down.
pub(super) struct Child {
    pub(super) path: String,
    pub(super) label: String,
    pub(super) definition: String,
    pub(super) is_retired: bool,
}

/// The scenario table: a column for each scenario, a row for each field.
pub(super) struct Table {
    /// What stands above the fields.
    pub(super) corner: String,
    pub(super) scenarios: Vec<ScenarioWords>,
    pub(super) rows: Vec<Row>,
}

/// A field of a scenario table.
pub(super) struct Row {
    pub(super) column: String,
    /// The scenario's phase, and what it asks.
    pub(super) cells: Vec<(String, ScenarioCell)>,
}

impl Article {
    /// What is said of a status; `None` where the playbook has no such status. `query` follows every link.
    pub(super) fn of(words: &Words<'_>, status: &Status, query: &str) -> Option<Self> {
        let said = words.status_page(status)?;
        let crumb = |(status, label): &(Status, String)| Crumb {
            path: address(status, query),
            label: label.clone(),
        };
        let below = said.below.iter().map(|below| Child {
            path: address(&below.status, query),
            label: below.label.clone(),
            definition: below.definition.clone(),
            is_retired: below.is_retired,
        });
        let notes = |good| {
            let notes = said.notes.iter().filter(move |note| note.is_good == good);
            notes.cloned().collect()
        };
        Some(Self {
            messages: Messages::get(words.language),
            tag: words.language.tag(),
            texts_tag: texts_language(words.playbook, words.language).tag(),
            language: words.language.own_name(),
            crumbs: said.above.iter().map(crumb).collect(),
            instead: said.instead.iter().map(|one| trap(one, query)).collect(),
            good_notes: notes(true),
            poor_notes: notes(false),
            facts: facts(words, &said),
            became: said.replaced_by.as_ref().map(crumb),
            below_title: words.plain(if status.l2.is_none() {
                "playbook-reasons"
            } else {
                "playbook-details"
            }),
            below: below.collect(),
            table: Table::of(words, said.scenarios.clone()),
            page: page(words, &said),
            said,
        })
    }

    /// A message of the article's language.
    pub(super) fn t(&self, id: &str) -> String {
        self.messages.plain(id)
    }

    /// A message of the article's language with one variable, a text.
    pub(super) fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.messages.text(id, &Args::new().text(name, value))
    }
}

impl Table {
    pub(super) fn of(words: &Words<'_>, scenarios: Vec<ScenarioWords>) -> Self {
        let columns = scenarios.first().map_or(&[][..], |first| &first.cells);
        let rows = columns.iter().enumerate().map(|(index, cell)| Row {
            column: cell.column.clone(),
            cells: scenarios
                .iter()
                .filter_map(|one| Some((one.phase.clone(), one.cells.get(index)?.clone())))
                .collect(),
        });
        let language = words.language.code();
        Self {
            corner: words
                .playbook
                .label(Kind::Column, "scenario", language)
                .to_owned(),
            rows: rows.collect(),
            scenarios,
        }
    }
}

/// The address of a status's page, with what the visitor compares it with.
pub(super) fn address(status: &Status, query: &str) -> String {
    format!("{}{query}", playbook_path(status))
}

/// The language that the playbook's texts are in, for somebody who reads another.
pub(super) fn texts_language(playbook: &Playbook, wanted: Language) -> Language {
    let languages = playbook.languages();
    let source = languages.first().and_then(|code| Language::parse(code));
    if languages.iter().any(|code| code == wanted.code()) {
        wanted
    } else {
        source.unwrap_or(wanted)
    }
}

fn trap(instead: &Instead, query: &str) -> Trap {
    Trap {
        when: instead.when.clone(),
        take: instead.words.clone(),
        path: instead
            .status
            .as_ref()
            .map(|status| address(status, query))
            .unwrap_or_default(),
    }
}

fn facts(words: &Words<'_>, said: &StatusPage) -> Vec<(String, String)> {
    let list = |kind, codes: &[Code]| {
        let labels: Vec<String> = codes.iter().map(|code| words.label(kind, code)).collect();
        format::list_and(words.language, &labels)
    };
    let next = said.facts.next_action.as_ref().map(|(action, days)| {
        let args = Args::new().number("days", i64::from(*days));
        let days = words.text("cli-requirements-days", &args);
        format!("{} ({days})", words.label(Kind::NextAction, action))
    });
    let all = [
        ("field-resolver", list(Kind::Role, &said.facts.resolvers)),
        ("field-channel", list(Kind::Channel, &said.facts.channels)),
        (
            "field-party",
            words.optional(Kind::Party, said.facts.party.as_ref()),
        ),
        ("field-next-action", next.unwrap_or_default()),
        ("playbook-offered-for", said.services.clone()),
    ];
    named(words, all)
}

/// Who answers for the page, for whom it is, and how fresh it is.
fn page(words: &Words<'_>, said: &StatusPage) -> Vec<(String, String)> {
    let audience: Vec<String> = said
        .page
        .audience
        .iter()
        .map(|role| words.label(Kind::Role, role))
        .collect();
    let all = [
        ("cli-playbook-author", said.page.author.clone()),
        ("field-owner", words.label(Kind::Role, &said.page.owner)),
        (
            "playbook-audience",
            format::list_and(words.language, &audience),
        ),
        ("cli-playbook-written", words.date(said.page.written)),
        ("cli-playbook-reviewed", words.date(said.page.reviewed)),
    ];
    named(words, all)
}

fn named<const N: usize>(words: &Words<'_>, all: [(&str, String); N]) -> Vec<(String, String)> {
    let some = all.into_iter().filter(|(_, text)| !text.is_empty());
    some.map(|(id, text)| (words.plain(id), text)).collect()
}

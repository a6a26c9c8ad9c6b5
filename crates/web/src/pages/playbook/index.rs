//! `/playbook`: every status of the playbook in force as a tree, and a search over what is said of them.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_domain::status::Status;
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use desbloqueo_words::{Below, Words, playbook_path};
use serde::Deserialize;

use super::article::texts_language;
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::ui::StatusView;
use crate::visitor::Visitor;

/// Characters of a search at most: nobody types more.
const LONGEST: usize = 200;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Words to be found.
    q: String,
}

#[derive(Template)]
#[template(path = "playbook/index.html")]
struct PlaybookPage {
    shell: Shell,
    name: String,
    description: String,
    texts_tag: &'static str,
    q: String,
    found: Vec<Hit>,
    found_text: String,
    statuses: Vec<Branch>,
    facts: Vec<(String, String)>,
    changes: Vec<(String, String)>,
}

/// A status that was found.
struct Hit {
    status: StatusView,
    text: String,
}

/// A status with those below it.
struct Branch {
    kind: &'static str,
    path: String,
    label: String,
    definition: String,
    is_retired: bool,
    /// How many are below it, as words.
    count: String,
    below: Vec<Branch>,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let words = visitor.words();
    let pack = words.playbook;
    let language = words.language.code();
    let typed: String = asked.q.trim().chars().take(LONGEST).collect();
    let found = hits(&words, &typed);
    let args = Args::new().count("count", found.len());
    html(&PlaybookPage {
        name: pack.name(language).to_owned(),
        description: pack.description(language).to_owned(),
        texts_tag: texts_language(pack, words.language).tag(),
        found_text: words.text("playbook-found", &args),
        found,
        statuses: if typed.is_empty() {
            tree(&words)
        } else {
            Vec::new()
        },
        q: typed,
        facts: facts(&words),
        changes: pack
            .change_log(language)
            .iter()
            .map(|entry| (words.date(entry.date), entry.sentence.to_owned()))
            .collect(),
        shell: visitor.shell("nav-playbook"),
    })
}

fn hits(words: &Words<'_>, typed: &str) -> Vec<Hit> {
    let found = words.find_statuses(typed).into_iter();
    found
        .filter_map(|found| {
            let kind = words.playbook.rulebook().kind(&found.status.l1)?;
            Some(Hit {
                status: StatusView::new(words, kind, &found.status),
                text: found.text,
            })
        })
        .collect()
}

fn tree(words: &Words<'_>) -> Vec<Branch> {
    let rulebook = words.playbook.rulebook();
    let all = words.playbook.codes(Kind::L1).iter().filter_map(|l1| {
        let status = Status::of(l1.clone());
        let kind = rulebook.kind(l1)?.code();
        let page = words.status_page(&status)?;
        let top = Below {
            label: page.label,
            definition: page.definition,
            is_retired: false,
            status,
        };
        Some(branch(words, kind, top))
    });
    all.collect()
}

fn branch(words: &Words<'_>, kind: &'static str, one: Below) -> Branch {
    let below = words.below(&one.status).into_iter();
    let below: Vec<Branch> = below.map(|one| branch(words, kind, one)).collect();
    let args = Args::new().count("count", below.len());
    Branch {
        kind,
        path: playbook_path(&one.status),
        count: words.text("playbook-count-details", &args),
        label: one.label,
        definition: one.definition,
        is_retired: one.is_retired,
        below,
    }
}

/// Who answers for the playbook, for whom it is, and how fresh it is.
fn facts(words: &Words<'_>) -> Vec<(String, String)> {
    let (pack, page) = (words.playbook, words.playbook.page());
    let audience = page.audience.iter();
    let audience: Vec<String> = audience.map(|role| words.label(Kind::Role, role)).collect();
    let languages: Vec<String> = pack
        .languages()
        .iter()
        .map(|code| words.plain(&format!("language-{code}")))
        .collect();
    let all = [
        ("field-version", pack.version().to_owned()),
        ("playbook-published", words.date(pack.published())),
        ("cli-playbook-author", page.author.clone()),
        ("field-owner", words.label(Kind::Role, &page.owner)),
        (
            "playbook-audience",
            format::list_and(words.language, &audience),
        ),
        ("cli-playbook-written", words.date(page.written)),
        ("cli-playbook-reviewed", words.date(page.reviewed)),
        (
            "field-language",
            format::list_and(words.language, &languages),
        ),
    ];
    all.into_iter()
        .map(|(id, text)| (words.plain(id), text))
        .collect()
}

//! `/blockers/meeting/minutes`: what was decided in a meeting, to be printed or copied.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Redirect, Response};
use desbloqueo_app::blockers::{MinutesOfBlocker, minutes};
use desbloqueo_words::Words;
use jiff::Timestamp;
use serde::Deserialize;

use super::meeting::kept;
use super::row::owners;
use super::show::title_of;
use super::timeline::{EntryView, when};
use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    #[serde(rename = "as")]
    format: String,
}

#[derive(Template)]
#[template(path = "blockers/minutes.html")]
struct MinutesPage {
    shell: Shell,
    /// When it began, and how many blockers were walked through.
    when: String,
    decided: Vec<Item>,
    /// The titles of those about which nothing was decided.
    unchanged: Vec<String>,
    markdown: String,
    back: String,
}

/// A blocker about which something was decided.
struct Item {
    id: String,
    title: String,
    /// Who answers for it and what happens next, as it stands now.
    stands: Vec<(String, String)>,
    entries: Vec<EntryView>,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let Some(meeting) = kept(&visitor).await? else {
        return Ok(Redirect::to(&visitor.reader.url("/blockers/meeting")).into_response());
    };
    let all = minutes(&visitor.app, visitor.actor(), &meeting.ids, meeting.began).await?;
    let words = visitor.words();
    let (decided, unchanged): (Vec<_>, Vec<_>) =
        all.iter().partition(|one| !one.changes.is_empty());
    let decided: Vec<Item> = decided
        .into_iter()
        .map(|one| Item::new(&visitor, one))
        .collect();
    let unchanged: Vec<String> = unchanged
        .into_iter()
        .map(|one| title_of(&words, &one.blocker.state))
        .collect();
    let shell = visitor.shell("minutes-title");
    let when = period(&visitor, meeting.began);
    let markdown = markdown(&shell, &when, &decided, &unchanged);
    if asked.format == "markdown" {
        let headers = [
            (CONTENT_TYPE, "text/markdown; charset=utf-8"),
            (CONTENT_DISPOSITION, "attachment; filename=\"minutes.md\""),
        ];
        return Ok((headers, markdown).into_response());
    }
    html(&MinutesPage {
        when,
        decided,
        unchanged,
        markdown,
        back: format!("/blockers{}", meeting.query),
        shell,
    })
}

/// From when until now.
fn period(visitor: &Visitor, began: Timestamp) -> String {
    let now = visitor.app.clock.now();
    format!("{} – {}", when(visitor, began), when(visitor, now))
}

impl Item {
    fn new(visitor: &Visitor, one: &MinutesOfBlocker) -> Self {
        let words = visitor.words();
        let changes = one.changes.iter();
        Self {
            id: one.blocker.id.to_string(),
            title: title_of(&words, &one.blocker.state),
            stands: stands(&words, one),
            entries: changes
                .map(|change| EntryView::new(visitor, &one.names, change))
                .collect(),
        }
    }
}

fn stands(words: &Words<'_>, one: &MinutesOfBlocker) -> Vec<(String, String)> {
    let state = &one.blocker.state;
    let next = &state.next_action;
    let action = [words.action(&next.what), words.due(next.due)];
    let action: Vec<String> = action.into_iter().filter(|part| !part.is_empty()).collect();
    let all = [
        (
            "field-unblock-date",
            words.target(state.projected, state.asked.as_ref()),
        ),
        ("field-next-action", action.join(", ")),
        ("field-owner", words.owner(&state.owner, &one.names)),
        (
            "field-resolver",
            owners(words, &one.names, &state.resolvers),
        ),
    ];
    let said = all.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(name, text)| (words.plain(name), text)).collect()
}

/// The minutes as Markdown, which is also plain text.
fn markdown(shell: &Shell, when: &str, decided: &[Item], unchanged: &[String]) -> String {
    let mut text = format!("# {}\n\n{when}\n", shell.title);
    for item in decided {
        add(&mut text, item);
    }
    if decided.is_empty() {
        let _ = write!(text, "\n{}\n", shell.t("minutes-nothing"));
    }
    if !unchanged.is_empty() {
        let _ = write!(text, "\n## {}\n\n", shell.t("minutes-unchanged"));
        for title in unchanged {
            let _ = writeln!(text, "- {}", escaped(title));
        }
    }
    text
}

fn add(text: &mut String, item: &Item) {
    let _ = write!(text, "\n## {}\n\n", escaped(&item.title));
    for (name, value) in &item.stands {
        let _ = writeln!(text, "- {}: {}", escaped(name), escaped(value));
    }
    for entry in &item.entries {
        let _ = write!(text, "\n{} · {}\n", escaped(&entry.heading), entry.when);
        for line in entry.comment.lines() {
            let _ = writeln!(text, "> {}", escaped(line));
        }
        let said = entry
            .sentences
            .iter()
            .chain([&entry.reason, &entry.overriding]);
        for sentence in said.filter(|sentence| !sentence.is_empty()) {
            let _ = writeln!(text, "- {}", escaped(sentence));
        }
    }
}

/// Text in which nothing is taken for Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|'].contains(&sign) {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

//! `/blockers/{id}/lines`: which lines a blocker holds, and which of their blockers is the primary one (rule S7).

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{
    LinkLines, SavedBlocker, link_lines, make_primary as make_it_primary, unlink_line,
};
use desbloqueo_app::reads::{LineFilter, LineOrder, LineSort, Lines, list_lines};
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::status::StatusKind;
use serde::Deserialize;

use super::forms::{done, id_of, path_of, refused_in_place, refused_page};
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::{LineRow, Wrong};
use crate::visitor::Visitor;

/// Lines that a search shows at most.
const MOST_FOUND: u32 = 40;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sought {
    text: String,
}

#[derive(Template)]
#[template(path = "blockers/holds.html")]
struct HoldsPage {
    shell: Shell,
    blocker: BlockerView,
    text: String,
    found: Vec<FoundLine>,
    is_primary: bool,
    wrong: Wrong,
}

/// A line that the blocker may hold too.
struct FoundLine {
    row: LineRow,
    is_ticked: bool,
}

pub(super) async fn ask(
    visitor: Visitor,
    Path(id): Path<String>,
    Query(sought): Query<Sought>,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let nothing = (BTreeSet::new(), Wrong::default());
    html(&page(&visitor, id, sought.text, true, nothing).await?)
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    match link(&visitor, id, &fields).await {
        Ok(linked) => {
            let toast = done(&visitor.words(), "blocker-lines-linked", &linked.notices);
            saved(&visitor, &path_of(id), toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let ticked = fields.all("line").map(ToOwned::to_owned).collect();
            let text = fields.get("text").to_owned();
            let is_primary = fields.is_ticked("primary");
            refused_page(&page(&visitor, id, text, is_primary, (ticked, wrong)).await?)
        }
    }
}

async fn link(
    visitor: &Visitor,
    id: BlockerId,
    fields: &Fields,
) -> Result<SavedBlocker, UseCaseError> {
    let lines: Vec<LineId> = fields
        .all("line")
        .filter_map(|id| id.parse().ok())
        .collect();
    if lines.is_empty() {
        let missing = Refusal::new(Rule::S7, Cause::Missing, Field::Blocker, Fact::Nothing);
        return Err(missing.into());
    }
    let link = LinkLines {
        lines,
        primary: fields.is_ticked("primary"),
        version: None,
    };
    link_lines(&visitor.app, visitor.actor(), id, &link).await
}

async fn page(
    visitor: &Visitor,
    id: BlockerId,
    text: String,
    is_primary: bool,
    (ticked, wrong): (BTreeSet<String>, Wrong),
) -> Result<HoldsPage, PageError> {
    let record = read(visitor, id).await?;
    let words = visitor.words();
    let wanted = Lines {
        filter: LineFilter {
            kind: Some(StatusKind::Blocked),
            text: Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            ..LineFilter::default()
        },
        order: LineOrder {
            sort: LineSort::Units,
            descending: true,
        },
        limit: MOST_FOUND,
        ..Lines::default()
    };
    let list = list_lines(&visitor.app, visitor.actor(), &wanted).await?;
    let held: BTreeSet<LineId> = record.shown.lines.iter().map(|held| held.line.id).collect();
    let others = list.items.iter().filter(|item| !held.contains(&item.id));
    let found = others.map(|item| FoundLine {
        row: LineRow::new(&words, &list.names, item, list.rights.of(item.id), list.day),
        is_ticked: ticked.contains(&item.id.to_string()),
    });
    Ok(HoldsPage {
        shell: visitor.shell("blocker-link-lines"),
        found: found.collect(),
        blocker: BlockerView::new(&words, &record),
        text,
        is_primary,
        wrong,
    })
}

pub(super) async fn unlink(
    visitor: Visitor,
    Path((id, line)): Path<(String, String)>,
    _: Fields,
) -> Result<Response, PageError> {
    let (id, line) = (id_of(&id)?, line_of(&line)?);
    let outcome = unlink_line(&visitor.app, visitor.actor(), id, line).await;
    answer(&visitor, id, outcome, "blocker-line-unlinked").await
}

pub(super) async fn make_primary(
    visitor: Visitor,
    Path((id, line)): Path<(String, String)>,
    _: Fields,
) -> Result<Response, PageError> {
    let (id, line) = (id_of(&id)?, line_of(&line)?);
    let outcome = make_it_primary(&visitor.app, visitor.actor(), id, line).await;
    answer(&visitor, id, outcome, "blocker-made-primary").await
}

async fn answer(
    visitor: &Visitor,
    id: BlockerId,
    outcome: Result<SavedBlocker, UseCaseError>,
    message: &str,
) -> Result<Response, PageError> {
    match outcome {
        Ok(changed) => {
            let toast = done(&visitor.words(), message, &changed.notices);
            saved(visitor, &path_of(id), toast).await
        }
        Err(error) => refused_in_place(visitor, &path_of(id), error).await,
    }
}

fn line_of(text: &str) -> Result<LineId, PageError> {
    text.parse()
        .map_err(|_| PageError::Status(StatusCode::NOT_FOUND))
}

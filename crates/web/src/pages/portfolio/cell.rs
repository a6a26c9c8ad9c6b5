//! `/portfolio/lines/{id}/{field}`: one field of one line, edited in its place in the grid.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::reads::{FilterChoices, ShownLine, filter_choices, show_line};
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::Due;
use desbloqueo_i18n::Args;
use serde::{Deserialize, Serialize};

use super::choices::{Choice, Group, owners};
use super::filter::{owner, owner_text};
use crate::error::PageError;
use crate::pages::html;
use crate::pages::press::refuse;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// The fields that are edited in their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CellField {
    Owner,
    Target,
    Next,
}

impl CellField {
    fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Target => "target",
            Self::Next => "next",
        }
    }

    /// The message that names it, and the field of refusals about it.
    fn field(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Target => "target-date",
            Self::Next => "next-action-date",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The list to go back to.
    back: String,
}

#[derive(Template)]
#[template(path = "portfolio/cell.html")]
struct CellPage {
    shell: Shell,
    wrong: Wrong,
    action: String,
    label: String,
    /// The line, for who sees nothing else.
    of_line: String,
    owners: Vec<Group>,
    is_owner: bool,
    value: String,
    version: i64,
    back: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Path((id, field)): Path<(LineId, CellField)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let shown = show_line(&visitor.app, visitor.actor(), id).await?;
    let value = value(&shown, field);
    let version = shown.line.version;
    let typed = (value.as_str(), version, asked.back.as_str());
    html(&page(&visitor, &shown, field, typed, Wrong::default()).await?)
}

/// What the field holds, as its input writes it.
fn value(shown: &ShownLine, field: CellField) -> String {
    let state = &shown.line.state;
    let day = match field {
        CellField::Owner => return owner_text(&state.owner),
        CellField::Target => state.target,
        CellField::Next => state.next_action.due.day(),
    };
    day.map(|day| day.to_string()).unwrap_or_default()
}

async fn page(
    visitor: &Visitor,
    shown: &ShownLine,
    field: CellField,
    (value, version, back): (&str, i64, &str),
    wrong: Wrong,
) -> Result<CellPage, PageError> {
    let is_owner = field == CellField::Owner;
    let known = if is_owner {
        filter_choices(&visitor.app, visitor.actor()).await?
    } else {
        FilterChoices::default()
    };
    let words = visitor.words();
    let label = words.plain(&format!("field-{}", field.field()));
    let mut owners = owners(&words, &known, value);
    let is_known = |group: &Group| group.choices.iter().any(|choice| choice.is_chosen);
    if is_owner && !owners.iter().any(is_known) {
        // A contact, say: who is not offered anew stays chosen all the same.
        let name = words.owner(&shown.line.state.owner, &shown.names);
        let present = Group {
            label: words.plain("choice-present"),
            choices: vec![Choice::new(value, name, value)],
        };
        owners.insert(0, present);
    }
    Ok(CellPage {
        action: format!("/portfolio/lines/{}/{}", shown.line.id, field.code()),
        of_line: format!("{} · {}", shown.tenant, words.short_service(&shown.service)),
        owners,
        is_owner,
        value: value.to_owned(),
        version,
        back: back.to_owned(),
        wrong,
        shell: visitor.shell("portfolio-edit-field").titled(label.as_str()),
        label,
    })
}

/// What a toast sends to take an edit back: the value before it, and the version that it left behind.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Undo {
    undo: Option<String>,
    version: i64,
    back: String,
}

pub(super) async fn save(
    visitor: Visitor,
    Path((id, field)): Path<(LineId, CellField)>,
    Query(undo): Query<Undo>,
    fields: Fields,
) -> Result<Response, PageError> {
    match &undo.undo {
        Some(value) => take_back(&visitor, id, field, (value, &undo)).await,
        None => change(&visitor, id, field, &fields).await,
    }
}

/// Sets the field to what it was; refused where somebody saved the line since (rule V3).
async fn take_back(
    visitor: &Visitor,
    id: LineId,
    field: CellField,
    (value, undo): (&str, &Undo),
) -> Result<Response, PageError> {
    let words = visitor.words();
    let change = UpdateLine {
        edit: edit(field, value).ok_or(PageError::Status(StatusCode::BAD_REQUEST))?,
        version: Some(undo.version),
        ..UpdateLine::default()
    };
    match update_line(&visitor.app, visitor.actor(), id, &change).await {
        Ok(_) => {
            let text = words.text("portfolio-cell-undone", &named(visitor, field));
            saved(visitor, &undo.back, Toast::done(text)).await
        }
        Err(error) => refuse(visitor, &undo.back, error).await,
    }
}

fn named(visitor: &Visitor, field: CellField) -> Args<'static> {
    let label = visitor.words().plain(&format!("field-{}", field.field()));
    Args::new().text("field", label)
}

async fn change(
    visitor: &Visitor,
    id: LineId,
    field: CellField,
    fields: &Fields,
) -> Result<Response, PageError> {
    let words = visitor.words();
    let before = show_line(&visitor.app, visitor.actor(), id).await?;
    let typed = fields.get("value");
    let version = fields.get("version").parse().ok();
    let back = fields.get("back");
    let wrong = match edit(field, typed) {
        None => Wrong::default().and(field.field(), words.plain("portfolio-not-a-date")),
        Some(edit) => {
            let change = UpdateLine {
                edit,
                version,
                ..UpdateLine::default()
            };
            match update_line(&visitor.app, visitor.actor(), id, &change).await {
                Ok(done) => {
                    let text = words.text("portfolio-cell-saved", &named(visitor, field));
                    let undo = Undo {
                        undo: Some(value(&before, field)),
                        version: done.line.version,
                        back: back.to_owned(),
                    };
                    let undo = serde_urlencoded::to_string(undo).unwrap_or_default();
                    let path = format!("/portfolio/lines/{id}/{}?{undo}", field.code());
                    return saved(visitor, back, Toast::done(text).undone_at(path)).await;
                }
                Err(error) => Wrong::of(&words, error)?,
            }
        }
    };
    let version = version.unwrap_or(before.line.version);
    let page = page(visitor, &before, field, (typed, version, back), wrong).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

/// The edit that a value means; `None` where it is no day.
fn edit(field: CellField, value: &str) -> Option<LineEdit> {
    let day = match (field, value) {
        (CellField::Owner, _) | (_, "") => None,
        (_, text) => Some(text.parse().ok()?),
    };
    let mut edit = LineEdit::default();
    match field {
        CellField::Owner => edit.owner = Some(owner(value)?),
        CellField::Target => edit.target = Some(day),
        CellField::Next => edit.next_due = Some(day.map_or(Due::Never, Due::On)),
    }
    Some(edit)
}

//! `/imports/{id}/columns`: what each column is taken for, with its first values; each can be something else.

mod chosen;
mod view;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::import::ImportError;
use desbloqueo_app::import::drafts::{self, Choices, Draft, Origin, save_mapping};
use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_exchange::read::Sight;
use desbloqueo_sheets::Mapping;

use super::failure;
use super::steps::{path, rechosen, seen, to, waiting};
use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::ui::Wrong;
use crate::visitor::Visitor;
use chosen::Chosen;

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match seen(&visitor, &draft).await? {
        Ok(sight) => html(&view::page(&visitor, &draft, &sight, &Wrong::default())),
        // What is wrong with the sheet is mended where it is chosen.
        Err(ImportError::Read(_)) => Ok(to(&visitor, &path(id, "/file"))),
        Err(error) => Err(other(&visitor, &error)),
    }
}

fn other(visitor: &Visitor, error: &ImportError) -> PageError {
    match failure::said(&visitor.words(), error) {
        Ok(_) => PageError::Status(StatusCode::INTERNAL_SERVER_ERROR),
        Err(error) => error,
    }
}

/// Keeps what somebody chose each column to be, and goes on to what the file would do then.
pub(super) async fn choose(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if fields.get("version") != draft.version.to_string() {
        return rechosen(&visitor, id, "/columns").await;
    }
    if fields.get("go") == "reset" {
        let choices = Choices {
            origin: Origin::Proposed,
            mapping: None,
            ..draft.choices.clone()
        };
        return keep(&visitor, &draft, &choices, "/columns").await;
    }
    let Ok(sight) = seen(&visitor, &draft).await? else {
        return Ok(to(&visitor, &path(id, "/file")));
    };
    let chosen = Chosen::read(&visitor.words(), &sight.mapping, &fields);
    if !chosen.wrong.is_empty() {
        return refuse(&visitor, &draft, sight, chosen.mapping, &chosen.wrong);
    }
    let name = fields.get("save_as");
    if !name.is_empty() {
        let kept = save_mapping(&visitor.app, visitor.actor(), name, &chosen.mapping).await;
        if let Err(error) = kept {
            let wrong = Wrong::of(&visitor.words(), error)?;
            return refuse(&visitor, &draft, sight, chosen.mapping, &wrong);
        }
    }
    let choices = choices(&draft, &sight, chosen.mapping);
    let next = if fields.get("go") == "save" {
        "/columns"
    } else {
        "/effects"
    };
    keep(&visitor, &draft, &choices, next).await
}

/// What was chosen: where nothing differs from what stands there, its origin stays.
fn choices(draft: &Draft, sight: &Sight, mapping: Mapping) -> Choices {
    if mapping == sight.mapping {
        return draft.choices.clone();
    }
    Choices {
        origin: Origin::Chosen,
        mapping: Some(drafts::note_choices(&sight.mapping, mapping)),
        ..draft.choices.clone()
    }
}

async fn keep(
    visitor: &Visitor,
    draft: &Draft,
    choices: &Choices,
    next: &str,
) -> Result<Response, PageError> {
    let kept = drafts::choose(&visitor.app, visitor.actor(), draft, choices).await;
    match kept {
        Ok(()) if next == "/columns" => {
            let toast = Toast::done(visitor.words().plain("import-columns-saved"));
            saved(visitor, &path(draft.id, next), toast).await
        }
        Ok(()) => Ok(to(visitor, &path(draft.id, next))),
        Err(ImportError::Rechosen) => rechosen(visitor, draft.id, "/columns").await,
        Err(ImportError::Applied(_)) => Ok(to(visitor, &path(draft.id, ""))),
        Err(error) => Err(other(visitor, &error)),
    }
}

/// The page again, as it was filled in, with what is wrong.
fn refuse(
    visitor: &Visitor,
    draft: &Draft,
    sight: Sight,
    mapping: Mapping,
    wrong: &Wrong,
) -> Result<Response, PageError> {
    let filled = Sight { mapping, ..sight };
    let page = view::page(visitor, draft, &filled, wrong);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

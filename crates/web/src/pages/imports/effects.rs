//! `/imports/{id}/effects`: what a file would do: refused where and why, added, changed from what to what, unchanged,
//! and what a complete file does not name.

mod coached;
mod differences;
mod grouped;
mod view;

pub(super) use coached::choose as choose_statuses;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::catalogue::list_organizations::list_organizations;
use desbloqueo_app::import::ImportError;
use desbloqueo_domain::code::ImportDraftId;
use serde::Deserialize;

use super::apply::{running, why_nothing};
use super::failure;
use super::steps::{path, to, waiting};
use crate::error::PageError;
use crate::id::Id;
use crate::importing::PATIENCE;
use crate::pages::html;
use crate::visitor::Visitor;

/// What of it is looked at.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Asked {
    /// `refused`, `changed`, `added`, `unchanged`, `noticed` or `absent`; else what there is, in this order.
    #[serde(default)]
    show: String,
    /// The page of the list, from one.
    #[serde(default)]
    page: usize,
    /// Whether an application has ended that changed nothing.
    #[serde(default)]
    ended: String,
    /// Asks for another trial, whatever was found before.
    #[serde(default)]
    again: String,
    /// From which confidence on the coach's first proposal is chosen beforehand, in percent.
    #[serde(default)]
    from: String,
}

impl Asked {
    fn from(&self) -> u8 {
        let asked = self.from.parse::<u8>().ok();
        asked.filter(|percent| *percent <= 100).unwrap_or(80)
    }
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let again = !asked.again.is_empty();
    let job = visitor
        .reader
        .web
        .importing()
        .try_out(&visitor, &draft, again);
    if again {
        return Ok(to(&visitor, &path(id, "/effects")));
    }
    let Some(outcome) = job.outcome(PATIENCE).await? else {
        return html(&running(&visitor, &draft, &job, true));
    };
    let ended = if asked.ended.is_empty() {
        String::new()
    } else {
        why_nothing(&visitor, id).await?
    };
    let organizations = list_organizations(&visitor.app, visitor.actor()).await?;
    match outcome.as_ref() {
        Ok(tried) => {
            let page = view::page(&visitor, &draft, tried, &organizations, &asked);
            html(&page.after(ended))
        }
        // Without these columns nothing can be said; they are chosen there.
        Err(ImportError::Read(_)) => Ok(to(&visitor, &path(id, "/columns"))),
        Err(error) => {
            let wrong = failure::said(&visitor.words(), error)?;
            let page = view::refused(&visitor, &draft, &organizations, wrong);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
    }
}

//! `/portfolio/edit`: many lines at once. A form for what shall be set, a preview of each effect and each refusal,
//! and the batch, which a toast offers to take back.

mod coach;
mod effects;
mod form;
mod paste;
mod setting;
mod wanted;

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::bulk_edit::{BulkEdit, BulkEdited, BulkMode, ChosenLines, bulk_edit};
use desbloqueo_i18n::Args;

use super::asked::Asked;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::ui::Wrong;
use crate::visitor::Visitor;

use setting::Setting;
use wanted::Wanted;

/// The form, as the list of chosen lines leads to it.
pub(super) async fn show(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let fields = serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    form(&visitor, &Fields(fields), Wrong::default()).await
}

/// The form once more, with what was typed.
pub(super) async fn again(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    form(&visitor, &fields, Wrong::default()).await
}

/// The form of what is set, with what is wrong about it.
async fn form(visitor: &Visitor, fields: &Fields, wrong: Wrong) -> Result<Response, PageError> {
    let lines = wanted::lines(visitor, fields);
    let none = matches!(&lines, ChosenLines::These(ids) if ids.is_empty());
    if Setting::read(fields.get("set")) == Setting::Coach && !none {
        return html(&coach::page(visitor, fields, &lines, wrong).await?);
    }
    html(&form::page(visitor, fields, wrong).await?)
}

/// What would become of each line.
pub(super) async fn preview(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let wanted = match wanted::read(&visitor, &fields).await? {
        Ok(wanted) => wanted,
        Err(wrong) => {
            let page = form(&visitor, &fields, wrong).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let told = edit(&visitor, &wanted, BulkMode::Preview).await?;
    html(&effects::page(&visitor, &fields, &wanted, &told))
}

/// Does it: on all lines, or on those that are not refused.
pub(super) async fn apply(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let wanted = match wanted::read(&visitor, &fields).await? {
        Ok(wanted) => wanted,
        Err(wrong) => {
            let page = form(&visitor, &fields, wrong).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let mode = match fields.get("mode") {
        "accepted" => BulkMode::AcceptedOnly,
        _ => BulkMode::AllOrNothing,
    };
    let done = edit(&visitor, &wanted, mode).await?;
    let counts = done.counts();
    let back = Asked::of(fields.get("found")).at("/portfolio");
    let words = visitor.words();
    match done.batch {
        Some(batch) => {
            let args = Args::new()
                .count("changed", counts.changed)
                .count("refused", counts.refused);
            let toast = Toast::done(words.text("portfolio-edited", &args));
            let undo = format!("/portfolio/batches/{batch}/undo");
            saved(&visitor, &back, toast.undone_at(undo)).await
        }
        None if counts.refused > 0 => {
            let page = effects::page(&visitor, &fields, &wanted, &done);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        None => {
            let toast = Toast::refused(words.plain("portfolio-nothing-to-change"));
            refused(&visitor, &back, toast).await
        }
    }
}

async fn edit(visitor: &Visitor, wanted: &Wanted, mode: BulkMode) -> Result<BulkEdited, PageError> {
    let wanted = BulkEdit {
        lines: wanted.lines.clone(),
        change: wanted.change.clone(),
        mode,
        title: wanted.title.clone(),
    };
    Ok(bulk_edit(&visitor.app, visitor.actor(), &wanted).await?)
}

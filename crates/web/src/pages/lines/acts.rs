//! What is done with a line by one press: still true, merge, approve.

use axum::response::Response;
use desbloqueo_app::approve_invalid::approve_invalid;
use desbloqueo_app::confirm_line::confirm_line;
use desbloqueo_app::merge_lines::merge_lines;
use desbloqueo_domain::code::LineId;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::answer;
use crate::posted::{Fields, Posted};
use crate::visitor::Visitor;
use serde::Deserialize;

/// "Still true": resets the line's staleness and nothing else (rule T4).
pub(super) async fn confirm(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = confirm_line(&visitor.app, visitor.actor(), id).await;
    answer(&visitor, &fields, "line-confirmed", done).await
}

#[derive(Debug, Deserialize)]
pub(super) struct Merge {
    into: LineId,
    #[serde(default)]
    back: String,
    #[serde(default)]
    override_reason: String,
}

/// Puts the line into another that nothing tells apart from it (rule U4).
pub(super) async fn merge(
    visitor: Visitor,
    Id(id): Id<LineId>,
    Posted(form): Posted<Merge>,
) -> Result<Response, PageError> {
    let reason = form.override_reason.as_str();
    let done = merge_lines(&visitor.app, visitor.actor(), id, form.into, reason).await;
    let fields = Fields(vec![("back".to_owned(), form.back)]);
    answer(&visitor, &fields, "line-merged", done).await
}

/// Agrees, as a second person, that the line's units do not count (rule U5).
pub(super) async fn approve(
    visitor: Visitor,
    Id(id): Id<LineId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = approve_invalid(&visitor.app, visitor.actor(), id).await;
    answer(&visitor, &fields, "line-approved", done).await
}

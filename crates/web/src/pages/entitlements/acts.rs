//! What is done with an entitlement by one press: tried, answered, handed over.

use axum::response::Response;
use desbloqueo_app::hand_over;
use desbloqueo_app::record_attempt::{record_answer, record_attempt};
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_i18n::Args;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::{answer, refuse};
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::visitor::Visitor;

/// "Tried": one more contact attempt, today (rule S12).
pub(super) async fn attempt(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let note = fields.get("note");
    let done = record_attempt(&visitor.app, visitor.actor(), id, None, note).await;
    answer(&visitor, &fields, "entitlement-tried", done).await
}

/// The customer answered: attempts count anew.
pub(super) async fn answered(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = record_answer(&visitor.app, visitor.actor(), id, fields.get("note")).await;
    answer(&visitor, &fields, "entitlement-answered", done).await
}

/// Hands the entitlement over to delivery, and says what its lines then lack (rule S13).
pub(super) async fn hand_over(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let back = fields.get("back");
    match hand_over::hand_over(&visitor.app, visitor.actor(), id).await {
        Ok(done) => {
            let words = visitor.words();
            let by = done.complete_by.map(|day| words.date(day));
            let args = Args::new()
                .count("count", done.lacks.len())
                .text("date", by.unwrap_or_default());
            let said = words.text("entitlement-handed-over", &args);
            saved(&visitor, back, Toast::done(said)).await
        }
        Err(error) => refuse(&visitor, back, error).await,
    }
}

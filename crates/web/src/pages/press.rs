//! What follows a press of a button that stands in another page: a word about it, wherever the press came from.

use axum::response::Response;
use desbloqueo_app::{SavedEntitlement, UseCaseError, UseCaseResult};

use crate::error::PageError;
use crate::posted::Fields;
use crate::saved::{Toast, refused, saved};
use crate::visitor::Visitor;

/// Answers a press: `message` and what is worth saying, or why it was refused.
pub(crate) async fn answer(
    visitor: &Visitor,
    fields: &Fields,
    message: &str,
    done: UseCaseResult<SavedEntitlement>,
) -> Result<Response, PageError> {
    let words = visitor.words();
    match done {
        Ok(done) => {
            let tenant = format!("/tenants/{}", done.entitlement.tenant);
            let mut said = vec![words.plain(message)];
            said.extend(done.notices.iter().map(|notice| words.notice(notice)));
            let back = Some(fields.get("back")).filter(|back| !back.is_empty());
            saved(
                visitor,
                back.unwrap_or(&tenant),
                Toast::done(said.join(" ")),
            )
            .await
        }
        Err(error) => refuse(visitor, fields.get("back"), error).await,
    }
}

/// Answers a press that was refused: nothing changes, and why is said.
pub(crate) async fn refuse(
    visitor: &Visitor,
    back: &str,
    error: UseCaseError,
) -> Result<Response, PageError> {
    match error {
        UseCaseError::Refused(_) | UseCaseError::Forbidden(_) => {
            let words = visitor.words();
            let why = error.refusals();
            let why = why
                .iter()
                .map(|refusal| format!("{} ({})", words.refusal(refusal), refusal.rule));
            let said: Vec<String> = why.collect();
            refused(visitor, back, Toast::refused(said.join(" "))).await
        }
        other => Err(other.into()),
    }
}

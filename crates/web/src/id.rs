//! The id of the record that an address names.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::error::PageError;
use crate::web::Web;

/// The `{id}` of an address; what is no id leads to no record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Id<T>(pub(crate) T);

impl<T: FromStr> FromRequestParts<Web> for Id<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, PageError> {
        let missing = || PageError::Status(StatusCode::NOT_FOUND);
        let all = RawPathParams::from_request_parts(parts, web)
            .await
            .map_err(|_| missing())?;
        let named = all.iter().find(|(name, _)| *name == "id");
        let parsed = named.and_then(|(_, text)| text.parse().ok());
        parsed.map(Self).ok_or_else(missing)
    }
}

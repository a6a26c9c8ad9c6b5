//! A file that a form sends, after the token of the form was checked.

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use tower_sessions::Session;

use crate::error::PageError;
use crate::sessions;
use crate::web::Web;

/// A file that a form sent.
#[derive(Debug)]
pub(super) struct Upload {
    /// What people know it by.
    pub(super) name: String,
    /// Why the visitor may do what their role alone does not allow (rule S9).
    pub(super) reason: String,
    pub(super) content: Vec<u8>,
}

impl FromRequest<Web> for Upload {
    type Rejection = PageError;

    /// The token comes first, so that nothing is read for who does not have it.
    async fn from_request(request: Request, web: &Web) -> Result<Self, PageError> {
        const UNREADABLE: PageError = PageError::Status(StatusCode::BAD_REQUEST);
        let session = request.extensions().get::<Session>().cloned();
        let session = session.ok_or(PageError::Expired)?;
        let mut parts = Multipart::from_request(request, web)
            .await
            .map_err(|_| UNREADABLE)?;
        let first = parts.next_field().await.map_err(|_| UNREADABLE)?;
        let first = first.filter(|field| field.name() == Some("csrf"));
        let token = match first {
            Some(field) => Some(field.text().await.map_err(|_| UNREADABLE)?),
            None => None,
        };
        sessions::require_csrf(&session, token.as_deref()).await?;
        let reason = parts.next_field().await.map_err(|_| UNREADABLE)?;
        let reason = reason.filter(|field| field.name() == Some("reason"));
        let reason = match reason {
            Some(field) => field.text().await.map_err(|_| UNREADABLE)?,
            None => return Err(UNREADABLE),
        };
        let file = parts.next_field().await.map_err(|_| UNREADABLE)?;
        let file = file.filter(|field| field.name() == Some("file"));
        let file = file.ok_or(UNREADABLE)?;
        let name = file.file_name().unwrap_or_default().to_owned();
        let content = file.bytes().await.map_err(|_| UNREADABLE)?;
        Ok(Self {
            name,
            reason,
            content: content.to_vec(),
        })
    }
}

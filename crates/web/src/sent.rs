//! A form that one of our pages sent, with a file or without: its fields and the file, after its token was checked.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use tower_sessions::Session;

use crate::error::PageError;
use crate::posted::Fields;
use crate::sessions;
use crate::web::Web;

/// The field that a form sends its file in.
const FILE: &str = "file";

/// A form with a file, or without.
#[derive(Debug, Default)]
pub(crate) struct Sent {
    pub(crate) fields: Fields,
    pub(crate) file: Option<SentFile>,
}

/// A file that a form sent.
#[derive(Debug)]
pub(crate) struct SentFile {
    /// What its sender called it.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

impl FromRequest<Web> for Sent {
    type Rejection = PageError;

    async fn from_request(request: Request, web: &Web) -> Result<Self, PageError> {
        let kind = request.headers().get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            let fields = Fields::from_request(request, web).await?;
            return Ok(Self { fields, file: None });
        }
        let session = request.extensions().get::<Session>().cloned();
        let session = session.ok_or(PageError::Expired)?;
        let parts = Multipart::from_request(request, web).await;
        let parts = parts.map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))?;
        read(parts, &session).await
    }
}

/// The token comes first, so that nothing is read for who does not have it.
async fn read(mut parts: Multipart, session: &Session) -> Result<Sent, PageError> {
    let first = parts.next_field().await.map_err(unreadable)?;
    let token = match first.filter(|field| field.name() == Some("csrf")) {
        Some(field) => Some(field.text().await.map_err(unreadable)?),
        None => None,
    };
    sessions::require_csrf(session, token.as_deref()).await?;
    let mut sent = Sent::default();
    while let Some(field) = parts.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != FILE {
            let text = field.text().await.map_err(unreadable)?;
            sent.fields.0.push((name, text));
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let content = field.bytes().await.map_err(unreadable)?.to_vec();
        // A browser sends the field without a name where no file was chosen.
        if !name.is_empty() {
            sent.file = Some(SentFile { name, content });
        }
    }
    Ok(sent)
}

fn unreadable(error: MultipartError) -> PageError {
    PageError::Status(error.status())
}

//! A form that one of our pages sent: its fields, after its token was checked.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use tower_sessions::Session;

use crate::error::PageError;
use crate::sessions;
use crate::web::Web;

/// The header by which scripts send the token.
const HEADER: &str = "x-csrf-token";

/// A form as a struct of its fields.
pub(crate) struct Posted<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Web> for Posted<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, web: &Web) -> Result<Self, PageError> {
        let fields = Fields::from_request(request, web).await?;
        fields.read().map(Self)
    }
}

/// A form as its fields in order, where one name may come several times.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

impl Fields {
    /// The fields as a struct.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, PageError> {
        let text = serde_urlencoded::to_string(&self.0).unwrap_or_default();
        let form = serde_urlencoded::from_str(&text);
        form.map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))
    }

    /// The value of a field, trimmed; empty where it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.trim()).unwrap_or_default()
    }

    /// Whether a field was sent, empty or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Every value of a field, trimmed.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let found = self.0.iter().filter(move |(field, _)| field == name);
        found.map(|(_, value)| value.trim())
    }

    /// Whether a box was ticked.
    pub(crate) fn is_ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }
}

impl FromRequest<Web> for Fields {
    type Rejection = PageError;

    async fn from_request(request: Request, web: &Web) -> Result<Self, PageError> {
        let session = request.extensions().get::<Session>().cloned();
        let session = session.ok_or(PageError::Expired)?;
        let header = request.headers().get(HEADER);
        let header = header
            .and_then(|token| token.to_str().ok())
            .map(ToOwned::to_owned);
        let body = Bytes::from_request(request, web)
            .await
            .map_err(|rejection| PageError::Status(rejection.status()))?;
        let mut fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&body)
            .map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))?;
        let sent = fields.iter().find(|(name, _)| name == "csrf");
        let token = header.or_else(|| sent.map(|(_, token)| token.clone()));
        sessions::require_csrf(&session, token.as_deref()).await?;
        fields.retain(|(name, _)| name != "csrf");
        Ok(Self(fields))
    }
}

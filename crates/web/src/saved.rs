//! What follows a form that did what was asked: the page that it came from, brought up to date, and a word about it.

use askama::Template;
use axum::http::HeaderValue;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};

use crate::error::PageError;
use crate::sessions;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// A word about what was done, or why it was not.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Toast {
    pub(crate) tone: Tone,
    pub(crate) text: String,
    /// The path to which a form is sent that takes it back.
    pub(crate) undo: Option<String>,
}

/// How a toast is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Tone {
    Good,
    Late,
}

impl Tone {
    /// The tone as style sheets know it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Late => "late",
        }
    }
}

impl Toast {
    pub(crate) fn done(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Good,
            text: text.into(),
            undo: None,
        }
    }

    pub(crate) fn refused(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Late,
            text: text.into(),
            undo: None,
        }
    }

    /// With a way back.
    pub(crate) fn undone_at(mut self, path: impl Into<String>) -> Self {
        self.undo = Some(path.into());
        self
    }
}

#[derive(Template)]
#[template(path = "ui/toast_part.html")]
struct ToastPart {
    shell: Shell,
    toast: Toast,
}

/// Answers a form that did what was asked: a script is told to bring its page up to date, a browser goes to `back`, a
/// path of ours; both are told `toast`.
pub(crate) async fn saved(
    visitor: &Visitor,
    back: &str,
    toast: Toast,
) -> Result<Response, PageError> {
    answer(visitor, back, toast, Some("saved")).await
}

/// Answers a form that was refused and has no page of its own to say so: nothing changes, `toast` says why.
pub(crate) async fn refused(
    visitor: &Visitor,
    back: &str,
    toast: Toast,
) -> Result<Response, PageError> {
    answer(visitor, back, toast, None).await
}

async fn answer(
    visitor: &Visitor,
    back: &str,
    toast: Toast,
    event: Option<&'static str>,
) -> Result<Response, PageError> {
    if !visitor.reader.wants_part {
        sessions::say(&visitor.session, &toast).await?;
        let back = own_path(back);
        return Ok(Redirect::to(&visitor.reader.url(back)).into_response());
    }
    let shell = visitor.shell("app-name");
    let text = ToastPart { shell, toast }.render()?;
    let mut response = Html(text).into_response();
    if let Some(event) = event {
        let headers = response.headers_mut();
        headers.insert("hx-trigger", HeaderValue::from_static(event));
    }
    Ok(response)
}

/// A path of ours, or the start page: nobody is led elsewhere by a link that somebody made up.
pub(crate) fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    if is_own { path } else { "/" }
}

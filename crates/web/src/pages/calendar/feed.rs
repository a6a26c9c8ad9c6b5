//! `/feeds/{secret}.ics`: the days of a person's calendar, to whoever knows the secret.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use desbloqueo_app::accounts::calendar::open_calendar;
use desbloqueo_app::work::calendar_days;
use desbloqueo_i18n::Language;
use desbloqueo_words::Words;

use super::file::{address, file};
use crate::error::PageError;
use crate::web::Web;

pub(super) async fn show(
    State(web): State<Web>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let missing = || PageError::Status(StatusCode::NOT_FOUND);
    let secret = name.strip_suffix(".ics").ok_or_else(missing)?;
    let app = web.app();
    let opened = open_calendar(&app, secret).await?;
    if !web.feeds().admits(secret, app.clock.now()) {
        return Ok((StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "60")]).into_response());
    }
    let days = calendar_days(&app, &opened.actor, &opened.contents).await?;
    let language = Language::parse(&opened.person.language).unwrap_or_default();
    let words = Words::new(&app.playbook, language);
    let base = format!("{}{}", address(&web, &headers), web.base());
    let text = file(&words, &base, &days);
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    Ok((kind, text).into_response())
}

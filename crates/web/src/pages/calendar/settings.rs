//! `/settings/calendar`: makes, replaces and revokes the secret address of one's calendar.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::accounts::calendar::{
    Calendar, CalendarContent, find_calendar, make_calendar, revoke_calendar,
};
use desbloqueo_i18n::format;
use jiff::Timestamp;
use serde::Deserialize;

use super::file::address;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::{Fields, Posted};
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    shell: Shell,
    /// Code, name and whether it is chosen.
    contents: Vec<(&'static str, String, bool)>,
    /// Since when there is one, and when it was last fetched; empty where there is none.
    stands: String,
    /// The address, once, right after it was made.
    address: String,
    wrong: Wrong,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, PageError> {
    let found = find_calendar(&visitor.app, visitor.actor()).await?;
    html(&page(&visitor, found.as_ref(), ""))
}

fn page(visitor: &Visitor, found: Option<&Calendar>, address: &str) -> CalendarPage {
    let shell = visitor.shell("feed-title");
    let is_chosen =
        |one: &CalendarContent| found.is_none_or(|calendar| calendar.contents.contains(one));
    let contents = CalendarContent::ALL.map(|one| {
        let name = shell.t(&format!("feed-{}", one.code()));
        (one.code(), name, is_chosen(&one))
    });
    CalendarPage {
        contents: contents.to_vec(),
        stands: found
            .map(|found| stands(visitor, found))
            .unwrap_or_default(),
        address: address.to_owned(),
        wrong: Wrong::default(),
        shell,
    }
}

fn stands(visitor: &Visitor, calendar: &Calendar) -> String {
    let moment = |microseconds: i64| {
        let instant = Timestamp::from_microsecond(microseconds).unwrap_or_default();
        let moment = instant.to_zoned(visitor.zone()).datetime();
        format::date_time(visitor.reader.language, moment)
    };
    let words = visitor.words();
    let args = desbloqueo_i18n::Args::new().text("since", moment(calendar.created_at));
    match calendar.last_used_at {
        Some(at) => words.text("feed-stands-used", &args.text("used", moment(at))),
        None => words.text("feed-stands", &args),
    }
}

pub(super) async fn make(
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let chosen: BTreeSet<CalendarContent> = fields
        .all("contents")
        .filter_map(CalendarContent::parse)
        .collect();
    if chosen.is_empty() {
        let found = find_calendar(&visitor.app, visitor.actor()).await?;
        let said = visitor.words().plain("feed-nothing-chosen");
        let mut page = page(&visitor, found.as_ref(), "");
        page.wrong = Wrong::default().and("contents", said);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response());
    }
    let secret = make_calendar(&visitor.app, visitor.actor(), &chosen).await?;
    let path = visitor.reader.url(&format!("/feeds/{secret}.ics"));
    let found = find_calendar(&visitor.app, visitor.actor()).await?;
    let address = format!("{}{path}", address(&visitor.reader.web, &headers));
    html(&page(&visitor, found.as_ref(), &address))
}

#[derive(Debug, Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn revoke(
    visitor: Visitor,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    revoke_calendar(&visitor.app, visitor.actor()).await?;
    let toast = Toast::done(visitor.words().plain("feed-revoked"));
    saved(&visitor, "/settings/calendar", toast).await
}

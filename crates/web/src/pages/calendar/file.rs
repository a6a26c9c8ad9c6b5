//! The text of a calendar: one event of a whole day each, the same from fetch to fetch while nothing changes.

use axum::http::HeaderMap;
use axum::http::header::HOST;
use chrono::{DateTime, NaiveDate, Utc};
use desbloqueo_app::reads::{BlockerItem, LineItem};
use desbloqueo_app::work::CalendarDay;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::civil::Date;

use crate::web::Web;

/// Where this request reached us, without a slash at its end.
pub(super) fn address(web: &Web, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let scheme = if web.is_tls() { "https" } else { "http" };
    format!("{scheme}://{}", host.unwrap_or("localhost"))
}

/// The calendar in somebody's language, with links below `base`.
pub(super) fn file(words: &Words<'_>, base: &str, days: &[CalendarDay]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Desbloqueo//Calendar//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(&words.plain("app-name"));
    for day in days {
        let event = match day {
            CalendarDay::NextAction(date, line) => {
                let what = line
                    .next_action
                    .as_ref()
                    .map(|action| words.action(&action.what));
                let what = what.filter(|what| !what.is_empty());
                let what = what.unwrap_or_else(|| words.plain("field-next-action"));
                of_line(words, base, ("next", *date, &what), line)
            }
            CalendarDay::Target(date, line) => {
                let what = words.plain("field-target-date");
                of_line(words, base, ("target", *date, &what), line)
            }
            CalendarDay::Unblock(date, blocker) => of_blocker(words, base, *date, blocker),
        };
        calendar.push(event);
    }
    calendar.to_string()
}

fn of_line(
    words: &Words<'_>,
    base: &str,
    (kind, date, what): (&str, Date, &str),
    line: &LineItem,
) -> Event {
    let service = words.short_service(&line.service);
    let args = Args::new()
        .text("what", what)
        .text("customer", line.customer.name.as_str())
        .text("service", service.as_str());
    let title = words.text("feed-of-line", &args);
    let args = Args::new()
        .text("status", words.status(&line.status))
        .number("units", line.units)
        .text("tenant", line.tenant.name.as_str());
    let said = words.text("feed-line-text", &args);
    let mut event = event(&format!("{kind}-{}", line.id), date, line.version);
    event.summary(&title).description(&said);
    event.url(&format!("{base}/tenants/{}", line.tenant.id));
    let changed = line.confirmed.unwrap_or(line.since_reason);
    event.timestamp(midnight(changed));
    event.last_modified(midnight(changed));
    event
}

fn of_blocker(words: &Words<'_>, base: &str, date: Date, blocker: &BlockerItem) -> Event {
    let reason = words.reason(blocker.reason.as_ref(), blocker.detail.as_ref());
    let title = if blocker.title.is_empty() {
        reason.clone()
    } else {
        blocker.title.clone()
    };
    let said = Args::new()
        .text("reason", reason)
        .number("units", blocker.held.units);
    let mut event = event(
        &format!("unblock-{}", blocker.id),
        date,
        Some(blocker.version),
    );
    event.summary(&words.text("feed-of-blocker", &Args::new().text("title", title)));
    event.description(&words.text("feed-blocker-text", &said));
    event.url(&format!("{base}/blockers/{}", blocker.id));
    event.timestamp(midnight(blocker.opened));
    event
}

/// An event of a whole day, which leaves its reader free.
fn event(id: &str, date: Date, version: Option<i64>) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{id}@desbloqueo"));
    event.all_day(civil(date));
    let version = version.unwrap_or_default();
    event.sequence(u32::try_from(version).unwrap_or(u32::MAX));
    event.add_property("TRANSP", "TRANSPARENT");
    event
}

fn civil(date: Date) -> NaiveDate {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    NaiveDate::from_ymd_opt(i32::from(date.year()), u32::from(month), u32::from(day))
        .unwrap_or_default()
}

fn midnight(date: Date) -> DateTime<Utc> {
    civil(date).and_time(chrono::NaiveTime::MIN).and_utc()
}

//! `/audit`: the whole log, for administrators and auditors; as a file too, and its chains followed on demand.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use desbloqueo_app::audit::{
    ExportLogError, LogCursor, LogFile, LogFilter, LogPage, export_log, page_log,
};
use desbloqueo_app::verify::{Verified, verify};
use desbloqueo_i18n::Args;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::html;
use crate::download::{download, failed};
use crate::error::PageError;
use crate::posted::Posted;
use crate::shell::Shell;
use crate::ui::{EntryView, moment};
use crate::visitor::Visitor;
use crate::web::Web;

/// Changes of a page.
const ROWS: u32 = 50;

/// Faults that are shown; a page is no report.
const MOST_FAULTS: usize = 50;

/// The kinds of records that the log can be narrowed to.
const KINDS: [&str; 17] = [
    "line",
    "entitlement",
    "blocker",
    "comment",
    "tenant",
    "note",
    "own-value",
    "own-field",
    "customer",
    "contact",
    "transfer",
    "organization",
    "person",
    "grant",
    "cover",
    "second-factor",
    "redaction",
];

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/audit", get(show))
        .route("/audit/verify", post(follow))
        .route("/audit/{file}", get(log_file))
}

/// What is asked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    person: String,
    record: String,
    kind: String,
    organization: String,
    batch: String,
    from: String,
    to: String,
    after: String,
}

impl Asked {
    /// The filter; what cannot be read narrows nothing.
    fn filter(&self, zone: &TimeZone) -> LogFilter {
        let begins = |day: Date| {
            let start = day.to_zoned(zone.clone()).ok()?;
            Some(start.timestamp().as_microsecond())
        };
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let next = |day: Date| day.tomorrow().ok();
        LogFilter {
            person: self.person.parse().ok(),
            record: self.record.trim().parse().ok(),
            kind: KINDS
                .contains(&self.kind.as_str())
                .then(|| self.kind.clone()),
            organization: self.organization.parse().ok(),
            batch: self.batch.trim().parse().ok(),
            from: day(&self.from).and_then(begins),
            before: day(&self.to).and_then(next).and_then(begins),
        }
    }

    /// The address of the same with another place to begin at.
    fn query(&self, after: &str) -> String {
        let fields = [
            ("person", self.person.as_str()),
            ("record", &self.record),
            ("kind", &self.kind),
            ("organization", &self.organization),
            ("batch", &self.batch),
            ("from", &self.from),
            ("to", &self.to),
            ("after", after),
        ];
        let said: Vec<_> = fields
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        serde_urlencoded::to_string(said).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    shell: Shell,
    asked: Asked,
    people: Vec<(String, String)>,
    organizations: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    files: [&'static str; 3],
    /// What is asked for, to be put behind another address.
    query: String,
    rows: Vec<Row>,
    older: String,
    /// How far the chains were followed just now; empty where nobody asked.
    verified: String,
    faults: Vec<String>,
}

struct Row {
    entry: EntryView,
    organization: String,
}

async fn show(visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    html(&page(&visitor, asked).await?)
}

async fn page(visitor: &Visitor, asked: Asked) -> Result<AuditPage, PageError> {
    let (app, actor, zone) = (&visitor.app, visitor.actor(), visitor.zone());
    let after = LogCursor::decode(&asked.after);
    let page = page_log(app, actor, &asked.filter(&zone), after, ROWS).await?;
    let shell = visitor.shell("audit-title");
    let choices = desbloqueo_app::audit::log_choices(app, actor).await?;
    let query = asked.query("");
    Ok(AuditPage {
        people: choices.people,
        organizations: choices.organizations,
        kinds: KINDS
            .map(|kind| (kind, shell.t(&format!("record-{kind}"))))
            .to_vec(),
        files: LogFile::ALL.map(LogFile::code),
        older: page
            .next
            .map(|next| format!("/audit?{}", asked.query(&next.encode())))
            .unwrap_or_default(),
        rows: rows(visitor, &page, &zone),
        asked,
        query,
        verified: String::new(),
        faults: Vec::new(),
        shell,
    })
}

/// The entries of all organizations, the latest first.
fn rows(visitor: &Visitor, page: &LogPage, zone: &TimeZone) -> Vec<Row> {
    let words = visitor.words();
    let parts = page.parts.iter().flat_map(|part| {
        let entries = EntryView::all(&words, &part.told, zone).into_iter();
        entries.map(|entry| Row {
            entry,
            organization: part.name.clone(),
        })
    });
    let mut rows: Vec<Row> = parts.collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.entry.recorded));
    rows
}

#[derive(Debug, Deserialize)]
struct Nothing {}

/// Follows every chain, and says how far and what is wrong.
async fn follow(
    visitor: Visitor,
    Posted(Nothing {}): Posted<Nothing>,
) -> Result<Response, PageError> {
    let found = verify(&visitor.app, visitor.actor(), |_| ()).await?;
    let mut page = page(&visitor, Asked::default()).await?;
    let words = visitor.words();
    page.verified = told(&visitor, &found);
    page.faults = found
        .faults
        .iter()
        .take(MOST_FAULTS)
        .map(|fault| {
            let args = Args::new()
                .text("found", fault.found.as_str())
                .text("expected", fault.expected.as_str());
            let what = words.text(&format!("verify-{}", fault.kind.code()), &args);
            format!("{} {}: {what}", fault.record, fault.id)
        })
        .collect();
    html(&page)
}

fn told(visitor: &Visitor, found: &Verified) -> String {
    let words = visitor.words();
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let now = moment(&words, visitor.app.clock.now(), &visitor.zone());
    let args = Args::new()
        .text("when", now)
        .number("changes", number(found.changes))
        .number("chains", number(found.chains))
        .count("faults", found.faults.len());
    words.text("audit-verified", &args)
}

async fn log_file(
    visitor: Visitor,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let kind = file.strip_prefix("log.").and_then(LogFile::parse);
    let kind = kind.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let filter = asked.filter(&visitor.zone());
    let name = format!("log.{}", kind.code());
    download(&name, kind.media_type(), move |out| async move {
        let written = export_log(&visitor.app, visitor.actor(), &filter, kind, out).await;
        written.map_err(|error| match error {
            ExportLogError::UseCase(error) => error.into(),
            ExportLogError::Write(error) => failed(error),
            ExportLogError::Output(error) => failed(error),
        })?;
        Ok(())
    })
    .await
}

//! Reports: what is blocked by key, units by status, and what follows from them.

/// Makes a report of the day that is asked for, and of the day that it is compared with.
macro_rules! beside {
    ($asked:expr, |$day:ident| $report:expr) => {{
        let $day = $asked.as_of;
        let report = $report.await?;
        let compared = match $asked.compare {
            None => None,
            day => {
                let $day = day;
                Some($report.await?)
            }
        };
        (report, compared)
    }};
}

mod insights;
mod parameters;

use axum::Json;
use desbloqueo_app::insights::StatusRow;
use desbloqueo_app::reads::{BlockedReport, BlockedRow, PartyUnitDays, ReportBy, StatusReport};
use desbloqueo_domain::code::Code;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::parameters::StatusParameters;
use super::asked::one_of;
use super::status_lines::ReportParameters;
use crate::api::Api;
use crate::bodies::{compared, report_key};
use crate::caller::Caller;
use crate::problem::Answered;
use crate::sent::Parameters;

const KEYS: [(&str, ReportBy); 8] = [
    ("reason", ReportBy::Reason),
    ("detail", ReportBy::Detail),
    ("service", ReportBy::Service),
    ("owner", ReportBy::Owner),
    ("party", ReportBy::Party),
    ("age", ReportBy::Age),
    ("customer", ReportBy::Customer),
    ("organization", ReportBy::Organization),
];

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(blocked))
        .routes(routes!(statuses))
        .merge(insights::routes())
}

compared! {
    /// What is blocked, and what was.
    BlockedComparedBody: BlockedBody
}

compared! {
    /// Units by status, and as they were.
    StatusesComparedBody: StatusesBody
}

/// What is blocked.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct BlockedBody {
    /// What it is grouped by.
    by: &'static str,
    /// The day that it looks at.
    as_of: Date,
    /// The groups, the most units first: 1,000 at most.
    items: Vec<BlockedRowBody>,
    /// How many groups there are beside these.
    more: i64,
    /// Lines of all groups.
    lines: i64,
    /// Units of all groups.
    units: i64,
}

/// What is blocked under one key.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct BlockedRowBody {
    /// The key: a code, an id, an age, or an owner; nothing where there is none.
    #[schema(schema_with = crate::bodies::anything)]
    key: Value,
    /// What people call it, in the caller's language.
    label: String,
    lines: i64,
    units: i64,
    /// Units times days.
    unit_days: i64,
    /// Half of the lines are blocked for so many days or fewer.
    median_age_days: f64,
    oldest_age_days: i64,
    /// Who is waited for, the most first.
    parties: Vec<PartyBody>,
}

/// Unit-days charged to one party (rule T5).
#[derive(Debug, Clone, Serialize, ToSchema)]
struct PartyBody {
    party: Option<Code>,
    unit_days: i64,
}

/// Report what is blocked
///
/// Lines, units, unit-days, ages and the party that is waited for, by any key, now or as of the end of a past day. Of more
/// than 1,000 groups those of the most units are told.
#[utoipa::path(
    get,
    path = "/reports/blocked",
    operation_id = "report_blocked",
    tag = "reports",
    security(("token" = ["read"])),
    params(ReportParameters),
    responses((status = 200, description = "The report.", body = BlockedComparedBody)),
)]
async fn blocked(
    caller: Caller,
    Parameters(asked): Parameters<ReportParameters>,
) -> Answered<Json<BlockedComparedBody>> {
    let key = asked.by.as_deref().unwrap_or("reason");
    let by = one_of("by", key, |key| KEYS.into_iter().find(|one| one.0 == key))?;
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.blocked(&filter, by.1, day));
    let words = caller.words();
    let compared = compared.map(|report| blocked_body(&words, &report, by));
    let body = BlockedComparedBody::new(blocked_body(&words, &report, by), compared);
    Ok(Json(body))
}

fn blocked_body(
    words: &Words<'_>,
    report: &BlockedReport,
    (name, by): (&'static str, ReportBy),
) -> BlockedBody {
    let rows = report.rows.iter();
    BlockedBody {
        by: name,
        as_of: report.day,
        items: rows.map(|row| body(words, report, by, row)).collect(),
        more: report.more,
        lines: report.totals.lines,
        units: report.totals.units,
    }
}

fn body(
    words: &Words<'_>,
    report: &BlockedReport,
    by: ReportBy,
    row: &BlockedRow,
) -> BlockedRowBody {
    let party = |one: &PartyUnitDays| PartyBody {
        party: one.party.clone(),
        unit_days: one.unit_days,
    };
    BlockedRowBody {
        key: report_key(&report.names, &row.key),
        label: words.report_key(&report.names, by, &row.key),
        lines: row.lines,
        units: row.units,
        unit_days: row.unit_days,
        median_age_days: row.median_age_days,
        oldest_age_days: row.oldest_age_days,
        parties: row.parties.iter().map(party).collect(),
    }
}

/// Units by status.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct StatusesBody {
    /// The day that it looks at.
    as_of: Date,
    /// One row for each L1 and L2.
    items: Vec<StatusRowBody>,
}

/// Units in one status.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct StatusRowBody {
    /// What the L1 means.
    kind: &'static str,
    l1: Code,
    l2: Option<Code>,
    /// What people call it, in the caller's language.
    label: String,
    lines: i64,
    units: i64,
}

/// Report units by status
///
/// Lines and units of each L1 and L2, now or as of the end of a past day.
#[utoipa::path(
    get,
    path = "/reports/statuses",
    operation_id = "report_statuses",
    tag = "reports",
    security(("token" = ["read"])),
    params(StatusParameters),
    responses((status = 200, description = "The report.", body = StatusesComparedBody)),
)]
async fn statuses(
    caller: Caller,
    Parameters(asked): Parameters<StatusParameters>,
) -> Answered<Json<StatusesComparedBody>> {
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.statuses(&filter, day));
    let words = caller.words();
    let compared = compared.map(|report| statuses_body(&words, &report));
    let body = StatusesComparedBody::new(statuses_body(&words, &report), compared);
    Ok(Json(body))
}

fn statuses_body(words: &Words<'_>, report: &StatusReport) -> StatusesBody {
    let row = |row: &StatusRow| StatusRowBody {
        kind: row.kind.code(),
        l1: row.l1.clone(),
        l2: row.l2.clone(),
        label: match &row.l2 {
            Some(l2) => words.label(Kind::L2, l2),
            None => words.label(Kind::L1, &row.l1),
        },
        lines: row.lines,
        units: row.units,
    };
    StatusesBody {
        as_of: report.day,
        items: report.rows.iter().map(row).collect(),
    }
}

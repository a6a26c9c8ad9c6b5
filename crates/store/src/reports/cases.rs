//! How long blockers last, by reason and by how soon their dates slipped.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, optional_code, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

use super::SpellEnd;
use super::kept::GAVE_WAY;

/// Blockers of one reason that lasted as long, ended alike and slipped on the same days of their life.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BlockerCase {
    /// The reason.
    pub reason: Option<Code>,
    /// Days from the day on which it was opened to that on which it was closed, or to the day of the report.
    pub days: i64,
    /// How it ended; a private blocker that gave way to another while its line stayed blocked ended otherwise.
    pub end: SpellEnd,
    /// After so many days a later date was given for the first time; `None` where none was.
    pub first_slip: Option<i64>,
    /// The same for the second time.
    pub second_slip: Option<i64>,
    /// How many.
    pub blockers: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct CaseRow {
    reason: String,
    days: i64,
    outcome: i64,
    first_slip: Option<i64>,
    second_slip: Option<i64>,
    blockers: i64,
}

/// The days on which a later date was given for the first and the second time (rule H5), of the blockers that the
/// conditions between the two parts keep. `CROSS JOIN` lets SQLite begin with these.
const SLIPS: [&str; 2] = [
    " LEFT JOIN (
     SELECT organization_id, subject_id, min(given_day) AS first_day,
            CASE WHEN count(*) > 1 THEN max(given_day) END AS second_day
     FROM (SELECT organization_id, subject_id, given_day,
                  row_number() OVER (PARTITION BY organization_id, subject_id ORDER BY given_day) AS number
           FROM (SELECT promise.organization_id, promise.subject_id, promise.given_day, promise.promised_day,
                        lag(promise.promised_day) OVER (
                            PARTITION BY promise.organization_id, promise.subject_id
                            ORDER BY promise.recorded_at, promise.id) AS earlier_day
                 FROM blocker CROSS JOIN promised_date AS promise",
    ") AS given
           WHERE promised_day > earlier_day) AS slip
     WHERE number <= 2
     GROUP BY organization_id, subject_id) AS slipped
   ON slipped.organization_id = blocker.organization_id AND slipped.subject_id = blocker.id",
];

/// See [`super::blocker_cases`].
pub(super) async fn blocker_cases(
    transaction: &mut Transaction,
    visibility: &Visibility,
    reason: Option<&Code>,
    as_of: Date,
) -> StoreResult<Vec<BlockerCase>> {
    let sql = statement(transaction, visibility, reason, as_of).await?;
    let rows: Vec<CaseRow> = transaction.fetch(sql).await?;
    rows.into_iter().map(to_case).collect()
}

fn to_case(row: CaseRow) -> StoreResult<BlockerCase> {
    Ok(BlockerCase {
        reason: to_optional_code("blocker", "reason", &row.reason)?,
        days: row.days.max(0),
        end: match row.outcome {
            0 => SpellEnd::Open,
            1 => SpellEnd::Cleared,
            _ => SpellEnd::Otherwise,
        },
        first_slip: row.first_slip,
        second_slip: row.second_slip,
        blockers: row.blockers,
    })
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    reason: Option<&Code>,
    as_of: Date,
) -> StoreResult<Fragment> {
    let (at, blocked) = (day(as_of), StatusKind::Blocked.code());
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut conditions: Vec<Fragment> = seen.rows(Rows::Blockers).into_iter().collect();
    // Nearly all were opened by then: `+ 0` keeps SQLite from looking each of them up in the order of these days.
    conditions.push(Fragment::new("blocker.opened_day + 0 <= ?", values![at]));
    if reason.is_some() {
        conditions.push(Fragment::new(
            "blocker.reason = ?",
            values![optional_code(reason)],
        ));
    }
    let mut sql = Fragment::new(
        "SELECT reason, days, outcome, first_slip, second_slip, count(*) AS blockers FROM (
             SELECT blocker.reason AS reason,
                    CASE WHEN blocker.closed_day <= ? THEN blocker.closed_day ELSE ? END - blocker.opened_day AS days,
                    CAST(CASE WHEN blocker.closed_day > ? THEN 0 ELSE 1 END AS BIGINT) + ",
        values![at, at, at],
    );
    sql.bind(GAVE_WAY, values![at, blocked, blocked]).push(
        " AS outcome, slipped.first_day - blocker.opened_day AS first_slip,
          slipped.second_day - blocker.opened_day AS second_slip FROM blocker",
    );
    let [slips, slipped] = SLIPS;
    let given = Fragment::new(
        "promise.organization_id = blocker.organization_id AND promise.subject_id = blocker.id
         AND promise.subject_kind = ? AND promise.given_day <= ?",
        values!["blocker", at],
    );
    // A promise is found by its blocker, whatever the planner makes of tables that nobody has analysed.
    let by_subject = Kind::of(transaction).by_index(Some("promised_date_by_subject"));
    sql.push(slips)
        .append(&by_subject)
        .push_where(std::iter::once(&given).chain(&conditions))
        .push(slipped)
        .push_where(&conditions);
    // Numbers first: they are compared faster.
    sql.push(") AS one GROUP BY days, outcome, reason, first_slip, second_slip");
    Ok(sql)
}

//! Blockers with the dates that were promised for them.

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{day, to_day, to_optional_code, to_optional_day, to_owner};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

use super::ReportKey;

/// What promises are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseBy {
    /// Who answers for the blocker, as it is written.
    Owner,
    /// Who can remove it, as it is written; a blocker of several counts for each.
    Resolver,
    /// The reason.
    Reason,
}

/// A blocker with the dates that were promised for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromisedBlocker {
    /// What it is grouped by.
    pub key: ReportKey,
    /// The blocker.
    pub blocker: BlockerId,
    /// Whether it was open at the end of the day of the report.
    pub is_open: bool,
    /// The day on which it was closed, up to the day of the report; `None` too for a private blocker that went while
    /// its line stayed blocked, in favour of another.
    pub closed: Option<Date>,
    /// The dates promised, in the order in which they were given; one at least.
    pub promised: Vec<Date>,
}

impl PromiseBy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Resolver, Self::Reason];

    fn column(self) -> &'static str {
        match self {
            Self::Owner => "blocker.owner AS word",
            Self::Resolver => "coalesce(resolver.who, '') AS word",
            Self::Reason => "blocker.reason AS word",
        }
    }

    fn key(self, word: &str) -> StoreResult<ReportKey> {
        Ok(match self {
            Self::Owner | Self::Resolver => ReportKey::Owner(to_owner("blocker", "owner", word)?),
            Self::Reason => ReportKey::Code(to_optional_code("blocker", "reason", word)?),
        })
    }
}

/// The key, the blocker, when it was closed, a day promised, and whether it gave way to another.
type PromiseRow = (String, Uuid, i64, i64, i64);

/// Whether no line left Blocked when a private blocker was closed. `+ 0` keeps SQLite from looking at everything that
/// ended on the day rather than at what the blocker counted for.
pub(super) const GAVE_WAY: &str = "CAST(CASE WHEN blocker.private = 1 AND blocker.closed_day <= ? AND NOT EXISTS (
         SELECT 1 FROM line_interval AS ended
         JOIN line_interval AS following
           ON following.organization_id = ended.organization_id AND following.line_id = ended.line_id
          AND following.effective_from_day = ended.effective_to_day
          AND following.effective_to_day > following.effective_from_day
         WHERE ended.primary_blocker = blocker.id AND ended.effective_to_day + 0 = blocker.closed_day
           AND ended.kind = ? AND following.kind <> ?) THEN 1 ELSE 0 END AS BIGINT)";

/// See [`super::promised_blockers`].
pub(super) async fn promised_blockers(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: PromiseBy,
    as_of: Date,
) -> StoreResult<Vec<PromisedBlocker>> {
    let sql = statement(transaction, visibility, filter, by, as_of).await?;
    let rows: Vec<PromiseRow> = transaction.fetch(sql).await?;
    let mut all: Vec<PromisedBlocker> = Vec::new();
    for (word, id, closed, promised, gave_way) in rows {
        let key = by.key(&word)?;
        let promised = to_day("promised_date", "promised_day", promised)?;
        let closed = to_optional_day("blocker", "closed_day", closed)?;
        let closed = closed.filter(|closed| *closed <= as_of);
        let same = |last: &&mut PromisedBlocker| last.blocker.0 == id && last.key == key;
        match all.last_mut().filter(same) {
            Some(last) => last.promised.push(promised),
            None => all.push(PromisedBlocker {
                key,
                blocker: BlockerId(id),
                is_open: closed.is_none(),
                closed: closed.filter(|_| gave_way == 0),
                promised: vec![promised],
            }),
        }
    }
    Ok(all)
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    by: PromiseBy,
    as_of: Date,
) -> StoreResult<Fragment> {
    let at = day(as_of);
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let mut conditions: Vec<Fragment> = seen.rows(Rows::Blockers).into_iter().collect();
    conditions.push(Fragment::new(
        "blocker.opened_day <= ? AND promise.given_day <= ? AND promise.subject_kind = ?",
        values![at, at, "blocker"],
    ));
    if *filter != LineFilter::default() {
        let resolved = resolve(transaction, visibility, filter).await?;
        let of_lines = Conditions::of_intervals(filter, &resolved, as_of);
        let held = Fragment::new(
            "line.primary_blocker = blocker.id AND line.effective_from_day <= ?",
            values![at],
        );
        let mut exists = Fragment::new("EXISTS (SELECT 1 FROM ", Vec::new());
        exists
            .append(&Source::Intervals.table())
            .append(&of_lines.joins.tables());
        let ties = of_lines.joins.conditions();
        exists.push_where(std::iter::once(&held).chain(&ties).chain(&of_lines.all));
        exists.push(")");
        conditions.push(exists);
    }
    let mut sql = Fragment::new("SELECT ", Vec::new());
    let blocked = StatusKind::Blocked.code();
    sql.push(by.column())
        .push(", blocker.id, blocker.closed_day, promise.promised_day, ")
        .bind(GAVE_WAY, values![at, blocked, blocked]);
    sql.push(
        " FROM blocker
         JOIN promised_date AS promise
           ON promise.organization_id = blocker.organization_id AND promise.subject_id = blocker.id",
    );
    if by == PromiseBy::Resolver {
        sql.push(
            " LEFT JOIN (SELECT DISTINCT organization_id, blocker_id, who FROM blocker_resolver) AS resolver
                ON resolver.organization_id = blocker.organization_id AND resolver.blocker_id = blocker.id",
        );
    }
    sql.push_where(&conditions);
    sql.push(" ORDER BY word, blocker.id, promise.recorded_at, promise.id");
    Ok(sql)
}

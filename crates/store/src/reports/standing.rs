//! What blocked lines stand before: the renewal of their customers, and what the product lacks.

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use crate::column::{to_day, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, resolve};
use crate::transaction::Transaction;
use crate::values;

use super::from_lines;
use super::with_blockers::WithBlockers;

/// What something holds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeldRow {
    /// Tenants; 0 where they are not counted.
    pub tenants: i64,
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
}

/// Blocked lines of customers that renew on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewalRow {
    /// The day.
    pub day: Date,
    /// Customers.
    pub customers: i64,
    /// Their blocked lines.
    pub held: HeldRow,
}

/// Lines of one reason that one shared blocker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRow {
    /// The blocker.
    pub blocker: BlockerId,
    /// Its title.
    pub title: String,
    /// What it holds up.
    pub held: HeldRow,
}

/// Blockers that a report names at most, those of the most tenants.
const MOST_BLOCKERS: i64 = 200;

/// See [`super::renewals`].
pub(super) async fn renewals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (from, to): (Date, Date),
    moment: Moment,
) -> StoreResult<Vec<RenewalRow>> {
    let filter = filter
        .of_kind(StatusKind::Blocked)
        .renewing_within(from, to);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let mut sql = Fragment::new(
        "SELECT customer.renewal_day, count(DISTINCT line.customer_id), count(*), CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY customer.renewal_day ORDER BY customer.renewal_day");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(i64, i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let row = |(number, customers, lines, units)| {
        Ok(RenewalRow {
            day: to_day("customer", "renewal_day", number)?,
            customers,
            held: HeldRow {
                tenants: 0,
                lines,
                units,
            },
        })
    };
    rows.into_iter().map(row).collect()
}

/// See [`super::gaps_by_detail`].
pub(super) async fn gaps_by_detail(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (reason, moment): (&Code, Moment),
) -> StoreResult<Vec<(Option<Code>, HeldRow)>> {
    let filter = of_reason(filter, reason);
    let resolved = resolve(transaction, visibility, &filter).await?;
    let mut conditions = Conditions::of(&filter, &resolved, moment);
    let mut sql = Fragment::new(
        "SELECT line.l3, count(DISTINCT line.tenant_id), count(*), CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    from_lines(
        transaction,
        &mut sql,
        &filter,
        &resolved,
        &mut conditions,
        moment,
    )
    .await?;
    conditions.add("line.l2 = ?", values![reason.as_str()]);
    sql.push_where(conditions.joins.conditions().iter().chain(&conditions.all));
    sql.push(" GROUP BY line.l3");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(String, i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let row = |(detail, tenants, lines, units): (String, i64, i64, i64)| {
        let detail = to_optional_code("status_line", "l3", &detail)?;
        let held = HeldRow {
            tenants,
            lines,
            units,
        };
        Ok((detail, held))
    };
    rows.into_iter().map(row).collect()
}

/// See [`super::gaps_by_blocker`].
pub(super) async fn gaps_by_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (reason, moment): (&Code, Moment),
) -> StoreResult<Vec<GapRow>> {
    let filter = of_reason(filter, reason);
    let columns = Fragment::new(
        "SELECT blocker.id, blocker.title, count(DISTINCT line.tenant_id) AS tenants, count(*),
                CAST(sum(line.units) AS BIGINT) AS units",
        Vec::new(),
    );
    let mut held = WithBlockers::begin(transaction, visibility, &filter, moment, columns).await?;
    held.join();
    held.conditions.push(Fragment::new(
        "blocker.private = 0 AND line.l2 = ?",
        values![reason.as_str()],
    ));
    let mut sql = held.narrowed();
    sql.bind(
        " GROUP BY blocker.organization_id, blocker.id, blocker.title
          ORDER BY tenants DESC, units DESC, blocker.id LIMIT ?",
        values![MOST_BLOCKERS],
    );
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String, i64, i64, i64)> = transaction.fetch_all(sql, values).await?;
    let row = |(id, title, tenants, lines, units)| GapRow {
        blocker: BlockerId(id),
        title,
        held: HeldRow {
            tenants,
            lines,
            units,
        },
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Blocked for a reason; a filter that asks for another one finds nothing.
fn of_reason(filter: &LineFilter, reason: &Code) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        l2: filter.l2.clone().or_else(|| Some(reason.clone())),
        ..filter.clone()
    }
}

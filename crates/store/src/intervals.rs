//! Intervals: the whole state of a line over a stretch of days (rules H2, H4).

mod neighbours;

use uuid::Uuid;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, IntervalId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::status::{Phase, Status, StatusKind};

use crate::column::{
    day, inconsistent, optional_code, optional_day, owner, to_code, to_day, to_optional_code,
    to_optional_day, to_owner,
};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

pub use neighbours::{Neighbour, Neighbours, connect, list_neighbours, neighbours};

const TABLE: &str = "line_interval";

/// An interval as it stands in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredInterval {
    /// The interval.
    pub interval: Interval,
    /// The customer of the tenant.
    pub customer: CustomerId,
    /// Whether its units count (rule U5).
    pub counted: bool,
    /// Since when the line was in its L1 and in its reason.
    pub since: (jiff::civil::Date, jiff::civil::Date),
}

const COLUMNS: &str = "organization_id, id, line_id, entitlement_id, tenant_id, customer_id, service, \
     effective_from_day, effective_to_day, units, segment, kind, counted, l1, l2, l3, phase, service_status, \
     engagement_scenario, owner, target_day, since_l1_day, since_reason_day, party, primary_blocker";

#[derive(sqlx::FromRow)]
struct IntervalRow {
    organization_id: Uuid,
    id: Uuid,
    line_id: Uuid,
    entitlement_id: Uuid,
    tenant_id: Uuid,
    customer_id: Uuid,
    service: String,
    effective_from_day: i64,
    effective_to_day: i64,
    units: i64,
    segment: String,
    kind: String,
    counted: i64,
    l1: String,
    l2: String,
    l3: String,
    phase: String,
    service_status: String,
    engagement_scenario: String,
    owner: String,
    target_day: i64,
    since_l1_day: i64,
    since_reason_day: i64,
    party: String,
    primary_blocker: Option<Uuid>,
}

impl IntervalRow {
    fn into_stored(self) -> StoreResult<StoredInterval> {
        Ok(StoredInterval {
            customer: CustomerId(self.customer_id),
            counted: self.counted != 0,
            since: (
                to_day(TABLE, "since_l1_day", self.since_l1_day)?,
                to_day(TABLE, "since_reason_day", self.since_reason_day)?,
            ),
            interval: Interval {
                id: IntervalId(self.id),
                line: LineId(self.line_id),
                from: to_day(TABLE, "effective_from_day", self.effective_from_day)?,
                to: to_optional_day(TABLE, "effective_to_day", self.effective_to_day)?,
                state: self.into_state()?,
            },
        })
    }

    fn into_state(self) -> StoreResult<IntervalState> {
        Ok(IntervalState {
            units: self.units,
            segment: self.segment,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: to_optional_code(TABLE, "l2", &self.l2)?,
                l3: to_optional_code(TABLE, "l3", &self.l3)?,
            },
            kind: StatusKind::parse(&self.kind)
                .ok_or_else(|| inconsistent(TABLE, "kind", &*self.kind))?,
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            service_status: to_optional_code(TABLE, "service_status", &self.service_status)?,
            engagement_scenario: to_optional_code(
                TABLE,
                "engagement_scenario",
                &self.engagement_scenario,
            )?,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            target: to_optional_day(TABLE, "target_day", self.target_day)?,
            party: to_optional_code(TABLE, "party", &self.party)?,
            primary_blocker: self.primary_blocker.map(BlockerId),
            organization: OrganizationId(self.organization_id),
            tenant: TenantId(self.tenant_id),
            entitlement: EntitlementId(self.entitlement_id),
            service: to_code(TABLE, "service", &self.service)?,
        })
    }
}

fn insert_values(
    stored: &StoredInterval,
    beside: Option<&Neighbours>,
    recorded_at: i64,
) -> Vec<Value> {
    let code = |neighbour: Option<Neighbour>| neighbour.unwrap_or(Neighbour::Nothing).code();
    let (interval, state) = (&stored.interval, &stored.interval.state);
    values![
        state.organization.0,
        interval.id.0,
        interval.line.0,
        state.entitlement.0,
        state.tenant.0,
        stored.customer.0,
        state.service.as_str(),
        day(interval.from),
        optional_day(interval.to),
        state.units,
        state.segment.as_str(),
        state.kind.code(),
        stored.counted,
        state.status.l1.as_str(),
        optional_code(state.status.l2.as_ref()),
        optional_code(state.status.l3.as_ref()),
        state.phase.code(),
        optional_code(state.service_status.as_ref()),
        optional_code(state.engagement_scenario.as_ref()),
        owner(&state.owner),
        optional_day(state.target),
        day(stored.since.0),
        day(stored.since.1),
        optional_code(state.party.as_ref()),
        state.primary_blocker.map(|id| id.0),
        code(beside.map(|beside| beside.before)),
        code(beside.map(|beside| beside.after)),
        optional_day(beside.map(|beside| beside.spell_from)),
        recorded_at,
    ]
}

/// Adds intervals, recorded at an instant in microseconds. Where a line has others, they are to be connected.
pub async fn insert_many(
    transaction: &mut Transaction,
    intervals: &[StoredInterval],
    recorded_at: i64,
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO line_interval (organization_id, id, line_id, entitlement_id, tenant_id, \
         customer_id, service, effective_from_day, effective_to_day, units, segment, kind, counted, l1, l2, \
         l3, phase, service_status, engagement_scenario, owner, target_day, since_l1_day, since_reason_day, \
         party, primary_blocker, preceded_by, followed_by, spell_from_day, recorded_at)";
    let beside = neighbours(intervals);
    let rows = intervals.iter().map(|stored| {
        let beside = beside.get(&stored.interval.id);
        insert_values(stored, beside, recorded_at)
    });
    transaction.insert_later(HEAD, rows.collect()).await
}

/// Every interval of these lines, by line, the oldest first.
pub async fn list_of_lines(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
) -> StoreResult<Vec<StoredInterval>> {
    let mut sql = of_lines(Kind::of(transaction), COLUMNS, organization, lines);
    sql.push(" ORDER BY line_id, effective_from_day, id");
    fetch(transaction, sql).await
}

/// The interval of each of these lines that holds until further notice.
pub async fn list_open_of_lines(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
) -> StoreResult<Vec<StoredInterval>> {
    let mut sql = of_lines(Kind::of(transaction), COLUMNS, organization, lines);
    sql.bind(" AND effective_to_day = ?", values![crate::column::NO_DAY]);
    fetch(transaction, sql).await
}

/// The index by which the few intervals of a line are found: as statistics of a part of them go, SQLite would look through
/// all of an organization that hold.
const BY_LINE: &str = "line_interval_by_line";

/// Columns of the intervals of these lines.
fn of_lines(
    database: Kind,
    columns: &'static str,
    organization: OrganizationId,
    lines: &[LineId],
) -> Fragment {
    let ids: Vec<Uuid> = lines.iter().map(|line| line.0).collect();
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(columns)
        .push(" FROM line_interval")
        .append(&database.by_index(Some(BY_LINE)))
        .bind(" WHERE organization_id = ? AND ", values![organization.0])
        .append(&Fragment::any_of(database, "line_id", &ids));
    sql
}

async fn fetch(transaction: &mut Transaction, sql: Fragment) -> StoreResult<Vec<StoredInterval>> {
    let (sql, values) = sql.into_statement();
    let rows: Vec<IntervalRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(IntervalRow::into_stored).collect()
}

/// Ends an interval on a day.
pub async fn update_end(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: IntervalId,
    to: Option<jiff::civil::Date>,
) -> StoreResult<()> {
    let end = Fragment::new(
        "UPDATE line_interval SET effective_to_day = ? WHERE organization_id = ? AND id = ?",
        values![optional_day(to), organization.0, id.0],
    );
    transaction.later(end).await
}

/// Removes every interval of a line: its past is written anew, or it never was.
pub async fn delete_of_line(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: LineId,
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM line_interval WHERE organization_id = $1 AND line_id = $2",
            values![organization.0, line.0],
        )
        .await?;
    Ok(())
}

/// Every interval in which a blocker counted for its line, by line, the oldest first.
pub async fn list_of_primary_blocker(
    transaction: &mut Transaction,
    blocker: BlockerId,
) -> StoreResult<Vec<StoredInterval>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM line_interval
         WHERE primary_blocker = $1
         ORDER BY organization_id, line_id, effective_from_day, id"
    );
    let rows: Vec<IntervalRow> = transaction
        .fetch_all(Assembled(sql), values![blocker.0])
        .await?;
    rows.into_iter().map(IntervalRow::into_stored).collect()
}

/// The intervals in which a blocker counted for its line both before and from a day on.
pub async fn list_across_day(
    transaction: &mut Transaction,
    blocker: BlockerId,
    across: jiff::civil::Date,
) -> StoreResult<Vec<StoredInterval>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM line_interval
         WHERE primary_blocker = $1 AND effective_from_day < $2 AND effective_to_day > $2
         ORDER BY organization_id, line_id, effective_from_day, id"
    );
    let rows: Vec<IntervalRow> = transaction
        .fetch_all(Assembled(sql), values![blocker.0, day(across)])
        .await?;
    rows.into_iter().map(IntervalRow::into_stored).collect()
}

/// Charges a party with the intervals in which a blocker counted for its line and that began on a day or
/// later (rule T5).
pub async fn update_party(
    transaction: &mut Transaction,
    blocker: BlockerId,
    from: jiff::civil::Date,
    party: &desbloqueo_domain::code::Code,
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE line_interval SET party = $1 WHERE primary_blocker = $2 AND effective_from_day >= $3",
            values![party.as_str(), blocker.0, day(from)],
        )
        .await?;
    Ok(())
}

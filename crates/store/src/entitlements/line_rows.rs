//! Rows of `status_line` and `line_blocker`.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::{
    BlockerId, Code, CustomerId, EntitlementId, LineId, OrganizationId, PersonId, TenantId,
};
use desbloqueo_domain::line::{
    Approval, Asked, BlockerLink, LineState, Overrides, Since, StatusLine,
};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_domain::text::fold;

use crate::column::{
    day, inconsistent, next_action, optional_code, optional_day, owner, to_code, to_day,
    to_next_action, to_optional_code, to_optional_day, to_owner,
};
use crate::error::StoreResult;
use crate::filled::Filled;
use crate::fragment::Fragment;
use crate::texts;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

use super::{BlockersByLine, LinesByEntitlement, StoredEntitlement, stale};

const TABLE: &str = "status_line";

const COLUMNS: &str = "id, entitlement_id, units, segment, l1, l2, l3, note, target_day, asked_of, answer_day, \
     review_day, owner, next_code, next_text, next_open, next_day, next_owner, duplicate_of, approval, approval_by, \
     since_l1_day, since_reason_day, since_reported, confirmed_day, overrides, version";

/// Where a line stands: what its row repeats of its entitlement, customer and playbook.
#[derive(Debug, Clone)]
pub struct LinePlace<'a> {
    /// The organization.
    pub organization: OrganizationId,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The tenant.
    pub tenant: TenantId,
    /// The customer.
    pub customer: CustomerId,
    /// The sort key of the customer's name.
    pub customer_key: &'a str,
    /// The service.
    pub service: &'a Code,
    /// The phase of the entitlement.
    pub phase: Phase,
    /// Its engagement scenario.
    pub engagement_scenario: Option<&'a Code>,
    /// Its service status.
    pub service_status: Option<&'a Code>,
    /// The code of the kind of its L1.
    pub kind: &'static str,
    /// Whether its units count (rule U5).
    pub counted: bool,
}

impl<'a> LinePlace<'a> {
    /// Where a line of an entitlement stands, by the sort key of its customer's name, with its kind and whether it counts
    /// ([`counts`](super::counts)).
    pub fn of(
        stored: &'a StoredEntitlement,
        customer_key: &'a str,
        (kind, counted): (&'static str, bool),
    ) -> Self {
        let entitlement = &stored.entitlement;
        Self {
            organization: entitlement.organization,
            entitlement: entitlement.id,
            tenant: entitlement.tenant,
            customer: stored.customer,
            customer_key,
            service: &entitlement.service,
            phase: entitlement.state.phase,
            engagement_scenario: entitlement.state.engagement_scenario.as_ref(),
            service_status: entitlement.state.service_status.as_ref(),
            kind,
            counted,
        }
    }
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    entitlement_id: Uuid,
    units: i64,
    segment: String,
    l1: String,
    l2: String,
    l3: String,
    note: String,
    target_day: i64,
    asked_of: String,
    answer_day: i64,
    review_day: i64,
    owner: String,
    next_code: String,
    next_text: String,
    next_open: i64,
    next_day: i64,
    next_owner: String,
    duplicate_of: Option<Uuid>,
    approval: String,
    approval_by: Option<Uuid>,
    since_l1_day: i64,
    since_reason_day: i64,
    since_reported: i64,
    confirmed_day: i64,
    overrides: i64,
    version: i64,
}

impl LineRow {
    fn into_line(self, blockers: Vec<BlockerLink>) -> StoreResult<StatusLine> {
        Ok(StatusLine {
            id: LineId(self.id),
            version: self.version,
            state: self.into_state(blockers)?,
        })
    }

    fn into_state(self, blockers: Vec<BlockerLink>) -> StoreResult<LineState> {
        let asked_due = to_optional_day(TABLE, "answer_day", self.answer_day)?;
        let asked_of = self.asked_of;
        Ok(LineState {
            units: self.units,
            segment: self.segment,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: to_optional_code(TABLE, "l2", &self.l2)?,
                l3: to_optional_code(TABLE, "l3", &self.l3)?,
            },
            note: self.note,
            target: to_optional_day(TABLE, "target_day", self.target_day)?,
            asked: asked_due.map(|due| Asked { of: asked_of, due }),
            review: to_optional_day(TABLE, "review_day", self.review_day)?,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            next_action: to_next_action(
                TABLE,
                &self.next_code,
                &self.next_text,
                self.next_open != 0,
                self.next_day,
                &self.next_owner,
            )?,
            duplicate_of: self.duplicate_of.map(EntitlementId),
            approval: to_approval(&self.approval, self.approval_by)?,
            since: Since {
                l1: to_day(TABLE, "since_l1_day", self.since_l1_day)?,
                reason: to_day(TABLE, "since_reason_day", self.since_reason_day)?,
                reported: self.since_reported != 0,
            },
            confirmed: to_day(TABLE, "confirmed_day", self.confirmed_day)?,
            blockers,
            overrides: Overrides {
                target: self.overrides & 1 != 0,
                owner: self.overrides & 2 != 0,
                next_action: self.overrides & 4 != 0,
            },
        })
    }
}

fn to_approval(text: &str, by: Option<Uuid>) -> StoreResult<Approval> {
    match (text, by.map(PersonId)) {
        ("not-needed", None) => Ok(Approval::NotNeeded),
        ("awaiting", Some(by)) => Ok(Approval::Awaiting { by }),
        ("given", Some(by)) => Ok(Approval::Given { by }),
        _ => Err(inconsistent(TABLE, "approval", text)),
    }
}

/// The lines of the entitlements that meet a condition on `entitlement`.
pub(super) async fn list_of_entitlements(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<LinesByEntitlement> {
    let among = format!(
        "organization_id = $1 AND entitlement_id IN (SELECT id FROM entitlement WHERE {condition})"
    );
    let sql = format!(
        "SELECT {COLUMNS}
         FROM status_line
         WHERE {among}
         ORDER BY entitlement_id, id"
    );
    let rows: Vec<LineRow> = transaction
        .fetch_all(Assembled(sql), values.clone())
        .await?;
    let blockers = list_blockers(transaction, &among, values).await?;
    by_entitlement(rows, blockers)
}

/// The lines of the entitlements with these ids, wherever they are.
pub(super) async fn list_across(
    transaction: &mut Transaction,
    entitlements: &Fragment,
) -> StoreResult<LinesByEntitlement> {
    let mut among = Fragment::new(
        "(status_line.organization_id, status_line.entitlement_id) IN (
             SELECT entitlement.organization_id, entitlement.id FROM entitlement WHERE ",
        Vec::new(),
    );
    among.append(entitlements).push(")");
    let mut sql = Fragment::new("SELECT ", Vec::new());
    sql.push(COLUMNS)
        .push(" FROM status_line")
        .push_where([&among]);
    let (sql, values) = sql
        .push(" ORDER BY entitlement_id, id")
        .clone()
        .into_statement();
    let rows: Vec<LineRow> = transaction.fetch_all(sql, values).await?;
    // A line that a blocker holds has a primary one.
    let held = Fragment::new("status_line.primary_blocker IS NOT NULL", Vec::new());
    let mut sql = Fragment::new(
        "SELECT line_id, blocker_organization_id, blocker_id
         FROM line_blocker
         WHERE (organization_id, line_id) IN (
             SELECT status_line.organization_id, status_line.id FROM status_line",
        Vec::new(),
    );
    sql.push_where([&held, &among])
        .push(") ORDER BY line_id, position");
    let (sql, values) = sql.into_statement();
    let blockers = transaction.fetch_all(sql, values).await?;
    by_entitlement(rows, by_line(blockers))
}

fn by_entitlement(
    rows: Vec<LineRow>,
    mut blockers: BlockersByLine,
) -> StoreResult<LinesByEntitlement> {
    let mut lines = LinesByEntitlement::new();
    for row in rows {
        let of_line = blockers.remove(&LineId(row.id)).unwrap_or_default();
        lines
            .entry(EntitlementId(row.entitlement_id))
            .or_default()
            .push(row.into_line(of_line)?);
    }
    Ok(lines)
}

async fn list_blockers(
    transaction: &mut Transaction,
    among: &str,
    values: Vec<Value>,
) -> StoreResult<BlockersByLine> {
    let sql = format!(
        "SELECT line_id, blocker_organization_id, blocker_id
         FROM line_blocker
         WHERE organization_id = $1 AND line_id IN (SELECT id FROM status_line WHERE {among})
         ORDER BY line_id, position"
    );
    let rows = transaction.fetch_all(Assembled(sql), values).await?;
    Ok(by_line(rows))
}

/// Lines with the organizations and ids of blockers, in order.
fn by_line(rows: Vec<(Uuid, Uuid, Uuid)>) -> BlockersByLine {
    let mut blockers: BlockersByLine = BTreeMap::new();
    for (line, organization, blocker) in rows {
        blockers.entry(LineId(line)).or_default().push(BlockerLink {
            organization: OrganizationId(organization),
            blocker: BlockerId(blocker),
        });
    }
    blockers
}

/// The columns that may change, in the order of [`STATE_COLUMNS`] and of the statement that adds lines.
fn state_values(place: &LinePlace<'_>, state: &LineState) -> Vec<Value> {
    let (next_code, next_text, next_open, next_day, next_owner) = next_action(&state.next_action);
    let (approval, approval_by) = match state.approval {
        Approval::NotNeeded => ("not-needed", None),
        Approval::Awaiting { by } => ("awaiting", Some(by.0)),
        Approval::Given { by } => ("given", Some(by.0)),
    };
    let flags = [
        (state.overrides.target, 1),
        (state.overrides.owner, 2),
        (state.overrides.next_action, 4),
    ];
    let overrides: i64 = flags
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, flag)| flag)
        .sum();
    values![
        place.customer_key,
        place.phase.code(),
        state.units,
        state.segment.as_str(),
        place.kind,
        place.counted,
        state.status.l1.as_str(),
        optional_code(state.status.l2.as_ref()),
        optional_code(state.status.l3.as_ref()),
        state.note.as_str(),
        optional_day(state.target),
        state
            .asked
            .as_ref()
            .map(|asked| asked.of.as_str())
            .unwrap_or_default(),
        optional_day(state.asked.as_ref().map(|asked| asked.due)),
        optional_day(state.review),
        owner(&state.owner),
        next_code,
        next_text,
        next_open,
        next_day,
        next_owner,
        state.duplicate_of.map(|id| id.0),
        approval,
        approval_by,
        day(state.since.l1),
        day(state.since.reason),
        state.since.reported,
        day(state.confirmed),
        overrides,
        state.primary_blocker().map(|link| link.blocker.0),
        optional_code(place.engagement_scenario),
        optional_code(place.service_status),
        Filled::of(state).bits(),
    ]
}

/// Adds lines with their blockers.
pub async fn insert_lines(
    transaction: &mut Transaction,
    lines: &[(LinePlace<'_>, &StatusLine)],
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO status_line (organization_id, id, entitlement_id, tenant_id, customer_id, \
         service, version, customer_key, phase, units, segment, kind, counted, l1, l2, l3, note, target_day, \
         asked_of, answer_day, review_day, owner, next_code, next_text, next_open, next_day, next_owner, \
         duplicate_of, approval, approval_by, since_l1_day, since_reason_day, since_reported, confirmed_day, \
         overrides, primary_blocker, engagement_scenario, service_status, filled)";
    let rows = lines.iter().map(|(place, line)| {
        let mut values = values![
            place.organization.0,
            line.id.0,
            place.entitlement.0,
            place.tenant.0,
            place.customer.0,
            place.service.as_str(),
            line.version,
        ];
        values.extend(state_values(place, &line.state));
        values
    });
    transaction.insert_many(HEAD, rows.collect()).await?;
    let notes = lines
        .iter()
        .map(|(place, line)| (place.organization, line.id.0, fold(&line.state.note)));
    texts::NOTES.insert_many(transaction, notes).await?;
    insert_blockers(
        transaction,
        lines
            .iter()
            .map(|(place, line)| (place.organization, *line)),
    )
    .await
}

async fn insert_blockers<'a>(
    transaction: &mut Transaction,
    lines: impl Iterator<Item = (OrganizationId, &'a StatusLine)>,
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO line_blocker (organization_id, line_id, position, blocker_organization_id, blocker_id)";
    let mut rows = Vec::new();
    for (organization, line) in lines {
        for (position, link) in (0_i64..).zip(&line.state.blockers) {
            rows.push(values![
                organization.0,
                line.id.0,
                position,
                link.organization.0,
                link.blocker.0
            ]);
        }
    }
    transaction.insert_many(HEAD, rows).await
}

/// The columns that may change, in the order of [`state_values`].
const STATE_COLUMNS: [&str; 32] = [
    "customer_key = ?",
    "phase = ?",
    "units = ?",
    "segment = ?",
    "kind = ?",
    "counted = ?",
    "l1 = ?",
    "l2 = ?",
    "l3 = ?",
    "note = ?",
    "target_day = ?",
    "asked_of = ?",
    "answer_day = ?",
    "review_day = ?",
    "owner = ?",
    "next_code = ?",
    "next_text = ?",
    "next_open = ?",
    "next_day = ?",
    "next_owner = ?",
    "duplicate_of = ?",
    "approval = ?",
    "approval_by = ?",
    "since_l1_day = ?",
    "since_reason_day = ?",
    "since_reported = ?",
    "confirmed_day = ?",
    "overrides = ?",
    "primary_blocker = ?",
    "engagement_scenario = ?",
    "service_status = ?",
    "filled = ?",
];

/// Saves a line that stood otherwise before, without its blockers, if nobody has saved it since: its version goes up by
/// one. What stays as it was is left out of the statement: SQLite writes every index anew that has a column in it.
pub async fn update_line(
    transaction: &mut Transaction,
    (earlier, before): (&LinePlace<'_>, &LineState),
    (place, line): (&LinePlace<'_>, &StatusLine),
) -> StoreResult<()> {
    let was = state_values(earlier, before);
    let is = state_values(place, &line.state);
    let mut sql = Fragment::new("UPDATE status_line SET ", Vec::new());
    for ((column, was), is) in STATE_COLUMNS.into_iter().zip(was).zip(is) {
        if was != is {
            sql.bind(column, vec![is]).push(", ");
        }
    }
    sql.bind(
        "version = version + 1 WHERE organization_id = ? AND id = ? AND version = ?",
        values![place.organization.0, line.id.0, line.version],
    );
    let (sql, values) = sql.into_statement();
    stale(TABLE, transaction.execute(sql, values).await?)?;
    let text = fold(&line.state.note);
    if text == fold(&before.note) {
        return Ok(());
    }
    texts::NOTES
        .replace(transaction, place.organization, line.id.0, text)
        .await
}

/// Replaces the blockers of a line.
pub async fn replace_blockers(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: &StatusLine,
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM line_blocker WHERE organization_id = $1 AND line_id = $2",
            values![organization.0, line.id.0],
        )
        .await?;
    insert_blockers(transaction, std::iter::once((organization, line))).await
}

/// Removes a line that was merged away, if nobody has saved it since.
pub async fn delete_line(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: &StatusLine,
) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM line_blocker WHERE organization_id = $1 AND line_id = $2",
            values![organization.0, line.id.0],
        )
        .await?;
    let changed = transaction
        .execute(
            "DELETE FROM status_line WHERE organization_id = $1 AND id = $2 AND version = $3",
            values![organization.0, line.id.0, line.version],
        )
        .await?;
    stale(TABLE, changed)?;
    texts::NOTES
        .remove(transaction, organization, &[line.id.0])
        .await
}

//! Rows of a list of blockers.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use jiff::civil::Date;

use crate::column::{
    day, inconsistent, to_day, to_next_action, to_optional_code, to_optional_day, to_owner,
};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::{BlockerItem, Held};

const TABLE: &str = "blocker";

pub(super) const COLUMNS: &str = "blocker.organization_id, blocker.id, blocker.title, blocker.private, \
     blocker.reason, blocker.detail, blocker.service, blocker.severity, blocker.owner, blocker.projected_day, \
     blocker.asked_of, blocker.answer_day, blocker.next_code, blocker.next_text, blocker.next_open, \
     blocker.next_day, blocker.next_owner, blocker.opened_day, blocker.closed_day, blocker.version";

#[derive(Debug, sqlx::FromRow)]
pub(super) struct ListRow {
    organization_id: Uuid,
    pub(super) id: Uuid,
    title: String,
    private: i64,
    reason: String,
    detail: String,
    service: String,
    severity: String,
    owner: String,
    projected_day: i64,
    asked_of: String,
    answer_day: i64,
    next_code: String,
    next_text: String,
    next_open: i64,
    next_day: i64,
    next_owner: String,
    opened_day: i64,
    closed_day: i64,
    version: i64,
    party: Option<String>,
    pub(super) sorted_by: i64,
}

impl ListRow {
    pub(super) fn into_item(self, resolvers: Vec<Owner>, held: Held) -> StoreResult<BlockerItem> {
        let asked_due = to_optional_day(TABLE, "answer_day", self.answer_day)?;
        Ok(BlockerItem {
            id: BlockerId(self.id),
            organization: OrganizationId(self.organization_id),
            title: self.title,
            private: self.private != 0,
            reason: to_optional_code(TABLE, "reason", &self.reason)?,
            detail: to_optional_code(TABLE, "detail", &self.detail)?,
            service: to_optional_code(TABLE, "service", &self.service)?,
            severity: Severity::parse(&self.severity)
                .ok_or_else(|| inconsistent(TABLE, "severity", &*self.severity))?,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            resolvers,
            projected: to_optional_day(TABLE, "projected_day", self.projected_day)?,
            asked: asked_due.map(|due| Asked {
                of: self.asked_of,
                due,
            }),
            next_action: to_next_action(
                TABLE,
                &self.next_code,
                &self.next_text,
                self.next_open != 0,
                self.next_day,
                &self.next_owner,
            )?,
            opened: to_day(TABLE, "opened_day", self.opened_day)?,
            closed: to_optional_day(TABLE, "closed_day", self.closed_day)?,
            party: to_optional_code(TABLE, "party", &self.party.unwrap_or_default())?,
            version: self.version,
            held,
        })
    }
}

/// The resolvers of these blockers, in their order.
pub(super) async fn resolvers(
    transaction: &mut Transaction,
    ids: &[Uuid],
) -> StoreResult<BTreeMap<Uuid, Vec<Owner>>> {
    let mut sql = Fragment::new("SELECT resolver.blocker_id, resolver.who FROM blocker_resolver AS resolver
         JOIN blocker ON blocker.organization_id = resolver.organization_id AND blocker.id = resolver.blocker_id", Vec::new());
    sql.push_where([&Fragment::any_of(Kind::of(transaction), "blocker.id", ids)]);
    sql.push(" ORDER BY resolver.blocker_id, resolver.position");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String)> = transaction.fetch_all(sql, values).await?;
    let mut resolvers = BTreeMap::<Uuid, Vec<Owner>>::new();
    for (id, who) in rows {
        resolvers
            .entry(id)
            .or_default()
            .push(to_owner("blocker_resolver", "who", &who)?);
    }
    Ok(resolvers)
}

/// What these blockers hold, of what the reader sees and of what counts (rules A3, U5).
pub(super) async fn held(
    transaction: &mut Transaction,
    seen: &Seen,
    ids: &[Uuid],
) -> StoreResult<BTreeMap<Uuid, Held>> {
    let (sql, values) = held_statement(seen, ids).into_statement();
    let rows: Vec<HeldRow> = transaction.fetch_all(sql, values).await?;
    Ok(rows.into_iter().map(to_held).collect())
}

/// See [`super::explain_held`].
pub(super) async fn explain_held(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
) -> StoreResult<Vec<String>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    held_statement(&seen, &ids).explain(transaction).await
}

fn held_statement(seen: &Seen, ids: &[Uuid]) -> Fragment {
    let mut sql = Fragment::new(
        "SELECT held.blocker_id, count(*), CAST(sum(held.units) AS BIGINT), count(DISTINCT held.tenant_id) FROM (",
        Vec::new(),
    );
    let counted = Fragment::new("line.counted = 1", Vec::new());
    let conditions: Vec<Fragment> = std::iter::once(counted)
        .chain(seen.rows(Rows::Lines))
        .collect();
    sql.append(&held_lines(
        "line.units, line.tenant_id",
        seen,
        ids,
        &conditions,
    ));
    sql.push(") AS held GROUP BY held.blocker_id");
    sql
}

/// The lines that these blockers hold: as the primary one of lines, of which an index tells the units, the tenant and
/// the customer by itself, and beside it, which is rare.
pub(super) fn held_lines(
    columns: &'static str,
    seen: &Seen,
    ids: &[Uuid],
    conditions: &[Fragment],
) -> Fragment {
    let primary = Fragment::any_of(seen.database(), "line.primary_blocker", ids);
    let mut sql = Fragment::new("SELECT line.primary_blocker AS blocker_id, ", Vec::new());
    sql.push(columns).push(" FROM status_line AS line");
    sql.push_where(std::iter::once(&primary).chain(conditions));
    sql.push(" UNION ALL SELECT link.blocker_id, ").push(columns).push(
        " FROM line_blocker AS link
          JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id",
    );
    let these = Fragment::any_of(seen.database(), "link.blocker_id", ids);
    let beside = Fragment::new("link.position > 0", Vec::new());
    sql.push_where([&these, &beside].into_iter().chain(conditions));
    sql
}

/// See [`super::held_on`].
pub(super) async fn held_on(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
    on: Date,
) -> StoreResult<BTreeMap<BlockerId, Held>> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let these = Fragment::any_of(Kind::of(transaction), "line.primary_blocker", &ids);
    let then = Fragment::new(
        "line.counted = 1 AND line.effective_from_day <= ? AND line.effective_to_day > ?",
        values![day(on), day(on)],
    );
    let mut sql = Fragment::new(
        "SELECT line.primary_blocker, count(*), CAST(sum(line.units) AS BIGINT), count(DISTINCT line.tenant_id)
         FROM line_interval AS line",
        Vec::new(),
    );
    sql.push_where(
        [&these, &then]
            .into_iter()
            .chain(seen.rows(Rows::Intervals).as_ref()),
    );
    sql.push(" GROUP BY line.primary_blocker");
    let (sql, values) = sql.into_statement();
    let rows: Vec<HeldRow> = transaction.fetch_all(sql, values).await?;
    let held = rows.into_iter().map(to_held);
    Ok(held.map(|(id, held)| (BlockerId(id), held)).collect())
}

/// A blocker, lines, units and tenants.
type HeldRow = (Uuid, i64, i64, i64);

fn to_held((id, lines, units, tenants): HeldRow) -> (Uuid, Held) {
    let held = Held {
        lines,
        units,
        tenants,
    };
    (id, held)
}

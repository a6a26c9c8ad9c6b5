//! Blocked lines with what holds them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, Code, LineId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use jiff::civil::Date;

use crate::column::{NO_DAY, owner, to_optional_code};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::fetch_ids;

use super::holding::Holding;
use super::reading::Reading;

/// A blocked line with the open blockers that hold it; of a past day, with its first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLine {
    /// The line.
    pub line: LineId,
    /// Its units.
    pub units: i64,
    /// The blockers, each with its reason; of a past day, with that of the line.
    pub blockers: BTreeMap<BlockerId, Option<Code>>,
}

/// Blockers by what they have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Those of a reason, an L2.
    Reason(Code),
    /// One.
    Blocker(BlockerId),
    /// Those that somebody can remove, just as it is written.
    Resolver(Owner),
}

impl Cause {
    fn condition(&self) -> Fragment {
        match self {
            Self::Reason(code) => Fragment::new("cause.reason = ?", values![code.as_str()]),
            Self::Blocker(id) => Fragment::new("cause.id = ?", values![id.0]),
            Self::Resolver(who) => Fragment::new(
                "cause.id IN (SELECT resolver.blocker_id FROM blocker_resolver AS resolver WHERE resolver.who = ?)",
                values![owner(who)],
            ),
        }
    }
}

/// See [`super::held_lines`].
pub(super) async fn held_lines(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<HeldLine>> {
    read(transaction, visibility, filter, (None, moment)).await
}

/// See [`super::lines_held_by`].
pub(super) async fn lines_held_by(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (causes, today): (&[Cause], Date),
) -> StoreResult<Vec<HeldLine>> {
    if causes.is_empty() {
        return Ok(Vec::new());
    }
    let asked = (Some(causes), Moment::Now(today));
    read(transaction, visibility, filter, asked).await
}

/// That one of these blockers holds the line.
fn held_by_any(causes: &[Cause]) -> Fragment {
    let mut held = Fragment::new(
        "(line.organization_id, line.id) IN (SELECT caused.organization_id, caused.line_id
             FROM blocker AS cause JOIN line_blocker AS caused ON caused.blocker_id = cause.id
             WHERE cause.closed_day = ? AND (",
        values![NO_DAY],
    );
    let causes: Vec<Fragment> = causes.iter().map(Cause::condition).collect();
    held.join(&causes, " OR ").push("))");
    held
}

async fn read(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    asked: (Option<&[Cause]>, Moment),
) -> StoreResult<Vec<HeldLine>> {
    let sql = statement(transaction, visibility, filter, asked).await?;
    let rows: Vec<(Uuid, i64, Option<Uuid>, String)> = transaction.fetch(sql).await?;
    let mut lines = BTreeMap::<LineId, HeldLine>::new();
    for (line, units, blocker, reason) in rows {
        let line = LineId(line);
        let held = lines.entry(line).or_insert_with(|| HeldLine {
            line,
            units,
            blockers: BTreeMap::new(),
        });
        if let Some(blocker) = blocker {
            let reason = to_optional_code("blocker", "reason", &reason)?;
            held.blockers.insert(BlockerId(blocker), reason);
        }
    }
    Ok(lines.into_values().collect())
}

async fn statement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (causes, moment): (Option<&[Cause]>, Moment),
) -> StoreResult<Fragment> {
    let select = match Source::of(moment) {
        Source::Lines => "SELECT line.id, line.units, blocker.id, coalesce(blocker.reason, '')",
        Source::Intervals => "SELECT line.line_id, line.units, blocker.id, line.l2",
    };
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let select = Fragment::new(select, Vec::new());
    let mut begun = reading.begin(transaction, select).await?;
    holding.join_if_any(&mut begun);
    begun.conditions.extend(causes.map(held_by_any));
    Ok(begun.narrowed())
}

/// See [`super::list_resolved_blockers`].
pub(super) async fn list_resolved_blockers(
    transaction: &mut Transaction,
    resolver: &Owner,
) -> StoreResult<BTreeSet<BlockerId>> {
    let sql = Fragment::new(
        "SELECT blocker_id FROM blocker_resolver WHERE who = ?",
        values![owner(resolver)],
    );
    let ids = fetch_ids(transaction, sql).await?;
    Ok(ids.into_iter().map(BlockerId).collect())
}

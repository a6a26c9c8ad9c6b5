//! Units of blocked lines by the blockers that hold them together.
//!
//! Most lines have one blocker: the database sums them up by it. The few that have several are read one by one, and
//! taken off the sum of their first.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;

use super::holding::{HAS_SEVERAL, Holding};
use super::reading::Reading;

/// What the same open blockers hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTogether {
    /// The blockers; none: no open blocker that is seen holds it.
    pub blockers: BTreeSet<BlockerId>,
    /// Units.
    pub units: i64,
}

/// See [`super::held_together`].
pub(super) async fn held_together(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    moment: Moment,
) -> StoreResult<Vec<HeldTogether>> {
    let reading = Reading::of_blocked(transaction, visibility, filter, moment).await?;
    let holding = Holding::of(transaction, visibility, moment).await?;
    let all = all(transaction, &reading).await?;
    let mut by_first = by_first(transaction, &reading, &holding).await?;
    let mut bundles = BTreeMap::<BTreeSet<BlockerId>, i64>::new();
    if Source::of(moment) == Source::Lines {
        for line in with_several(transaction, &reading, &holding).await? {
            if let Some(units) = by_first.get_mut(&line.first) {
                *units -= line.units;
            }
            match line.blockers.first() {
                Some(only) if line.blockers.len() == 1 => {
                    *by_first.entry(only.0).or_default() += line.units;
                }
                _ => *bundles.entry(line.blockers).or_default() += line.units,
            }
        }
    }
    let alone = by_first.into_iter().filter(|(_, units)| *units > 0);
    let alone = alone.map(|(blocker, units)| ([BlockerId(blocker)].into(), units));
    let mut held: Vec<HeldTogether> = alone
        .chain(bundles)
        .filter(|(blockers, _): &(BTreeSet<BlockerId>, i64)| !blockers.is_empty())
        .map(|(blockers, units)| HeldTogether { blockers, units })
        .collect();
    let rest = all - held.iter().map(|held| held.units).sum::<i64>();
    if rest > 0 {
        held.push(HeldTogether {
            blockers: BTreeSet::new(),
            units: rest,
        });
    }
    Ok(held)
}

/// A line of several blockers.
struct Several {
    first: Uuid,
    units: i64,
    blockers: BTreeSet<BlockerId>,
}

/// Units of all lines.
async fn all(transaction: &mut Transaction, reading: &Reading) -> StoreResult<i64> {
    let select = Fragment::new(
        "SELECT CAST(coalesce(sum(line.units), 0) AS BIGINT)",
        Vec::new(),
    );
    let sql = reading.begin(transaction, select).await?.narrowed();
    let (sql, values) = sql.into_statement();
    let row: Option<(i64,)> = transaction.fetch_optional(sql, values).await?;
    Ok(row.map_or(0, |(units,)| units))
}

/// Units of lines by their first blocker, be it the only one or not.
async fn by_first(
    transaction: &mut Transaction,
    reading: &Reading,
    holding: &Holding,
) -> StoreResult<BTreeMap<Uuid, i64>> {
    let select = Fragment::new(
        "SELECT line.primary_blocker, CAST(sum(line.units) AS BIGINT)",
        Vec::new(),
    );
    let mut begun = reading.begin(transaction, select).await?;
    // Said by itself, so that the index of lines that have one serves.
    begun.narrow("line.primary_blocker IS NOT NULL", Vec::new());
    let mut held = Fragment::new(
        "line.primary_blocker IN (SELECT blocker.id FROM blocker",
        Vec::new(),
    );
    held.push_where(&holding.conditions()).push(")");
    begun.conditions.push(held);
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY line.primary_blocker");
    let rows: Vec<(Uuid, i64)> = transaction.fetch(sql).await?;
    Ok(rows.into_iter().collect())
}

/// The lines that have several blockers, each with the open ones that are seen.
async fn with_several(
    transaction: &mut Transaction,
    reading: &Reading,
    holding: &Holding,
) -> StoreResult<Vec<Several>> {
    let select = Fragment::new(
        "SELECT line.id, line.primary_blocker, line.units, blocker.id",
        Vec::new(),
    );
    let mut begun = reading.begin(transaction, select).await?;
    holding.join_if_any(&mut begun);
    begun.narrow(HAS_SEVERAL, Vec::new());
    let (sql, values) = begun.narrowed().into_statement();
    let rows: Vec<(Uuid, Option<Uuid>, i64, Option<Uuid>)> =
        transaction.fetch_all(sql, values).await?;
    let mut lines = BTreeMap::<Uuid, Several>::new();
    for (line, first, units, blocker) in rows {
        let several = lines.entry(line).or_insert_with(|| Several {
            first: first.unwrap_or_default(),
            units,
            blockers: BTreeSet::new(),
        });
        several.blockers.extend(blocker.map(BlockerId));
    }
    Ok(lines.into_values().collect())
}

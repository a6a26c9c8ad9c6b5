//! Reports how long it takes to unblock, open cases counted for as long as they were seen.

use std::collections::BTreeMap;

use desbloqueo_statistics::{Band, Curve, LogRank, Sample, StatisticsError, Tally, log_rank};
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{ReportBy, ReportKey, SpellEnd, SpellRow, spells};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::ReportNames;

/// The report says which share is cleared within so many days.
pub const CLEARED_WITHIN_DAYS: [u16; 3] = [30, 60, 90];

/// The confidence of medians and curves.
const CONFIDENCE: f64 = 0.95;

/// How long it takes to unblock, by key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnblockReport {
    /// The groups, those that hold the most units now first.
    pub rows: Vec<UnblockRow>,
    /// All of them together; `None` where nothing was ever blocked.
    pub all: Option<UnblockRow>,
    /// The names behind the keys.
    pub names: ReportNames,
    /// The day that spells are looked at from.
    pub day: Date,
}

/// How long one key blocks. A spell is a line in one reason of Blocked; lines count, not units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnblockRow {
    /// The key; `None` for all together.
    pub key: Option<ReportKey>,
    /// Spells.
    pub spells: i64,
    /// Spells that ended because the line left Blocked.
    pub cleared: i64,
    /// Spells that go on.
    pub open: i64,
    /// Units of those that go on.
    pub open_units: i64,
    /// After so many days half are cleared, with its band of 95 %.
    pub median_days: Band,
    /// After so many days 85 % are cleared.
    pub p85_days: Option<f64>,
    /// The share cleared within each of [`CLEARED_WITHIN_DAYS`]; `None` where nothing was seen for so long.
    pub cleared_within: [Option<f64>; 3],
    /// Whether it differs from all others together; `None` where there are no others.
    pub against_rest: Option<LogRank>,
    /// The curve itself, in days.
    pub curve: Curve,
}

/// What a row adds up.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) tallies: Vec<Tally>,
    open: i64,
    open_units: i64,
}

/// Reports spells in Blocked: how many, how long, and whether the groups differ.
pub async fn report_unblock(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Option<Date>,
) -> UseCaseResult<UnblockReport> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let found = spells(&mut transaction, &actor.visibility, filter, by, day).await?;
    // There is nothing to compute from where nothing was ever blocked, and no other error.
    let (rows, all) = rows(&found).unwrap_or_default();
    let keys = rows.iter().filter_map(|row| row.key.as_ref());
    let names = ReportNames::read(&mut transaction, actor, keys).await?;
    Ok(UnblockReport {
        rows,
        all,
        names,
        day,
    })
}

/// Each group and all together; an error where nothing was ever blocked.
fn rows(found: &[SpellRow]) -> Result<(Vec<UnblockRow>, Option<UnblockRow>), StatisticsError> {
    let mut groups = BTreeMap::<ReportKey, Sums>::new();
    let mut together = Sums::default();
    for spell in found {
        groups.entry(spell.key.clone()).or_default().add(spell);
        together.add(spell);
    }
    let whole = Sample::counted(together.tallies.iter().copied())?;
    let mut rows = Vec::with_capacity(groups.len());
    for (key, sums) in groups {
        let sample = Sample::counted(sums.tallies.iter().copied())?;
        let rest = whole.without(&sample)?;
        let mut row = sums.into_row(Some(key), &sample)?;
        if rest.count() > 0 {
            row.against_rest = Some(log_rank(&[&sample, &rest])?);
        }
        rows.push(row);
    }
    rows.sort_by(|one, other| {
        let units = other.open_units.cmp(&one.open_units);
        units.then_with(|| one.key.cmp(&other.key))
    });
    let all = together.into_row(None, &whole)?;
    Ok((rows, Some(all)))
}

impl Sums {
    pub(super) fn add(&mut self, spell: &SpellRow) {
        let lines = u64::try_from(spell.lines).unwrap_or_default();
        let is_cleared = spell.end == SpellEnd::Cleared;
        self.tallies.push(Tally {
            time: days(spell.days),
            ended: if is_cleared { lines } else { 0 },
            censored: if is_cleared { 0 } else { lines },
        });
        if spell.end == SpellEnd::Open {
            self.open += spell.lines;
            self.open_units = self.open_units.saturating_add(spell.units);
        }
    }

    pub(super) fn into_row(
        self,
        key: Option<ReportKey>,
        sample: &Sample,
    ) -> Result<UnblockRow, StatisticsError> {
        let curve = Curve::of(sample, CONFIDENCE)?;
        let seen_for = sample.longest().unwrap_or_default();
        let none_left = curve
            .steps()
            .last()
            .is_some_and(|last| last.survival <= 0.0);
        let cleared_within = CLEARED_WITHIN_DAYS.map(f64::from).map(|days| {
            let is_known = days <= seen_for || none_left;
            is_known.then(|| 1.0 - curve.survival_at(days))
        });
        Ok(UnblockRow {
            key,
            spells: count(sample.count()),
            cleared: count(sample.ended()),
            open: self.open,
            open_units: self.open_units,
            median_days: curve.median(),
            p85_days: curve.time_by_which(0.85)?.value,
            cleared_within,
            against_rest: None,
            curve,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "days are far below 2^52")]
fn days(days: i64) -> f64 {
    days as f64
}

fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

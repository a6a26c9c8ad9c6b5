//! Lines that lack something of what is asked of them, by who must act.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Phase;

use crate::column::to_owner;
use crate::error::StoreResult;
use crate::filled::{Filled, TARGET_OR_ANSWER};
use crate::fragment::Fragment;
use crate::lines::{LineFilter, Moment, Source};
use crate::transaction::Transaction;
use crate::values;

use super::holders::{ACTING, HOLDERS};
use super::reading::Reading;
use super::shapes::filled;

/// What is asked of the lines of a phase and an L1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The phase.
    pub phase: Phase,
    /// The L1.
    pub l1: Code,
    /// Only of lines in one of these engagement scenarios; empty: of all.
    pub engagement_scenarios: BTreeSet<Code>,
    /// Only of lines in one of these service statuses; empty: of all.
    pub service_statuses: BTreeSet<Code>,
    /// The fields that must be filled in.
    pub filled: Filled,
    /// Whether a day by which somebody answers does instead of the target date.
    pub or_answer_due: bool,
    /// Whether the entitlement must have an engagement scenario.
    pub engagement_scenario: bool,
    /// Whether the entitlement must have a service status.
    pub service_status: bool,
}

/// Lines of one owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerLacks {
    /// Who must act, as roles are held today.
    pub owner: Owner,
    /// Lines.
    pub lines: i64,
    /// Those of them that lack something.
    pub lacking: i64,
    /// Units of these.
    pub lacking_units: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct OwnerRow {
    acting: String,
    lacks: i64,
    lines: i64,
    units: i64,
}

/// The bits of what a line repeats of its entitlement, beside those of its own fields.
const SCENARIO: i64 = 1_024;
const SERVICE_STATUS: i64 = 2_048;

/// A bit that no line has: nothing is asked of a phase and an L1 that the playbook has no scenario for, and no line is
/// as it should be there.
const NEVER: i64 = 4_096;

/// See [`super::lacks_by_owner`].
pub(super) async fn lacks_by_owner(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    (asked, moment): (&[Asked], Moment),
) -> StoreResult<Vec<OwnerLacks>> {
    let mut select = Fragment::new("SELECT ", Vec::new());
    select.push(ACTING).push(" AS acting, ");
    select
        .append(&lacks(asked, Source::of(moment)))
        .push(" AS lacks, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units");
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let mut begun = reading.begin(transaction, select).await?;
    begun.sql.push(HOLDERS);
    let mut sql = begun.narrowed();
    sql.push(" GROUP BY acting, lacks");
    let (sql, values) = sql.into_statement();
    let rows: Vec<OwnerRow> = transaction.fetch_all(sql, values).await?;
    let mut owners = BTreeMap::<Owner, OwnerLacks>::new();
    for row in rows {
        let owner = to_owner("status_line", "owner", &row.acting)?;
        let sum = owners.entry(owner.clone()).or_insert_with(|| OwnerLacks {
            owner,
            lines: 0,
            lacking: 0,
            lacking_units: 0,
        });
        sum.lines += row.lines;
        if row.lacks != 0 {
            sum.lacking += row.lines;
            sum.lacking_units = sum.lacking_units.saturating_add(row.units);
        }
    }
    Ok(owners.into_values().collect())
}

/// 1 for a line that lacks something, else 0: the first of these that is about the line says what it must have.
fn lacks(asked: &[Asked], source: Source) -> Fragment {
    let mut sql = Fragment::new("CAST(CASE WHEN (~(", Vec::new());
    sql.append(&filled(source)).bind(
        " + CASE WHEN line.engagement_scenario = '' THEN 0 ELSE ? END
          + CASE WHEN line.service_status = '' THEN 0 ELSE ? END)) & (CASE",
        values![SCENARIO, SERVICE_STATUS],
    );
    for one in asked {
        sql.bind(
            " WHEN line.l1 = ? AND line.phase = ?",
            values![one.l1.as_str(), one.phase.code()],
        );
        let narrowed = [
            ("line.engagement_scenario", &one.engagement_scenarios),
            ("line.service_status", &one.service_statuses),
        ];
        for (column, codes) in narrowed {
            if !codes.is_empty() {
                sql.push(" AND ").append(&Fragment::any_code(column, codes));
            }
        }
        sql.bind(" THEN ?", values![one.bits()]);
    }
    if asked.is_empty() {
        sql.push(" WHEN 1 = 0 THEN 0");
    }
    sql.bind(
        " ELSE ? END) = 0 THEN 0 ELSE 1 END AS BIGINT)",
        values![NEVER],
    );
    sql
}

impl Asked {
    fn bits(&self) -> i64 {
        // That there is either follows from what there is, and is asked only where either does.
        let fields = self.filled.bits() & !TARGET_OR_ANSWER;
        let more = [
            (self.or_answer_due, TARGET_OR_ANSWER),
            (self.engagement_scenario, SCENARIO),
            (self.service_status, SERVICE_STATUS),
        ];
        let more = more.into_iter().filter(|(is_asked, _)| *is_asked);
        fields + more.map(|(_, bit)| bit).sum::<i64>()
    }
}

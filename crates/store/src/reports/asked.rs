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

use super::holders::Acting;
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
    let reading = Reading::of(transaction, visibility, filter, moment).await?;
    let owners = statement(transaction, &reading, (asked, Acting::Owners)).await?;
    let holders = statement(transaction, &reading, (asked, Acting::Holders)).await?;
    let (owned, held): (Vec<OwnerRow>, Vec<OwnerRow>) =
        transaction.fetch_both(owners, holders).await?;
    let mut owners = BTreeMap::<Owner, OwnerLacks>::new();
    for row in owned.into_iter().chain(held) {
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

async fn statement(
    transaction: &mut Transaction,
    reading: &Reading,
    (asked, acting): (&[Asked], Acting),
) -> StoreResult<Fragment> {
    let mut select = Fragment::new("SELECT ", Vec::new());
    select.push(acting.who()).push(" AS acting, ");
    select
        .append(&lacks(asked, reading.source()))
        .push(" AS lacks, count(*) AS lines, CAST(sum(line.units) AS BIGINT) AS units");
    let mut begun = reading.begin(transaction, select).await?;
    acting.join(&mut begun, reading.database());
    let mut sql = begun.narrowed();
    // Not in the order of owners: SQLite would look up each line in an index of these.
    sql.push(" GROUP BY lacks, acting");
    Ok(sql)
}

/// 1 for a line that lacks something, else 0: the first of these that is about the line says what it must have.
fn lacks(asked: &[Asked], source: Source) -> Fragment {
    let mut sql = Fragment::new("CAST(CASE WHEN (~(", Vec::new());
    sql.append(&filled(source)).bind(
        " + CASE WHEN line.engagement_scenario = '' THEN 0 ELSE ? END
          + CASE WHEN line.service_status = '' THEN 0 ELSE ? END)) & ",
        values![SCENARIO, SERVICE_STATUS],
    );
    sql.append(&bits(asked))
        .push(" = 0 THEN 0 ELSE 1 END AS BIGINT)");
    sql
}

/// The bits that a line must have. L1 and phase are compared apart: each of a million lines with a few of them, not with
/// every pair.
fn bits(asked: &[Asked]) -> Fragment {
    let mut by_status = BTreeMap::<&Code, BTreeMap<Phase, Vec<&Asked>>>::new();
    for one in asked {
        let of_l1 = by_status.entry(&one.l1).or_default();
        of_l1.entry(one.phase).or_default().push(one);
    }
    let of_phases = |phases: &BTreeMap<Phase, Vec<&Asked>>| {
        let phases = phases.iter();
        choose(
            "(CASE line.phase",
            phases.map(|(phase, asked)| (phase.code(), of_scenarios(asked))),
        )
    };
    let statuses = by_status.iter();
    choose(
        "(CASE line.l1",
        statuses.map(|(l1, phases)| (l1.as_str(), of_phases(phases))),
    )
}

/// The bits of one of these cases.
fn choose<'a>(column: &'static str, cases: impl Iterator<Item = (&'a str, Fragment)>) -> Fragment {
    let mut cases = cases.peekable();
    if cases.peek().is_none() {
        return Fragment::new("?", values![NEVER]);
    }
    let mut sql = Fragment::new(column, Vec::new());
    for (code, bits) in cases {
        sql.bind(" WHEN ? THEN ", values![code]).append(&bits);
    }
    sql.bind(" ELSE ? END)", values![NEVER]);
    sql
}

/// The bits of lines of one L1 and phase: those that are asked in some scenarios and service statuses, or of all.
fn of_scenarios(asked: &[&Asked]) -> Fragment {
    let (mut cases, mut otherwise) = (Vec::new(), NEVER);
    for one in asked {
        let narrowed = one.narrowed();
        if narrowed.is_empty() {
            otherwise = one.bits();
            break;
        }
        let mut case = Fragment::new(" WHEN ", Vec::new());
        case.join(&narrowed, " AND ")
            .bind(" THEN ?", values![one.bits()]);
        cases.push(case);
    }
    if cases.is_empty() {
        return Fragment::new("?", values![otherwise]);
    }
    let mut sql = Fragment::new("(CASE", Vec::new());
    sql.join(&cases, "")
        .bind(" ELSE ? END)", values![otherwise]);
    sql
}

impl Asked {
    /// That a line is in one of the scenarios and service statuses.
    fn narrowed(&self) -> Vec<Fragment> {
        let columns = [
            ("line.engagement_scenario", &self.engagement_scenarios),
            ("line.service_status", &self.service_statuses),
        ];
        let narrowed = columns.into_iter().filter(|(_, codes)| !codes.is_empty());
        narrowed
            .map(|(column, codes)| Fragment::any_code(column, codes))
            .collect()
    }

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

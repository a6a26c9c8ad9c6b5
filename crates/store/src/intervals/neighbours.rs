//! What stands before and after a blocked interval of its line. Reports of spells and of flow ask it of each of them, so
//! that it stands in its row: whoever writes intervals writes it along.

use std::collections::BTreeMap;
use std::fmt;

use uuid::Uuid;

use desbloqueo_domain::code::{IntervalId, LineId, OrganizationId};
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use super::{BY_LINE, StoredInterval, TABLE, of_lines};
use crate::column::{inconsistent, to_day};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

/// What stands directly before or after a blocked interval of its line. Intervals without a day are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Neighbour {
    /// Nothing: the line begins or ends there, or there is a gap.
    Nothing,
    /// Another status, or one whose units do not count (rule U5).
    OtherStatus,
    /// Blocked for another reason.
    OtherReason,
    /// Blocked for the same reason: the spell goes on.
    SameReason,
}

/// What stands beside a blocked interval, and since when its line is blocked for the reason without a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbours {
    /// What leads to it.
    pub before: Neighbour,
    /// What follows it; nothing while it holds.
    pub after: Neighbour,
    /// The earliest day that one of the intervals of the spell up to this one says it holds since. A change of the
    /// detail begins no spell, though it makes the line younger in its status.
    pub spell_from: Date,
}

impl fmt::Display for Neighbours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (self.before.code(), self.after.code());
        write!(
            formatter,
            "preceded_by = {before}, followed_by = {after}, spell_from_day = {}",
            self.spell_from
        )
    }
}

impl Neighbour {
    const ALL: [Self; 4] = [
        Self::Nothing,
        Self::OtherStatus,
        Self::OtherReason,
        Self::SameReason,
    ];

    /// As it stands in the database; the statements of reports say it, too.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::OtherStatus => "other-status",
            Self::OtherReason => "other-reason",
            Self::SameReason => "same-reason",
        }
    }

    fn parse(column: &'static str, code: &str) -> StoreResult<Self> {
        let found = Self::ALL.into_iter().find(|one| one.code() == code);
        found.ok_or_else(|| inconsistent(TABLE, column, code))
    }

    fn of(blocked: &StoredInterval, beside: &StoredInterval) -> Self {
        let reason = |stored: &StoredInterval| stored.interval.state.status.l2.clone();
        if !is_blocked(beside) {
            Self::OtherStatus
        } else if reason(blocked) == reason(beside) {
            Self::SameReason
        } else {
            Self::OtherReason
        }
    }
}

fn is_blocked(stored: &StoredInterval) -> bool {
    stored.interval.state.kind == StatusKind::Blocked && stored.counted
}

/// What stands beside each blocked interval that holds for a day at least, of lines whose intervals are all among these.
pub fn neighbours(intervals: &[StoredInterval]) -> BTreeMap<IntervalId, Neighbours> {
    let mut lines = BTreeMap::<LineId, Vec<&StoredInterval>>::new();
    for stored in intervals {
        if stored.interval.to != Some(stored.interval.from) {
            lines.entry(stored.interval.line).or_default().push(stored);
        }
    }
    let mut found = BTreeMap::new();
    for line in lines.values_mut() {
        line.sort_by_key(|stored| stored.interval.from);
        let mut earlier: Option<(&StoredInterval, Date)> = None;
        for (place, stored) in line.iter().enumerate() {
            let interval = &stored.interval;
            let leads = earlier.filter(|(one, _)| one.interval.to == Some(interval.from));
            let follows = line.get(place + 1);
            let follows = follows.filter(|one| interval.to == Some(one.interval.from));
            let beside = |one: Option<&StoredInterval>| {
                one.map_or(Neighbour::Nothing, |one| Neighbour::of(stored, one))
            };
            let before = beside(leads.map(|(one, _)| one));
            let since = stored.since.1;
            let spell_from = match leads {
                Some((_, from)) if before == Neighbour::SameReason => from.min(since),
                _ => since,
            };
            if is_blocked(stored) {
                let neighbours = Neighbours {
                    before,
                    after: beside(follows.copied()),
                    spell_from,
                };
                found.insert(interval.id, neighbours);
            }
            earlier = Some((stored, spell_from));
        }
    }
    found
}

/// What [`neighbours`] says, of every interval of the lines that stand behind the third part and again behind the fourth:
/// no planner sees that what is written is of the lines that were read. Behind the first two stands the index of lines.
const CONNECT: [&str; 5] = [
    "UPDATE line_interval",
    " SET preceded_by = beside.preceded_by, followed_by = beside.followed_by, spell_from_day = beside.spell_from_day
     FROM (SELECT organization_id, id, preceded_by, followed_by,
                  min(since_reason_day) OVER (
                      PARTITION BY line_id, spell ORDER BY effective_from_day) AS spell_from_day
           FROM (SELECT numbered.*, sum(CASE preceded_by WHEN 'same-reason' THEN 0 ELSE 1 END) OVER (
                            PARTITION BY line_id ORDER BY effective_from_day) AS spell
                 FROM (SELECT organization_id, id, line_id, effective_from_day, since_reason_day,
                              CASE WHEN lag(effective_to_day) OVER in_order = effective_from_day THEN
                                  CASE WHEN lag(kind) OVER in_order <> 'blocked' OR lag(counted) OVER in_order = 0
                                           THEN 'other-status'
                                       WHEN lag(l2) OVER in_order = l2 THEN 'same-reason'
                                       ELSE 'other-reason' END
                              ELSE '' END AS preceded_by,
                              CASE WHEN lead(effective_from_day) OVER in_order = effective_to_day THEN
                                  CASE WHEN lead(kind) OVER in_order <> 'blocked' OR lead(counted) OVER in_order = 0
                                           THEN 'other-status'
                                       WHEN lead(l2) OVER in_order = l2 THEN 'same-reason'
                                       ELSE 'other-reason' END
                              ELSE '' END AS followed_by
                       FROM line_interval",
    "                  WHERE effective_to_day > effective_from_day AND organization_id = ? AND ",
    " WINDOW in_order AS (PARTITION BY line_id ORDER BY effective_from_day)) AS numbered
                ) AS spelled
          ) AS beside
     WHERE line_interval.organization_id = ? AND ",
    "  AND line_interval.organization_id = beside.organization_id AND line_interval.id = beside.id
       AND line_interval.kind = 'blocked' AND line_interval.counted = 1
       AND (line_interval.preceded_by <> beside.preceded_by OR line_interval.followed_by <> beside.followed_by
            OR line_interval.spell_from_day <> beside.spell_from_day)",
];

/// Says in the intervals of these lines of an organization what stands beside them, after some were added to those that
/// were there, or ended.
pub async fn connect(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
) -> StoreResult<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = lines.iter().map(|line| line.0).collect();
    let database = Kind::of(transaction);
    let [head, read, of_lines, written, tail] = CONNECT;
    let by_line = database.by_index(Some(BY_LINE));
    let mut sql = Fragment::new(head, Vec::new());
    sql.append(&by_line)
        .push(read)
        .append(&by_line)
        .bind(of_lines, values![organization.0])
        .append(&Fragment::any_of(database, "line_id", &ids))
        .bind(written, values![organization.0])
        .append(&Fragment::any_of(database, "line_interval.line_id", &ids))
        .push(tail);
    transaction.later(sql).await
}

/// What the intervals of these lines say of what stands beside them.
pub async fn list_neighbours(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
) -> StoreResult<BTreeMap<IntervalId, Neighbours>> {
    let columns = "id, preceded_by, followed_by, spell_from_day";
    let mut sql = of_lines(Kind::of(transaction), columns, organization, lines);
    sql.push(" AND kind = 'blocked' AND counted = 1 AND effective_to_day > effective_from_day");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String, String, i64)> = transaction.fetch_all(sql, values).await?;
    let mut all = BTreeMap::new();
    for (id, before, after, spell_from) in rows {
        let neighbours = Neighbours {
            before: Neighbour::parse("preceded_by", &before)?,
            after: Neighbour::parse("followed_by", &after)?,
            spell_from: to_day(TABLE, "spell_from_day", spell_from)?,
        };
        all.insert(IntervalId(id), neighbours);
    }
    Ok(all)
}

//! Lines that lack something after their handover to delivery, and by when they shall be completed (rule S13).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::update_line::{days_after, lacks};
use desbloqueo_store::entitlements;
use desbloqueo_store::lines::{self, Columns, Cursor, Moment};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::Scope;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{LineFilter, LineItem, LineOrder, LineSort, Names, today};
use crate::rights::{RightsOfLines, rights_on_lines};

/// Entitlements that are looked at at most, those handed over last.
const MOST_ENTITLEMENTS: i64 = 1_000;

/// Lines that a page of them shows.
const PAGE: usize = 50;

/// A line that lacks something.
#[derive(Debug, Clone, PartialEq)]
pub struct IncompleteLine {
    /// The line.
    pub item: LineItem,
    /// The fields that its status asks for and that are empty.
    pub lacks: Vec<Field>,
    /// The day by which they shall be filled.
    pub complete_by: Option<Date>,
}

/// Lines that lack something, the one that presses most first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Incomplete {
    /// The first of them.
    pub lines: Vec<IncompleteLine>,
    /// How many there are.
    pub count: i64,
    /// Their units.
    pub units: i64,
    /// Where the queue goes on; `None` at its end.
    pub next: Option<QueuePlace>,
}

/// Where the queue goes on: after a line, by what it is sorted by. Lines without a day come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueuePlace {
    complete_by: Option<Date>,
    units: Reverse<i64>,
    line: LineId,
}

impl QueuePlace {
    /// Reads what [`QueuePlace::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let day = parts.next()?;
        Some(Self {
            complete_by: match day {
                "" => None,
                day => Some(day.parse().ok()?),
            },
            units: Reverse(parts.next()?.parse().ok()?),
            line: parts.next()?.parse().ok()?,
        })
    }

    /// The place as text that fits into an address.
    pub fn encode(self) -> String {
        let day = self.complete_by.map(|day| day.to_string());
        format!("{}.{}.{}", day.unwrap_or_default(), self.units.0, self.line)
    }
}

/// All lines that lack something, with what it takes to show them.
#[derive(Debug, Clone)]
pub struct IncompleteQueue {
    /// The lines.
    pub incomplete: Incomplete,
    /// What the actor may do with each.
    pub rights: RightsOfLines,
    /// The names behind owners.
    pub names: Names,
    /// Today.
    pub day: Date,
}

/// What a line lacks, before it is read as lists show it.
struct Lacking {
    line: LineId,
    units: i64,
    lacks: Vec<Field>,
    complete_by: Option<Date>,
}

impl Lacking {
    fn place(&self) -> QueuePlace {
        QueuePlace {
            complete_by: self.complete_by,
            units: Reverse(self.units),
            line: self.line,
        }
    }
}

/// A page of the queue of lines that lack something after their handover.
pub async fn incomplete_after_handover(
    app: &App,
    actor: &Actor,
    scope: Scope,
    after: Option<QueuePlace>,
) -> UseCaseResult<IncompleteQueue> {
    let mut transaction = app.database.read().await?;
    let day = today(app, &mut transaction, actor).await?;
    let part = (after, PAGE);
    let incomplete = incomplete(app, &mut transaction, actor, (scope, day), part).await?;
    let items = || incomplete.lines.iter().map(|line| &line.item);
    let rights = rights_on_lines(app, &mut transaction, actor, items()).await?;
    let owners: Vec<_> = items()
        .map(|item| (item.organization, &item.owner))
        .collect();
    let names = Names::read(&mut transaction, owners).await?;
    Ok(IncompleteQueue {
        incomplete,
        rights,
        names,
        day,
    })
}

/// The lines that lack something after their handover, so many at most from a place on; how many there are in all.
pub(super) async fn incomplete(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    (scope, day): (Scope, Date),
    (after, most): (Option<QueuePlace>, usize),
) -> UseCaseResult<Incomplete> {
    let of_team = scope.person(actor);
    let seen = &actor.visibility;
    let found =
        entitlements::list_handed_over(transaction, seen, of_team, MOST_ENTITLEMENTS).await?;
    let mut lacking = Vec::new();
    let ids: Vec<EntitlementId> = found.into_iter().map(|(_, id)| id).collect();
    for stored in entitlements::list_across(transaction, &ids).await? {
        lacking.extend(lacking_of(app, &stored.entitlement));
    }
    let count = i64::try_from(lacking.len()).unwrap_or(i64::MAX);
    let units = lacking.iter().map(|one| one.units).sum();
    let (page, next) = page(lacking, after, most);
    let lines = as_listed(transaction, actor, page, day).await?;
    Ok(Incomplete {
        lines,
        count,
        units,
        next,
    })
}

/// So many of them, those that press most first, from a place on; and where the next page begins.
fn page(
    mut all: Vec<Lacking>,
    after: Option<QueuePlace>,
    most: usize,
) -> (Vec<Lacking>, Option<QueuePlace>) {
    all.retain(|one| after.is_none_or(|after| one.place() > after));
    all.sort_by_key(Lacking::place);
    let more = all.len() > most;
    all.truncate(most);
    let next = all.last().filter(|_| more).map(Lacking::place);
    (all, next)
}

fn lacking_of(app: &App, entitlement: &Entitlement) -> Vec<Lacking> {
    let days = app.rulebook().defaults.handover_days;
    let handed_over = entitlement.state.handed_over;
    let complete_by = handed_over.map(|day| days_after(day, days));
    let lines = entitlement.lines.iter().map(|line| Lacking {
        line: line.id,
        units: line.state.units,
        lacks: lacks(app.rulebook(), entitlement, &line.state),
        complete_by,
    });
    lines.filter(|line| !line.lacks.is_empty()).collect()
}

/// The lines as lists show them, in the order in which they press.
async fn as_listed(
    transaction: &mut Transaction,
    actor: &Actor,
    lacking: Vec<Lacking>,
    day: Date,
) -> UseCaseResult<Vec<IncompleteLine>> {
    if lacking.is_empty() {
        return Ok(Vec::new());
    }
    let ids: BTreeSet<LineId> = lacking.iter().map(|one| one.line).collect();
    let limit = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let filter = LineFilter {
        lines: Some(ids),
        include_invalid: true,
        ..LineFilter::default()
    };
    let order = LineOrder {
        sort: LineSort::Confirmed,
        descending: false,
    };
    let page = lines::list(
        transaction,
        &actor.visibility,
        &filter,
        &Cursor::first(order),
        limit,
        Columns::List,
        Moment::Now(day),
    )
    .await?;
    let mut items: BTreeMap<LineId, LineItem> =
        page.items.into_iter().map(|item| (item.id, item)).collect();
    let lines = lacking.into_iter().filter_map(|one| {
        Some(IncompleteLine {
            item: items.remove(&one.line)?,
            lacks: one.lacks,
            complete_by: one.complete_by,
        })
    });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn lacking(number: u128) -> Lacking {
        let day = i8::try_from(number % 4).unwrap();
        Lacking {
            line: LineId(Uuid::from_u128(number)),
            units: i64::try_from(number % 3).unwrap(),
            lacks: Vec::new(),
            complete_by: (day > 0).then(|| date(2026, 6, day)),
        }
    }

    #[test]
    fn page_after_page_gives_every_line_once_in_order() {
        let all = || (0..25).map(lacking).collect::<Vec<_>>();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let (rows, next) = page(all(), after, 4);
            seen.extend(rows.iter().map(Lacking::place));
            let Some(next) = next else { break };
            after = QueuePlace::decode(&next.encode());
            assert_eq!(after, Some(next));
        }
        let mut sorted: Vec<QueuePlace> = all().iter().map(Lacking::place).collect();
        sorted.sort();
        assert_eq!(seen, sorted);
    }

    #[test]
    fn what_is_no_place_is_none() {
        for text in ["", "2026-06-01", "2026-06-01.5", "x.5.y", "2026-06-01.5.1"] {
            assert_eq!(QueuePlace::decode(text), None, "{text}");
        }
    }
}

//! Spells and flow against a walk through every day of every line.

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::{CustomerId, LineId, OrganizationId};
use desbloqueo_domain::interval::Window;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    self, BlockedFlow, LineSum, Periods, ReportBy, ReportKey, SpellEnd,
};
use desbloqueo_testkit as testkit;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, World};

/// Keys that a stretch of days has; the age of a spell is what the report is about.
const KEYS: [ReportBy; 7] = [
    ReportBy::Reason,
    ReportBy::Detail,
    ReportBy::Service,
    ReportBy::Owner,
    ReportBy::Party,
    ReportBy::Customer,
    ReportBy::Organization,
];

/// Whatever kind a filter asks for: the reports are of what is blocked.
fn blocked(filter: &LineFilter) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    }
}

fn next(day: Date) -> Date {
    day.checked_add(1.day()).unwrap()
}

/// The stretches of each line that hold at the end of some day, in order.
fn by_line(world: &World) -> BTreeMap<LineId, Vec<Row<'_>>> {
    let mut lines = BTreeMap::<LineId, Vec<Row<'_>>>::new();
    for row in model::intervals(world) {
        lines.entry(row.line.id).or_default().push(row);
    }
    lines
}

/// What held at the end of a day.
fn on<'a, 'w>(rows: &'a [Row<'w>], day: Date) -> Option<&'a Row<'w>> {
    rows.iter().find(|row| row.interval().holds_on(day))
}

fn first_day(rows: &[Row<'_>]) -> Date {
    rows.iter().map(|row| row.interval().from).min().unwrap()
}

fn is_blocked(row: Option<&Row<'_>>) -> bool {
    row.is_some_and(|row| row.kind() == StatusKind::Blocked)
}

fn same_reason(row: &Row<'_>, other: Option<&Row<'_>>) -> bool {
    is_blocked(other) && other.is_some_and(|other| other.status().l2 == row.status().l2)
}

/// A spell that began until a day: its last stretch, since when it is told to last, and its end with the day of it.
struct Spell<'a, 'w> {
    last: &'a Row<'w>,
    since: Date,
    until: Date,
    end: SpellEnd,
}

fn spells<'a, 'w>(rows: &'a [Row<'w>], as_of: Date) -> Vec<Spell<'a, 'w>> {
    let mut found = Vec::new();
    let mut day = first_day(rows);
    let mut since: Option<Date> = None;
    while day <= as_of {
        if let Some(row) = on(rows, day).filter(|row| is_blocked(Some(row))) {
            let told = row.past.unwrap().since.1;
            let began = since.map_or(told, |since| since.min(told));
            since = Some(began);
            let following = on(rows, next(day));
            let left = following.is_some() && !is_blocked(following);
            let ended = if day == as_of {
                Some((as_of, SpellEnd::Open))
            } else if same_reason(row, following) {
                None
            } else if left {
                Some((next(day), SpellEnd::Cleared))
            } else {
                Some((next(day), SpellEnd::Otherwise))
            };
            if let Some((until, end)) = ended {
                since = None;
                found.push(Spell {
                    last: row,
                    since: began,
                    until,
                    end,
                });
            }
        }
        day = next(day);
    }
    found
}

fn key(row: &Row<'_>, by: ReportBy) -> ReportKey {
    let state = &row.interval().state;
    match by {
        ReportBy::Reason => ReportKey::Code(state.status.l2.clone()),
        ReportBy::Detail => ReportKey::Code(state.status.l3.clone()),
        ReportBy::Service => ReportKey::Code(Some(state.service.clone())),
        ReportBy::Owner => ReportKey::Owner(state.owner.clone()),
        ReportBy::Party => ReportKey::Code(state.party.clone()),
        ReportBy::Customer => ReportKey::Customer(CustomerId(row.customer.customer.id.0)),
        ReportBy::Organization => ReportKey::Organization(OrganizationId(state.organization.0)),
        ReportBy::Age => unreachable!("spells have no age beside their days"),
    }
}

#[tokio::test]
async fn spells_are_those_of_a_walk_through_every_day_of_every_line() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 31).await;
        let mut chance = Chance::seeded(41);
        for turn in 0..16 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let as_of = World::day(&mut chance);
            for by in KEYS.into_iter().skip(turn % 2).step_by(2) {
                check_spells(&database, &world, &reader, &filter, by, as_of).await;
            }
        }
    })
    .await;
}

async fn check_spells(
    database: &Database,
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Date,
) {
    let mut wanted = BTreeMap::<(ReportKey, i64, SpellEnd), (i64, i64)>::new();
    for rows in by_line(world).values() {
        for spell in spells(rows, as_of) {
            let filter = wishes::of_stretches(&blocked(filter));
            if spell.last.meets(&filter, reader, as_of) {
                let days = age_days(spell.since, spell.until);
                let of_key = wanted.entry((key(spell.last, by), days, spell.end));
                let sum = of_key.or_default();
                *sum = (sum.0 + 1, sum.1 + spell.last.units());
            }
        }
    }
    let mut transaction = database.read().await.unwrap();
    let found = reports::spells(&mut transaction, reader, filter, by, as_of)
        .await
        .unwrap();
    let found: BTreeMap<_, _> = found
        .into_iter()
        .map(|row| ((row.key, row.days, row.end), (row.lines, row.units)))
        .collect();
    assert_eq!(found, wanted, "{by:?} {as_of} {reader:?} {filter:?}");
}

#[tokio::test]
async fn open_spells_are_the_lines_and_units_of_the_report_of_what_is_blocked() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 32).await;
        let mut chance = Chance::seeded(42);
        for _ in 0..16 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let as_of = World::day(&mut chance);
            for by in KEYS {
                let mut transaction = database.read().await.unwrap();
                let transaction = &mut transaction;
                let found = reports::spells(transaction, &reader, &filter, by, as_of).await;
                let mut open = BTreeMap::<ReportKey, (i64, i64)>::new();
                for row in found
                    .unwrap()
                    .into_iter()
                    .filter(|row| row.end == SpellEnd::Open)
                {
                    let sum = open.entry(row.key).or_default();
                    *sum = (sum.0 + row.lines, sum.1 + row.units);
                }
                let moment = Moment::EndOf(as_of);
                let blocked = reports::blocked(transaction, &reader, &filter, by, moment).await;
                let blocked: BTreeMap<_, _> = blocked
                    .unwrap()
                    .into_iter()
                    .map(|row| (row.key, (row.lines, row.units)))
                    .collect();
                assert_eq!(open, blocked, "{by:?} {as_of} {reader:?} {filter:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_becomes_blocked_and_what_ceases_to_be_are_those_of_a_walk_through_every_day() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 33).await;
        let mut chance = Chance::seeded(43);
        for _ in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let (one, other) = (World::day(&mut chance), World::day(&mut chance));
            let periods = match chance.below(3) {
                0 => Periods::between(one.min(other), one.max(other)),
                weeks => Periods::weeks_up_to(one, u16::try_from(7 * weeks).unwrap()),
            };
            let wanted = flow(&world, &reader, &blocked(&filter), &periods);
            let mut transaction = database.read().await.unwrap();
            let found = reports::blocked_flow(&mut transaction, &reader, &filter, &periods).await;
            assert_eq!(found.unwrap(), wanted, "{periods:?} {reader:?} {filter:?}");
        }
    })
    .await;
}

/// What the walk finds, by the periods of its days, and what is blocked at each end.
fn flow(
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    periods: &Periods,
) -> Vec<BlockedFlow> {
    let ends = periods.ends();
    let (first, last) = (ends[0], ends[ends.len() - 1]);
    let window = Window {
        from: next(first),
        to: next(last),
    };
    let (entered, left) = walk(world, reader, filter, window);
    let within = |days: &Days, end: Date| {
        let mut sum = LineSum::default();
        if let Some(before) = ends.iter().rev().find(|day| **day < end) {
            let days = days
                .iter()
                .filter(|(day, _)| *before < **day && **day <= end);
            days.for_each(|(_, one)| sum.add(*one));
        }
        sum
    };
    let filter = wishes::of_stretches(filter);
    let on_end = |end: &Date| {
        let mut held = LineSum::default();
        for row in model::past(world, *end) {
            if row.meets(&filter, reader, *end) {
                held.add(LineSum {
                    lines: 1,
                    units: row.units(),
                });
            }
        }
        BlockedFlow {
            day: *end,
            blocked: held,
            entered: within(&entered, *end),
            left: within(&left, *end),
        }
    };
    ends.iter().map(on_end).collect()
}

type Days = BTreeMap<Date, LineSum>;

fn walk(world: &World, reader: &Visibility, filter: &LineFilter, window: Window) -> (Days, Days) {
    let (last, filter) = (
        window.to.yesterday().unwrap(),
        &wishes::of_stretches(filter),
    );
    let (mut entered, mut left) = (Days::new(), Days::new());
    for rows in by_line(world).values() {
        let mut day = window.from;
        while day < window.to {
            let (before, now) = (on(rows, day.yesterday().unwrap()), on(rows, day));
            let begins = match (before, now) {
                (Some(before), _) => !is_blocked(Some(before)),
                (None, Some(now)) => now.since_l1() == day,
                (None, None) => false,
            };
            if let Some(now) = now.filter(|now| begins && is_blocked(Some(now)))
                && now.meets(filter, reader, last)
            {
                add(&mut entered, day, now);
            }
            if let Some(before) = before.filter(|row| is_blocked(Some(row)))
                && now.is_some()
                && !is_blocked(now)
                && before.meets(filter, reader, last)
            {
                add(&mut left, day, before);
            }
            day = next(day);
        }
    }
    (entered, left)
}

fn add(days: &mut Days, day: Date, row: &Row<'_>) {
    let sum = days.entry(day).or_default();
    sum.lines += 1;
    sum.units += row.units();
}

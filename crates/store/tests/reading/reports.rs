use std::collections::BTreeMap;

use desbloqueo_domain::clocks::{AgeBucket, age_days};
use desbloqueo_domain::code::{Code, CustomerId, OrganizationId};
use desbloqueo_domain::interval::{self, Interval, Window, median, unit_days};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{self, BlockedRow, ReportBy, ReportKey, StatusRow, TimeRow};
use desbloqueo_testkit as testkit;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, TODAY, World};

const READERS: usize = 12;

#[tokio::test]
async fn what_is_blocked_adds_up_as_a_plain_loop_over_all_lines() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 7).await;
        let mut chance = Chance::seeded(17);
        for number in 0..READERS {
            let (reader, filter) = match number {
                0 => (Visibility::Everything, LineFilter::default()),
                _ => (
                    wishes::reader(&mut chance, &world),
                    wishes::filter(&mut chance, &world),
                ),
            };
            let past = World::day(&mut chance);
            for by in ReportBy::ALL {
                for moment in [Moment::Now(TODAY), Moment::EndOf(past)] {
                    check_blocked(&database, &world, &reader, &filter, by, moment).await;
                }
            }
        }
    })
    .await;
}

async fn check_blocked(
    database: &Database,
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    moment: Moment,
) {
    let rows = rows_at(world, moment);
    let blocked = LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    };
    let mut groups = BTreeMap::<ReportKey, Vec<Row<'_>>>::new();
    for row in rows
        .iter()
        .filter(|row| row.meets(&blocked, reader, moment.day()))
    {
        groups
            .entry(key_of_row(row, by, moment.day()))
            .or_default()
            .push(*row);
    }
    let wanted: BTreeMap<_, _> = groups
        .into_iter()
        .map(|(key, rows)| (key.clone(), to_row(key, &rows, moment.day())))
        .collect();
    let mut transaction = database.read().await.unwrap();
    let found = reports::blocked(&mut transaction, reader, filter, by, moment)
        .await
        .unwrap();
    assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.units)));
    let (largest, more) = reports::most_blocked(&mut transaction, reader, filter, (by, 3), moment)
        .await
        .unwrap();
    let in_all: Vec<_> = found.iter().take(3).map(|row| &row.key).collect();
    let told: Vec<_> = largest.iter().map(|row| &row.key).collect();
    assert_eq!(told, in_all, "{by:?} {moment:?} {reader:?} {filter:?}");
    assert_eq!(more, i64::try_from(found.len() - told.len()).unwrap());
    let largest = largest.into_iter().map(in_order);
    assert!(largest.eq(found.iter().take(3).cloned().map(in_order)));
    let found: BTreeMap<_, _> = found
        .into_iter()
        .map(|row| (row.key.clone(), in_order(row)))
        .collect();
    assert_eq!(found, wanted, "{by:?} {moment:?} {reader:?} {filter:?}");
}

fn rows_at(world: &World, moment: Moment) -> Vec<Row<'_>> {
    match moment {
        Moment::Now(_) => model::present(world),
        Moment::EndOf(day) => model::past(world, day),
    }
}

fn in_order(mut row: BlockedRow) -> BlockedRow {
    row.parties
        .sort_by(|one, other| one.party.cmp(&other.party));
    row
}

fn to_row(key: ReportKey, rows: &[Row<'_>], today: Date) -> BlockedRow {
    let age = |row: &Row<'_>| age_days(row.since_l1(), today);
    let parties = charges(rows, today);
    BlockedRow {
        key,
        lines: i64::try_from(rows.len()).unwrap(),
        units: rows.iter().map(Row::units).sum(),
        unit_days: parties.iter().map(|party| party.unit_days).sum(),
        median_age_days: median(rows.iter().map(age)).unwrap(),
        oldest_age_days: rows.iter().map(age).max().unwrap(),
        parties,
    }
}

/// Unit-days of all stretches of these lines since they are in their L1.
fn charges(rows: &[Row<'_>], today: Date) -> Vec<reports::PartyUnitDays> {
    let mut charges = BTreeMap::<Option<Code>, i64>::new();
    for row in rows {
        let window = Window {
            from: row.since_l1(),
            to: today,
        };
        for stored in &row.world.intervals {
            let stretch = &stored.interval;
            let inside = interval::days_within(stretch, window) > 0;
            if stretch.line == row.line.id && inside && stretch.state.status.l1 == row.status().l1 {
                *charges.entry(stretch.state.party.clone()).or_default() +=
                    unit_days(stretch, window);
            }
        }
    }
    charges
        .into_iter()
        .map(|(party, unit_days)| reports::PartyUnitDays { party, unit_days })
        .collect()
}

fn key_of_row(row: &Row<'_>, by: ReportBy, today: Date) -> ReportKey {
    let open = |stored: &&desbloqueo_store::intervals::StoredInterval| {
        stored.interval.line == row.line.id && stored.interval.is_open()
    };
    let stretch = match row.past {
        Some(past) => &past.interval,
        None => &row.world.intervals.iter().find(open).unwrap().interval,
    };
    match by {
        ReportBy::Age => ReportKey::Age(AgeBucket::of(age_days(row.since_l1(), today))),
        ReportBy::Customer => ReportKey::Customer(row.customer.customer.id),
        by => key_of_stretch(stretch, by),
    }
}

fn key_of_stretch(stretch: &Interval, by: ReportBy) -> ReportKey {
    let state = &stretch.state;
    match by {
        ReportBy::Reason => ReportKey::Code(state.status.l2.clone()),
        ReportBy::Detail => ReportKey::Code(state.status.l3.clone()),
        ReportBy::Service => ReportKey::Code(Some(state.service.clone())),
        ReportBy::Owner => ReportKey::Owner(state.owner.clone()),
        ReportBy::Party => ReportKey::Code(state.party.clone()),
        ReportBy::Organization => ReportKey::Organization(OrganizationId(state.organization.0)),
        ReportBy::Age | ReportBy::Customer => unreachable!("these are not in the stretch"),
    }
}

#[tokio::test]
async fn time_charged_is_exactly_what_the_domain_says_of_the_same_intervals() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 8).await;
        let mut chance = Chance::seeded(18);
        for _ in 0..READERS * 2 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let (one, other) = (World::day(&mut chance), World::day(&mut chance));
            let window = Window {
                from: one.min(other),
                to: one.max(other),
            };
            for by in ReportBy::ALL {
                check_time(&database, &world, &reader, &filter, by, window).await;
            }
        }
    })
    .await;
}

async fn check_time(
    database: &Database,
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    by: ReportBy,
    window: Window,
) {
    let last = window.to.checked_sub(1.day()).unwrap();
    let rows = model::intervals(world);
    let met: BTreeMap<_, _> = rows
        .iter()
        .filter(|row| row.meets(&wishes::of_stretches(filter), reader, last))
        .map(|row| (row.interval().id, key_of_time(row, by, window)))
        .collect();
    let all = rows.iter().map(Row::interval);
    let totals = interval::totals(all, window, |stretch| met.get(&stretch.id).cloned());
    let wanted: BTreeMap<_, _> = totals
        .into_iter()
        .map(|(key, totals)| (key, (totals.days, totals.unit_days)))
        .collect();
    let mut transaction = database.read().await.unwrap();
    let found = reports::time_charged(&mut transaction, reader, filter, by, window)
        .await
        .unwrap();
    assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.unit_days)));
    let by_key = |row: TimeRow| (row.key, (row.days, row.unit_days));
    assert_eq!(
        found.into_iter().map(by_key).collect::<BTreeMap<_, _>>(),
        wanted,
        "{by:?} {window:?} {reader:?}"
    );
}

fn key_of_time(row: &Row<'_>, by: ReportBy, window: Window) -> ReportKey {
    match by {
        ReportBy::Age => {
            let end = row.interval().clipped(window).to;
            ReportKey::Age(AgeBucket::of(age_days(row.since_l1(), end)))
        }
        ReportBy::Customer => ReportKey::Customer(CustomerId(row.customer.customer.id.0)),
        by => key_of_stretch(row.interval(), by),
    }
}

#[tokio::test]
async fn units_by_status_are_those_of_a_plain_loop() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 9).await;
        let mut chance = Chance::seeded(19);
        for _ in 0..READERS {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let past = World::day(&mut chance);
            for moment in [Moment::Now(TODAY), Moment::EndOf(past)] {
                let mut sums = BTreeMap::new();
                for row in rows_at(&world, moment)
                    .iter()
                    .filter(|row| row.meets(&filter, &reader, moment.day()))
                {
                    let status = row.status();
                    let sum = sums
                        .entry((row.kind(), status.l1.clone(), status.l2.clone()))
                        .or_insert((0, 0));
                    *sum = (sum.0 + 1, sum.1 + row.units());
                }
                let wanted = sums
                    .into_iter()
                    .map(|((kind, l1, l2), (lines, units))| StatusRow {
                        kind,
                        l1,
                        l2,
                        lines,
                        units,
                    });
                let mut transaction = database.read().await.unwrap();
                let found = reports::units_by_status(&mut transaction, &reader, &filter, moment)
                    .await
                    .unwrap();
                assert_eq!(
                    found,
                    wanted.collect::<Vec<_>>(),
                    "{moment:?} {reader:?} {filter:?}"
                );
            }
        }
    })
    .await;
}

//! Weeks against a walk through every day of every line.

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::database::Database;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{self, BlockedWeek, Periods};
use desbloqueo_testkit as testkit;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::chance::Chance;
use crate::model;
use crate::wishes;
use crate::world::{self, World};

fn blocked(filter: &LineFilter) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    }
}

fn weeks(chance: &mut Chance) -> Periods {
    let count = u16::try_from(chance.below(14)).unwrap();
    Periods::weeks_up_to(World::day(chance), count)
}

#[test]
fn weeks_end_seven_days_apart_and_on_the_day() {
    let day = jiff::civil::date(2024, 5, 10);
    let ends = Periods::weeks_up_to(day, 2);
    let wanted = [
        jiff::civil::date(2024, 4, 26),
        jiff::civil::date(2024, 5, 3),
        day,
    ];
    assert_eq!(ends.ends(), wanted);
    assert_eq!(Periods::weeks_up_to(Date::MIN, 5).ends(), [Date::MIN]);
}

type Sums = BTreeMap<(StatusKind, Code, Option<Code>), (i64, i64)>;

#[tokio::test]
async fn units_at_the_end_of_each_week_are_those_of_every_line_on_that_day() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 35).await;
        let mut chance = Chance::seeded(45);
        for _ in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::of_stretches(&wishes::filter(&mut chance, &world));
            let weeks = weeks(&mut chance);
            let mut transaction = database.read().await.unwrap();
            let transaction = &mut transaction;
            let found = reports::units_by_week(transaction, &reader, &filter, &weeks).await;
            let found = found.unwrap();
            let days: Vec<Date> = found.iter().map(|on| on.day).collect();
            assert_eq!(days, weeks.ends());
            for on in found {
                let mut wanted = Sums::new();
                for row in model::past(&world, on.day) {
                    if row.meets(&filter, &reader, on.day) {
                        let status = row.status();
                        let key = (row.kind(), status.l1.clone(), status.l2.clone());
                        let sum = wanted.entry(key).or_default();
                        *sum = (sum.0 + 1, sum.1 + row.units());
                    }
                }
                let moment = Moment::EndOf(on.day);
                let alone = reports::units_by_status(transaction, &reader, &filter, moment).await;
                assert_eq!(on.rows, alone.unwrap(), "{} {reader:?} {filter:?}", on.day);
                let rows = on.rows.into_iter();
                let sums: Sums = rows
                    .map(|row| ((row.kind, row.l1, row.l2), (row.lines, row.units)))
                    .collect();
                assert_eq!(sums, wanted, "{} {reader:?} {filter:?}", on.day);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn ages_and_unit_days_of_each_week_are_those_of_a_walk_through_every_day() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 36).await;
        let mut chance = Chance::seeded(46);
        for _ in 0..24 {
            let reader = wishes::reader(&mut chance, &world);
            let filter = wishes::filter(&mut chance, &world);
            let weeks = weeks(&mut chance);
            let wanted = walk(&world, &reader, &blocked(&filter), &weeks);
            let mut transaction = database.read().await.unwrap();
            let found = reports::blocked_by_week(&mut transaction, &reader, &filter, &weeks).await;
            assert_eq!(found.unwrap(), wanted, "{weeks:?} {reader:?} {filter:?}");
        }
    })
    .await;
}

fn walk(
    world: &World,
    reader: &Visibility,
    filter: &LineFilter,
    weeks: &Periods,
) -> Vec<BlockedWeek> {
    let filter = &wishes::of_stretches(filter);
    let week = |last: &Date| {
        let mut ages = BTreeMap::new();
        for row in model::past(world, *last) {
            if row.meets(filter, reader, *last) {
                let age = age_days(row.since_l1(), *last);
                *ages.entry(age).or_default() += 1;
            }
        }
        let days = (0..7_i64).map(|ago| last.checked_sub(ago.days()).unwrap());
        let unit_days = days.map(|day| {
            let rows = model::past(world, day).into_iter();
            let met = rows.filter(|row| row.meets(filter, reader, *last));
            met.map(|row| row.units()).sum::<i64>()
        });
        BlockedWeek {
            day: *last,
            ages,
            unit_days: unit_days.sum(),
        }
    };
    weeks.ends().iter().skip(1).map(week).collect()
}

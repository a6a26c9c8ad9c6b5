//! Sums of whatever a filter finds against plain loops.

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::{AgeBucket, age_days};
use desbloqueo_domain::code::Code;
use desbloqueo_store::lines::Moment;
use desbloqueo_store::reports::{self, ReportBy, ReportKey, SumRow};
use jiff::civil::Date;

use crate::asking::{ask, met};
use crate::model::Row;

fn key(row: &Row<'_>, by: ReportBy, today: Date) -> ReportKey {
    let state = &row.stretch().state;
    match by {
        ReportBy::Service => ReportKey::Code(Some(row.stored.entitlement.service.clone())),
        ReportBy::Age => ReportKey::Age(AgeBucket::of(age_days(row.since_l1(), today))),
        ReportBy::Party => ReportKey::Code(state.party.clone()),
        _ => ReportKey::Code(row.status().l2.clone()),
    }
}

#[tokio::test]
async fn sums_are_those_of_a_plain_loop() {
    ask(71, async |database, world, reader, filter, moment| {
        let rows = met(world, reader, filter, moment);
        for by in [
            ReportBy::Reason,
            ReportBy::Service,
            ReportBy::Age,
            ReportBy::Party,
        ] {
            let mut plain = BTreeMap::<(Option<Code>, ReportKey), (i64, i64)>::new();
            for row in &rows {
                let reason = row.status().l2.clone();
                let sum = plain
                    .entry((reason, key(row, by, moment.day())))
                    .or_default();
                *sum = (sum.0 + 1, sum.1 + row.units());
            }
            let mut whole = BTreeMap::<ReportKey, (i64, i64)>::new();
            for ((_, key), sum) in &plain {
                let all = whole.entry(key.clone()).or_default();
                *all = (all.0 + sum.0, all.1 + sum.1);
            }
            let mut transaction = database.read().await.unwrap();
            let found = reports::sums_of_reasons(&mut transaction, reader, filter, by, moment);
            let found = found.await.unwrap();
            assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.units)));
            let keyed = |row: SumRow| ((row.reason, row.key), (row.lines, row.units));
            let found: BTreeMap<_, _> = found.into_iter().map(keyed).collect();
            assert_eq!(found, plain, "{by:?} {moment:?} {reader:?} {filter:?}");
            let found = reports::sums(&mut transaction, reader, filter, by, moment).await;
            let found = found.unwrap().into_iter();
            let found: BTreeMap<_, _> =
                found.map(|row| (row.key, (row.lines, row.units))).collect();
            assert_eq!(found, whole, "{by:?} {moment:?} {reader:?} {filter:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn lines_are_counted_by_the_day_on_which_they_were_last_touched() {
    ask(78, async |database, world, reader, filter, moment| {
        let mut plain = BTreeMap::<Date, (i64, i64)>::new();
        for row in met(world, reader, filter, moment) {
            let touched = match moment {
                Moment::Now(_) => row.line.state.confirmed,
                Moment::EndOf(day) => row.touched(day),
            };
            let sum = plain.entry(touched).or_default();
            *sum = (sum.0 + 1, sum.1 + row.units());
        }
        let mut transaction = database.read().await.unwrap();
        let found = reports::touched_days(&mut transaction, reader, filter, moment).await;
        let found = found.unwrap();
        assert!(found.is_sorted_by_key(|(day, _)| *day));
        let found = found.into_iter();
        let found: BTreeMap<_, _> = found
            .map(|(day, totals)| (day, (totals.lines, totals.units)))
            .collect();
        assert_eq!(found, plain, "{moment:?} {reader:?} {filter:?}");
    })
    .await;
}

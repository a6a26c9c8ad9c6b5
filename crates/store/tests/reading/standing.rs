//! Renewals and gaps, against plain loops.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code, TenantId};
use desbloqueo_store::reports::{self, GapRow, HeldRow, RenewalRow};
use desbloqueo_testkit::code;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::asking::{ask, met, of_blocked, open};
use crate::held::is_seen;
use crate::model::Row;
use crate::world::{REASONS, TODAY};

#[tokio::test]
async fn renewals_are_those_of_the_customers_of_blocked_lines() {
    ask(74, async |database, world, reader, filter, moment| {
        let within = (TODAY, TODAY.checked_add(90.days()).unwrap());
        let mut plain = BTreeMap::<Date, (BTreeSet<_>, HeldRow)>::new();
        for row in met(world, reader, &of_blocked(filter), moment) {
            let renewal = row.customer.customer.state.renewal;
            let Some(day) = renewal.filter(|day| within.0 <= *day && *day <= within.1) else {
                continue;
            };
            let (customers, held) = plain.entry(day).or_default();
            customers.insert(row.customer.customer.id);
            held.lines += 1;
            held.units += row.units();
        }
        let wanted = plain
            .into_iter()
            .map(|(day, (customers, held))| RenewalRow {
                day,
                customers: i64::try_from(customers.len()).unwrap(),
                held,
            });
        let mut transaction = database.read().await.unwrap();
        let found = reports::renewals(&mut transaction, reader, filter, within, moment).await;
        assert_eq!(
            found.unwrap(),
            wanted.collect::<Vec<_>>(),
            "{reader:?} {filter:?}"
        );
    })
    .await;
}

fn add(sums: &mut (BTreeSet<TenantId>, HeldRow), row: &Row<'_>) {
    sums.0.insert(row.tenant.tenant.id);
    sums.1.tenants = i64::try_from(sums.0.len()).unwrap();
    sums.1.lines += 1;
    sums.1.units += row.units();
}

#[tokio::test]
async fn gaps_hold_up_the_lines_of_their_reason() {
    ask(75, async |database, world, reader, filter, moment| {
        let open = open(world, reader);
        for reason in REASONS.map(code) {
            let narrowed = of_blocked(filter);
            let rows = met(world, reader, &narrowed, moment).into_iter();
            let rows = rows.filter(|row| row.status().l2.as_ref() == Some(&reason));
            let rows: Vec<Row<'_>> = rows.collect();
            let mut details = BTreeMap::<Option<Code>, (BTreeSet<TenantId>, HeldRow)>::new();
            let mut blockers = BTreeMap::<BlockerId, (BTreeSet<TenantId>, HeldRow)>::new();
            for row in &rows {
                add(details.entry(row.status().l3.clone()).or_default(), row);
                let shared: Vec<BlockerId> = if let Some(past) = row.past {
                    let first = past.interval.state.primary_blocker.into_iter();
                    let is_shared = |id: &BlockerId| {
                        let stored = world.blocker(*id);
                        is_seen(world, reader, stored) && !stored.blocker.state.private
                    };
                    first.filter(is_shared).collect()
                } else {
                    let is_shared = |id: &BlockerId| {
                        let stored = open.get(id);
                        stored.is_some_and(|stored| !stored.blocker.state.private)
                    };
                    row.held_by().filter(is_shared).collect()
                };
                for id in shared {
                    add(blockers.entry(id).or_default(), row);
                }
            }
            let mut transaction = database.read().await.unwrap();
            let found = reports::gaps_by_detail(&mut transaction, reader, filter, &reason, moment);
            let found: BTreeMap<_, _> = found.await.unwrap().into_iter().collect();
            let wanted = details
                .into_iter()
                .map(|(detail, (_, held))| (detail, held));
            assert_eq!(found, wanted.collect(), "{moment:?} {reader:?} {filter:?}");
            let found = reports::gaps_by_blocker(&mut transaction, reader, filter, &reason, moment);
            let found = found.await.unwrap();
            assert!(found.is_sorted_by_key(|row| std::cmp::Reverse(row.held.tenants)));
            let found = found.into_iter().map(|row: GapRow| (row.blocker, row.held));
            let wanted = blockers.into_iter().map(|(id, (_, held))| (id, held));
            let wanted: BTreeMap<_, _> = wanted.collect();
            assert_eq!(
                found.collect::<BTreeMap<_, _>>(),
                wanted,
                "{moment:?} {reader:?} {filter:?}"
            );
        }
    })
    .await;
}

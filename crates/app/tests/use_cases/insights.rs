//! How long blocking lasts, what moves week by week, how promises were kept and what would free units (rules A3, S7,
//! H2, H4, H5).

use std::collections::BTreeSet;

use crate::common::{REASON, code};
use crate::outages::Outages;
use desbloqueo_app::insights::{
    Against, Digest, DigestDays, JudgedFields, Moved, PromiseBy, Without, compare_unblock, digest,
    report_ages, report_fit, report_flow, report_gap_blockers, report_holders, report_outlook,
    report_owner_quality, report_owners, report_promises, report_quality, report_renewals,
    report_resolvers, report_stale, report_unblock, report_unclassified, report_weeks, sum_lines,
    what_frees, what_if,
};
use desbloqueo_app::reads::{Names, ReportBy, report_blocked};
use desbloqueo_app::{Actor, App, Clock, Ids, Source};
use desbloqueo_domain::code::{BlockerId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_statistics::Share;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_testkit::{self as testkit, Database, Sight};
use jiff::civil::{Date, date};

#[tokio::test]
async fn a_line_that_a_second_blocker_holds_would_not_move() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        let app = outages.world.on(date(2024, 5, 1));
        let ada = outages.world.actor(outages.world.ada).await;
        let all = LineFilter::default();
        let without = async |gone: &[Without]| what_if(&app, &ada, &all, gone, None).await.unwrap();
        let moved = |lines, units| Moved {
            lines,
            units,
            unit_days: units * 30,
        };
        let found = without(&[Without::Blocker(outages.first)]).await;
        assert_eq!((found.blockers, found.blocked), (1, moved(3, 55)));
        assert_eq!(
            (found.freed, found.still_held),
            (moved(1, 10), moved(1, 40))
        );
        let both = [outages.first, outages.second].map(Without::Blocker);
        let found = without(&both).await;
        assert_eq!((found.freed, found.still_held), (moved(3, 55), moved(0, 0)));
        let mixed = [
            Without::Blocker(outages.first),
            Without::Reason(code("blocked-legal-regulatory")),
            Without::Resolver(Owner::Person(outages.world.nils)),
        ];
        let found = without(&mixed).await;
        assert_eq!(
            (found.freed, found.still_held),
            (moved(1, 10), moved(1, 40))
        );
        let nobody = without(&[Without::Resolver(Owner::Person(outages.world.nils))]).await;
        assert_eq!((nobody.blockers, nobody.freed), (0, moved(0, 0)));
        let other = without(&[Without::Reason(code("blocked-legal-regulatory"))]).await;
        assert_eq!((other.blockers, other.freed), (0, moved(0, 0)));
    })
    .await;
}

#[tokio::test]
async fn the_fewest_blockers_that_free_most_units_are_found_and_proved() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        let ada = outages.world.actor(outages.world.ada).await;
        let all = LineFilter::default();
        let free = async |share| {
            let share = Share::of(share).unwrap();
            what_frees(&outages.world.app, &ada, &all, share, None)
                .await
                .unwrap()
        };
        let found = free(0.7).await;
        let chosen: BTreeSet<BlockerId> = found.chosen.iter().map(|one| one.item.id).collect();
        assert_eq!(chosen, BTreeSet::from([outages.first, outages.second]));
        assert_eq!((found.freed_units, found.blocked_units), (55, 55));
        assert_eq!(found.number, 2);
        assert!(found.is_smallest && found.enough);
        let little = free(0.1).await;
        assert_eq!(little.chosen.len(), 1);
        assert_eq!(
            (little.chosen[0].item.id, little.freed_units),
            (outages.first, 10)
        );
    })
    .await;
}

#[tokio::test]
async fn the_time_to_unblock_counts_open_spells_for_as_long_as_they_were_seen() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        outages.end_the_first().await;
        let app = outages.world.on(date(2024, 6, 1));
        let ada = outages.world.actor(outages.world.ada).await;
        let all = LineFilter::default();
        let unblock = async |as_of| {
            let report = report_unblock(&app, &ada, &all, ReportBy::Reason, as_of).await;
            report.unwrap()
        };
        let report = unblock(None).await;
        assert_eq!(report.day, date(2024, 6, 1));
        let [row] = &report.rows[..] else {
            panic!("{report:?}")
        };
        assert_eq!(
            (row.spells, row.cleared, row.open, row.open_units),
            (3, 1, 2, 45)
        );
        assert_eq!(row.median_days.value, None);
        assert_eq!(row.against_rest, None);
        let [soon, later, late] = row.cleared_within;
        assert_eq!((soon, late), (Some(0.0), None));
        assert!((later.unwrap() - 1.0 / 3.0).abs() < 1e-12);
        let before = unblock(Some(date(2024, 5, 1))).await;
        let all_open = before.all.unwrap();
        assert_eq!(
            (all_open.cleared, all_open.open, all_open.open_units),
            (0, 3, 55)
        );
        let blocked = report_blocked(&app, &ada, &all, ReportBy::Reason, None)
            .await
            .unwrap();
        assert_eq!(
            (blocked.totals.lines, blocked.totals.units),
            (row.open, row.open_units)
        );
        assert_eq!(blocked.rows[0].key, row.key.clone().unwrap());
        assert_eq!(
            blocked.rows[0].key,
            desbloqueo_store::reports::ReportKey::Code(Some(code(REASON)))
        );
        let nothing = unblock(Some(date(2024, 1, 1))).await;
        assert_eq!((nothing.rows, nothing.all), (vec![], None));
    })
    .await;
}

#[tokio::test]
async fn weeks_tell_what_became_blocked_and_what_ceased_to_be() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        outages.end_the_first().await;
        let app = outages.world.on(date(2024, 6, 1));
        let ada = outages.world.actor(outages.world.ada).await;
        let report = report_flow(&app, &ada, &LineFilter::default(), 9, None)
            .await
            .unwrap();
        assert_eq!(report.weeks.len(), 9);
        let first = &report.weeks[0];
        assert_eq!(
            (first.from, first.to),
            (date(2024, 3, 31), date(2024, 4, 6))
        );
        assert_eq!(
            (first.newly_blocked.lines, first.newly_blocked.units),
            (3, 55)
        );
        assert_eq!((first.net_units, first.other_units()), (55, 0));
        let ended = report
            .weeks
            .iter()
            .find(|week| week.unblocked.lines > 0)
            .unwrap();
        assert!(ended.from <= date(2024, 5, 2) && date(2024, 5, 2) <= ended.to);
        assert_eq!((ended.unblocked.lines, ended.unblocked.units), (1, 10));
        assert_eq!((ended.net_units, ended.other_units()), (-10, 0));
        let last = report.weeks.last().unwrap();
        assert_eq!(last.blocked.units, 45);
        let net: i64 = report.weeks.iter().map(|week| week.net_units).sum();
        assert_eq!(net, 45);
    })
    .await;
}

#[tokio::test]
async fn promises_are_compared_with_the_day_of_closing_and_slips_are_counted() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        outages.end_the_first().await;
        let app = outages.world.on(date(2024, 11, 1));
        let ada = outages.world.actor(outages.world.ada).await;
        let all = LineFilter::default();
        let report = report_promises(&app, &ada, &all, PromiseBy::Owner, None)
            .await
            .unwrap();
        // Of the blockers made for each line nothing is compared: they gave way to the outages.
        let last = report.all.last.unwrap();
        assert_eq!((last.count, last.bias_days, last.on_time), (1, -74.0, 1.0));
        assert_eq!((report.all.slips, report.all.slip_days), (1, 78));
        assert_eq!(report.all.overdue, 1);
        let earlier = report_promises(&app, &ada, &all, PromiseBy::Reason, Some(date(2024, 4, 30)));
        assert_eq!(earlier.await.unwrap().all.last, None);
    })
    .await;
}

fn app_over(database: Database) -> App {
    App::new(
        database,
        std::sync::Arc::new(desbloqueo_playbook::built_in("fasttrack").unwrap().unwrap()),
        Clock::noon_of(date(2026, 11, 22)),
        Ids::seeded(3),
    )
}

/// All that the insights tell somebody.
async fn told(app: &App, person: PersonId) -> Vec<String> {
    let mut transaction = app.database.read().await.unwrap();
    let actor = Actor::load(&mut transaction, person, Source::Api)
        .await
        .unwrap()
        .unwrap();
    drop(transaction);
    let all = LineFilter::default();
    let mut told = Vec::new();
    for as_of in [None, Some(date(2026, 11, 1))] {
        for by in ReportBy::ALL {
            let report = report_unblock(app, &actor, &all, by, as_of).await.unwrap();
            told.push(format!("{by:?}: {:?} {:?}", report.rows, report.all));
        }
        for by in PromiseBy::ALL {
            let report = report_promises(app, &actor, &all, by, as_of).await.unwrap();
            told.push(format!("{by:?}: {:?} {:?}", report.rows, report.all));
        }
        let flow = report_flow(app, &actor, &all, 20, as_of).await.unwrap();
        told.push(format!("{flow:?}"));
        let days = DigestDays {
            as_of,
            compared: None,
        };
        let found = digest(app, &actor, &all, days).await.unwrap();
        // Its names are where those of what it tells are looked up.
        let names = Names::default();
        told.push(format!("{:?}", Digest { names, ..found }));
        let weeks = report_weeks(app, &actor, &all, 20, as_of).await.unwrap();
        let ages = report_ages(app, &actor, &all, 20, as_of).await.unwrap();
        told.push(format!("{weeks:?} {ages:?}"));
        for against in [code(REASON), code("blocked-legal-regulatory")].map(Against::Reason) {
            let found = compare_unblock(app, &actor, &all, &against, as_of).await;
            told.push(format!("{against:?}: {:?}", found.unwrap()));
        }
    }
    for as_of in [None, Some(date(2026, 11, 1)), Some(date(2026, 11, 21))] {
        told.extend(told_of_a_day(app, &actor, as_of).await);
    }
    told
}

/// The rest of it, which is told of a past day too.
async fn told_of_a_day(app: &App, actor: &Actor, as_of: Option<Date>) -> Vec<String> {
    let all = LineFilter::default();
    let mut told = Vec::new();
    let outlook = report_outlook(app, actor, &all, as_of).await.unwrap();
    told.push(format!("{:?} {}", outlook.rows, outlook.more));
    for share in [0.2, 0.5, 0.9, 1.0] {
        let share = Share::of(share).unwrap();
        let free = what_frees(app, actor, &all, share, as_of).await.unwrap();
        // Its names are where those of what it tells are looked up.
        let sizes = (free.blocked_units, free.freed_units, free.at_least);
        let how = (free.is_smallest, free.enough, free.number);
        told.push(format!("{share:?}: {:?} {sizes:?} {how:?}", free.chosen));
    }
    let resolvers = report_resolvers(app, actor, &all, as_of).await.unwrap();
    let owners = report_owners(app, actor, &all, as_of).await.unwrap();
    told.push(format!("{:?} {:?}", resolvers.rows, owners.rows));
    let stale = report_stale(app, actor, &all, as_of).await.unwrap();
    let debt = report_unclassified(app, actor, &all, as_of).await.unwrap();
    told.push(format!("{stale:?} {debt:?}"));
    let gaps = report_gap_blockers(app, actor, &all, as_of).await.unwrap();
    let renewals = report_renewals(app, actor, &all, as_of).await.unwrap();
    told.push(format!("{gaps:?} {renewals:?}"));
    for fields in [JudgedFields::All, JudgedFields::Kept] {
        let quality = report_quality(app, actor, &all, as_of, fields).await;
        let owners = report_owner_quality(app, actor, &all, as_of, fields).await;
        told.push(format!("{:?} {:?}", quality.unwrap(), owners.unwrap().rows));
    }
    let fit = report_fit(app, actor, &all, as_of).await.unwrap();
    let to_reconcile = LineFilter {
        needs_reconciling: true,
        ..LineFilter::default()
    };
    let by = ReportBy::Service;
    let reconcile = sum_lines(app, actor, &to_reconcile, by, as_of).await;
    told.push(format!("{fit:?} {:?}", reconcile.unwrap().rows));
    let holders = report_holders(app, actor, &all, 5, as_of).await.unwrap();
    told.push(format!("{holders:?}"));
    told
}

#[tokio::test]
async fn nobody_learns_of_what_they_may_not_see() {
    let world = Sight::plan(71);
    for reader in &world.people {
        let less = world.without_what_is_hidden_from(reader.id);
        testkit::on_both_pairs(async |[one, other]: [Database; 2]| {
            world.insert(&one).await;
            less.insert(&other).await;
            let (whole, rest) = (app_over(one), app_over(other));
            assert_eq!(
                told(&whole, reader.id).await,
                told(&rest, reader.id).await,
                "{}",
                reader.name
            );
            for blocker in &world.blockers {
                let gone = [Without::Blocker(blocker.blocker.id)];
                let resolvers = blocker.blocker.state.resolvers.iter().cloned();
                let gone = gone.into_iter().chain(resolvers.map(Without::Resolver));
                let days = [None, Some(date(2026, 11, 1))];
                let gone = gone.flat_map(|one| days.map(|as_of| ([one.clone()], as_of)));
                for (gone, as_of) in gone {
                    let mut found = Vec::new();
                    for app in [&whole, &rest] {
                        let mut transaction = app.database.read().await.unwrap();
                        let actor = Actor::load(&mut transaction, reader.id, Source::Api).await;
                        drop(transaction);
                        let actor = actor.unwrap().unwrap();
                        let all = LineFilter::default();
                        found.push(what_if(app, &actor, &all, &gone, as_of).await.unwrap());
                    }
                    assert_eq!(found[0], found[1], "{} {gone:?}", reader.name);
                }
            }
        })
        .await;
    }
}

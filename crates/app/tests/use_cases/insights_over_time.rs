//! Weeks, two slices side by side, and when blockers are likely to be gone (rules A3, H2, H4, H5).

use std::collections::BTreeSet;

use crate::common::{REASON, START, World, code};
use desbloqueo_app::blockers::{
    CloseBlocker, MoveDate, OpenBlocker, close_blocker, move_date, open_blocker,
};
use desbloqueo_app::insights::{
    Against, Basis, blocker_outlook, compare_unblock, report_ages, report_flow, report_outlook,
    report_unblock, report_weeks,
};
use desbloqueo_app::reads::{ReportBy, ReportKey};
use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_testkit::{self as testkit, Database};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

async fn open(
    world: &World,
    day: Date,
    title: &str,
    projected: Option<Date>,
    lines: &[LineId],
) -> BlockerId {
    let ada = world.actor(world.ada).await;
    let asked = OpenBlocker {
        title: title.to_owned(),
        organization: Some(world.north),
        reason: Some(code(REASON)),
        projected,
        lines: lines.to_vec(),
        ..OpenBlocker::default()
    };
    let opened = open_blocker(&world.on(day), &ada, &asked).await.unwrap();
    opened.blocker.id
}

/// Fourteen blockers that were opened on the first day and closed after 5, 10 … 70 days.
async fn cleared(world: &World) {
    let ada = world.actor(world.ada).await;
    for number in 1..=14_i64 {
        let id = open(world, START, &format!("Outage {number}"), None, &[]).await;
        let app = world.on(START.checked_add((number * 5).days()).unwrap());
        let closing = CloseBlocker {
            resolution: "It is over".to_owned(),
            ..CloseBlocker::default()
        };
        close_blocker(&app, &ada, id, &closing).await.unwrap();
    }
}

#[tokio::test]
async fn a_blocker_is_likely_to_be_gone_when_those_that_lasted_as_long_were() {
    testkit::on_both(async |database: Database| {
        let world = World::make(database).await;
        cleared(&world).await;
        let ada = world.actor(world.ada).await;
        let opened = date(2024, 8, 1);
        let id = open(&world, opened, "Firewall", Some(date(2024, 8, 26)), &[]).await;
        let app = world.on(date(2024, 8, 11));
        let found = blocker_outlook(&app, &ada, id, None).await.unwrap();
        let found = found.realistic.unwrap();
        // Twelve lasted longer than ten days: 5, 10 … 60 days more.
        assert_eq!(found.outlook.basis, Basis::ReasonAndSlips);
        assert_eq!((found.outlook.cases, found.outlook.cleared), (12, 12));
        assert!((found.outlook.by_promise.unwrap() - 0.25).abs() < 1e-9);
        assert_eq!(
            (found.half, found.most),
            (Some(date(2024, 9, 10)), Some(date(2024, 9, 30)))
        );
        let later = MoveDate {
            projected: Some(date(2024, 8, 31)),
            ..MoveDate::default()
        };
        move_date(&app, &ada, id, &later).await.unwrap();
        let found = blocker_outlook(&app, &ada, id, None).await.unwrap();
        let found = found.realistic.unwrap();
        // None of the others ever slipped.
        assert_eq!(found.outlook.basis, Basis::Reason);
        assert!((found.outlook.by_promise.unwrap() - 4.0 / 12.0).abs() < 1e-9);
        let old = world.on(date(2024, 9, 20));
        let found = blocker_outlook(&old, &ada, id, None).await.unwrap();
        assert_eq!(found.realistic, None, "four lasted longer than 50 days");
    })
    .await;
}

#[tokio::test]
async fn the_list_says_of_each_blocker_what_its_page_says() {
    testkit::on_both(async |database: Database| {
        let world = World::make(database).await;
        cleared(&world).await;
        let tenant = &world.nettlefen;
        let large = world
            .blocked(tenant, "exchange", 40, "Waiting for the firewall")
            .await;
        let small = world
            .blocked(tenant, "teams", 10, "Waiting for phones")
            .await;
        let ada = world.actor(world.ada).await;
        let opened = date(2024, 8, 1);
        let promised = Some(date(2024, 8, 26));
        let first = open(&world, opened, "Firewall", promised, &[large]).await;
        let second = open(&world, opened, "Phones", None, &[small]).await;
        let app = world.on(date(2024, 8, 11));
        let all = LineFilter::default();
        let report = report_outlook(&app, &ada, &all, None).await.unwrap();
        let rows = report.rows.iter().map(|row| (row.item.id, row.units));
        assert_eq!(rows.collect::<Vec<_>>(), [(first, 40), (second, 10)]);
        assert_eq!((report.more, report.day), (0, date(2024, 8, 11)));
        for row in &report.rows {
            let page = blocker_outlook(&app, &ada, row.item.id, None)
                .await
                .unwrap();
            assert!(row.realistic.is_some());
            assert_eq!(row.realistic, page.realistic);
        }
        let of_phones = LineFilter {
            services: BTreeSet::from([code("teams")]),
            ..LineFilter::default()
        };
        let report = report_outlook(&app, &ada, &of_phones, None).await.unwrap();
        assert_eq!(report.rows.len(), 1);
        let nils = world.actor(world.nils).await;
        let nothing = report_outlook(&app, &nils, &all, None).await.unwrap();
        assert_eq!(nothing.rows, []);
        let hidden = blocker_outlook(&app, &nils, first, None).await;
        assert!(hidden.is_err(), "{hidden:?}");
    })
    .await;
}

#[tokio::test]
async fn weeks_have_the_units_of_their_last_day_and_the_days_of_all_seven() {
    testkit::on_both(async |database: Database| {
        let world = World::make(database).await;
        let tenant = &world.nettlefen;
        world
            .blocked(tenant, "exchange", 40, "Waiting for the firewall")
            .await;
        world
            .blocked(tenant, "teams", 10, "Waiting for phones")
            .await;
        let app = world.on(date(2024, 4, 21));
        let ada = world.actor(world.ada).await;
        let all = LineFilter::default();
        let weeks = report_weeks(&app, &ada, &all, 3, None).await.unwrap();
        let blocked = weeks.ends.iter().map(|end| {
            let sum = end.statuses.get(&StatusKind::Blocked);
            (end.day, sum.map_or(0, |sum| sum.units))
        });
        let wanted = [
            (date(2024, 3, 31), 0),
            (date(2024, 4, 7), 50),
            (date(2024, 4, 14), 50),
            (date(2024, 4, 21), 50),
        ];
        assert_eq!(blocked.collect::<Vec<_>>(), wanted);
        let last = weeks.ends.last().unwrap();
        assert_eq!(last.reasons[&Some(code(REASON))].units, 50);
        let flow = report_flow(&app, &ada, &all, 3, None).await.unwrap();
        assert_eq!(flow.weeks[0].newly_blocked.units, 50);
        assert_eq!(flow.weeks[2].blocked, last.statuses[&StatusKind::Blocked]);
        let ages = report_ages(&app, &ada, &all, 3, None).await.unwrap();
        let told = ages.weeks.iter().map(|week| {
            let days = (week.median_days, week.p85_days);
            (week.lines, days, week.unit_days, week.unit_days_so_far)
        });
        let days = |days: f64| (Some(days), Some(days));
        let wanted = [
            (2, days(6.0), 350, 350),
            (2, days(13.0), 350, 700),
            (2, days(20.0), 350, 1_050),
        ];
        assert_eq!(told.collect::<Vec<_>>(), wanted);
        let before = report_ages(&app, &ada, &all, 1, Some(date(2024, 3, 1)));
        let before = before.await.unwrap();
        assert_eq!(
            (before.weeks[0].lines, before.weeks[0].median_days),
            (0, None)
        );
    })
    .await;
}

#[tokio::test]
async fn a_slice_is_compared_with_another_or_with_the_rest() {
    testkit::on_both(async |database: Database| {
        let world = World::make(database).await;
        let tenant = &world.nettlefen;
        for (service, units) in [("exchange", 40), ("teams", 10), ("intune", 5)] {
            world
                .blocked(tenant, service, units, "Waiting for the firewall")
                .await;
        }
        let app = world.on(date(2024, 5, 1));
        let ada = world.actor(world.ada).await;
        let all = LineFilter::default();
        let phones = Against::Service(code("teams"));
        let found = compare_unblock(&app, &ada, &all, &phones, None).await;
        let found = found.unwrap();
        let (one, other) = (found.one.unwrap(), found.other.unwrap());
        assert!(found.is_rest);
        assert_eq!((one.spells, one.open_units), (2, 45));
        assert_eq!((other.spells, other.open_units), (1, 10));
        let by = ReportBy::Service;
        let report = report_unblock(&app, &ada, &all, by, None).await.unwrap();
        let key = Some(ReportKey::Code(Some(code("teams"))));
        let row = report.rows.iter().find(|row| row.key == key).unwrap();
        assert_eq!(found.difference, row.against_rest);
        let mail = LineFilter {
            services: BTreeSet::from([code("exchange")]),
            ..LineFilter::default()
        };
        let found = compare_unblock(&app, &ada, &mail, &phones, None).await;
        let found = found.unwrap();
        assert!(!found.is_rest);
        assert_eq!(found.one.unwrap().open_units, 40);
        assert_eq!(found.other.unwrap().open_units, 10);
        let south = Against::Organization(world.south);
        let found = compare_unblock(&app, &ada, &all, &south, None).await;
        let found = found.unwrap();
        assert_eq!(found.one.unwrap().open_units, 55);
        assert_eq!((found.other, found.difference), (None, None));
    })
    .await;
}

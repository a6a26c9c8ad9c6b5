//! Reports are told as they were counted last where counting takes long, and never with what somebody may not see.

use std::sync::Arc;
use std::time::Duration;

use desbloqueo_app::App;
use desbloqueo_app::catalogue::grant_role::{grant_role, revoke_role};
use desbloqueo_app::insights::{
    Asking, Bands, KeptReports, Reports, Targets, Terms, Told, save_reports, set_targets,
    take_reports,
};
use desbloqueo_app::reads::{BlockedReport, LineFilter, ReportBy};
use desbloqueo_app::redact::{Redaction, Whom, redact};
use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::kept_reports;
use desbloqueo_testkit::{self as testkit, Database};
use jiff::ToSpan as _;

use crate::common::{START, World};

/// Everything takes too long to be waited for, and nothing is counted behind the readers.
const STILL: Terms = Terms {
    patience: Duration::ZERO,
    oldest: Duration::MAX,
    rest: u32::MAX,
    most: 100,
};

/// Looks at a condition so often, a hundredth of a second apart, before it is given up.
const LOOKS: usize = 3_000;

/// A world with ten blocked units, and an application that tells reports on these terms.
async fn world(database: Database, terms: Terms) -> (World, App) {
    let world = World::make(database).await;
    world
        .blocked(&world.nettlefen, "exchange", 10, "Ports")
        .await;
    let app = App {
        reports: KeptReports::on(terms),
        ..world.app.clone()
    };
    (world, app)
}

/// Five more of them.
async fn write(world: &World) {
    world
        .blocked(&world.cobblemere, "exchange", 5, "Ports")
        .await;
}

async fn forget_dana(world: &World, app: &App) {
    let because = Redaction {
        reason: "asked for it".to_owned(),
        ..Redaction::default()
    };
    let ada = world.actor(world.ada).await;
    let whom = Whom::Person(world.dana);
    redact(app, &ada, whom, &because).await.unwrap();
}

async fn ask(world: &World, app: &App, person: PersonId, asking: &Asking) -> Arc<BlockedReport> {
    let actor = world.actor(person).await;
    let reports = Reports::new(app, &actor, asking);
    let all = LineFilter::default();
    let report = reports.blocked(&all, ReportBy::Reason, None).await;
    report.unwrap()
}

/// The units that somebody is told, and when they were counted.
async fn units(world: &World, app: &App, person: PersonId) -> (i64, Told) {
    let asking = Asking::default();
    let report = ask(world, app, person, &asking).await;
    (report.totals.units, asking.told().unwrap())
}

#[tokio::test]
async fn what_takes_long_is_told_as_it_was_counted_with_when_that_was() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        assert_eq!(units(&world, &app, world.ada).await, (10, Told::Current));
        write(&world).await;
        let old = (10, Told::CountedAt(app.clock.now()));
        assert_eq!(units(&world, &app, world.ada).await, old);
        assert_eq!(units(&world, &app, world.ada).await, old);
        let anew = Asking::anew();
        let counted = ask(&world, &app, world.ada, &anew).await;
        assert_eq!(counted.totals.units, 15);
        assert_eq!(anew.told(), Some(Told::Current));
        assert_eq!(units(&world, &app, world.ada).await.0, 15);
    })
    .await;
}

#[tokio::test]
async fn it_is_counted_anew_behind_the_readers() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, Terms { rest: 0, ..STILL }).await;
        units(&world, &app, world.ada).await;
        write(&world).await;
        let (told, _) = units(&world, &app, world.ada).await;
        assert_eq!(told, 10, "nobody waits for it");
        for _ in 0..LOOKS {
            if units(&world, &app, world.ada).await.0 == 15 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it was not counted anew");
    })
    .await;
}

#[tokio::test]
async fn what_takes_little_or_was_counted_long_ago_is_counted_while_one_waits() {
    for terms in [
        Terms {
            patience: Duration::MAX,
            ..STILL
        },
        Terms {
            oldest: Duration::ZERO,
            ..STILL
        },
        Terms { most: 0, ..STILL },
    ] {
        testkit::on_both(async |database| {
            let (world, app) = world(database, terms).await;
            units(&world, &app, world.ada).await;
            write(&world).await;
            let told = units(&world, &app, world.ada).await;
            assert_eq!(told, (15, Told::Current), "{terms:?}");
        })
        .await;
    }
}

#[tokio::test]
async fn whoever_asks_for_the_same_at_once_is_told_the_same_count() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        let (one, other) = (Asking::default(), Asking::default());
        let (one, other) = tokio::join!(
            ask(&world, &app, world.ada, &one),
            ask(&world, &app, world.ada, &other),
        );
        assert!(Arc::ptr_eq(&one, &other));
    })
    .await;
}

#[tokio::test]
async fn who_sees_less_than_everything_is_told_what_they_see_now() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        assert_eq!(units(&world, &app, world.vera).await.0, 10);
        units(&world, &app, world.ada).await;
        world
            .blocked(&world.saltmarrow, "exchange", 7, "Ports")
            .await;
        write(&world).await;
        assert_eq!(units(&world, &app, world.vera).await, (15, Told::Current));
        assert_eq!(units(&world, &app, world.ada).await.0, 10);
    })
    .await;
}

#[tokio::test]
async fn who_loses_a_role_is_not_told_what_they_saw() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        let ada = world.actor(world.ada).await;
        let grant = Grant {
            role: OrganizationRole::Viewer,
            organization: world.head,
        };
        let given = grant_role(&app, &ada, world.nils, grant).await.unwrap();
        assert_eq!(units(&world, &app, world.nils).await.0, 10);
        assert_eq!(units(&world, &app, world.ada).await.0, 10);
        revoke_role(&app, &ada, given.id).await.unwrap();
        assert_eq!(units(&world, &app, world.nils).await, (0, Told::Current));
    })
    .await;
}

#[tokio::test]
async fn nothing_old_is_told_after_a_redaction_a_setting_or_midnight() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        let ada = world.actor(world.ada).await;
        units(&world, &app, world.ada).await;
        write(&world).await;
        assert_eq!(units(&world, &app, world.ada).await.0, 10);
        forget_dana(&world, &app).await;
        assert_eq!(units(&world, &app, world.ada).await, (15, Told::Current));

        world
            .blocked(&world.saltmarrow, "exchange", 7, "Ports")
            .await;
        assert_eq!(units(&world, &app, world.ada).await.0, 15);
        let targets = Targets::parse(Bands::default(), "9").unwrap();
        set_targets(&app, &ada, targets).await.unwrap();
        assert_eq!(units(&world, &app, world.ada).await, (22, Told::Current));

        world.blocked(&world.cobblemere, "teams", 5, "Ports").await;
        assert_eq!(units(&world, &app, world.ada).await.0, 22);
        let tomorrow = App {
            reports: app.reports.clone(),
            ..world.on(START + 1.day())
        };
        let told = units(&world, &tomorrow, world.ada).await;
        assert_eq!(told, (27, Told::Current));
    })
    .await;
}

/// The program that comes after one, on the same database.
fn next(app: &App, terms: Terms) -> App {
    App {
        reports: KeptReports::on(terms),
        ..app.clone()
    }
}

#[tokio::test]
async fn the_next_program_tells_what_this_one_counted_with_when_that_was() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        let ada = world.actor(world.ada).await;
        units(&world, &app, world.ada).await;
        units(&world, &app, world.vera).await;
        save_reports(&app, &ada).await.unwrap();
        write(&world).await;

        let started = next(&app, STILL);
        take_reports(&started).await.unwrap();
        let old = (10, Told::CountedAt(app.clock.now()));
        assert_eq!(units(&world, &started, world.ada).await, old);
        let narrow = units(&world, &started, world.vera).await;
        assert_eq!(
            narrow,
            (15, Told::Current),
            "only what is told to all is kept"
        );
        ask(&world, &started, world.ada, &Asking::anew()).await;
        assert_eq!(units(&world, &started, world.ada).await.0, 15);

        let again = next(&app, STILL);
        take_reports(&again).await.unwrap();
        let told = units(&world, &again, world.ada).await;
        assert_eq!(told, (15, Told::Current), "it was taken by the one before");
    })
    .await;
}

#[tokio::test]
async fn what_is_old_or_takes_little_is_not_kept_for_the_next_program() {
    for (before, after) in [
        (
            Terms {
                patience: Duration::MAX,
                ..STILL
            },
            STILL,
        ),
        (
            STILL,
            Terms {
                oldest: Duration::ZERO,
                ..STILL
            },
        ),
        (STILL, Terms { most: 0, ..STILL }),
    ] {
        testkit::on_both(async |database| {
            let (world, app) = world(database, before).await;
            let ada = world.actor(world.ada).await;
            units(&world, &app, world.ada).await;
            save_reports(&app, &ada).await.unwrap();
            write(&world).await;
            let started = next(&app, after);
            take_reports(&started).await.unwrap();
            let told = units(&world, &started, world.ada).await;
            assert_eq!(told, (15, Told::Current), "{before:?} {after:?}");
        })
        .await;
    }
}

#[tokio::test]
async fn the_next_program_tells_nothing_across_a_redaction_or_a_role() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, STILL).await;
        let ada = world.actor(world.ada).await;
        units(&world, &app, world.ada).await;
        save_reports(&app, &ada).await.unwrap();
        forget_dana(&world, &app).await;
        let mut transaction = app.database.write().await.unwrap();
        let kept = kept_reports::take(&mut transaction).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(kept, [], "names stand in reports");

        units(&world, &app, world.ada).await;
        save_reports(&app, &ada).await.unwrap();
        let grant = Grant {
            role: OrganizationRole::Viewer,
            organization: world.head,
        };
        grant_role(&app, &ada, world.nils, grant).await.unwrap();
        write(&world).await;
        let started = next(&app, STILL);
        take_reports(&started).await.unwrap();
        let told = units(&world, &started, world.ada).await;
        assert_eq!(told, (15, Told::Current));
    })
    .await;
}

#[tokio::test]
async fn other_questions_are_other_reports_and_the_fewest_are_kept() {
    testkit::on_both(async |database| {
        let (world, app) = world(database, Terms { most: 2, ..STILL }).await;
        let actor = world.actor(world.ada).await;
        let asking = Asking::default();
        let reports = Reports::new(&app, &actor, &asking);
        let all = LineFilter::default();
        let one = LineFilter {
            services: [crate::common::code("teams")].into(),
            ..LineFilter::default()
        };
        let by = ReportBy::Reason;
        for _ in 0..2 {
            let units = reports.blocked(&all, by, None).await.unwrap().totals.units;
            assert_eq!(units, 10);
            let units = reports.blocked(&one, by, None).await.unwrap().totals.units;
            assert_eq!(units, 0);
            let before = Some(START - 1.day());
            let units = reports.blocked(&all, by, before).await.unwrap();
            assert_eq!(units.totals.units, 0);
            let by_service = reports
                .blocked(&all, ReportBy::Service, None)
                .await
                .unwrap();
            assert_ne!(
                by_service.rows,
                reports.blocked(&all, by, None).await.unwrap().rows
            );
        }
    })
    .await;
}

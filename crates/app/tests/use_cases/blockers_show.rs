//! Showing blockers, each reader what they see of it, and comments (rules A3, A4, H5, T3, T5).

use crate::common::{World, causes, code, is_forbidden, is_not_found};
use crate::outages::outage;
use desbloqueo_app::blockers::{
    BlockerRights, CloseBlocker, MoveDate, Slips, charge_party, close_blocker, comment,
    list_comments, move_date, show_blocker,
};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

#[tokio::test]
async fn each_reader_sees_the_lines_and_totals_of_what_they_may_see() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let north = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let near = world
            .blocked(
                &world.cobblemere,
                "exchange",
                30,
                "Waiting for the firewall",
            )
            .await;
        let south = world
            .blocked(&world.saltmarrow, "teams", 60, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[north, near, south]).await;
        let app = world.on(date(2024, 4, 11));
        for (person, lines, units) in [
            (world.ada, 3, 130),
            (world.dana, 2, 70),
            (world.vera, 2, 70),
            (world.amos, 1, 40),
        ] {
            let actor = world.actor(person).await;
            let shown = show_blocker(&app, &actor, id).await.unwrap();
            assert_eq!(
                (shown.lines.len(), shown.units, shown.unit_days),
                (lines, units, 10 * units)
            );
            let by_line: i64 = shown.lines.iter().map(|line| line.unit_days).sum();
            assert_eq!((by_line, shown.days_open), (10 * units, 10));
            assert!(shown.lines.iter().all(|line| line.primary));
        }
        for person in [world.rita, world.nils] {
            let actor = world.actor(person).await;
            assert!(is_not_found(&show_blocker(&app, &actor, id).await));
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn slips_are_counted_and_time_is_told_per_party() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        for day in [date(2024, 7, 25), date(2024, 7, 20), date(2024, 7, 22)] {
            let date = MoveDate {
                projected: Some(day),
                ..MoveDate::default()
            };
            move_date(&world.app, &dana, id, &date).await.unwrap();
        }
        let app = world.on(date(2024, 4, 11));
        charge_party(&app, &dana, id, &code("partner"), date(2024, 4, 4), "")
            .await
            .unwrap();
        let shown = show_blocker(&app, &dana, id).await.unwrap();
        assert_eq!(
            (shown.promises.len(), shown.slips),
            (
                4,
                Slips {
                    number: 2,
                    days: 12
                }
            )
        );
        let days = |party: &str| {
            shown
                .by_party
                .get(&Some(code(party)))
                .map(|totals| totals.unit_days)
        };
        assert_eq!(
            (days("customer"), days("partner")),
            (Some(3 * 40), Some(7 * 40))
        );
        assert_eq!(shown.timeline.len(), 5);
        assert!(shown.timeline.iter().all(|change| change.subject == id.0));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_closed_blocker_keeps_the_time_of_the_lines_that_left_it() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        let close = CloseBlocker {
            resolution: "Repaired".to_owned(),
            target: Some(date(2024, 9, 1)),
            ..CloseBlocker::default()
        };
        close_blocker(&world.on(date(2024, 4, 11)), &dana, id, &close)
            .await
            .unwrap();
        let shown = show_blocker(&world.on(date(2024, 6, 1)), &dana, id)
            .await
            .unwrap();
        assert_eq!((shown.lines.len(), shown.units), (0, 0));
        assert_eq!((shown.unit_days, shown.days_open), (400, 10));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_page_knows_what_its_reader_may_do() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let rights = |comment, date, edit, propose_closing, close| BlockerRights {
            comment,
            date,
            edit,
            propose_closing,
            close,
        };
        for (person, expected) in [
            (world.ada, rights(true, true, true, true, true)),
            (world.dana, rights(true, true, true, true, true)),
            (world.eric, rights(true, true, true, false, false)),
            (world.amos, rights(true, true, false, false, false)),
            (world.vera, rights(false, false, false, false, false)),
        ] {
            let actor = world.actor(person).await;
            assert_eq!(
                show_blocker(&world.app, &actor, id).await.unwrap().rights,
                expected
            );
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn comments_stand_on_the_blocker_and_on_its_chain_and_reset_no_clock() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let before = world.line(line).await;
        let amos = world.actor(world.amos).await;
        let app = world.on(date(2024, 4, 11));
        let first = comment(&app, &amos, id, " The customer calls on Monday ")
            .await
            .unwrap();
        let second = comment(&app, &amos, id, "They did").await.unwrap();
        assert_eq!(first.body, "The customer calls on Monday");
        assert_eq!(world.line(line).await, before);
        let dana = world.actor(world.dana).await;
        let shown = show_blocker(&app, &dana, id).await.unwrap();
        assert_eq!(shown.comments, [second.clone(), first.clone()]);
        let last = shown.timeline.last().unwrap();
        assert_eq!(
            (last.subject_kind.as_str(), last.subject),
            ("comment", second.id.0)
        );
        assert_eq!(world.blocker(id).await.chain.digest, last.digest);
        let older = list_comments(&app, &dana, id, Some((second.recorded_at, second.id)), 10).await;
        assert_eq!(older.unwrap(), [first]);
        let date = MoveDate {
            projected: Some(date(2024, 8, 1)),
            ..MoveDate::default()
        };
        move_date(&app, &dana, id, &date).await.unwrap();
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_comment_does_not_and_nobody_says_nothing() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let north = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let south = world
            .blocked(&world.saltmarrow, "teams", 60, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[north, south]).await;
        let vera = world.actor(world.vera).await;
        assert!(is_forbidden(&comment(&world.app, &vera, id, "Soon?").await));
        let rita = world.actor(world.rita).await;
        assert!(is_not_found(&comment(&world.app, &rita, id, "Soon?").await));
        assert!(is_not_found(
            &list_comments(&world.app, &rita, id, None, 10).await
        ));
        let dana = world.actor(world.dana).await;
        assert_eq!(
            causes(comment(&world.app, &dana, id, "  ").await),
            [Cause::Missing]
        );
        let below = comment(&world.app, &dana, id, "North is ready").await;
        assert!(
            below.is_ok(),
            "a partner comments on a blocker of the head office that holds its line"
        );
        let date = MoveDate {
            projected: Some(date(2024, 8, 1)),
            ..MoveDate::default()
        };
        assert!(
            is_forbidden(&move_date(&world.app, &dana, id, &date).await),
            "and does not date it"
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

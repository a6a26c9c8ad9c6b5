//! Making one blocker of several that look alike (rules S7, A3).

use crate::common::{World, causes, is_forbidden, is_not_found};
use desbloqueo_app::blockers::{GroupBlockers, group_blockers, offer_groups};
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_store::changes;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

/// Three lines of North that wait for one firewall, one that waits for phones, and one of South.
async fn portfolio(world: &World) -> [LineId; 5] {
    let firewall = "Waiting for the Frankfurt firewall cluster";
    [
        world
            .blocked(&world.nettlefen, "exchange", 40, firewall)
            .await,
        world.blocked(&world.nettlefen, "teams", 10, firewall).await,
        world
            .blocked(
                &world.cobblemere,
                "exchange",
                30,
                "Frankfurt firewall cluster not replaced",
            )
            .await,
        world
            .blocked(&world.cobblemere, "teams", 5, "Desk telephones unsuitable")
            .await,
        world
            .blocked(&world.saltmarrow, "exchange", 60, firewall)
            .await,
    ]
}

#[tokio::test]
async fn lines_that_say_the_same_are_offered_as_one_blocker_with_their_units() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = portfolio(&world).await;
        let ada = world.actor(world.ada).await;
        let offered = offer_groups(&world.app, &ada).await.unwrap();
        assert_eq!(offered.len(), 1, "South has one of its own: {offered:?}");
        let mut expected = Vec::new();
        for line in &lines[..3] {
            expected.push(world.blocker_of(*line).await);
        }
        expected.sort_unstable();
        assert_eq!((&offered[0].blockers, offered[0].units), (&expected, 80));
        assert!(
            offered[0].proposed_title().contains("Frankfurt"),
            "{:?}",
            offered[0].words
        );
        let amos = world.actor(world.amos).await;
        let of_tenant = offer_groups(&world.app, &amos).await.unwrap();
        assert_eq!(
            of_tenant
                .iter()
                .map(|group| group.units)
                .collect::<Vec<_>>(),
            [50]
        );
        let rita = world.actor(world.rita).await;
        assert_eq!(offer_groups(&world.app, &rita).await.unwrap(), []);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_group_becomes_one_blocker_that_holds_all_lines() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = portfolio(&world).await;
        let ada = world.actor(world.ada).await;
        let offered = offer_groups(&world.app, &ada).await.unwrap().remove(0);
        let app = world.on(date(2024, 5, 2));
        let asked = GroupBlockers {
            blockers: offered.blockers.clone(),
            ..GroupBlockers::default()
        };
        let grouped = group_blockers(&app, &ada, &asked).await.unwrap();
        let state = &grouped.blocker.state;
        assert_eq!(state.title, offered.proposed_title());
        assert_eq!(
            (state.opened, state.projected),
            (date(2024, 4, 1), Some(date(2024, 6, 1)))
        );
        assert_eq!(
            (state.private, grouped.blocker.organization),
            (false, world.north)
        );
        for line in &lines[..3] {
            let state = world.line(*line).await;
            assert_eq!(state.blockers.len(), 1);
            assert_eq!(state.primary_blocker().unwrap().blocker, grouped.blocker.id);
        }
        for id in offered.blockers {
            assert!(!world.blocker(id).await.blocker.state.is_open());
        }
        assert_ne!(world.blocker_of(lines[3]).await, grouped.blocker.id);
        assert_eq!(offer_groups(&world.app, &ada).await.unwrap(), []);
        let mut transaction = world.app.database.read().await.unwrap();
        let changes = changes::list_of_batch(&mut transaction, grouped.batch, None, 50)
            .await
            .unwrap();
        assert_eq!(
            changes.len(),
            1 + 3 + 3,
            "the new one, the lines, the private ones"
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn dates_on_which_they_do_not_agree_stay_with_the_lines() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = portfolio(&world).await;
        let later = LineEdit {
            target: Some(Some(date(2024, 8, 1))),
            ..LineEdit::default()
        };
        world.update(lines[1], later).await.unwrap();
        let blockers = vec![
            world.blocker_of(lines[0]).await,
            world.blocker_of(lines[1]).await,
        ];
        let asked = GroupBlockers {
            blockers,
            title: "Firewall".to_owned(),
            organization: None,
        };
        let dana = world.actor(world.dana).await;
        let grouped = group_blockers(&world.app, &dana, &asked).await.unwrap();
        assert_eq!(grouped.blocker.state.projected, None);
        assert_eq!(world.line(lines[0]).await.target, Some(date(2024, 6, 1)));
        assert_eq!(world.line(lines[1]).await.target, Some(date(2024, 8, 1)));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn who_may_group_looks_after_every_line_or_leads() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = portfolio(&world).await;
        let blockers = vec![
            world.blocker_of(lines[0]).await,
            world.blocker_of(lines[2]).await,
        ];
        let asked = GroupBlockers {
            blockers,
            title: "Firewall".to_owned(),
            organization: None,
        };
        for person in [world.dana, world.eric, world.vera] {
            let actor = world.actor(person).await;
            assert!(is_forbidden(
                &group_blockers(&world.app, &actor, &asked).await
            ));
        }
        let amos = world.actor(world.amos).await;
        assert!(is_not_found(
            &group_blockers(&world.app, &amos, &asked).await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn only_open_private_blockers_are_grouped() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let lines = portfolio(&world).await;
        let ada = world.actor(world.ada).await;
        let group = async |lines: &[LineId]| {
            let mut blockers = Vec::new();
            for line in lines {
                blockers.push(world.blocker_of(*line).await);
            }
            let asked = GroupBlockers {
                blockers,
                title: "Firewall".to_owned(),
                organization: None,
            };
            group_blockers(&world.app, &ada, &asked).await
        };
        group(&lines[..2]).await.unwrap();
        assert_eq!(causes(group(&lines[1..3]).await), [Cause::NotAmongAllowed]);
        let nothing = GroupBlockers {
            title: "Firewall".to_owned(),
            ..GroupBlockers::default()
        };
        assert_eq!(
            causes(group_blockers(&world.app, &ada, &nothing).await),
            [Cause::Missing]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn two_lines_of_one_entitlement_are_grouped_and_come_apart_when_it_is_undone() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let ada = world.actor(world.ada).await;
        let edit = LineEdit {
            segment: Some("Lyon".to_owned()),
            override_reason: Some("the world is made".to_owned()),
            ..LineEdit::default()
        };
        let (_, split) = split_line(&world.app, &ada, line, 15, edit).await.unwrap();
        let private = [world.blocker_of(line).await, world.blocker_of(split).await];
        let title = "Firewall".to_owned();
        let asked = GroupBlockers {
            blockers: private.to_vec(),
            title,
            organization: None,
        };
        let grouped = group_blockers(&world.app, &ada, &asked).await.unwrap();
        for line in [line, split] {
            assert_eq!(world.blocker_of(line).await, grouped.blocker.id);
        }
        let undone = undo_batch(&world.app, &ada, grouped.batch).await.unwrap();
        assert_eq!(undone.left, []);
        assert_eq!(
            [world.blocker_of(line).await, world.blocker_of(split).await],
            private
        );
        for id in private {
            assert!(world.blocker(id).await.blocker.state.is_open());
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

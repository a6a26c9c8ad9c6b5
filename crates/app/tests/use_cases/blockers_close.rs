//! Closing blockers, beforehand and for good (rules S7, S8, S9, A3).

use std::collections::BTreeSet;

use crate::common::{World, causes, code, is_forbidden, is_not_found};
use crate::outages::outage;
use desbloqueo_app::blockers::{
    CloseBlocker, Fate, LinkLines, MoveDate, charge_party, close_blocker, edit_blocker, link_lines,
    move_date, preview_close, reopen_blocker,
};
use desbloqueo_app::split_line::split_line;
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::{batches, changes};
use desbloqueo_testkit as testkit;
use jiff::civil::date;

fn closing() -> CloseBlocker {
    CloseBlocker {
        resolution: "The carrier repaired the backbone".to_owned(),
        target: Some(date(2024, 9, 1)),
        ..CloseBlocker::default()
    }
}

#[tokio::test]
async fn closing_moves_its_lines_on_with_the_resolution_as_their_note() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        let app = world.on(date(2024, 5, 2));
        let closed = close_blocker(&app, &dana, id, &closing()).await.unwrap();
        assert_eq!((closed.moved, closed.stayed), (vec![line], vec![]));
        assert_eq!(closed.blocker.state.closed.unwrap().day, date(2024, 5, 2));
        let state = world.line(line).await;
        assert_eq!(
            (state.status.l1.as_str(), state.target),
            ("in-progress", Some(date(2024, 9, 1)))
        );
        assert_eq!(state.note, "The carrier repaired the backbone");
        assert!(state.blockers.is_empty());
        let intervals = world.intervals(line).await;
        let kinds: Vec<_> = intervals
            .iter()
            .map(|stored| stored.interval.state.kind)
            .collect();
        assert_eq!(kinds, [StatusKind::Blocked, StatusKind::InProgress]);
        assert_eq!(intervals[0].interval.to, Some(date(2024, 5, 2)));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_another_open_blocker_holds_stays_and_takes_what_that_one_says() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let both = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let alone = world
            .blocked(&world.nettlefen, "teams", 10, "Waiting for phones")
            .await;
        let first = outage(&world, "Backbone outage", &[both, alone]).await;
        let third = world
            .blocked(&world.nettlefen, "intune", 5, "Waiting for laptops")
            .await;
        let second = outage(&world, "Licences", &[third]).await;
        let ada = world.actor(world.ada).await;
        let linking = LinkLines {
            lines: vec![both],
            primary: false,
            version: None,
        };
        link_lines(&world.app, &ada, second, &linking)
            .await
            .unwrap();
        let later = MoveDate {
            projected: Some(date(2024, 10, 1)),
            ..MoveDate::default()
        };
        move_date(&world.app, &ada, second, &later).await.unwrap();
        let preview = preview_close(&world.app, &ada, first, &CloseBlocker::default())
            .await
            .unwrap();
        let fate = |line| {
            preview
                .lines
                .iter()
                .find(|fate| fate.place.line == line)
                .unwrap()
                .fate
                .clone()
        };
        assert_eq!(fate(both), Fate::Stays(vec![second]));
        assert!(matches!(fate(alone), Fate::Moves(_)));
        assert!(preview.needs_target);
        let closed = close_blocker(&world.app, &ada, first, &closing())
            .await
            .unwrap();
        assert_eq!((closed.moved, closed.stayed), (vec![alone], vec![both]));
        let state = world.line(both).await;
        assert_eq!(state.blockers.len(), 1);
        assert_eq!(
            (state.primary_blocker().unwrap().blocker, state.target),
            (second, Some(date(2024, 10, 1)))
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_private_blocker_can_be_closed_too() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let private = world.blocker_of(line).await;
        let dana = world.actor(world.dana).await;
        close_blocker(&world.app, &dana, private, &closing())
            .await
            .unwrap();
        assert_eq!(world.line(line).await.status.l1, code("in-progress"));
        let ada = world.actor(world.ada).await;
        let again = close_blocker(&world.app, &ada, private, &closing()).await;
        assert_eq!(causes(again), [Cause::BlockerClosed]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn closing_asks_for_a_target_date_and_for_what_resolved_it() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        let close =
            async |close: CloseBlocker| causes(close_blocker(&world.app, &dana, id, &close).await);
        let undated = CloseBlocker {
            target: None,
            ..closing()
        };
        assert_eq!(close(undated).await, [Cause::TargetNeededToClose]);
        let silent = CloseBlocker {
            resolution: " ".to_owned(),
            ..closing()
        };
        assert_eq!(close(silent).await, [Cause::Missing]);
        let old = CloseBlocker {
            resolution: "Waiting for the firewall".to_owned(),
            ..closing()
        };
        assert_eq!(close(old.clone()).await, [Cause::NoteNeedsToBeNew]);
        let preview = preview_close(&world.app, &dana, id, &old).await.unwrap();
        assert!(matches!(preview.lines[0].fate, Fate::Refused(_)));
        assert_eq!(world.line(line).await.status.l1, code("blocked"));
        assert!(world.blocker(id).await.blocker.state.is_open());
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_for_a_date_because_of_a_line_that_they_do_not_see() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let seen = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let hidden = world
            .blocked(&world.cobblemere, "exchange", 30, "Waiting for the proxy")
            .await;
        let third = world
            .blocked(&world.nettlefen, "teams", 5, "Waiting for laptops")
            .await;
        let id = outage(&world, "Backbone outage", &[seen, hidden]).await;
        let other = outage(&world, "Licences", &[third]).await;
        let ada = world.actor(world.ada).await;
        let linking = LinkLines {
            lines: vec![seen],
            ..LinkLines::default()
        };
        link_lines(&world.app, &ada, other, &linking).await.unwrap();
        let mut dana = world.actor(world.dana).await;
        let tenant = &world.nettlefen.tenant;
        dana.visibility = Visibility::Some {
            organizations: BTreeSet::new(),
            tenants: BTreeSet::from([(tenant.organization, tenant.id)]),
            blockers: BTreeSet::new(),
            lines: BTreeSet::new(),
        };
        let undated = CloseBlocker {
            target: None,
            ..closing()
        };
        let preview = preview_close(&world.app, &dana, id, &undated)
            .await
            .unwrap();
        assert!(!preview.needs_target);
        assert_eq!(preview.lines.len(), 1);
        let closed = close_blocker(&world.app, &dana, id, &undated)
            .await
            .unwrap();
        assert_eq!((closed.moved, closed.stayed), (vec![], vec![seen]));
        let moved = world.line(hidden).await;
        assert_eq!(moved.status.l1, code("in-progress"));
        assert!(moved.target.is_some() || moved.asked.is_some());
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_resolver_sees_what_closing_would_do_but_does_not_close() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let ada = world.actor(world.ada).await;
        let resolvers = Some(vec![Owner::Person(world.rita)]);
        let edit = BlockerEdit {
            resolvers,
            ..BlockerEdit::default()
        };
        edit_blocker(&world.app, &ada, id, &edit, None)
            .await
            .unwrap();
        let nothing = CloseBlocker::default();
        for (person, sees) in [(world.rita, true), (world.amos, false), (world.vera, false)] {
            let actor = world.actor(person).await;
            assert_eq!(
                preview_close(&world.app, &actor, id, &nothing)
                    .await
                    .is_ok(),
                sees
            );
            assert!(is_forbidden(
                &close_blocker(&world.app, &actor, id, &closing()).await
            ));
        }
        let nils = world.actor(world.nils).await;
        assert!(is_not_found(
            &close_blocker(&world.app, &nils, id, &closing()).await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn lines_of_tenants_that_the_closer_does_not_look_after_move_in_their_name_and_history_says_so()
 {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let theirs = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.cobblemere, "exchange", 30, "Waiting for the proxy")
            .await;
        let id = outage(&world, "Backbone outage", &[theirs, other]).await;
        let dana = world.actor(world.dana).await;
        let closed = close_blocker(&world.app, &dana, id, &closing())
            .await
            .unwrap();
        assert_eq!(closed.moved.len(), 2);
        let mut transaction = world.app.database.read().await.unwrap();
        for (line, reason) in [(theirs, ""), (other, "The carrier repaired the backbone")] {
            let changes = changes::list_of_subject(&mut transaction, world.north, line.0)
                .await
                .unwrap();
            let last = changes.last().unwrap();
            assert_eq!(
                (last.person, last.override_reason.as_str()),
                (world.dana, reason)
            );
            assert_eq!(
                (last.reason.as_str(), last.batch),
                (closing().resolution.as_str(), Some(closed.batch))
            );
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn all_of_a_closing_is_one_batch_across_organizations() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let north = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let south = world
            .blocked(&world.saltmarrow, "teams", 60, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[north, south]).await;
        let ada = world.actor(world.ada).await;
        let closed = close_blocker(&world.app, &ada, id, &closing())
            .await
            .unwrap();
        let mut transaction = world.app.database.read().await.unwrap();
        let batch = batches::find(&mut transaction, closed.batch)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (batch.title.as_str(), batch.organization),
            ("Backbone outage", world.head)
        );
        let changes = changes::list_of_batch(&mut transaction, closed.batch, None, 50)
            .await
            .unwrap();
        for subject in [id.0, north.0, south.0] {
            assert!(changes.iter().any(|change| change.subject == subject));
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_closed_blocker_takes_neither_lines_nor_dates_until_it_is_opened_again() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.nettlefen, "teams", 10, "Waiting for phones")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let ada = world.actor(world.ada).await;
        close_blocker(&world.app, &ada, id, &closing())
            .await
            .unwrap();
        let date = MoveDate {
            projected: Some(date(2024, 10, 1)),
            ..MoveDate::default()
        };
        assert_eq!(
            causes(move_date(&world.app, &ada, id, &date).await),
            [Cause::BlockerClosed]
        );
        let linking = LinkLines {
            lines: vec![other],
            primary: true,
            version: None,
        };
        assert_eq!(
            causes(link_lines(&world.app, &ada, id, &linking).await),
            [Cause::BlockerClosed]
        );
        let dana = world.actor(world.dana).await;
        assert!(is_forbidden(
            &reopen_blocker(&world.app, &dana, id, "It is back").await
        ));
        let reopened = reopen_blocker(&world.app, &ada, id, "It is back")
            .await
            .unwrap();
        assert!(reopened.blocker.state.is_open());
        assert_eq!(world.line(line).await.status.l1, code("in-progress"));
        assert_eq!(
            causes(reopen_blocker(&world.app, &ada, id, "").await),
            [Cause::BlockerOpen]
        );
        link_lines(&world.app, &ada, id, &linking).await.unwrap();
        assert_eq!(world.blocker_of(other).await, id);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn lines_of_one_entitlement_move_together_and_come_back_when_the_closing_is_undone() {
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
        let id = outage(&world, "Backbone outage", &[line, split]).await;
        let before = [world.line(line).await, world.line(split).await];
        let closed = close_blocker(&world.app, &ada, id, &closing())
            .await
            .unwrap();
        assert_eq!(closed.moved.len(), 2);
        for id in [line, split] {
            assert_eq!(world.line(id).await.status.l1, code("in-progress"));
        }
        let undone = undo_batch(&world.app, &ada, closed.batch).await.unwrap();
        assert_eq!(undone.left, []);
        assert_eq!([world.line(line).await, world.line(split).await], before);
        assert!(world.blocker(id).await.blocker.state.is_open());
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_comes_back_is_charged_to_the_party_of_its_blocker() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let ada = world.actor(world.ada).await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let partner = code("partner");
        charge_party(&world.app, &ada, id, &partner, date(2024, 4, 1), "")
            .await
            .unwrap();
        let closed = close_blocker(&world.on(date(2024, 4, 11)), &ada, id, &closing()).await;
        let batch = closed.unwrap().batch;
        undo_batch(&world.on(date(2024, 4, 12)), &ada, batch)
            .await
            .unwrap();
        let intervals = world.intervals(line).await;
        let last = intervals.last().unwrap();
        assert_eq!(last.interval.state.party, Some(partner));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

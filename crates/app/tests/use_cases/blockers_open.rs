//! Opening blockers, and which lines they hold (rules S7, A3, A4).

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop the test")]

use crate::common::{NETWORK, REASON, World, causes, code, is_forbidden, is_not_found};
use desbloqueo_app::App;
use desbloqueo_app::blockers::{
    LinkLines, OpenBlocker, link_lines, make_primary, open_blocker, unlink_line,
};
use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, LineId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::{Phase, Severity};
use desbloqueo_store::changes;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

fn outage(lines: &[LineId]) -> OpenBlocker {
    OpenBlocker {
        title: "Backbone outage".to_owned(),
        projected: Some(date(2024, 7, 15)),
        lines: lines.to_vec(),
        ..OpenBlocker::default()
    }
}

async fn open(world: &World, person: PersonId, asked: &OpenBlocker) -> BlockerId {
    let actor = world.actor(person).await;
    open_blocker(&world.app, &actor, asked)
        .await
        .unwrap()
        .blocker
        .id
}

#[tokio::test]
async fn a_blocker_takes_reason_party_and_resolvers_from_its_lines_and_the_playbook() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = open(&world, world.dana, &outage(&[line])).await;
        let state = world.blocker(id).await.blocker.state;
        assert_eq!(
            (state.reason, state.detail),
            (Some(code(REASON)), Some(code(NETWORK)))
        );
        assert_eq!(state.party_clock.len(), 1);
        assert_eq!(state.party_clock[0].party, code("customer"));
        assert_eq!(
            state.resolvers,
            ["customer-it", "partner"].map(|role| Owner::Role(code(role)))
        );
        assert_eq!((state.severity, state.private), (Severity::Medium, false));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn its_lines_take_its_date_and_their_private_blockers_are_closed() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let private = world.blocker_of(line).await;
        let app = world.on(date(2024, 4, 11));
        let dana = world.actor(world.dana).await;
        let opened = open_blocker(&app, &dana, &outage(&[line]))
            .await
            .unwrap()
            .blocker;
        assert_eq!(opened.organization, world.north);
        let state = world.line(line).await;
        assert_eq!(state.blockers.len(), 1);
        assert_eq!(state.primary_blocker().unwrap().blocker, opened.id);
        assert_eq!(
            (state.target, state.confirmed),
            (Some(date(2024, 7, 15)), date(2024, 4, 11))
        );
        let closed = world.blocker(private).await.blocker.state.closed.unwrap();
        assert_eq!(
            (closed.day, closed.resolution.as_str()),
            (date(2024, 4, 11), "Backbone outage")
        );
        let intervals = world.intervals(line).await;
        let primary: Vec<_> = intervals
            .iter()
            .map(|stored| stored.interval.state.primary_blocker)
            .collect();
        assert_eq!(primary, [Some(private), Some(opened.id)]);
        assert_eq!(
            world.promises(world.north, opened.id.0).await,
            [date(2024, 7, 15)]
        );
        assert_eq!(
            world.promises(world.north, line.0).await,
            [date(2024, 6, 1), date(2024, 7, 15)]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_of_lines_of_two_partners_belongs_to_the_head_office() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let north = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let south = world
            .blocked(&world.saltmarrow, "teams", 60, "Waiting for the firewall")
            .await;
        let asked = outage(&[north, south]);
        let id = open(&world, world.ada, &asked).await;
        assert_eq!(world.blocker(id).await.blocker.organization, world.head);
        for line in [north, south] {
            assert_eq!(world.line(line).await.target, Some(date(2024, 7, 15)));
        }
        let dana = world.actor(world.dana).await;
        let unseen = open_blocker(&world.app, &dana, &asked).await;
        assert!(
            is_not_found(&unseen),
            "a line of South does not exist for North"
        );
        let below = OpenBlocker {
            organization: Some(world.north),
            ..asked
        };
        let ada = world.actor(world.ada).await;
        let refused = open_blocker(&world.app, &ada, &below).await;
        assert_eq!(causes(refused), [Cause::BlockerOtherSubtree]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn who_may_open_a_blocker_is_in_the_team_or_leads() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let theirs = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.cobblemere, "exchange", 30, "Waiting for the proxy")
            .await;
        for (person, line, allowed) in [
            (world.eric, theirs, true),
            (world.dana, other, false),
            (world.amos, theirs, false),
            (world.vera, theirs, false),
            (world.ada, other, true),
        ] {
            let actor = world.actor(person).await;
            let opened = open_blocker(&world.app, &actor, &outage(&[line])).await;
            assert_eq!(opened.is_ok(), allowed, "{opened:?}");
            assert_eq!(is_forbidden(&opened), !allowed);
        }
        let rita = world.actor(world.rita).await;
        assert!(is_not_found(
            &open_blocker(&world.app, &rita, &outage(&[theirs])).await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_without_title_or_with_unknown_codes_is_refused() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let ada = world.actor(world.ada).await;
        let open = async |asked: &OpenBlocker| causes(open_blocker(&world.app, &ada, asked).await);
        let nowhere = OpenBlocker {
            title: "Outage".to_owned(),
            ..OpenBlocker::default()
        };
        assert_eq!(open(&nowhere).await, [Cause::Missing]);
        let here = OpenBlocker {
            organization: Some(world.north),
            ..nowhere
        };
        let nameless = OpenBlocker {
            title: " ".to_owned(),
            ..here.clone()
        };
        assert_eq!(open(&nameless).await, [Cause::Missing]);
        let unknown = OpenBlocker {
            reason: Some(code("of-nobody")),
            resolvers: Some(vec![Owner::Role(code("of-nobody"))]),
            ..here.clone()
        };
        assert_eq!(
            open(&unknown).await,
            [Cause::UnknownCode, Cause::UnknownCode]
        );
        let party = OpenBlocker {
            party: Some(code("of-nobody")),
            ..here.clone()
        };
        assert_eq!(open(&party).await, [Cause::UnknownCode]);
        let nobody = Owner::Person(PersonId(uuid::Uuid::nil()));
        assert_eq!(
            open(&OpenBlocker {
                owner: nobody,
                ..here
            })
            .await,
            [Cause::NotFound]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn only_a_blocked_line_is_linked() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .arrived(Phase::Delivery, &world.nettlefen, "exchange", 40)
            .await;
        let ada = world.actor(world.ada).await;
        let refused = open_blocker(&world.app, &ada, &outage(&[line])).await;
        assert_eq!(causes(refused), [Cause::LineNotBlocked]);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_line_in_assignment_takes_no_target() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let note = (40, "Waiting for the firewall");
        let line = world
            .blocked_in(Phase::Assignment, &world.nettlefen, "exchange", note)
            .await;
        let id = open(&world, world.ada, &outage(&[line])).await;
        let state = world.line(line).await;
        assert_eq!(
            (state.target, state.primary_blocker().unwrap().blocker),
            (None, id)
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_blocker_without_a_date_leaves_the_line_its_own() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let asked = OpenBlocker {
            projected: None,
            ..outage(&[line])
        };
        open(&world, world.dana, &asked).await;
        let state = world.line(line).await;
        assert_eq!(
            (state.target, state.overrides.target),
            (Some(date(2024, 6, 1)), false)
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

async fn linked(
    world: &World,
    app: &App,
    id: BlockerId,
    line: LineId,
    primary: bool,
) -> BlockerState {
    let dana = world.actor(world.dana).await;
    let linking = LinkLines {
        lines: vec![line],
        primary,
        version: None,
    };
    link_lines(app, &dana, id, &linking)
        .await
        .unwrap()
        .blocker
        .state
}

#[tokio::test]
async fn a_second_blocker_comes_after_the_first_until_it_is_made_primary() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.nettlefen, "teams", 10, "Waiting for phones")
            .await;
        let first = open(&world, world.dana, &outage(&[line])).await;
        let asked = OpenBlocker {
            projected: Some(date(2024, 9, 1)),
            ..outage(&[other])
        };
        let second = open(&world, world.dana, &asked).await;
        linked(&world, &world.app, second, line, false).await;
        let state = world.line(line).await;
        let held: Vec<_> = state.blockers.iter().map(|link| link.blocker).collect();
        assert_eq!(
            (held, state.target),
            (vec![first, second], Some(date(2024, 7, 15)))
        );
        let dana = world.actor(world.dana).await;
        make_primary(&world.app, &dana, second, line).await.unwrap();
        let state = world.line(line).await;
        let held: Vec<_> = state.blockers.iter().map(|link| link.blocker).collect();
        assert_eq!(
            (held, state.target),
            (vec![second, first], Some(date(2024, 9, 1)))
        );
        let vera = world.actor(world.vera).await;
        assert!(is_forbidden(
            &make_primary(&world.app, &vera, first, line).await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_private_blocker_that_gets_a_second_line_is_shared() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.nettlefen, "teams", 10, "Waiting for the firewall")
            .await;
        let private = world.blocker_of(line).await;
        let ada = world.actor(world.ada).await;
        desbloqueo_app::blockers::edit_blocker(
            &world.app,
            &ada,
            private,
            &desbloqueo_domain::blocker::BlockerEdit {
                title: Some("Firewall".to_owned()),
                ..desbloqueo_domain::blocker::BlockerEdit::default()
            },
            None,
        )
        .await
        .unwrap();
        let state = linked(&world, &world.app, private, other, true).await;
        assert!(!state.private);
        assert_eq!(world.blocker_of(other).await, private);
        let vera = world.actor(world.vera).await;
        let linking = LinkLines {
            lines: vec![other],
            primary: true,
            version: None,
        };
        assert!(is_forbidden(
            &link_lines(&world.app, &vera, private, &linking).await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_blocked_line_keeps_at_least_one_blocker() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.nettlefen, "teams", 10, "Waiting for phones")
            .await;
        let first = open(&world, world.dana, &outage(&[line])).await;
        let asked = OpenBlocker {
            projected: Some(date(2024, 9, 1)),
            ..outage(&[other])
        };
        let second = open(&world, world.dana, &asked).await;
        let dana = world.actor(world.dana).await;
        let unlink = async |id| unlink_line(&world.app, &dana, id, line).await;
        assert_eq!(causes(unlink(first).await), [Cause::LastBlockerOfLine]);
        assert_eq!(causes(unlink(second).await), [Cause::BlockerNotOnLine]);
        linked(&world, &world.app, second, line, false).await;
        unlink(first).await.unwrap();
        let state = world.line(line).await;
        assert_eq!(
            (state.blockers.len(), state.target),
            (1, Some(date(2024, 9, 1)))
        );
        assert_eq!(state.primary_blocker().unwrap().blocker, second);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn what_was_opened_and_linked_stands_on_the_chains_of_blocker_and_entitlement() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = open(&world, world.dana, &outage(&[line])).await;
        let mut transaction = world.app.database.read().await.unwrap();
        let chain = changes::list_of_chain(&mut transaction, world.north, id.0, 0, 10)
            .await
            .unwrap();
        assert_eq!(chain.len(), 1);
        assert_eq!(
            (chain[0].person, chain[0].subject_kind.as_str()),
            (world.dana, "blocker")
        );
        assert_eq!(world.blocker(id).await.chain.digest, chain[0].digest);
        let of_line = changes::list_of_subject(&mut transaction, world.north, line.0)
            .await
            .unwrap();
        let last = of_line.last().unwrap();
        assert!(last.after.contains(&id.to_string()), "{}", last.after);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

//! Dates, people, parties and invitations of blockers (rules S4, S7, S9, T4, T5, H5, A1).

use crate::common::{World, causes, code, is_forbidden, is_not_found};
use crate::outages::outage;
use desbloqueo_app::blockers::{
    MoveDate, charge_party, confirm_blocker, edit_blocker, invite, move_date, withdraw_invitation,
};
use desbloqueo_app::confirm_line::confirm_line;
use desbloqueo_app::update_line::{UpdateLine, update_line};
use desbloqueo_domain::blocker::{BlockerEdit, ChannelUsed, TicketLink};
use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction};
use desbloqueo_domain::notice::Remark;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::Severity;
use desbloqueo_store::{changes, role_grants};
use desbloqueo_testkit as testkit;
use jiff::civil::{Date, date};

fn to(day: Date) -> MoveDate {
    MoveDate {
        projected: Some(day),
        reason: "the supplier moved it".to_owned(),
        ..MoveDate::default()
    }
}

#[tokio::test]
async fn a_new_date_is_kept_as_a_promise_and_written_onto_lines_in_every_organization() {
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
        let app = world.on(date(2024, 4, 21));
        move_date(&app, &ada, id, &to(date(2024, 8, 1)))
            .await
            .unwrap();
        for (line, organization) in [(north, world.north), (south, world.south)] {
            let state = world.line(line).await;
            assert_eq!(
                (state.target, state.confirmed),
                (Some(date(2024, 8, 1)), date(2024, 4, 21))
            );
            let intervals = world.intervals(line).await;
            let targets: Vec<_> = intervals
                .iter()
                .map(|stored| stored.interval.state.target)
                .collect();
            assert_eq!(targets, [Some(date(2024, 7, 15)), Some(date(2024, 8, 1))]);
            assert!(
                world
                    .promises(organization, line.0)
                    .await
                    .ends_with(&[date(2024, 8, 1)])
            );
        }
        let promised = world.promises(world.head, id.0).await;
        assert_eq!(promised, [date(2024, 7, 15), date(2024, 8, 1)]);
        let mut transaction = world.app.database.read().await.unwrap();
        let chain = changes::list_of_chain(&mut transaction, world.head, id.0, 0, 10)
            .await
            .unwrap();
        assert_eq!(chain.last().unwrap().reason, "the supplier moved it");
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_keeps_its_own_date_is_left_alone() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let own = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let other = world
            .blocked(&world.nettlefen, "teams", 60, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[own, other]).await;
        let amos = world.actor(world.amos).await;
        let set = async |day: Date| {
            let edit = LineEdit {
                target: Some(Some(day)),
                ..LineEdit::default()
            };
            let change = UpdateLine {
                edit,
                ..UpdateLine::default()
            };
            update_line(&world.app, &amos, own, &change).await.unwrap();
        };
        set(date(2024, 6, 20)).await;
        let ada = world.actor(world.ada).await;
        move_date(&world.app, &ada, id, &to(date(2024, 8, 1)))
            .await
            .unwrap();
        assert_eq!(world.line(own).await.target, Some(date(2024, 6, 20)));
        assert_eq!(world.line(other).await.target, Some(date(2024, 8, 1)));
        set(date(2024, 8, 1)).await;
        move_date(&world.app, &ada, id, &to(date(2024, 8, 2)))
            .await
            .unwrap();
        let state = world.line(own).await;
        assert_eq!(
            state.target,
            Some(date(2024, 8, 2)),
            "set back to the blocker's, it follows again"
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_date_may_be_asked_for_and_needs_somebody_who_is_asked() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let ada = world.actor(world.ada).await;
        let ask = async |of: &str| {
            let asked = Asked {
                of: of.to_owned(),
                due: date(2024, 4, 10),
            };
            let date = MoveDate {
                asked: Some(asked),
                ..MoveDate::default()
            };
            move_date(&world.app, &ada, id, &date).await
        };
        assert_eq!(causes(ask(" ").await), [Cause::Missing]);
        assert_eq!(
            causes(move_date(&world.app, &ada, id, &MoveDate::default()).await),
            [Cause::Missing]
        );
        ask("the carrier").await.unwrap();
        let state = world.line(line).await;
        assert_eq!(
            (state.target, state.asked.unwrap().of.as_str()),
            (None, "the carrier")
        );
        let parked = move_date(&world.app, &ada, id, &to(date(2024, 12, 31)))
            .await
            .unwrap();
        assert_eq!(parked.notices[0].remark, Remark::ParkDate);
        let outdated = MoveDate {
            version: Some(0),
            ..to(date(2024, 8, 1))
        };
        assert_eq!(
            causes(move_date(&world.app, &ada, id, &outdated).await),
            [Cause::StaleVersion]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_resolver_and_the_account_team_may_confirm_and_date_a_blocker_but_a_viewer_may_not() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let rita = world.actor(world.rita).await;
        assert!(is_not_found(
            &move_date(&world.app, &rita, id, &to(date(2024, 8, 1))).await
        ));
        let ada = world.actor(world.ada).await;
        let resolvers = vec![Owner::Person(world.rita)];
        let edit = BlockerEdit {
            resolvers: Some(resolvers),
            ..BlockerEdit::default()
        };
        edit_blocker(&world.app, &ada, id, &edit, None)
            .await
            .unwrap();
        for (person, allowed) in [(world.rita, true), (world.amos, true), (world.vera, false)] {
            let actor = world.actor(person).await;
            let moved = move_date(&world.app, &actor, id, &to(date(2024, 8, 1))).await;
            assert_eq!((moved.is_ok(), is_forbidden(&moved)), (allowed, !allowed));
            let confirmed = confirm_line(&world.app, &actor, line).await;
            assert_eq!(confirmed.is_ok(), allowed);
        }
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn confirming_a_blocker_resets_the_staleness_of_its_lines_and_nothing_else() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let amos = world.actor(world.amos).await;
        let before = world.line(line).await;
        confirm_blocker(&world.on(date(2024, 5, 2)), &amos, id)
            .await
            .unwrap();
        let mut after = world.line(line).await;
        assert_eq!(after.confirmed, date(2024, 5, 2));
        after.confirmed = before.confirmed;
        assert_eq!((after, world.intervals(line).await.len()), (before, 1));
        let vera = world.actor(world.vera).await;
        assert!(is_forbidden(&confirm_blocker(&world.app, &vera, id).await));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn owner_and_next_action_of_a_blocker_are_the_truth_for_its_lines() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let action = NextAction {
            what: ActionText::Text("Call the carrier".to_owned()),
            due: Due::On(date(2024, 4, 9)),
            owner: Owner::Person(world.eric),
        };
        let edit = BlockerEdit {
            title: Some(" Backbone ".to_owned()),
            severity: Some(Severity::Critical),
            owner: Some(Owner::Person(world.dana)),
            next_action: Some(action.clone()),
            tickets: Some(vec![TicketLink {
                name: "NET-311".to_owned(),
                url: String::new(),
                state: String::new(),
            }]),
            ..BlockerEdit::default()
        };
        let dana = world.actor(world.dana).await;
        let saved = edit_blocker(&world.app, &dana, id, &edit, None)
            .await
            .unwrap()
            .blocker
            .state;
        assert_eq!(
            (saved.title.as_str(), saved.severity),
            ("Backbone", Severity::Critical)
        );
        assert_eq!(saved.tickets[0].name, "NET-311");
        let state = world.line(line).await;
        assert_eq!(
            (state.owner, state.next_action),
            (Owner::Person(world.dana), action)
        );
        let owners: Vec<_> = world.intervals(line).await;
        assert_eq!(owners[0].interval.state.owner, Owner::Person(world.dana));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn who_answers_for_a_blocker_links_tickets_but_does_not_rename_it() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let amos = world.actor(world.amos).await;
        let ticket = TicketLink {
            name: "NET-311".to_owned(),
            url: String::new(),
            state: String::new(),
        };
        let tickets = BlockerEdit {
            tickets: Some(vec![ticket]),
            ..BlockerEdit::default()
        };
        edit_blocker(&world.app, &amos, id, &tickets, None)
            .await
            .unwrap();
        let title = BlockerEdit {
            title: Some("Firewall".to_owned()),
            ..BlockerEdit::default()
        };
        assert!(is_forbidden(
            &edit_blocker(&world.app, &amos, id, &title, None).await
        ));
        let ada = world.actor(world.ada).await;
        let nameless = BlockerEdit {
            title: Some(String::new()),
            ..BlockerEdit::default()
        };
        assert_eq!(
            causes(edit_blocker(&world.app, &ada, id, &nameless, None).await),
            [Cause::Missing]
        );
        let channel = ChannelUsed {
            channel: code("of-nobody"),
            url: String::new(),
        };
        let channels = BlockerEdit {
            channels: Some(vec![channel]),
            ..BlockerEdit::default()
        };
        assert_eq!(
            causes(edit_blocker(&world.app, &ada, id, &channels, None).await),
            [Cause::UnknownCode]
        );
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_lets_somebody_see_the_blocker_and_gives_a_role_where_none_reaches_it() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        let roles = async |person| {
            let mut transaction = world.app.database.read().await.unwrap();
            role_grants::list_of_person(&mut transaction, person)
                .await
                .unwrap()
                .len()
        };
        for person in [world.nils, world.vera] {
            invite(&world.app, &dana, id, person).await.unwrap();
            invite(&world.app, &dana, id, person).await.unwrap();
            assert_eq!(roles(person).await, 1);
        }
        let nils = world.actor(world.nils).await;
        let commented =
            desbloqueo_app::blockers::comment(&world.app, &nils, id, "I look into it").await;
        assert!(commented.is_ok(), "{commented:?}");
        let (amos, vera) = (world.actor(world.amos).await, world.actor(world.vera).await);
        for actor in [&amos, &vera] {
            assert!(is_forbidden(
                &invite(&world.app, actor, id, world.rita).await
            ));
        }
        withdraw_invitation(&world.app, &dana, id, world.nils)
            .await
            .unwrap();
        let nils = world.actor(world.nils).await;
        assert!(is_not_found(
            &desbloqueo_app::blockers::comment(&world.app, &nils, id, "And now?").await
        ));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn another_party_is_charged_from_its_day_on_and_no_day_is_lost() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        move_date(
            &world.on(date(2024, 4, 21)),
            &dana,
            id,
            &to(date(2024, 8, 1)),
        )
        .await
        .unwrap();
        let app = world.on(date(2024, 5, 1));
        let partner = code("partner");
        charge_party(
            &app,
            &dana,
            id,
            &partner,
            date(2024, 4, 11),
            "they own the line",
        )
        .await
        .unwrap();
        let intervals = world.intervals(line).await;
        let charged: Vec<_> = intervals
            .iter()
            .map(|stored| {
                (
                    stored.interval.from,
                    stored.interval.to,
                    stored.interval.state.party.clone(),
                )
            })
            .collect();
        let customer = Some(code("customer"));
        let partner = Some(partner);
        assert_eq!(
            charged,
            [
                (date(2024, 4, 1), Some(date(2024, 4, 11)), customer),
                (date(2024, 4, 11), Some(date(2024, 4, 21)), partner.clone()),
                (date(2024, 4, 21), None, partner.clone()),
            ]
        );
        move_date(&app, &dana, id, &to(date(2024, 8, 9)))
            .await
            .unwrap();
        let intervals = world.intervals(line).await;
        let last = intervals.last().unwrap();
        assert_eq!(
            (last.interval.from, &last.interval.state.party),
            (date(2024, 5, 1), &partner)
        );
        let until = |to: Option<Date>| to.unwrap_or(date(2024, 5, 11));
        let days: i64 = intervals
            .iter()
            .map(|stored| days_between(stored.interval.from, until(stored.interval.to)))
            .sum();
        assert_eq!(days, days_between(date(2024, 4, 1), date(2024, 5, 11)));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_party_is_charged_neither_before_the_opening_nor_in_the_future_nor_by_the_account_team() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let line = world
            .blocked(&world.nettlefen, "exchange", 40, "Waiting for the firewall")
            .await;
        let id = outage(&world, "Backbone outage", &[line]).await;
        let dana = world.actor(world.dana).await;
        let charge = async |party: &str, from| {
            causes(charge_party(&world.app, &dana, id, &code(party), from, "").await)
        };
        let today = date(2024, 4, 1);
        assert_eq!(
            charge("partner", date(2024, 3, 31)).await,
            [Cause::PartyDateBeforeOpening]
        );
        assert_eq!(
            charge("partner", date(2024, 4, 2)).await,
            [Cause::DateInTheFuture]
        );
        assert_eq!(charge("of-nobody", today).await, [Cause::UnknownCode]);
        let amos = world.actor(world.amos).await;
        let refused = charge_party(&world.app, &amos, id, &code("partner"), today, "").await;
        assert!(is_forbidden(&refused));
        assert_eq!(world.faults().await, []);
    })
    .await;
}

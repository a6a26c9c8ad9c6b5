//! Somebody does another's work between two days (rule A2).

use desbloqueo_app::confirm_line::confirm_line;
use desbloqueo_app::cover::{NewCover, add_cover, end_cover, list_covers};
use desbloqueo_app::history::tell_history;
use desbloqueo_app::reads::{Lines, list_lines};
use desbloqueo_app::work::{Scope, my_work};
use desbloqueo_app::{Actor, App, Source};
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::cover::CoverState;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_domain::status::Phase;
use desbloqueo_testkit as testkit;
use jiff::civil::{Date, date};

use crate::common::{START, World, causes, is_forbidden, is_not_found};

/// The last day of the covers of these tests.
const LAST: Date = date(2024, 4, 5);

/// Somebody on a day, with those whom they cover then.
async fn on(world: &World, person: PersonId, day: Date) -> (App, Actor) {
    let app = world.on(day);
    let mut transaction = app.database.read().await.unwrap();
    let loaded = Actor::load_with_covers(&mut transaction, person, Source::Page, app.clock).await;
    drop(transaction);
    (app, loaded.unwrap().unwrap())
}

fn for_dana(world: &World, cover: PersonId) -> NewCover {
    NewCover {
        person: world.dana,
        cover,
        from: START,
        to: LAST,
    }
}

async fn lines_seen(app: &App, actor: &Actor) -> Vec<LineId> {
    let all = Lines {
        limit: 50,
        ..Lines::default()
    };
    let list = list_lines(app, actor, &all).await.unwrap();
    list.items.iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn a_cover_sees_and_does_the_work_while_it_lasts_and_history_shows_both_names() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let nettlefen = &world.nettlefen;
        let line = world.blocked(nettlefen, "exchange", 10, "Ports").await;
        let elsewhere = &world.saltmarrow;
        let hidden = world.blocked(elsewhere, "exchange", 10, "Ports").await;
        let dana = world.actor(world.dana).await;
        add_cover(&world.app, &dana, for_dana(&world, world.rita))
            .await
            .unwrap();
        let (app, rita) = on(&world, world.rita, LAST).await;
        assert_eq!(lines_seen(&app, &rita).await, [line]);
        confirm_line(&app, &rita, line).await.unwrap();
        assert!(is_not_found(&confirm_line(&app, &rita, hidden).await));
        let ada = world.actor(world.ada).await;
        let told = tell_history(&app, &ada, line.0).await.unwrap();
        let last = told.entries.first().unwrap();
        assert_eq!(
            (last.person.as_str(), last.covered.as_deref()),
            ("Rita", Some("Dana"))
        );
        assert_eq!(world.faults().await, []);
        let (app, late) = on(&world, world.rita, date(2024, 4, 6)).await;
        assert_eq!(lines_seen(&app, &late).await, []);
        assert!(is_not_found(&confirm_line(&app, &late, line).await));
    })
    .await;
}

#[tokio::test]
async fn a_cover_changes_the_status_where_the_covered_person_may() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (tenant, bare) = (&world.nettlefen, &world.cobblemere);
        let line = world.arrived(Phase::Delivery, tenant, "exchange", 10).await;
        let other = world.arrived(Phase::Delivery, bare, "exchange", 10).await;
        let dana = world.actor(world.dana).await;
        add_cover(&world.app, &dana, for_dana(&world, world.vera))
            .await
            .unwrap();
        let (app, vera) = on(&world, world.vera, START).await;
        let of = |line| desbloqueo_app::reads::open_line(&app, &vera, line);
        let (own, bare) = (of(line).await.unwrap().rights, of(other).await);
        assert!(own.split && own.write && own.confirm && !own.approve);
        assert!(
            is_forbidden(&bare),
            "Dana is not in the team of that tenant"
        );
    })
    .await;
}

#[tokio::test]
async fn my_work_holds_the_work_of_whom_one_covers_apart() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let tenant = &world.nettlefen;
        world.arrived(Phase::Delivery, tenant, "exchange", 10).await;
        let dana = world.actor(world.dana).await;
        add_cover(&world.app, &dana, for_dana(&world, world.vera))
            .await
            .unwrap();
        let (app, vera) = on(&world, world.vera, LAST).await;
        let work = |scope| my_work(&app, &vera, scope, 0);
        let mine = work(Scope::Mine).await.unwrap();
        let danas = work(Scope::Covered(world.dana)).await.unwrap();
        assert!(mine.sections.is_empty() && !danas.sections.is_empty());
        let nobody = work(Scope::Covered(world.eric)).await.unwrap();
        assert!(nobody.sections.is_empty(), "she does not cover Eric");
    })
    .await;
}

#[tokio::test]
async fn a_cover_ends_early_by_either_and_is_listed_to_those_whom_it_concerns() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (dana, vera) = (world.actor(world.dana).await, world.actor(world.vera).await);
        let eric = world.actor(world.eric).await;
        let app = &world.app;
        let states = async |actor: &Actor| {
            let listed = list_covers(app, actor, world.dana).await.unwrap();
            let states = listed.covers.iter().map(|item| item.state);
            states.collect::<Vec<_>>()
        };
        for who in [&dana, &vera] {
            let cover = add_cover(app, &dana, for_dana(&world, world.vera))
                .await
                .unwrap();
            assert!(is_forbidden(&end_cover(app, &eric, cover.id).await));
            assert_eq!(states(&vera).await[0], CoverState::InForce);
            end_cover(app, who, cover.id).await.unwrap();
            assert!(is_not_found(&end_cover(app, who, cover.id).await));
        }
        assert_eq!(states(&dana).await, [CoverState::Ended; 2]);
        assert_eq!(states(&eric).await, []);
    })
    .await;
}

#[tokio::test]
async fn only_who_could_give_their_roles_hands_somebodys_work_over() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, wanted) = (&world.app, for_dana(&world, world.vera));
        let vera = world.actor(world.vera).await;
        assert!(is_forbidden(&add_cover(app, &vera, wanted).await));
        let ada = world.actor(world.ada).await;
        add_cover(app, &ada, wanted).await.unwrap();
        let again = add_cover(app, &ada, wanted).await;
        assert_eq!(causes(again), [Cause::AlreadyExists]);
        let own = NewCover {
            cover: world.dana,
            ..wanted
        };
        assert_eq!(
            causes(add_cover(app, &ada, own).await),
            [Cause::CoverOfOneself]
        );
    })
    .await;
}

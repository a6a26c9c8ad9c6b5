//! Who leaves gives their open work to others, as one batch (rules A1, H1).

use desbloqueo_app::Actor;
use desbloqueo_app::blockers::show_blocker;
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_app::open_work::{Successors, deactivate_and_reassign, list_open_work};
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::person::PersonState;
use desbloqueo_domain::refusal::Cause;
use desbloqueo_store::tenants;
use desbloqueo_testkit as testkit;

use crate::common::{World, causes, code, is_forbidden};

/// A blocked line that Dana owns, in whose tenant's team she is.
async fn danas(world: &World) -> LineId {
    let line = world
        .blocked(&world.nettlefen, "exchange", 10, "Ports")
        .await;
    let edit = LineEdit {
        owner: Some(Owner::Person(world.dana)),
        ..LineEdit::default()
    };
    world.update(line, edit).await.unwrap();
    line
}

async fn holds_a_role(world: &World, person: PersonId) -> bool {
    let mut transaction = world.app.database.read().await.unwrap();
    let tenant = &world.nettlefen.tenant;
    let found = tenants::find(&mut transaction, tenant.organization, tenant.id).await;
    let team = found.unwrap().unwrap().tenant.state.team;
    team.0
        .iter()
        .any(|member| member.who == Owner::Person(person))
}

async fn counts(world: &World, ada: &Actor) -> [usize; 4] {
    let work = list_open_work(&world.app, ada, world.dana).await.unwrap();
    [&work.lines, &work.next_actions, &work.blockers, &work.teams].map(Vec::len)
}

#[tokio::test]
async fn open_work_is_listed_given_to_others_and_taken_back_as_one() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, ada) = (&world.app, world.actor(world.ada).await);
        let line = danas(&world).await;
        // The first change of this world's tenants, so that the batch did not make one.
        let member = TeamMember {
            role: code("engineer"),
            service: None,
            who: Owner::Person(world.vera),
        };
        let tenant = world.nettlefen.tenant.id;
        let joins = [TeamChange::Add(member)];
        assign_team(app, &ada, tenant, &joins, None).await.unwrap();
        let [lines, _, _, teams] = counts(&world, &ada).await;
        assert_eq!((lines, teams), (1, 1));
        let successors = Successors::all(world.eric);
        let done = deactivate_and_reassign(app, &ada, world.dana, &successors)
            .await
            .unwrap();
        assert_eq!(done.person.state, PersonState::Deactivated);
        assert_eq!(counts(&world, &ada).await, [0; 4]);
        assert_eq!(world.line(line).await.owner, Owner::Person(world.eric));
        let blocker = world.blocker_of(line).await;
        show_blocker(app, &ada, blocker).await.unwrap();
        assert!(!holds_a_role(&world, world.dana).await);
        assert_eq!(world.faults().await, []);

        let undone = undo_batch(app, &ada, done.batch.unwrap()).await.unwrap();
        assert_eq!(undone.left, []);
        assert_eq!(world.line(line).await.owner, Owner::Person(world.dana));
        assert!(holds_a_role(&world, world.dana).await);
        assert_eq!(world.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn each_part_has_its_own_successor_and_what_has_none_stays() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, ada) = (&world.app, world.actor(world.ada).await);
        let line = danas(&world).await;
        let successors = Successors {
            teams: Some(world.vera),
            ..Successors::default()
        };
        let done = deactivate_and_reassign(app, &ada, world.dana, &successors)
            .await
            .unwrap();
        assert!(done.batch.is_some() && done.changed == 1);
        assert_eq!(world.line(line).await.owner, Owner::Person(world.dana));
        assert!(holds_a_role(&world, world.vera).await);
    })
    .await;
}

#[tokio::test]
async fn a_successor_is_somebody_else_who_may_sign_in() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let (app, ada) = (&world.app, world.actor(world.ada).await);
        danas(&world).await;
        let own = Successors::all(world.dana);
        let refused = deactivate_and_reassign(app, &ada, world.dana, &own).await;
        assert_eq!(causes(refused), [Cause::NotAmongAllowed]);
        let vera = world.actor(world.vera).await;
        let nobody = Successors::default();
        let mine = deactivate_and_reassign(app, &vera, world.dana, &nobody).await;
        assert!(is_forbidden(&mine));
        assert!(is_forbidden(&list_open_work(app, &vera, world.dana).await));
    })
    .await;
}

//! Lists are saved under a name, for oneself or for the people of an organization (rule A3).

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop the test")]

use crate::common::{World, causes, is_forbidden, is_not_found};
use desbloqueo_app::saved_views::{SaveView, delete_view, list_saved_views, save_view};
use desbloqueo_domain::code::{OrganizationId, PersonId, SavedViewId};
use desbloqueo_domain::refusal::Cause;
use desbloqueo_testkit as testkit;

async fn save(
    world: &World,
    person: PersonId,
    name: &str,
    organization: Option<OrganizationId>,
) -> SavedViewId {
    let view = SaveView {
        name: name.to_owned(),
        query: "l1=blocked".to_owned(),
        organization,
    };
    let actor = world.actor(person).await;
    save_view(&world.app, &actor, &view).await.unwrap().id
}

async fn names(world: &World, person: PersonId) -> Vec<String> {
    let actor = world.actor(person).await;
    let found = list_saved_views(&world.app, &actor).await.unwrap();
    found.into_iter().map(|view| view.name).collect()
}

#[tokio::test]
async fn a_view_is_for_oneself_or_for_the_people_of_an_organization() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        save(&world, world.dana, " Mine ", None).await;
        save(&world, world.dana, "Of North", Some(world.north)).await;
        save(&world, world.ada, "Of all", Some(world.head)).await;
        save(&world, world.ada, "Of South", Some(world.south)).await;
        assert_eq!(
            names(&world, world.dana).await,
            ["Mine", "Of North", "Of all"]
        );
        assert_eq!(names(&world, world.vera).await, ["Of North", "Of all"]);
        assert_eq!(
            names(&world, world.ada).await,
            ["Of North", "Of all", "Of South"]
        );
        assert_eq!(names(&world, world.nils).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_view_needs_a_name_and_an_organization_that_one_sees() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let dana = world.actor(world.dana).await;
        let mut view = SaveView {
            name: "  ".to_owned(),
            ..SaveView::default()
        };
        let refused = save_view(&world.app, &dana, &view).await;
        assert_eq!(causes(refused), [Cause::Missing]);
        view.name = "x".repeat(81);
        assert_eq!(
            causes(save_view(&world.app, &dana, &view).await),
            [Cause::TooLong]
        );
        view.name = "Of South".to_owned();
        view.organization = Some(world.south);
        assert!(is_not_found(&save_view(&world.app, &dana, &view).await));
    })
    .await;
}

#[tokio::test]
async fn a_view_is_removed_by_whom_saved_it_or_who_manages_its_organization() {
    testkit::on_both(async |database| {
        let world = World::make(database).await;
        let private = save(&world, world.dana, "Mine", None).await;
        let shared = save(&world, world.dana, "Of North", Some(world.north)).await;
        let [dana, vera, ada] = [
            world.actor(world.dana).await,
            world.actor(world.vera).await,
            world.actor(world.ada).await,
        ];
        assert!(is_not_found(&delete_view(&world.app, &ada, private).await));
        assert!(is_forbidden(&delete_view(&world.app, &vera, shared).await));
        delete_view(&world.app, &ada, shared).await.unwrap();
        delete_view(&world.app, &dana, private).await.unwrap();
        assert!(is_not_found(&delete_view(&world.app, &dana, private).await));
        assert_eq!(names(&world, world.dana).await, Vec::<String>::new());
    })
    .await;
}

//! Adding, changing and listing organizations.

use crate::common::World;
use crate::office::{Office, causes, is_forbidden, is_not_found};
use desbloqueo_app::blockers::{OpenBlocker, open_blocker};
use desbloqueo_app::catalogue::add_organization::{NewOrganization, add_organization};
use desbloqueo_app::catalogue::list_organizations::{find_organization, list_organizations};
use desbloqueo_app::catalogue::show_organization::{list_organization_tree, show_organization};
use desbloqueo_app::catalogue::update_organization::{OrganizationEdit, update_organization};
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::{Cause, Fact};
use desbloqueo_testkit as testkit;

fn below(parent: OrganizationId, name: &str) -> NewOrganization {
    NewOrganization {
        parent,
        name: name.to_owned(),
        time_zone: "Asia/Tokyo".to_owned(),
    }
}

fn to(parent: OrganizationId) -> OrganizationEdit {
    OrganizationEdit {
        parent: Some(parent),
        ..OrganizationEdit::default()
    }
}

#[tokio::test]
async fn an_organization_is_added_renamed_and_moved_with_its_history() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let east = add_organization(&office.app, &admin, &below(office.north, " East "))
            .await
            .unwrap();
        assert_eq!(east.name, "East");
        let admin = office.admin().await;
        let edit = OrganizationEdit {
            name: Some("Far East".to_owned()),
            version: Some(0),
            ..to(office.south)
        };
        let moved = update_organization(&office.app, &admin, east.id, &edit)
            .await
            .unwrap();
        assert_eq!(
            (moved.parent, moved.name.as_str(), moved.version),
            (Some(office.south), "Far East", 1)
        );
        let stale = update_organization(&office.app, &admin, east.id, &edit).await;
        assert_eq!(causes(stale), [Cause::StaleVersion]);
        let chain = office.chain(office.north, east.id.0).await;
        assert!(chain.is_empty());
        let chain = office.chain(east.id, east.id.0).await;
        assert_eq!(chain.len(), 2);
        assert!(chain[1].before.contains("\"East\"") && chain[1].after.contains("Far East"));
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn an_organization_cannot_stand_below_itself() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let east = add_organization(&office.app, &admin, &below(office.north, "East"))
            .await
            .unwrap();
        let admin = office.admin().await;
        for (moving, parent) in [
            (office.north, east.id),
            (office.north, office.north),
            (office.head, office.south),
        ] {
            let refused = update_organization(&office.app, &admin, moving, &to(parent)).await;
            assert_eq!(causes(refused), [Cause::Cycle]);
        }
    })
    .await;
}

#[tokio::test]
async fn two_siblings_cannot_share_a_name_and_a_time_zone_must_exist() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let twice = add_organization(&office.app, &admin, &below(office.head, "NORTH")).await;
        assert_eq!(causes(twice), [Cause::AlreadyExists]);
        let nowhere = NewOrganization {
            time_zone: "Nowhere".to_owned(),
            ..below(office.head, "")
        };
        let refused = add_organization(&office.app, &admin, &nowhere).await;
        assert_eq!(causes(refused), [Cause::Missing, Cause::UnknownCode]);
    })
    .await;
}

#[tokio::test]
async fn only_administrators_change_the_tree_and_within_their_own_node() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        for person in [office.lena, office.dana, office.vera] {
            let actor = office.actor(person).await;
            assert!(is_forbidden(
                &add_organization(&office.app, &actor, &below(office.north, "East")).await
            ));
            assert!(is_not_found(
                &add_organization(&office.app, &actor, &below(office.south, "East")).await
            ));
        }
        let nora = office
            .person("Nora", OrganizationRole::Administrator, office.north)
            .await;
        let nora = office.actor(nora.id).await;
        let east = add_organization(&office.app, &nora, &below(office.north, "East"))
            .await
            .unwrap();
        let nora = office.actor(nora.person).await;
        let away = update_organization(&office.app, &nora, east.id, &to(office.south)).await;
        assert!(is_not_found(&away));
    })
    .await;
}

#[tokio::test]
async fn somebody_lists_and_finds_only_what_they_see() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let names = async |person| {
            let actor = office.actor(person).await;
            let listed = list_organizations(&office.app, &actor).await.unwrap();
            listed.into_iter().map(|one| one.name).collect::<Vec<_>>()
        };
        assert_eq!(names(office.ada).await, ["Head office", "North", "South"]);
        assert_eq!(names(office.vera).await, ["North"]);
        assert!(names(office.amos).await.is_empty());
        let vera = office.actor(office.vera).await;
        assert!(is_not_found(
            &find_organization(&office.app, &vera, "South").await
        ));
        let admin = office.admin().await;
        assert_eq!(
            find_organization(&office.app, &admin, " south ")
                .await
                .unwrap()
                .id,
            office.south
        );
        for parent in [office.north, office.south] {
            add_organization(&office.app, &admin, &below(parent, "East"))
                .await
                .unwrap();
        }
        let admin = office.admin().await;
        let refused = find_organization(&office.app, &admin, "East")
            .await
            .unwrap_err()
            .refusals();
        let Fact::Text(candidates) = &refused[0].expected else {
            panic!("{refused:?}")
        };
        assert_eq!(
            (refused[0].cause, candidates.matches("East (").count()),
            (Cause::Ambiguous, 2)
        );
    })
    .await;
}

#[tokio::test]
async fn an_organization_does_not_leave_a_blocker_that_holds_its_lines() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let east = add_organization(&office.app, &admin, &below(office.north, "East"))
            .await
            .unwrap()
            .id;
        let customer = office.customer(east, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Nettlefen Europe").await;
        let line = office.blocked(&tenant, "teams", 10).await.entitlement.lines[0].id;
        let open = OpenBlocker {
            title: "Firewall".to_owned(),
            organization: Some(office.north),
            lines: vec![line],
            ..OpenBlocker::default()
        };
        let admin = office.admin().await;
        open_blocker(&office.app, &admin, &open).await.unwrap();
        let refused = update_organization(&office.app, &admin, east, &to(office.south)).await;
        let refusals = refused.unwrap_err().refusals();
        assert_eq!(refusals[0].cause, Cause::BlockerOtherSubtree);
        assert_eq!(refusals[0].found, Fact::Text("Firewall".to_owned()));
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn the_tree_shows_each_organization_that_one_sees_below_the_one_above_with_its_people() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let east = add_organization(&office.app, &admin, &below(office.north, "East"))
            .await
            .unwrap();
        let admin = office.admin().await;
        let rows = list_organization_tree(&office.app, &admin).await.unwrap();
        let places: Vec<_> = rows
            .iter()
            .map(|row| (row.organization.id, row.depth))
            .collect();
        assert_eq!(
            places,
            [
                (office.head, 0),
                (office.north, 1),
                (east.id, 2),
                (office.south, 1)
            ]
        );
        assert!(rows[1].people > 0 && rows[2].people == 0);
        let vera = office.actor(office.vera).await;
        let rows = list_organization_tree(&office.app, &vera).await.unwrap();
        assert!(rows.iter().all(|row| row.organization.id != office.head));
        assert_eq!(rows[0].depth, 0, "whose parent is not seen stands on top");
    })
    .await;
}

#[tokio::test]
async fn what_stands_at_organizations_is_summed_anew_after_a_change() {
    testkit::on_both(async |db| {
        let world = World::make(db).await;
        let ada = world.actor(world.ada).await;
        let north = async || {
            let rows = list_organization_tree(&world.app, &ada).await.unwrap();
            let row = rows.iter().find(|row| row.organization.id == world.north);
            let row = row.unwrap();
            let alone = show_organization(&world.app, &ada, world.north).await;
            assert_eq!(alone.unwrap().figures, row.figures);
            (row.figures.lines, row.figures.units)
        };
        let (lines, units) = north().await;
        assert_eq!(north().await, (lines, units));
        let (nettlefen, cobblemere) = (&world.nettlefen, &world.cobblemere);
        world.blocked(nettlefen, "exchange", 10, "Ports").await;
        assert_eq!(north().await, (lines + 1, units + 10));
        world.blocked(cobblemere, "exchange", 5, "Ports").await;
        assert_eq!(north().await, (lines + 2, units + 15));
    })
    .await;
}

#[tokio::test]
async fn an_organization_is_shown_whole_or_not_at_all() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let head = show_organization(&office.app, &admin, office.head)
            .await
            .unwrap();
        assert!(head.may_manage && head.parent.is_none() && head.children.len() == 2);
        let north = show_organization(&office.app, &admin, office.north)
            .await
            .unwrap();
        assert!(north.parents.iter().all(|one| one.id != office.north));
        assert!(north.people.iter().any(|(id, _, _)| *id == office.dana));
        let vera = office.actor(office.vera).await;
        let hidden = show_organization(&office.app, &vera, office.head).await;
        assert!(is_not_found(&hidden));
        let seen = vera.sees_organization(office.north);
        let shown = show_organization(&office.app, &vera, office.north).await;
        assert_eq!(shown.is_ok(), seen);
        assert!(shown.is_ok_and(|shown| !shown.may_manage && shown.parents.is_empty()));
    })
    .await;
}

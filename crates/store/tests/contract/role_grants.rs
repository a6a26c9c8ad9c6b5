use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::GrantId;
use desbloqueo_domain::person::PersonState;
use desbloqueo_store::database::Database;
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_testkit as testkit;
use uuid::Uuid;

use crate::is_conflict;

#[tokio::test]
async fn a_role_is_given_once_and_taken_away() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (person, ids) = (portfolio.person.id, &portfolio.ids);
        let viewer = RoleGrant {
            id: GrantId(ids.next()),
            person,
            grant: Grant {
                role: OrganizationRole::Viewer,
                organization: portfolio.north.id,
            },
        };
        role_grants::insert(&mut tx, &viewer).await.unwrap();
        let held = role_grants::list_of_person(&mut tx, person).await.unwrap();
        let roles: Vec<_> = held.iter().map(|held| held.grant.role).collect();
        assert_eq!(
            roles,
            [OrganizationRole::Administrator, OrganizationRole::Viewer]
        );
        assert!(held.contains(&viewer));

        assert!(role_grants::delete(&mut tx, viewer.id).await.unwrap());
        assert!(!role_grants::delete(&mut tx, viewer.id).await.unwrap());
        assert_eq!(
            role_grants::list_of_person(&mut tx, person)
                .await
                .unwrap()
                .len(),
            1
        );
    })
    .await;
}

#[tokio::test]
async fn a_role_that_is_held_already_is_a_conflict() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let held = role_grants::list(&mut tx, None, 10).await.unwrap();
        let again = RoleGrant {
            id: GrantId(portfolio.ids.next()),
            ..held[0]
        };
        let refused = role_grants::insert(&mut tx, &again).await;
        assert!(is_conflict(&refused), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn grants_are_paged_by_id() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        for role in [OrganizationRole::Viewer, OrganizationRole::Auditor] {
            let grant = RoleGrant {
                id: GrantId(portfolio.ids.next()),
                person: portfolio.person.id,
                grant: Grant {
                    role,
                    organization: portfolio.head.id,
                },
            };
            role_grants::insert(&mut tx, &grant).await.unwrap();
        }
        let first = role_grants::list(&mut tx, None, 2).await.unwrap();
        let rest = role_grants::list(&mut tx, Some(first[1].id), 2)
            .await
            .unwrap();
        assert_eq!((first.len(), rest.len()), (2, 1));
        assert_eq!(rest[0].grant.role, OrganizationRole::Auditor);
    })
    .await;
}

#[tokio::test]
async fn a_grant_is_found_by_its_id_and_other_active_administrators_are_counted() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (ada, root) = (portfolio.person.id, portfolio.head.id);
        let grants = role_grants::list_of_person(&mut tx, ada).await.unwrap();
        assert_eq!(
            role_grants::find(&mut tx, grants[0].id).await.unwrap(),
            Some(grants[0])
        );
        assert_eq!(
            role_grants::find(&mut tx, GrantId(Uuid::nil()))
                .await
                .unwrap(),
            None
        );
        let count = role_grants::count_other_administrators;
        assert_eq!(count(&mut tx, root, ada).await.unwrap(), 0);
        let mut second = testkit::person(&portfolio.ids, "Olga");
        people::insert(&mut tx, &second).await.unwrap();
        for (role, organization) in [
            (OrganizationRole::Administrator, root),
            (OrganizationRole::Administrator, portfolio.north.id),
            (OrganizationRole::Viewer, root),
        ] {
            let grant = Grant { role, organization };
            let row = RoleGrant {
                id: GrantId(portfolio.ids.next()),
                person: second.id,
                grant,
            };
            role_grants::insert(&mut tx, &row).await.unwrap();
        }
        assert_eq!(count(&mut tx, root, ada).await.unwrap(), 1);
        assert_eq!(count(&mut tx, root, second.id).await.unwrap(), 1);
        second.state = PersonState::Deactivated;
        people::update(&mut tx, &second).await.unwrap();
        assert_eq!(count(&mut tx, root, ada).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn the_active_people_of_an_organization_are_listed_by_name_and_counted_once() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let north = portfolio.north.id;
        let mut people = [
            testkit::person(&portfolio.ids, "Olga"),
            testkit::person(&portfolio.ids, "Álvaro"),
            testkit::person(&portfolio.ids, "Gone"),
        ];
        people[2].state = PersonState::Deactivated;
        for person in &people {
            people::insert(&mut tx, person).await.unwrap();
            for role in [OrganizationRole::Viewer, OrganizationRole::Engineer] {
                let row = RoleGrant {
                    id: GrantId(portfolio.ids.next()),
                    person: person.id,
                    grant: Grant {
                        role,
                        organization: north,
                    },
                };
                role_grants::insert(&mut tx, &row).await.unwrap();
            }
        }
        let found = role_grants::list_of_organization(&mut tx, north)
            .await
            .unwrap();
        let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Álvaro", "Álvaro", "Olga", "Olga"]);
        assert_eq!(found[0].0.grant.role, OrganizationRole::Engineer);
        let counts = role_grants::count_people(&mut tx).await.unwrap();
        assert_eq!(counts.get(&north), Some(&2));
    })
    .await;
}

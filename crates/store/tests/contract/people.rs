use std::collections::BTreeSet;

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, PersonId};
use desbloqueo_domain::person::PersonState;
use desbloqueo_store::database::Database;
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_testkit::{self as testkit, Ids};
use uuid::Uuid;

use crate::is_conflict;

#[tokio::test]
async fn a_person_is_found_as_it_was_saved() {
    testkit::on_both(async |db: Database| {
        let mut tx = db.write().await.unwrap();
        let mut person = testkit::person(&Ids::default(), "José Ortega");
        people::insert(&mut tx, &person).await.unwrap();
        let asked = [person.id, PersonId(Uuid::nil())].into();
        let names = people::list_names(&mut tx, &asked).await.unwrap();
        assert_eq!(names, [(person.id, person.name.clone())].into());
        let found = people::find(&mut tx, person.id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&person));

        person.state = PersonState::Deactivated;
        person.language = String::from("es");
        people::update(&mut tx, &person).await.unwrap();
        let stale = people::update(&mut tx, &person).await;
        assert!(is_conflict(&stale));
        person.version += 1;
        let found = people::find(&mut tx, person.id).await.unwrap();
        assert_eq!(found, Some(person));
        let nobody = PersonId(Uuid::nil());
        assert_eq!(people::find(&mut tx, nobody).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn somebody_is_found_where_they_hold_a_role() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let id = portfolio.person.id;
        let held = RoleGrant {
            id: GrantId(portfolio.ids.next()),
            person: id,
            grant: Grant {
                role: OrganizationRole::Viewer,
                organization: portfolio.south.id,
            },
        };
        let nodes = BTreeSet::from([portfolio.south.id]);
        let found = people::find_with_role(&mut tx, id, &nodes).await.unwrap();
        assert_eq!(found, None);
        role_grants::insert(&mut tx, &held).await.unwrap();
        let found = people::find_with_role(&mut tx, id, &nodes).await.unwrap();
        assert_eq!(found.map(|person| person.id), Some(id));
        for (person, nodes) in [(id, BTreeSet::new()), (PersonId(Uuid::max()), nodes)] {
            let found = people::find_with_role(&mut tx, person, &nodes).await;
            assert_eq!(found.unwrap(), None);
        }
    })
    .await;
}

#[tokio::test]
async fn people_are_looked_up_by_name_or_address_and_several_may_answer() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        let mut one = testkit::person(&ids, "José Ortega");
        one.mail = String::from("Jose@Example.com");
        let mut other = testkit::person(&ids, "jose ortega");
        other.mail = String::from("jo@example.com");
        let redacted = testkit::person(&ids, "Gone").redacted();
        for person in [&one, &other, &redacted] {
            people::insert(&mut tx, person).await.unwrap();
        }
        let mut named = async |text| people::list_by_name_or_mail(&mut tx, text).await.unwrap();
        assert_eq!(named("JOSE ORTEGA").await, [one.clone(), other]);
        assert_eq!(named("jose@example.com").await, [one]);
        assert_eq!(named("nobody").await, []);
        assert_eq!(named(" ").await, [], "a redacted person has no name");
    })
    .await;
}

#[tokio::test]
async fn people_are_paged_by_name() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        let names = ["Zoé", "ana", "Ana", "Bea", "張偉"];
        for name in names {
            people::insert(&mut tx, &testkit::person(&ids, name))
                .await
                .unwrap();
        }
        let mut seen = Vec::new();
        let mut page = people::list(&mut tx, None, 2).await.unwrap();
        while let Some(last) = page.last() {
            let after = (last.name.clone(), last.id);
            seen.extend(page.iter().map(|person| person.name.clone()));
            page = people::list(&mut tx, Some((&after.0, after.1)), 2)
                .await
                .unwrap();
        }
        assert_eq!(seen, ["ana", "Ana", "Bea", "Zoé", "張偉"]);
    })
    .await;
}

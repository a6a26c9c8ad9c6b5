//! Who is known to which provider, the roles that follow its groups, and calendars.

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::GrantId;
use desbloqueo_store::calendar_feeds::{self, CalendarFeed};
use desbloqueo_store::database::Database;
use desbloqueo_store::identities::{self, Identity};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_testkit as testkit;

use crate::is_conflict;

const ISSUER: &str = "https://login.example";

#[tokio::test]
async fn a_provider_knows_one_person_by_one_subject() {
    testkit::on_both(async |db: Database| {
        let person = testkit::portfolio(&db).await.person;
        let mut tx = db.write().await.unwrap();
        let identity = Identity {
            issuer: ISSUER.to_owned(),
            subject: "Ada|1".to_owned(),
            person: person.id,
            linked_at: 10,
            last_used_at: 10,
        };
        identities::insert(&mut tx, &identity).await.unwrap();
        identities::touch(&mut tx, ISSUER, "Ada|1", 30)
            .await
            .unwrap();
        let used = Identity {
            last_used_at: 30,
            ..identity.clone()
        };
        let found = identities::find(&mut tx, ISSUER, "Ada|1").await.unwrap();
        assert_eq!(found, Some(used.clone()));
        for (issuer, subject) in [(ISSUER, "ada|1"), ("https://other.example", "Ada|1")] {
            let other = identities::find(&mut tx, issuer, subject).await.unwrap();
            assert_eq!(other, None);
        }
        let all = identities::list_of_person(&mut tx, person.id)
            .await
            .unwrap();
        assert_eq!(all, [used]);
        let forgotten = identities::delete_of_person(&mut tx, person.id).await;
        assert_eq!(forgotten.unwrap(), 1);
        let found = identities::find(&mut tx, ISSUER, "Ada|1").await.unwrap();
        assert_eq!(found, None);
    })
    .await;
}

#[tokio::test]
async fn a_subject_that_is_known_already_is_a_conflict() {
    testkit::on_both(async |db: Database| {
        let person = testkit::portfolio(&db).await.person;
        let mut tx = db.write().await.unwrap();
        let identity = Identity {
            issuer: ISSUER.to_owned(),
            subject: "1".to_owned(),
            person: person.id,
            linked_at: 10,
            last_used_at: 10,
        };
        identities::insert(&mut tx, &identity).await.unwrap();
        let again = identities::insert(&mut tx, &identity).await;
        assert!(is_conflict(&again), "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn roles_that_follow_groups_are_told_from_those_that_somebody_gave() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let grant = RoleGrant {
            id: GrantId(portfolio.ids.next()),
            person: portfolio.person.id,
            grant: Grant {
                role: OrganizationRole::Viewer,
                organization: portfolio.north.id,
            },
        };
        identities::insert_grant(&mut tx, &grant, ISSUER)
            .await
            .unwrap();
        let followed = identities::list_grants(&mut tx, portfolio.person.id).await;
        assert_eq!(followed.unwrap(), [(grant.id, ISSUER.to_owned())]);
        let held = role_grants::list_of_person(&mut tx, portfolio.person.id).await;
        assert_eq!(held.unwrap().len(), 2);
        role_grants::delete(&mut tx, grant.id).await.unwrap();
        let followed = identities::list_grants(&mut tx, portfolio.person.id).await;
        assert!(followed.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_calendar_is_found_by_its_digest_until_it_is_replaced_or_revoked() {
    testkit::on_both(async |db: Database| {
        let person = testkit::portfolio(&db).await.person;
        let mut tx = db.write().await.unwrap();
        let feed = CalendarFeed {
            person: person.id,
            digest: vec![1; 32],
            contents: "next target".to_owned(),
            created_at: 10,
            last_used_at: 0,
        };
        calendar_feeds::save(&mut tx, &feed).await.unwrap();
        calendar_feeds::touch(&mut tx, &feed.digest, 20)
            .await
            .unwrap();
        let found = calendar_feeds::find(&mut tx, &feed.digest).await.unwrap();
        assert_eq!(found.unwrap().last_used_at, 20);
        let replaced = CalendarFeed {
            digest: vec![2; 32],
            ..feed.clone()
        };
        calendar_feeds::save(&mut tx, &replaced).await.unwrap();
        let former = calendar_feeds::find(&mut tx, &feed.digest).await.unwrap();
        assert_eq!(former, None);
        let found = calendar_feeds::find_of_person(&mut tx, person.id).await;
        assert_eq!(found.unwrap(), Some(replaced));
        let mut revoke = async || {
            calendar_feeds::delete_of_person(&mut tx, person.id)
                .await
                .unwrap()
        };
        assert_eq!((revoke().await, revoke().await), (true, false));
    })
    .await;
}

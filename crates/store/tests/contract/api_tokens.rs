//! Tokens, services, and answers kept for requests sent twice.

use desbloqueo_domain::code::{ApiTokenId, PersonId};
use desbloqueo_store::api_tokens::{self, ApiToken};
use desbloqueo_store::{idempotent_requests, people};
use desbloqueo_testkit::{self as testkit, Ids};

fn token(ids: &Ids, person: PersonId, created_at: i64) -> ApiToken {
    ApiToken {
        id: ApiTokenId(ids.next()),
        person,
        created_by: person,
        name: "Nightly report".to_owned(),
        scopes: "read write".to_owned(),
        created_at,
        expires_at: 1_000,
        last_used_at: 0,
        revoked_at: 0,
    }
}

#[tokio::test]
async fn a_token_is_found_by_its_digest_and_listed_for_its_person() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let (ana, ben) = (
            testkit::person(&ids, "Ana Ficticia"),
            testkit::person(&ids, "Ben Ejemplo"),
        );
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &ana).await.unwrap();
        people::insert(&mut tx, &ben).await.unwrap();
        let (old, new) = (token(&ids, ana.id, 10), token(&ids, ana.id, 20));
        for (one, digest) in [(&old, [1; 32]), (&new, [2; 32])] {
            api_tokens::insert(&mut tx, one, &digest).await.unwrap();
        }
        let found = api_tokens::find_by_digest(&mut tx, &[1; 32]).await.unwrap();
        assert_eq!(found, Some(old.clone()));
        let unknown = api_tokens::find_by_digest(&mut tx, &[3; 32]).await.unwrap();
        assert_eq!(unknown, None);
        let list = api_tokens::list_of_person(&mut tx, ana.id).await.unwrap();
        assert_eq!(list, [new, old]);
        assert_eq!(
            api_tokens::list_of_person(&mut tx, ben.id).await.unwrap(),
            []
        );
    })
    .await;
}

#[tokio::test]
async fn a_token_is_used_later_and_later_and_revoked_once() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let ana = testkit::person(&ids, "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &ana).await.unwrap();
        let one = token(&ids, ana.id, 10);
        api_tokens::insert(&mut tx, &one, &[1; 32]).await.unwrap();
        for at in [50, 40] {
            api_tokens::note_use(&mut tx, one.id, at).await.unwrap();
        }
        assert!(api_tokens::revoke(&mut tx, one.id, 60).await.unwrap());
        assert!(!api_tokens::revoke(&mut tx, one.id, 70).await.unwrap());
        let found = api_tokens::find(&mut tx, one.id).await.unwrap().unwrap();
        assert_eq!((found.last_used_at, found.revoked_at), (50, 60));
    })
    .await;
}

#[tokio::test]
async fn a_service_is_a_person_that_was_marked() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let (ana, robot) = (
            testkit::person(&ids, "Ana Ficticia"),
            testkit::person(&ids, "Nightly report"),
        );
        let mut tx = db.write().await.unwrap();
        for person in [&ana, &robot] {
            people::insert(&mut tx, person).await.unwrap();
            let one = token(&ids, person.id, 10);
            let digest = person.id.0.as_bytes().to_vec();
            api_tokens::insert(&mut tx, &one, &digest).await.unwrap();
        }
        api_tokens::mark_service(&mut tx, robot.id, ana.id, 10)
            .await
            .unwrap();
        assert!(api_tokens::is_service(&mut tx, robot.id).await.unwrap());
        assert!(!api_tokens::is_service(&mut tx, ana.id).await.unwrap());
        let list = api_tokens::list_of_services(&mut tx).await.unwrap();
        let of: Vec<PersonId> = list.iter().map(|one| one.person).collect();
        assert_eq!(of, [robot.id]);
    })
    .await;
}

#[tokio::test]
async fn a_key_is_claimed_once_answered_released_and_forgotten() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let (one, other) = (ApiTokenId(ids.next()), ApiTokenId(ids.next()));
        let mut tx = db.write().await.unwrap();
        for (token, is_new) in [(one, true), (one, false), (other, true)] {
            let claimed = idempotent_requests::claim(&mut tx, token, "key", &[7], 100).await;
            assert_eq!(claimed.unwrap(), is_new);
        }
        idempotent_requests::finish(&mut tx, one, "key", (201, "{}", b"made".to_vec()))
            .await
            .unwrap();
        let kept = idempotent_requests::find(&mut tx, one, "key").await;
        let kept = kept.unwrap().unwrap();
        assert_eq!(
            (kept.status, kept.body.as_slice()),
            (201, b"made".as_slice())
        );
        assert_eq!(kept.request_digest, [7]);
        // Only what has no answer is given up early.
        assert_eq!(
            idempotent_requests::forget(&mut tx, 100, 101)
                .await
                .unwrap(),
            1
        );
        let given_up = idempotent_requests::find(&mut tx, other, "key").await;
        assert_eq!(given_up.unwrap(), None);
        idempotent_requests::release(&mut tx, one, "key")
            .await
            .unwrap();
        let released = idempotent_requests::find(&mut tx, one, "key").await;
        assert_eq!(released.unwrap(), None);
    })
    .await;
}

//! Sessions, settings, and what the installation is.

use desbloqueo_domain::code::PersonId;
use desbloqueo_store::credentials::{self, AccountLink};
use desbloqueo_store::sessions::{self, Session};
use desbloqueo_store::settings::{self, Settings};
use desbloqueo_store::{installation, people, sign_out_tokens};
use desbloqueo_testkit::{self as testkit, Ids};

fn session(id: u8, person: Option<PersonId>, expires_at: i64) -> Session {
    Session {
        id: vec![id; 32],
        person,
        data: "{\"csrf\":\"one\"}".to_owned(),
        created_at: 10,
        expires_at,
        device: "Firefox · Linux".to_owned(),
        address: "192.0.2.7".to_owned(),
        seen_at: 20,
        provider: String::new(),
        provider_session: String::new(),
    }
}

#[tokio::test]
async fn a_session_is_found_until_it_ends() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        let kept = session(1, None, 100);
        sessions::save(&mut tx, &kept).await.unwrap();
        let find = sessions::find(&mut tx, &kept.id, 99).await.unwrap();
        assert_eq!(find, Some(kept.clone()));
        assert_eq!(sessions::find(&mut tx, &kept.id, 100).await.unwrap(), None);
        assert_eq!(sessions::delete_expired(&mut tx, 99).await.unwrap(), 0);
        assert_eq!(sessions::delete_expired(&mut tx, 100).await.unwrap(), 1);
        assert_eq!(sessions::find(&mut tx, &kept.id, 99).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_changes_keeps_its_beginning() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let person = testkit::person(&ids, "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &person).await.unwrap();
        sessions::save(&mut tx, &session(1, None, 100))
            .await
            .unwrap();
        let changed = Session {
            created_at: 50,
            data: "{}".to_owned(),
            ..session(1, Some(person.id), 200)
        };
        sessions::save(&mut tx, &changed).await.unwrap();
        let found = sessions::find(&mut tx, &changed.id, 150).await.unwrap();
        let expected = Session {
            created_at: 10,
            ..changed
        };
        assert_eq!(found, Some(expected));
    })
    .await;
}

#[tokio::test]
async fn all_sessions_of_a_person_end_at_once_and_nobody_elses() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let (ana, ben) = (
            testkit::person(&ids, "Ana Ficticia"),
            testkit::person(&ids, "Ben Ejemplo"),
        );
        let mut tx = db.write().await.unwrap();
        for person in [&ana, &ben] {
            people::insert(&mut tx, person).await.unwrap();
        }
        for kept in [
            session(1, Some(ana.id), 100),
            session(2, Some(ana.id), 100),
            session(3, Some(ben.id), 100),
        ] {
            sessions::save(&mut tx, &kept).await.unwrap();
        }
        let list = sessions::list_of_person(&mut tx, ana.id, 50).await.unwrap();
        assert_eq!(list.len(), 2);
        assert_eq!(
            sessions::delete_of_person(&mut tx, ana.id).await.unwrap(),
            2
        );
        sessions::delete(&mut tx, &[9; 32]).await.unwrap();
        let of_ben = session(3, None, 0).id;
        for (person, ended) in [(ana.id, false), (ben.id, true), (ben.id, false)] {
            let found = sessions::delete_of(&mut tx, person, &of_ben).await.unwrap();
            assert_eq!(found, ended);
        }
        sessions::save(&mut tx, &session(3, Some(ben.id), 100))
            .await
            .unwrap();
        let list = sessions::list_of_person(&mut tx, ben.id, 50).await.unwrap();
        assert_eq!(list.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn sessions_end_with_the_session_of_the_provider_by_which_they_began() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        let by = |id, provider: &str, name: &str| Session {
            provider: provider.to_owned(),
            provider_session: name.to_owned(),
            ..session(id, None, 100)
        };
        let all = [
            by(1, "https://one.example", "first"),
            by(2, "https://one.example", "first"),
            by(3, "https://one.example", "second"),
            by(4, "https://other.example", "first"),
            by(5, "", "first"),
        ];
        for kept in &all {
            sessions::save(&mut tx, kept).await.unwrap();
        }
        let found = sessions::find(&mut tx, &all[0].id, 50).await.unwrap();
        assert_eq!(found.as_ref(), Some(&all[0]));
        for (provider, ended) in [("", 0), ("https://one.example", 2)] {
            let found = sessions::delete_of_provider(&mut tx, provider, "first").await;
            assert_eq!(found.unwrap(), ended);
        }
        for (kept, is_there) in all.iter().zip([false, false, true, true, true]) {
            let found = sessions::find(&mut tx, &kept.id, 50).await.unwrap();
            assert_eq!(found.is_some(), is_there);
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_of_signing_out_is_taken_once_until_it_is_forgotten() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        let issuer = "https://one.example";
        for (issuer, token, is_new) in [
            (issuer, "one", true),
            (issuer, "one", false),
            (issuer, "two", true),
            ("https://other.example", "one", true),
        ] {
            let taken = sign_out_tokens::claim(&mut tx, issuer, token, 100).await;
            assert_eq!(taken.unwrap(), is_new);
        }
        for (now, forgotten) in [(99, 0), (100, 3)] {
            let found = sign_out_tokens::delete_expired(&mut tx, now).await;
            assert_eq!(found.unwrap(), forgotten);
        }
        assert!(
            sign_out_tokens::claim(&mut tx, issuer, "one", 200)
                .await
                .unwrap()
        );
    })
    .await;
}

#[tokio::test]
async fn settings_are_those_last_chosen() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let person = testkit::person(&ids, "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &person).await.unwrap();
        assert_eq!(settings::find(&mut tx, person.id).await.unwrap(), None);
        for theme in ["dark", "light"] {
            let chosen = Settings {
                theme: theme.to_owned(),
                ..Settings::default()
            };
            settings::save(&mut tx, person.id, &chosen).await.unwrap();
            let found = settings::find(&mut tx, person.id).await.unwrap();
            assert_eq!(found, Some(chosen));
        }
    })
    .await;
}

#[tokio::test]
async fn an_installation_is_a_demonstration_only_when_it_was_marked() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        assert!(!installation::is_demonstration(&mut tx).await.unwrap());
        for marked in [true, false] {
            installation::mark(&mut tx, marked).await.unwrap();
            let found = installation::is_demonstration(&mut tx).await.unwrap();
            assert_eq!(found, marked);
        }
    })
    .await;
}

#[tokio::test]
async fn a_password_is_the_one_last_set() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let person = testkit::person(&ids, "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &person).await.unwrap();
        let none = credentials::find_hash(&mut tx, person.id).await.unwrap();
        assert_eq!(none, None);
        for (hash, now) in [("first", 1), ("second", 2)] {
            credentials::save_hash(&mut tx, person.id, hash, now)
                .await
                .unwrap();
            let found = credentials::find_hash(&mut tx, person.id).await.unwrap();
            assert_eq!(found.as_deref(), Some(hash));
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_serves_once_and_until_it_expires() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let person = testkit::person(&ids, "Ana Ficticia");
        let mut tx = db.write().await.unwrap();
        people::insert(&mut tx, &person).await.unwrap();
        let link = AccountLink {
            digest: vec![7; 32],
            person: person.id,
            purpose: "invitation".to_owned(),
            created_by: person.id,
            created_at: 10,
            expires_at: 100,
        };
        credentials::insert_link(&mut tx, &link).await.unwrap();
        let find = credentials::find_link(&mut tx, &link.digest, 99)
            .await
            .unwrap();
        assert_eq!(find, Some(link.clone()));
        let late = credentials::find_link(&mut tx, &link.digest, 100)
            .await
            .unwrap();
        assert_eq!(late, None);
        credentials::use_links_of(&mut tx, person.id, 50)
            .await
            .unwrap();
        let used = credentials::find_link(&mut tx, &link.digest, 60)
            .await
            .unwrap();
        assert_eq!(used, None);
    })
    .await;
}

#[tokio::test]
async fn failures_are_counted_by_subject_and_forgotten() {
    testkit::on_both(async |db| {
        let ids = Ids::default();
        let mut tx = db.write().await.unwrap();
        for (subject, at) in [("ana", 10), ("ana", 20), ("ben", 20)] {
            credentials::insert_failure(&mut tx, ids.next(), subject, at)
                .await
                .unwrap();
        }
        let count = credentials::count_failures(&mut tx, "ana", 10)
            .await
            .unwrap();
        assert_eq!(count, 1);
        credentials::forget_failures(&mut tx, "ana", 0)
            .await
            .unwrap();
        assert_eq!(
            credentials::count_failures(&mut tx, "ana", 0)
                .await
                .unwrap(),
            0
        );
        assert_eq!(
            credentials::count_failures(&mut tx, "ben", 0)
                .await
                .unwrap(),
            1
        );
        credentials::forget_failures(&mut tx, "ana", 21)
            .await
            .unwrap();
        assert_eq!(
            credentials::count_failures(&mut tx, "ben", 0)
                .await
                .unwrap(),
            0
        );
    })
    .await;
}

#[tokio::test]
async fn the_bands_of_quality_are_those_last_set_and_mark_no_demonstration() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        assert_eq!(installation::quality_bands(&mut tx).await.unwrap(), None);
        installation::mark(&mut tx, true).await.unwrap();
        let usual = installation::quality_bands(&mut tx).await.unwrap();
        assert_eq!(usual, Some((90, 95)));
        for (yellow, green) in [(50, 60), (0, 100)] {
            installation::set_quality_bands(&mut tx, yellow, green)
                .await
                .unwrap();
            let found = installation::quality_bands(&mut tx).await.unwrap();
            assert_eq!(found, Some((yellow, green)));
        }
        assert!(installation::is_demonstration(&mut tx).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn the_weeks_in_which_debt_is_gone_are_those_last_set() {
    testkit::on_both(async |db| {
        let mut tx = db.write().await.unwrap();
        assert_eq!(installation::debt_weeks(&mut tx).await.unwrap(), None);
        installation::set_quality_bands(&mut tx, 50, 60)
            .await
            .unwrap();
        assert_eq!(installation::debt_weeks(&mut tx).await.unwrap(), Some(4));
        installation::set_debt_weeks(&mut tx, 6).await.unwrap();
        assert_eq!(installation::debt_weeks(&mut tx).await.unwrap(), Some(6));
        let bands = installation::quality_bands(&mut tx).await.unwrap();
        assert_eq!(bands, Some((50, 60)));
    })
    .await;
}

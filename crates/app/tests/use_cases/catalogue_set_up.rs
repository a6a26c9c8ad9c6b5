//! Setting an installation up, and opening it.

#![allow(
    clippy::panic,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

use crate::office::{Office, START, beginning, code};
use desbloqueo_app::catalogue::open_app::{OpenAppError, open_app};
use desbloqueo_app::catalogue::set_up::{SetUp, set_up};
use desbloqueo_app::catalogue::{content_of, digest_of_content};
use desbloqueo_app::{Actor, Clock, Ids, Source};
use desbloqueo_domain::code::PlaybookVersionId;
use desbloqueo_domain::refusal::{Cause, Field};
use desbloqueo_playbook::built_in_files;
use desbloqueo_store::organizations;
use desbloqueo_store::playbooks::{self, PlaybookVersion, StoredPlaybook};
use desbloqueo_testkit as testkit;
use uuid::Uuid;

fn clock() -> Clock {
    Clock::noon_of(START)
}

fn refusals(error: OpenAppError) -> Vec<(Field, Cause)> {
    let OpenAppError::UseCase(error) = error else {
        panic!("{error}")
    };
    error
        .refusals()
        .into_iter()
        .map(|refusal| (refusal.field, refusal.cause))
        .collect()
}

#[tokio::test]
async fn an_empty_database_is_set_up_once_and_opened_again() {
    testkit::on_both(async |db| {
        let installed = set_up(db.clone(), clock(), Ids::seeded(1), &beginning())
            .await
            .unwrap();
        let mut transaction = db.read().await.unwrap();
        let actor = Actor::load(&mut transaction, installed.person, Source::Page)
            .await
            .unwrap()
            .unwrap();
        assert!(actor.sees_organization(installed.organization));
        drop(transaction);
        let app = open_app(db.clone(), clock(), Ids::seeded(2)).await.unwrap();
        assert_eq!(app.playbook.code().as_str(), "fasttrack");
        assert_eq!(app.playbook.version(), installed.app.playbook.version());
        let again = set_up(db.clone(), clock(), Ids::seeded(3), &beginning())
            .await
            .unwrap_err();
        assert_eq!(
            refusals(again),
            [(Field::Organization, Cause::AlreadyExists)]
        );
    })
    .await;
}

#[tokio::test]
async fn a_database_that_nobody_set_up_is_not_opened() {
    testkit::on_both(async |db| {
        let refused = open_app(db.clone(), clock(), Ids::seeded(1)).await;
        assert!(matches!(refused, Err(OpenAppError::NotSetUp)));
    })
    .await;
}

#[tokio::test]
async fn everything_that_is_wrong_is_refused_at_once_and_nothing_is_written() {
    testkit::on_both(async |db| {
        let wrong = SetUp {
            organization: " ".to_owned(),
            time_zone: "Madrid".to_owned(),
            person: String::new(),
            mail: "ada".to_owned(),
            language: "?".to_owned(),
            pack: None,
        };
        let refused = set_up(db.clone(), clock(), Ids::seeded(1), &wrong)
            .await
            .unwrap_err();
        let fields: Vec<Field> = refusals(refused)
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        assert_eq!(
            fields,
            [
                Field::Organization,
                Field::TimeZone,
                Field::Person,
                Field::Mail,
                Field::Language
            ]
        );
        let unknown = SetUp {
            pack: Some("other".to_owned()),
            ..beginning()
        };
        let refused = set_up(db.clone(), clock(), Ids::seeded(1), &unknown)
            .await
            .unwrap_err();
        assert_eq!(refusals(refused), [(Field::File, Cause::UnknownCode)]);
        assert!(
            organizations::list(&mut db.read().await.unwrap())
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn the_other_built_in_pack_can_be_chosen() {
    testkit::on_both(async |db| {
        let request = SetUp {
            pack: Some("generic".to_owned()),
            ..beginning()
        };
        set_up(db.clone(), clock(), Ids::seeded(1), &request)
            .await
            .unwrap();
        let app = open_app(db, clock(), Ids::seeded(2)).await.unwrap();
        assert_eq!(app.playbook.code().as_str(), "generic");
    })
    .await;
}

#[tokio::test]
async fn a_playbook_of_ones_own_is_read_from_the_database() {
    testkit::on_both(async |db| {
        set_up(db.clone(), clock(), Ids::seeded(1), &beginning())
            .await
            .unwrap();
        let built_in = desbloqueo_playbook::built_in("generic").unwrap().unwrap();
        let quoted = format!("\"{}\"", built_in.version());
        let files: Vec<(&str, String)> = built_in_files("generic")
            .unwrap()
            .into_iter()
            .map(|(path, text)| (path, text.replacen(&quoted, "\"99.0.0\"", 1)))
            .collect();
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect();
        let content = content_of(&files);
        let id = PlaybookVersionId(Uuid::from_u128(9));
        let version = PlaybookVersion {
            id,
            code: code("generic"),
            version: "99.0.0".to_owned(),
            digest: digest_of_content(&content),
            published_at: 1,
            active: false,
        };
        let mut transaction = db.write().await.unwrap();
        playbooks::insert(&mut transaction, &StoredPlaybook { version, content })
            .await
            .unwrap();
        playbooks::activate(&mut transaction, id).await.unwrap();
        transaction.commit().await.unwrap();
        let app = open_app(db.clone(), clock(), Ids::seeded(2)).await.unwrap();
        assert_eq!(app.playbook.version(), "99.0.0");
    })
    .await;
}

#[tokio::test]
async fn the_root_chain_begins_with_organization_administrator_role_and_playbook() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let history = office.history(office.head, office.head.0).await;
        assert_eq!(
            history[..4],
            ["organization", "person", "grant", "playbook"]
        );
        assert_eq!(office.faults().await, []);
    })
    .await;
}

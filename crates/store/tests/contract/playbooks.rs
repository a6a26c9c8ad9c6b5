use desbloqueo_domain::code::PlaybookVersionId;
use desbloqueo_store::database::Database;
use desbloqueo_store::playbooks::{self, PlaybookVersion, StoredPlaybook};
use desbloqueo_testkit::{self as testkit, Ids, code};
use uuid::Uuid;

use crate::is_conflict;

fn playbook(ids: &Ids, version: &str, published_at: i64) -> StoredPlaybook {
    StoredPlaybook {
        content: format!("# version {version}"),
        version: PlaybookVersion {
            id: PlaybookVersionId(ids.next()),
            code: code("generic"),
            version: version.to_owned(),
            digest: vec![1, 2, 3],
            published_at,
            active: false,
        },
    }
}

#[tokio::test]
async fn one_version_is_active_at_a_time() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        assert_eq!(playbooks::find_active(&mut tx).await.unwrap(), None);
        let (mut one, two) = (playbook(&ids, "1", 10), playbook(&ids, "2", 20));
        playbooks::insert(&mut tx, &one).await.unwrap();
        playbooks::insert(&mut tx, &two).await.unwrap();
        for wanted in [&two, &one, &one] {
            playbooks::activate(&mut tx, wanted.version.id)
                .await
                .unwrap();
            let found = playbooks::find_active(&mut tx).await.unwrap().unwrap();
            assert_eq!(found.version.id, wanted.version.id);
        }
        one.version.active = true;
        let found = playbooks::find(&mut tx, one.version.id).await.unwrap();
        assert_eq!(found, Some(one));
        let found = playbooks::find(&mut tx, two.version.id).await.unwrap();
        assert_eq!(found, Some(two));
        let nothing = playbooks::activate(&mut tx, PlaybookVersionId(Uuid::nil())).await;
        assert!(is_conflict(&nothing));
    })
    .await;
}

#[tokio::test]
async fn a_second_active_version_is_a_conflict() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        for version in ["1", "2"] {
            let mut active = playbook(&ids, version, 10);
            active.version.active = true;
            let inserted = playbooks::insert(&mut tx, &active).await;
            assert_eq!(is_conflict(&inserted), version == "2");
        }
    })
    .await;
}

#[tokio::test]
async fn a_pack_publishes_a_version_once() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        playbooks::insert(&mut tx, &playbook(&ids, "1", 10))
            .await
            .unwrap();
        let again = playbooks::insert(&mut tx, &playbook(&ids, "1", 20)).await;
        assert!(is_conflict(&again));
    })
    .await;
}

#[tokio::test]
async fn versions_are_paged_the_newest_first() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        for (version, at) in [("1", 10), ("2", 30), ("3", 20)] {
            playbooks::insert(&mut tx, &playbook(&ids, version, at))
                .await
                .unwrap();
        }
        let first = playbooks::list(&mut tx, None, 2).await.unwrap();
        let names: Vec<_> = first.iter().map(|version| &*version.version).collect();
        assert_eq!(names, ["2", "3"]);
        let after = Some((first[1].published_at, first[1].id));
        let rest = playbooks::list(&mut tx, after, 2).await.unwrap();
        assert_eq!(rest[0].version, "1");
        assert_eq!(rest.len(), 1);
    })
    .await;
}

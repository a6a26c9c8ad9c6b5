//! Files that wait to be brought in, and mappings under names.

use desbloqueo_domain::code::{BatchId, ImportDraftId, ImportMappingId, PersonId};
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::dialect::Lock;
use desbloqueo_store::import_drafts::{self, ImportDraft};
use desbloqueo_store::import_mappings::{self, ImportMapping};
use desbloqueo_testkit::{self as testkit, Portfolio};

use crate::is_conflict;

const BYTES: [u8; 4] = [0x50, 0x4b, 0, 0xff];

fn draft(portfolio: &Portfolio, created_at: i64) -> ImportDraft {
    ImportDraft {
        id: ImportDraftId(portfolio.ids.next()),
        person: portfolio.person.id,
        file_name: "lunes.xlsx".to_owned(),
        byte_count: 4,
        choices: "{}".to_owned(),
        version: 1,
        created_at,
        batch: None,
    }
}

#[tokio::test]
async fn a_draft_is_kept_with_its_bytes_until_it_becomes_a_batch() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let made = draft(&portfolio, 5);
        import_drafts::insert(&mut tx, &made, BYTES.to_vec())
            .await
            .unwrap();
        let content = import_drafts::find_content(&mut tx, made.id).await;
        assert_eq!(content.unwrap(), Some(BYTES.to_vec()));
        import_drafts::update_choices(&mut tx, made.id, r#"{"a":1}"#, 1)
            .await
            .unwrap();
        let stale = import_drafts::update_choices(&mut tx, made.id, "{}", 1).await;
        assert!(is_conflict(&stale));
        let batch = BatchId(portfolio.ids.next());
        import_drafts::update_batch(&mut tx, made.id, batch)
            .await
            .unwrap();
        let again = import_drafts::update_batch(&mut tx, made.id, batch).await;
        assert!(is_conflict(&again));
        let late = import_drafts::update_choices(&mut tx, made.id, "{}", 2).await;
        assert!(is_conflict(&late));
        let found = import_drafts::find(&mut tx, made.id, Lock::ForUpdate).await;
        let expected = ImportDraft {
            choices: r#"{"a":1}"#.to_owned(),
            version: 2,
            batch: Some(batch),
            ..made
        };
        assert_eq!(found.unwrap(), Some(expected));
        let gone = import_drafts::find_content(&mut tx, made.id).await;
        assert_eq!(gone.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn drafts_are_listed_the_newest_first_and_forgotten() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let made = [1, 2, 3].map(|at| draft(&portfolio, at));
        for one in &made {
            import_drafts::insert(&mut tx, one, BYTES.to_vec())
                .await
                .unwrap();
        }
        let [first, second, third] = made;
        let person = portfolio.person.id;
        let list = import_drafts::list_of_person(&mut tx, person, 2, 9).await;
        assert_eq!(list.unwrap(), [third.clone(), second.clone()]);
        let one = import_drafts::list_of_person(&mut tx, person, 0, 1).await;
        assert_eq!(one.unwrap(), std::slice::from_ref(&third));
        let nobody = PersonId(portfolio.ids.next());
        let none = import_drafts::list_of_person(&mut tx, nobody, 0, 9).await;
        assert_eq!(none.unwrap(), []);
        import_drafts::delete_before(&mut tx, 2).await.unwrap();
        import_drafts::delete(&mut tx, third.id).await.unwrap();
        let left = import_drafts::list_of_person(&mut tx, person, 0, 9).await;
        assert_eq!(left.unwrap(), std::slice::from_ref(&second));
        for (id, is_there) in [(first.id, false), (second.id, true), (third.id, false)] {
            let content = import_drafts::find_content(&mut tx, id).await.unwrap();
            assert_eq!(content.is_some(), is_there);
        }
    })
    .await;
}

#[tokio::test]
async fn a_mapping_takes_the_place_of_the_one_under_its_name() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let person = portfolio.person.id;
        let mapping = |name: &str, json: &str| ImportMapping {
            id: ImportMappingId(portfolio.ids.next()),
            person,
            name: name.to_owned(),
            mapping: json.to_owned(),
            saved_at: 7,
        };
        let (monday, partner) = (mapping("Monday", "{}"), mapping("Partner", "{}"));
        for one in [&partner, &monday, &mapping("Monday", r#"{"b":2}"#)] {
            import_mappings::save(&mut tx, one).await.unwrap();
        }
        let later = ImportMapping {
            mapping: r#"{"b":2}"#.to_owned(),
            ..monday
        };
        let list = import_mappings::list_of_person(&mut tx, person, 9).await;
        assert_eq!(list.unwrap(), [later.clone(), partner]);
        let stranger = PersonId(portfolio.ids.next());
        assert!(
            !import_mappings::delete(&mut tx, stranger, later.id)
                .await
                .unwrap()
        );
        assert!(
            import_mappings::delete(&mut tx, person, later.id)
                .await
                .unwrap()
        );
        let list = import_mappings::list_of_person(&mut tx, person, 9).await;
        assert_eq!(list.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn imports_are_listed_without_other_batches() {
    testkit::on_both(async |db| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let batch = |kind, recorded_at| Batch {
            organization: portfolio.north.id,
            id: BatchId(portfolio.ids.next()),
            kind,
            title: "lunes.xlsx".to_owned(),
            person: portfolio.person.id,
            recorded_at,
            file_digest: Vec::new(),
            mapping: String::new(),
            summary: "{}".to_owned(),
            undoes: None,
            undone_by: None,
        };
        let made = [
            batch(BatchKind::Import, 1),
            batch(BatchKind::Bulk, 2),
            batch(BatchKind::Import, 3),
        ];
        for one in &made {
            batches::insert(&mut tx, one).await.unwrap();
        }
        let [older, _, newer] = made;
        let of = [portfolio.north.id];
        let first = batches::list_imports(&mut tx, &of, None, 1).await.unwrap();
        assert_eq!(first, std::slice::from_ref(&newer));
        let after = Some((newer.recorded_at, newer.id));
        let rest = batches::list_imports(&mut tx, &of, after, 9).await.unwrap();
        assert_eq!(rest, std::slice::from_ref(&older));
        let none = batches::list_imports(&mut tx, &[], None, 9).await.unwrap();
        assert_eq!(none, []);
    })
    .await;
}

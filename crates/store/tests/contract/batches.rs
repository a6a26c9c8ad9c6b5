use desbloqueo_domain::code::BatchId;
use desbloqueo_store::batches::{self, Batch, BatchKind};
use desbloqueo_store::database::Database;
use desbloqueo_testkit::{self as testkit, Portfolio};
use uuid::Uuid;

use crate::is_conflict;

fn batch(portfolio: &Portfolio, kind: BatchKind, recorded_at: i64) -> Batch {
    Batch {
        organization: portfolio.north.id,
        id: BatchId(portfolio.ids.next()),
        kind,
        title: "monday.xlsx".to_owned(),
        person: portfolio.person.id,
        recorded_at,
        file_digest: vec![0, 255, 3],
        mapping: r#"{"L1":"Estado"}"#.to_owned(),
        summary: r#"{"changed":38}"#.to_owned(),
        undoes: None,
        undone_by: None,
    }
}

#[tokio::test]
async fn a_batch_of_every_kind_is_found_as_it_was_added() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        for kind in BatchKind::ALL {
            let made = batch(&portfolio, kind, 1);
            batches::insert(&mut tx, &made).await.unwrap();
            let found = batches::find(&mut tx, made.id).await.unwrap();
            assert_eq!(found, Some(made));
        }
        let nobody = batches::find(&mut tx, BatchId(Uuid::nil())).await.unwrap();
        assert_eq!(nobody, None);
    })
    .await;
}

#[tokio::test]
async fn batches_are_paged_the_newest_first() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut made: Vec<_> = [1, 3, 3, 2]
            .map(|at| batch(&portfolio, BatchKind::Import, at))
            .into();
        made[3].organization = portfolio.south.id;
        for one in &made {
            batches::insert(&mut tx, one).await.unwrap();
        }
        let both = [portfolio.north.id, portfolio.south.id];
        let mut list = async |of: &[_], after| {
            batches::list_of_organizations(&mut tx, of, after, 2)
                .await
                .unwrap()
        };
        let first = list(&both, None).await;
        assert_eq!(first, [made[2].clone(), made[1].clone()]);
        let rest = list(&both, Some((first[1].recorded_at, first[1].id))).await;
        assert_eq!(rest, [made[3].clone(), made[0].clone()]);
        assert_eq!(list(&[portfolio.south.id], None).await, [made[3].clone()]);
        assert_eq!(list(&[], None).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_undone_once() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let made = batch(&portfolio, BatchKind::Bulk, 1);
        batches::insert(&mut tx, &made).await.unwrap();
        let undo = Batch {
            undoes: Some(made.id),
            ..batch(&portfolio, BatchKind::Undo, 2)
        };
        batches::insert(&mut tx, &undo).await.unwrap();
        let north = portfolio.north.id;
        batches::update_undone_by(&mut tx, north, made.id, undo.id)
            .await
            .unwrap();
        let again = batches::update_undone_by(&mut tx, north, made.id, undo.id).await;
        assert!(is_conflict(&again));
        let found = batches::find(&mut tx, made.id).await.unwrap().unwrap();
        assert_eq!(found.undone_by, Some(undo.id));
        let found = batches::find(&mut tx, undo.id).await.unwrap().unwrap();
        assert_eq!(found.undoes, Some(made.id));
    })
    .await;
}

use desbloqueo_store::database::Database;
use desbloqueo_store::outbox::{self, OutboxItem};
use desbloqueo_testkit::{self as testkit, Ids};

fn item(ids: &Ids, due_at: i64) -> OutboxItem {
    OutboxItem {
        id: ids.next(),
        topic: "blocker-closed".to_owned(),
        payload: r#"{"blocker":1}"#.to_owned(),
        recorded_at: 5,
        attempts: 0,
        due_at,
    }
}

#[tokio::test]
async fn what_is_due_is_claimed_in_order_and_not_again_before_its_time() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        let items = [10, 30, 10, 20].map(|due_at| item(&ids, due_at));
        outbox::enqueue(&mut tx, &items).await.unwrap();

        let claimed = outbox::claim(&mut tx, 20, 100, 2).await.unwrap();
        let taken = |item: &OutboxItem| OutboxItem {
            attempts: 1,
            due_at: 100,
            ..item.clone()
        };
        assert_eq!(claimed, [taken(&items[0]), taken(&items[2])]);
        let claimed = outbox::claim(&mut tx, 20, 100, 9).await.unwrap();
        assert_eq!(claimed, [taken(&items[3])]);
        assert_eq!(outbox::claim(&mut tx, 20, 100, 9).await.unwrap(), []);

        let again = outbox::claim(&mut tx, 100, 200, 9).await.unwrap();
        let attempts: Vec<_> = again.iter().map(|item| item.attempts).collect();
        assert_eq!(attempts, [2, 1, 2, 2]);
    })
    .await;
}

#[tokio::test]
async fn work_that_is_done_is_gone_and_work_put_off_waits() {
    testkit::on_both(async |db: Database| {
        let (ids, mut tx) = (Ids::default(), db.write().await.unwrap());
        let items = [item(&ids, 1), item(&ids, 1)];
        outbox::enqueue(&mut tx, &items).await.unwrap();
        outbox::delete(&mut tx, items[0].id).await.unwrap();
        outbox::update_due(&mut tx, items[1].id, 50).await.unwrap();
        assert_eq!(outbox::claim(&mut tx, 49, 99, 9).await.unwrap(), []);
        assert_eq!(outbox::claim(&mut tx, 50, 99, 9).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn work_asked_for_in_a_transaction_that_fails_is_never_done() {
    testkit::on_both(async |db: Database| {
        let mut tx = db.write().await.unwrap();
        outbox::enqueue(&mut tx, &[item(&Ids::default(), 1)])
            .await
            .unwrap();
        tx.roll_back().await.unwrap();
        let mut tx = db.write().await.unwrap();
        assert_eq!(outbox::claim(&mut tx, 9, 99, 9).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn two_nodes_never_claim_the_same_work() {
    testkit::on_postgres(async |db: Database| {
        let ids = Ids::default();
        let items: Vec<_> = (0..10).map(|_| item(&ids, 1)).collect();
        let mut tx = db.write().await.unwrap();
        outbox::enqueue(&mut tx, &items).await.unwrap();
        tx.commit().await.unwrap();

        let claim = async || {
            let mut tx = db.write().await.unwrap();
            let claimed = outbox::claim(&mut tx, 1, 99, 10).await.unwrap();
            // The other node is waiting for our rows by now, or reads them later.
            tokio::task::yield_now().await;
            tx.commit().await.unwrap();
            claimed
        };
        let (one, other) = tokio::join!(claim(), claim());
        assert_eq!(one.len() + other.len(), 10);
    })
    .await;
}

//! A report that reads two things at once reads both of one moment, and waits for nobody.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{OwnerLoad, owner_load};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_testkit as testkit;
use jiff::civil::date;

use crate::outages::Outages;

async fn loads(transaction: &mut Transaction) -> Vec<OwnerLoad> {
    let (all, today) = (LineFilter::default(), Moment::Now(date(2024, 5, 2)));
    let found = owner_load(transaction, &Visibility::Everything, &all, today).await;
    found.unwrap()
}

#[tokio::test]
async fn what_is_written_meanwhile_is_in_neither_half() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        let database = &outages.world.app.database;
        let mut before = database.read().await.unwrap();
        let was = loads(&mut before).await;
        assert_eq!(was.iter().map(|load| load.lines).sum::<i64>(), 3);
        outages.end_the_first().await;
        assert_eq!(loads(&mut before).await, was);
        let mut after = database.read().await.unwrap();
        let now = loads(&mut after).await;
        assert_eq!(now.iter().map(|load| load.lines).sum::<i64>(), 2);
    })
    .await;
}

#[tokio::test]
async fn where_every_connection_is_taken_it_reads_one_after_the_other() {
    testkit::on_both(async |database| {
        let outages = Outages::make(database).await;
        let database = &outages.world.app.database;
        let mut alone = database.read().await.unwrap();
        let found = loads(&mut alone).await;
        alone.roll_back().await.unwrap();
        let mut all = Vec::new();
        for _ in 0..4 {
            all.push(database.read().await.unwrap());
        }
        for transaction in &mut all {
            assert_eq!(loads(transaction).await, found);
        }
    })
    .await;
}

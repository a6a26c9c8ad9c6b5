use desbloqueo_domain::code::{BatchId, PromiseId};
use desbloqueo_store::database::Database;
use desbloqueo_store::promises::{self, Promise};
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::date;
use uuid::Uuid;

fn promise(portfolio: &Portfolio, subject: Uuid, day: i8, recorded_at: i64) -> Promise {
    Promise {
        organization: portfolio.north.id,
        id: PromiseId(portfolio.ids.next()),
        subject_kind: "blocker",
        subject,
        promised: date(2024, 6, day),
        given: date(2024, 5, 15),
        person: portfolio.person.id,
        recorded_at,
        batch: None,
    }
}

#[tokio::test]
async fn promises_are_listed_by_subject_in_the_order_in_which_they_were_given() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let line = portfolio.entitlement.entitlement.lines[0].id.0;
        let blocker = portfolio.blocker.blocker.id.0;
        let mut given = vec![
            promise(&portfolio, blocker, 20, 3),
            promise(&portfolio, blocker, 10, 1),
            promise(&portfolio, line, 1, 2),
        ];
        given[2].subject_kind = "line";
        promises::insert_many(&mut tx, &given).await.unwrap();
        let north = portfolio.north.id;
        let listed = promises::list_of_subjects(&mut tx, north, &[line, blocker])
            .await
            .unwrap();
        let of_blocker = listed.iter().filter(|(subject, _)| *subject == blocker);
        let days: Vec<_> = of_blocker.map(|(_, day)| *day).collect();
        assert_eq!(days, [date(2024, 6, 10), date(2024, 6, 20)]);
        assert_eq!(listed.len(), 3);
        let (before, on) = (date(2024, 5, 14), date(2024, 5, 15));
        for (until, days) in [(before, vec![]), (on, days)] {
            let known = promises::list_given(&mut tx, north, blocker, until).await;
            assert_eq!(known.unwrap(), days);
        }
        let none = promises::list_of_subjects(&mut tx, portfolio.south.id, &[blocker]).await;
        assert_eq!(none.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn more_subjects_than_one_statement_holds_are_listed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let make = |at| promise(&portfolio, portfolio.ids.next(), 1, at);
        let given: Vec<_> = (0..901).map(make).collect();
        promises::insert_many(&mut tx, &given).await.unwrap();
        let subjects: Vec<_> = given.iter().map(|promise| promise.subject).collect();
        let listed = promises::list_of_subjects(&mut tx, portfolio.north.id, &subjects).await;
        assert_eq!(listed.unwrap().len(), 901);
    })
    .await;
}

#[tokio::test]
async fn the_promises_of_an_undone_batch_are_gone_and_no_others() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let blocker = portfolio.blocker.blocker.id.0;
        let batch = BatchId(portfolio.ids.next());
        let mut given = vec![
            promise(&portfolio, blocker, 1, 1),
            promise(&portfolio, blocker, 2, 2),
        ];
        given[1].batch = Some(batch);
        promises::insert_many(&mut tx, &given).await.unwrap();
        promises::delete_of_batch(&mut tx, batch).await.unwrap();
        let listed = promises::list_of_subjects(&mut tx, portfolio.north.id, &[blocker]).await;
        assert_eq!(listed.unwrap(), [(blocker, date(2024, 6, 1))]);
    })
    .await;
}

use std::collections::BTreeSet;

use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::short_ids::{Table, list_by_tail};
use desbloqueo_testkit as testkit;
use uuid::Uuid;

fn tail(id: Uuid, digits: usize) -> String {
    let id = id.to_string();
    id[id.len() - digits..].to_owned()
}

#[tokio::test]
async fn the_last_digits_of_an_id_find_it_in_its_table() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let entitlement = &portfolio.entitlement.entitlement;
        let mut tx = db.read().await.unwrap();
        for (table, id) in [
            (Table::Line, entitlement.lines[0].id.0),
            (Table::Entitlement, entitlement.id.0),
            (Table::Blocker, portfolio.blocker.blocker.id.0),
            (Table::Tenant, portfolio.tenant.tenant.id.0),
        ] {
            for digits in [8, 12] {
                let seen = &Visibility::Everything;
                let wanted = tail(id, digits);
                let found = list_by_tail(&mut tx, table, &wanted.to_uppercase(), seen).await;
                assert!(found.unwrap().contains(&id), "{table:?} {wanted}");
            }
            let other = if table == Table::Line {
                Table::Tenant
            } else {
                Table::Line
            };
            let found = list_by_tail(&mut tx, other, &tail(id, 12), &Visibility::Everything).await;
            assert!(found.unwrap().is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_seen_is_not_found() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let blocked = portfolio.entitlement.entitlement.lines[0].id;
        let mut tx = db.read().await.unwrap();
        let wanted = tail(blocked.0, 12);
        let nothing = Visibility::nothing();
        let unseen = list_by_tail(&mut tx, Table::Line, &wanted, &nothing).await;
        assert!(unseen.unwrap().is_empty());
        let through_its_blocker = Visibility::Some {
            organizations: BTreeSet::new(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::from([portfolio.blocker.blocker.id]),
            lines: BTreeSet::new(),
        };
        let found = list_by_tail(&mut tx, Table::Line, &wanted, &through_its_blocker).await;
        assert_eq!(found.unwrap(), [blocked.0]);
    })
    .await;
}

#[tokio::test]
async fn what_are_no_digits_finds_nothing() {
    testkit::on_both(async |db: Database| {
        testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        for text in ["", "%", "________", "0123456789abc", "xyz"] {
            let found = list_by_tail(&mut tx, Table::Line, text, &Visibility::Everything).await;
            assert!(found.unwrap().is_empty(), "{text}");
        }
    })
    .await;
}

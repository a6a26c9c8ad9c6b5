use std::collections::BTreeSet;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::organizations::{self, Figures, figures};
use desbloqueo_testkit as testkit;
use jiff::civil::date;
use uuid::Uuid;

use crate::{head, is_conflict};

#[tokio::test]
async fn an_organization_is_found_as_it_was_added() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let found = organizations::find(&mut tx, portfolio.north.id).await;
        assert_eq!(found.unwrap(), Some(portfolio.north));
        let nobody = OrganizationId(Uuid::nil());
        assert_eq!(organizations::find(&mut tx, nobody).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn organizations_are_listed_by_name_without_regard_to_accents() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let accent = testkit::organization(&portfolio.ids, None, "Ámbar");
        organizations::insert(&mut tx, &accent).await.unwrap();
        let all = organizations::list(&mut tx).await.unwrap();
        let names: Vec<_> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Ámbar", "Head office", "North", "South"]);
    })
    .await;
}

#[tokio::test]
async fn a_saved_organization_is_moved_and_renamed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut south = portfolio.south.clone();
        south.name = String::from("Far south");
        south.parent = Some(portfolio.north.id);
        south.chain = head(1);
        organizations::update(&mut tx, &south).await.unwrap();
        let stale = organizations::update(&mut tx, &south).await;
        assert!(is_conflict(&stale));
        south.version += 1;
        let found = organizations::find(&mut tx, south.id).await.unwrap();
        assert_eq!(found, Some(south));
    })
    .await;
}

#[tokio::test]
async fn the_chain_of_an_organization_moves_without_a_new_version() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (id, from) = (portfolio.head.id, portfolio.head.chain.clone());
        let to = head(1);
        organizations::update_chain(&mut tx, id, &from, &to)
            .await
            .unwrap();
        let again = organizations::update_chain(&mut tx, id, &from, &to).await;
        assert!(is_conflict(&again));
        let found = organizations::find(&mut tx, id).await.unwrap().unwrap();
        assert_eq!((found.version, found.chain), (0, to));
    })
    .await;
}

#[tokio::test]
async fn the_tree_is_locked_until_the_transaction_ends() {
    testkit::on_postgres(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (mut first, mut second) = (db.write().await.unwrap(), db.write().await.unwrap());
        organizations::lock_tree(&mut first).await.unwrap();
        second
            .execute("SET LOCAL lock_timeout = 50", Vec::new())
            .await
            .unwrap();
        assert!(organizations::lock_tree(&mut second).await.is_err());
        first.commit().await.unwrap();
        let mut third = db.write().await.unwrap();
        organizations::lock_tree(&mut third).await.unwrap();
        assert!(
            organizations::find(&mut third, portfolio.head.id)
                .await
                .unwrap()
                .is_some()
        );
    })
    .await;
}

#[tokio::test]
async fn what_stands_at_an_organization_is_counted_for_who_sees_it() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let invalid = testkit::line(&portfolio.ids, 900, "duplicate-invalid", date(2024, 4, 1));
        let counted = testkit::line(&portfolio.ids, 7, "blocked", date(2024, 4, 1));
        let lines = vec![invalid, counted];
        let chat = testkit::entitlement(&portfolio.ids, &portfolio.tenant, "chat", lines);
        let mut tx = db.write().await.unwrap();
        let all = Visibility::Everything;
        let before = figures(&mut tx, &all, None).await.unwrap();
        let before = before.get(&portfolio.north.id).copied().unwrap_or_default();
        portfolio.insert_entitlement(&mut tx, &chat).await;
        let found = figures(&mut tx, &all, None).await.unwrap();
        let expected = Figures {
            tenants: 1,
            lines: before.lines + 1,
            units: before.units + 7,
        };
        assert_eq!(found.get(&portfolio.north.id), Some(&expected));
        assert_eq!(found.len(), 1, "nothing stands elsewhere");
        let (north, south) = (Some(portfolio.north.id), Some(portfolio.south.id));
        assert_eq!(figures(&mut tx, &all, north).await.unwrap(), found);
        assert!(figures(&mut tx, &all, south).await.unwrap().is_empty());
        let south = Visibility::Some {
            organizations: BTreeSet::from([portfolio.south.id]),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::new(),
            lines: BTreeSet::new(),
        };
        assert!(figures(&mut tx, &south, None).await.unwrap().is_empty());
    })
    .await;
}

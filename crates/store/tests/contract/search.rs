use std::collections::BTreeSet;

use desbloqueo_domain::code::{OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::blockers;
use desbloqueo_store::database::Database;
use desbloqueo_store::search::{self, Reach};
use desbloqueo_store::{customers, tenants};
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::date;

const ALL: Reach = Reach::Everything;

fn some(organizations: &[OrganizationId], tenants: &[(OrganizationId, TenantId)]) -> Visibility {
    Visibility::Some {
        organizations: organizations.iter().copied().collect(),
        tenants: tenants.iter().copied().collect(),
        blockers: BTreeSet::new(),
        lines: BTreeSet::new(),
    }
}

/// Beside the portfolio, a customer of the other partner with a tenant.
async fn another(db: &Database, portfolio: &Portfolio) -> TenantId {
    let mut tx = db.write().await.unwrap();
    let customer = testkit::customer(&portfolio.ids, portfolio.south.id, "Ábaco 100 %");
    customers::insert_many(&mut tx, std::slice::from_ref(&customer))
        .await
        .unwrap();
    let mut tenant = testkit::tenant(&portfolio.ids, &customer, "Ábaco central");
    tenant.tenant.state.domain = String::from("Abaco.example");
    tenants::insert_many(&mut tx, std::slice::from_ref(&tenant))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    tenant.tenant.id
}

#[tokio::test]
async fn tenants_are_found_by_the_beginning_or_the_middle_of_their_name_by_who_sees_them() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let other = another(&db, &portfolio).await;
        let of = [portfolio.north.id, portfolio.south.id];
        let mut tx = db.read().await.unwrap();
        let mut found = async |seen: &Visibility, text: &str, reach| {
            let found = search::tenants(&mut tx, seen, &of, (text, reach, 5))
                .await
                .unwrap();
            found.into_iter().map(|one| one.id).collect::<Vec<_>>()
        };
        let all = Visibility::Everything;
        for text in ["ábaco", "ABACO CEN", "ａｂａｃｏ"] {
            assert_eq!(found(&all, text, Reach::Beginning).await, [other], "{text}");
        }
        assert!(found(&all, "central", Reach::Beginning).await.is_empty());
        for text in ["central", "abaco.EXAMPLE"] {
            assert_eq!(found(&all, text, ALL).await, [other], "{text}");
        }
        assert_eq!(found(&all, "central", Reach::Among(9)).await, [other]);
        assert!(found(&all, "central", Reach::Among(0)).await.is_empty());
        assert!(
            found(&all, "abaco.example", Reach::Among(9))
                .await
                .is_empty()
        );
        assert!(found(&all, "%", ALL).await.is_empty(), "a sign is a sign");
        let (north, south) = (some(&[of[0]], &[]), some(&[], &[(of[1], other)]));
        for reach in [Reach::Beginning, Reach::Among(9), ALL] {
            assert!(found(&north, "ábaco", reach).await.is_empty());
            assert_eq!(found(&south, "ábaco", reach).await, [other]);
        }
    })
    .await;
}

#[tokio::test]
async fn customers_are_found_by_name_by_who_sees_them_or_one_of_their_tenants() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let other = another(&db, &portfolio).await;
        let of = [portfolio.north.id, portfolio.south.id];
        let mut tx = db.read().await.unwrap();
        let mut found = async |seen: &Visibility, text: &str, reach| {
            let found = search::customers(&mut tx, seen, &of, (text, reach, 5))
                .await
                .unwrap();
            found.into_iter().map(|one| one.name).collect::<Vec<_>>()
        };
        let all = Visibility::Everything;
        assert_eq!(
            found(&all, "abaco", Reach::Beginning).await,
            ["Ábaco 100 %"]
        );
        assert_eq!(found(&all, "100 %", ALL).await, ["Ábaco 100 %"]);
        assert!(found(&all, "100 %", Reach::Beginning).await.is_empty());
        let (north, south) = (some(&[of[0]], &[]), some(&[], &[(of[1], other)]));
        for reach in [Reach::Beginning, Reach::Among(9), ALL] {
            assert!(found(&north, "ábaco", reach).await.is_empty());
            assert_eq!(found(&south, "ábaco", reach).await.len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn shared_blockers_are_found_by_title_by_who_sees_them() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let north = portfolio.north.id;
        let opened = date(2024, 4, 1);
        let shared = testkit::blocker(&portfolio.ids, north, "Próxy breaks sign-in", opened);
        let mut private = testkit::blocker(&portfolio.ids, north, "Proxy of one", opened);
        private.blocker.state.private = true;
        blockers::insert_many(&mut tx, &[shared.clone(), private])
            .await
            .unwrap();
        let mut found = async |seen: &Visibility, among| {
            let asked = ("proxy", among, 5);
            search::blockers(&mut tx, seen, asked).await.unwrap()
        };
        let all = found(&Visibility::Everything, 10).await;
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].id, all[0].is_open), (shared.blocker.id, true));
        assert!(found(&Visibility::Everything, 0).await.is_empty());
        assert!(
            found(&some(&[portfolio.south.id], &[]), 10)
                .await
                .is_empty()
        );
        assert_eq!(found(&some(&[north], &[]), 10).await.len(), 1);
    })
    .await;
}

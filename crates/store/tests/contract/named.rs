use desbloqueo_domain::code::OrganizationId;
use desbloqueo_store::database::Database;
use desbloqueo_store::{customers, named, tenants};
use desbloqueo_testkit as testkit;

#[tokio::test]
async fn customers_are_found_by_external_id_or_name_in_the_organizations_asked_for() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.customer.clone();
        stored.customer.state.external_id = "C-1".to_owned();
        customers::update(&mut tx, &stored).await.unwrap();
        let namesake = testkit::customer(&portfolio.ids, portfolio.south.id, "NETTLEFEN tráders");
        customers::insert_many(&mut tx, std::slice::from_ref(&namesake))
            .await
            .unwrap();
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let mut found = async |of: &[OrganizationId], text: &str| {
            let found = named::list_customers(&mut tx, of, text).await.unwrap();
            found
                .into_iter()
                .map(|one| one.customer)
                .collect::<Vec<_>>()
        };
        let (first, second) = (stored.customer.id, namesake.customer.id);
        assert_eq!(
            found(&[north, south], "nettlefen traders").await,
            [first, second]
        );
        assert_eq!(found(&[south], "Nettlefen Traders").await, [second]);
        assert_eq!(found(&[north, south], " C-1 ").await, [first]);
        for nothing in ["", " ", "c-1", "Nettlefen"] {
            assert!(
                found(&[north, south], nothing).await.is_empty(),
                "{nothing:?}"
            );
        }
        assert!(found(&[], "C-1").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn tenants_are_found_by_external_id_domain_or_name_in_the_organizations_asked_for() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.tenant.clone();
        stored.tenant.state.external_id = "T-1".to_owned();
        stored.tenant.state.domain = "Nettlefen.example".to_owned();
        tenants::update(&mut tx, &stored).await.unwrap();
        for text in ["T-1", "nettlefen.EXAMPLE", "nettlefen europe"] {
            let found = named::list_tenants(&mut tx, &[portfolio.north.id], text)
                .await
                .unwrap();
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].organization, found[0].tenant),
                (portfolio.north.id, stored.tenant.id)
            );
            assert_eq!(found[0].external_id, "T-1");
        }
        for text in ["", "t-1", "Nettlefen"] {
            let found = named::list_tenants(&mut tx, &[portfolio.north.id], text)
                .await
                .unwrap();
            assert!(found.is_empty(), "{text}");
        }
        let elsewhere = named::list_tenants(&mut tx, &[portfolio.south.id], "T-1")
            .await
            .unwrap();
        assert!(elsewhere.is_empty());
    })
    .await;
}

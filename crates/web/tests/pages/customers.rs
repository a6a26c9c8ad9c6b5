//! `/customers/{id}`: a customer with its tenants and contacts, and one more tenant.

use axum::http::StatusCode;

use crate::site::{Site, on_both};
use crate::tenants::{hidden_tenant, ids, tenant_with};

#[tokio::test]
async fn a_customer_shows_its_tenants_and_gets_another_that_needs_a_name() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (tenant, screen) = tenant_with(&mut site, "href=\"/customers/").await;
        let id = ids(&screen, "href=\"/customers/")
            .into_iter()
            .next()
            .unwrap();
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains(&format!("href=\"/tenants/{tenant}\"")));
        let path = format!("/customers/{id}/tenants/new");
        assert_eq!(site.get(&path).await.status, StatusCode::OK);
        let refused = site
            .post(&path, &[("name", ""), ("domain", "dos.example")])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-name\""));
        assert!(refused.body.contains("value=\"dos.example\""));
        let added = site
            .post(&path, &[("name", "Segundo"), ("domain", "dos.example")])
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = site.get(&format!("/customers/{id}")).await;
        assert!(page.body.contains("<b>Segundo</b>"));
        let told = site.get(&format!("/history/{id}")).await;
        assert_eq!(told.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_customer_of_another_organization_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let (_, screen) = hidden_tenant(&mut site).await;
        let id = ids(&screen, "href=\"/customers/").into_iter().next();
        let id = id.unwrap();
        for path in [
            format!("/customers/{id}"),
            format!("/customers/{id}/tenants/new"),
            format!("/history/{id}"),
        ] {
            assert_eq!(
                site.get(&path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    })
    .await;
}

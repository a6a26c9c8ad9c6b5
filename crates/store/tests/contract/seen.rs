use std::collections::BTreeSet;

use desbloqueo_domain::code::{CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::tenant::{Activity, PriorityFacts};
use desbloqueo_store::customers::{self, CustomerFilter, StoredCustomer};
use desbloqueo_store::database::Database;
use desbloqueo_store::tenants::{self, TenantFilter, TenantItem};
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::date;

fn some(organizations: &[OrganizationId], tenants: &[(OrganizationId, TenantId)]) -> Visibility {
    Visibility::Some {
        organizations: organizations.iter().copied().collect(),
        tenants: tenants.iter().copied().collect(),
        blockers: BTreeSet::new(),
        lines: BTreeSet::new(),
    }
}

/// Beside the portfolio, a customer of the other partner with a tenant.
async fn another(db: &Database, portfolio: &Portfolio) -> (StoredCustomer, TenantId) {
    let mut tx = db.write().await.unwrap();
    let customer = testkit::customer(&portfolio.ids, portfolio.south.id, "Ábaco");
    customers::insert_many(&mut tx, std::slice::from_ref(&customer))
        .await
        .unwrap();
    let mut tenant = testkit::tenant(&portfolio.ids, &customer, "Ábaco");
    tenant.tenant.state.activity = Activity::Finished;
    tenants::insert_many(&mut tx, std::slice::from_ref(&tenant))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (customer, tenant.tenant.id)
}

#[tokio::test]
async fn customers_are_listed_by_name_to_who_sees_them_or_one_of_their_tenants() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (other, other_tenant) = another(&db, &portfolio).await;
        let (first, second) = (other.customer.id, portfolio.customer.customer.id);
        let mut tx = db.read().await.unwrap();
        let mut list = async |seen: Visibility,
                              of: Option<&[OrganizationId]>,
                              after: Option<(&str, CustomerId)>,
                              limit| {
            let filter = CustomerFilter {
                organizations: of.map(<[_]>::to_vec),
                ..CustomerFilter::default()
            };
            let found = customers::list_seen(&mut tx, &seen, &filter, after, limit)
                .await
                .unwrap();
            found
                .into_iter()
                .map(|stored| stored.customer.id)
                .collect::<Vec<_>>()
        };
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let all = || Visibility::Everything;
        assert_eq!(list(all(), None, None, 10).await, [first, second]);
        assert_eq!(list(all(), None, None, 1).await, [first]);
        assert_eq!(
            list(all(), None, Some(("abaco", first)), 10).await,
            [second]
        );
        assert_eq!(list(all(), Some(&[north]), None, 10).await, [second]);
        assert_eq!(list(some(&[north], &[]), None, None, 10).await, [second]);
        assert_eq!(
            list(some(&[north], &[(south, other_tenant)]), None, None, 10).await,
            [first, second]
        );
        assert_eq!(
            list(some(&[], &[(south, other_tenant)]), None, None, 10).await,
            [first]
        );
        assert!(list(some(&[], &[]), None, None, 10).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn customers_are_found_by_region_and_by_what_they_or_tenants_one_sees_are_called() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (other, other_tenant) = another(&db, &portfolio).await;
        let mut tx = db.write().await.unwrap();
        let mut moved = other.clone();
        moved.customer.state.region = String::from("Galicia");
        customers::update(&mut tx, &moved).await.unwrap();
        let mut list = async |seen: Visibility, filter: CustomerFilter| {
            let found = customers::list_seen(&mut tx, &seen, &filter, None, 10).await;
            let found = found.unwrap().into_iter();
            found.map(|stored| stored.customer.id).collect::<Vec<_>>()
        };
        let called = |text: &str| CustomerFilter {
            text: Some(text.to_owned()),
            ..CustomerFilter::default()
        };
        let all = || Visibility::Everything;
        let id = other.customer.id;
        assert_eq!(list(all(), called("ABACO")).await, [id]);
        assert!(list(all(), called("no_such%")).await.is_empty());
        let of_region = CustomerFilter {
            region: Some(String::from("Galicia")),
            ..CustomerFilter::default()
        };
        assert_eq!(list(all(), of_region).await, [id]);
        let own = some(&[], &[(portfolio.south.id, other_tenant)]);
        assert_eq!(list(own, called("ábaco")).await, [id]);
        let elsewhere = some(&[portfolio.north.id], &[]);
        assert!(list(elsewhere, called("ábaco")).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn tenants_are_listed_by_name_to_who_sees_them() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (other, other_tenant) = another(&db, &portfolio).await;
        let own = portfolio.tenant.tenant.id;
        let mut tx = db.read().await.unwrap();
        let mut list = async |seen: Visibility,
                              filter: TenantFilter,
                              after: Option<(&str, TenantId)>,
                              limit| {
            tenants::list_seen(&mut tx, &seen, &filter, after, limit)
                .await
                .unwrap()
        };
        let ids =
            |found: Vec<TenantItem>| found.into_iter().map(|item| item.id).collect::<Vec<_>>();
        let (all, every) = (|| Visibility::Everything, TenantFilter::default);
        let found = list(all(), every(), None, 10).await;
        assert_eq!(found[0].customer_name, other.customer.state.name);
        assert_eq!(found[0].activity, Activity::Finished);
        assert_eq!(ids(found), [other_tenant, own]);
        assert_eq!(ids(list(all(), every(), None, 1).await), [other_tenant]);
        assert_eq!(
            ids(list(all(), every(), Some(("abaco", other_tenant)), 10).await),
            [own]
        );
        let of = TenantFilter {
            customers: Some(vec![other.customer.id]),
            ..every()
        };
        assert_eq!(ids(list(all(), of, None, 10).await), [other_tenant]);
        let active = TenantFilter {
            state: Some("active"),
            ..every()
        };
        assert_eq!(ids(list(all(), active, None, 10).await), [own]);
        let north = TenantFilter {
            organizations: Some(vec![portfolio.north.id]),
            ..every()
        };
        assert_eq!(ids(list(all(), north, None, 10).await), [own]);
        let seen = some(&[], &[(portfolio.south.id, other_tenant)]);
        assert_eq!(ids(list(seen, every(), None, 10).await), [other_tenant]);
        assert!(
            list(some(&[portfolio.head.id], &[]), every(), None, 10)
                .await
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn a_priority_is_computed_from_units_and_lines_that_count() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (_, empty) = another(&db, &portfolio).await;
        let mut late = testkit::line(&portfolio.ids, 7, "in-progress", date(2024, 4, 1));
        late.state.target = Some(date(2024, 5, 14));
        let invalid = testkit::line(&portfolio.ids, 1_000, "duplicate-invalid", date(2024, 4, 1));
        let other = testkit::entitlement(
            &portfolio.ids,
            &portfolio.tenant,
            "chat",
            vec![late, invalid],
        );
        let mut tx = db.write().await.unwrap();
        portfolio.insert_entitlement(&mut tx, &other).await;
        let own = portfolio.tenant.tenant.id;
        let found = tenants::list_priority_facts(&mut tx, &[own, empty], date(2024, 5, 15))
            .await
            .unwrap();
        let facts = PriorityFacts {
            counted_units: 107,
            blocked_units: 40,
            overdue_lines: 1,
            renews_soon: false,
        };
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(own, facts)]);
        let sooner = tenants::list_priority_facts(&mut tx, &[own], date(2024, 5, 14))
            .await
            .unwrap();
        assert_eq!(sooner[&own].overdue_lines, 0);
    })
    .await;
}

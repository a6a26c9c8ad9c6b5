use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, CustomerId};
use desbloqueo_domain::line::BlockerLink;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::database::Database;
use desbloqueo_store::transfer::{self, BlockersOfTenant, Move};
use desbloqueo_store::{contacts, customers, entitlements, tenants};
use desbloqueo_testkit::{self as testkit, Portfolio};
use jiff::civil::date;

use crate::schema::Schema;

fn moving(portfolio: &Portfolio, customer: CustomerId, blockers: Vec<BlockerId>) -> Move {
    Move {
        tenant: portfolio.tenant.tenant.id,
        from: portfolio.north.id,
        to: portfolio.south.id,
        customer,
        customer_key: "moved".to_owned(),
        blockers,
    }
}

#[tokio::test]
async fn every_column_of_a_table_that_moves_is_named() {
    testkit::on_both(async |db: Database| {
        let schema = Schema::of(&db).await;
        for (table, columns) in transfer::moved_columns() {
            let named: BTreeSet<&str> = columns.iter().copied().collect();
            let there: BTreeSet<&str> = schema.0[table].column_names().collect();
            assert_eq!(named, there, "{table}");
            assert_eq!(named.len(), columns.len(), "{table} names a column twice");
        }
    })
    .await;
}

#[tokio::test]
async fn every_table_below_a_tenant_moves_with_it() {
    testkit::on_both(async |db: Database| {
        let schema = Schema::of(&db).await;
        let moved: BTreeSet<&str> = transfer::moved_columns()
            .into_iter()
            .map(|(table, _)| table)
            .collect();
        let below = |table: &str| {
            let references = &schema.0[table].references;
            references.iter().any(|reference| {
                let key: Vec<&str> = reference.columns.iter().map(String::as_str).collect();
                key.first() == Some(&"organization_id")
                    && reference.table != "organization"
                    && moved.contains(reference.table.as_str())
            })
        };
        for table in schema.0.keys().filter(|table| below(table)) {
            assert!(moved.contains(table.as_str()), "{table} stays behind");
        }
    })
    .await;
}

#[tokio::test]
async fn a_tenant_and_its_customer_move_as_they_are() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, south) = (portfolio.north.id, portfolio.south.id);
        let id = portfolio.customer.customer.id;
        let contact = testkit::contact(&portfolio.ids, &portfolio.customer, "Ines Vidal");
        contacts::insert_many(&mut tx, std::slice::from_ref(&contact))
            .await
            .unwrap();
        transfer::copy_customer(&mut tx, id, north, south)
            .await
            .unwrap();
        transfer::move_tenant(
            &mut tx,
            &moving(&portfolio, id, vec![portfolio.blocker.blocker.id]),
        )
        .await
        .unwrap();
        transfer::remove_customer(&mut tx, id, north).await.unwrap();

        let mut customer = portfolio.customer.clone();
        customer.customer.organization = south;
        assert_eq!(
            customers::find(&mut tx, south, id).await.unwrap(),
            Some(customer)
        );
        assert_eq!(customers::find(&mut tx, north, id).await.unwrap(), None);
        let found = contacts::find(&mut tx, south, contact.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.state, found.customer), (contact.state, id));
        let mut tenant = portfolio.tenant.clone();
        tenant.tenant.organization = south;
        let tenant_id = tenant.tenant.id;
        assert_eq!(
            tenants::find(&mut tx, south, tenant_id).await.unwrap(),
            Some(tenant)
        );
        assert_eq!(
            tenants::find(&mut tx, north, tenant_id).await.unwrap(),
            None
        );
        let found = entitlements::list_of_tenant(&mut tx, south, tenant_id)
            .await
            .unwrap();
        let mut entitlement = portfolio.entitlement.entitlement.clone();
        entitlement.organization = south;
        assert_eq!(found[0].entitlement, entitlement);
        assert!(
            entitlements::list_of_tenant(&mut tx, north, tenant_id)
                .await
                .unwrap()
                .is_empty()
        );
        let blocker = blockers::find(&mut tx, portfolio.blocker.blocker.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(blocker.blocker.state, portfolio.blocker.blocker.state);
        assert_eq!(blocker.blocker.organization, south);
        let sql =
            "SELECT count(*) FROM status_line WHERE customer_key = 'moved' AND customer_id = $1";
        assert_eq!(tx.fetch_number(sql, vec![id.0.into()]).await.unwrap(), 2);
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_tenant_can_join_another_customer() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let other = testkit::customer(&portfolio.ids, portfolio.south.id, "Nettlefen Traders");
        customers::insert_many(&mut tx, std::slice::from_ref(&other))
            .await
            .unwrap();
        transfer::move_tenant(&mut tx, &moving(&portfolio, other.customer.id, Vec::new()))
            .await
            .unwrap();
        let (south, id) = (portfolio.south.id, portfolio.tenant.tenant.id);
        let found = tenants::find(&mut tx, south, id).await.unwrap().unwrap();
        assert_eq!(found.tenant.customer, other.customer.id);
        let found = entitlements::list_of_tenant(&mut tx, south, id)
            .await
            .unwrap();
        assert_eq!(found[0].customer, other.customer.id);
        let stays = blockers::find(&mut tx, portfolio.blocker.blocker.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(stays.blocker.organization, portfolio.north.id);
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn private_blockers_are_told_from_those_that_stay() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (north, tenant) = (portfolio.north.id, portfolio.tenant.tenant.id);
        let shared = (north, portfolio.blocker.blocker.id);
        let found = transfer::list_blockers(&mut tx, north, tenant)
            .await
            .unwrap();
        assert_eq!(
            found,
            BlockersOfTenant {
                private: Vec::new(),
                shared: vec![shared]
            }
        );

        let private = |title: &str| {
            let mut stored = testkit::blocker(&portfolio.ids, north, title, date(2024, 4, 20));
            stored.blocker.state.private = true;
            stored
        };
        let (mine, both) = (private("mine"), private("both"));
        blockers::insert_many(&mut tx, &[mine.clone(), both.clone()])
            .await
            .unwrap();
        let line_of = |by: &[&StoredBlocker]| {
            let mut line = testkit::line(&portfolio.ids, 5, "blocked", date(2024, 4, 20));
            let link = |stored: &&StoredBlocker| BlockerLink {
                organization: north,
                blocker: stored.blocker.id,
            };
            line.state.blockers = by.iter().map(link).collect();
            line
        };
        let own = testkit::entitlement(
            &portfolio.ids,
            &portfolio.tenant,
            "chat",
            vec![line_of(&[&mine, &both])],
        );
        portfolio.insert_entitlement(&mut tx, &own).await;
        let other = testkit::tenant(&portfolio.ids, &portfolio.customer, "Nettlefen Asia");
        tenants::insert_many(&mut tx, std::slice::from_ref(&other))
            .await
            .unwrap();
        let others = testkit::entitlement(&portfolio.ids, &other, "chat", vec![line_of(&[&both])]);
        portfolio.insert_entitlement(&mut tx, &others).await;
        let found = transfer::list_blockers(&mut tx, north, tenant)
            .await
            .unwrap();
        let shared = vec![shared, (north, both.blocker.id)];
        assert_eq!(
            found,
            BlockersOfTenant {
                private: vec![mine.blocker.id],
                shared
            }
        );
    })
    .await;
}

#[tokio::test]
async fn blockers_from_elsewhere_are_listed_with_the_organization_of_the_lines() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (head, north) = (portfolio.head.id, portfolio.north.id);
        let none = transfer::list_blockers_from_elsewhere(&mut tx, &[north])
            .await
            .unwrap();
        assert!(none.is_empty());
        let above = testkit::blocker(&portfolio.ids, head, "Outage", date(2024, 4, 20));
        blockers::insert_many(&mut tx, std::slice::from_ref(&above))
            .await
            .unwrap();
        let mut line = testkit::line(&portfolio.ids, 5, "blocked", date(2024, 4, 20));
        line.state.blockers = vec![BlockerLink {
            organization: head,
            blocker: above.blocker.id,
        }];
        let stored = testkit::entitlement(&portfolio.ids, &portfolio.tenant, "chat", vec![line]);
        portfolio.insert_entitlement(&mut tx, &stored).await;
        let found = transfer::list_blockers_from_elsewhere(&mut tx, &[north, portfolio.south.id])
            .await
            .unwrap();
        assert_eq!(found, [(north, head, above.blocker.id)]);
        let none = transfer::list_blockers_from_elsewhere(&mut tx, &[portfolio.south.id])
            .await
            .unwrap();
        assert!(none.is_empty());
    })
    .await;
}

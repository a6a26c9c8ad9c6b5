use desbloqueo_domain::code::{ContactId, CustomerId};
use desbloqueo_domain::customer::Side;
use desbloqueo_store::database::Database;
use desbloqueo_store::{contacts, customers};
use desbloqueo_testkit as testkit;
use jiff::civil::date;
use uuid::Uuid;

use crate::{head, is_conflict};

#[tokio::test]
async fn a_customer_is_found_as_it_was_saved() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.customer.clone();
        let (organization, id) = (stored.customer.organization, stored.customer.id);
        let found = customers::find(&mut tx, organization, id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&stored));

        stored.customer.state.external_id = String::from("C-7");
        stored.customer.state.region = String::from("Iberia");
        stored.customer.state.market_segment = String::from("Retail");
        stored.customer.state.renewal = Some(date(2025, 1, 31));
        stored.chain = head(3);
        customers::update(&mut tx, &stored).await.unwrap();
        assert!(is_conflict(&customers::update(&mut tx, &stored).await));
        stored.customer.version += 1;
        let found = customers::find(&mut tx, organization, id).await.unwrap();
        assert_eq!(found, Some(stored));
    })
    .await;
}

#[tokio::test]
async fn a_customer_is_not_found_in_another_organization() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let (id, south) = (portfolio.customer.customer.id, portfolio.south.id);
        assert_eq!(customers::find(&mut tx, south, id).await.unwrap(), None);
        let owner = customers::find_organization(&mut tx, id).await.unwrap();
        assert_eq!(owner, Some(portfolio.north.id));
        let nobody = CustomerId(Uuid::nil());
        let owner = customers::find_organization(&mut tx, nobody).await.unwrap();
        assert_eq!(owner, None);
    })
    .await;
}

#[tokio::test]
async fn customers_are_listed_by_their_ids_within_their_organization() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let known = &portfolio.customer;
        let mut tx = db.read().await.unwrap();
        let ids = [known.customer.id, CustomerId(Uuid::max())];
        let mut list = async |organization| {
            let found = customers::list_by_ids(&mut tx, organization, &ids).await;
            found.unwrap()
        };
        assert_eq!(list(portfolio.north.id).await, std::slice::from_ref(known));
        assert!(list(portfolio.south.id).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn customers_are_paged_by_name_within_their_organization() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (ids, south) = (&portfolio.ids, portfolio.south.id);
        let names = ["Zeta", "Émile", "zeta", "Beta", "Émile"];
        let stored: Vec<_> = names.map(|name| testkit::customer(ids, south, name)).into();
        customers::insert_many(&mut tx, &stored).await.unwrap();

        let mut seen = Vec::new();
        let mut last: Option<(String, CustomerId)> = None;
        loop {
            let after = last.as_ref().map(|(name, id)| (name.as_str(), *id));
            let page = customers::list_of_organization(&mut tx, south, after, 2)
                .await
                .unwrap();
            let Some(end) = page.last() else { break };
            last = Some((end.customer.state.name.clone(), end.customer.id));
            seen.extend(page.into_iter().map(|stored| stored.customer.state.name));
        }
        assert_eq!(seen, ["Beta", "Émile", "Émile", "Zeta", "zeta"]);

        let all = customers::list_all_of_organization(&mut tx, south)
            .await
            .unwrap();
        assert_eq!(all, stored, "in order of id");
    })
    .await;
}

#[tokio::test]
async fn more_customers_than_one_statement_holds_are_added() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let make = |number| {
            let name = format!("Customer {number}");
            testkit::customer(&portfolio.ids, portfolio.south.id, &name)
        };
        let stored: Vec<_> = (0..1_001).map(make).collect();
        customers::insert_many(&mut tx, &stored).await.unwrap();
        let all = customers::list_all_of_organization(&mut tx, portfolio.south.id).await;
        assert_eq!(all.unwrap().len(), 1_001);
        customers::insert_many(&mut tx, &[]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_chain_of_a_customer_moves_without_a_new_version() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let customer = &portfolio.customer.customer;
        let (organization, id) = (customer.organization, customer.id);
        let from = portfolio.customer.chain.clone();
        let moved = customers::update_chain(&mut tx, organization, id, &from, &head(1)).await;
        moved.unwrap();
        let again = customers::update_chain(&mut tx, organization, id, &from, &head(1)).await;
        assert!(is_conflict(&again));
        let found = customers::find(&mut tx, organization, id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.customer.version, found.chain), (0, head(1)));
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_found_as_it_was_saved() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let organization = portfolio.north.id;
        let mut contact = testkit::contact(&portfolio.ids, &portfolio.customer, "Inés Vidal");
        contacts::insert_many(&mut tx, std::slice::from_ref(&contact))
            .await
            .unwrap();
        let found = contacts::find(&mut tx, organization, contact.id)
            .await
            .unwrap();
        assert_eq!(found.as_ref(), Some(&contact));

        for side in Side::ALL {
            contact.state.side = side;
            contact.state.do_not_contact = Some("on leave".to_owned());
            contacts::update(&mut tx, &contact).await.unwrap();
            assert!(is_conflict(&contacts::update(&mut tx, &contact).await));
            contact.version += 1;
            let found = contacts::find(&mut tx, organization, contact.id)
                .await
                .unwrap();
            assert_eq!(found.as_ref(), Some(&contact));
        }
        let elsewhere = contacts::find(&mut tx, portfolio.south.id, contact.id).await;
        assert_eq!(elsewhere.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn contacts_are_paged_by_name_and_listed_by_id() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (organization, customer) = (portfolio.north.id, portfolio.customer.customer.id);
        let make = |name| testkit::contact(&portfolio.ids, &portfolio.customer, name);
        let contacts: Vec<_> = ["Cora", "Abel", "Bruno"].map(make).into();
        contacts::insert_many(&mut tx, &contacts).await.unwrap();

        let first = contacts::list_of_customer(&mut tx, organization, customer, None, 2)
            .await
            .unwrap();
        assert_eq!(first, [contacts[1].clone(), contacts[2].clone()]);
        let after = Some(("Bruno", first[1].id));
        let rest = contacts::list_of_customer(&mut tx, organization, customer, after, 2)
            .await
            .unwrap();
        assert_eq!(rest, [contacts[0].clone()]);

        let ids = [contacts[2].id, ContactId(Uuid::nil()), contacts[0].id];
        let named = contacts::list_by_ids(&mut tx, organization, &ids)
            .await
            .unwrap();
        assert_eq!(named, [contacts[0].clone(), contacts[2].clone()]);
    })
    .await;
}

#[tokio::test]
async fn the_lines_of_a_customer_take_over_its_sort_key() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let customer = &portfolio.customer.customer;
        customers::update_key_of_lines(&mut tx, customer.organization, customer.id, "abaco")
            .await
            .unwrap();
        customers::update_key_of_lines(&mut tx, portfolio.south.id, customer.id, "zorro")
            .await
            .unwrap();
        let sql = "SELECT count(*) FROM status_line WHERE customer_key = 'abaco'";
        assert_eq!(tx.fetch_number(sql, Vec::new()).await.unwrap(), 2);
    })
    .await;
}

//! Customers and their contacts.

use crate::office::{Office, causes, is_forbidden, is_not_found, named};
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::add_contact::add_contact;
use desbloqueo_app::catalogue::add_customer::add_customer;
use desbloqueo_app::catalogue::list_customers::{find_customer, list_customers};
use desbloqueo_app::catalogue::show_customer::{list_contacts, show_customer};
use desbloqueo_app::catalogue::update_contact::{ContactEdit, update_contact};
use desbloqueo_app::catalogue::update_customer::{CustomerEdit, update_customer};
use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::customer::{ContactState, CustomerState, Side};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact};
use desbloqueo_testkit as testkit;
use jiff::civil::date;

fn ines() -> ContactState {
    ContactState {
        side: Side::Customer,
        name: "Ines Vidal".to_owned(),
        role: "IT lead".to_owned(),
        language: "es".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        mail: "ines@example.com".to_owned(),
        do_not_contact: None,
    }
}

fn known_as(name: &str, external_id: &str) -> CustomerState {
    CustomerState {
        external_id: external_id.to_owned(),
        ..named(name)
    }
}

#[tokio::test]
async fn a_customer_is_added_and_changed_with_its_history() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let lena = office.actor(office.lena).await;
        let added = add_customer(&office.app, &lena, office.north, named(" Nettlefen "))
            .await
            .unwrap();
        assert_eq!(added.state.name, "Nettlefen");
        let edit = CustomerEdit {
            name: Some("Nettlefen Traders".to_owned()),
            renewal: Some(Some(date(2024, 9, 30))),
            version: Some(0),
            ..CustomerEdit::default()
        };
        let changed = update_customer(&office.app, &lena, added.id, edit.clone())
            .await
            .unwrap();
        assert_eq!(
            (changed.version, changed.state.renewal),
            (1, Some(date(2024, 9, 30)))
        );
        let stale = update_customer(&office.app, &lena, added.id, edit).await;
        assert_eq!(causes(stale), [Cause::StaleVersion]);
        let same = update_customer(&office.app, &lena, added.id, CustomerEdit::default())
            .await
            .unwrap();
        assert_eq!(same.version, 1);
        let chain = office.chain(office.north, added.id.0).await;
        assert_eq!(chain.len(), 2);
        assert_eq!(chain[1].person, office.lena);
        assert!(!chain[1].before.contains("region"), "{}", chain[1].before);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn the_lines_of_a_renamed_customer_are_sorted_by_its_new_name() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Europe").await;
        office.arrived(&tenant, "teams", 10).await;
        let edit = CustomerEdit {
            name: Some("Ábaco".to_owned()),
            ..CustomerEdit::default()
        };
        update_customer(&office.app, &office.admin().await, customer.id, edit)
            .await
            .unwrap();
        let mut transaction = office.app.database.read().await.unwrap();
        let renamed = transaction
            .fetch_number(
                "SELECT count(*) FROM status_line WHERE customer_key = 'abaco'",
                Vec::new(),
            )
            .await;
        assert_eq!(renamed.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn only_administrators_and_team_leads_keep_customers() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let rename = || CustomerEdit {
            name: Some("Other".to_owned()),
            ..CustomerEdit::default()
        };
        for person in [office.mara, office.dana, office.vera] {
            let actor = office.actor(person).await;
            assert!(is_forbidden(
                &add_customer(&office.app, &actor, office.north, named("New")).await
            ));
            assert!(is_forbidden(
                &update_customer(&office.app, &actor, customer.id, rename()).await
            ));
        }
        for person in [office.sven, office.amos] {
            let actor = office.actor(person).await;
            assert!(is_not_found(
                &add_customer(&office.app, &actor, office.north, named("New")).await
            ));
            assert!(is_not_found(
                &update_customer(&office.app, &actor, customer.id, rename()).await
            ));
            assert!(is_not_found(
                &show_customer(&office.app, &actor, customer.id).await
            ));
        }
    })
    .await;
}

#[tokio::test]
async fn an_external_id_is_known_once_in_an_organization() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let add = async |organization, name: &str| {
            add_customer(&office.app, &admin, organization, known_as(name, "C-1")).await
        };
        add(office.north, "Nettlefen").await.unwrap();
        assert_eq!(
            causes(add(office.north, "Cobblemere").await),
            [Cause::AlreadyExists]
        );
        add(office.south, "Cobblemere").await.unwrap();
        let nameless =
            add_customer(&office.app, &admin, office.north, CustomerState::default()).await;
        assert_eq!(causes(nameless), [Cause::Missing]);
    })
    .await;
}

#[tokio::test]
async fn customers_are_listed_page_by_page_to_who_sees_them() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let nettlefen = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&nettlefen, "Nettlefen Europe").await;
        office
            .join(tenant.id, "account-team", Owner::Person(office.amos))
            .await;
        office.customer(office.north, "Ábaco").await;
        office.customer(office.south, "Cobblemere").await;
        office.customer(office.north, "cobblemere").await;
        let names = async |person: PersonId, of, limit: i64| {
            let actor = office.actor(person).await;
            let (mut names, mut after): (Vec<String>, Option<NameCursor>) = (Vec::new(), None);
            loop {
                let page = list_customers(&office.app, &actor, of, after.as_ref(), limit)
                    .await
                    .unwrap();
                names.extend(page.rows.into_iter().map(|customer| customer.state.name));
                after = page.next;
                if after.is_none() {
                    return names;
                }
            }
        };
        for limit in [1, 3, 100] {
            let all = names(office.ada, None, limit).await;
            assert_eq!(all, ["Ábaco", "Cobblemere", "cobblemere", "Nettlefen"]);
            assert_eq!(
                names(office.vera, None, limit).await,
                ["Ábaco", "cobblemere", "Nettlefen"]
            );
            assert_eq!(names(office.amos, None, limit).await, ["Nettlefen"]);
            assert_eq!(
                names(office.ada, Some(office.south), limit).await,
                ["Cobblemere"]
            );
            assert!(
                names(office.vera, Some(office.south), limit)
                    .await
                    .is_empty()
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_customer_is_found_by_id_external_id_or_name_and_namesakes_are_refused() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let added = add_customer(&office.app, &admin, office.north, known_as("Ñandú", "C-7"))
            .await
            .unwrap();
        for text in [added.id.to_string().as_str(), " C-7", "nandu"] {
            assert_eq!(
                find_customer(&office.app, &admin, text).await.unwrap().id,
                added.id,
                "{text}"
            );
        }
        office.customer(office.south, "ñandu").await;
        let refused = find_customer(&office.app, &admin, "Nandú")
            .await
            .unwrap_err()
            .refusals();
        assert_eq!(refused[0].cause, Cause::Ambiguous);
        let Fact::Text(candidates) = &refused[0].expected else {
            panic!("{refused:?}")
        };
        assert!(candidates.contains(&added.id.to_string()), "{candidates}");
        let vera = office.actor(office.vera).await;
        assert_eq!(
            find_customer(&office.app, &vera, "Nandú").await.unwrap().id,
            added.id
        );
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &find_customer(&office.app, &sven, "C-7").await
        ));
        assert!(is_not_found(
            &find_customer(&office.app, &sven, &added.id.to_string()).await
        ));
    })
    .await;
}

#[tokio::test]
async fn who_works_for_a_customer_keeps_its_contacts() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let tenant = office.tenant(&customer, "Nettlefen Europe").await;
        let dana = office.actor(office.dana).await;
        assert!(is_forbidden(
            &add_contact(&office.app, &dana, customer.id, ines()).await
        ));
        office
            .join(tenant.id, "delivery-manager", Owner::Person(office.dana))
            .await;
        let dana = office.actor(office.dana).await;
        let added = add_contact(&office.app, &dana, customer.id, ines())
            .await
            .unwrap();
        let vera = office.actor(office.vera).await;
        assert!(is_forbidden(
            &add_contact(&office.app, &vera, customer.id, ines()).await
        ));
        let sven = office.actor(office.sven).await;
        assert!(is_not_found(
            &list_contacts(&office.app, &sven, customer.id).await
        ));
        let edit = ContactEdit {
            role: Some("CIO".to_owned()),
            ..ContactEdit::default()
        };
        let changed = update_contact(&office.app, &dana, customer.id, added.id, edit)
            .await
            .unwrap();
        assert_eq!((changed.state.role.as_str(), changed.version), ("CIO", 1));
        assert_eq!(
            list_contacts(&office.app, &vera, customer.id)
                .await
                .unwrap(),
            [changed]
        );
        let history = office.history(office.north, customer.id.0).await;
        assert_eq!(history, ["customer", "contact", "contact"]);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn somebody_who_must_not_be_contacted_needs_a_reason() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let added = add_contact(&office.app, &admin, customer.id, ines())
            .await
            .unwrap();
        let silence = |reason: &str| ContactEdit {
            do_not_contact: Some(Some(reason.to_owned())),
            ..ContactEdit::default()
        };
        let refused =
            update_contact(&office.app, &admin, customer.id, added.id, silence(" ")).await;
        assert_eq!(causes(refused), [Cause::Missing]);
        let silent = update_contact(
            &office.app,
            &admin,
            customer.id,
            added.id,
            silence("asked us not to"),
        )
        .await;
        assert!(!silent.unwrap().state.may_be_mailed());
        let chain = office.chain(office.north, customer.id.0).await;
        assert_eq!(chain.last().unwrap().reason, "asked us not to");
        let other = office.customer(office.north, "Cobblemere").await;
        assert!(is_not_found(
            &update_contact(&office.app, &admin, other.id, added.id, silence("x")).await
        ));
    })
    .await;
}

#[tokio::test]
async fn a_customer_is_shown_with_the_tenants_that_somebody_sees() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let customer = office.customer(office.north, "Nettlefen").await;
        let europe = office.tenant(&customer, "Europe").await;
        office.tenant(&customer, "Asia").await;
        office
            .join(europe.id, "account-team", Owner::Person(office.amos))
            .await;
        add_contact(&office.app, &office.admin().await, customer.id, ines())
            .await
            .unwrap();
        let shown = async |person: PersonId| {
            let actor = office.actor(person).await;
            let view = show_customer(&office.app, &actor, customer.id)
                .await
                .unwrap();
            let names: Vec<String> = view
                .tenants
                .into_iter()
                .map(|tenant| tenant.state.name)
                .collect();
            (names.join(" "), view.contacts.len())
        };
        assert_eq!(shown(office.vera).await, ("Asia Europe".to_owned(), 1));
        assert_eq!(shown(office.amos).await, ("Europe".to_owned(), 1));
    })
    .await;
}

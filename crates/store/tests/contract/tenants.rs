use desbloqueo_domain::code::{ContactId, TenantId, TenantNoteId};
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride, TenantNote};
use desbloqueo_store::database::Database;
use desbloqueo_store::{tenant_notes, tenants, values};
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::date;
use uuid::Uuid;

use crate::{head, is_conflict, is_inconsistent};

fn team(portfolio: &Portfolio) -> Team {
    let member = |role, service: Option<&str>, who| TeamMember {
        role: code(role),
        service: service.map(code),
        who,
    };
    Team(vec![
        member("engineer", Some("mail"), Owner::Person(portfolio.person.id)),
        member("account-team", None, Owner::Contact(ContactId(Uuid::max()))),
        member("engineer", None, Owner::Role(code("delivery-manager"))),
    ])
}

#[tokio::test]
async fn a_tenant_is_found_as_it_was_saved_with_its_team_in_order() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.tenant.clone();
        let (organization, id) = (stored.tenant.organization, stored.tenant.id);
        let found = tenants::find(&mut tx, organization, id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&stored));

        let state = &mut stored.tenant.state;
        state.external_id = String::from("T-1");
        state.domain = String::from("nettlefen.example");
        state.priority_override = Some(PriorityOverride {
            priority: Priority::Critical,
            reason: "the board watches".to_owned(),
        });
        state.team = team(&portfolio);
        stored.chain = head(2);
        tenants::update(&mut tx, &stored).await.unwrap();
        assert!(is_conflict(&tenants::update(&mut tx, &stored).await));
        stored.tenant.version += 1;
        let found = tenants::find(&mut tx, organization, id).await.unwrap();
        assert_eq!(found.as_ref(), Some(&stored));

        stored.tenant.state.team.0.reverse();
        stored.tenant.state.team.0.pop();
        tenants::update(&mut tx, &stored).await.unwrap();
        let found = tenants::find(&mut tx, organization, id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.tenant.state.team, stored.tenant.state.team);
    })
    .await;
}

#[tokio::test]
async fn every_state_of_a_tenant_is_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.tenant.clone();
        let (organization, id) = (stored.tenant.organization, stored.tenant.id);
        let pause = Activity::PausedUntil(date(2024, 9, 1));
        for activity in [pause, Activity::Finished, Activity::Active] {
            stored.tenant.state.activity = activity;
            tenants::update(&mut tx, &stored).await.unwrap();
            stored.tenant.version += 1;
            let found = tenants::find(&mut tx, organization, id)
                .await
                .unwrap()
                .unwrap();
            assert_eq!(found.tenant.state.activity, activity);
        }
    })
    .await;
}

#[tokio::test]
async fn an_impossible_tenant_is_told_and_not_guessed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let (organization, id) = (portfolio.north.id, portfolio.tenant.tenant.id);
        for (spoil, column) in [
            ("UPDATE tenant SET state = 'paused' WHERE id = $1", "state"),
            (
                "UPDATE tenant SET priority = 'urgent' WHERE id = $1",
                "priority",
            ),
            (
                "UPDATE tenant SET paused_until = 99999999999 WHERE id = $1",
                "paused_until",
            ),
        ] {
            let mut tx = db.write().await.unwrap();
            tx.execute(spoil, values![id.0]).await.unwrap();
            let found = tenants::find(&mut tx, organization, id).await;
            assert!(is_inconsistent(&found, "tenant", column), "{found:?}");
            tx.roll_back().await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn a_tenant_knows_its_organization_and_a_customer_its_tenants() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (organization, customer) = (portfolio.north.id, portfolio.customer.customer.id);
        let first = testkit::tenant(&portfolio.ids, &portfolio.customer, "A first one");
        tenants::insert_many(&mut tx, std::slice::from_ref(&first))
            .await
            .unwrap();
        let id = portfolio.tenant.tenant.id;
        let owner = tenants::find_organization(&mut tx, id).await.unwrap();
        assert_eq!(owner, Some(organization));
        let nobody = tenants::find_organization(&mut tx, TenantId(Uuid::nil())).await;
        assert_eq!(nobody.unwrap(), None);
        let of_customer = tenants::list_ids_of_customer(&mut tx, organization, customer).await;
        assert_eq!(of_customer.unwrap(), [first.tenant.id, id]);
        let elsewhere = tenants::find(&mut tx, portfolio.south.id, id)
            .await
            .unwrap();
        assert_eq!(elsewhere, None);
    })
    .await;
}

#[tokio::test]
async fn tenants_are_paged_by_name_with_their_teams() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let organization = portfolio.north.id;
        let mut stored: Vec<_> = ["Zeta", "Árbol", "beta"]
            .map(|name| testkit::tenant(&portfolio.ids, &portfolio.customer, name))
            .into();
        stored[1].tenant.state.team = team(&portfolio);
        tenants::insert_many(&mut tx, &stored).await.unwrap();

        let first = tenants::list_of_organization(&mut tx, organization, None, 2)
            .await
            .unwrap();
        assert_eq!(first, [stored[1].clone(), stored[2].clone()]);
        let after = Some(("beta", first[1].tenant.id));
        let rest = tenants::list_of_organization(&mut tx, organization, after, 9)
            .await
            .unwrap();
        assert_eq!(rest, [portfolio.tenant.clone(), stored[0].clone()]);

        let all = tenants::list_all_of_organization(&mut tx, organization)
            .await
            .unwrap();
        assert_eq!(all.len(), 4);
        let none = tenants::list_by_ids(&mut tx, organization, &[])
            .await
            .unwrap();
        assert_eq!(none, []);
    })
    .await;
}

#[tokio::test]
async fn the_chain_of_a_tenant_moves_without_a_new_version() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (organization, id) = (portfolio.north.id, portfolio.tenant.tenant.id);
        let from = portfolio.tenant.chain.clone();
        let moved = tenants::update_chain(&mut tx, organization, id, &from, &head(1)).await;
        moved.unwrap();
        let again = tenants::update_chain(&mut tx, organization, id, &from, &head(1)).await;
        assert!(is_conflict(&again));
        let found = tenants::find(&mut tx, organization, id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.tenant.version, found.chain), (0, head(1)));
    })
    .await;
}

#[tokio::test]
async fn notes_are_paged_the_newest_first() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let (organization, tenant) = (portfolio.north.id, portfolio.tenant.tenant.id);
        let mut notes = Vec::new();
        for (recorded_at, technical) in [(10, false), (20, true), (20, false)] {
            let note = TenantNote {
                id: TenantNoteId(portfolio.ids.next()),
                organization,
                tenant,
                person: portfolio.person.id,
                technical,
                body: format!("at {recorded_at}"),
                recorded_at,
            };
            tenant_notes::insert(&mut tx, &note).await.unwrap();
            notes.push(note);
        }
        let mut list = async |after| {
            tenant_notes::list_of_tenant(&mut tx, organization, tenant, after, 2)
                .await
                .unwrap()
        };
        let first = list(None).await;
        assert_eq!(first, [notes[2].clone(), notes[1].clone()]);
        let rest = list(Some((first[1].recorded_at, first[1].id))).await;
        assert_eq!(rest, [notes[0].clone()]);
    })
    .await;
}

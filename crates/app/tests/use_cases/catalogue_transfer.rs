//! Transferring tenants to another organization with everything that belongs to them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod furnished;

use crate::office::{Office, causes, is_forbidden, is_not_found};
use desbloqueo_app::catalogue::add_tenant::add_tenant;
use desbloqueo_app::catalogue::list_customers::find_customer;
use desbloqueo_app::catalogue::show_customer::show_customer;
use desbloqueo_app::catalogue::show_tenant::{TenantView, show_tenant};
use desbloqueo_app::catalogue::transfer_tenants::transfer_tenants;
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::undo_batch::undo_batch;
use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::{LineId, PersonId, TenantId};
use desbloqueo_domain::refusal::{Cause, Fact, Field};
use desbloqueo_domain::tenant::TenantState;
use desbloqueo_store::{blockers, intervals, promises};
use desbloqueo_testkit as testkit;
use furnished::{furnished, rows, share};

async fn shown(office: &Office, person: PersonId, id: TenantId) -> Option<TenantView> {
    show_tenant(&office.app, &office.actor(person).await, id)
        .await
        .ok()
}

#[tokio::test]
async fn everything_moves_with_the_tenant_under_the_same_ids() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let before = shown(&office, office.ada, tenant.id).await.unwrap();
        let (of_north, of_south) = (
            rows(&office, office.north).await,
            rows(&office, office.south).await,
        );
        assert!(
            of_south.iter().all(|(_, count)| *count == 0),
            "{of_south:?}"
        );
        let admin = office.admin().await;
        transfer_tenants(
            &office.app,
            &admin,
            &[tenant.id],
            office.south,
            "They moved",
        )
        .await
        .unwrap();
        assert!(
            rows(&office, office.north)
                .await
                .iter()
                .all(|(_, count)| *count == 0)
        );
        assert_eq!(rows(&office, office.south).await, of_north);
        let after = shown(&office, office.ada, tenant.id).await.unwrap();
        assert_eq!(after.tenant.organization, office.south);
        assert_eq!(after.tenant.state, before.tenant.state);
        assert_eq!(after.contacts[0].id, before.contacts[0].id);
        assert_eq!(after.notes[0].id, before.notes[0].id);
        assert_eq!(after.priority_facts, before.priority_facts);
        assert_eq!(after.entitlements.len(), 3);
        for (earlier, later) in before.entitlements.iter().zip(&after.entitlements) {
            assert_eq!(later.entitlement.id, earlier.entitlement.id);
            assert_eq!(later.entitlement.state, earlier.entitlement.state);
            assert_eq!(later.entitlement.sum(), earlier.entitlement.sum());
            assert_eq!(later.own_values_of_lines, earlier.own_values_of_lines);
            let ids = |view: &desbloqueo_app::catalogue::show_entitlement::EntitlementView| {
                view.entitlement
                    .lines
                    .iter()
                    .map(|line| line.id)
                    .collect::<Vec<_>>()
            };
            assert_eq!(ids(later), ids(earlier));
        }
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn private_blockers_move_along_and_shared_ones_stay() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "")
            .await
            .unwrap();
        let view = shown(&office, office.ada, tenant.id).await.unwrap();
        assert_eq!(view.blockers.len(), 2);
        for blocker in view.blockers.values() {
            let home = if blocker.state.private {
                office.south
            } else {
                office.head
            };
            assert_eq!(blocker.organization, home);
        }
        let links = view
            .entitlements
            .iter()
            .flat_map(|one| &one.entitlement.lines);
        for link in links.flat_map(|line| &line.state.blockers) {
            assert_eq!(link.organization, view.blockers[&link.blocker].organization);
        }
        let mut transaction = office.app.database.read().await.unwrap();
        let left = blockers::list_of_organization(&mut transaction, office.north, None, 10)
            .await
            .unwrap();
        assert!(left.is_empty(), "a closed private blocker moves too");
        drop(transaction);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn intervals_and_promises_go_on_where_the_tenant_is() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        let before = shown(&office, office.ada, tenant.id).await.unwrap();
        let lines: Vec<LineId> = before
            .entitlements
            .iter()
            .flat_map(|one| one.entitlement.lines.iter().map(|line| line.id))
            .collect();
        let subjects: Vec<_> = lines.iter().map(|line| line.0).collect();
        let kept = async |organization| {
            let mut transaction = office.app.database.read().await.unwrap();
            let spans = intervals::list_of_lines(&mut transaction, organization, &lines)
                .await
                .unwrap();
            let spans: Vec<_> = spans
                .into_iter()
                .map(|one| (one.interval.id, one.interval.from, one.interval.to))
                .collect();
            let given = promises::list_of_subjects(&mut transaction, organization, &subjects)
                .await
                .unwrap();
            (spans, given)
        };
        let (spans, given) = kept(office.north).await;
        assert!(!spans.is_empty() && !given.is_empty());
        transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "")
            .await
            .unwrap();
        assert_eq!(kept(office.south).await, (spans, given));
        let (spans, given) = kept(office.north).await;
        assert!(spans.is_empty() && given.is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_saw_the_tenant_sees_it_no_more_and_others_do() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        assert!(shown(&office, office.vera, tenant.id).await.is_some());
        assert!(shown(&office, office.sven, tenant.id).await.is_none());
        let admin = office.admin().await;
        transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "")
            .await
            .unwrap();
        assert!(shown(&office, office.vera, tenant.id).await.is_none());
        assert!(shown(&office, office.sven, tenant.id).await.is_some());
        let vera = office.actor(office.vera).await;
        assert!(is_not_found(
            &find_customer(&office.app, &vera, "Nettlefen").await
        ));
    })
    .await;
}

#[tokio::test]
async fn the_transfer_stands_in_the_history_of_the_tenant_and_its_customer() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        let done = transfer_tenants(
            &office.app,
            &admin,
            &[tenant.id],
            office.south,
            " They moved ",
        )
        .await
        .unwrap();
        assert!(office.chain(office.north, tenant.id.0).await.is_empty());
        let chain = office.chain(office.south, tenant.id.0).await;
        let last = chain.last().unwrap();
        assert_eq!(
            (last.subject_kind.as_str(), last.reason.as_str()),
            ("transfer", "They moved")
        );
        assert_eq!(last.batch, Some(done.batch));
        assert!(last.before.contains(&office.north.to_string()));
        assert!(last.after.contains(&office.south.to_string()));
        let customer = office.history(office.south, tenant.customer.0).await;
        assert_eq!(customer, ["customer", "contact", "transfer"]);
        assert_eq!(
            causes(undo_batch(&office.app, &admin, done.batch).await.map(drop)),
            [Cause::NothingToUndo]
        );
    })
    .await;
}

#[tokio::test]
async fn a_customer_with_other_tenants_is_copied_with_the_same_contacts() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        let customer = find_customer(&office.app, &admin, "Nettlefen")
            .await
            .unwrap();
        let stays = office.tenant(&customer, "Asia").await;
        let follows = office.tenant(&customer, "Africa").await;
        let done = transfer_tenants(
            &office.app,
            &admin,
            &[tenant.id, follows.id],
            office.south,
            "",
        )
        .await
        .unwrap();
        let copy = done.tenants[0].1;
        assert_ne!(copy, customer.id);
        assert_eq!(done.tenants, [(tenant.id, copy), (follows.id, copy)]);
        let copied = show_customer(&office.app, &admin, copy).await.unwrap();
        assert_eq!(
            (copied.customer.organization, &copied.customer.state),
            (office.south, &customer.state)
        );
        assert_eq!(copied.tenants.len(), 2);
        let left = show_customer(&office.app, &admin, customer.id)
            .await
            .unwrap();
        assert_eq!(
            left.tenants
                .iter()
                .map(|tenant| tenant.id)
                .collect::<Vec<_>>(),
            [stays.id]
        );
        assert_eq!(left.contacts[0].id, copied.contacts[0].id);
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_that_comes_back_joins_its_customer_again() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        let customer = find_customer(&office.app, &admin, "Nettlefen")
            .await
            .unwrap();
        office.tenant(&customer, "Asia").await;
        transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "")
            .await
            .unwrap();
        let back = transfer_tenants(&office.app, &admin, &[tenant.id], office.north, "")
            .await
            .unwrap();
        assert_eq!(back.tenants, [(tenant.id, customer.id)]);
        let view = shown(&office, office.vera, tenant.id).await.unwrap();
        assert_eq!((view.contacts.len(), view.entitlements.len()), (1, 3));
        assert_eq!(office.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn a_shared_blocker_of_the_old_organization_keeps_the_tenant() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let admin = office.admin().await;
        let view = shown(&office, office.ada, tenant.id).await.unwrap();
        let held = view
            .entitlements
            .iter()
            .find(|one| one.entitlement.service.as_str() == "teams")
            .unwrap();
        share(
            &office,
            office.north,
            "Firewall",
            held.entitlement.lines[0].id,
        )
        .await;
        let before = rows(&office, office.north).await;
        let refused = transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "").await;
        let refusals = refused.unwrap_err().refusals();
        assert_eq!(refusals.len(), 1);
        assert_eq!(
            (refusals[0].cause, refusals[0].field),
            (Cause::BlockerOtherSubtree, Field::Blocker)
        );
        assert_eq!(refusals[0].found, Fact::Text("Firewall".to_owned()));
        assert_eq!(rows(&office, office.north).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_tenant_is_transferred_by_who_may_in_both_organizations() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let tenant = furnished(&office).await;
        let lena = office.actor(office.lena).await;
        let transfer =
            async |actor, to| transfer_tenants(&office.app, actor, &[tenant.id], to, "").await;
        assert!(is_not_found(&transfer(&lena, office.south).await));
        let otto = office
            .person("Otto", OrganizationRole::TeamLead, office.south)
            .await;
        let otto = office.actor(otto.id).await;
        assert!(is_not_found(&transfer(&otto, office.south).await));
        let vito = office
            .person("Vito", OrganizationRole::Viewer, office.head)
            .await;
        let vito = office.actor(vito.id).await;
        assert!(is_forbidden(&transfer(&vito, office.south).await));
        let tina = office
            .person("Tina", OrganizationRole::TeamLead, office.head)
            .await;
        let tina = office.actor(tina.id).await;
        assert_eq!(
            causes(transfer(&tina, office.north).await),
            [Cause::AlreadyExists]
        );
        transfer(&tina, office.south).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_external_id_that_is_taken_there_keeps_the_tenant() {
    testkit::on_both(async |db| {
        let office = Office::open(db).await;
        let admin = office.admin().await;
        let tenant = furnished(&office).await;
        let known = TenantEdit {
            external_id: Some("T-1".to_owned()),
            ..TenantEdit::default()
        };
        update_tenant(&office.app, &admin, tenant.id, known)
            .await
            .unwrap();
        let other = office.customer(office.south, "Cobblemere").await;
        let state = TenantState {
            name: "Pacific".to_owned(),
            external_id: "T-1".to_owned(),
            ..TenantState::default()
        };
        add_tenant(&office.app, &admin, other.id, state)
            .await
            .unwrap();
        let refused = transfer_tenants(&office.app, &admin, &[tenant.id], office.south, "").await;
        assert_eq!(causes(refused), [Cause::AlreadyExists]);
    })
    .await;
}

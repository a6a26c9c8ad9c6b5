use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::{EngagementStart, UnitsOverride};
use desbloqueo_domain::status::Phase;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::values;
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::date;
use uuid::Uuid;

use crate::{head, is_conflict};

/// The entitlement of the portfolio as it stands now.
pub(crate) async fn found(tx: &mut Transaction, portfolio: &Portfolio) -> StoredEntitlement {
    let id = portfolio.entitlement.entitlement.id;
    let found = entitlements::find(tx, portfolio.north.id, id).await;
    found.unwrap().unwrap()
}

fn assert_same(found: &StoredEntitlement, expected: &StoredEntitlement) {
    assert_eq!(found.entitlement, expected.entitlement);
    assert_eq!(found.customer, expected.customer);
    assert_eq!(found.chain, expected.chain);
}

#[tokio::test]
async fn an_entitlement_is_found_with_its_lines_and_their_blockers() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        assert_same(&found(&mut tx, &portfolio).await, &portfolio.entitlement);
        let id = portfolio.entitlement.entitlement.id;
        let elsewhere = entitlements::find(&mut tx, portfolio.south.id, id).await;
        assert!(elsewhere.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn an_entitlement_is_found_in_a_transaction_that_only_reads() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        assert_same(&found(&mut tx, &portfolio).await, &portfolio.entitlement);
    })
    .await;
}

#[tokio::test]
async fn an_entitlement_without_lines_is_removed_unless_somebody_saved_it() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut empty = testkit::entitlement(&portfolio.ids, &portfolio.tenant, "chat", Vec::new());
        entitlements::insert(&mut tx, &empty).await.unwrap();
        entitlements::update(&mut tx, &empty).await.unwrap();
        assert!(is_conflict(&entitlements::delete(&mut tx, &empty).await));
        empty.entitlement.version += 1;
        entitlements::delete(&mut tx, &empty).await.unwrap();
        let north = portfolio.north.id;
        let gone = entitlements::find(&mut tx, north, empty.entitlement.id)
            .await
            .unwrap();
        assert!(gone.is_none());
    })
    .await;
}

#[tokio::test]
async fn every_field_of_an_entitlement_is_read_back() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.entitlement.clone();
        let state = &mut stored.entitlement.state;
        state.external_id = String::from("E-9");
        state.purchased = 120;
        state.units_override = Some(UnitsOverride {
            units: 0,
            reason: "trial".to_owned(),
        });
        state.phase = Phase::Assignment;
        state.service_status = Some(code("assess"));
        state.engagement_scenario = Some(code("customer-led"));
        state.initiate_discussion = Some(date(2024, 6, 1));
        let reason = "was a holiday".to_owned();
        state.engagement_start = Some(EngagementStart {
            day: date(1969, 12, 31),
            reason,
        });
        state.business_reason = Some(code("security"));
        state.success_owner = String::from("Inés");
        state.attempts = 3;
        state.last_attempt = Some(date(2024, 5, 2));
        state.handed_over = Some(date(2024, 5, 3));
        stored.chain = head(4);
        entitlements::update(&mut tx, &stored).await.unwrap();
        assert!(is_conflict(&entitlements::update(&mut tx, &stored).await));
        stored.entitlement.version += 1;
        assert_same(&found(&mut tx, &portfolio).await, &stored);
    })
    .await;
}

#[tokio::test]
async fn an_entitlement_needs_reconciling_by_its_column_too() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let sql = "SELECT needs_reconciling FROM entitlement WHERE id = $1";
        let id = portfolio.entitlement.entitlement.id.0;
        assert_eq!(tx.fetch_number(sql, values![id]).await.unwrap(), 0);
        let mut stored = portfolio.entitlement.clone();
        stored.entitlement.state.purchased = 90;
        let id = stored.entitlement.id;
        let units = entitlements::list_units(&mut tx, &[id]).await.unwrap();
        assert_eq!(units[..].iter().map(|one| one.0).collect::<Vec<_>>(), [id]);
        assert!(!units[0].1.need_reconciling());
        assert_eq!(entitlements::list_to_reconcile(&mut tx).await.unwrap(), []);
        entitlements::update(&mut tx, &stored).await.unwrap();
        assert_eq!(tx.fetch_number(sql, values![id.0]).await.unwrap(), 1);
        let units = entitlements::list_units(&mut tx, &[id]).await.unwrap();
        assert_eq!(units[0].1.purchased, 90);
        assert!(units[0].1.need_reconciling());
        let to_reconcile = entitlements::list_to_reconcile(&mut tx).await.unwrap();
        assert_eq!(to_reconcile, [id]);
        stored.entitlement.version += 1;
        stored.entitlement.state.units_override = Some(UnitsOverride {
            units: stored.entitlement.state.agreed,
            reason: "because".to_owned(),
        });
        entitlements::update(&mut tx, &stored).await.unwrap();
        let units = entitlements::list_units(&mut tx, &[id]).await.unwrap();
        assert!(!units[0].1.need_reconciling());
    })
    .await;
}

#[tokio::test]
async fn a_tenant_has_a_service_once() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let again = testkit::entitlement(&portfolio.ids, &portfolio.tenant, "mail", Vec::new());
        assert!(is_conflict(&entitlements::insert(&mut tx, &again).await));
    })
    .await;
}

async fn two_more(db: &Database, portfolio: &Portfolio) -> [StoredEntitlement; 2] {
    let mut tx = db.write().await.unwrap();
    let day = portfolio.clock.today();
    let made = ["chat", "voice"].map(|service| {
        let lines = vec![testkit::line(&portfolio.ids, 10, "no-intent", day)];
        testkit::entitlement(&portfolio.ids, &portfolio.tenant, service, lines)
    });
    entitlements::insert_many(&mut tx, &made).await.unwrap();
    let key = sort_key("Nettlefen Traders");
    for stored in &made {
        let line = &stored.entitlement.lines[0];
        let place = testkit::place(stored, &key, line);
        entitlements::insert_lines(&mut tx, &[(place, line)])
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    made
}

#[tokio::test]
async fn the_entitlements_of_a_tenant_and_of_an_organization_are_listed_by_service() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let [chat, voice] = two_more(&db, &portfolio).await;
        let mut tx = db.read().await.unwrap();
        let (north, tenant) = (portfolio.north.id, portfolio.tenant.tenant.id);
        let of_tenant = entitlements::list_of_tenant(&mut tx, north, tenant)
            .await
            .unwrap();
        let of_all = entitlements::list_of_organization(&mut tx, north)
            .await
            .unwrap();
        for listed in [of_tenant, of_all] {
            assert_eq!(listed.len(), 3);
            for (found, expected) in listed.iter().zip([&chat, &portfolio.entitlement, &voice]) {
                assert_same(found, expected);
            }
        }
        let south = entitlements::list_of_organization(&mut tx, portfolio.south.id).await;
        assert!(south.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn entitlements_are_listed_by_id_and_those_that_are_gone_left_out() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let [chat, voice] = two_more(&db, &portfolio).await;
        let mut tx = db.write().await.unwrap();
        let mut ids: Vec<_> = (0..450)
            .map(|_| EntitlementId(portfolio.ids.next()))
            .collect();
        ids.push(chat.entitlement.id);
        ids.insert(0, voice.entitlement.id);
        let listed = entitlements::list_by_ids(&mut tx, portfolio.north.id, &ids)
            .await
            .unwrap();
        assert_eq!(listed.len(), 2);
        assert_same(&listed[0], &voice);
        assert_same(&listed[1], &chat);
        ids.push(portfolio.entitlement.entitlement.id);
        let mut across = entitlements::list_across(&mut tx, &ids).await.unwrap();
        across.sort_by_key(|stored| ids.iter().position(|id| *id == stored.entitlement.id));
        assert_eq!(across.len(), 3);
        assert_same(&across[0], &voice);
        assert_same(&across[1], &chat);
        // It has a line that a blocker holds.
        assert_same(&across[2], &portfolio.entitlement);
        let none = entitlements::list_across(&mut tx, &[]).await.unwrap();
        assert!(none.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_line_and_an_entitlement_know_their_organization() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let entitlement = &portfolio.entitlement.entitlement;
        let north = portfolio.north.id;
        let of_line = entitlements::find_of_line(&mut tx, entitlement.lines[0].id).await;
        assert_eq!(of_line.unwrap(), Some((north, entitlement.id)));
        let owner = entitlements::find_organization(&mut tx, entitlement.id).await;
        assert_eq!(owner.unwrap(), Some(north));
        let nothing = entitlements::find_of_line(&mut tx, LineId(Uuid::nil())).await;
        assert_eq!(nothing.unwrap(), None);
        let nothing = entitlements::find_organization(&mut tx, EntitlementId(Uuid::nil())).await;
        assert_eq!(nothing.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_last_of_two_saves_at_once_is_a_conflict() {
    testkit::on_postgres(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let save = async || {
            let mut tx = db.write().await?;
            entitlements::update(&mut tx, &portfolio.entitlement).await?;
            tokio::task::yield_now().await;
            tx.commit().await
        };
        let (one, other) = tokio::join!(save(), save());
        assert!(one.is_ok() != other.is_ok());
        assert!(is_conflict(&one) || is_conflict(&other));
    })
    .await;
}

#[tokio::test]
async fn the_head_of_an_entitlements_chain_moves_by_itself_and_once() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let stored = &portfolio.entitlement;
        let (organization, id) = (stored.entitlement.organization, stored.entitlement.id);
        let moved =
            entitlements::update_chain(&mut tx, organization, id, &stored.chain, &head(1)).await;
        moved.unwrap();
        let again =
            entitlements::update_chain(&mut tx, organization, id, &stored.chain, &head(1)).await;
        assert!(is_conflict(&again));
        let found = entitlements::find(&mut tx, organization, id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (found.chain, found.entitlement),
            (head(1), stored.entitlement.clone())
        );
    })
    .await;
}

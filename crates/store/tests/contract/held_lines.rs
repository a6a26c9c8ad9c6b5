use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{BlockerId, IntervalId, LineId};
use desbloqueo_domain::interval::{Interval, IntervalState};
use desbloqueo_domain::organization::{Named, OrganizationTree, Place, Visibility};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_store::blockers::{self, HeldLine};
use desbloqueo_store::database::Database;
use desbloqueo_store::entitlements;
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::{Date, date};

use crate::{head, is_conflict};

fn interval(portfolio: &Portfolio, from: Date, to: Option<Date>, held: bool) -> StoredInterval {
    let entitlement = &portfolio.entitlement.entitlement;
    StoredInterval {
        customer: portfolio.customer.customer.id,
        counted: true,
        since: (from, from),
        interval: Interval {
            id: IntervalId(portfolio.ids.next()),
            line: entitlement.lines[0].id,
            from,
            to,
            state: IntervalState {
                units: 40,
                segment: String::new(),
                status: Status::of(code("blocked")),
                kind: StatusKind::Blocked,
                phase: Phase::Delivery,
                service_status: None,
                engagement_scenario: None,
                owner: Owner::Nobody,
                target: None,
                party: Some(code("customer")),
                primary_blocker: held.then_some(portfolio.blocker.blocker.id),
                organization: portfolio.north.id,
                tenant: portfolio.tenant.tenant.id,
                entitlement: entitlement.id,
                service: entitlement.service.clone(),
            },
        },
    }
}

#[tokio::test]
async fn a_blocker_tells_where_its_lines_stand() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let entitlement = &portfolio.entitlement.entitlement;
        let (organization, tenant) = (portfolio.north.id, portfolio.tenant.tenant.id);
        let place = Place {
            organization,
            tenant,
            line: entitlement.lines[0].id,
        };
        let held = blockers::list_held(&mut tx, portfolio.blocker.blocker.id)
            .await
            .unwrap();
        assert_eq!(
            held,
            [HeldLine {
                place,
                entitlement: entitlement.id
            }]
        );
    })
    .await;
}

#[tokio::test]
async fn the_chain_of_a_blocker_moves_on_once_and_what_people_edit_stays() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let before = &portfolio.blocker;
        let (organization, id) = (before.blocker.organization, before.blocker.id);
        let mut tx = db.write().await.unwrap();
        blockers::update_chain(&mut tx, organization, id, &before.chain, &head(1))
            .await
            .unwrap();
        let after = blockers::find(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(
            (after.blocker, after.chain),
            (before.blocker.clone(), head(1))
        );
        let again =
            blockers::update_chain(&mut tx, organization, id, &before.chain, &head(1)).await;
        assert!(is_conflict(&again));
    })
    .await;
}

#[tokio::test]
async fn open_private_blockers_are_listed_with_their_line_for_who_sees_them() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let everything = Visibility::Everything;
        assert_eq!(
            blockers::list_open_private(&mut tx, &everything)
                .await
                .unwrap(),
            []
        );
        let mut stored = portfolio.blocker.clone();
        stored.blocker.state.private = true;
        blockers::update(&mut tx, &stored).await.unwrap();
        let found = blockers::list_open_private(&mut tx, &everything)
            .await
            .unwrap();
        for (ids, number) in [
            (vec![stored.blocker.id], 1),
            (vec![BlockerId(portfolio.ids.next())], 0),
            (vec![], 0),
        ] {
            let among = blockers::list_open_private_among(&mut tx, &everything, &ids)
                .await
                .unwrap();
            assert_eq!(among[..], found[..number]);
        }
        let line = &portfolio.entitlement.entitlement.lines[0];
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].blocker, found[0].line, found[0].units),
            (stored.blocker.id, line.id, 40)
        );
        assert_eq!(
            (found[0].customer.as_str(), &found[0].reason),
            ("Nettlefen Traders", &Some(code("network")))
        );
        let nodes = [
            (portfolio.head.id, None),
            (portfolio.north.id, Some(portfolio.head.id)),
        ];
        let south = (portfolio.south.id, Some(portfolio.head.id));
        let tree = OrganizationTree::build(nodes.into_iter().chain([south])).unwrap();
        for (node, number) in [(portfolio.north.id, 1), (portfolio.south.id, 0)] {
            let grant = Grant {
                role: OrganizationRole::Viewer,
                organization: node,
            };
            let seen = Visibility::of(&[grant], &tree, &Named::default());
            assert_eq!(
                blockers::list_open_private(&mut tx, &seen)
                    .await
                    .unwrap()
                    .len(),
                number
            );
        }
    })
    .await;
}

#[tokio::test]
async fn lines_tell_their_entitlements_and_those_that_are_gone_are_left_out() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.read().await.unwrap();
        let entitlement = &portfolio.entitlement.entitlement;
        let line = entitlement.lines[0].id;
        let asked = [line, LineId(portfolio.ids.next())];
        let found = entitlements::list_of_lines(&mut tx, &asked).await.unwrap();
        assert_eq!(found, [(entitlement.organization, entitlement.id, line)]);
    })
    .await;
}

#[tokio::test]
async fn a_party_is_charged_with_what_began_under_a_blocker_on_its_day_or_later() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let day = |day| date(2024, 5, day);
        let of_blocker = [
            interval(&portfolio, day(1), Some(day(10)), true),
            interval(&portfolio, day(10), Some(day(20)), true),
        ];
        let other = interval(&portfolio, day(20), None, false);
        let mut tx = db.write().await.unwrap();
        intervals::insert_many(&mut tx, &of_blocker, 1)
            .await
            .unwrap();
        intervals::insert_many(&mut tx, std::slice::from_ref(&other), 1)
            .await
            .unwrap();
        let id = portfolio.blocker.blocker.id;
        let found = intervals::list_of_primary_blocker(&mut tx, id)
            .await
            .unwrap();
        assert_eq!(found, of_blocker);
        for (across, number) in [(1, 0), (5, 1), (10, 0), (15, 1), (20, 0), (25, 0)] {
            let found = intervals::list_across_day(&mut tx, id, day(across))
                .await
                .unwrap();
            assert_eq!(found.len(), number, "{across} May");
        }
        intervals::update_party(&mut tx, id, day(10), &code("partner"))
            .await
            .unwrap();
        let lines = [other.interval.line];
        let found = intervals::list_of_lines(&mut tx, portfolio.north.id, &lines)
            .await
            .unwrap();
        let parties: Vec<_> = found
            .into_iter()
            .map(|stored| stored.interval.state.party)
            .collect();
        assert_eq!(
            parties,
            ["customer", "partner", "customer"].map(|party| Some(code(party)))
        );
    })
    .await;
}

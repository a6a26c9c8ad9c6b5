//! Entitlements that wait: to be handed over, to be completed after it; and what somebody is to lines and blockers.

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Standing, Tie};
use desbloqueo_domain::code::{LineId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::status::Phase;
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::{list_standings_on_blockers, list_standings_on_lines};
use desbloqueo_store::{blockers, entitlements, tenants};
use desbloqueo_testkit::{self as testkit, Portfolio, code};
use jiff::civil::date;
use uuid::Uuid;

/// Puts the person of the portfolio into the team of its tenant, as its account team.
pub(crate) async fn join(db: &Database, portfolio: &Portfolio) {
    let mut tx = db.write().await.unwrap();
    let mut tenant = portfolio.tenant.clone();
    tenant.tenant.state.team = Team(vec![TeamMember {
        role: code("account-team"),
        service: None,
        who: Owner::Person(portfolio.person.id),
    }]);
    tenants::update(&mut tx, &tenant).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn entitlements_wait_for_their_handover_and_then_to_be_completed() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        join(&db, &portfolio).await;
        let tenant = portfolio.tenant.tenant.id;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.entitlement.clone();
        stored.entitlement.state.phase = Phase::Assignment;
        entitlements::update(&mut tx, &stored).await.unwrap();
        let counted = entitlements::count_in_assignment(&mut tx, &[tenant]).await;
        assert_eq!(counted.unwrap().get(&tenant), Some(&1));
        let all = Visibility::Everything;
        let me = portfolio.person.id;
        let list = entitlements::list_handed_over(&mut tx, &all, None, 10).await;
        assert!(list.unwrap().is_empty());

        stored.entitlement.version += 1;
        stored.entitlement.state.phase = Phase::Delivery;
        stored.entitlement.state.handed_over = Some(date(2024, 4, 20));
        entitlements::update(&mut tx, &stored).await.unwrap();
        let counted = entitlements::count_in_assignment(&mut tx, &[tenant]).await;
        assert!(counted.unwrap().is_empty());
        let found = [(portfolio.north.id, stored.entitlement.id)];
        for of_team in [None, Some(me)] {
            let list = entitlements::list_handed_over(&mut tx, &all, of_team, 10).await;
            assert_eq!(list.unwrap(), found, "{of_team:?}");
        }
        // Two roles in the team of a tenant do not tell of its work twice, and one for another service of none.
        for (services, is_theirs) in [
            (vec![None, Some(stored.entitlement.service.clone())], true),
            (vec![Some(code("another"))], false),
        ] {
            let mut tenant = tenants::find(&mut tx, portfolio.north.id, tenant)
                .await
                .unwrap()
                .unwrap();
            let members = services.into_iter().map(|service| TeamMember {
                role: code("account-team"),
                service,
                who: Owner::Person(me),
            });
            tenant.tenant.state.team = Team(members.collect());
            tenants::update(&mut tx, &tenant).await.unwrap();
            let list = entitlements::list_handed_over(&mut tx, &all, Some(me), 10).await;
            let expected: &[_] = if is_theirs { &found } else { &[] };
            assert_eq!(list.unwrap(), expected);
        }
        let stranger = Some(PersonId(Uuid::nil()));
        let list = entitlements::list_handed_over(&mut tx, &all, stranger, 10).await;
        assert!(list.unwrap().is_empty());
        let nothing = Visibility::nothing();
        let list = entitlements::list_handed_over(&mut tx, &nothing, None, 10).await;
        assert!(list.unwrap().is_empty());
    })
    .await;
}

/// Makes the person of the portfolio the owner of a line, by name.
async fn own_by_name(tx: &mut Transaction, portfolio: &Portfolio, id: LineId) {
    let stored = &portfolio.entitlement;
    let mut line = stored.entitlement.lines.clone();
    line.retain(|line| line.id == id);
    let mut line = line.remove(0);
    let before = line.state.clone();
    line.state.owner = Owner::Person(portfolio.person.id);
    let place = testkit::place(stored, "customer", &line);
    entitlements::update_line(tx, (&place, &before), (&place, &line))
        .await
        .unwrap();
}

#[tokio::test]
async fn standings_on_lines_and_blockers_are_those_of_teams_and_ties() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let me = portfolio.person.id;
        let lines = &portfolio.entitlement.entitlement.lines;
        let held = lines.iter().find(|line| !line.state.blockers.is_empty());
        let (held, blocker) = (held.unwrap().id, portfolio.blocker.blocker.id);
        let all: Vec<_> = lines.iter().map(|line| line.id).collect();
        let mut tx = db.read().await.unwrap();
        let none = list_standings_on_lines(&mut tx, me, &all).await.unwrap();
        assert!(none.is_empty(), "{none:?}");
        drop(tx);
        join(&db, &portfolio).await;
        let mut tx = db.write().await.unwrap();
        let mut stored = portfolio.blocker.clone();
        stored.blocker.state.resolvers = vec![Owner::Role(code("account-team"))];
        blockers::update(&mut tx, &stored).await.unwrap();
        let in_team = Standing {
            team_roles: BTreeSet::from([code("account-team")]),
            ..Standing::default()
        };
        let resolving = in_team.clone().tied([Tie::ResolvesBlocker]);
        let found = list_standings_on_lines(&mut tx, me, &all).await.unwrap();
        for line in &all {
            let expected = if *line == held { &resolving } else { &in_team };
            assert_eq!(found.get(line), Some(expected));
        }
        let sees = Visibility::Everything;
        let found = list_standings_on_blockers(&mut tx, me, &sees, &[blocker]).await;
        assert_eq!(found.unwrap().get(&blocker), Some(&resolving));
        let nothing = Visibility::nothing();
        let found = list_standings_on_blockers(&mut tx, me, &nothing, &[blocker]).await;
        assert!(found.unwrap().is_empty());
        own_by_name(&mut tx, &portfolio, held).await;
        let owning = resolving.clone().tied([Tie::OwnsLine]);
        let found = list_standings_on_blockers(&mut tx, me, &sees, &[blocker]).await;
        assert_eq!(found.unwrap().get(&blocker), Some(&owning));
    })
    .await;
}

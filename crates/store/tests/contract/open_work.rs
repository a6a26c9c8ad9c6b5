//! What is open in somebody's name.

use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_store::{open_work, tenants, values};
use desbloqueo_testkit::{self as testkit, Database, code};

#[tokio::test]
async fn lines_blockers_and_teams_of_a_person_are_found() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let me = portfolio.person.id;
        let before = open_work::list_entitlements(&mut tx, me).await.unwrap();
        let entitlement = &portfolio.entitlement.entitlement;
        let place = (entitlement.organization, entitlement.id);
        let set = "UPDATE status_line SET next_owner = $1 WHERE id = $2";
        let line = entitlement.lines[0].id.0;
        let who = format!("person:{me}");
        tx.execute(set, values![who.as_str(), line]).await.unwrap();
        let found = open_work::list_entitlements(&mut tx, me).await.unwrap();
        assert!(found.contains(&place), "{before:?} then {found:?}");
        let mut stored = portfolio.tenant.clone();
        stored.tenant.state.team.0.push(TeamMember {
            role: code("engineer"),
            service: None,
            who: Owner::Person(me),
        });
        tenants::update(&mut tx, &stored).await.unwrap();
        let teams = open_work::list_tenants(&mut tx, me).await.unwrap();
        assert!(teams.contains(&(stored.tenant.organization, stored.tenant.id)));
        let nobody = desbloqueo_domain::code::PersonId(portfolio.ids.next());
        assert_eq!(
            open_work::list_entitlements(&mut tx, nobody).await.unwrap(),
            []
        );
        assert_eq!(open_work::list_blockers(&mut tx, nobody).await.unwrap(), []);
        assert_eq!(open_work::list_tenants(&mut tx, nobody).await.unwrap(), []);
    })
    .await;
}

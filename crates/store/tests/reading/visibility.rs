use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, EntitlementId, PersonId, TenantId};
use desbloqueo_domain::organization::{Named, Visibility};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::database::Database;
use desbloqueo_store::fragment::Fragment;
use desbloqueo_store::tenants::StoredTenant;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::value::Value;
use desbloqueo_store::visibility::{
    Rows, Seen, list_named, locate_blocker, locate_customer, locate_entitlement, locate_line,
    locate_linkable_blocker, locate_tenant, resolve_with_blockers,
};
use desbloqueo_testkit::{self as testkit, code};
use uuid::Uuid;

use crate::chance::Chance;
use crate::model::{self, Row};
use crate::wishes;
use crate::world::{self, World};

#[tokio::test]
async fn each_row_filter_keeps_exactly_what_the_domain_says_is_seen() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 4).await;
        let mut chance = Chance::seeded(14);
        for _ in 0..60 {
            let reader = wishes::reader(&mut chance, &world);
            let mut transaction = database.read().await.unwrap();
            let seen = resolve_with_blockers(&mut transaction, &reader)
                .await
                .unwrap();
            check(&mut transaction, &world, &reader, &seen).await;
        }
    })
    .await;
}

async fn check(transaction: &mut Transaction, world: &World, reader: &Visibility, seen: &Seen) {
    let rows = model::present(world);
    let lines = rows
        .iter()
        .filter(|row| row.is_seen(reader))
        .map(|row| row.line.id.0);
    let found = ids(
        transaction,
        seen,
        Rows::Lines,
        "SELECT line.id FROM status_line AS line",
    )
    .await;
    assert_eq!(found, lines.collect(), "{reader:?}");

    let stretches = model::intervals(world);
    let stretches = stretches
        .iter()
        .filter(|row| row.is_seen(reader))
        .map(|row| row.interval().id.0);
    let found = ids(
        transaction,
        seen,
        Rows::Intervals,
        "SELECT line.id FROM line_interval AS line",
    )
    .await;
    assert_eq!(found, stretches.collect(), "{reader:?}");

    let sees_tenant = |id: TenantId| {
        let tenant = world
            .tenants
            .iter()
            .find(|stored| stored.tenant.id == id)
            .unwrap();
        reader.sees_tenant(tenant.tenant.organization, id)
    };
    let tenants = world
        .tenants
        .iter()
        .map(|stored| stored.tenant.id)
        .filter(|id| sees_tenant(*id));
    let found = ids(
        transaction,
        seen,
        Rows::Tenants,
        "SELECT tenant.id FROM tenant",
    )
    .await;
    assert_eq!(
        found,
        tenants.map(|TenantId(id)| id).collect(),
        "{reader:?}"
    );

    let customers = world.customers.iter().map(|stored| &stored.customer);
    let customers = customers.filter(|customer| {
        let tenants = world.tenants.iter().map(|stored| &stored.tenant);
        let mut own = tenants.filter(|tenant| tenant.customer == customer.id);
        let is_whole = match reader {
            Visibility::Everything => true,
            Visibility::Some { organizations, .. } => {
                organizations.contains(&customer.organization)
            }
        };
        is_whole || own.any(|tenant| sees_tenant(tenant.id))
    });
    let found = ids(
        transaction,
        seen,
        Rows::Customers,
        "SELECT customer.id FROM customer",
    )
    .await;
    let customers = customers.map(|customer| customer.id.0);
    assert_eq!(found, customers.collect(), "{reader:?}");

    let entitlements = world
        .entitlements
        .iter()
        .filter(|stored| sees_tenant(stored.entitlement.tenant));
    let found = ids(
        transaction,
        seen,
        Rows::Entitlements,
        "SELECT entitlement.id FROM entitlement",
    )
    .await;
    assert_eq!(
        found,
        entitlements
            .map(|stored| stored.entitlement.id)
            .map(|EntitlementId(id)| id)
            .collect()
    );

    let blockers = world.blockers.iter().filter(|stored| {
        let holds = rows
            .iter()
            .filter(|row| row.held_by().any(|id| id == stored.blocker.id))
            .map(Row::place);
        reader.sees_blocker(stored.blocker.organization, stored.blocker.id, holds)
    });
    let found = ids(
        transaction,
        seen,
        Rows::Blockers,
        "SELECT blocker.id FROM blocker",
    )
    .await;
    assert_eq!(
        found,
        blockers
            .map(|stored| stored.blocker.id)
            .map(|BlockerId(id)| id)
            .collect(),
        "{reader:?}"
    );
}

#[tokio::test]
async fn what_was_looked_up_of_a_reader_is_good_for_a_transaction_that_only_reads() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 8).await;
        let rows = model::present(&world);
        let held = rows.iter().find(|row| row.held_by().next().is_some());
        let (line, blocker) = held
            .map(|row| (row.line.id.0, row.held_by().next().unwrap()))
            .unwrap();
        let reader = Visibility::Some {
            organizations: BTreeSet::new(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::from([blocker]),
            lines: BTreeSet::new(),
        };
        let lines = "SELECT line.id FROM status_line AS line";
        let mut reading = database.read().await.unwrap();
        let first = resolve_with_blockers(&mut reading, &reader).await.unwrap();
        assert!(
            ids(&mut reading, &first, Rows::Lines, lines)
                .await
                .contains(&line)
        );
        let again = resolve_with_blockers(&mut reading, &reader).await.unwrap();
        let seen = ids(&mut reading, &again, Rows::Lines, lines).await;
        assert_eq!(seen, ids(&mut reading, &first, Rows::Lines, lines).await);
        let nobody = Visibility::nothing();
        let other = resolve_with_blockers(&mut reading, &nobody).await.unwrap();
        assert!(
            ids(&mut reading, &other, Rows::Lines, lines)
                .await
                .is_empty()
        );
        drop(reading);

        let mut writing = database.write().await.unwrap();
        let before = resolve_with_blockers(&mut writing, &reader).await.unwrap();
        assert_eq!(ids(&mut writing, &before, Rows::Lines, lines).await, seen);
        for gone in [
            "DELETE FROM line_blocker WHERE blocker_id = $1",
            "UPDATE status_line SET primary_blocker = NULL WHERE primary_blocker = $1",
        ] {
            let this = vec![Value::from(blocker.0)];
            writing.execute(gone, this).await.unwrap();
        }
        let after = resolve_with_blockers(&mut writing, &reader).await.unwrap();
        assert!(
            ids(&mut writing, &after, Rows::Lines, lines)
                .await
                .is_empty()
        );
    })
    .await;
}

#[tokio::test]
async fn single_records_are_found_exactly_where_the_domain_says_that_they_are_seen() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 6).await;
        let mut chance = Chance::seeded(16);
        for _ in 0..25 {
            let reader = wishes::reader(&mut chance, &world);
            let mut transaction = database.read().await.unwrap();
            check_places(&mut transaction, &world, &reader).await;
            check_lines_and_blockers(&mut transaction, &world, &reader).await;
        }
    })
    .await;
}

async fn check_places(transaction: &mut Transaction, world: &World, reader: &Visibility) {
    let seen = |stored: &StoredTenant| {
        let tenant = &stored.tenant;
        reader.sees_tenant(tenant.organization, tenant.id)
    };
    for stored in &world.tenants {
        let tenant = &stored.tenant;
        let found = locate_tenant(transaction, reader, tenant.id).await.unwrap();
        assert_eq!(
            found,
            seen(stored).then_some(tenant.organization),
            "{reader:?}"
        );
        let of_customer = world.tenants.iter();
        let mut of_customer = of_customer.filter(|one| one.tenant.customer == tenant.customer);
        let customer = of_customer.any(seen).then_some(tenant.organization);
        let found = locate_customer(transaction, reader, tenant.customer).await;
        assert_eq!(found.unwrap(), customer, "{reader:?}");
    }
    for stored in &world.entitlements {
        let entitlement = &stored.entitlement;
        let place = entitlement.organization;
        let shown = reader.sees_tenant(place, entitlement.tenant);
        let found = locate_entitlement(transaction, reader, entitlement.id).await;
        assert_eq!(found.unwrap(), shown.then_some(place), "{reader:?}");
    }
    let nobody = locate_tenant(transaction, reader, TenantId(Uuid::max())).await;
    assert_eq!(nobody.unwrap(), None);
}

async fn check_lines_and_blockers(
    transaction: &mut Transaction,
    world: &World,
    reader: &Visibility,
) {
    let rows = model::present(world);
    for row in &rows {
        let place = (row.place().organization, row.stored.entitlement.id);
        let found = locate_line(transaction, reader, row.line.id).await.unwrap();
        assert_eq!(found, row.is_seen(reader).then_some(place), "{reader:?}");
    }
    for stored in &world.blockers {
        let (home, id) = (stored.blocker.organization, stored.blocker.id);
        let holds = rows.iter();
        let holds = holds.filter(|row| row.held_by().any(|held| held == id));
        let shown = reader.sees_blocker(home, id, holds.map(Row::place));
        let found = locate_blocker(transaction, reader, id).await.unwrap();
        assert_eq!(found, shown.then_some(home), "{reader:?}");
        let linkable = reader.sees_blocker(home, id, []);
        let found = locate_linkable_blocker(transaction, reader, id).await;
        assert_eq!(found.unwrap(), linkable.then_some(home), "{reader:?}");
    }
}

async fn ids(
    transaction: &mut Transaction,
    seen: &Seen,
    rows: Rows,
    sql: &'static str,
) -> BTreeSet<Uuid> {
    let mut sql = Fragment::new(sql, Vec::new());
    sql.push_where(seen.rows(rows).as_ref());
    let (sql, values) = sql.into_statement();
    let found: Vec<(Uuid,)> = transaction.fetch_all(sql, values).await.unwrap();
    found.into_iter().map(|(id,)| id).collect()
}

#[tokio::test]
async fn people_are_named_as_teams_owners_resolvers_and_invitations_say() {
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 5).await;
        let mut transaction = database.read().await.unwrap();
        for person in &world.people {
            let named = list_named(&mut transaction, *person).await.unwrap();
            assert_eq!(named, expected(&world, *person));
            assert!(
                !named.tenants.is_empty() && !named.blockers.is_empty() && !named.lines.is_empty()
            );
        }
        let stranger = list_named(&mut transaction, PersonId(Uuid::max()))
            .await
            .unwrap();
        assert_eq!(stranger, Named::default());
    })
    .await;
}

fn expected(world: &World, person: PersonId) -> Named {
    let rows = model::present(world);
    let me = Owner::Person(person);
    let account_team = code("account-team");
    let in_team = |stored: &&desbloqueo_store::tenants::StoredTenant| {
        let mut members = stored.tenant.state.team.0.iter();
        members.any(|member| member.who == me && member.role == account_team)
    };
    let by_name = |stored: &&desbloqueo_store::blockers::StoredBlocker| {
        let state = &stored.blocker.state;
        state.owner == me || state.resolvers.contains(&me) || state.invited.contains(&person)
    };
    let lines = rows
        .iter()
        .filter(|row| acts(row, person) || unblocks(row, person));
    Named {
        tenants: world
            .tenants
            .iter()
            .filter(in_team)
            .map(|stored| (stored.tenant.organization, stored.tenant.id))
            .collect(),
        blockers: world
            .blockers
            .iter()
            .filter(by_name)
            .map(|stored| (stored.blocker.organization, stored.blocker.id))
            .collect(),
        lines: lines.map(Row::place).collect(),
    }
}

/// Whether the person owns the line, by name or through a role.
fn acts(row: &Row<'_>, person: PersonId) -> bool {
    row.owner() == &Owner::Person(person) || holds(row, person, row.owner())
}

/// Whether the person holds, for the line, the role that owns or resolves one of its blockers.
fn unblocks(row: &Row<'_>, person: PersonId) -> bool {
    row.held_by().any(|id| {
        let state = &row.world.blocker(id).blocker.state;
        state
            .resolvers
            .iter()
            .chain([&state.owner])
            .any(|who| holds(row, person, who))
    })
}

fn holds(row: &Row<'_>, person: PersonId, who: &Owner) -> bool {
    let team = &row.tenant.tenant.state.team;
    matches!(who, Owner::Role(role) if team.holds(person, role, &row.stored.entitlement.service))
}

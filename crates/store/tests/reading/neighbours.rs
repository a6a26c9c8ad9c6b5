//! What stands beside blocked intervals: written with them, connected after others came, and by the migration.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_store::database::Database;
use desbloqueo_store::intervals::{self, Neighbour};
use desbloqueo_store::transaction::{Assembled, Transaction};
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

use crate::world::{self, World};

type Lines = BTreeMap<OrganizationId, Vec<LineId>>;

fn lines(world: &World) -> Lines {
    let mut lines = Lines::new();
    for stored in &world.intervals {
        let of_organization = lines.entry(stored.interval.state.organization).or_default();
        of_organization.push(stored.interval.line);
    }
    for of_organization in lines.values_mut() {
        of_organization.sort_unstable();
        of_organization.dedup();
    }
    lines
}

/// Whether the intervals say what stands beside them.
async fn is_said(transaction: &mut Transaction, world: &World, lines: &Lines) -> bool {
    let mut said = BTreeMap::new();
    for (organization, lines) in lines {
        let found = intervals::list_neighbours(transaction, *organization, lines).await;
        said.extend(found.unwrap());
    }
    said == intervals::neighbours(&world.intervals)
}

/// As if nothing stood beside any interval.
async fn forget(transaction: &mut Transaction) {
    let sql = "UPDATE line_interval SET preceded_by = '', followed_by = '', spell_from_day = since_reason_day";
    transaction.execute(sql, values![]).await.unwrap();
}

async fn each_world(check: impl AsyncFn(&mut Transaction, &World, &Lines)) {
    testkit::on_both(async |database: Database| {
        for seed in 90..93 {
            let world = world::make(&database, seed).await;
            let mut transaction = database.write().await.unwrap();
            check(&mut transaction, &world, &lines(&world)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn intervals_that_come_together_say_what_stands_beside_them() {
    each_world(async |transaction, world, lines| {
        assert!(is_said(transaction, world, lines).await);
        let all = intervals::neighbours(&world.intervals);
        for expected in [
            Neighbour::Nothing,
            Neighbour::OtherStatus,
            Neighbour::OtherReason,
            Neighbour::SameReason,
        ] {
            assert!(all.values().any(|found| found.before == expected));
            assert!(all.values().any(|found| found.after == expected));
        }
    })
    .await;
}

#[tokio::test]
async fn lines_that_are_connected_say_it_again() {
    each_world(async |transaction, world, lines| {
        forget(transaction).await;
        assert!(!is_said(transaction, world, lines).await);
        for (organization, lines) in lines {
            let connected = intervals::connect(transaction, *organization, lines).await;
            connected.unwrap();
        }
        assert!(is_said(transaction, world, lines).await);
    })
    .await;
}

#[tokio::test]
async fn the_migration_says_it_of_what_was_there() {
    const SQLITE: &str = include_str!("../../migrations/sqlite/0021_neighbours.sql");
    const POSTGRES: &str = include_str!("../../migrations/postgres/0021_neighbours.sql");
    testkit::on_both(async |database: Database| {
        let world = world::make(&database, 93).await;
        let mut transaction = database.write().await.unwrap();
        let transaction = &mut transaction;
        for column in ["preceded_by", "followed_by", "spell_from_day"] {
            let drop_index = "DROP INDEX IF EXISTS line_interval_blocked";
            transaction.execute(drop_index, values![]).await.unwrap();
            let sql = format!("ALTER TABLE line_interval DROP COLUMN {column}");
            let dropped = transaction.execute(Assembled(sql), values![]).await;
            dropped.unwrap();
        }
        let migration = match database {
            Database::Sqlite { .. } => SQLITE,
            Database::Postgres(_) => POSTGRES,
        };
        for statement in migration.split_inclusive(';') {
            let statement = statement.replace("DROP INDEX line", "DROP INDEX IF EXISTS line");
            if !statement.trim().is_empty() {
                let run = transaction.execute(Assembled(statement), values![]).await;
                run.unwrap();
            }
        }
        assert!(is_said(transaction, &world, &lines(&world)).await);
    })
    .await;
}

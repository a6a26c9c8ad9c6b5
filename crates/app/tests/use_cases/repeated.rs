//! What the row of a line repeats of its entitlement, customer and fields is compared with them.

use desbloqueo_app::verify::FaultKind;
use desbloqueo_domain::code::LineId;
use desbloqueo_store::database::Database;
use desbloqueo_store::intervals;
use desbloqueo_store::transaction::Assembled;
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

use crate::common::World;

#[tokio::test]
async fn a_row_that_repeats_what_is_not_so_is_a_fault() {
    testkit::on_both(async |db| {
        let (world, line) = blocked(db).await;
        for (spoil, mend, says) in [
            ("service = 'teams'", "service = 'exchange'", "service = teams"),
            ("phase = 'assignment'", "phase = 'delivery'", "phase = assignment"),
            ("kind = 'completed'", "kind = 'blocked'", "kind = completed"),
            ("counted = 0", "counted = 1", "counted = 0"),
            ("filled = filled - 4", "filled = filled + 4", "filled = "),
            (
                "customer_key = customer_key || '!'",
                "customer_key = substr(customer_key, 1, length(customer_key) - 1)",
                "customer_key = ",
            ),
            (
                "engagement_scenario = engagement_scenario || '-old'",
                "engagement_scenario = substr(engagement_scenario, 1, length(engagement_scenario) - 4)",
                "engagement_scenario = ",
            ),
        ] {
            write(&world, ("status_line", spoil, "id = $1"), line.0).await;
            let faults = world.faults().await;
            let told: Vec<_> = faults.iter().map(|fault| (fault.kind, fault.id)).collect();
            assert_eq!(told, [(FaultKind::RepeatDiffers, line.0)], "{spoil}");
            assert!(faults[0].found.starts_with(says), "{:?}", faults[0]);
            assert!(!faults[0].expected.starts_with(says) || says.ends_with("= "));
            write(&world, ("status_line", mend, "id = $1"), line.0).await;
            assert_eq!(world.faults().await, [], "{mend}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_interval_that_says_something_else_of_what_stands_beside_it_is_a_fault() {
    testkit::on_both(async |db| {
        let (world, line) = blocked(db).await;
        for spoil in [
            "preceded_by = 'same-reason'",
            "followed_by = 'other-status'",
            "spell_from_day = spell_from_day - 1",
        ] {
            let of_line = "line_id = $1 AND kind = 'blocked'";
            write(&world, ("line_interval", spoil, of_line), line.0).await;
            let faults = world.faults().await;
            let told: Vec<_> = faults.iter().map(|fault| fault.kind).collect();
            assert_eq!(told, [FaultKind::NeighbourDiffers], "{spoil}");
            let organization = world.nettlefen.tenant.organization;
            let mut transaction = world.app.database.write().await.unwrap();
            intervals::connect(&mut transaction, organization, &[line])
                .await
                .unwrap();
            transaction.commit().await.unwrap();
            assert_eq!(world.faults().await, [], "{spoil}");
        }
    })
    .await;
}

/// A line that is blocked, in a world without faults.
async fn blocked(db: Database) -> (World, LineId) {
    let world = World::make(db).await;
    let line = world
        .blocked(&world.nettlefen, "exchange", 100, "Nobody has time.")
        .await;
    assert_eq!(world.faults().await, []);
    (world, line)
}

/// Writes past the program: to one row of a table.
async fn write(world: &World, (table, what, of_line): (&str, &str, &str), line: uuid::Uuid) {
    let sql = format!("UPDATE {table} SET {what} WHERE {of_line}");
    let mut transaction = world.app.database.write().await.unwrap();
    let written = transaction.execute(Assembled(sql), values![line]).await;
    assert_eq!(written.unwrap(), 1);
    transaction.commit().await.unwrap();
}

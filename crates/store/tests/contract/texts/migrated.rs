//! Notes and names that were there before texts.

use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_store::database::Database;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::texts::NOTES;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{entitlements, lines, values};
use desbloqueo_testkit as testkit;
use sqlx::migrate::Migrator;
use uuid::Uuid;

use super::{assert_indexed, found, noted_anew, with_notes};

/// The migrations before texts.
const BEFORE_TEXTS: i64 = 10;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Migrates an empty database as far as to this migration.
async fn migrate_to(db: &Database, target: i64) {
    match db {
        Database::Sqlite { writer, .. } => SQLITE.run_to(target, writer).await.unwrap(),
        Database::Postgres(pool) => POSTGRES.run_to(target, pool).await.unwrap(),
    }
}

#[tokio::test]
async fn notes_and_names_from_before_texts_are_found_after_the_migration() {
    testkit::on_both_empty(async |db: Database| {
        migrate_to(&db, BEFORE_TEXTS).await;
        let mut tx = db.write().await.unwrap();
        let before = Before::insert(&mut tx).await;
        tx.commit().await.unwrap();
        assert!(db.migrate().await.unwrap() >= 1);
        let mut tx = db.write().await.unwrap();
        let texts = NOTES
            .list(&mut tx, before.organization, &before.lines)
            .await
            .unwrap();
        assert_eq!(texts.len(), before.lines.len() - 1, "all but the empty one");
        let few = lines::list_noted(&mut tx, "PERIODO 77 de", 5)
            .await
            .unwrap();
        assert_eq!(few, Some([LineId(before.lines[77])].into()));
        let lines = found(&mut tx, "ndu eur").await;
        assert_eq!(lines.len(), before.lines.len(), "by the name of the tenant");
        let left = "SELECT count(*) FROM note_to_fold";
        assert_eq!(tx.fetch_number(left, values![]).await.unwrap(), 0);
        assert_indexed(&mut tx).await;
        tx.commit().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn folding_that_was_interrupted_goes_on_and_leaves_what_was_saved_since() {
    testkit::on_both(async |db: Database| {
        let portfolio = testkit::portfolio(&db).await;
        let mut tx = db.write().await.unwrap();
        let notes = ["Período uno", "Período dos", "Período tres"];
        let stored = with_notes(&mut tx, &portfolio, "chat", &notes).await;
        let lines = &stored.entitlement.lines;
        let (one, two, three) = (&lines[0], &lines[1], &lines[2]);
        // One waits and was saved since, one waits and is gone, one was folded.
        for line in [one, two] {
            let waits = "INSERT INTO note_to_fold (organization_id, line_id) VALUES ($1, $2)";
            let values = values![portfolio.north.id.0, line.id.0];
            tx.execute(waits, values).await.unwrap();
        }
        entitlements::delete_line(&mut tx, portfolio.north.id, two)
            .await
            .unwrap();
        noted_anew(&mut tx, &stored, one, "Período cuatro").await;
        tx.commit().await.unwrap();
        let unfinished = db.check_schema().await;
        assert!(matches!(
            unfinished,
            Err(StoreError::NotMigrated { missing: 1 })
        ));
        assert_eq!(db.migrate().await.unwrap(), 0);
        db.check_schema().await.unwrap();
        let mut tx = db.write().await.unwrap();
        assert_eq!(found(&mut tx, "periodo").await, [one.id, three.id].into());
        assert_eq!(found(&mut tx, "periodo cuatro").await, [one.id].into());
        let left = "SELECT count(*) FROM note_to_fold";
        assert_eq!(tx.fetch_number(left, values![]).await.unwrap(), 0);
        assert_indexed(&mut tx).await;
    })
    .await;
}

/// What a database held before there were texts; its lines are more than are folded at once.
struct Before {
    organization: OrganizationId,
    lines: Vec<Uuid>,
}

impl Before {
    const LINES: u32 = 2_100;

    /// By statements of its own: those of the store know later tables.
    async fn insert(tx: &mut Transaction) -> Self {
        let id =
            |table: u32, number: u32| Uuid::from_u128(u128::from(table) << 64 | u128::from(number));
        let (organization, customer, tenant, entitlement) =
            (id(1, 1), id(2, 1), id(3, 1), id(4, 1));
        let nothing = Vec::<u8>::new();
        for (statement, values) in [
            (
                "INSERT INTO organization (id, parent_id, name, name_key, time_zone, version, chain_sequence, chain_head)
                 VALUES ($1, NULL, 'North', 'north', 'UTC', 0, 0, $2)",
                values![organization, nothing.clone()],
            ),
            (
                "INSERT INTO customer (organization_id, id, external_id, name, name_key, region, market_segment,
                                       renewal_day, version, chain_sequence, chain_head)
                 VALUES ($1, $2, '', 'Ábaco', 'abaco', '', '', 2932896, 0, 0, $3)",
                values![organization, customer, nothing.clone()],
            ),
            (
                "INSERT INTO tenant (organization_id, id, customer_id, external_id, domain, name, name_key, state,
                                     paused_until, priority, priority_reason, version, chain_sequence, chain_head)
                 VALUES ($1, $2, $3, '', '', 'Ñandú Europe', 'nandu europe', 'active', 2932896, '', '', 0, 0, $4)",
                values![organization, tenant, customer, nothing.clone()],
            ),
            (
                "INSERT INTO entitlement (organization_id, id, tenant_id, customer_id, service, external_id, purchased,
                                          override_reason, agreed, phase, service_status, engagement_scenario,
                                          initiate_day, start_day, start_reason, business_reason, success_owner,
                                          attempts, last_attempt_day, handed_over_day, needs_reconciling, version,
                                          chain_sequence, chain_head)
                 VALUES ($1, $2, $3, $4, 'mail', '', 10, '', 10, 'delivery', '', '', 2932896, 2932896, '', '', '', 0,
                         2932896, 2932896, 0, 0, 0, $5)",
                values![organization, entitlement, tenant, customer, nothing],
            ),
        ] {
            tx.execute(statement, values).await.unwrap();
        }
        let lines: Vec<Uuid> = (0..Self::LINES).map(|number| id(8, number)).collect();
        for (number, line) in lines.iter().enumerate() {
            let note = if number == 0 {
                String::new()
            } else {
                format!("Período {number} de prueba")
            };
            let values = values![organization, *line, entitlement, tenant, customer, note];
            tx.execute(
                "INSERT INTO status_line (organization_id, id, entitlement_id, tenant_id, customer_id, customer_key,
                                          service, phase, units, segment, kind, counted, l1, l2, l3, note, target_day,
                                          asked_of, answer_day, review_day, owner, next_code, next_text, next_open,
                                          next_day, next_owner, approval, since_l1_day, since_reason_day,
                                          since_reported, confirmed_day, overrides, version)
                 VALUES ($1, $2, $3, $4, $5, 'abaco', 'mail', 'delivery', 1, '', 'in-progress', 1, 'in-progress', '',
                         '', $6, 2932896, '', 2932896, 2932896, '', '', '', 0, 2932896, '', 'not-needed', 19800, 19800,
                         0, 19800, 0, 0)",
                values,
            )
            .await
            .unwrap();
        }
        Self {
            organization: OrganizationId(organization),
            lines,
        }
    }
}

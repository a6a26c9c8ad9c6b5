use desbloqueo_store::database::Database;
use desbloqueo_store::error::StoreError;
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

use crate::schema::Schema;

#[tokio::test]
async fn an_empty_database_is_migrated_once() {
    testkit::on_both_empty(async |db: Database| {
        let checked = db.check_schema().await;
        assert!(
            matches!(checked, Err(StoreError::NotMigrated { missing: 1.. })),
            "{checked:?}"
        );
        assert!(db.migrate().await.unwrap() > 0);
        db.check_schema().await.unwrap();
        let tables = Schema::of(&db).await;
        assert_eq!(db.migrate().await.unwrap(), 0);
        assert_eq!(Schema::of(&db).await, tables);
    })
    .await;
}

#[tokio::test]
async fn a_database_from_the_future_is_refused() {
    testkit::on_both(async |db: Database| {
        db.check_schema().await.unwrap();
        let mut tx = db.write().await.unwrap();
        let insert =
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                      SELECT 999999, 'later', success, checksum, 0 FROM _sqlx_migrations LIMIT 1";
        tx.execute(insert, values![]).await.unwrap();
        tx.commit().await.unwrap();
        for refused in [db.check_schema().await, db.migrate().await.map(drop)] {
            let told = matches!(
                refused,
                Err(StoreError::FromTheFuture { migration: 999_999 })
            );
            assert!(told, "{refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn nodes_that_start_at_once_migrate_one_after_the_other() {
    testkit::on_both_empty(async |db: Database| {
        let (one, other) = tokio::join!(db.migrate(), db.migrate());
        assert!(one.is_ok(), "{one:?}");
        assert!(other.is_ok(), "{other:?}");
        db.check_schema().await.unwrap();
    })
    .await;
}

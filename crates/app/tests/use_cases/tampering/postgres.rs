//! The same on PostgreSQL, which refuses more by itself: a smaller run.

use std::collections::BTreeSet;

use desbloqueo_app::App;
use desbloqueo_app::verify::{Fault, verify};
use desbloqueo_app::{Actor, Source};
use desbloqueo_domain::code::PersonId;
use desbloqueo_store::changes::{self, Change, Logged};
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::Assembled;
use desbloqueo_store::value::Value;
use desbloqueo_store::values;
use desbloqueo_testkit::on_postgres;
use uuid::Uuid;

use super::columns::{COLUMNS, Stored};
use super::world;

/// A portfolio, with its history put aside.
struct Kept {
    app: App,
    ada: PersonId,
    history: Vec<Change>,
}

impl Kept {
    async fn make(database: Database) -> Self {
        let (app, ada) = world::make(database).await;
        let mut transaction = app.database.read().await.unwrap();
        let logged = changes::list_all(&mut transaction, None, 10_000)
            .await
            .unwrap();
        transaction.roll_back().await.unwrap();
        let history = logged.into_iter().filter_map(|logged| match logged {
            Logged::Change(change) => Some(*change),
            Logged::Unreadable(_) => None,
        });
        let history = history.collect();
        Self { app, ada, history }
    }

    /// What is found after a statement, and that nothing is after the history was put back.
    async fn found_after(&self, sql: String, values: Vec<Value>) -> Vec<Fault> {
        let mut transaction = self.app.database.write().await.unwrap();
        let written = transaction.execute(Assembled(sql.clone()), values).await;
        assert!(written.unwrap() > 0, "{sql}");
        transaction.commit().await.unwrap();
        let faults = self.faults().await;
        let mut transaction = self.app.database.write().await.unwrap();
        transaction
            .execute("DELETE FROM change", values![])
            .await
            .unwrap();
        changes::insert_many(&mut transaction, &self.history)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        faults
    }

    async fn faults(&self) -> Vec<Fault> {
        let mut transaction = self.app.database.read().await.unwrap();
        let actor = Actor::load(&mut transaction, self.ada, Source::Cli).await;
        transaction.roll_back().await.unwrap();
        let verified = verify(&self.app, &actor.unwrap().unwrap(), |_| ()).await;
        verified.unwrap().faults
    }
}

/// An expression that differs from a column in one byte, or as little as the schema allows.
fn another(column: &str, stored: Stored, byte: usize) -> String {
    let in_bytes = |bytes: &str| {
        let at = format!("{byte} % length({bytes})");
        format!("set_byte({bytes}, {at}, get_byte({bytes}, {at}) # 64)")
    };
    match (column, stored) {
        ("organization_id", _) => {
            "(SELECT id FROM organization WHERE id <> change.organization_id ORDER BY id LIMIT 1)"
                .to_owned()
        }
        ("chain_kind", _) => {
            "CASE chain_kind WHEN 'tenant' THEN 'customer' ELSE 'tenant' END".to_owned()
        }
        ("batch_id", _) => "CASE WHEN batch_id IS NULL THEN person_id ELSE id END".to_owned(),
        ("covered_person_id", _) => {
            "CASE WHEN covered_person_id IS NULL THEN person_id END".to_owned()
        }
        ("salt" | "content_digest" | "digest", _) => in_bytes(column),
        (_, Stored::Bytes) => format!(
            "CAST(encode({}, 'hex') AS uuid)",
            in_bytes(&format!("uuid_send({column})"))
        ),
        (_, Stored::Number) => format!("{column} # {}", 256_i64 << (byte % 8)),
        (_, Stored::Text) => format!(
            "overlay({column} || ' ' placing '¡' from 1 + {byte} % (length({column}) + 1) for 1)"
        ),
    }
}

#[tokio::test]
async fn postgres_a_byte_changed_in_any_column_is_found_and_placed() {
    on_postgres(async |database| {
        let kept = Kept::make(database).await;
        assert_eq!(kept.faults().await, []);
        for (number, change) in kept.history.iter().enumerate() {
            for (at, (column, stored)) in COLUMNS.into_iter().enumerate() {
                // Each change in some columns, each column in some changes.
                if (number + at) % 9 != 0 {
                    continue;
                }
                let expression = another(column, stored, number);
                let sql = format!("UPDATE change SET {column} = {expression} WHERE id = $1");
                let faults = kept.found_after(sql, values![change.id.0]).await;
                // A change that goes by another id is told by that.
                let known = kept.history.iter().map(|change| change.id.0);
                let known: BTreeSet<Uuid> = known.collect();
                let placed = |fault: &Fault| {
                    [change.id.0, change.chain.id].contains(&fault.id)
                        || column == "id" && !known.contains(&fault.id)
                };
                assert!(
                    faults.iter().any(placed),
                    "{column} of {change:?}: {faults:?}"
                );
            }
        }
        assert_eq!(kept.faults().await, []);
    })
    .await;
}

#[tokio::test]
async fn postgres_a_change_that_is_gone_or_has_moved_is_found_and_placed() {
    on_postgres(async |database| {
        let kept = Kept::make(database).await;
        for change in &kept.history {
            let sql = "DELETE FROM change WHERE id = $1".to_owned();
            let faults = kept.found_after(sql, values![change.id.0]).await;
            let chain = change.chain.id;
            assert!(faults.iter().any(|fault| fault.id == chain), "{change:?}: {faults:?}");
        }
        for pair in kept.history.windows(2) {
            let [one, other] = pair else { continue };
            if one.chain != other.chain {
                continue;
            }
            let sql = "UPDATE change SET before = twin.before, after = twin.after FROM change AS twin
                       WHERE change.chain_id = $1 AND twin.chain_id = $1 AND change.sequence + twin.sequence = $2
                         AND abs(change.sequence - twin.sequence) = 1";
            let values = values![one.chain.id, one.sequence + other.sequence];
            let faults = kept.found_after(sql.to_owned(), values).await;
            let placed = |fault: &Fault| [one.id.0, other.id.0].contains(&fault.id);
            let differ = (&one.before, &one.after) != (&other.before, &other.after);
            assert_eq!(faults.iter().any(placed), differ, "{pair:?}: {faults:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn postgres_a_byte_changed_in_a_head_is_found_on_its_record() {
    on_postgres(async |database| {
        let kept = Kept::make(database).await;
        for table in [
            "entitlement",
            "blocker",
            "tenant",
            "customer",
            "organization",
        ] {
            for change in [
                "chain_sequence = chain_sequence # 2",
                "chain_head = set_byte(chain_head, 31, get_byte(chain_head, 31) # 1)",
            ] {
                let mut transaction = kept.app.database.write().await.unwrap();
                let sql = format!("SELECT id FROM {table} ORDER BY id LIMIT 1");
                let found: Option<(Uuid,)> = transaction
                    .fetch_optional(Assembled(sql), values![])
                    .await
                    .unwrap();
                let (id,) = found.expect("a record with a chain");
                transaction.roll_back().await.unwrap();
                let sql = format!("UPDATE {table} SET {change} WHERE id = $1");
                let faults = kept.found_after(sql.clone(), values![id]).await;
                assert!(
                    faults.iter().any(|fault| fault.id == id),
                    "{sql}: {faults:?}"
                );
                // The same again takes it back.
                let faults = kept.found_after(sql, values![id]).await;
                assert_eq!(faults, []);
            }
        }
    })
    .await;
}

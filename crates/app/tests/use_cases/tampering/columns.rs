//! The columns of `change`, as bytes: read, and written past the program.

use sqlx::{AssertSqlSafe, SqliteConnection};
use uuid::Uuid;

/// How a column is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stored {
    Bytes,
    Text,
    Number,
}

/// Every column of `change`.
pub(crate) const COLUMNS: [(&str, Stored); 20] = [
    ("organization_id", Stored::Bytes),
    ("id", Stored::Bytes),
    ("chain_kind", Stored::Text),
    ("chain_id", Stored::Bytes),
    ("sequence", Stored::Number),
    ("batch_id", Stored::Bytes),
    ("person_id", Stored::Bytes),
    ("recorded_at", Stored::Number),
    ("effective_day", Stored::Number),
    ("source", Stored::Text),
    ("reason", Stored::Text),
    ("override_reason", Stored::Text),
    ("subject_kind", Stored::Text),
    ("subject_id", Stored::Bytes),
    ("before", Stored::Text),
    ("after", Stored::Text),
    ("salt", Stored::Bytes),
    ("content_digest", Stored::Bytes),
    ("digest", Stored::Bytes),
    ("covered_person_id", Stored::Bytes),
];

/// The bytes of a column of a row; nothing where it is NULL.
pub(crate) async fn read(
    connection: &mut SqliteConnection,
    (table, id): (&str, Uuid),
    (column, stored): (&str, Stored),
) -> Vec<u8> {
    match stored {
        Stored::Number => {
            let sql = format!("SELECT {column} FROM {table} WHERE id = $1");
            let number: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(id)
                .fetch_one(connection)
                .await
                .unwrap();
            number.to_be_bytes().to_vec()
        }
        Stored::Bytes | Stored::Text => {
            let sql = format!("SELECT CAST({column} AS BLOB) FROM {table} WHERE id = $1");
            let bytes: Option<Vec<u8>> = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(id)
                .fetch_one(connection)
                .await
                .unwrap();
            bytes.unwrap_or_default()
        }
    }
}

/// Writes the bytes of a column of a row; says whether the database took them.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    (table, id): (&str, Uuid),
    (column, stored): (&str, Stored),
    bytes: &[u8],
) -> bool {
    let value = match stored {
        Stored::Text => "CAST($1 AS TEXT)",
        Stored::Bytes | Stored::Number => "$1",
    };
    let sql = format!("UPDATE {table} SET {column} = {value} WHERE id = $2");
    let query = sqlx::query(AssertSqlSafe(sql));
    let query = match stored {
        Stored::Number => query.bind(i64::from_be_bytes(bytes.try_into().unwrap())),
        Stored::Bytes | Stored::Text => query.bind(bytes.to_vec()),
    };
    query.bind(id).execute(connection).await.is_ok()
}

/// Writes back what stood in a column; what was missing is missing again.
pub(crate) async fn restore(
    connection: &mut SqliteConnection,
    id: Uuid,
    (column, stored): (&str, Stored),
    bytes: &[u8],
) {
    if ["batch_id", "covered_person_id"].contains(&column) && bytes.is_empty() {
        let sql = format!("UPDATE change SET {column} = NULL WHERE id = $1");
        let query = sqlx::query(AssertSqlSafe(sql));
        query.bind(id).execute(connection).await.unwrap();
    } else {
        assert!(write(connection, ("change", id), (column, stored), bytes).await);
    }
}

/// Changes one byte; where there is none, or a whole id is missing, something appears.
pub(crate) fn flipped(bytes: &[u8], stored: Stored, at: usize, mask: u8) -> Vec<u8> {
    if bytes.is_empty() {
        return match stored {
            Stored::Text => vec![mask],
            Stored::Bytes | Stored::Number => vec![mask; 16],
        };
    }
    let mut bytes = bytes.to_vec();
    let at = at % bytes.len();
    bytes[at] ^= mask;
    bytes
}

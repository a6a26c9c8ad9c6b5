//! What somebody does to the history past the program.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use sqlx::{AssertSqlSafe, SqliteConnection};
use uuid::Uuid;

use super::columns::{COLUMNS, Stored, flipped, read, write};

/// Something done to the history; rows and bytes are picked among those there are.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    /// A byte of a column of a change is another one.
    Flip {
        row: Index,
        column: usize,
        byte: Index,
        mask: u8,
    },
    /// A column of a change is emptied.
    Empty { row: Index, column: usize },
    /// A byte of the head of a chain is another one.
    Head {
        record: Index,
        digest: bool,
        byte: Index,
        mask: u8,
    },
    /// A change is gone.
    Delete(Index),
    /// A change is gone, and those after it have moved up.
    Close(Index),
    /// Two changes of a chain have changed places.
    Swap(Index, Index),
    /// A column of two changes has been exchanged.
    Exchange(Index, Index, usize),
    /// A change is there again, at the end of its chain.
    Repeat(Index),
    /// A change stands at the end of another chain.
    Move(Index, Index),
}

pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    let column = || 0..COLUMNS.len();
    prop_oneof![
        12 => (index(), column(), index(), 1_u8..).prop_map(|(row, column, byte, mask)| Deed::Flip { row, column, byte, mask }),
        3 => (index(), column()).prop_map(|(row, column)| Deed::Empty { row, column }),
        3 => (index(), any::<bool>(), index(), 1_u8..).prop_map(|(record, digest, byte, mask)| Deed::Head { record, digest, byte, mask }),
        2 => index().prop_map(Deed::Delete),
        2 => index().prop_map(Deed::Close),
        2 => (index(), index()).prop_map(|(one, other)| Deed::Swap(one, other)),
        2 => (index(), index(), column()).prop_map(|(one, other, column)| Deed::Exchange(one, other, column)),
        1 => index().prop_map(Deed::Repeat),
        1 => (index(), index()).prop_map(|(row, chain)| Deed::Move(row, chain)),
    ]
}

/// A change, as far as it must be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) id: Uuid,
    pub(crate) chain: Uuid,
    pub(crate) sequence: i64,
}

/// Every change, chain by chain.
pub(crate) async fn places(connection: &mut SqliteConnection) -> Vec<Place> {
    let sql = "SELECT id, chain_id, sequence FROM change ORDER BY chain_id, sequence";
    let rows: Vec<(Uuid, Uuid, i64)> = sqlx::query_as(sql).fetch_all(connection).await.unwrap();
    rows.into_iter()
        .map(|(id, chain, sequence)| Place {
            id,
            chain,
            sequence,
        })
        .collect()
}

const HEADS: [&str; 5] = [
    "entitlement",
    "blocker",
    "tenant",
    "customer",
    "organization",
];

async fn heads(connection: &mut SqliteConnection) -> Vec<(&'static str, Uuid)> {
    let mut heads = Vec::new();
    for table in HEADS {
        let sql = format!("SELECT id FROM {table} ORDER BY id");
        let ids: Vec<Uuid> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        heads.extend(ids.into_iter().map(|id| (table, id)));
    }
    heads
}

/// Does it. Gives the ids under which a fault may be reported; none where the database refused, or nothing is
/// another than before.
pub(crate) async fn done(connection: &mut SqliteConnection, deed: &Deed) -> BTreeSet<Uuid> {
    let places = places(connection).await;
    let row = |index: &Index| *index.get(&places);
    match deed {
        Deed::Flip {
            row: index,
            column,
            byte,
            mask,
        } => {
            let (row, column) = (row(index), COLUMNS[*column]);
            let before = read(connection, ("change", row.id), column).await;
            let after = flipped(&before, column.1, byte.index(usize::MAX), *mask);
            put(connection, row, column, &after).await
        }
        Deed::Empty { row: index, column } => {
            let (row, column) = (row(index), COLUMNS[*column]);
            let before = read(connection, ("change", row.id), column).await;
            match column.1 {
                Stored::Number => put(connection, row, column, &0_i64.to_be_bytes()).await,
                _ if before.is_empty() => BTreeSet::new(),
                _ => put(connection, row, column, &[]).await,
            }
        }
        Deed::Head {
            record,
            digest,
            byte,
            mask,
        } => {
            let (table, id) = *record.get(&heads(connection).await);
            let column = if *digest {
                ("chain_head", Stored::Bytes)
            } else {
                ("chain_sequence", Stored::Number)
            };
            let before = read(connection, (table, id), column).await;
            let after = flipped(&before, column.1, byte.index(usize::MAX), *mask);
            let done = write(connection, (table, id), column, &after).await;
            among(done, [id])
        }
        Deed::Delete(index) => delete(connection, row(index)).await,
        Deed::Close(index) => {
            let row = row(index);
            let touched = delete(connection, row).await;
            let sql = "UPDATE change SET sequence = sequence - 1 WHERE id = $1";
            for later in places
                .iter()
                .filter(|later| later.chain == row.chain && later.sequence > row.sequence)
            {
                sqlx::query(sql)
                    .bind(later.id)
                    .execute(&mut *connection)
                    .await
                    .unwrap();
            }
            let of_chain = places.iter().filter(|place| place.chain == row.chain);
            touched
                .into_iter()
                .chain(of_chain.map(|place| place.id))
                .collect()
        }
        Deed::Swap(one, other) => {
            let one = row(one);
            let chain: Vec<Place> = places
                .iter()
                .filter(|place| place.chain == one.chain)
                .copied()
                .collect();
            swap(connection, one, *other.get(&chain)).await
        }
        Deed::Exchange(one, other, column) => {
            let (one, other, column) = (row(one), row(other), COLUMNS[*column]);
            exchange(connection, one, other, column).await
        }
        Deed::Repeat(index) => {
            let row = row(index);
            let end = places.iter().filter(|place| place.chain == row.chain);
            let end = end.map(|place| place.sequence).max().unwrap();
            repeat(connection, row, end + 1).await
        }
        Deed::Move(index, other) => {
            let (row, other) = (row(index), row(other));
            let end = places.iter().filter(|place| place.chain == other.chain);
            let end = end.map(|place| place.sequence).max().unwrap();
            if row.chain == other.chain {
                return BTreeSet::new();
            }
            let sql = "UPDATE change SET chain_id = $1, sequence = $2 WHERE id = $3";
            let done = sqlx::query(sql)
                .bind(other.chain)
                .bind(end + 1)
                .bind(row.id);
            let done = done.execute(connection).await.is_ok();
            among(done, [row.id, row.chain, other.chain])
        }
    }
}

fn among<const N: usize>(done: bool, ids: [Uuid; N]) -> BTreeSet<Uuid> {
    ids.into_iter().filter(|_| done).collect()
}

/// Writes a column of a change; a column that names it or its chain gives it another name.
async fn put(
    connection: &mut SqliteConnection,
    row: Place,
    column: (&str, Stored),
    bytes: &[u8],
) -> BTreeSet<Uuid> {
    let done = write(connection, ("change", row.id), column, bytes).await;
    let named = Uuid::from_slice(bytes).unwrap_or_default();
    among(done, [row.id, row.chain, named])
}

async fn delete(connection: &mut SqliteConnection, row: Place) -> BTreeSet<Uuid> {
    let sql = "DELETE FROM change WHERE id = $1";
    sqlx::query(sql)
        .bind(row.id)
        .execute(connection)
        .await
        .unwrap();
    among(true, [row.chain])
}

async fn swap(connection: &mut SqliteConnection, one: Place, other: Place) -> BTreeSet<Uuid> {
    if one == other {
        return BTreeSet::new();
    }
    let sql = "UPDATE change SET sequence = $1 WHERE id = $2";
    for (sequence, id) in [
        (i64::MAX, one.id),
        (one.sequence, other.id),
        (other.sequence, one.id),
    ] {
        let query = sqlx::query(sql).bind(sequence).bind(id);
        query.execute(&mut *connection).await.unwrap();
    }
    among(true, [one.id, other.id, one.chain])
}

async fn exchange(
    connection: &mut SqliteConnection,
    one: Place,
    other: Place,
    column: (&str, Stored),
) -> BTreeSet<Uuid> {
    let first = read(connection, ("change", one.id), column).await;
    let second = read(connection, ("change", other.id), column).await;
    if first == second || column.0 == "batch_id" && (first.is_empty() || second.is_empty()) {
        return BTreeSet::new();
    }
    // Where the second is refused, the first alone is tampering enough.
    let mut touched = put(connection, one, column, &second).await;
    touched.extend(put(connection, other, column, &first).await);
    touched
}

async fn repeat(connection: &mut SqliteConnection, row: Place, sequence: i64) -> BTreeSet<Uuid> {
    let named: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let chosen = named.iter().map(|name| match *name {
        "id" => "$1",
        "sequence" => "$2",
        name => name,
    });
    let chosen: Vec<&str> = chosen.collect();
    let sql = format!(
        "INSERT INTO change ({}) SELECT {} FROM change WHERE id = $3",
        named.join(", "),
        chosen.join(", ")
    );
    let id = Uuid::from_u128(row.id.as_u128() ^ 1);
    let query = sqlx::query(AssertSqlSafe(sql));
    let query = query.bind(id).bind(sequence).bind(row.id);
    query.execute(connection).await.unwrap();
    among(true, [id, row.chain])
}

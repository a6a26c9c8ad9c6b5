//! The tables as they stand in a database, in words that are the same for both kinds of database.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::{Row, Transaction};
use desbloqueo_store::values;
use desbloqueo_testkit as testkit;

/// The tables of a database.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Schema(pub(crate) BTreeMap<String, Table>);

/// A table, its columns in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// Name, kind of value, whether it may be missing.
    columns: Vec<(String, String, bool)>,
    pub(crate) primary_key: Vec<String>,
    /// Columns that are unique by a constraint.
    pub(crate) unique: BTreeSet<Vec<String>>,
    pub(crate) indexes: BTreeMap<String, Index>,
    pub(crate) references: BTreeSet<Reference>,
    checks: i64,
}

/// An index with a name of its own.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) columns: Vec<String>,
    pub(crate) unique: bool,
    partial: bool,
}

/// A foreign key.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reference {
    pub(crate) columns: Vec<String>,
    pub(crate) table: String,
    of: Vec<String>,
}

/// Table, number of checks.
type CheckRow = (String, i64);
/// Table, column, kind of value, whether it may be missing; in order.
type ColumnRow = (String, String, String, i64);
/// Table, index, origin, unique, partial, column; in order.
type IndexRow = (String, String, String, i64, i64, String);
/// Table, key, column, table referred to, its column; in order.
type ReferenceRow = (String, String, String, String, String);

impl Table {
    pub(crate) fn column_names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(name, ..)| name.as_str())
    }
}

impl Schema {
    pub(crate) async fn of(db: &Database) -> Self {
        let mut tx = db.read().await.unwrap();
        let queries = match db {
            Database::Sqlite { .. } => SQLITE,
            Database::Postgres(_) => POSTGRES,
        };
        let mut schema = Self::default();
        for (table, checks) in rows::<CheckRow>(&mut tx, queries.checks).await {
            schema.table(table).checks = checks;
        }
        for (table, name, kind, nullable) in rows::<ColumnRow>(&mut tx, queries.columns).await {
            schema
                .table(table)
                .columns
                .push((name, kind, nullable != 0));
        }
        for row in rows::<IndexRow>(&mut tx, queries.indexes).await {
            schema.add_indexed(row);
        }
        schema.add_unique_constraints();
        schema.leave_numbers_out();
        schema.add_references(rows(&mut tx, queries.references).await);
        schema
    }

    fn table(&mut self, name: String) -> &mut Table {
        self.0.entry(name).or_default()
    }

    fn add_indexed(&mut self, (table, name, origin, unique, partial, column): IndexRow) {
        let table = self.table(table);
        if origin == "pk" {
            table.primary_key.push(column);
        } else {
            // Constraints get a mark that no name of ours has, as their own names differ.
            let name = if origin == "u" {
                format!("!{name}")
            } else {
                name
            };
            let index = table.indexes.entry(name).or_default();
            index.columns.push(column);
            (index.unique, index.partial) = (unique != 0, partial != 0);
        }
    }

    fn add_unique_constraints(&mut self) {
        for table in self.0.values_mut() {
            let of_constraint = |name: &String| name.starts_with('!');
            let constraints = table.indexes.iter().filter(|(name, _)| of_constraint(name));
            table.unique = constraints
                .map(|(_, index)| index.columns.clone())
                .collect();
            table.indexes.retain(|name, _| !of_constraint(name));
        }
    }

    /// SQLite numbers texts for their index, whose tables are its own; the key is the same on both.
    fn leave_numbers_out(&mut self) {
        let is_numbered = |table: &&mut Table| table.primary_key.is_empty();
        for table in self.0.values_mut().filter(is_numbered) {
            table.columns.retain(|(name, ..)| name != "number");
            table.primary_key = table.unique.pop_first().unwrap_or_default();
        }
    }

    fn add_references(&mut self, rows: Vec<ReferenceRow>) {
        let mut keys = BTreeMap::<_, Reference>::new();
        for (table, key, column, referred, of) in rows {
            let reference = keys.entry((table, key)).or_default();
            reference.columns.push(column);
            reference.table = referred;
            reference.of.push(of);
        }
        for ((table, _), reference) in keys {
            self.table(table).references.insert(reference);
        }
    }
}

async fn rows<T: Row>(tx: &mut Transaction, sql: &'static str) -> Vec<T> {
    tx.fetch_all(sql, values![]).await.unwrap()
}

struct Queries {
    checks: &'static str,
    columns: &'static str,
    indexes: &'static str,
    references: &'static str,
}

const SQLITE: Queries = Queries {
    checks: "SELECT name, (length(sql) - length(replace(sql, 'CHECK (', ''))) / length('CHECK (')
         FROM sqlite_master
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlx_migrations'
           AND name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow'))",
    columns: "SELECT m.name, c.name, c.type, 1 - c.\"notnull\"
         FROM sqlite_master AS m, pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_sqlx_migrations'
           AND m.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow'))
         ORDER BY m.name, c.cid",
    indexes: "SELECT m.name, i.name, i.origin, i.\"unique\", i.partial, c.name
         FROM sqlite_master AS m, pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c
         WHERE m.type = 'table' AND m.name <> '_sqlx_migrations'
           AND m.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow'))
         ORDER BY m.name, i.name, c.seqno",
    references: "SELECT m.name, CAST(f.id AS TEXT), f.\"from\", f.\"table\", f.\"to\"
         FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
         WHERE m.type = 'table'
         ORDER BY m.name, f.id, f.seq",
};

const POSTGRES: Queries = Queries {
    checks: "SELECT t.relname::text,
                (SELECT count(*) FROM pg_constraint AS c WHERE c.conrelid = t.oid AND c.contype = 'c')
         FROM pg_class AS t
         WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> '_sqlx_migrations'",
    columns: "SELECT table_name::text, column_name::text,
                CASE data_type WHEN 'uuid' THEN 'BLOB' WHEN 'bytea' THEN 'BLOB' WHEN 'bigint' THEN 'INTEGER'
                               WHEN 'text' THEN 'TEXT' ELSE data_type::text END,
                (is_nullable = 'YES')::int::bigint
         FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'
         ORDER BY table_name, ordinal_position",
    indexes: "SELECT t.relname::text, i.relname::text,
                CASE WHEN x.indisprimary THEN 'pk'
                     WHEN EXISTS (SELECT FROM pg_constraint AS c
                                  WHERE c.conindid = x.indexrelid AND c.contype = 'u') THEN 'u'
                     ELSE 'c' END,
                x.indisunique::int::bigint, (x.indpred IS NOT NULL)::int::bigint, a.attname::text
         FROM pg_index AS x
         JOIN pg_class AS t ON t.oid = x.indrelid
         JOIN pg_class AS i ON i.oid = x.indexrelid
         CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, position)
         JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number
         WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> '_sqlx_migrations'
           AND i.relam <> (SELECT oid FROM pg_am WHERE amname = 'gin')
         ORDER BY t.relname, i.relname, k.position",
    references: "SELECT t.relname::text, c.conname::text, a.attname::text, r.relname::text, b.attname::text
         FROM pg_constraint AS c
         JOIN pg_class AS t ON t.oid = c.conrelid
         JOIN pg_class AS r ON r.oid = c.confrelid
         CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (here, there, position)
         JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.here
         JOIN pg_attribute AS b ON b.attrelid = r.oid AND b.attnum = k.there
         WHERE c.contype = 'f'
         ORDER BY t.relname, c.conname, k.position",
};

#[tokio::test]
async fn both_databases_have_the_same_tables_columns_keys_and_indexes() {
    testkit::on_postgres(async |postgres: Database| {
        let expected = Schema::of(&postgres).await;
        let line = &expected.0["status_line"];
        assert_eq!(line.primary_key, ["organization_id", "id"]);
        assert!(
            line.indexes.len() > 10 && line.references.len() > 2 && line.checks > 2,
            "{line:?}"
        );
        assert_eq!(expected.0["role_grant"].unique.len(), 1);
        testkit::on_sqlite(async |sqlite: Database| {
            let found = Schema::of(&sqlite).await;
            let names = |schema: &Schema| schema.0.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(&found), names(&expected));
            for (name, table) in &found.0 {
                assert_eq!(
                    Some(table),
                    expected.0.get(name),
                    "SQLite, then PostgreSQL: {name}"
                );
            }
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_an_organization_has_keys_that_begin_with_it() {
    testkit::on_sqlite(async |db: Database| {
        let schema = Schema::of(&db).await;
        let scoped = |table: &Table| table.primary_key[0] == "organization_id";
        for (name, table) in schema.0.iter().filter(|(_, table)| scoped(table)) {
            let unique = table.indexes.values().filter(|index| index.unique);
            let keys = table
                .unique
                .iter()
                .chain(unique.map(|index| &index.columns));
            for key in keys {
                assert_eq!(key[0], "organization_id", "{name}: {key:?}");
            }
            for reference in &table.references {
                if scoped(&schema.0[&reference.table]) {
                    assert_eq!(
                        reference.columns[0], "organization_id",
                        "{name}: {reference:?}"
                    );
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn sort_keys_are_compared_byte_by_byte_and_never_missing() {
    testkit::on_postgres(async |db: Database| {
        let mut tx = db.read().await.unwrap();
        let loose: Vec<(String, String)> = tx
            .fetch_all(
                "SELECT table_name::text, column_name::text
                 FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_name LIKE '%\\_key'
                   AND (collation_name IS DISTINCT FROM 'C' OR is_nullable = 'YES')",
                values![],
            )
            .await
            .unwrap();
        assert_eq!(loose, []);
    })
    .await;
}

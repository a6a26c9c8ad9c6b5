//! `docs/operations/citus.sql` names every table once, in its class, after those that it refers to.

use std::collections::BTreeMap;

use desbloqueo_store::database::Database;
use desbloqueo_testkit as testkit;

use crate::schema::{Schema, Table};

const SCRIPT: &str = include_str!("../../../../docs/operations/citus.sql");

/// Where the rows of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// On every node.
    Reference,
    /// By organization.
    Distributed,
    /// On the coordinator.
    Local,
}

impl Class {
    fn of(name: &str, table: &Table) -> Self {
        if table.primary_key[0] == "organization_id" {
            Self::Distributed
        } else if [
            "outbox",
            "import_content",
            "idempotent_request",
            "kept_report",
        ]
        .contains(&name)
        {
            Self::Local
        } else {
            Self::Reference
        }
    }
}

/// The class of a table, and its name, where a line of the script names one.
fn read(line: &str) -> Option<(&str, Class)> {
    let quoted = |rest: &'static str| line.strip_prefix(rest)?.split('\'').next();
    if let Some(name) = line.strip_prefix("-- local ") {
        return Some((name, Class::Local));
    }
    if let Some(name) = quoted("SELECT create_reference_table('") {
        return Some((name, Class::Reference));
    }
    let name = quoted("SELECT create_distributed_table('")?;
    assert!(
        line.contains("', 'organization_id', colocate_with => '"),
        "{line}"
    );
    Some((name, Class::Distributed))
}

#[tokio::test]
async fn the_script_names_every_table_once_and_in_its_class() {
    testkit::on_sqlite(async |db: Database| {
        let schema = Schema::of(&db).await;
        let mut named = BTreeMap::new();
        for (name, class) in SCRIPT.lines().filter_map(read) {
            assert_eq!(named.insert(name, class), None, "{name} is named twice");
        }
        let of_schema = schema
            .0
            .iter()
            .map(|(name, table)| (name.as_str(), Class::of(name, table)));
        assert_eq!(named, of_schema.collect());
    })
    .await;
}

#[tokio::test]
async fn a_table_is_named_after_those_it_refers_to() {
    testkit::on_sqlite(async |db: Database| {
        let schema = Schema::of(&db).await;
        let order: Vec<_> = SCRIPT
            .lines()
            .filter_map(read)
            .map(|(name, _)| name)
            .collect();
        let place = |name: &str| order.iter().position(|other| *other == name);
        for (name, table) in &schema.0 {
            for reference in table.references.iter().filter(|other| &other.table != name) {
                assert!(
                    place(name) > place(&reference.table),
                    "{name}: {reference:?}"
                );
            }
        }
    })
    .await;
}

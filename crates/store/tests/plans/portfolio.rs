//! 200,000 lines, skewed: one organization has two fifths of them, one reason a third of what is blocked.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, LineId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_store::database::Database;
use desbloqueo_store::transaction::{Assembled, Transaction};
use jiff::civil::{Date, date};
use uuid::Uuid;

pub(crate) const LINES: i64 = 200_000;
/// The tables of texts, of which SQLite keeps the indexes beside them.
pub(crate) const TEXTS: [&str; 3] = ["line_text", "tenant_text", "customer_text"];
pub(crate) const TODAY: Date = date(2024, 5, 10);

/// The id of a record: of a table, and its number there.
pub(crate) fn id(table: u32, number: u32) -> Uuid {
    Uuid::from_u128(u128::from(table) << 64 | u128::from(number))
}

/// Who reads, and what they see: the head office, a big partner, a few partners, an account team, a resolver, and a
/// partner with more tenants, a blocker and a line elsewhere.
pub(crate) fn actors() -> Vec<(&'static str, Visibility)> {
    let tenants: BTreeSet<(OrganizationId, TenantId)> = (1..=40)
        .map(|number| (organization_of(number), TenantId(id(3, number))))
        .collect();
    let organizations = |numbers: &[u32]| {
        numbers
            .iter()
            .map(|number| OrganizationId(id(1, *number)))
            .collect()
    };
    let of = |numbers: &[u32], tenants: &BTreeSet<_>, blockers: &[u32], lines: &[u32]| {
        Visibility::Some {
            organizations: organizations(numbers),
            tenants: tenants.clone(),
            blockers: blockers
                .iter()
                .map(|number| BlockerId(id(5, *number)))
                .collect(),
            lines: lines.iter().map(|number| LineId(id(8, *number))).collect(),
        }
    };
    let none = BTreeSet::new();
    vec![
        ("root", Visibility::Everything),
        ("big partner", of(&[1], &none, &[], &[])),
        ("some partners", of(&[1, 2, 7, 8], &none, &[], &[])),
        ("account team", of(&[], &tenants, &[], &[])),
        ("resolver", of(&[], &none, &[1, 2, 700], &[5, 6, 7])),
        ("partner and more", of(&[7], &tenants, &[1], &[5])),
    ]
}

/// The organization of a tenant, as the statements below have it.
fn organization_of(tenant: u32) -> OrganizationId {
    let customer = tenant * 4 / 5 + 1;
    let number = match customer % 10 {
        0..=3 => 1,
        4 => 2,
        _ => 3 + customer % 38,
    };
    OrganizationId(id(1, number))
}

/// Fills the database and lets it look at what it holds. Indexes are built at the end, which is faster.
pub(crate) async fn fill(database: &Database) {
    let mut transaction = database.write().await.unwrap();
    let indexes = indexes(&mut transaction, database).await;
    for (name, _) in &indexes {
        run(&mut transaction, format!("DROP INDEX {name}")).await;
    }
    let lines = include_str!("portfolio.sql")
        .lines()
        .filter(|line| !line.starts_with("--"));
    let script = lines.collect::<Vec<_>>().join("\n");
    for statement in script.split(';') {
        run(&mut transaction, written_out(database, statement)).await;
    }
    for (_, definition) in indexes {
        run(&mut transaction, definition).await;
    }
    if let Database::Sqlite { .. } = database {
        for table in TEXTS {
            let rebuild = format!("INSERT INTO {table}_index ({table}_index) VALUES ('rebuild')");
            run(&mut transaction, rebuild).await;
        }
    }
    run(&mut transaction, "ANALYZE".to_owned()).await;
    transaction.commit().await.unwrap();
}

async fn run(transaction: &mut Transaction, sql: String) {
    transaction
        .execute(Assembled(sql), Vec::new())
        .await
        .unwrap();
}

/// The indexes of lines and of their texts, each with the statement that makes it, without those of primary keys.
async fn indexes(transaction: &mut Transaction, database: &Database) -> Vec<(String, String)> {
    let sql = match database {
        Database::Sqlite { .. } => {
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'status_line' AND sql <> ''"
        }
        Database::Postgres(_) => {
            "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes
             WHERE tablename IN ('status_line', 'line_text')
               AND indexname NOT IN ('status_line_pkey', 'line_text_pkey')"
        }
    };
    transaction.fetch_all(sql, Vec::new()).await.unwrap()
}

/// A statement with its short forms written out.
fn written_out(database: &Database, statement: &str) -> String {
    const OF_CUSTOMER: &str =
        "CASE WHEN (&) % 10 < 4 THEN 1 WHEN (&) % 10 = 4 THEN 2 ELSE 3 + (&) % 38 END";
    let statement = numbers(statement)
        .replace(
            "MIXED",
            match database {
                Database::Sqlite { .. } => "randomblob(16)",
                Database::Postgres(_) => "gen_random_uuid()",
            },
        )
        .replace(
            "NOTHING",
            match database {
                Database::Sqlite { .. } => "x''",
                Database::Postgres(_) => "CAST('' AS BYTEA)",
            },
        );
    let statement = replace_each(&statement, "!", |customer| {
        format!("#1{{{}}}", OF_CUSTOMER.replace('&', customer))
    });
    let statement = (1..=8).fold(statement, |statement, series| draws(&statement, series));
    let statement = replace_each(&statement, "@", |person| {
        format!(
            "'person:00000000-0000-0006-0000-' || {}",
            hexadecimal(database, 12, person)
        )
    });
    (1..=8).fold(statement, |statement, kind| {
        replace_each(&statement, &format!("#{kind}"), |number| {
            let number = hexadecimal(database, 16, number);
            match database {
                Database::Sqlite { .. } => format!("unhex('{kind:016x}' || {number})"),
                Database::Postgres(_) => format!("CAST('{kind:016x}' || {number} AS UUID)"),
            }
        })
    })
}

/// `n 41`, at the beginning of a line, counts from 1 to 41.
fn numbers(statement: &str) -> String {
    let count = |line: &str| match line.strip_prefix("n ") {
        Some(most) => format!(
            "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {most})"
        ),
        None => line.to_owned(),
    };
    statement.lines().map(count).collect::<Vec<_>>().join("\n")
}

/// `~3{i}` is draw i of series 3: from 0 to 999, as if by chance.
fn draws(statement: &str, series: usize) -> String {
    const STEPS: [i64; 8] = [
        2_654_435_761,
        2_246_822_519,
        3_266_489_917,
        668_265_263,
        374_761_393,
        1_597_334_677,
        2_869_860_233,
        747_796_405,
    ];
    let step = STEPS[series - 1];
    replace_each(statement, &format!("~{series}"), |number| {
        format!("(({number}) * {step} % 4294967296 / 4294968)")
    })
}

fn hexadecimal(database: &Database, digits: u32, number: &str) -> String {
    match database {
        Database::Sqlite { .. } => format!("printf('%0{digits}x', {number})"),
        Database::Postgres(_) => format!("lpad(to_hex(CAST({number} AS BIGINT)), {digits}, '0')"),
    }
}

/// Replaces each `mark{inside}`.
fn replace_each(text: &str, mark: &str, write: impl Fn(&str) -> String) -> String {
    let open = format!("{mark}{{");
    let mut parts = text.split(&open);
    let mut replaced = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = closing_brace(part);
        replaced.push_str(&write(&part[..end]));
        replaced.push_str(&part[end + 1..]);
    }
    replaced
}

/// Where the brace that is open at the beginning closes.
fn closing_brace(text: &str) -> usize {
    let mut depth = 1;
    let closes = |(_, letter): &(usize, char)| {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    };
    text.char_indices().find(closes).unwrap().0
}

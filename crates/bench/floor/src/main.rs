//! Reads what pages show straight from the SQLite library, on one thread, and prints the nanoseconds that each read took
//! in the middle of many: what no program can be faster than.

use std::error::Error;
use std::time::{Duration, Instant};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Statement, params};

/// How long each read is repeated.
const FOR: Duration = Duration::from_secs(2);

/// The columns of a list, as the program reads them.
const COLUMNS: &str = "found.id, found.organization_id, found.entitlement_id, found.customer_id, found.tenant_id, \
     found.service, found.phase, found.units, found.segment, found.kind, found.counted, found.l1, found.l2, found.l3, \
     found.target_day, found.owner, found.since_l1_day, found.since_reason_day, found.primary_blocker, customer.name, \
     customer.external_id, customer.region, customer.market_segment, customer.renewal_day, tenant.name, \
     tenant.external_id, tenant.domain, tenant.priority, found.customer_key, found.note, found.asked_of, \
     found.answer_day, found.review_day, found.next_code, found.next_text, found.next_open, found.next_day, \
     found.next_owner, found.since_reported, found.confirmed_day, found.version";

const LIST: &str = "FROM (SELECT * FROM status_line AS line INDEXED BY status_line_sorted_by_since
           WHERE line.counted = 1 AND (line.since_l1_day, line.id) > (?1, ?2)
           ORDER BY line.since_l1_day, line.id LIMIT 51) AS found
      JOIN customer ON customer.organization_id = found.organization_id AND customer.id = found.customer_id
      JOIN tenant ON tenant.organization_id = found.organization_id AND tenant.id = found.tenant_id";

const LINES_OF_TENANT: &str = "SELECT line.* FROM status_line AS line WHERE line.tenant_id = ?1";
const INTERVALS_OF_TENANT: &str = "SELECT interval.* FROM status_line AS line
      JOIN line_interval AS interval
        ON interval.organization_id = line.organization_id AND interval.line_id = line.id
     WHERE line.tenant_id = ?1";

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("expected the file of the database")?;
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    database.pragma_update(None, "cache_size", -32_000)?;
    let (first, middle): (i64, i64) = database.query_row(
        "SELECT min(since_l1_day) - 1, (min(since_l1_day) + max(since_l1_day)) / 2 FROM status_line",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let tenants: Vec<Vec<u8>> = database
        .prepare("SELECT id FROM tenant ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut list = database.prepare(&format!("SELECT {COLUMNS} {LIST}"))?;
    for (what, day) in [
        ("list of 50 rows", first),
        ("list of 50 rows, deep in", middle),
    ] {
        tell(what, || read(&mut list, params![day, [0_u8; 16]]))?;
    }
    for (what, sql) in [
        ("lines of a tenant", LINES_OF_TENANT),
        ("intervals of a tenant", INTERVALS_OF_TENANT),
    ] {
        let mut statement = database.prepare(sql)?;
        let mut turns = tenants.iter().step_by(tenants.len() / 500 + 1).cycle();
        tell(what, || match turns.next() {
            Some(tenant) => read(&mut statement, params![tenant]),
            None => Ok(0),
        })?;
    }
    Ok(())
}

/// Reads every value of every row into memory of its own, as a program does that hands them on.
fn read(
    statement: &mut Statement<'_>,
    parameters: impl rusqlite::Params,
) -> rusqlite::Result<usize> {
    let columns = statement.column_count();
    let mut rows = statement.query(parameters)?;
    let mut kept: Vec<Vec<u8>> = Vec::new();
    let mut sum = 0;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => kept.push(bytes.to_vec()),
                ValueRef::Integer(number) => sum += usize::try_from(number).unwrap_or(0),
                ValueRef::Real(_) | ValueRef::Null => {}
            }
        }
    }
    Ok(kept.len() + std::hint::black_box(sum))
}

fn tell(
    what: &str,
    mut read: impl FnMut() -> rusqlite::Result<usize>,
) -> Result<(), Box<dyn Error>> {
    let (begun, mut took) = (Instant::now(), Vec::new());
    while begun.elapsed() < FOR {
        let one = Instant::now();
        std::hint::black_box(read()?);
        took.push(one.elapsed());
    }
    took.sort_unstable();
    let middle = took.get(took.len() / 2).copied().unwrap_or_default();
    println!("{} {what}, straight from the library", middle.as_nanos());
    Ok(())
}

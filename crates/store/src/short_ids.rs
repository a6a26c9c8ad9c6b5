//! Finds records by the last digits of their ids, as tables show them. Their first digits tell the time, and so
//! are the same for all that was made in one go.

use uuid::Uuid;

use desbloqueo_domain::organization::Visibility;

use crate::dialect::id_as_text;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::visibility::{Rows, resolve_with_blockers};

/// Ids found at most: one more than needed to know that there are several.
const LIMIT: i64 = 10;

/// The table of the records that are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Lines.
    Line,
    /// Entitlements.
    Entitlement,
    /// Blockers.
    Blocker,
    /// Tenants.
    Tenant,
}

impl Table {
    fn select(self) -> (&'static str, &'static str, Rows) {
        match self {
            Self::Line => (
                "SELECT line.id FROM status_line AS line",
                "line.id",
                Rows::Lines,
            ),
            Self::Entitlement => (
                "SELECT entitlement.id FROM entitlement",
                "entitlement.id",
                Rows::Entitlements,
            ),
            Self::Blocker => (
                "SELECT blocker.id FROM blocker",
                "blocker.id",
                Rows::Blockers,
            ),
            Self::Tenant => ("SELECT tenant.id FROM tenant", "tenant.id", Rows::Tenants),
        }
    }
}

/// The ids that end in these hexadecimal digits, twelve at most, of records that somebody sees. Looks at every
/// id of the table.
pub async fn list_by_tail(
    transaction: &mut Transaction,
    table: Table,
    digits: &str,
    visibility: &Visibility,
) -> StoreResult<Vec<Uuid>> {
    let is_tail =
        (1..=12).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if !is_tail {
        return Ok(Vec::new());
    }
    let (select, column, rows) = table.select();
    let seen = resolve_with_blockers(transaction, visibility).await?;
    let (before, after) = id_as_text(seen.database());
    let mut ends = Fragment::new(before, Vec::new());
    let pattern = format!("%{}", digits.to_ascii_lowercase());
    ends.push(column)
        .push(after)
        .bind(" LIKE ?", vec![Value::Text(pattern)]);
    let mut statement = Fragment::new(select, Vec::new());
    statement.push_where(seen.rows(rows).iter().chain([&ends]));
    statement.bind(" LIMIT ?", vec![Value::from(LIMIT)]);
    let (text, values) = statement.into_statement();
    let found: Vec<(Uuid,)> = transaction.fetch_all(text, values).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

//! What changed of records since a past day, read without their chains.

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;
use jiff::civil::Date;

use super::{Change, fetch_where};
use crate::column::day;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

/// Fields of records whose changes are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amended {
    /// Who can remove a blocker.
    Resolvers,
    /// The units of an entitlement: purchased, in their place, agreed.
    Units,
}

/// What a record was before a change of one of these fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The record.
    pub subject: Uuid,
    /// The changed fields before, as JSON.
    pub before: String,
}

impl Amended {
    fn index(self) -> &'static str {
        match self {
            Self::Resolvers => "change_of_blockers",
            Self::Units => "change_of_entitlements",
        }
    }

    fn condition(self) -> &'static str {
        match self {
            Self::Resolvers => {
                "subject_kind = 'blocker' AND effective_day > ? AND before <> '' AND before LIKE '%\"resolvers\":%'"
            }
            Self::Units => {
                "subject_kind = 'entitlement' AND effective_day > ? AND before <> ''
                 AND (before LIKE '%\"purchased\":%' OR before LIKE '%\"units_override\":%'
                   OR before LIKE '%\"agreed\":%')"
            }
        }
    }
}

/// The changes of these fields that hold from after a day on: those of each record together, the earliest first. What was
/// redacted is not among them (rule H3).
pub async fn list_amendments(
    transaction: &mut Transaction,
    of: Amended,
    since: Date,
) -> StoreResult<Vec<Amendment>> {
    let mut sql = Fragment::new(
        "SELECT subject_id, sequence, before FROM change",
        Vec::new(),
    );
    sql.append(&Kind::of(transaction).by_index(Some(of.index())))
        .push(" WHERE ")
        .bind(of.condition(), values![day(since)]);
    let (sql, values) = sql.into_statement();
    let mut rows: Vec<(Uuid, i64, String)> = transaction.fetch_all(sql, values).await?;
    rows.sort_unstable_by_key(|(subject, sequence, _)| (*subject, *sequence));
    let amendment = |(subject, _, before)| Amendment { subject, before };
    Ok(rows.into_iter().map(amendment).collect())
}

/// The changes of some blockers of one organization that hold from after a day on, by blocker, the earliest first.
pub async fn list_of_blockers_since(
    transaction: &mut Transaction,
    organization: OrganizationId,
    blockers: &[Uuid],
    since: Date,
) -> StoreResult<Vec<Change>> {
    let conditions = [
        Fragment::new("organization_id = ?", values![organization.0]),
        Fragment::any_of(Kind::of(transaction), "subject_id", blockers),
        Fragment::new("effective_day > ?", values![day(since)]),
    ];
    let order = Fragment::new(" ORDER BY subject_id, sequence", Vec::new());
    fetch_where(transaction, &conditions, &order).await
}

//! Finds records by the short form of their ids that tables show: its last digits.

use desbloqueo_store::short_ids::{self, Table};
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The kind of record that is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A line.
    Line,
    /// An entitlement.
    Entitlement,
    /// A blocker.
    Blocker,
    /// A tenant.
    Tenant,
}

/// The ids that end in these digits, of records that the actor sees: what they may not see does not make a
/// short id ambiguous (rule A3).
pub async fn find_short_id(
    app: &App,
    actor: &Actor,
    sought: Sought,
    tail: &str,
) -> UseCaseResult<Vec<Uuid>> {
    let mut transaction = app.database.read().await?;
    let table = match sought {
        Sought::Line => Table::Line,
        Sought::Entitlement => Table::Entitlement,
        Sought::Blocker => Table::Blocker,
        Sought::Tenant => Table::Tenant,
    };
    Ok(short_ids::list_by_tail(&mut transaction, table, tail, &actor.visibility).await?)
}

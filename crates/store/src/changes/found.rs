//! Changes that are looked for by what they are of, and by whose they are.

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;

use super::{Change, ChangeRow};
use crate::chain::Chain;
use crate::column::owner;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{self, Rows};

/// The chain of a record in these organizations: the one that is its own, else the one on which its changes hang.
pub async fn find_chain(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
    record: Uuid,
) -> StoreResult<Option<(OrganizationId, Chain)>> {
    if organizations.is_empty() {
        return Ok(None);
    }
    let nodes: Vec<Uuid> = organizations.iter().map(|node| node.0).collect();
    let within = Fragment::any_of(Kind::of(transaction), "organization_id", &nodes);
    for column in ["chain_id = ?", "subject_id = ?"] {
        let mut sql = Fragment::new(
            "SELECT organization_id, chain_kind, chain_id FROM change",
            Vec::new(),
        );
        sql.push_where([&within, &Fragment::new(column, values![record])]);
        sql.push(" ORDER BY organization_id, chain_id, sequence LIMIT 1");
        let (sql, values) = sql.into_statement();
        let row: Option<(Uuid, String, Uuid)> = transaction.fetch_optional(sql, values).await?;
        if let Some((organization, kind, id)) = row {
            let chain = Chain::read(&kind, id)?;
            return Ok(Some((OrganizationId(organization), chain)));
        }
    }
    Ok(None)
}

/// What others changed since an instant (in microseconds since 1970) on the entitlements of the tenants whose team a
/// person is in, of those that `seen_by` sees whole; the latest first, so many at most.
pub async fn list_of_team_since(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    person: PersonId,
    since: i64,
    limit: i64,
) -> StoreResult<Vec<Change>> {
    let seen = visibility::resolve(transaction, seen_by).await?;
    let mut sql = Fragment::new(
        select!(
            "recorded_at > ? AND person_id <> ?
             AND (organization_id, chain_id) IN (
                 SELECT entitlement.organization_id, entitlement.id
                   FROM team_member AS member
                   JOIN entitlement
                     ON entitlement.organization_id = member.organization_id
                    AND entitlement.tenant_id = member.tenant_id
                  WHERE member.who = ?"
        ),
        values![since, person.0, owner(&Owner::Person(person))],
    );
    if let Some(seen) = seen.rows(Rows::Entitlements) {
        sql.push(" AND ").append(&seen);
    }
    sql.bind(
        ") ORDER BY recorded_at DESC, id DESC LIMIT ?",
        values![limit],
    );
    let (sql, values) = sql.into_statement();
    let rows: Vec<ChangeRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(ChangeRow::into_change).collect()
}

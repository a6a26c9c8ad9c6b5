//! What a person is named on.

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::{BlockerId, LineId, OrganizationId, PersonId, TenantId};
use desbloqueo_domain::organization::{Named, Place};
use desbloqueo_domain::owner::Owner;

use crate::column::owner;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

/// The lines of tenants in whose team somebody holds a role, with that role: a service's own member goes before the
/// tenant's.
pub(crate) const LINES_OF_ROLES: &str = "team_member AS member
     JOIN status_line AS line ON line.organization_id = member.organization_id AND line.tenant_id = member.tenant_id
      AND (member.service = line.service
        OR member.service = '' AND NOT EXISTS (
             SELECT 1 FROM team_member AS own
             WHERE own.organization_id = line.organization_id AND own.tenant_id = line.tenant_id
               AND own.service = line.service AND own.role = member.role))";

/// What a person is named on: needed only for grants that do not see their subtree whole.
///
/// - Tenants: those in whose team they hold the role `account-team`, for all services or some.
/// - Blockers: those that they own or resolve by name, or were invited to.
/// - Lines: those that they own, by name or through a role that they hold today in the team of the tenant (a
///   service's own member goes before the tenant's); and those held by a blocker whose owner or resolver is such a
///   role. A role names them on their own tenants' lines, not on the whole blocker: an outage that "account team"
///   resolves must not show one customer's account team the lines of forty others (rule A3). Through such a line
///   they see the blocker itself.
pub async fn list_named(transaction: &mut Transaction, person: PersonId) -> StoreResult<Named> {
    let mut lines = owned_lines(transaction, person).await?;
    lines.extend(lines_to_unblock(transaction, person).await?);
    Ok(Named {
        tenants: tenants(transaction, person).await?,
        blockers: blockers(transaction, person).await?,
        lines,
    })
}

/// The lines that a person works on: those of the tenants, or of their services, whose team they are in.
pub async fn list_team_lines(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<BTreeSet<LineId>> {
    let lines = pairs(
        transaction,
        "SELECT line.organization_id, line.id
           FROM team_member AS member
           JOIN status_line AS line
             ON line.organization_id = member.organization_id
            AND line.tenant_id = member.tenant_id
          WHERE member.who = $1
            AND (member.service = '' OR member.service = line.service)"
            .to_owned(),
        values![owner(&Owner::Person(person))],
    )
    .await?;
    Ok(lines.into_iter().map(|(_, id)| LineId(id)).collect())
}

/// Whether a person is in the team of a tenant for a service only.
pub(crate) async fn is_in_teams_of_services(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<bool> {
    let found = transaction.fetch_number(
        "SELECT count(*) FROM (SELECT 1 FROM team_member WHERE who = $1 AND service <> '' LIMIT 1) AS found",
        values![owner(&Owner::Person(person))],
    );
    Ok(found.await? > 0)
}

async fn tenants(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<BTreeSet<(OrganizationId, TenantId)>> {
    let found = pairs(
        transaction,
        "SELECT organization_id, tenant_id FROM team_member WHERE who = $1 AND role = $2"
            .to_owned(),
        values![
            owner(&Owner::Person(person)),
            OrganizationRole::AccountTeam.code()
        ],
    )
    .await?;
    Ok(found
        .into_iter()
        .map(|(organization, id)| (OrganizationId(organization), TenantId(id)))
        .collect())
}

async fn blockers(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<BTreeSet<(OrganizationId, BlockerId)>> {
    let found = pairs(
        transaction,
        "SELECT organization_id, id FROM blocker WHERE owner = $1
         UNION SELECT organization_id, blocker_id FROM blocker_resolver WHERE who = $1
         UNION SELECT organization_id, blocker_id FROM blocker_invitation WHERE person_id = $2"
            .to_owned(),
        values![owner(&Owner::Person(person)), person.0],
    )
    .await?;
    Ok(found
        .into_iter()
        .map(|(organization, id)| (OrganizationId(organization), BlockerId(id)))
        .collect())
}

async fn owned_lines(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<BTreeSet<Place>> {
    let sql = format!(
        "SELECT organization_id, tenant_id, id FROM status_line WHERE owner = $1
         UNION
         SELECT line.organization_id, line.tenant_id, line.id FROM {LINES_OF_ROLES}
         WHERE member.who = $1 AND line.owner = 'role:' || member.role"
    );
    lines(transaction, sql, person).await
}

/// Lines held by a blocker that is owned or resolved by a role which the person holds for them.
async fn lines_to_unblock(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<BTreeSet<Place>> {
    let sql = format!(
        "SELECT line.organization_id, line.tenant_id, line.id FROM {LINES_OF_ROLES}
         JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
         JOIN blocker_resolver AS resolver
           ON resolver.organization_id = link.blocker_organization_id AND resolver.blocker_id = link.blocker_id
         WHERE member.who = $1 AND resolver.who = 'role:' || member.role
         UNION
         SELECT line.organization_id, line.tenant_id, line.id FROM {LINES_OF_ROLES}
         JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
         JOIN blocker
           ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id
         WHERE member.who = $1 AND blocker.owner = 'role:' || member.role"
    );
    lines(transaction, sql, person).await
}

async fn lines(
    transaction: &mut Transaction,
    sql: String,
    person: PersonId,
) -> StoreResult<BTreeSet<Place>> {
    let values = values![owner(&Owner::Person(person))];
    let found: Vec<(Uuid, Uuid, Uuid)> = transaction.fetch_all(Assembled(sql), values).await?;
    let place = |(organization, tenant, line)| Place {
        organization: OrganizationId(organization),
        tenant: TenantId(tenant),
        line: LineId(line),
    };
    Ok(found.into_iter().map(place).collect())
}

async fn pairs(
    transaction: &mut Transaction,
    sql: String,
    values: Vec<Value>,
) -> StoreResult<Vec<(Uuid, Uuid)>> {
    transaction.fetch_all(Assembled(sql), values).await
}

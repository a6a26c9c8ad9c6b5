//! Roles held by people on nodes of the organization tree (rule A1).

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::access::{Grant, OrganizationRole};
use desbloqueo_domain::code::{GrantId, OrganizationId, PersonId};
use desbloqueo_domain::person::PersonState;

use crate::column::inconsistent;
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

const TABLE: &str = "role_grant";

/// A role that somebody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleGrant {
    /// Its id.
    pub id: GrantId,
    /// Who holds it.
    pub person: PersonId,
    /// The role, and where.
    pub grant: Grant,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    id: Uuid,
    person_id: Uuid,
    organization_id: Uuid,
    role: String,
}

impl GrantRow {
    fn into_grant(self) -> StoreResult<RoleGrant> {
        Ok(RoleGrant {
            id: GrantId(self.id),
            person: PersonId(self.person_id),
            grant: Grant {
                role: OrganizationRole::parse(&self.role)
                    .ok_or_else(|| inconsistent(TABLE, "role", self.role))?,
                organization: OrganizationId(self.organization_id),
            },
        })
    }
}

/// Every grant, from after an id on, so many at most.
pub async fn list(
    transaction: &mut Transaction,
    after: Option<GrantId>,
    limit: i64,
) -> StoreResult<Vec<RoleGrant>> {
    let after = after.map_or(Uuid::nil(), |id| id.0);
    let rows: Vec<GrantRow> = transaction
        .fetch_all(
            "SELECT id, person_id, organization_id, role
             FROM role_grant
             WHERE id > $1
             ORDER BY id
             LIMIT $2",
            values![after, limit],
        )
        .await?;
    rows.into_iter().map(GrantRow::into_grant).collect()
}

/// The roles that a person holds.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<RoleGrant>> {
    let rows: Vec<GrantRow> = transaction
        .fetch_all(
            "SELECT id, person_id, organization_id, role
             FROM role_grant
             WHERE person_id = $1
             ORDER BY organization_id, role",
            values![person.0],
        )
        .await?;
    rows.into_iter().map(GrantRow::into_grant).collect()
}

/// The roles held on an organization, each with who holds it, in order of name; of active people.
pub async fn list_of_organization(
    transaction: &mut Transaction,
    organization: OrganizationId,
) -> StoreResult<Vec<(RoleGrant, String)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        grant: GrantRow,
        name: String,
    }
    let rows: Vec<Row> = transaction
        .fetch_all(
            "SELECT role_grant.id, role_grant.person_id, role_grant.organization_id, role_grant.role, person.name
             FROM role_grant
             JOIN person ON person.id = role_grant.person_id
             WHERE role_grant.organization_id = $1 AND person.state = $2
             ORDER BY person.name_key, person.id, role_grant.role",
            values![organization.0, PersonState::Active.code()],
        )
        .await?;
    let row = |row: Row| Ok((row.grant.into_grant()?, row.name));
    rows.into_iter().map(row).collect()
}

/// How many active people hold a role on each organization.
pub async fn count_people(
    transaction: &mut Transaction,
) -> StoreResult<BTreeMap<OrganizationId, i64>> {
    let rows: Vec<(Uuid, i64)> = transaction
        .fetch_all(
            "SELECT role_grant.organization_id, count(DISTINCT role_grant.person_id)
             FROM role_grant
             JOIN person ON person.id = role_grant.person_id
             WHERE person.state = $1
             GROUP BY role_grant.organization_id",
            values![PersonState::Active.code()],
        )
        .await?;
    let row = |(organization, people)| (OrganizationId(organization), people);
    Ok(rows.into_iter().map(row).collect())
}

/// The grant with this id.
pub async fn find(transaction: &mut Transaction, id: GrantId) -> StoreResult<Option<RoleGrant>> {
    let row: Option<GrantRow> = transaction
        .fetch_optional(
            "SELECT id, person_id, organization_id, role FROM role_grant WHERE id = $1",
            values![id.0],
        )
        .await?;
    row.map(GrantRow::into_grant).transpose()
}

/// How many active people beside this one are administrators of an organization.
pub async fn count_other_administrators(
    transaction: &mut Transaction,
    organization: OrganizationId,
    person: PersonId,
) -> StoreResult<i64> {
    transaction
        .fetch_number(
            "SELECT count(*)
             FROM role_grant
             JOIN person ON person.id = role_grant.person_id
             WHERE role_grant.organization_id = $1 AND role_grant.role = $2 AND person.id <> $3
               AND person.state = $4",
            values![
                organization.0,
                OrganizationRole::Administrator.code(),
                person.0,
                PersonState::Active.code(),
            ],
        )
        .await
}

/// Gives a role; a conflict where the person holds it there already.
pub async fn insert(transaction: &mut Transaction, grant: &RoleGrant) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO role_grant (id, person_id, organization_id, role)
             VALUES ($1, $2, $3, $4)",
            values![
                grant.id.0,
                grant.person.0,
                grant.grant.organization.0,
                grant.grant.role.code(),
            ],
        )
        .await?;
    Ok(())
}

/// Takes a role away; says whether it was there.
pub async fn delete(transaction: &mut Transaction, id: GrantId) -> StoreResult<bool> {
    let deleted = transaction
        .execute("DELETE FROM role_grant WHERE id = $1", values![id.0])
        .await?;
    Ok(deleted > 0)
}

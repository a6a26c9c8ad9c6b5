//! Who is known to which sign-in provider, and which roles follow its groups.

use uuid::Uuid;

use desbloqueo_domain::code::{GrantId, PersonId};

use crate::error::StoreResult;
use crate::role_grants::{self, RoleGrant};
use crate::transaction::Transaction;
use crate::values;

/// What a provider knows somebody by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// Its name for them, kept for ever.
    pub subject: String,
    /// Who they are.
    pub person: PersonId,
    /// Since when, in microseconds since 1970.
    pub linked_at: i64,
    /// When they last signed in by it, in microseconds since 1970.
    pub last_used_at: i64,
}

#[derive(sqlx::FromRow)]
struct IdentityRow {
    issuer: String,
    subject: String,
    person_id: Uuid,
    linked_at: i64,
    last_used_at: i64,
}

impl IdentityRow {
    fn into_identity(self) -> Identity {
        Identity {
            issuer: self.issuer,
            subject: self.subject,
            person: PersonId(self.person_id),
            linked_at: self.linked_at,
            last_used_at: self.last_used_at,
        }
    }
}

/// Whom a provider knows by this name.
pub async fn find(
    transaction: &mut Transaction,
    issuer: &str,
    subject: &str,
) -> StoreResult<Option<Identity>> {
    let row: Option<IdentityRow> = transaction
        .fetch_optional(
            "SELECT issuer, subject, person_id, linked_at, last_used_at
               FROM person_identity
              WHERE issuer = $1
                AND subject = $2",
            values![issuer, subject],
        )
        .await?;
    Ok(row.map(IdentityRow::into_identity))
}

/// By what providers know somebody, in order of provider.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<Identity>> {
    let rows: Vec<IdentityRow> = transaction
        .fetch_all(
            "SELECT issuer, subject, person_id, linked_at, last_used_at
               FROM person_identity
              WHERE person_id = $1
              ORDER BY issuer, subject",
            values![person.0],
        )
        .await?;
    Ok(rows.into_iter().map(IdentityRow::into_identity).collect())
}

/// Keeps by what a provider knows somebody; a conflict where it knows somebody else by that.
pub async fn insert(transaction: &mut Transaction, identity: &Identity) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO person_identity (issuer, subject, person_id, linked_at, last_used_at)
             VALUES ($1, $2, $3, $4, $5)",
            values![
                identity.issuer.as_str(),
                identity.subject.as_str(),
                identity.person.0,
                identity.linked_at,
                identity.last_used_at,
            ],
        )
        .await?;
    Ok(())
}

/// Keeps when somebody last signed in by a provider.
pub async fn touch(
    transaction: &mut Transaction,
    issuer: &str,
    subject: &str,
    now: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE person_identity SET last_used_at = $1 WHERE issuer = $2 AND subject = $3",
            values![now, issuer, subject],
        )
        .await?;
    Ok(())
}

/// Forgets by what providers know somebody; says how many did.
pub async fn delete_of_person(transaction: &mut Transaction, person: PersonId) -> StoreResult<u64> {
    transaction
        .execute(
            "DELETE FROM person_identity WHERE person_id = $1",
            values![person.0],
        )
        .await
}

/// Gives a role that follows a provider's groups; a conflict where the person holds it there already.
pub async fn insert_grant(
    transaction: &mut Transaction,
    grant: &RoleGrant,
    issuer: &str,
) -> StoreResult<()> {
    role_grants::insert(transaction, grant).await?;
    transaction
        .execute(
            "UPDATE role_grant SET given_by = $1 WHERE id = $2",
            values![issuer, grant.id.0],
        )
        .await?;
    Ok(())
}

/// The roles of somebody that follow the groups of a provider, each with the provider, in order of id.
pub async fn list_grants(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Vec<(GrantId, String)>> {
    let rows: Vec<(Uuid, String)> = transaction
        .fetch_all(
            "SELECT id, given_by
               FROM role_grant
              WHERE person_id = $1
                AND given_by <> ''
              ORDER BY id",
            values![person.0],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, issuer)| (GrantId(id), issuer))
        .collect())
}

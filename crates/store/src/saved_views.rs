//! Saved views: a list under a name, with its address.

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId, SavedViewId};

use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

/// A list under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: SavedViewId,
    /// Who saved it.
    pub person: PersonId,
    /// The organization whose people see it too; `None`: nobody else does.
    pub organization: Option<OrganizationId>,
    /// What people know it by.
    pub name: String,
    /// The query of its address.
    pub query: String,
    /// When it was saved, in microseconds since 1970.
    pub created_at: i64,
}

#[derive(sqlx::FromRow)]
struct ViewRow {
    id: Uuid,
    person_id: Uuid,
    organization_id: Option<Uuid>,
    name: String,
    query: String,
    created_at: i64,
}

impl ViewRow {
    fn into_view(self) -> SavedView {
        SavedView {
            id: SavedViewId(self.id),
            person: PersonId(self.person_id),
            organization: self.organization_id.map(OrganizationId),
            name: self.name,
            query: self.query,
            created_at: self.created_at,
        }
    }
}

/// The view with this id.
pub async fn find(
    transaction: &mut Transaction,
    id: SavedViewId,
) -> StoreResult<Option<SavedView>> {
    let row: Option<ViewRow> = transaction
        .fetch_optional(
            "SELECT id, person_id, organization_id, name, query, created_at
               FROM saved_view
              WHERE id = $1",
            values![id.0],
        )
        .await?;
    Ok(row.map(ViewRow::into_view))
}

/// What a person saved, and what is shared with these organizations, the oldest first, so many at most.
pub async fn list(
    transaction: &mut Transaction,
    person: PersonId,
    organizations: &[OrganizationId],
    limit: i64,
) -> StoreResult<Vec<SavedView>> {
    let shared = if organizations.is_empty() {
        String::new()
    } else {
        format!(
            "OR organization_id IN ({})",
            parameters(3, organizations.len())
        )
    };
    let sql = format!(
        "SELECT id, person_id, organization_id, name, query, created_at
           FROM saved_view
          WHERE person_id = $1 {shared}
          ORDER BY created_at, id
          LIMIT $2"
    );
    let mut values = values![person.0, limit];
    values.extend(organizations.iter().map(|id| Value::from(id.0)));
    let rows: Vec<ViewRow> = transaction.fetch_all(Assembled(sql), values).await?;
    Ok(rows.into_iter().map(ViewRow::into_view).collect())
}

/// Adds a view.
pub async fn insert(transaction: &mut Transaction, view: &SavedView) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO saved_view (id, person_id, organization_id, name, query, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            values![
                view.id.0,
                view.person.0,
                view.organization.map(|id| id.0),
                view.name.as_str(),
                view.query.as_str(),
                view.created_at,
            ],
        )
        .await?;
    Ok(())
}

/// Removes a view.
pub async fn delete(transaction: &mut Transaction, id: SavedViewId) -> StoreResult<()> {
    transaction
        .execute("DELETE FROM saved_view WHERE id = $1", values![id.0])
        .await?;
    Ok(())
}

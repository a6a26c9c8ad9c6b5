//! How the columns of files are read, under names that a person gave.

use uuid::Uuid;

use desbloqueo_domain::code::{ImportMappingId, PersonId};

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// How columns are read, under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportMapping {
    /// Its id.
    pub id: ImportMappingId,
    /// Who saved it.
    pub person: PersonId,
    /// What they know it by.
    pub name: String,
    /// The mapping, as JSON.
    pub mapping: String,
    /// When it was saved last, in microseconds since 1970.
    pub saved_at: i64,
}

#[derive(sqlx::FromRow)]
struct MappingRow {
    id: Uuid,
    person_id: Uuid,
    name: String,
    mapping: String,
    saved_at: i64,
}

/// What a person saved, in order of name, so many at most.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
    limit: i64,
) -> StoreResult<Vec<ImportMapping>> {
    let rows: Vec<MappingRow> = transaction
        .fetch_all(
            "SELECT id, person_id, name, mapping, saved_at
               FROM import_mapping
              WHERE person_id = $1
              ORDER BY name
              LIMIT $2",
            values![person.0, limit],
        )
        .await?;
    let mapping = |row: MappingRow| ImportMapping {
        id: ImportMappingId(row.id),
        person: PersonId(row.person_id),
        name: row.name,
        mapping: row.mapping,
        saved_at: row.saved_at,
    };
    Ok(rows.into_iter().map(mapping).collect())
}

/// Keeps a mapping under its name, instead of the one that the person had there before.
pub async fn save(transaction: &mut Transaction, mapping: &ImportMapping) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO import_mapping (id, person_id, name, mapping, saved_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (person_id, name) DO UPDATE
                SET mapping = excluded.mapping, saved_at = excluded.saved_at",
            values![
                mapping.id.0,
                mapping.person.0,
                mapping.name.as_str(),
                mapping.mapping.as_str(),
                mapping.saved_at,
            ],
        )
        .await?;
    Ok(())
}

/// Removes a mapping of a person; says whether there was one.
pub async fn delete(
    transaction: &mut Transaction,
    person: PersonId,
    id: ImportMappingId,
) -> StoreResult<bool> {
    let removed = transaction
        .execute(
            "DELETE FROM import_mapping WHERE person_id = $1 AND id = $2",
            values![person.0, id.0],
        )
        .await?;
    Ok(removed > 0)
}

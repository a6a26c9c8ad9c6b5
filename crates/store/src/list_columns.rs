//! Which columns a person wants to see of a list.

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// The columns that a person chose for a list, as they were saved.
pub async fn find(
    transaction: &mut Transaction,
    person: PersonId,
    list: &str,
) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = transaction
        .fetch_optional(
            "SELECT columns FROM list_columns WHERE person_id = $1 AND list = $2",
            values![person.0, list],
        )
        .await?;
    Ok(row.map(|(columns,)| columns))
}

/// Keeps the columns that a person chose for a list.
pub async fn save(
    transaction: &mut Transaction,
    person: PersonId,
    list: &str,
    columns: &str,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO list_columns (person_id, list, columns)
             VALUES ($1, $2, $3)
             ON CONFLICT (person_id, list) DO UPDATE
                SET columns = excluded.columns",
            values![person.0, list, columns],
        )
        .await?;
    Ok(())
}

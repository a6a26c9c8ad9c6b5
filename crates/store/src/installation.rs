//! What the installation is: a demonstration, or somebody's own.

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// Whether the portfolio is the demonstration, where anybody may sign in as anybody.
pub async fn is_demonstration(transaction: &mut Transaction) -> StoreResult<bool> {
    let marked = transaction
        .fetch_number(
            "SELECT count(*) FROM installation WHERE demonstration = 1",
            values![],
        )
        .await?;
    Ok(marked > 0)
}

/// Marks the portfolio as the demonstration, or as somebody's own.
pub async fn mark(transaction: &mut Transaction, is_demonstration: bool) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO installation (id, demonstration)
             VALUES ('this', $1)
             ON CONFLICT (id) DO UPDATE SET demonstration = excluded.demonstration",
            values![is_demonstration],
        )
        .await?;
    Ok(())
}

/// The roles whose holders need a second factor, by their codes, separated by spaces.
pub async fn second_factor_roles(transaction: &mut Transaction) -> StoreResult<String> {
    let row: Option<(String,)> = transaction
        .fetch_optional(
            "SELECT second_factor_roles FROM installation WHERE id = 'this'",
            values![],
        )
        .await?;
    Ok(row.map(|(roles,)| roles).unwrap_or_default())
}

/// Keeps the roles whose holders need a second factor.
pub async fn set_second_factor_roles(
    transaction: &mut Transaction,
    roles: &str,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO installation (id, demonstration, second_factor_roles)
             VALUES ('this', 0, $1)
             ON CONFLICT (id) DO UPDATE SET second_factor_roles = excluded.second_factor_roles",
            values![roles],
        )
        .await?;
    Ok(())
}

/// The per cent of lines from which quality is yellow, and from which it is green.
pub async fn quality_bands(transaction: &mut Transaction) -> StoreResult<Option<(i64, i64)>> {
    transaction
        .fetch_optional(
            "SELECT quality_yellow, quality_green FROM installation WHERE id = 'this'",
            values![],
        )
        .await
}

/// Keeps the per cent of lines from which quality is yellow, and from which it is green.
pub async fn set_quality_bands(
    transaction: &mut Transaction,
    yellow: i64,
    green: i64,
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO installation (id, demonstration, quality_yellow, quality_green)
             VALUES ('this', 0, $1, $2)
             ON CONFLICT (id) DO UPDATE
                SET quality_yellow = excluded.quality_yellow,
                    quality_green  = excluded.quality_green",
            values![yellow, green],
        )
        .await?;
    Ok(())
}

/// After how many weeks nothing shall be left unclassified or untouched.
pub async fn debt_weeks(transaction: &mut Transaction) -> StoreResult<Option<i64>> {
    let row: Option<(i64,)> = transaction
        .fetch_optional(
            "SELECT debt_weeks FROM installation WHERE id = 'this'",
            values![],
        )
        .await?;
    Ok(row.map(|(weeks,)| weeks))
}

/// Keeps after how many weeks nothing shall be left unclassified or untouched.
pub async fn set_debt_weeks(transaction: &mut Transaction, weeks: i64) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO installation (id, demonstration, debt_weeks)
             VALUES ('this', 0, $1)
             ON CONFLICT (id) DO UPDATE SET debt_weeks = excluded.debt_weeks",
            values![weeks],
        )
        .await?;
    Ok(())
}

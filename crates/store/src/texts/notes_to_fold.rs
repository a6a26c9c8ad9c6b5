//! Notes that were written before they had texts: they are folded after the migration, since SQL cannot fold.

use uuid::Uuid;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::text::fold;

use super::NOTES;
use crate::database::Database;
use crate::dialect::Lock;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::{Assembled, Transaction};
use crate::values;

/// Notes that are folded in one transaction.
const AT_ONCE: i64 = 2_000;

/// Folds all that wait, some at a time: where this ends half-way, the next time goes on.
pub(crate) async fn fold_notes(database: &Database) -> StoreResult<()> {
    while wait_to_be_folded(database).await? {
        let mut transaction = database.write().await?;
        fold_some(&mut transaction).await?;
        transaction.commit().await?;
    }
    Ok(())
}

/// Whether notes are left without the texts by which they are found.
pub(crate) async fn wait_to_be_folded(database: &Database) -> StoreResult<bool> {
    let mut transaction = database.read().await?;
    let waiting = transaction
        .fetch_number(
            "SELECT count(*) FROM (SELECT 1 FROM note_to_fold LIMIT 1) AS waiting",
            Vec::new(),
        )
        .await?;
    transaction.roll_back().await?;
    Ok(waiting > 0)
}

/// Nodes that start at once wait for one another: rows that another has folded are gone.
async fn fold_some(transaction: &mut Transaction) -> StoreResult<()> {
    let sql = format!(
        "SELECT organization_id, line_id
           FROM note_to_fold
          WHERE organization_id = (SELECT organization_id FROM note_to_fold LIMIT 1)
          ORDER BY line_id
          LIMIT $1 {}",
        transaction.lock_clause(Lock::ForUpdate)
    );
    let waiting: Vec<(Uuid, Uuid)> = transaction
        .fetch_all(Assembled(sql), values![AT_ONCE])
        .await?;
    let Some((organization, _)) = waiting.first() else {
        return Ok(());
    };
    let organization = OrganizationId(*organization);
    let lines: Vec<Uuid> = waiting.into_iter().map(|(_, line)| line).collect();
    let notes = list_notes(transaction, organization, &lines).await?;
    // Who saved one of them since wrote its text already.
    NOTES.remove(transaction, organization, &lines).await?;
    let texts = notes
        .into_iter()
        .map(|(line, note)| (organization, line, fold(&note)));
    NOTES.insert_many(transaction, texts).await?;
    let done = of(transaction, "line_id", organization, &lines);
    let mut sql = Fragment::new("DELETE FROM note_to_fold", Vec::new());
    sql.push_where(&done);
    let (sql, values) = sql.into_statement();
    transaction.execute(sql, values).await?;
    Ok(())
}

async fn list_notes(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[Uuid],
) -> StoreResult<Vec<(Uuid, String)>> {
    let lock = transaction.lock_clause(Lock::ForUpdate);
    let mut sql = Fragment::new("SELECT id, note FROM status_line", Vec::new());
    sql.push_where(&of(transaction, "id", organization, lines))
        .push(" ")
        .push(lock);
    let (sql, values) = sql.into_statement();
    transaction.fetch_all(sql, values).await
}

fn of(
    transaction: &Transaction,
    column: &'static str,
    organization: OrganizationId,
    lines: &[Uuid],
) -> [Fragment; 2] {
    [
        Fragment::new("organization_id = ?", values![organization.0]),
        Fragment::any_of(Kind::of(transaction), column, lines),
    ]
}

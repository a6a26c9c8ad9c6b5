//! Promised dates: every projected unblock or target date ever given (rule H5).

use uuid::Uuid;

use desbloqueo_domain::code::{BatchId, OrganizationId, PersonId, PromiseId};
use jiff::civil::Date;

use crate::column::{day, to_day};
use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

/// A date once promised for a blocker or a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The organization of the line or blocker.
    pub organization: OrganizationId,
    /// Its id.
    pub id: PromiseId,
    /// `line` or `blocker`.
    pub subject_kind: &'static str,
    /// The line or blocker.
    pub subject: Uuid,
    /// The day that was promised.
    pub promised: Date,
    /// The day on which it was.
    pub given: Date,
    /// Who promised it.
    pub person: PersonId,
    /// When it was recorded, in microseconds since 1970.
    pub recorded_at: i64,
    /// The batch in which it was given.
    pub batch: Option<BatchId>,
}

/// Adds promised dates.
pub async fn insert_many(transaction: &mut Transaction, promises: &[Promise]) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO promised_date (organization_id, id, subject_kind, subject_id, promised_day, \
         given_day, person_id, recorded_at, batch_id)";
    let rows = promises.iter().map(|promise| {
        values![
            promise.organization.0,
            promise.id.0,
            promise.subject_kind,
            promise.subject,
            day(promise.promised),
            day(promise.given),
            promise.person.0,
            promise.recorded_at,
            promise.batch.map(|id| id.0),
        ]
    });
    transaction.insert_later(HEAD, rows.collect()).await
}

/// The dates promised for these lines or blockers, by subject, in the order in which they were given.
pub async fn list_of_subjects(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subjects: &[Uuid],
) -> StoreResult<Vec<(Uuid, Date)>> {
    list_of_subjects_until(transaction, organization, subjects, Date::MAX).await
}

/// The same, as far as they were given until a day.
pub async fn list_of_subjects_until(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subjects: &[Uuid],
    until: Date,
) -> StoreResult<Vec<(Uuid, Date)>> {
    let mut all = Vec::new();
    for chunk in subjects.chunks(400) {
        let sql = format!(
            "SELECT subject_id, promised_day FROM promised_date
             WHERE organization_id = $1 AND given_day <= $2 AND subject_id IN ({})
             ORDER BY subject_id, recorded_at, id",
            parameters(3, chunk.len())
        );
        let mut values = values![organization.0, day(until)];
        values.extend(chunk.iter().map(|subject| Value::from(*subject)));
        let rows: Vec<(Uuid, i64)> = transaction.fetch_all(Assembled(sql), values).await?;
        for (subject, number) in rows {
            all.push((subject, to_day("promised_date", "promised_day", number)?));
        }
    }
    Ok(all)
}

/// The dates promised for a line or blocker until a day, in the order in which they were given.
pub async fn list_given(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subject: Uuid,
    until: Date,
) -> StoreResult<Vec<Date>> {
    let rows: Vec<(i64,)> = transaction
        .fetch_all(
            "SELECT promised_day FROM promised_date
             WHERE organization_id = $1 AND subject_id = $2 AND given_day <= $3
             ORDER BY recorded_at, id",
            values![organization.0, subject, day(until)],
        )
        .await?;
    let read = |(number,)| to_day("promised_date", "promised_day", number);
    rows.into_iter().map(read).collect()
}

/// Removes the dates promised in a batch that is undone.
pub async fn delete_of_batch(transaction: &mut Transaction, batch: BatchId) -> StoreResult<()> {
    transaction
        .execute(
            "DELETE FROM promised_date WHERE batch_id = $1",
            values![batch.0],
        )
        .await?;
    Ok(())
}

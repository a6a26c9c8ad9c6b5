//! Who does whose work, between which days (rule A2).

use jiff::civil::Date;
use uuid::Uuid;

use desbloqueo_domain::code::{CoverId, PersonId};
use desbloqueo_domain::cover::Cover;

use crate::column::{day, to_day};
use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

const TABLE: &str = "cover";

#[derive(sqlx::FromRow)]
struct CoverRow {
    id: Uuid,
    person_id: Uuid,
    cover_id: Uuid,
    from_day: i64,
    to_day: i64,
    ended_at: i64,
}

impl CoverRow {
    fn into_cover(self) -> StoreResult<Cover> {
        Ok(Cover {
            id: CoverId(self.id),
            person: PersonId(self.person_id),
            cover: PersonId(self.cover_id),
            from: to_day(TABLE, "from_day", self.from_day)?,
            to: to_day(TABLE, "to_day", self.to_day)?,
            ended: self.ended_at > 0,
        })
    }
}

macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, person_id, cover_id, from_day, to_day, ended_at FROM cover WHERE ",
            $condition
        )
    };
}

/// The cover with this id.
pub async fn find(transaction: &mut Transaction, id: CoverId) -> StoreResult<Option<Cover>> {
    let row: Option<CoverRow> = transaction
        .fetch_optional(select!("id = $1"), values![id.0])
        .await?;
    row.map(CoverRow::into_cover).transpose()
}

/// The covers of a person's work and those that they do for others, the latest first, so many at most.
pub async fn list_of_person(
    transaction: &mut Transaction,
    person: PersonId,
    limit: i64,
) -> StoreResult<Vec<Cover>> {
    let rows: Vec<CoverRow> = transaction
        .fetch_all(
            select!("person_id = $1 OR cover_id = $1 ORDER BY from_day DESC, id DESC LIMIT $2"),
            values![person.0, limit],
        )
        .await?;
    rows.into_iter().map(CoverRow::into_cover).collect()
}

/// The covers that a person does and that nobody has ended, which hold on some day of a stretch.
pub async fn list_done_by(
    transaction: &mut Transaction,
    cover: PersonId,
    (first, last): (Date, Date),
) -> StoreResult<Vec<Cover>> {
    let rows: Vec<CoverRow> = transaction
        .fetch_all(
            select!(
                "cover_id = $1 AND to_day >= $2 AND from_day <= $3 AND ended_at = 0 ORDER BY id"
            ),
            values![cover.0, day(first), day(last)],
        )
        .await?;
    rows.into_iter().map(CoverRow::into_cover).collect()
}

/// Adds a cover; `by` made it at an instant, in microseconds since 1970.
pub async fn insert(
    transaction: &mut Transaction,
    cover: &Cover,
    (by, at): (PersonId, i64),
) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO cover
                 (id, person_id, cover_id, from_day, to_day, created_by, created_at, ended_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
            values![
                cover.id.0,
                cover.person.0,
                cover.cover.0,
                day(cover.from),
                day(cover.to),
                by.0,
                at,
            ],
        )
        .await?;
    Ok(())
}

/// Ends a cover that nobody has ended, at an instant in microseconds since 1970; says whether it was one.
pub async fn end(transaction: &mut Transaction, id: CoverId, at: i64) -> StoreResult<bool> {
    let ended = transaction
        .execute(
            "UPDATE cover SET ended_at = $1 WHERE id = $2 AND ended_at = 0",
            values![at, id.0],
        )
        .await?;
    Ok(ended > 0)
}

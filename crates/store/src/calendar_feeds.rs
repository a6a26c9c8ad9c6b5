//! Calendars that are fetched by a secret address.

use uuid::Uuid;

use desbloqueo_domain::code::PersonId;

use crate::error::StoreResult;
use crate::transaction::Transaction;
use crate::values;

/// Somebody's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFeed {
    /// Whose.
    pub person: PersonId,
    /// A digest of the address's secret; the secret itself is kept nowhere.
    pub digest: Vec<u8>,
    /// What it holds, as codes with spaces between.
    pub contents: String,
    /// Since when, in microseconds since 1970.
    pub created_at: i64,
    /// When it was last fetched, in microseconds since 1970; 0 where it never was.
    pub last_used_at: i64,
}

#[derive(sqlx::FromRow)]
struct FeedRow {
    person_id: Uuid,
    digest: Vec<u8>,
    contents: String,
    created_at: i64,
    last_used_at: i64,
}

impl FeedRow {
    fn into_feed(self) -> CalendarFeed {
        CalendarFeed {
            person: PersonId(self.person_id),
            digest: self.digest,
            contents: self.contents,
            created_at: self.created_at,
            last_used_at: self.last_used_at,
        }
    }
}

/// The calendar behind a digest.
pub async fn find(
    transaction: &mut Transaction,
    digest: &[u8],
) -> StoreResult<Option<CalendarFeed>> {
    let row: Option<FeedRow> = transaction
        .fetch_optional(
            "SELECT person_id, digest, contents, created_at, last_used_at
               FROM calendar_feed
              WHERE digest = $1",
            values![digest.to_vec()],
        )
        .await?;
    Ok(row.map(FeedRow::into_feed))
}

/// The calendar of somebody.
pub async fn find_of_person(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<Option<CalendarFeed>> {
    let row: Option<FeedRow> = transaction
        .fetch_optional(
            "SELECT person_id, digest, contents, created_at, last_used_at
               FROM calendar_feed
              WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(row.map(FeedRow::into_feed))
}

/// Keeps somebody's calendar, instead of the one before.
pub async fn save(transaction: &mut Transaction, feed: &CalendarFeed) -> StoreResult<()> {
    transaction
        .execute(
            "INSERT INTO calendar_feed (person_id, digest, contents, created_at, last_used_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (person_id) DO UPDATE
                SET digest       = excluded.digest,
                    contents     = excluded.contents,
                    created_at   = excluded.created_at,
                    last_used_at = excluded.last_used_at",
            values![
                feed.person.0,
                feed.digest.clone(),
                feed.contents.as_str(),
                feed.created_at,
                feed.last_used_at,
            ],
        )
        .await?;
    Ok(())
}

/// Keeps when a calendar was last fetched.
pub async fn touch(transaction: &mut Transaction, digest: &[u8], now: i64) -> StoreResult<()> {
    transaction
        .execute(
            "UPDATE calendar_feed SET last_used_at = $1 WHERE digest = $2",
            values![now, digest.to_vec()],
        )
        .await?;
    Ok(())
}

/// Revokes somebody's calendar; says whether there was one.
pub async fn delete_of_person(
    transaction: &mut Transaction,
    person: PersonId,
) -> StoreResult<bool> {
    let deleted = transaction
        .execute(
            "DELETE FROM calendar_feed WHERE person_id = $1",
            values![person.0],
        )
        .await?;
    Ok(deleted > 0)
}

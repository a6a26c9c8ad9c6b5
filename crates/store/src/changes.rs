//! Changes: append-only, each linked to the one before it in its chain (rules H1, H6).

use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};
use uuid::Uuid;

use desbloqueo_domain::code::{BatchId, ChangeId, OrganizationId, PersonId};

use crate::chain::{Chain, ChainHead, digest_of};
use crate::column::{day, to_day};
use crate::dialect::{parameters, stamp_of_data};
use crate::error::{StoreError, StoreResult};
use crate::fragment::{Fragment, Kind};
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

const TABLE: &str = "change";

/// One recorded edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The organization of the chain's record.
    pub organization: OrganizationId,
    /// Its id.
    pub id: ChangeId,
    /// The chain it hangs on.
    pub chain: Chain,
    /// Its number in the chain, from 1.
    pub sequence: i64,
    /// The import or bulk edit it belongs to.
    pub batch: Option<BatchId>,
    /// Who acted.
    pub person: PersonId,
    /// In whose place, where they covered for somebody (rule A2).
    pub covered: Option<PersonId>,
    /// When it was recorded, in microseconds since 1970.
    pub recorded_at: i64,
    /// The day from which it holds.
    pub effective: jiff::civil::Date,
    /// Through what: `page`, `api`, `import`, `job`, `cli`.
    pub source: String,
    /// Why, in somebody's words; empty where nobody said.
    pub reason: String,
    /// Why somebody overrode who may do this (rule S9); empty where nobody did.
    pub override_reason: String,
    /// The kind of record that changed: `line`, `entitlement`, `blocker` ….
    pub subject_kind: String,
    /// The record that changed.
    pub subject: Uuid,
    /// The changed fields before, as JSON; empty for a new record.
    pub before: String,
    /// The changed fields after, as JSON; empty for a removed record.
    pub after: String,
    /// Makes the digest of the content useless for guessing it once it is redacted (rule H3).
    pub salt: Vec<u8>,
    /// Digest of salt and content.
    pub content_digest: Vec<u8>,
    /// Digest of the change before it and of this one's content.
    pub digest: Vec<u8>,
}

impl Change {
    /// Links the change to the head of its chain, and gives the new head.
    pub fn link(&mut self, head: &ChainHead) -> ChainHead {
        self.sequence = head.sequence + 1;
        self.content_digest = self.digest_of_content();
        self.digest = self.digest_after(&head.digest);
        ChainHead {
            sequence: self.sequence,
            digest: self.digest.clone(),
        }
    }

    /// The digest that salt and content give now: of all that a redaction empties.
    pub fn digest_of_content(&self) -> Vec<u8> {
        digest_of(&[
            &self.salt,
            self.reason.as_bytes(),
            self.override_reason.as_bytes(),
            self.before.as_bytes(),
            self.after.as_bytes(),
        ])
    }

    /// The digest that follows the one of the change before: of that, of the digest of the content, and of all
    /// that stays when the content is redacted. The organization is left out: a transfer rewrites it, and
    /// `verify` compares it with that of the record.
    pub fn digest_after(&self, previous: &[u8]) -> Vec<u8> {
        let batch = self.batch.map(|id| id.0.into_bytes());
        let covered = self.covered.map(|id| id.0.into_bytes());
        let day_bytes = day(self.effective).to_be_bytes();
        let (sequence, recorded_at) = (self.sequence.to_be_bytes(), self.recorded_at.to_be_bytes());
        let mut parts: Vec<&[u8]> = vec![
            previous,
            &self.content_digest,
            self.id.0.as_bytes(),
            self.chain.kind.code().as_bytes(),
            self.chain.id.as_bytes(),
            &sequence,
            batch.as_ref().map_or(&[], <[u8; 16]>::as_slice),
            self.person.0.as_bytes(),
            &recorded_at,
            &day_bytes,
            self.source.as_bytes(),
            self.subject_kind.as_bytes(),
            self.subject.as_bytes(),
        ];
        // Nobody's place adds nothing: the digests of changes that were recorded before there was cover stay.
        parts.extend(covered.as_ref().map(<[u8; 16]>::as_slice));
        digest_of(&parts)
    }

    /// Whether its content was redacted: the salt is gone, so that only the chain can be checked.
    pub fn is_redacted(&self) -> bool {
        self.salt.is_empty()
    }

    /// Whether the content is what was recorded, or nothing at all where it was redacted.
    pub fn has_recorded_content(&self) -> bool {
        if self.is_redacted() {
            let content = [
                &self.reason,
                &self.override_reason,
                &self.before,
                &self.after,
            ];
            content.into_iter().all(String::is_empty)
        } else {
            self.digest_of_content() == self.content_digest
        }
    }
}

/// A row of the log: a change, or what is known of one that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logged {
    /// A change.
    Change(Box<Change>),
    /// Not a change that the program wrote.
    Unreadable(Unreadable),
}

/// A row of the log that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its id, where that can be read.
    pub id: Option<ChangeId>,
    /// Where it stands, where that can be read.
    pub place: Option<LogPlace>,
    /// The column, and what is wrong with what stands there.
    pub why: String,
}

/// Where a row stands in the log, and the log goes on after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogPlace {
    /// The organization that it stands under.
    pub organization: OrganizationId,
    /// The record whose chain it hangs on.
    pub chain: Uuid,
    /// Its number in the chain.
    pub sequence: i64,
}

impl Change {
    /// Where it stands in the log.
    pub fn place(&self) -> LogPlace {
        LogPlace {
            organization: self.organization,
            chain: self.chain.id,
            sequence: self.sequence,
        }
    }
}

impl Logged {
    /// Where it stands in the log, where that can be read.
    pub fn place(&self) -> Option<LogPlace> {
        match self {
            Self::Change(change) => Some(change.place()),
            Self::Unreadable(row) => row.place,
        }
    }
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    organization_id: Uuid,
    id: Uuid,
    chain_kind: String,
    chain_id: Uuid,
    sequence: i64,
    batch_id: Option<Uuid>,
    person_id: Uuid,
    covered_person_id: Option<Uuid>,
    recorded_at: i64,
    effective_day: i64,
    source: String,
    reason: String,
    override_reason: String,
    subject_kind: String,
    subject_id: Uuid,
    before: String,
    after: String,
    salt: Vec<u8>,
    content_digest: Vec<u8>,
    digest: Vec<u8>,
}

impl ChangeRow {
    fn into_change(self) -> StoreResult<Change> {
        Ok(Change {
            organization: OrganizationId(self.organization_id),
            id: ChangeId(self.id),
            chain: Chain::read(&self.chain_kind, self.chain_id)?,
            sequence: self.sequence,
            batch: self.batch_id.map(BatchId),
            person: PersonId(self.person_id),
            covered: self.covered_person_id.map(PersonId),
            recorded_at: self.recorded_at,
            effective: to_day(TABLE, "effective_day", self.effective_day)?,
            source: self.source,
            reason: self.reason,
            override_reason: self.override_reason,
            subject_kind: self.subject_kind,
            subject: self.subject_id,
            before: self.before,
            after: self.after,
            salt: self.salt,
            content_digest: self.content_digest,
            digest: self.digest,
        })
    }
}

/// A row of which everything can be read, or some of it.
struct LoggedRow {
    id: Option<Uuid>,
    place: Option<LogPlace>,
    row: Result<ChangeRow, sqlx::Error>,
}

impl<'r, R: Row> FromRow<'r, R> for LoggedRow
where
    ChangeRow: FromRow<'r, R>,
    &'static str: ColumnIndex<R>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        let id = |column: &'static str| row.try_get::<Uuid, _>(column).ok();
        let place = || {
            Some(LogPlace {
                organization: OrganizationId(id("organization_id")?),
                chain: id("chain_id")?,
                sequence: row.try_get("sequence").ok()?,
            })
        };
        Ok(Self {
            id: id("id"),
            place: place(),
            row: ChangeRow::from_row(row),
        })
    }
}

impl LoggedRow {
    fn into_logged(self) -> Logged {
        let read = self.row.map_err(|error| undecodable(&error));
        match read.and_then(|row| row.into_change().map_err(|error| impossible(&error))) {
            Ok(change) => Logged::Change(Box::new(change)),
            Err(why) => Logged::Unreadable(Unreadable {
                id: self.id.map(ChangeId),
                place: self.place,
                why,
            }),
        }
    }
}

/// Bytes that are no value of their column's type.
fn undecodable(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::ColumnDecode { index, source } => {
            format!("{}: {source}", index.trim_matches('"'))
        }
        other => other.to_string(),
    }
}

/// A value of its column's type that a change cannot have.
fn impossible(error: &StoreError) -> String {
    match error {
        StoreError::Inconsistent { column, found, .. } => format!("{column}: {found}"),
        other => other.to_string(),
    }
}

fn insert_values(change: &Change) -> Vec<Value> {
    values![
        change.organization.0,
        change.id.0,
        change.chain.kind.code(),
        change.chain.id,
        change.sequence,
        change.batch.map(|id| id.0),
        change.person.0,
        change.covered.map(|id| id.0),
        change.recorded_at,
        day(change.effective),
        change.source.as_str(),
        change.reason.as_str(),
        change.override_reason.as_str(),
        change.subject_kind.as_str(),
        change.subject,
        change.before.as_str(),
        change.after.as_str(),
        change.salt.clone(),
        change.content_digest.clone(),
        change.digest.clone(),
    ]
}

/// Appends changes that were linked to their chains.
pub async fn insert_many(transaction: &mut Transaction, changes: &[Change]) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO change (organization_id, id, chain_kind, chain_id, sequence, batch_id, \
         person_id, covered_person_id, recorded_at, effective_day, source, reason, override_reason, subject_kind, subject_id, \
         before, after, salt, content_digest, digest)";
    transaction
        .insert_later(HEAD, changes.iter().map(insert_values).collect())
        .await
}

macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT organization_id, id, chain_kind, chain_id, sequence, batch_id, person_id, covered_person_id, recorded_at, \
             effective_day, source, reason, override_reason, subject_kind, subject_id, before, after, salt, \
             content_digest, digest FROM change WHERE ",
            $condition
        )
    };
}

mod amended;
mod found;

pub use amended::{Amended, Amendment, list_amendments, list_of_blockers_since};
pub use found::{find_chain, list_of_team_since};

/// A word for the data that the transaction reads. Where it is the same again, so is all that history tells of: what was
/// computed from it need not be computed again. What is written without history does not change it.
pub async fn stamp(transaction: &mut Transaction) -> StoreResult<String> {
    let sql = stamp_of_data(Kind::of(transaction));
    let row: Option<(String,)> = transaction.fetch_optional(sql, Vec::new()).await?;
    Ok(row.map(|(stamp,)| stamp).unwrap_or_default())
}

/// The changes of a chain from after a number on, in order, so many at most.
pub async fn list_of_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    chain: Uuid,
    after: i64,
    limit: i64,
) -> StoreResult<Vec<Change>> {
    let rows: Vec<ChangeRow> = transaction
        .fetch_all(
            select!("organization_id = $1 AND chain_id = $2 AND sequence > $3 ORDER BY sequence LIMIT $4"),
            values![organization.0, chain, after, limit],
        )
        .await?;
    rows.into_iter().map(ChangeRow::into_change).collect()
}

/// The changes of one record, in order.
pub async fn list_of_subject(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subject: Uuid,
) -> StoreResult<Vec<Change>> {
    let rows: Vec<ChangeRow> = transaction
        .fetch_all(
            select!("organization_id = $1 AND subject_id = $2 ORDER BY sequence"),
            values![organization.0, subject],
        )
        .await?;
    rows.into_iter().map(ChangeRow::into_change).collect()
}

/// The latest changes of some chains of one organization, in order, so many at most.
pub async fn list_latest(
    transaction: &mut Transaction,
    organization: OrganizationId,
    chains: &[Uuid],
    limit: i64,
) -> StoreResult<Vec<Change>> {
    let mut found: Vec<ChangeRow> = Vec::new();
    for chunk in chains.chunks(400) {
        let condition = format!(
            "organization_id = $1 AND chain_id IN ({})
             ORDER BY recorded_at DESC, chain_id DESC, sequence DESC LIMIT $2",
            parameters(3, chunk.len())
        );
        let mut values = values![organization.0, limit];
        values.extend(chunk.iter().map(|chain| Value::from(*chain)));
        let sql = format!(select!("{}"), condition);
        found.extend(transaction.fetch_all(Assembled(sql), values).await?);
    }
    found.sort_by_key(|row| (row.recorded_at, row.chain_id, row.sequence));
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let latest = found.split_off(found.len().saturating_sub(most));
    latest.into_iter().map(ChangeRow::into_change).collect()
}

/// The changes of a batch from after a place on, so many at most, in order of organization, chain and number.
pub async fn list_of_batch(
    transaction: &mut Transaction,
    batch: BatchId,
    after: Option<LogPlace>,
    limit: i64,
) -> StoreResult<Vec<Change>> {
    let (organization, chain, sequence) = after.map_or((Uuid::nil(), Uuid::nil(), 0), |place| {
        (place.organization.0, place.chain, place.sequence)
    });
    let rows: Vec<ChangeRow> = transaction
        .fetch_all(
            select!(
                "batch_id = $1 AND (organization_id, chain_id, sequence) > ($2, $3, $4)
                 ORDER BY organization_id, chain_id, sequence LIMIT $5"
            ),
            values![batch.0, organization, chain, sequence, limit],
        )
        .await?;
    rows.into_iter().map(ChangeRow::into_change).collect()
}

/// Changes that meet conditions, with their order and how many at most.
pub(crate) async fn fetch_where(
    transaction: &mut Transaction,
    conditions: &[Fragment],
    rest: &Fragment,
) -> StoreResult<Vec<Change>> {
    let mut sql = Fragment::new(select!("TRUE"), Vec::new());
    for condition in conditions {
        sql.push(" AND ").append(condition);
    }
    sql.append(rest);
    let (sql, values) = sql.into_statement();
    let rows: Vec<ChangeRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(ChangeRow::into_change).collect()
}

/// Every row of the log from after a place on, so many at most, chain by chain: for `verify`. A row that cannot
/// be read is told and keeps none from the others.
pub async fn list_all(
    transaction: &mut Transaction,
    after: Option<LogPlace>,
    limit: i64,
) -> StoreResult<Vec<Logged>> {
    const FIRST: &str = select!("TRUE ORDER BY organization_id, chain_id, sequence LIMIT $1");
    const NEXT: &str = select!(
        "(organization_id, chain_id, sequence) > ($2, $3, $4)
         ORDER BY organization_id, chain_id, sequence LIMIT $1"
    );
    let rows: Vec<LoggedRow> = match after {
        None => transaction.fetch_all(FIRST, values![limit]).await?,
        Some(place) => {
            let values = values![limit, place.organization.0, place.chain, place.sequence];
            transaction.fetch_all(NEXT, values).await?
        }
    };
    Ok(rows.into_iter().map(LoggedRow::into_logged).collect())
}

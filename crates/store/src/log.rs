//! The whole log, by the moment at which changes were recorded: for who reads all of it (rule H1).

use uuid::Uuid;

use desbloqueo_domain::code::{BatchId, OrganizationId, PersonId};

use crate::changes::{Change, fetch_where};
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::values;

/// Which changes; all where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// By somebody, or in their place.
    pub person: Option<PersonId>,
    /// Of this record, or on its chain.
    pub record: Option<Uuid>,
    /// Of records of this kind: `line`, `entitlement`, `blocker` ….
    pub kind: Option<String>,
    /// Of this organization.
    pub organization: Option<OrganizationId>,
    /// Of this batch.
    pub batch: Option<BatchId>,
    /// From this instant on, in microseconds since 1970.
    pub from: Option<i64>,
    /// Before this instant, in microseconds since 1970.
    pub before: Option<i64>,
}

/// A place in the log, read from the latest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogCursor {
    /// When the last change seen was recorded, in microseconds since 1970.
    pub recorded_at: i64,
    /// The organization of its record.
    pub organization: OrganizationId,
    /// Its id.
    pub id: Uuid,
}

impl LogCursor {
    /// The place of a change.
    pub fn of(change: &Change) -> Self {
        Self {
            recorded_at: change.recorded_at,
            organization: change.organization,
            id: change.id.0,
        }
    }

    /// As it stands in an address.
    pub fn encode(&self) -> String {
        format!("{}_{}_{}", self.recorded_at, self.organization, self.id)
    }

    /// Reads what [`LogCursor::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let mut parts = text.split('_');
        let cursor = Self {
            recorded_at: parts.next()?.parse().ok()?,
            organization: parts.next()?.parse().ok()?,
            id: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(cursor)
    }
}

/// Changes that meet a filter, the latest first, from after a place on, so many at most.
pub async fn list(
    transaction: &mut Transaction,
    filter: &LogFilter,
    after: Option<LogCursor>,
    limit: i64,
) -> StoreResult<Vec<Change>> {
    let mut conditions = conditions(filter);
    if let Some(place) = after {
        conditions.push(Fragment::new(
            "(recorded_at, organization_id, id) < (?, ?, ?)",
            values![place.recorded_at, place.organization.0, place.id],
        ));
    }
    let rest = Fragment::new(
        " ORDER BY recorded_at DESC, organization_id DESC, id DESC LIMIT ?",
        values![limit],
    );
    fetch_where(transaction, &conditions, &rest).await
}

fn conditions(filter: &LogFilter) -> Vec<Fragment> {
    let mut all = Vec::new();
    if let Some(person) = filter.person {
        all.push(Fragment::new(
            "(person_id = ? OR covered_person_id = ?)",
            values![person.0, person.0],
        ));
    }
    if let Some(record) = filter.record {
        all.push(Fragment::new(
            "(subject_id = ? OR chain_id = ?)",
            values![record, record],
        ));
    }
    if let Some(kind) = &filter.kind {
        all.push(Fragment::new("subject_kind = ?", values![kind.as_str()]));
    }
    if let Some(organization) = filter.organization {
        all.push(Fragment::new(
            "organization_id = ?",
            values![organization.0],
        ));
    }
    if let Some(batch) = filter.batch {
        all.push(Fragment::new("batch_id = ?", values![batch.0]));
    }
    if let Some(from) = filter.from {
        all.push(Fragment::new("recorded_at >= ?", values![from]));
    }
    if let Some(before) = filter.before {
        all.push(Fragment::new("recorded_at < ?", values![before]));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_from_its_address() {
        let place = LogCursor {
            recorded_at: 1_711_965_600_000_000,
            organization: OrganizationId(Uuid::from_u128(3)),
            id: Uuid::from_u128(9),
        };
        assert_eq!(LogCursor::decode(&place.encode()), Some(place));
        for wrong in ["", "1", "1_2_3", &format!("{}_4", place.encode())] {
            assert_eq!(LogCursor::decode(wrong), None, "{wrong}");
        }
    }
}

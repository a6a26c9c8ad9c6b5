//! The history of a record, to be read in order as sentences (rule H1).

mod batch;
mod mentioned;
mod spans;
mod told;

use std::collections::BTreeMap;

use desbloqueo_domain::code::{
    BlockerId, EntitlementId, LineId, OrganizationId, PersonId, TenantId,
};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::chain::{Chain, ChainKind};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::entitlements;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::{
    locate_blocker, locate_entitlement, locate_line, locate_tenant,
};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::reads::Names;
use crate::reads::list_batches::seen_whole;

pub use batch::{BatchPart, BatchPlace, BatchTold, tell_batch};
pub use desbloqueo_store::changes::LogPlace;
pub use mentioned::{BlockerName, Mentioned};
pub use spans::Span;
pub(crate) use spans::spans_of_lines;
pub(crate) use told::tell;
pub use told::{Told, tell_history};

/// One recorded edit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// Who acted.
    pub person: String,
    /// In whose place, where they covered for somebody (rule A2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covered: Option<String>,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// The day from which it holds.
    pub effective: Date,
    /// Through what.
    pub source: String,
    /// Why, in somebody's words; empty where nobody said.
    pub reason: String,
    /// Why somebody overrode who may do this (rule S9); empty where nobody did.
    pub override_reason: String,
    /// The kind of record that changed.
    pub kind: String,
    /// The record that changed.
    pub id: Uuid,
    /// The organization of the record.
    pub organization_id: OrganizationId,
    /// What happened to it.
    pub happened: Happened,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// It came into being.
    Added,
    /// Fields of it changed.
    Changed,
    /// It is no more.
    Removed,
    /// What changed was redacted (rule H3).
    Redacted,
}

/// A field before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Its value before; null for none.
    pub before: Value,
    /// Its value after; null for none.
    pub after: Value,
}

/// The changes of a record that the actor sees, in order, with where they hang.
async fn read(
    transaction: &mut Transaction,
    actor: &Actor,
    id: Uuid,
) -> UseCaseResult<(OrganizationId, Chain, Vec<Change>)> {
    let found = find(transaction, actor, id).await?;
    let missing = || UseCaseError::not_found(Field::Id, id);
    let (organization, chain) = found.ok_or_else(missing)?;
    let of_one_line = chain.id != id;
    let all = if of_one_line {
        changes::list_of_subject(transaction, organization, id).await?
    } else if chain.kind == ChainKind::Tenant {
        of_tenant(transaction, organization, TenantId(chain.id)).await?
    } else {
        whole_chain(transaction, organization, chain.id).await?
    };
    if all.is_empty() {
        return Err(missing());
    }
    Ok((organization, chain, all))
}

/// What happened to a tenant and to its entitlements with their lines: who sees a tenant sees these.
async fn of_tenant(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: TenantId,
) -> UseCaseResult<Vec<Change>> {
    let mut all = whole_chain(transaction, organization, tenant.0).await?;
    for stored in entitlements::list_of_tenant(transaction, organization, tenant).await? {
        let chain = stored.entitlement.id.0;
        all.extend(whole_chain(transaction, organization, chain).await?);
    }
    // Stable: what was recorded at once stays in the order of its chain.
    all.sort_by_key(|change| change.recorded_at);
    Ok(all)
}

async fn whole_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    chain: Uuid,
) -> UseCaseResult<Vec<Change>> {
    const PAGE: i64 = 1_000;
    let mut all: Vec<Change> = Vec::new();
    loop {
        let after = all.last().map_or(0, |change| change.sequence);
        let page = changes::list_of_chain(transaction, organization, chain, after, PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// The chain on which the record's changes hang, if the actor may see the record: of what was ever changed in
/// organizations that they see whole, and of tenants, entitlements, lines and blockers that they see by themselves.
async fn find(
    transaction: &mut Transaction,
    actor: &Actor,
    id: Uuid,
) -> UseCaseResult<Option<(OrganizationId, Chain)>> {
    let whole = seen_whole(actor);
    if let Some(found) = changes::find_chain(transaction, &whole, id).await? {
        return Ok(Some(found));
    }
    let seen = &actor.visibility;
    let chain = |kind, id| Chain { kind, id };
    if let Some(at) = locate_tenant(transaction, seen, TenantId(id)).await? {
        return Ok(Some((at, chain(ChainKind::Tenant, id))));
    }
    if let Some((at, entitlement)) = locate_line(transaction, seen, LineId(id)).await? {
        return Ok(Some((at, chain(ChainKind::Entitlement, entitlement.0))));
    }
    if let Some(at) = locate_entitlement(transaction, seen, EntitlementId(id)).await? {
        return Ok(Some((at, chain(ChainKind::Entitlement, id))));
    }
    let found = locate_blocker(transaction, seen, BlockerId(id)).await?;
    Ok(found.map(|at| (at, chain(ChainKind::Blocker, id))))
}

pub(crate) fn entry(change: &Change, names: &Names) -> HistoryEntry {
    let happened = if change.is_redacted() {
        Happened::Redacted
    } else if change.before.is_empty() {
        Happened::Added
    } else if change.after.is_empty() {
        Happened::Removed
    } else {
        Happened::Changed
    };
    HistoryEntry {
        person: name_of(names, change.person),
        covered: change.covered.map(|person| name_of(names, person)),
        recorded: Timestamp::from_microsecond(change.recorded_at).unwrap_or_default(),
        effective: change.effective,
        source: change.source.clone(),
        reason: change.reason.clone(),
        override_reason: change.override_reason.clone(),
        kind: change.subject_kind.clone(),
        id: change.subject,
        organization_id: change.organization,
        happened,
        fields: fields(&change.before, &change.after),
    }
}

/// Who acted, and in whose place.
pub(crate) fn people_of(change: &Change) -> impl Iterator<Item = PersonId> {
    [Some(change.person), change.covered].into_iter().flatten()
}

fn name_of(names: &Names, person: PersonId) -> String {
    names
        .person(person)
        .map_or_else(|| person.to_string(), str::to_owned)
}

/// What differs between two states of a record, given as JSON; empty for none.
pub(crate) fn fields(before: &str, after: &str) -> Vec<FieldChange> {
    let read = |json: &str| serde_json::from_str::<Map<String, Value>>(json).unwrap_or_default();
    let (before, after) = (read(before), read(after));
    let mut all: BTreeMap<String, FieldChange> = BTreeMap::new();
    for name in before.keys().chain(after.keys()) {
        let value = |from: &Map<String, Value>| from.get(name).cloned().unwrap_or(Value::Null);
        let changed = FieldChange {
            field: name.clone(),
            before: value(&before),
            after: value(&after),
        };
        if changed.before != changed.after {
            all.insert(name.clone(), changed);
        }
    }
    all.into_values().collect()
}

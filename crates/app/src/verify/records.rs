//! Compares every record with its history, and the records with one another.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use desbloqueo_domain::code::{BlockerId, CustomerId, IntervalId, LineId, OrganizationId};
use desbloqueo_domain::interval::Interval;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_domain::text::fold;
use desbloqueo_store::blockers;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::entitlements::{self, LinePlace, Repeated, StoredEntitlement, counts};
use desbloqueo_store::intervals::{self, Neighbours, StoredInterval};
use desbloqueo_store::texts::{CUSTOMERS, NOTES, TENANTS};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{customers, organizations, tenants};
use serde::Serialize;
use uuid::Uuid;

use super::chains::{Replayed, digest_of};
use super::{FaultKind, Verified};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// A blocker as far as lines ask: where it stands, and whether it is open.
type Blockers = HashMap<BlockerId, (OrganizationId, bool)>;

/// What stands beside lines, by line.
struct OfLines {
    intervals: BTreeMap<LineId, Vec<StoredInterval>>,
    texts: TextsByRecord,
    repeated: BTreeMap<LineId, Repeated>,
}

/// The sort key of the name of each customer.
type CustomerKeys = HashMap<CustomerId, String>;

/// The text of each record, by which it is found.
type TextsByRecord = BTreeMap<Uuid, String>;

/// Compares all records.
pub(super) async fn compare(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    mut replayed: Replayed,
    verified: &mut Verified,
) -> UseCaseResult<()> {
    const PAGE: i64 = 2_000;
    let organizations = organizations::list(transaction).await?;
    let mut known = Blockers::new();
    // All of them first: a line may be held by a blocker of an organization that comes later in the list.
    for organization in &organizations {
        let mut after = None;
        loop {
            let page =
                blockers::list_of_organization(transaction, organization.id, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.blocker.id);
            for stored in page {
                let blocker = &stored.blocker;
                same(
                    &mut replayed,
                    verified,
                    "blocker",
                    blocker.id.0,
                    &blocker.state,
                );
                known.insert(blocker.id, (blocker.organization, blocker.state.is_open()));
            }
        }
    }
    for organization in &organizations {
        let all = customers::list_all_of_organization(transaction, organization.id).await?;
        let ids: Vec<Uuid> = all.iter().map(|stored| stored.customer.id.0).collect();
        let texts = CUSTOMERS.list(transaction, organization.id, &ids).await?;
        let mut keys = CustomerKeys::new();
        for stored in &all {
            let (id, state) = (stored.customer.id.0, &stored.customer.state);
            keys.insert(stored.customer.id, sort_key(&state.name));
            if same(&mut replayed, verified, "customer", id, state) {
                found_by(&texts, verified, "customer", id, &state.name);
            }
        }
        let all = tenants::list_all_of_organization(transaction, organization.id).await?;
        let ids: Vec<Uuid> = all.iter().map(|stored| stored.tenant.id.0).collect();
        let texts = TENANTS.list(transaction, organization.id, &ids).await?;
        for stored in &all {
            let (id, state) = (stored.tenant.id.0, &stored.tenant.state);
            if same(&mut replayed, verified, "tenant", id, state) {
                found_by(&texts, verified, "tenant", id, &state.name);
            }
        }
        for chunk in all.chunks(500) {
            let ids: Vec<_> = chunk.iter().map(|stored| stored.tenant.id).collect();
            let found = entitlements::list_of_tenants(transaction, organization.id, &ids).await?;
            let lines: Vec<LineId> = found
                .iter()
                .flat_map(|stored| stored.entitlement.lines.iter().map(|line| line.id))
                .collect();
            let mut by_line: BTreeMap<LineId, Vec<StoredInterval>> = BTreeMap::new();
            let all = intervals::list_of_lines(transaction, organization.id, &lines).await?;
            let said = intervals::list_neighbours(transaction, organization.id, &lines).await?;
            compare_neighbours(&said, &intervals::neighbours(&all), verified);
            for interval in all {
                by_line
                    .entry(interval.interval.line)
                    .or_default()
                    .push(interval);
            }
            let ids: Vec<Uuid> = lines.iter().map(|line| line.0).collect();
            let of_lines = OfLines {
                intervals: by_line,
                texts: NOTES.list(transaction, organization.id, &ids).await?,
                repeated: entitlements::list_repeated(transaction, organization.id, &lines).await?,
            };
            for stored in &found {
                repeats(app, stored, &keys, &of_lines, verified);
                entitlement(
                    app,
                    actor,
                    stored,
                    &of_lines,
                    &known,
                    &mut replayed,
                    verified,
                );
            }
        }
    }
    Ok(())
}

/// Compares a record's state with what its history leads to; says whether that, too, is what it should be.
fn same<T: Serialize>(
    replayed: &mut Replayed,
    verified: &mut Verified,
    record: &'static str,
    id: Uuid,
    state: &T,
) -> bool {
    let Ok(now) = serde_json::to_value(state) else {
        return false;
    };
    let kind = match replayed.states.remove(&id) {
        Some(Some(expected)) if expected != digest_of(&now) => FaultKind::StateDiffers,
        None => FaultKind::ChangeMissing,
        _ => return true,
    };
    verified.fault(kind, record, id, &now, "");
    false
}

/// Compares the text by which a record is found with what it says.
fn found_by(
    texts: &TextsByRecord,
    verified: &mut Verified,
    record: &'static str,
    id: Uuid,
    says: &str,
) {
    let (found, expected) = (texts.get(&id).map_or("", String::as_str), fold(says));
    if found != expected {
        verified.fault(FaultKind::TextDiffers, record, id, found, expected);
    }
}

/// Compares what the rows of an entitlement's lines repeat with what it is repeated of.
fn repeats(
    app: &App,
    stored: &StoredEntitlement,
    keys: &CustomerKeys,
    of_lines: &OfLines,
    verified: &mut Verified,
) {
    let key = keys.get(&stored.customer).map_or("", String::as_str);
    for line in &stored.entitlement.lines {
        let place = LinePlace::of(stored, key, counts(app.rulebook(), line));
        let expected = Repeated::of(&place, &line.state);
        let found = of_lines.repeated.get(&line.id);
        if let Some(found) = found.filter(|found| **found != expected) {
            verified.fault(
                FaultKind::RepeatDiffers,
                "line",
                line.id.0,
                found.apart_from(&expected),
                expected.apart_from(found),
            );
        }
    }
}

/// Compares what intervals say of what stands beside them with what does.
fn compare_neighbours(
    found: &BTreeMap<IntervalId, Neighbours>,
    expected: &BTreeMap<IntervalId, Neighbours>,
    verified: &mut Verified,
) {
    for (id, expected) in expected {
        match found.get(id) {
            Some(found) if found == expected => {}
            found => verified.fault(
                FaultKind::NeighbourDiffers,
                "interval",
                id.0,
                found.map(Neighbours::to_string).unwrap_or_default(),
                expected,
            ),
        }
    }
}

fn entitlement(
    app: &App,
    actor: &Actor,
    stored: &StoredEntitlement,
    of_lines: &OfLines,
    blockers: &Blockers,
    replayed: &mut Replayed,
    verified: &mut Verified,
) {
    let entitlement = &stored.entitlement;
    same(
        replayed,
        verified,
        "entitlement",
        entitlement.id.0,
        &entitlement.state,
    );
    if let Err(refusal) = entitlement.check_sum() {
        verified.fault(
            FaultKind::UnitsDoNotAddUp,
            "entitlement",
            entitlement.id.0,
            entitlement.sum(),
            format!("{:?}", refusal.expected),
        );
    }
    for line in &entitlement.lines {
        verified.lines += 1;
        if same(replayed, verified, "line", line.id.0, &line.state) {
            found_by(
                &of_lines.texts,
                verified,
                "line",
                line.id.0,
                &line.state.note,
            );
        }
        let kind = app.rulebook().kind(&line.state.status.l1);
        let held: BTreeSet<BlockerId> = line
            .state
            .blockers
            .iter()
            .map(|link| link.blocker)
            .collect();
        let open = held
            .iter()
            .any(|id| blockers.get(id).is_some_and(|(_, open)| *open));
        if kind == Some(StatusKind::Blocked) && !open {
            verified.fault(FaultKind::BlockerMissing, "line", line.id.0, held.len(), 1);
        }
        if kind != Some(StatusKind::Blocked) && !held.is_empty() {
            verified.fault(FaultKind::BlockerLeft, "line", line.id.0, held.len(), 0);
        }
        for id in held {
            let above = blockers
                .get(&id)
                .is_some_and(|(home, _)| actor.tree.is_within(entitlement.organization, *home));
            if !above {
                verified.fault(
                    FaultKind::BlockerUnknown,
                    "line",
                    line.id.0,
                    id,
                    entitlement.organization,
                );
            }
        }
        let of_line = of_lines
            .intervals
            .get(&line.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        intervals_of(line, of_line, verified);
    }
}

fn intervals_of(
    line: &desbloqueo_domain::line::StatusLine,
    intervals: &[StoredInterval],
    verified: &mut Verified,
) {
    let id = line.id.0;
    let open: Vec<&Interval> = intervals
        .iter()
        .map(|stored| &stored.interval)
        .filter(|interval| interval.is_open())
        .collect();
    match open.as_slice() {
        [only] => {
            let (state, now) = (&only.state, &line.state);
            let agrees = state.units == now.units
                && state.status == now.status
                && state.segment == now.segment
                && state.owner == now.owner
                && state.target == now.target
                && state.primary_blocker == now.primary_blocker().map(|link| link.blocker);
            if !agrees {
                let found = format!("{} × {}", state.units, state.status.deepest());
                let expected = format!("{} × {}", now.units, now.status.deepest());
                verified.fault(FaultKind::IntervalDiffers, "line", id, found, expected);
            }
        }
        several => verified.fault(FaultKind::IntervalDiffers, "line", id, several.len(), 1),
    }
    let mut seen: Vec<&Interval> = intervals
        .iter()
        .map(|stored| &stored.interval)
        .filter(|interval| interval.to != Some(interval.from))
        .collect();
    seen.sort_by_key(|interval| interval.from);
    for pair in seen.windows(2) {
        if let [earlier, later] = pair
            && earlier.to.is_none_or(|to| to > later.from)
        {
            let until = earlier.to.map(|day| day.to_string()).unwrap_or_default();
            verified.fault(FaultKind::IntervalsOverlap, "line", id, until, later.from);
        }
    }
}

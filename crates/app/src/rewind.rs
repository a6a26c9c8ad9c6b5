//! Records as they were at the end of a past day: the present ones with the changes since taken back (rule H2).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{CustomerId, LineId, OrganizationId, OwnFieldId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::interval::Interval;
use desbloqueo_domain::line::{BlockerLink, LineState, StatusLine};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{read_state, restore};

/// The own values of records.
pub(crate) type OwnValuesOf = BTreeMap<Uuid, BTreeMap<OwnFieldId, String>>;

/// The changes of a chain, looked back at from today to the end of a day.
pub(crate) struct Rewind {
    changes: Vec<Change>,
    day: Date,
}

/// A record as it was.
pub(crate) struct Then<T> {
    /// Its state on the day; the first that is known, where it was recorded later.
    pub(crate) state: T,
    /// Whether it was recorded by the end of the day.
    pub(crate) was_there: bool,
}

impl Rewind {
    /// Reads a chain whole.
    pub(crate) async fn read(
        transaction: &mut Transaction,
        organization: OrganizationId,
        chain: Uuid,
        day: Date,
    ) -> UseCaseResult<Self> {
        const PAGE: i64 = 1_000;
        let mut all: Vec<Change> = Vec::new();
        loop {
            let after = all.last().map_or(0, |change| change.sequence);
            let page = changes::list_of_chain(transaction, organization, chain, after, PAGE);
            let page = page.await?;
            if page.is_empty() {
                return Ok(Self { changes: all, day });
            }
            all.extend(page);
        }
    }

    /// Reads what changed of blockers of one organization after the day; of one without changes there is none.
    pub(crate) async fn of_blockers(
        transaction: &mut Transaction,
        organization: OrganizationId,
        blockers: &[Uuid],
        day: Date,
    ) -> UseCaseResult<BTreeMap<Uuid, Self>> {
        let found = changes::list_of_blockers_since(transaction, organization, blockers, day);
        let mut chains = BTreeMap::<Uuid, Self>::new();
        for change in found.await? {
            let chain = chains.entry(change.subject).or_insert_with(|| Self {
                changes: Vec::new(),
                day,
            });
            chain.changes.push(change);
        }
        Ok(chains)
    }

    /// Reads the chain of a customer, where somebody may: who sees it only for one of its tenants or lines knows it as it
    /// is, and not its history (rule A3).
    pub(crate) async fn of_customer(
        transaction: &mut Transaction,
        actor: &Actor,
        organization: OrganizationId,
        customer: CustomerId,
        day: Date,
    ) -> UseCaseResult<Self> {
        if actor.sees_organization(organization) {
            return Self::read(transaction, organization, customer.0, day).await;
        }
        let changes = Vec::new();
        Ok(Self { changes, day })
    }

    /// What a record was; `None` where nothing is known of it. What was redacted stays as it is (rule H3).
    pub(crate) fn state<T>(&self, id: Uuid, now: Option<&T>) -> UseCaseResult<Option<Then<T>>>
    where
        T: Clone + Serialize + DeserializeOwned,
    {
        let of_record = self.changes.iter().filter(|change| change.subject == id);
        let since = of_record.filter(|change| change.effective > self.day);
        let (mut state, mut was_there) = (now.cloned(), true);
        for change in since.rev().filter(|change| !change.is_redacted()) {
            if change.before.is_empty() {
                was_there = false;
                if state.is_none() {
                    state = Some(read_state(&change.after)?);
                }
            } else {
                state = Some(match &state {
                    Some(later) if !change.after.is_empty() => restore(later, &change.before)?,
                    _ => read_state(&change.before)?,
                });
            }
        }
        Ok(state.map(|state| Then { state, was_there }))
    }

    /// The records of a kind that ever hung on the chain.
    fn subjects(&self, kind: &str) -> impl Iterator<Item = Uuid> {
        let of_kind = self.changes.iter();
        of_kind
            .filter(move |change| change.subject_kind == kind)
            .map(|change| change.subject)
    }

    /// The own values as they were.
    pub(crate) fn own_values(&self, mut values: OwnValuesOf) -> OwnValuesOf {
        let own = self.changes.iter().rev();
        for change in own.filter(|change| change.subject_kind == "own-value") {
            if change.effective <= self.day {
                continue;
            }
            let field = OwnFieldId(change.subject);
            let before: BTreeMap<Uuid, Option<String>> =
                serde_json::from_str(&change.before).unwrap_or_default();
            for (record, value) in before {
                let of_record = values.entry(record).or_default();
                match value {
                    Some(value) => of_record.insert(field, value),
                    None => of_record.remove(&field),
                };
            }
        }
        values
    }
}

/// An entitlement as it was, with the lines that it had; `None` where nothing was known of it for that day.
pub(crate) async fn entitlement_on(
    transaction: &mut Transaction,
    now: &Entitlement,
    day: Date,
) -> UseCaseResult<Option<(Entitlement, Rewind)>> {
    let organization = now.organization;
    let rewind = Rewind::read(transaction, organization, now.id.0, day).await?;
    let mut ids: BTreeSet<LineId> = rewind.subjects("line").map(LineId).collect();
    ids.extend(now.lines.iter().map(|line| line.id));
    let ids: Vec<LineId> = ids.into_iter().collect();
    let stretches = intervals::list_of_lines(transaction, organization, &ids).await?;
    let mut lines = Vec::new();
    for stretch in stretches.iter().filter(|one| one.interval.holds_on(day)) {
        lines.extend(line_on(&rewind, now, stretch)?);
    }
    lines.sort_by_key(|line| line.id);
    let Some(then) = rewind.state(now.id.0, Some(&now.state))? else {
        return Ok(None);
    };
    let known = then.was_there || !lines.is_empty();
    let entitlement = Entitlement {
        state: then.state,
        lines,
        ..now.clone()
    };
    Ok(known.then_some((entitlement, rewind)))
}

/// A line in a stretch of days: what lists of the past show of it stands in the stretch, the rest in its history.
fn line_on(
    rewind: &Rewind,
    now: &Entitlement,
    stretch: &StoredInterval,
) -> UseCaseResult<Option<StatusLine>> {
    let id = stretch.interval.line;
    let line = now.line(id);
    let then = rewind.state::<LineState>(id.0, line.map(|line| &line.state))?;
    Ok(then.map(|then| StatusLine {
        id,
        state: overlaid(then.state, stretch),
        version: line.map_or(0, |line| line.version),
    }))
}

fn overlaid(mut state: LineState, stretch: &StoredInterval) -> LineState {
    let Interval { state: held, .. } = &stretch.interval;
    state.units = held.units;
    state.segment.clone_from(&held.segment);
    state.status.clone_from(&held.status);
    state.owner.clone_from(&held.owner);
    state.target = held.target;
    (state.since.l1, state.since.reason) = stretch.since;
    let first = state.primary_blocker().map(|link| link.blocker);
    if let Some(primary) = held.primary_blocker.filter(|id| first != Some(*id)) {
        let known = state.blockers.iter().find(|link| link.blocker == primary);
        let link = known.copied().unwrap_or(BlockerLink {
            organization: held.organization,
            blocker: primary,
        });
        state.blockers.retain(|link| link.blocker != primary);
        state.blockers.insert(0, link);
    }
    state
}

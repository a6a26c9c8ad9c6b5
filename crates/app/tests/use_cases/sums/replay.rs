//! What every day looked like at its end, told from the log of changes alone (rules H1, H2, H4, H7).

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::EntitlementState;
use desbloqueo_domain::line::LineState;
use desbloqueo_store::changes::{self, Change, Logged};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::values;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// An entitlement at the end of a day: its own state, once it had arrived, and its lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stood {
    pub(crate) outer: Option<EntitlementState>,
    pub(crate) lines: BTreeMap<LineId, LineState>,
}

/// Every entitlement that ever was, day by day.
pub(crate) type Replayed = BTreeMap<EntitlementId, BTreeMap<Date, Stood>>;

/// Replays the log over these days, the last of them today.
pub(crate) async fn replay(transaction: &mut Transaction, days: (Date, Date)) -> Replayed {
    let undoing: Vec<(Uuid,)> = transaction
        .fetch_all("SELECT id FROM batch WHERE kind = 'undo'", values![])
        .await
        .unwrap();
    let undoing: BTreeSet<Uuid> = undoing.into_iter().map(|(id,)| id).collect();
    let mut chains: BTreeMap<EntitlementId, Vec<Change>> = BTreeMap::new();
    for logged in changes::list_all(transaction, None, 100_000).await.unwrap() {
        if let Logged::Change(change) = logged
            && ["entitlement", "line"].contains(&change.subject_kind.as_str())
        {
            let chain = EntitlementId(change.chain.id);
            chains.entry(chain).or_default().push(*change);
        }
    }
    chains
        .into_iter()
        .map(|(id, changes)| (id, past_of(&changes, &undoing, days)))
        .collect()
}

struct Past {
    days: BTreeMap<Date, Stood>,
    /// The lines that came with the entitlement.
    first: BTreeSet<LineId>,
    is_arriving: bool,
}

fn past_of(
    changes: &[Change],
    undoing: &BTreeSet<Uuid>,
    (from, to): (Date, Date),
) -> BTreeMap<Date, Stood> {
    let all = from.series(1.day()).take_while(|day| *day <= to);
    let mut past = Past {
        days: all.map(|day| (day, Stood::default())).collect(),
        first: BTreeSet::new(),
        is_arriving: true,
    };
    for change in changes {
        past.is_arriving &= change.before.is_empty();
        let undoes = change.batch.is_some_and(|batch| undoing.contains(&batch.0));
        match (change.subject_kind.as_str(), change.after.is_empty()) {
            // What was undone into nothing never was.
            ("entitlement", true) => past
                .days
                .values_mut()
                .for_each(|day| *day = Stood::default()),
            ("entitlement", false) => past.outer(change),
            (_, true) => past.remove(change),
            (_, false) if change.before.is_empty() => past.add(change),
            (_, false) => past.update(change, changes, undoes),
        }
    }
    past.days
}

impl Past {
    fn since_day(&mut self, day: Date) -> impl Iterator<Item = &mut Stood> {
        self.days.range_mut(day..).map(|(_, stood)| stood)
    }

    fn outer(&mut self, change: &Change) {
        let before = self
            .days
            .values()
            .next_back()
            .and_then(|stood| stood.outer.clone());
        let after: EntitlementState = patched(before.as_ref(), &change.after);
        for stood in self.since_day(change.effective) {
            stood.outer = Some(after.clone());
        }
    }

    fn remove(&mut self, change: &Change) {
        for stood in self.since_day(change.effective) {
            stood.lines.remove(&LineId(change.subject));
        }
    }

    /// A line that came with its entitlement is in its status since the day that was reported; the units of any
    /// other were on other lines until then.
    fn add(&mut self, change: &Change) {
        let (id, state): (_, LineState) = (LineId(change.subject), patched(None, &change.after));
        let mut begin = change.effective;
        if self.is_arriving {
            self.first.insert(id);
            begin = begin.min(state.since.reason);
        }
        for stood in self.since_day(begin) {
            stood.lines.insert(id, state.clone());
        }
    }

    fn update(&mut self, change: &Change, all: &[Change], undoes: bool) {
        let id = LineId(change.subject);
        let before = self
            .days
            .values()
            .next_back()
            .and_then(|stood| stood.lines.get(&id));
        let before = before.expect("a line that changes is there").clone();
        let after: LineState = patched(Some(&before), &change.after);
        for stood in self.since_day(change.effective) {
            stood.lines.insert(id, after.clone());
        }
        let told = after.since != before.since && after.since.reported;
        if told && !undoes && !is_merge(change, &after, all) {
            self.report(id, &after, change.effective);
        }
    }

    /// The status is reported to hold since an earlier day (rule H7): so it stood, with the units of each day.
    fn report(&mut self, id: LineId, reported: &LineState, day: Date) {
        let in_status = |stood: &Stood| {
            let line = stood.lines.get(&id);
            line.filter(|line| line.status == reported.status).cloned()
        };
        let mut run = (day, reported.clone());
        for (earlier, stood) in self.days.range(..day).rev() {
            let Some(line) = in_status(stood) else { break };
            run = (*earlier, line);
        }
        let (begin, first) = run;
        let since = reported.since;
        if since.reason >= begin {
            // The clocks are corrected, the days stay.
            return;
        }
        // Before the first of its days, a line that came with its entitlement stood as it came.
        let came = self.days.values().find_map(|stood| stood.lines.get(&id));
        let came = came
            .filter(|_| self.first.contains(&id))
            .map(|line| line.units);
        let mut units_before = came;
        for (_, stood) in self.days.range_mut(since.reason..begin) {
            let known = stood.lines.get(&id).map(|line| line.units);
            if known.is_some() {
                units_before = None;
            }
            let Some(units) = known.or(units_before) else {
                continue;
            };
            let line = LineState {
                units,
                ..first.clone()
            };
            stood.lines.insert(id, line);
        }
        for (_, stood) in self.days.range_mut(since.reason..) {
            if let Some(line) = stood.lines.get_mut(&id) {
                line.since = since;
            }
        }
    }
}

/// Whether a line took its clocks over from one that was merged into it.
fn is_merge(change: &Change, after: &LineState, all: &[Change]) -> bool {
    all.iter()
        .filter(|other| other.recorded_at == change.recorded_at)
        .filter(|other| other.subject_kind == "line" && other.after.is_empty())
        .any(|other| {
            let gone: LineState = patched(None, &other.before);
            gone.status == after.status && gone.since.reason == after.since.reason
        })
}

/// A state with the fields that a change names.
fn patched<T: Serialize + DeserializeOwned>(before: Option<&T>, after: &str) -> T {
    let mut fields: serde_json::Map<String, serde_json::Value> = match before {
        Some(before) => serde_json::from_value(serde_json::to_value(before).unwrap()).unwrap(),
        None => serde_json::Map::new(),
    };
    let changed: serde_json::Map<_, _> = serde_json::from_str(after).unwrap();
    fields.extend(changed);
    serde_json::from_value(fields.into()).unwrap()
}

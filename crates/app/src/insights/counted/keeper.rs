//! What was counted, kept in memory.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::organization::Visibility;
use jiff::Timestamp;
use tokio::sync::{Mutex as Turn, Semaphore};

use super::Told;
use super::state::State;

/// For how long reports are kept, and when what was counted before is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// What takes less is counted while one waits: a chart of everything shall be there within 100 ms, and some ask for
    /// two reports.
    pub patience: Duration,
    /// Nothing is told that was counted longer ago, but where nothing has changed since.
    pub oldest: Duration,
    /// What is counted behind the readers rests so many times as long as it took: nine tenths of a processor are left.
    pub rest: u32,
    /// Reports that are kept at most.
    pub most: usize,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            patience: Duration::from_millis(50),
            oldest: Duration::from_mins(15),
            rest: 10,
            most: 500,
        }
    }
}

/// The reports that this node counted.
#[derive(Clone)]
pub struct KeptReports(Arc<Inner>);

struct Inner {
    terms: Terms,
    slots: Mutex<BTreeMap<Key, Slot>>,
    /// What is counted behind the readers is counted one after the other.
    behind: Semaphore,
}

/// A report, and who asks for it: those who see everything see the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) report: String,
    /// All that it is asked.
    pub(super) asked: String,
    /// Who sees less than everything.
    pub(super) reader: Option<PersonId>,
}

struct Slot {
    /// Held by whoever counts it.
    turn: Arc<Turn<()>>,
    last: Option<Count>,
    /// Whether it is to be counted behind the readers.
    is_due: bool,
    asked_at: Instant,
}

/// A report of whatever kind.
pub(super) type AnyReport = Arc<dyn Any + Send + Sync>;

/// Writes a report, so that it outlasts the program; `None` where it cannot be.
pub(super) type Write = fn(&(dyn Any + Send + Sync)) -> Option<Vec<u8>>;

/// A report that was counted.
pub(super) struct Count {
    pub(super) report: AnyReport,
    pub(super) state: State,
    pub(super) seen: Visibility,
    pub(super) counted_at: Timestamp,
    pub(super) began: Instant,
    pub(super) ended: Instant,
    pub(super) write: Write,
}

/// A report that is told.
pub(super) struct Found {
    pub(super) report: AnyReport,
    pub(super) told: Told,
}

impl fmt::Debug for KeptReports {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("KeptReports")
            .finish_non_exhaustive()
    }
}

impl Default for KeptReports {
    fn default() -> Self {
        Self::on(Terms::default())
    }
}

impl KeptReports {
    /// What keeps reports on these terms.
    pub fn on(terms: Terms) -> Self {
        Self(Arc::new(Inner {
            terms,
            slots: Mutex::default(),
            behind: Semaphore::new(1),
        }))
    }

    /// What tells nothing but what is counted now, for tests that compare what requests read.
    pub fn off() -> Self {
        Self::on(Terms {
            most: 0,
            ..Terms::default()
        })
    }

    /// What tells nothing that changes have left behind, however long counting takes: for tests of what is counted.
    pub fn current() -> Self {
        Self::on(Terms {
            patience: Duration::MAX,
            ..Terms::default()
        })
    }

    pub(super) fn behind(&self) -> &Semaphore {
        &self.0.behind
    }

    fn slots(&self) -> MutexGuard<'_, BTreeMap<Key, Slot>> {
        self.0.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is told without counting; `None` where it must be counted.
    pub(super) fn find(&self, key: &Key, state: &State, seen: &Visibility) -> Option<Found> {
        let mut slots = self.slots();
        let slot = slots.get_mut(key)?;
        slot.asked_at = Instant::now();
        let last = slot.last.as_ref()?;
        if last.may_be_told(state, seen) && last.told(state) == Told::Current {
            return Some(last.found(Told::Current));
        }
        let is_worth_it = last.took() >= self.0.terms.patience;
        let is_recent = last.ended.elapsed() <= self.0.terms.oldest;
        // Who sees less sees what they see now: a record that was moved away is not theirs any more.
        let is_everything = *seen == Visibility::Everything;
        let is_told = is_everything && is_worth_it && is_recent && last.may_be_told(state, seen);
        is_told.then(|| last.found(last.told(state)))
    }

    /// What was counted while one waited for one's turn. Where it is to be counted anew, it must have begun since.
    pub(super) fn find_since(
        &self,
        key: &Key,
        (state, seen): (&State, &Visibility),
        (since, is_anew): (Instant, bool),
    ) -> Option<Found> {
        let slots = self.slots();
        let last = slots.get(key)?.last.as_ref()?;
        let is_since = if is_anew {
            last.began >= since
        } else {
            last.ended >= since
        };
        if !is_since || !last.may_be_told(state, seen) {
            return None;
        }
        let told = if last.began >= since {
            Told::Current
        } else {
            last.told(state)
        };
        Some(last.found(told))
    }

    /// Whether what is told is to be counted behind the readers: where it has rested, and nobody has begun to.
    pub(super) fn begin_behind(&self, key: &Key) -> bool {
        let mut slots = self.slots();
        let Some(slot) = slots.get_mut(key) else {
            return false;
        };
        let has_rested = slot.last.as_ref().is_some_and(|last| {
            last.ended.elapsed() >= last.took().saturating_mul(self.0.terms.rest)
        });
        let begins = has_rested && !slot.is_due;
        slot.is_due |= begins;
        begins
    }

    /// It was counted behind the readers, or could not be.
    pub(super) fn end_behind(&self, key: &Key) {
        if let Some(slot) = self.slots().get_mut(key) {
            slot.is_due = false;
        }
    }

    /// What whoever counts a report holds meanwhile.
    pub(super) fn turn(&self, key: &Key) -> Arc<Turn<()>> {
        let mut slots = self.slots();
        if !slots.contains_key(key) {
            self.make_room(&mut slots);
        }
        if self.0.terms.most == 0 {
            return Arc::default();
        }
        let slot = slots.entry(key.clone()).or_insert_with(Slot::new);
        Arc::clone(&slot.turn)
    }

    /// What is made of each report that another program may tell: those of everything that take long, where neither
    /// rights nor names nor settings have changed since.
    pub(super) fn map_lasting<T>(
        &self,
        state: &State,
        make: impl Fn(&Key, &Count) -> Option<T>,
    ) -> Vec<T> {
        let slots = self.slots();
        let lasting = slots.iter().filter_map(|(key, slot)| {
            let last = slot.last.as_ref()?;
            let is_worth_it = last.took() >= self.0.terms.patience;
            let lasts = is_worth_it && last.may_be_told(state, &Visibility::Everything);
            lasts.then(|| make(key, last)).flatten()
        });
        lasting.collect()
    }

    /// Keeps what another program counted; what this one did stays.
    pub(super) fn keep_from_before(&self, key: Key, count: Count) {
        let mut slots = self.slots();
        if slots.len() < self.0.terms.most || slots.contains_key(&key) {
            let slot = slots.entry(key).or_insert_with(Slot::new);
            slot.last.get_or_insert(count);
        }
    }

    /// Lets go of what nobody has asked for the longest, where there are as many as are kept.
    fn make_room(&self, slots: &mut BTreeMap<Key, Slot>) {
        while !slots.is_empty() && slots.len() >= self.0.terms.most {
            let longest = slots.iter().min_by_key(|(_, slot)| slot.asked_at);
            let Some(key) = longest.map(|(key, _)| key.clone()) else {
                return;
            };
            slots.remove(&key);
        }
    }

    /// Keeps what was counted, where there is still a place for it.
    pub(super) fn keep(&self, key: &Key, count: Count) {
        if let Some(slot) = self.slots().get_mut(key) {
            slot.last = Some(count);
        }
    }
}

impl Slot {
    fn new() -> Self {
        Self {
            turn: Arc::default(),
            last: None,
            is_due: false,
            asked_at: Instant::now(),
        }
    }
}

impl Count {
    pub(super) fn took(&self) -> Duration {
        self.ended.saturating_duration_since(self.began)
    }

    /// Whether neither rights nor names nor settings stand against it.
    fn may_be_told(&self, state: &State, seen: &Visibility) -> bool {
        self.state.ground == state.ground && self.seen == *seen
    }

    pub(super) fn told(&self, state: &State) -> Told {
        if self.state.data == state.data {
            Told::Current
        } else {
            Told::CountedAt(self.counted_at)
        }
    }

    fn found(&self, told: Told) -> Found {
        Found {
            report: Arc::clone(&self.report),
            told,
        }
    }
}

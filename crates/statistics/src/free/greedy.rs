//! Takes what frees most for each blocker still needed, again and again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::number::of_count;

/// Blockers that are still missing together.
type Missing = BTreeSet<usize>;

/// The state of the choice: what each bundle is still short of.
pub(super) struct Greedy {
    missing: Vec<(Missing, u64)>,
    /// Bundles by blocker.
    held_by: BTreeMap<usize, Vec<usize>>,
    /// Units that come free when just these go.
    gains: BTreeMap<Missing, u64>,
    /// The same by units for each blocker, the fewest first. What is not negative is ordered as its bits are.
    by_rate: BTreeSet<(u64, Reverse<Missing>)>,
    freed: u64,
}

impl Greedy {
    pub(super) fn new<'a>(bundles: impl Iterator<Item = (&'a Missing, u64)>) -> Self {
        let mut greedy = Self {
            missing: Vec::new(),
            held_by: BTreeMap::new(),
            gains: BTreeMap::new(),
            by_rate: BTreeSet::new(),
            freed: 0,
        };
        for (bundle, units) in bundles {
            for place in bundle {
                greedy
                    .held_by
                    .entry(*place)
                    .or_default()
                    .push(greedy.missing.len());
            }
            greedy.gain(bundle, units);
            greedy.missing.push((bundle.clone(), units));
        }
        greedy
    }

    /// Units that are free by now.
    pub(super) fn freed(&self) -> u64 {
        self.freed
    }

    /// The blockers that free most for each of them; `None` where all is free.
    pub(super) fn best(&self) -> Option<Missing> {
        self.by_rate
            .last()
            .map(|(_, Reverse(missing))| missing.clone())
    }

    /// Lets one blocker go.
    pub(super) fn remove(&mut self, place: usize) {
        for index in self.held_by.remove(&place).unwrap_or_default() {
            let Some((missing, units)) = self.missing.get_mut(index) else {
                continue;
            };
            let before = missing.clone();
            missing.remove(&place);
            let (after, units) = (missing.clone(), *units);
            self.lose(&before, units);
            if after.is_empty() {
                self.freed += units;
            } else {
                self.gain(&after, units);
            }
        }
    }

    fn gain(&mut self, missing: &Missing, units: u64) {
        let before = self.gains.get(missing).copied().unwrap_or(0);
        self.set(missing, before, before + units);
    }

    fn lose(&mut self, missing: &Missing, units: u64) {
        let before = self.gains.get(missing).copied().unwrap_or(0);
        self.set(missing, before, before.saturating_sub(units));
    }

    fn set(&mut self, missing: &Missing, before: u64, after: u64) {
        self.by_rate
            .remove(&(rate(missing, before), Reverse(missing.clone())));
        if after == 0 {
            self.gains.remove(missing);
        } else {
            self.gains.insert(missing.clone(), after);
            self.by_rate
                .insert((rate(missing, after), Reverse(missing.clone())));
        }
    }
}

fn rate(missing: &Missing, units: u64) -> u64 {
    (of_count(units) / of_count(missing.len() as u64)).to_bits()
}

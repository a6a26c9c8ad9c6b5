//! Takes what frees most for each blocker still needed, again and again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use super::Bundle;
use crate::number::of_count;

/// Blockers that are still missing together, in order.
type Missing = Vec<usize>;

/// The state of the choice: what each bundle is still short of.
pub(super) struct Greedy {
    missing: Vec<(Missing, u64)>,
    /// Bundles by blocker.
    held_by: HashMap<usize, Vec<usize>>,
    /// Units that come free when just these go.
    gains: HashMap<Missing, u64>,
    /// The same by units for each blocker, the most on top. What is not negative is ordered as its bits are. Gains that
    /// have changed since stand there too, and are left out when they come to the top.
    by_rate: BinaryHeap<(u64, Reverse<Missing>)>,
    freed: u64,
}

impl Greedy {
    pub(super) fn new<'a>(bundles: impl Iterator<Item = &'a Bundle>) -> Self {
        let missing: Vec<(Missing, u64)> = bundles
            .map(|bundle| (bundle.places.clone(), bundle.units))
            .collect();
        let mut held_by = HashMap::<usize, Vec<usize>>::new();
        let mut gains = HashMap::with_capacity(missing.len());
        for (index, (bundle, units)) in missing.iter().enumerate() {
            for place in bundle {
                held_by.entry(*place).or_default().push(index);
            }
            *gains.entry(bundle.clone()).or_default() += units;
        }
        let ranked = gains
            .iter()
            .map(|(missing, units)| (rate(missing, *units), Reverse(missing.clone())));
        Self {
            by_rate: ranked.collect(),
            missing,
            held_by,
            gains,
            freed: 0,
        }
    }

    /// Units that are free by now.
    pub(super) fn freed(&self) -> u64 {
        self.freed
    }

    /// The blockers that free most for each of them; `None` where all is free.
    pub(super) fn best(&mut self) -> Option<Missing> {
        while let Some((ranked, Reverse(missing))) = self.by_rate.peek() {
            let gain = self.gains.get(missing);
            if gain.is_some_and(|units| rate(missing, *units) == *ranked) {
                return Some(missing.clone());
            }
            self.by_rate.pop();
        }
        None
    }

    /// Lets one blocker go.
    pub(super) fn remove(&mut self, place: usize) {
        // Bundles that are short of the same change as one: each gain is ranked once.
        let mut changed = BTreeMap::<Missing, u64>::new();
        for index in self.held_by.remove(&place).unwrap_or_default() {
            let Some((missing, units)) = self.missing.get_mut(index) else {
                continue;
            };
            let before = missing.clone();
            missing.retain(|other| *other != place);
            *changed.entry(before).or_default() += *units;
        }
        for (before, units) in changed {
            self.lose(&before, units);
            let after: Missing = before.into_iter().filter(|other| *other != place).collect();
            if after.is_empty() {
                self.freed += units;
            } else {
                self.gain(after, units);
            }
        }
    }

    fn gain(&mut self, missing: Missing, units: u64) {
        let gain = self.gains.entry(missing.clone()).or_default();
        *gain += units;
        self.by_rate.push((rate(&missing, *gain), Reverse(missing)));
    }

    /// All that was short of a blocker that goes changes at once, so that nothing is left under what it was short of.
    fn lose(&mut self, missing: &Missing, units: u64) {
        let left = self.gains.remove(missing).unwrap_or_default();
        debug_assert_eq!(
            left, units,
            "bundles that are short of the same change together"
        );
    }
}

fn rate(missing: &[usize], units: u64) -> u64 {
    (of_count(units) / of_count(missing.len() as u64)).to_bits()
}

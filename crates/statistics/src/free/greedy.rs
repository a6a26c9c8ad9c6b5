//! Takes what frees most for each blocker still needed, again and again.
//!
//! Most blockers hold what they hold alone: these are put in order once. The others, each of whose going changes what
//! the rest is worth, wait in a heap.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use super::{Bundle, Holders};
use crate::number::of_count;

/// Blockers that are still missing together, in order.
type Missing = Vec<usize>;

/// What comes free by units for each blocker, the most last. What is not negative is ordered as its bits are.
type Ranked<Blockers> = (u64, Reverse<Blockers>);

/// The state of the choice: what each bundle is still short of.
pub(super) struct Greedy {
    /// Blockers that hold one bundle, and that alone; with its units.
    alone: Vec<(Ranked<usize>, u64)>,
    missing: Vec<(Missing, u64)>,
    holders: Holders,
    /// Units that come free when just these go.
    gains: HashMap<Missing, u64>,
    /// The same by rate. Gains that have changed since stand there too, and are left out when they come to the top.
    by_rate: BinaryHeap<Ranked<Missing>>,
    freed: u64,
}

impl Greedy {
    pub(super) fn new(bundles: &[Bundle], blockers: usize) -> Self {
        let holders = Holders::of(bundles, blockers);
        let is_alone = |bundle: &Bundle| match bundle.places[..] {
            [place] if holders.bundles_of(place).len() == 1 => Some(place),
            _ => None,
        };
        let mut alone = Vec::new();
        let mut tangled = Vec::new();
        for bundle in bundles {
            match is_alone(bundle) {
                Some(place) => alone.push(((rate(1, bundle.units), Reverse(place)), bundle.units)),
                None => tangled.push(bundle.clone()),
            }
        }
        alone.sort_unstable();
        let gains: HashMap<Missing, u64> = tangled
            .iter()
            .map(|bundle| (bundle.places.clone(), bundle.units))
            .collect();
        let ranked = gains
            .iter()
            .map(|(missing, units)| (rate(missing.len(), *units), Reverse(missing.clone())));
        Self {
            by_rate: ranked.collect(),
            holders: Holders::of(&tangled, blockers),
            missing: tangled
                .into_iter()
                .map(|bundle| (bundle.places, bundle.units))
                .collect(),
            alone,
            gains,
            freed: 0,
        }
    }

    /// Units that are free by now.
    pub(super) fn freed(&self) -> u64 {
        self.freed
    }

    /// The blockers that free most for each of them, of equals the first; `None` where all is free.
    pub(super) fn best(&mut self) -> Option<Missing> {
        self.drop_changed();
        let alone = self.alone.last().map(|((rate, place), _)| (*rate, place.0));
        let Some((rate, Reverse(together))) = self.by_rate.peek() else {
            return alone.map(|(_, place)| vec![place]);
        };
        match alone {
            Some((other, place))
                if (other, Reverse(&[place][..])) > (*rate, Reverse(together.as_slice())) =>
            {
                Some(vec![place])
            }
            _ => Some(together.clone()),
        }
    }

    fn drop_changed(&mut self) {
        while let Some((ranked, Reverse(missing))) = self.by_rate.peek() {
            let gain = self.gains.get(missing);
            if gain.is_some_and(|units| rate(missing.len(), *units) == *ranked) {
                return;
            }
            self.by_rate.pop();
        }
    }

    /// Lets one blocker go: of those that hold alone, the best.
    pub(super) fn remove(&mut self, place: usize) {
        if let Some((_, units)) = self.alone.pop_if(|((_, alone), _)| alone.0 == place) {
            self.freed += units;
            return;
        }
        // Bundles that are short of the same change as one, so that each gain is ranked once.
        let mut changed = BTreeMap::<Missing, u64>::new();
        for index in self.holders.bundles_of(place) {
            let Some((missing, units)) = self.missing.get_mut(*index) else {
                continue;
            };
            *changed.entry(missing.clone()).or_default() += *units;
            missing.retain(|other| *other != place);
        }
        for (mut missing, units) in changed {
            self.gains.remove(&missing);
            missing.retain(|other| *other != place);
            if missing.is_empty() {
                self.freed += units;
            } else {
                self.gain(missing, units);
            }
        }
    }

    fn gain(&mut self, missing: Missing, units: u64) {
        let gain = self.gains.entry(missing.clone()).or_default();
        *gain += units;
        let rate = rate(missing.len(), *gain);
        self.by_rate.push((rate, Reverse(missing)));
    }
}

fn rate(missing: usize, units: u64) -> u64 {
    (of_count(units) / of_count(missing as u64)).to_bits()
}

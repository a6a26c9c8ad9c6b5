//! The smallest set of blockers that frees a share of the units.
//!
//! A line is free when none of its blockers is left, so that a choice is worth more than the sum of its parts: the
//! problem is hard in general. Small cases are solved exactly; for others the set found comes with a number that no
//! set can be smaller than.

use std::collections::BTreeSet;

use crate::number::{Share, of_count};

mod greedy;
mod search;

/// Units that are held by blockers together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldUnits<Key: Ord> {
    /// All the blockers; none: nothing here frees them.
    pub blockers: BTreeSet<Key>,
    /// How many units.
    pub units: u64,
}

/// A set of blockers whose removal frees enough.
#[derive(Debug, Clone, PartialEq)]
pub struct FreeingSet<Key> {
    /// The blockers, each with the units that are free once it and those before it are gone.
    pub chosen: Vec<(Key, u64)>,
    /// Units of all lines.
    pub total_units: u64,
    /// Units that the set frees.
    pub freed_units: u64,
    /// No set of fewer blockers frees enough.
    pub at_least: usize,
    /// Whether enough can be freed at all.
    pub enough: bool,
}

impl<Key> FreeingSet<Key> {
    /// Whether it is known that no smaller set frees enough.
    pub fn is_smallest(&self) -> bool {
        self.enough && self.chosen.len() <= self.at_least
    }
}

/// Units that are free once these blockers are gone: those of the lines that no other blocker holds.
pub fn freed_units<Key: Ord>(lines: &[HeldUnits<Key>], gone: &BTreeSet<Key>) -> u64 {
    let free = |line: &&HeldUnits<Key>| !line.blockers.is_empty() && line.blockers.is_subset(gone);
    lines.iter().filter(free).map(|line| line.units).sum()
}

/// Units that the same blockers hold, whose places are in order.
#[derive(Clone)]
struct Bundle {
    places: Vec<usize>,
    units: u64,
}

/// Looks for the smallest set of blockers that frees a share of the units; as many as can be freed where
/// the share cannot be reached.
pub fn free_units<Key: Ord + Clone>(lines: &[HeldUnits<Key>], wanted: Share) -> FreeingSet<Key> {
    let total: u64 = lines.iter().map(|line| line.units).sum();
    let mut keys: Vec<&Key> = lines.iter().flat_map(|line| &line.blockers).collect();
    keys.sort_unstable();
    keys.dedup();
    let bundles = bundles(lines, &keys);
    let possible: u64 = bundles.iter().map(|bundle| bundle.units).sum();
    let target = of_count(total) * wanted.get();
    let enough = of_count(possible) >= target;
    let target = if enough { target } else { of_count(possible) };
    let found = search::Problem::new(&bundles, keys.len(), target).solve();
    let chosen = in_order(&bundles, keys.len(), &found.chosen);
    FreeingSet {
        freed_units: chosen.last().map_or(0, |(_, units)| *units),
        chosen: chosen
            .into_iter()
            .filter_map(|(place, units)| Some((Key::clone(keys.get(place)?), units)))
            .collect(),
        total_units: total,
        at_least: found.at_least,
        enough,
    }
}

/// Units by the blockers that hold them, in the order of these; what nothing holds is left out.
fn bundles<Key: Ord>(lines: &[HeldUnits<Key>], keys: &[&Key]) -> Vec<Bundle> {
    let is_held = |line: &&HeldUnits<Key>| line.units > 0 && !line.blockers.is_empty();
    let held = lines.iter().filter(is_held);
    let mut all: Vec<Bundle> = held
        .map(|line| {
            let places = line.blockers.iter();
            let places = places.filter_map(|key| keys.binary_search(&key).ok());
            Bundle {
                places: places.collect(),
                units: line.units,
            }
        })
        .collect();
    all.sort_unstable_by(|one, other| one.places.cmp(&other.places));
    all.dedup_by(|next, first| {
        let is_same = next.places == first.places;
        if is_same {
            first.units += next.units;
        }
        is_same
    });
    all
}

/// The blockers in the order in which most is freed soonest, with the units free after each.
fn in_order(bundles: &[Bundle], blockers: usize, chosen: &BTreeSet<usize>) -> Vec<(usize, u64)> {
    let chosen = Places::of(blockers, chosen.iter().copied());
    let inside = bundles
        .iter()
        .filter(|bundle| chosen.has_all(&bundle.places));
    let inside: Vec<Bundle> = inside.cloned().collect();
    let mut greedy = greedy::Greedy::new(&inside, blockers);
    let mut left = chosen;
    let mut order = Vec::new();
    while let Some(next) = greedy.best() {
        for place in next {
            greedy.remove(place);
            left.remove(place);
            order.push((place, greedy.freed()));
        }
    }
    let freed = greedy.freed();
    order.extend(left.iter().map(|place| (place, freed)));
    order
}

/// Some of so many blockers.
struct Places(Vec<bool>);

impl Places {
    fn of(blockers: usize, places: impl Iterator<Item = usize>) -> Self {
        let mut all = Self(vec![false; blockers]);
        for place in places {
            if let Some(has) = all.0.get_mut(place) {
                *has = true;
            }
        }
        all
    }

    fn has(&self, place: usize) -> bool {
        self.0.get(place) == Some(&true)
    }

    fn has_all(&self, places: &[usize]) -> bool {
        places.iter().all(|place| self.has(*place))
    }

    fn remove(&mut self, place: usize) {
        if let Some(has) = self.0.get_mut(place) {
            *has = false;
        }
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        let places = self.0.iter().enumerate();
        places.filter(|(_, has)| **has).map(|(place, _)| place)
    }
}

/// Bundles by blocker.
struct Holders {
    /// Where the bundles of each blocker begin, and where those of the last end.
    starts: Vec<usize>,
    bundles: Vec<usize>,
}

impl Holders {
    fn of(bundles: &[Bundle], blockers: usize) -> Self {
        let mut held: Vec<(usize, usize)> = bundles
            .iter()
            .enumerate()
            .flat_map(|(index, bundle)| bundle.places.iter().map(move |place| (*place, index)))
            .collect();
        held.sort_unstable();
        let mut starts = Vec::with_capacity(blockers + 1);
        for (position, (place, _)) in held.iter().enumerate() {
            while starts.len() <= *place {
                starts.push(position);
            }
        }
        starts.resize(blockers + 1, held.len());
        Self {
            starts,
            bundles: held.into_iter().map(|(_, index)| index).collect(),
        }
    }

    fn bundles_of(&self, place: usize) -> &[usize] {
        let found = self.starts.get(place).zip(self.starts.get(place + 1));
        let found = found.and_then(|(from, to)| self.bundles.get(*from..*to));
        found.unwrap_or_default()
    }
}

//! The smallest set that frees a share of the units.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_statistics::{HeldUnits, Share, free_units, freed_units};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

fn held(blockers: &[u8], units: u64) -> HeldUnits<u8> {
    HeldUnits {
        blockers: blockers.iter().copied().collect(),
        units,
    }
}

fn lines() -> impl Strategy<Value = Vec<HeldUnits<u8>>> {
    let line = (btree_set(0_u8..8, 0..4), 1_u64..100);
    vec(
        line.prop_map(|(blockers, units)| HeldUnits { blockers, units }),
        1..14,
    )
}

/// The size of the smallest set that frees so many units, by trying every set.
fn smallest(lines: &[HeldUnits<u8>], target: f64) -> Option<usize> {
    let sets = (0_u16..256).map(|bits| {
        (0..8)
            .filter(|place| bits >> place & 1 == 1)
            .collect::<BTreeSet<u8>>()
    });
    let enough = sets.filter(|set| freed_units(lines, set) as f64 >= target - 1e-9);
    enough.map(|set| set.len()).min()
}

/// What is found, told by its definition: each step looks at all lines anew.
struct Plain<'a> {
    lines: &'a [HeldUnits<u8>],
    target: f64,
    /// Blockers, those that can free the most first.
    ranked: Vec<u8>,
}

impl<'a> Plain<'a> {
    fn new(lines: &'a [HeldUnits<u8>], wanted: f64) -> Self {
        let units = |held: &dyn Fn(&&HeldUnits<u8>) -> bool| -> u64 {
            lines.iter().filter(held).map(|line| line.units).sum()
        };
        let possible = units(&|line| !line.blockers.is_empty());
        let target = (units(&|_| true) as f64 * wanted).min(possible as f64);
        let keys: BTreeSet<u8> = lines
            .iter()
            .flat_map(|line| &line.blockers)
            .copied()
            .collect();
        // Parts of the lines of the same blockers are added up together, so that they are rounded as one.
        let mut bundles = BTreeMap::<&BTreeSet<u8>, u64>::new();
        for line in lines {
            *bundles.entry(&line.blockers).or_default() += line.units;
        }
        let credit = |key: u8| -> f64 {
            let holding = bundles
                .iter()
                .filter(|(blockers, _)| blockers.contains(&key));
            holding
                .map(|(blockers, units)| *units as f64 / blockers.len() as f64)
                .sum()
        };
        let mut ranked: Vec<u8> = keys.into_iter().collect();
        ranked.sort_by(|one, other| credit(*other).total_cmp(&credit(*one)).then(one.cmp(other)));
        Self {
            lines,
            target: target / (1.0 + 1e-12),
            ranked,
        }
    }

    fn is_enough(&self, gone: &BTreeSet<u8>) -> bool {
        freed_units(self.lines, gone) as f64 >= self.target
    }

    /// What frees most for each blocker still needed, of the lines that only these hold; of equals the first.
    fn best(lines: &[&HeldUnits<u8>], gone: &BTreeSet<u8>) -> Option<BTreeSet<u8>> {
        let mut gains = BTreeMap::<BTreeSet<u8>, u64>::new();
        for line in lines.iter().filter(|line| !line.blockers.is_subset(gone)) {
            let missing = line.blockers.difference(gone).copied().collect();
            *gains.entry(missing).or_default() += line.units;
        }
        let rate = |(missing, units): &(BTreeSet<u8>, u64)| *units as f64 / missing.len() as f64;
        let best = gains.into_iter().rev();
        let best = best.max_by(|one, other| rate(one).total_cmp(&rate(other)));
        best.map(|(missing, _)| missing)
    }

    fn greedy(&self) -> BTreeSet<u8> {
        let (lines, mut gone): (Vec<_>, _) = (self.lines.iter().collect(), BTreeSet::new());
        while !self.is_enough(&gone) {
            gone.extend(Self::best(&lines, &gone).unwrap());
        }
        for key in self.ranked.iter().rev() {
            let mut fewer = gone.clone();
            if fewer.remove(key) && self.is_enough(&fewer) {
                gone = fewer;
            }
        }
        gone
    }

    /// The first set of at most so many that is enough, those of the most able tried first.
    fn search(&self, left: &[u8], gone: &BTreeSet<u8>, count: usize) -> Option<BTreeSet<u8>> {
        if self.is_enough(gone) {
            return Some(gone.clone());
        }
        let (key, rest) = left.split_first().filter(|_| count > 0)?;
        let with = gone.iter().chain([key]).copied().collect();
        let found = self.search(rest, &with, count - 1);
        found.or_else(|| self.search(rest, gone, count))
    }

    fn chosen(&self) -> BTreeSet<u8> {
        let greedy = self.greedy();
        let fewer =
            (0..greedy.len()).find_map(|count| self.search(&self.ranked, &BTreeSet::new(), count));
        fewer.unwrap_or(greedy)
    }

    fn in_order(&self, chosen: &BTreeSet<u8>) -> Vec<(u8, u64)> {
        let inside = self
            .lines
            .iter()
            .filter(|line| line.blockers.is_subset(chosen));
        let (inside, mut gone): (Vec<_>, _) = (inside.collect(), BTreeSet::new());
        let mut order = Vec::new();
        while gone.len() < chosen.len() {
            let rest = || chosen.difference(&gone).copied().collect();
            for key in Self::best(&inside, &gone).unwrap_or_else(rest) {
                gone.insert(key);
                order.push((key, freed_units(self.lines, &gone)));
            }
        }
        order
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn what_is_found_and_its_order_are_those_of_looking_at_all_lines_in_each_step(
        lines in lines(), percent in 0_u8..=100,
    ) {
        let wanted = f64::from(percent) / 100.0;
        let plain = Plain::new(&lines, wanted);
        let found = free_units(&lines, Share::of(wanted).unwrap());
        prop_assert_eq!(found.chosen, plain.in_order(&plain.chosen()));
    }

    #[test]
    fn lines_that_the_same_blockers_hold_may_be_summed_before(lines in lines(), percent in 0_u8..=100) {
        let share = Share::of(f64::from(percent) / 100.0).unwrap();
        let mut sums = BTreeMap::<BTreeSet<u8>, u64>::new();
        for line in &lines {
            *sums.entry(line.blockers.clone()).or_default() += line.units;
        }
        let summed: Vec<HeldUnits<u8>> = sums
            .into_iter()
            .map(|(blockers, units)| HeldUnits { blockers, units })
            .collect();
        prop_assert_eq!(free_units(&summed, share), free_units(&lines, share));
    }

    #[test]
    fn of_few_blockers_the_set_found_is_the_smallest_of_all(lines in lines(), percent in 0_u8..=100) {
        let wanted = f64::from(percent) / 100.0;
        let found = free_units(&lines, Share::of(wanted).unwrap());
        let total: u64 = lines.iter().map(|line| line.units).sum();
        let chosen: BTreeSet<u8> = found.chosen.iter().map(|(key, _)| *key).collect();
        prop_assert_eq!(found.freed_units, freed_units(&lines, &chosen));
        prop_assert_eq!(found.chosen.len(), chosen.len());
        if let Some(size) = smallest(&lines, total as f64 * wanted) {
            prop_assert_eq!(chosen.len(), size);
            prop_assert!(found.is_smallest());
        } else {
            prop_assert!(!found.enough);
            let all: BTreeSet<u8> = (0..8).collect();
            prop_assert_eq!(found.freed_units, freed_units(&lines, &all));
        }
    }

    #[test]
    fn the_units_freed_grow_with_each_blocker_up_to_all_of_them(lines in lines()) {
        let found = free_units(&lines, Share::of(0.7).unwrap());
        let mut gone = BTreeSet::new();
        for (key, units) in &found.chosen {
            gone.insert(*key);
            prop_assert_eq!(*units, freed_units(&lines, &gone));
        }
    }
}

#[test]
fn a_line_with_two_blockers_is_free_when_both_are_gone() {
    let lines = [held(&[1, 2], 100), held(&[3], 40), held(&[1], 5)];
    assert_eq!(freed_units(&lines, &BTreeSet::from([1])), 5);
    assert_eq!(freed_units(&lines, &BTreeSet::from([1, 2])), 105);
    let found = free_units(&lines, Share::of(0.7).unwrap());
    assert_eq!(found.chosen, [(1, 5), (2, 105)]);
    assert!(found.is_smallest());
}

#[test]
fn what_nothing_holds_cannot_be_freed() {
    let found = free_units(&[held(&[], 100), held(&[1], 10)], Share::of(0.5).unwrap());
    assert!(!found.enough && !found.is_smallest());
    assert_eq!((found.freed_units, found.total_units), (10, 110));
}

#[test]
fn of_many_blockers_the_set_found_says_how_small_it_could_be() {
    // Pairs that overlap in a ring: the search gives up long before it has tried all sets.
    let lines: Vec<HeldUnits<u32>> = (0..4000)
        .map(|place| HeldUnits {
            blockers: [place, (place * 7 + 3) % 4000, (place * 31 + 11) % 4000].into(),
            units: u64::from(10 + place % 17),
        })
        .collect();
    let found = free_units(&lines, Share::of(0.5).unwrap());
    assert!(found.enough && found.freed_units * 2 >= found.total_units);
    assert!(found.at_least <= found.chosen.len() && found.at_least > 0);
}

#[test]
fn of_a_hundred_thousand_blockers_that_hold_alone_those_of_the_most_units_are_chosen() {
    const BLOCKERS: u64 = 100_000;
    let units = |blocker: u64| 1 + blocker * 7919 % 3001;
    let lines: Vec<HeldUnits<u64>> = (0..BLOCKERS)
        .map(|blocker| HeldUnits {
            blockers: [blocker].into(),
            units: units(blocker),
        })
        .collect();
    let found = free_units(&lines, Share::of(0.5).unwrap());
    let mut ranked: Vec<u64> = (0..BLOCKERS).collect();
    ranked.sort_by_key(|blocker| (std::cmp::Reverse(units(*blocker)), *blocker));
    let chosen: Vec<u64> = found.chosen.iter().map(|(blocker, _)| *blocker).collect();
    assert_eq!(chosen, ranked[..chosen.len()]);
    let but_one = found.chosen[chosen.len() - 2].1;
    assert!(found.freed_units * 2 >= found.total_units && but_one * 2 < found.total_units);
    assert!(found.is_smallest());
}

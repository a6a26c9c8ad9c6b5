//! The smallest set that frees a share of the units.

use std::collections::BTreeSet;

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
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

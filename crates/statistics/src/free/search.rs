//! Greedy first, then a search that proves that nothing smaller does, as far as its budget goes.

use std::collections::BTreeSet;

use super::greedy::Greedy;
use super::{Bundle, Holders, Places};
use crate::number::of_count;

/// So many bundles are looked at: a tenth of a second.
const BUDGET: usize = 1_000_000;

/// Sums of parts may fall short of the whole by so little.
const ROUNDING: f64 = 1.0 + 1e-12;

/// Sets of blockers that hold units together, and how many units must come free.
pub(super) struct Problem<'a> {
    bundles: &'a [Bundle],
    blockers: usize,
    target: f64,
    /// Blockers by the units that they can free at most, the most first.
    credits: Vec<(usize, f64)>,
}

/// What was found.
pub(super) struct Solution {
    pub(super) chosen: BTreeSet<usize>,
    pub(super) at_least: usize,
}

/// The search ran out of its budget.
struct OutOfBudget;

/// Blockers that are gone, and the sum of their credits.
struct Gone {
    places: BTreeSet<usize>,
    credit: f64,
}

impl<'a> Problem<'a> {
    /// So many blockers hold bundles.
    pub(super) fn new(bundles: &'a [Bundle], blockers: usize, target: f64) -> Self {
        // A freed bundle lends each of its blockers an equal part, so a set frees at most the sum of its credits.
        let mut credits: Vec<(usize, f64)> = (0..blockers).map(|place| (place, 0.0)).collect();
        for bundle in bundles {
            let part = of_count(bundle.units) / of_count(bundle.places.len() as u64);
            for place in &bundle.places {
                if let Some((_, credit)) = credits.get_mut(*place) {
                    *credit += part;
                }
            }
        }
        credits.sort_by(|(place, credit), (other, than)| {
            than.total_cmp(credit).then(place.cmp(other))
        });
        Self {
            bundles,
            blockers,
            target: target / ROUNDING,
            credits,
        }
    }

    pub(super) fn solve(&self) -> Solution {
        let mut budget = BUDGET;
        let mut solution = Solution {
            chosen: self.without_surplus(&self.greedy()),
            at_least: self.bound(),
        };
        while solution.at_least < solution.chosen.len() {
            let gone = Gone {
                places: BTreeSet::new(),
                credit: 0.0,
            };
            match self.search(&self.credits, &gone, solution.at_least, &mut budget) {
                Ok(Some(chosen)) => solution.chosen = chosen,
                Ok(None) => solution.at_least += 1,
                Err(OutOfBudget) => break,
            }
        }
        solution
    }

    fn greedy(&self) -> BTreeSet<usize> {
        let mut greedy = Greedy::new(self.bundles, self.blockers);
        let mut gone = BTreeSet::new();
        while of_count(greedy.freed()) < self.target {
            let Some(next) = greedy.best() else {
                break;
            };
            for place in next {
                greedy.remove(place);
                gone.insert(place);
            }
        }
        gone
    }

    /// Leaves out, of the least credit first, what is not needed for the target.
    fn without_surplus(&self, chosen: &BTreeSet<usize>) -> BTreeSet<usize> {
        let holders = Holders::of(self.bundles, self.blockers);
        let mut chosen = Places::of(self.blockers, chosen.iter().copied());
        let free = self.bundles.iter();
        let free = free.filter(|bundle| chosen.has_all(&bundle.places));
        let mut freed: u64 = free.map(|bundle| bundle.units).sum();
        for (place, _) in self.credits.iter().rev() {
            if !chosen.has(*place) {
                continue;
            }
            let held = holders.bundles_of(*place).iter();
            let held = held.filter_map(|index| self.bundles.get(*index));
            let held = held.filter(|bundle| chosen.has_all(&bundle.places));
            let lost: u64 = held.map(|bundle| bundle.units).sum();
            if of_count(freed - lost) >= self.target {
                chosen.remove(*place);
                freed -= lost;
            }
        }
        chosen.iter().collect()
    }

    fn is_enough(&self, gone: &BTreeSet<usize>, budget: &mut usize) -> Result<bool, OutOfBudget> {
        *budget = budget
            .checked_sub(self.bundles.len() + 1)
            .ok_or(OutOfBudget)?;
        let is_free = |bundle: &&Bundle| bundle.places.iter().all(|place| gone.contains(place));
        let free = self.bundles.iter().filter(is_free);
        let freed: u64 = free.map(|bundle| bundle.units).sum();
        Ok(of_count(freed) >= self.target)
    }

    /// Fewer blockers than this have too little credit, whichever they are.
    fn bound(&self) -> usize {
        let mut credit = 0.0;
        let short = self.credits.iter().take_while(|(_, more)| {
            let is_short = credit * ROUNDING < self.target;
            credit += more;
            is_short
        });
        short.count()
    }

    /// A set of at most so many of the blockers left that frees enough together with those gone.
    fn search(
        &self,
        left: &[(usize, f64)],
        gone: &Gone,
        count: usize,
        budget: &mut usize,
    ) -> Result<Option<BTreeSet<usize>>, OutOfBudget> {
        if self.is_enough(&gone.places, budget)? {
            return Ok(Some(gone.places.clone()));
        }
        let best: f64 = left.iter().take(count).map(|(_, credit)| credit).sum();
        if (gone.credit + best) * ROUNDING < self.target {
            return Ok(None);
        }
        let Some(((place, credit), rest)) = left.split_first().filter(|_| count > 0) else {
            return Ok(None);
        };
        let mut with = Gone {
            places: gone.places.clone(),
            credit: gone.credit + credit,
        };
        with.places.insert(*place);
        match self.search(rest, &with, count - 1, budget)? {
            Some(found) => Ok(Some(found)),
            None => self.search(rest, gone, count, budget),
        }
    }
}

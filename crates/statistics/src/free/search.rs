//! Greedy first, then a search that proves that nothing smaller does, as far as its budget goes.

use std::collections::{BTreeMap, BTreeSet};

use super::greedy::Greedy;
use crate::number::of_count;

/// So many bundles are looked at: a tenth of a second.
const BUDGET: usize = 1_000_000;

/// Sums of parts may fall short of the whole by so little.
const ROUNDING: f64 = 1.0 + 1e-12;

/// Sets of blockers that hold units together, and how many units must come free.
pub(super) struct Problem<'a> {
    bundles: &'a BTreeMap<BTreeSet<usize>, u64>,
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
    pub(super) fn new(bundles: &'a BTreeMap<BTreeSet<usize>, u64>, target: f64) -> Self {
        // A freed bundle lends each of its blockers an equal part, so a set frees at most the sum of its credits.
        let mut credits = BTreeMap::<usize, f64>::new();
        for (bundle, units) in bundles {
            let part = of_count(*units) / of_count(bundle.len() as u64);
            for place in bundle {
                *credits.entry(*place).or_default() += part;
            }
        }
        let mut credits: Vec<(usize, f64)> = credits.into_iter().collect();
        credits.sort_by(|(place, credit), (other, than)| {
            than.total_cmp(credit).then(place.cmp(other))
        });
        Self {
            bundles,
            target: target / ROUNDING,
            credits,
        }
    }

    pub(super) fn solve(&self) -> Solution {
        let mut budget = BUDGET;
        let mut solution = Solution {
            chosen: self.without_surplus(self.greedy(), &mut budget),
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
        let mut greedy = Greedy::new(self.bundles.iter().map(|(bundle, units)| (bundle, *units)));
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
    fn without_surplus(&self, mut chosen: BTreeSet<usize>, budget: &mut usize) -> BTreeSet<usize> {
        for (place, _) in self.credits.iter().rev() {
            let mut fewer = chosen.clone();
            if !fewer.remove(place) {
                continue;
            }
            match self.is_enough(&fewer, budget) {
                Ok(true) => chosen = fewer,
                Ok(false) => {}
                Err(OutOfBudget) => break,
            }
        }
        chosen
    }

    fn is_enough(&self, gone: &BTreeSet<usize>, budget: &mut usize) -> Result<bool, OutOfBudget> {
        *budget = budget
            .checked_sub(self.bundles.len() + 1)
            .ok_or(OutOfBudget)?;
        let free = self
            .bundles
            .iter()
            .filter(|(bundle, _)| bundle.is_subset(gone));
        let freed: u64 = free.map(|(_, units)| units).sum();
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

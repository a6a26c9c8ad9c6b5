//! The log-rank test: whether groups end at the same rate.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::number::of_count;
use crate::{Sample, StatisticsError};

/// How much groups differ.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LogRank {
    /// The statistic; 0 where the groups end exactly as expected.
    pub statistic: f64,
    /// Degrees of freedom: the groups that can be compared, less one.
    pub degrees: u64,
    /// How often groups that do not differ would give a statistic as large, 0 to 1.
    pub p: f64,
}

/// What the test adds up: how many more ended than expected, and how these numbers vary together.
struct Sums {
    excess: Vec<f64>,
    covariance: Vec<Vec<f64>>,
}

/// Compares two groups or more (Mantel 1966; Peto and Peto 1972), all times weighing the same.
pub fn log_rank(groups: &[&Sample]) -> Result<LogRank, StatisticsError> {
    if groups.len() < 2 {
        return Err(StatisticsError::TooFewGroups(groups.len()));
    }
    let sums = sums(groups);
    let (statistic, degrees) = quadratic_form(sums);
    let p = match ChiSquared::new(of_count(degrees)) {
        Ok(distribution) if statistic > 0.0 => distribution.sf(statistic),
        // No degree of freedom: nothing tells the groups apart.
        _ => 1.0,
    };
    Ok(LogRank {
        statistic,
        degrees,
        p,
    })
}

fn sums(groups: &[&Sample]) -> Sums {
    let mut at_risk: Vec<u64> = groups.iter().map(|group| group.count()).collect();
    let mut left: Vec<_> = groups
        .iter()
        .map(|group| group.tallies().iter().peekable())
        .collect();
    let mut sums = Sums {
        excess: vec![0.0; groups.len()],
        covariance: vec![vec![0.0; groups.len()]; groups.len()],
    };
    loop {
        let times = left
            .iter_mut()
            .filter_map(|tallies| tallies.peek().map(|tally| tally.time));
        let Some(time) = times.min_by(f64::total_cmp) else {
            return sums;
        };
        let now: Vec<_> = left
            .iter_mut()
            .map(|tallies| tallies.next_if(|tally| tally.time <= time))
            .collect();
        let ended: Vec<u64> = now
            .iter()
            .map(|tally| tally.map_or(0, |one| one.ended))
            .collect();
        sums.add(&at_risk, &ended);
        for (count, tally) in at_risk.iter_mut().zip(now) {
            *count = count.saturating_sub(tally.map_or(0, Sample::leaving));
        }
    }
}

impl Sums {
    /// What one time adds: of all who were still seen, anybody was as likely to end.
    fn add(&mut self, at_risk: &[u64], ended: &[u64]) {
        let (seen, ends) = (at_risk.iter().sum::<u64>(), ended.iter().sum::<u64>());
        if ends == 0 {
            return;
        }
        let shares: Vec<f64> = at_risk
            .iter()
            .map(|count| of_count(*count) / of_count(seen))
            .collect();
        for ((excess, share), ended) in self.excess.iter_mut().zip(&shares).zip(ended) {
            *excess += of_count(*ended) - of_count(ends) * share;
        }
        if seen < 2 {
            return;
        }
        let factor = of_count(ends) * of_count(seen - ends) / of_count(seen - 1);
        for (place, (row, of_row)) in self.covariance.iter_mut().zip(&shares).enumerate() {
            for (other, (cell, of_column)) in row.iter_mut().zip(&shares).enumerate() {
                let own = if place == other { *of_row } else { 0.0 };
                *cell += factor * (own - of_row * of_column);
            }
        }
    }
}

/// `excess' · covariance⁻¹ · excess` without the groups that follow from the others, and how many were left.
///
/// The numbers of all groups add up to 0, so that one of them always follows; a group of which nobody was seen
/// beside others when something ended tells nothing. Eliminating the covariance from the matrix bordered by the
/// excess leaves the negated form in its corner.
fn quadratic_form(sums: Sums) -> (f64, u64) {
    let largest = sums
        .covariance
        .iter()
        .flatten()
        .fold(0.0_f64, |largest, cell| largest.max(*cell));
    let mut rows: Vec<Vec<f64>> = sums.covariance;
    for (row, excess) in rows.iter_mut().zip(&sums.excess) {
        row.push(*excess);
    }
    let mut corner = sums.excess;
    corner.push(0.0);
    rows.push(corner);
    let mut degrees = 0;
    while rows.len() > 1 {
        let pivot = rows.remove(0);
        let (head, tail) = pivot
            .split_first()
            .map_or((0.0, &[][..]), |(head, tail)| (*head, tail));
        let counts = head > largest * 1e-12;
        degrees += u64::from(counts);
        for row in &mut rows {
            let first = row.remove(0);
            if counts {
                for (cell, above) in row.iter_mut().zip(tail) {
                    *cell -= first / head * above;
                }
            }
        }
    }
    let corner = rows
        .first()
        .and_then(|row| row.first())
        .copied()
        .unwrap_or(0.0);
    ((-corner).max(0.0), degrees)
}

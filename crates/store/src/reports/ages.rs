//! Ages of many lines, counted by day.

use std::collections::BTreeMap;

/// How many lines are how old.
#[derive(Debug, Default)]
pub(super) struct Ages(BTreeMap<i64, i64>);

impl Ages {
    pub(super) fn add(&mut self, age_days: i64, lines: i64) {
        *self.0.entry(age_days).or_default() += lines;
    }

    pub(super) fn count(&self) -> i64 {
        self.0.values().sum()
    }

    pub(super) fn oldest(&self) -> Option<i64> {
        self.0.last_key_value().map(|(age, _)| *age)
    }

    /// What [`desbloqueo_domain::interval::median`] says of the ages of all lines.
    #[expect(clippy::cast_precision_loss, reason = "days are far below 2^52")]
    pub(super) fn median(&self) -> Option<f64> {
        let count = self.count();
        let lower = self.at((count - 1) / 2)?;
        let upper = self.at(count / 2)?;
        Some(f64::midpoint(lower as f64, upper as f64))
    }

    /// The age at a position, in order of age.
    fn at(&self, position: i64) -> Option<i64> {
        let mut before = 0;
        self.0.iter().find_map(|(age, lines)| {
            before += lines;
            (position < before).then_some(*age)
        })
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_domain::interval::median;

    use super::*;

    #[test]
    fn the_median_is_that_of_all_lines() {
        for ages in [
            vec![],
            vec![3],
            vec![3, 8],
            vec![1, 1, 9],
            vec![5, 5, 5, 7, 7, 100],
        ] {
            let mut counted = Ages::default();
            for age in &ages {
                counted.add(*age, 1);
            }
            assert_eq!(counted.median(), median(ages.iter().copied()), "{ages:?}");
            assert_eq!(counted.oldest(), ages.iter().copied().max());
        }
    }
}

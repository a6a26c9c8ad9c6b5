//! Pareto: the largest first, with what they make up together.

use crate::number::of_count;

/// One cause with its weight.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoRow<Key> {
    /// The cause.
    pub key: Key,
    /// Its weight, in units or unit-days.
    pub weight: u64,
    /// Its share of all, 0 to 1.
    pub share: f64,
    /// Its share with that of all before it, 0 to 1.
    pub cumulative: f64,
}

/// The causes by weight, the heaviest first, and by key where they weigh the same.
pub fn pareto<Key: Ord>(causes: impl IntoIterator<Item = (Key, u64)>) -> Vec<ParetoRow<Key>> {
    let mut causes: Vec<(Key, u64)> = causes.into_iter().collect();
    causes.sort_by(|(key, weight), (other, than)| than.cmp(weight).then_with(|| key.cmp(other)));
    let total: u64 = causes.iter().map(|(_, weight)| weight).sum();
    let of_all = |weight| {
        if total == 0 {
            0.0
        } else {
            of_count(weight) / of_count(total)
        }
    };
    let mut so_far = 0;
    causes
        .into_iter()
        .map(|(key, weight)| {
            so_far += weight;
            ParetoRow {
                key,
                weight,
                share: of_all(weight),
                cumulative: of_all(so_far),
            }
        })
        .collect()
}

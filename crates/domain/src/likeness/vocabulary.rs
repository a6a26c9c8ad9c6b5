//! What a word is worth.

use std::collections::BTreeMap;

use super::words::Text;

/// The weight of the rarest words.
const HEAVIEST: u64 = 4;

/// All words that the items use, and what each is worth.
pub(super) struct Vocabulary(BTreeMap<String, Weighed>);

/// A word by its rank: rank 0 is the rarest.
#[derive(Clone, Copy)]
pub(super) struct Weighed {
    pub(super) rank: usize,
    pub(super) weight: u64,
    /// Whether it names something, as a ticket number does.
    pub(super) identifier: bool,
}

impl Vocabulary {
    /// Of texts, each with how many items say it.
    pub(super) fn of<'a>(texts: impl Iterator<Item = (&'a Text, u64)>) -> Self {
        let mut items = 0;
        let mut uses = BTreeMap::<&str, (u64, bool)>::new();
        for (text, saying) in texts {
            items += saying;
            for (key, identifier) in text.identifiers_by_key() {
                let (count, _) = *uses.get(key).unwrap_or(&(0, identifier));
                uses.insert(key, (count + saying, identifier));
            }
        }
        let mut ranked: Vec<_> = uses.into_iter().collect();
        ranked.sort_by_key(|(key, (count, _))| (*count, *key));
        let weighed = |(rank, (key, (count, identifier))): (usize, (&str, (u64, bool)))| {
            let weight = weight(items, count);
            let word = Weighed {
                rank,
                weight,
                identifier,
            };
            (key.to_owned(), word)
        };
        Self(ranked.into_iter().enumerate().map(weighed).collect())
    }

    pub(super) fn get(&self, key: &str) -> Option<Weighed> {
        self.0.get(key).copied()
    }
}

/// The binary logarithm of how rare a word is, within bounds. Half of it for a word that nobody else uses:
/// it can be shared with nobody, and should not keep apart what is told in somebody's own words.
fn weight(items: u64, count: u64) -> u64 {
    let rarity = u64::from((1 + items / count.max(1)).ilog2()).min(HEAVIEST);
    if count > 1 {
        rarity
    } else {
        (rarity / 2).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_say_weighs_least_and_what_a_few_share_weighs_most() {
        let weights = [1000, 400, 100, 2, 1].map(|count| weight(1000, count));
        assert_eq!(weights, [1, 1, 3, 4, 2]);
        assert_eq!([2, 1].map(|count| weight(2, count)), [1, 1]);
    }
}

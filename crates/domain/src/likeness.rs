//! Likeness between private blockers, or between lines of one reason, so that grouping can be offered:
//! "38 rows look like one blocker" (rule S7).
//!
//! Items are compared by the words people wrote, within one organization, L2 and L3 only. Rare words weigh
//! more than common ones: the weight of a word is the binary logarithm of how rarely all items use it, from 1
//! to 4, so that what they all say ("waiting", "customer") counts little. Likeness is the shared weight over
//! the mean weight of both texts (Dice); half is enough. All numbers are whole: the result is the same on
//! every machine.
//!
//! Texts are not compared in pairs. Each joins the group whose first text is most like it, and asks just the
//! groups that contain one of its rarer words, a bounded number for each word; the most repeated texts come
//! first. Next to min-hashing this needs no chance, and it knows which words were shared.

mod blocks;
mod texts;
mod vocabulary;
mod words;

use std::collections::BTreeMap;

use crate::code::{Code, OrganizationId};
use texts::Texts;
use vocabulary::Vocabulary;
use words::Text;

/// A private blocker, or a blocked line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikenessItem<K> {
    /// The id, returned in groups.
    pub id: K,
    /// The organization that would own the blocker of a group; items of different ones are never grouped.
    pub organization: OrganizationId,
    /// The reason; items of different ones are never grouped.
    pub l2: Code,
    /// The detail; items of different ones are never grouped.
    pub l3: Option<Code>,
    /// The service; another one weighs a tenth less.
    pub service: Code,
    /// The note.
    pub note: String,
    /// The title, where somebody wrote it; empty where it was made from reason, tenant and service.
    pub title: String,
    /// The customer's name: its words are no evidence.
    pub customer: String,
}

/// Items that look like one blocker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikenessGroup<K> {
    /// Two or more, in order.
    pub ids: Vec<K>,
    /// How alike they are on average, in percent.
    pub score: u64,
    /// Words that most of them share, the most telling first.
    pub words: Vec<String>,
}

/// Groups of items that look like one blocker, the largest first. Items without likeness are in none.
pub fn groups<K: Copy + Ord>(items: &[LikenessItem<K>]) -> Vec<LikenessGroup<K>> {
    let texts = Texts::read(items);
    let mut blocks = BTreeMap::<_, Vec<Reading<'_, K>>>::new();
    for (item, number) in items.iter().zip(texts.of_items()) {
        let Some(text) = texts.get(number) else {
            continue;
        };
        let reason = (item.organization, &item.l2, &item.l3);
        let reading = Reading { item, text, number };
        blocks.entry(reason).or_default().push(reading);
    }
    let vocabulary = Vocabulary::of(texts.with_uses());
    let of_block = |readings: &Vec<_>| blocks::groups(readings, &vocabulary);
    let mut groups: Vec<_> = blocks.values().flat_map(of_block).collect();
    groups.sort_by(|one, other| {
        let size = other.ids.len().cmp(&one.ids.len());
        let score = other.score.cmp(&one.score);
        size.then(score).then_with(|| one.ids.cmp(&other.ids))
    });
    groups
}

/// An item with its words.
struct Reading<'a, K> {
    item: &'a LikenessItem<K>,
    text: &'a Text,
    /// The same for items of one text.
    number: usize,
}

#[cfg(test)]
mod tests;

//! Groups among the items of one organization and reason.

use std::collections::{BTreeMap, BTreeSet};

use super::vocabulary::{Vocabulary, Weighed};
use super::words::Text;
use super::{LikenessGroup, Reading};
use crate::code::Code;

/// Likeness, in percent, from which two texts are offered as one blocker.
const ENOUGH: u64 = 50;
/// Words that two texts must share, unless one of them is an identifier: "TBD" alone is no blocker.
const FEWEST_WORDS: usize = 2;
/// Groups asked for each word.
const MOST_CANDIDATES: usize = 64;
/// Passages shown for a group.
const MOST_PASSAGES: usize = 6;

/// Items with the same words for the same service.
struct Shape<'a, K> {
    service: &'a Code,
    /// The rarest first.
    words: Vec<Weighed>,
    weight: u64,
    readings: Vec<&'a Reading<'a, K>>,
}

/// A first shape and those that joined it, each with its likeness to the first.
struct Cluster<'a, K> {
    first: &'a Shape<'a, K>,
    joined: Vec<(&'a Shape<'a, K>, u64)>,
}

pub(super) fn groups<K: Copy + Ord>(
    readings: &[Reading<'_, K>],
    vocabulary: &Vocabulary,
) -> Vec<LikenessGroup<K>> {
    let shapes = shapes(readings, vocabulary);
    clusters(&shapes)
        .iter()
        .filter_map(|cluster| cluster.group(vocabulary))
        .collect()
}

/// Texts without words have no shape. The most repeated come first.
fn shapes<'a, K: Copy + Ord>(
    readings: &'a [Reading<'a, K>],
    vocabulary: &Vocabulary,
) -> Vec<Shape<'a, K>> {
    let mut of_texts = BTreeMap::<(usize, &Code), Vec<&Reading<'_, K>>>::new();
    for reading in readings {
        let text = (reading.number, &reading.item.service);
        of_texts.entry(text).or_default().push(reading);
    }
    let mut alike = BTreeMap::<(BTreeSet<&str>, &Code), Vec<&Reading<'_, K>>>::new();
    for ((_, service), readings) in of_texts {
        let keys = readings.first().map(|reading| reading.text.keys());
        let keys = keys.unwrap_or_default();
        if !keys.is_empty() {
            alike.entry((keys, service)).or_default().extend(readings);
        }
    }
    let shape =
        |((keys, service), mut readings): ((BTreeSet<&str>, _), Vec<&'a Reading<'a, K>>)| {
            readings.sort_by_key(|reading| reading.item.id);
            let mut words: Vec<_> = keys.iter().filter_map(|key| vocabulary.get(key)).collect();
            words.sort_by_key(|word| word.rank);
            let weight = words.iter().map(|word| word.weight).sum();
            Shape {
                service,
                words,
                weight,
                readings,
            }
        };
    let mut shapes: Vec<_> = alike.into_iter().map(shape).collect();
    shapes.sort_by_key(|shape| {
        let first = shape.readings.first().map(|reading| reading.item.id);
        (std::cmp::Reverse(shape.readings.len()), first)
    });
    shapes
}

fn clusters<'a, K>(shapes: &'a [Shape<'a, K>]) -> Vec<Cluster<'a, K>> {
    let mut clusters: Vec<Cluster<'a, K>> = Vec::new();
    let mut with_word = BTreeMap::<usize, Vec<usize>>::new();
    for shape in shapes {
        let near = nearest(shape, &clusters, &with_word);
        if let Some((likeness, cluster)) =
            near.and_then(|(likeness, at)| Some((likeness, clusters.get_mut(at)?)))
        {
            cluster.joined.push((shape, likeness));
            continue;
        }
        for word in &shape.words {
            with_word.entry(word.rank).or_default().push(clusters.len());
        }
        clusters.push(Cluster {
            first: shape,
            joined: Vec::new(),
        });
    }
    clusters
}

/// The cluster most like the shape, the earliest of equals, among those that contain one of its rarer words.
fn nearest<K>(
    shape: &Shape<'_, K>,
    clusters: &[Cluster<'_, K>],
    with_word: &BTreeMap<usize, Vec<usize>>,
) -> Option<(u64, usize)> {
    let lists = shape
        .rarer_words()
        .filter_map(|word| with_word.get(&word.rank));
    let candidates: BTreeSet<_> = lists
        .flat_map(|list| list.iter().take(MOST_CANDIDATES))
        .collect();
    let measured = candidates.into_iter().filter_map(|at| {
        let likeness = likeness(clusters.get(*at)?.first, shape);
        (likeness >= ENOUGH).then_some((likeness, *at))
    });
    measured.max_by_key(|(likeness, at)| (*likeness, std::cmp::Reverse(*at)))
}

impl<K> Shape<'_, K> {
    /// So many of the rarest words that what is left cannot be [`ENOUGH`] alone: of a weight w, two texts
    /// that are half alike share a third or more.
    fn rarer_words(&self) -> impl Iterator<Item = &Weighed> {
        let needed = self.weight * ENOUGH / (200 - ENOUGH);
        let left = self.words.iter().scan(self.weight, |left, word| {
            let before = *left;
            *left -= word.weight;
            Some((word, before))
        });
        left.take_while(move |(_, left)| *left >= needed.max(1))
            .map(|(word, _)| word)
    }
}

/// How alike two texts are, in percent; nothing when they share too few words.
fn likeness<K>(one: &Shape<'_, K>, other: &Shape<'_, K>) -> u64 {
    let in_other = |word: &&Weighed| {
        let found = other
            .words
            .binary_search_by_key(&word.rank, |word| word.rank);
        found.is_ok()
    };
    let shared = || one.words.iter().filter(in_other);
    if shared().count() < FEWEST_WORDS && !shared().any(|word| word.identifier) {
        return 0;
    }
    let weight: u64 = shared().map(|word| word.weight).sum();
    let percent = 200 * weight / (one.weight + other.weight).max(1);
    if one.service == other.service {
        percent
    } else {
        percent * 9 / 10
    }
}

impl<K: Copy + Ord> Cluster<'_, K> {
    fn group(&self, vocabulary: &Vocabulary) -> Option<LikenessGroup<K>> {
        let mut ids: Vec<_> = self.readings().map(|reading| reading.item.id).collect();
        ids.sort_unstable();
        let says_too_little = self.joined.is_empty() && likeness(self.first, self.first) == 0;
        if ids.len() < 2 || says_too_little {
            return None;
        }
        Some(LikenessGroup {
            score: self.score(ids.len()),
            words: self.words(vocabulary),
            ids,
        })
    }

    fn readings(&self) -> impl Iterator<Item = &Reading<'_, K>> {
        let shapes = std::iter::once(self.first).chain(self.joined.iter().map(|(shape, _)| *shape));
        shapes.flat_map(|shape| shape.readings.iter().copied())
    }

    fn score(&self, items: usize) -> u64 {
        let joined = self
            .joined
            .iter()
            .map(|(shape, likeness)| (shape.readings.len(), *likeness));
        let all = std::iter::once((self.first.readings.len(), 100)).chain(joined);
        let count = |items: usize| u64::try_from(items).unwrap_or(u64::MAX);
        let sum: u64 = all.map(|(items, likeness)| count(items) * likeness).sum();
        sum / count(items).max(1)
    }

    /// Passages of the first text whose words more than half of the items share.
    fn words(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let mut texts = BTreeMap::<usize, (&Text, usize)>::new();
        for reading in self.readings() {
            let (_, items) = texts.entry(reading.number).or_insert((reading.text, 0));
            *items += 1;
        }
        let mut uses = BTreeMap::<&str, usize>::new();
        for (text, items) in texts.values() {
            for key in text.keys() {
                *uses.entry(key).or_default() += items;
            }
        }
        let items: usize = texts.values().map(|(_, items)| items).sum();
        let weight = |key: &str| {
            let shared = uses.get(key).is_some_and(|count| *count * 2 > items);
            shared
                .then(|| vocabulary.get(key).map(|word| word.weight))
                .flatten()
        };
        let first = self.first.readings.first();
        let mut passages = first.map_or_else(Vec::new, |reading| reading.text.passages(weight));
        passages.truncate(MOST_PASSAGES);
        passages
    }
}

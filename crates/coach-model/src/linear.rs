//! A linear model over sparse features: softmax regression with small whole numbers for weights.

use std::ops::Range;

use crate::features::{GROUP_WEIGHTS, GROUPS, Reading};
use crate::hash::Feature;

/// A text as the model sees it: rows of the vocabulary in ascending order, and how strong each is.
pub type Vector = Vec<(u32, f32)>;

/// What a stem weighs that no text of the playbook has.
const UNKNOWN: f32 = 9.0;

/// The features that a model knows, and how telling each is by its rarity.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vocabulary {
    /// In ascending order.
    pub(crate) features: Vec<Feature>,
    pub(crate) rarity: Vec<f32>,
    /// Where the features begin that share their upper half; one more than there are halves. Hashes are spread
    /// evenly, so a feature is found among a handful.
    starts: Vec<u32>,
}

/// How many upper halves of a feature there are.
const HALVES: u32 = 1 << 16;

impl Vocabulary {
    /// Of features in ascending order, and the rarity of each.
    pub(crate) fn new(features: Vec<Feature>, rarity: Vec<f32>) -> Self {
        let mut starts = Vec::new();
        if !features.is_empty() {
            let mut before = 0;
            for half in 0..=HALVES {
                let rest = features.get(before..).unwrap_or_default();
                before += rest
                    .iter()
                    .take_while(|feature| **feature >> 16 < half)
                    .count();
                starts.push(u32::try_from(before).unwrap_or(u32::MAX));
            }
        }
        Self {
            features,
            rarity,
            starts,
        }
    }

    /// How many features it has.
    pub fn len(&self) -> usize {
        self.features.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The row of a feature.
    pub fn row(&self, feature: Feature) -> Option<u32> {
        let bound = |half: u32| {
            let start = self.starts.get(usize::try_from(half).ok()?)?;
            usize::try_from(*start).ok()
        };
        let half = feature >> 16;
        let (from, to) = (bound(half)?, bound(half + 1)?);
        let row = self.features.get(from..to)?.binary_search(&feature).ok()?;
        u32::try_from(from + row).ok()
    }

    /// How telling the feature of a row is.
    pub fn rarity(&self, row: u32) -> f32 {
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        self.rarity.get(row).copied().unwrap_or(0.0)
    }

    /// How much stems weigh together: the length of a text as it is compared with others.
    pub fn length(&self, stems: &[Feature]) -> f32 {
        stems
            .iter()
            .map(|stem| self.weight(*stem).powi(2))
            .sum::<f32>()
            .sqrt()
    }

    /// What a stem weighs: one that the playbook never uses is as rare as can be.
    pub fn weight(&self, stem: Feature) -> f32 {
        self.row(stem).map_or(UNKNOWN, |row| self.rarity(row))
    }

    /// A reading by rows: each feature once, weighted by rarity, each group brought to its own length.
    pub fn vector(&self, reading: &Reading) -> Vector {
        let mut found: Vec<(u32, u8)> = reading
            .occurrences
            .iter()
            .filter_map(|occurrence| Some((self.row(occurrence.feature)?, occurrence.group)))
            .collect();
        found.sort_unstable();
        found.dedup_by_key(|(row, _)| *row);
        let mut squares = [0.0_f32; GROUPS];
        for (row, group) in &found {
            if let Some(sum) = squares.get_mut(usize::from(*group)) {
                *sum += self.rarity(*row).powi(2);
            }
        }
        let factor = |group: u8| {
            let group = usize::from(group);
            let length = squares.get(group).map_or(1.0, |sum| sum.sqrt().max(1e-6));
            GROUP_WEIGHTS.get(group).copied().unwrap_or(1.0) / length
        };
        found
            .into_iter()
            .map(|(row, group)| (row, self.rarity(row) * factor(group)))
            .collect()
    }
}

/// Weights of classes by row of a vocabulary: only those that matter, as 1/127 of the row's greatest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linear {
    pub(crate) classes: usize,
    pub(crate) bias: Vec<f32>,
    /// Where the entries of each row begin; one more than there are rows.
    pub(crate) starts: Vec<u32>,
    /// One 127th of the greatest weight of each row.
    pub(crate) steps: Vec<f32>,
    pub(crate) entry_classes: Vec<u16>,
    pub(crate) entry_weights: Vec<i8>,
}

impl Linear {
    /// How many classes it tells apart.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// How many bytes it takes in memory.
    pub fn memory(&self) -> usize {
        self.entry_weights.len() * 3 + self.steps.len() * 8
    }

    /// How many weights it keeps.
    pub fn entries(&self) -> usize {
        self.entry_weights.len()
    }

    /// Keeps the greatest weights of a dense table of `classes` columns, at most `keep` of them.
    pub fn of(table: &[f32], bias: Vec<f32>, keep: usize) -> Self {
        let classes = bias.len().max(1);
        let threshold = threshold(table, keep);
        let mut linear = Self {
            classes,
            bias,
            starts: vec![0],
            ..Self::default()
        };
        for row in table.chunks_exact(classes) {
            linear.push(row, threshold);
        }
        linear
    }

    fn push(&mut self, row: &[f32], threshold: f32) {
        let greatest = row
            .iter()
            .fold(0.0_f32, |greatest, weight| greatest.max(weight.abs()));
        let step = greatest / 127.0;
        self.steps.push(step);
        for (class, weight) in (0_u16..).zip(row) {
            let whole = if step > 0.0 {
                (weight / step).round()
            } else {
                0.0
            };
            if weight.abs() >= threshold && whole != 0.0 {
                self.entry_classes.push(class);
                self.entry_weights.push(whole.clamp(-127.0, 127.0) as i8);
            }
        }
        self.starts
            .push(u32::try_from(self.entry_weights.len()).unwrap_or(u32::MAX));
    }

    /// The weights of a row: classes with what the row adds to each.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (usize, f32)> {
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        let bound = |row: usize| {
            self.starts
                .get(row)
                .and_then(|start| usize::try_from(*start).ok())
        };
        let range: Range<usize> = match (bound(row), bound(row.saturating_add(1))) {
            (Some(start), Some(end)) => start..end,
            _ => 0..0,
        };
        let step = self.steps.get(row).copied().unwrap_or(0.0);
        let classes = self.entry_classes.get(range.clone()).unwrap_or_default();
        let weights = self.entry_weights.get(range).unwrap_or_default();
        classes
            .iter()
            .zip(weights)
            .map(move |(class, weight)| (usize::from(*class), f32::from(*weight) * step))
    }

    /// What speaks for each class.
    pub fn scores(&self, vector: &[(u32, f32)]) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for (row, value) in vector {
            for (class, weight) in self.row(*row) {
                if let Some(score) = scores.get_mut(class) {
                    *score += weight * value;
                }
            }
        }
        scores
    }
}

/// The weight below which entries are left out so that at most `keep` stay.
fn threshold(table: &[f32], keep: usize) -> f32 {
    if table.len() <= keep {
        return 0.0;
    }
    let mut sizes: Vec<f32> = table.iter().map(|weight| weight.abs()).collect();
    let (_, threshold, _) = sizes.select_nth_unstable_by(table.len() - keep, f32::total_cmp);
    *threshold
}

/// Scores as chances that add up to 1, the scores divided by a temperature first.
pub fn chances(scores: &[f32], temperature: f32) -> Vec<f64> {
    let greatest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let raised: Vec<f64> = scores
        .iter()
        .map(|score| f64::from((score - greatest) / temperature).exp())
        .collect();
    let sum: f64 = raised.iter().sum();
    raised.into_iter().map(|raised| raised / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_is_found_at_its_row_and_no_other_is() {
        let features = vec![0, 1, 0x1_0000, 0x1_0001, 0x7fff_ffff, u32::MAX];
        let vocabulary = Vocabulary::new(features.clone(), vec![1.0; features.len()]);
        for (row, feature) in (0..).zip(&features) {
            assert_eq!(vocabulary.row(*feature), Some(row));
        }
        for unknown in [2, 0x1_0002, 0x8000_0000, u32::MAX - 1] {
            assert_eq!(vocabulary.row(unknown), None);
        }
        assert_eq!(Vocabulary::default().row(0), None);
    }

    #[test]
    fn weights_come_back_nearly_as_they_were() {
        let table = [1.0, -0.5, 0.0, 0.25, 0.125, 0.0];
        let linear = Linear::of(&table, vec![0.0; 3], 100);
        let row: Vec<(usize, f32)> = linear.row(0).collect();
        assert_eq!(row.len(), 2);
        assert!((row[1].1 + 0.5).abs() < 0.01);
        assert_eq!(linear.row(9).count(), 0);
    }

    #[test]
    fn the_smallest_weights_are_left_out_first() {
        let linear = Linear::of(&[1.0, 0.1, 0.2, 0.9], vec![0.0; 2], 2);
        assert_eq!(linear.entries(), 2);
        assert_eq!(linear.scores(&[(0, 1.0), (1, 1.0)]).len(), 2);
    }

    #[test]
    fn chances_add_up_to_one_and_a_higher_temperature_evens_them_out() {
        let (cold, hot) = (
            chances(&[2.0, 1.0, 0.0], 0.5),
            chances(&[2.0, 1.0, 0.0], 4.0),
        );
        assert!((cold.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(cold[0] > hot[0]);
    }
}

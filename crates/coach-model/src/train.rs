//! Fitting a linear model: stochastic gradient steps of their own length for every weight (`AdaGrad`).
//!
//! The libraries that were looked at take dense rows or one class at a time; notes have some hundred features out of
//! a hundred thousand (decision 20).

use std::ops::Range;

use crate::features::Reading;
use crate::hash::{Chance, Feature};
use crate::linear::{Vector, Vocabulary};

/// A text to learn from.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    /// Its features.
    pub vector: Vector,
    /// The classes that are right: any of them.
    pub targets: Vec<u16>,
    /// The classes that it is told apart among.
    pub among: Range<usize>,
    /// How much it counts.
    pub weight: f32,
    /// What already speaks for each of these classes, beside the weights to be found; nothing where it is empty.
    pub offset: Vec<f32>,
    /// What to believe of each of these classes, instead of the targets; where it is empty, the targets.
    pub belief: Vec<f32>,
}

/// How to fit.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// How often every sample is seen.
    pub epochs: usize,
    /// The length of the first steps.
    pub rate: f32,
    /// How strongly weights are drawn to nothing.
    pub decay: f32,
    /// The share of features that is left out at random each time, so that none is relied on alone.
    pub dropout: f32,
    /// The share of belief that goes to the classes that are not right, so that weights do not grow without end.
    pub smoothing: f32,
}

/// Fitted weights: a table of one row a feature, `bias.len()` columns.
#[derive(Debug, Clone, Default)]
pub struct Fitted {
    /// The weights, row after row.
    pub table: Vec<f32>,
    /// What speaks for each class without any feature.
    pub bias: Vec<f32>,
}

/// The features that at least `at_least` readings have, at most `at_most` of them: the most frequent.
pub fn vocabulary(readings: &[Reading], at_least: u32, at_most: usize) -> Vocabulary {
    let mut all: Vec<Feature> = Vec::new();
    for reading in readings {
        let mut own: Vec<Feature> = reading
            .occurrences
            .iter()
            .map(|found| found.feature)
            .collect();
        own.sort_unstable();
        own.dedup();
        all.extend(own);
    }
    all.sort_unstable();
    let mut counted: Vec<(Feature, u32)> = Vec::new();
    for feature in all {
        match counted.last_mut() {
            Some((last, count)) if *last == feature => *count += 1,
            _ => counted.push((feature, 1)),
        }
    }
    counted.retain(|(_, count)| *count >= at_least);
    if counted.len() > at_most {
        counted.sort_unstable_by_key(|(feature, count)| (std::cmp::Reverse(*count), *feature));
        counted.truncate(at_most);
        counted.sort_unstable();
    }
    let texts = readings.len() as f32;
    let rarity = |count: u32| ((1.0 + texts) / (1.0 + count as f32)).ln() + 1.0;
    Vocabulary::new(
        counted.iter().map(|(feature, _)| *feature).collect(),
        counted.iter().map(|(_, count)| rarity(*count)).collect(),
    )
}

/// Fits weights to samples.
pub fn fit(samples: &[Sample], rows: usize, classes: usize, settings: &Settings) -> Fitted {
    let mut fitting = Fitting::new(rows, classes, settings);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    for _ in 0..settings.epochs {
        fitting.chance.shuffle(&mut order);
        for sample in order.iter().filter_map(|at| samples.get(*at)) {
            fitting.step(sample);
        }
    }
    fitting.fitted
}

/// Steps of `AdaGrad`: the sum of squares of each weight's gradients so far, and the weights.
struct Fitting<'s> {
    settings: &'s Settings,
    classes: usize,
    fitted: Fitted,
    squares: Vec<f32>,
    bias_squares: Vec<f32>,
    chance: Chance,
    kept: Vector,
    gradient: Vec<f32>,
}

/// So that the first step of a weight is not without bounds.
const FIRST_SQUARE: f32 = 1e-4;

impl<'s> Fitting<'s> {
    fn new(rows: usize, classes: usize, settings: &'s Settings) -> Self {
        Self {
            settings,
            classes,
            fitted: Fitted {
                table: vec![0.0; rows * classes],
                bias: vec![0.0; classes],
            },
            squares: vec![FIRST_SQUARE; rows * classes],
            bias_squares: vec![FIRST_SQUARE; classes],
            chance: Chance::seeded(20),
            kept: Vector::new(),
            gradient: Vec::new(),
        }
    }

    fn step(&mut self, sample: &Sample) {
        self.choose(&sample.vector);
        self.find_gradient(sample);
        let Range { start, end } = sample.among.clone();
        for (row, value) in &self.kept {
            let from = usize::try_from(*row)
                .unwrap_or(usize::MAX)
                .saturating_mul(self.classes);
            let range = from.saturating_add(start)..from.saturating_add(end);
            let (Some(weights), Some(squares)) = (
                self.fitted.table.get_mut(range.clone()),
                self.squares.get_mut(range),
            ) else {
                continue;
            };
            descend(weights, squares, &self.gradient, *value, self.settings);
        }
        let range = sample.among.clone();
        if let (Some(bias), Some(squares)) = (
            self.fitted.bias.get_mut(range.clone()),
            self.bias_squares.get_mut(range),
        ) {
            descend(bias, squares, &self.gradient, 0.1, self.settings);
        }
    }

    /// Leaves some features out, and makes up for them.
    fn choose(&mut self, vector: &[(u32, f32)]) {
        let dropout = self.settings.dropout;
        let scale = 1.0 / (1.0 - dropout);
        let bound = (dropout * 65536.0) as u64;
        self.kept.clear();
        for (row, value) in vector {
            if (self.chance.number() & 0xffff) >= bound {
                self.kept.push((*row, value * scale));
            }
        }
    }

    /// How far the chances of the classes are from what they should be.
    fn find_gradient(&mut self, sample: &Sample) {
        let Range { start, end } = sample.among.clone();
        let mut scores: Vec<f32> = self
            .fitted
            .bias
            .get(start..end)
            .unwrap_or_default()
            .to_vec();
        for (score, offset) in scores.iter_mut().zip(&sample.offset) {
            *score += offset;
        }
        for (row, value) in &self.kept {
            let from = usize::try_from(*row)
                .unwrap_or(usize::MAX)
                .saturating_mul(self.classes);
            let range = from.saturating_add(start)..from.saturating_add(end);
            for (score, weight) in scores
                .iter_mut()
                .zip(self.fitted.table.get(range).unwrap_or_default())
            {
                *score += weight * value;
            }
        }
        let greatest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        for score in &mut scores {
            *score = (*score - greatest).exp();
        }
        let sum: f32 = scores.iter().sum();
        for score in &mut scores {
            *score /= sum;
        }
        let wanted = if sample.belief.is_empty() {
            self.wanted(sample, &scores)
        } else {
            sample.belief.clone()
        };
        for (score, wanted) in scores.iter_mut().zip(wanted) {
            *score = (*score - wanted) * sample.weight;
        }
        self.gradient = scores;
    }

    /// What the chances should be: all on the targets, shared out among them as they are now, but for the smoothing.
    fn wanted(&self, sample: &Sample, chances: &[f32]) -> Vec<f32> {
        let smoothing = self.settings.smoothing;
        let mut wanted = vec![smoothing / chances.len().max(1) as f32; chances.len()];
        let places = sample
            .targets
            .iter()
            .filter_map(|class| usize::from(*class).checked_sub(sample.among.start));
        let places: Vec<usize> = places.collect();
        let right: f32 = places.iter().filter_map(|place| chances.get(*place)).sum();
        for place in places {
            if let (Some(wanted), Some(chance)) = (wanted.get_mut(place), chances.get(place)) {
                *wanted += (1.0 - smoothing) * chance / right.max(1e-9);
            }
        }
        wanted
    }
}

fn descend(
    weights: &mut [f32],
    squares: &mut [f32],
    gradient: &[f32],
    value: f32,
    settings: &Settings,
) {
    for ((weight, square), slope) in weights.iter_mut().zip(squares).zip(gradient) {
        let slope = slope * value + settings.decay * *weight;
        *square += slope * slope;
        *weight -= settings.rate * slope / square.sqrt();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: Settings = Settings {
        epochs: 20,
        rate: 0.2,
        decay: 1e-5,
        dropout: 0.0,
        smoothing: 0.0,
    };

    fn sample(row: u32, targets: Vec<u16>, classes: usize) -> Sample {
        Sample {
            vector: vec![(row, 1.0)],
            targets,
            among: 0..classes,
            weight: 1.0,
            offset: Vec::new(),
            belief: Vec::new(),
        }
    }

    #[test]
    fn a_feature_comes_to_speak_for_its_class() {
        let samples = [sample(0, vec![0], 2), sample(1, vec![1], 2)];
        let fitted = fit(&samples, 2, 2, &SETTINGS);
        assert!(fitted.table[0] > fitted.table[1] && fitted.table[3] > fitted.table[2]);
    }

    #[test]
    fn any_of_several_right_classes_will_do() {
        let samples = [sample(0, vec![0, 1], 3), sample(1, vec![2], 3)];
        let fitted = fit(&samples, 2, 3, &SETTINGS);
        assert!(fitted.table[0] > fitted.table[2] && fitted.table[1] > fitted.table[2]);
    }

    #[test]
    fn classes_outside_the_range_are_left_alone() {
        let mut inside = sample(0, vec![1], 3);
        inside.among = 1..3;
        let fitted = fit(&[inside], 1, 3, &SETTINGS);
        assert!(fitted.table[0].abs() < f32::EPSILON && fitted.table[1] > 0.0);
    }

    #[test]
    fn fitting_twice_gives_the_same() {
        let samples = [sample(0, vec![0], 2), sample(1, vec![1], 2)];
        let settings = Settings {
            dropout: 0.3,
            ..SETTINGS
        };
        assert_eq!(
            fit(&samples, 2, 2, &settings).table,
            fit(&samples, 2, 2, &settings).table
        );
    }
}

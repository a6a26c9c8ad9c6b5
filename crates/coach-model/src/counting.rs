//! What counting alone says of a feature: in which classes it is more usual than in others (naive Bayes).
//!
//! A fit asks what tells apart the texts that it was given, and leans on what is frequent in them; a count knows no
//! more than how usual a feature is in each class, which serves the rare ones better. Together they read sentences of
//! another style better than either alone (decision 20).

use crate::train::{Fitted, Sample};

/// What is added to every count, so that a class in which a feature was never seen is not ruled out.
const UNSEEN: f32 = 0.005;

/// Adds a share of what counting says to weights that were fitted to the same samples. Every class counts the same,
/// whether it has many samples or few; a sample with several targets counts a part for each.
pub fn add(fitted: &mut Fitted, samples: &[Sample], share: f32) {
    let classes = fitted.bias.len();
    if classes == 0 {
        return;
    }
    let evened = evened(samples, classes);
    let mut counts = vec![UNSEEN; fitted.table.len()];
    for sample in samples {
        let part = sample.weight / sample.targets.len().max(1) as f32;
        for target in sample.targets.iter().map(|target| usize::from(*target)) {
            let adds = part * evened.get(target).copied().unwrap_or(0.0);
            for (row, value) in &sample.vector {
                let place = usize::try_from(*row).map(|row| row * classes + target);
                if let Some(count) = place.ok().and_then(|place| counts.get_mut(place)) {
                    *count += adds * value;
                }
            }
        }
    }
    let mut sums = vec![0.0_f32; classes];
    for row in counts.chunks_exact(classes) {
        for (sum, count) in sums.iter_mut().zip(row) {
            *sum += count;
        }
    }
    for (weights, counts) in fitted
        .table
        .chunks_exact_mut(classes)
        .zip(counts.chunks_exact(classes))
    {
        for ((weight, count), sum) in weights.iter_mut().zip(counts).zip(&sums) {
            *weight += share * (count / sum).ln();
        }
        centre(weights);
    }
}

/// By how much the samples of each class count, so that all classes weigh the same together.
fn evened(samples: &[Sample], classes: usize) -> Vec<f32> {
    let mut weights = vec![0.0_f32; classes];
    for sample in samples {
        let part = sample.weight / sample.targets.len().max(1) as f32;
        for target in &sample.targets {
            if let Some(weight) = weights.get_mut(usize::from(*target)) {
                *weight += part;
            }
        }
    }
    let mean = weights.iter().sum::<f32>() / classes as f32;
    weights
        .into_iter()
        .map(|weight| if weight > 0.0 { mean / weight } else { 0.0 })
        .collect()
}

/// Moves the weights of a feature so that the middle one is nothing: what speaks alike for all classes tells nothing,
/// and weights near nothing need not be kept.
fn centre(weights: &mut [f32]) {
    let mut sorted = weights.to_vec();
    let half = sorted.len() / 2;
    let (_, middle, _) = sorted.select_nth_unstable_by(half, f32::total_cmp);
    let middle = *middle;
    for weight in weights {
        *weight -= middle;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(rows: &[u32], target: u16) -> Sample {
        Sample {
            vector: rows.iter().map(|row| (*row, 1.0)).collect(),
            targets: vec![target],
            among: 0..3,
            weight: 1.0,
            ..Sample::default()
        }
    }

    fn nothing_fitted(rows: usize) -> Fitted {
        Fitted {
            table: vec![0.0; rows * 3],
            bias: vec![0.0; 3],
        }
    }

    #[test]
    fn a_feature_speaks_for_the_class_that_has_it() {
        let mut fitted = nothing_fitted(2);
        let samples = [sample(&[0], 0), sample(&[1], 1), sample(&[1], 2)];
        add(&mut fitted, &samples, 1.0);
        assert!(fitted.table[0] > fitted.table[1] && fitted.table[0] > fitted.table[2]);
    }

    #[test]
    fn a_class_with_many_samples_speaks_no_louder() {
        let mut fitted = nothing_fitted(3);
        let many = [sample(&[0, 1], 0), sample(&[0, 1], 0), sample(&[0, 1], 0)];
        let few = [sample(&[0, 2], 1), sample(&[0, 2], 2)];
        add(&mut fitted, &[many.as_slice(), &few].concat(), 1.0);
        assert!((fitted.table[0] - fitted.table[1]).abs() < 0.01);
    }

    #[test]
    fn what_was_fitted_stays_beside_it() {
        let mut fitted = nothing_fitted(1);
        fitted.table = vec![1.0, 0.0, 0.0];
        add(&mut fitted, &[], 0.5);
        assert_eq!(fitted.table, [1.0, 0.0, 0.0]);
    }
}

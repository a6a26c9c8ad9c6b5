//! How alike two texts are: the cosine of their stems, rare ones weighing more.

use std::cmp::Ordering;

use desbloqueo_coach_model::hash::Feature;
use desbloqueo_coach_model::linear::Vocabulary;

/// A text to compare others with.
pub(crate) struct Compared<'v> {
    vocabulary: &'v Vocabulary,
    stems: Vec<Feature>,
    length: f32,
}

impl<'v> Compared<'v> {
    /// Prepares a text by its stems in ascending order.
    pub(crate) fn new(vocabulary: &'v Vocabulary, stems: Vec<Feature>) -> Self {
        let length = vocabulary.length(&stems);
        Self {
            vocabulary,
            stems,
            length,
        }
    }

    /// Between 0 for nothing in common and 1 for the same words.
    pub(crate) fn with(&self, other: &[Feature], length: f32) -> f32 {
        let (mut left, mut right) = (self.stems.iter().peekable(), other.iter().peekable());
        let mut shared = 0.0;
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            match one.cmp(two) {
                Ordering::Less => {
                    left.next();
                }
                Ordering::Greater => {
                    right.next();
                }
                Ordering::Equal => {
                    shared += self.vocabulary.weight(**one).powi(2);
                    left.next();
                    right.next();
                }
            }
        }
        if shared == 0.0 {
            return 0.0;
        }
        shared / (self.length * length)
    }
}

#[cfg(test)]
mod tests {
    use desbloqueo_coach_model::features::stems;
    use desbloqueo_coach_model::words::words;

    use super::*;

    #[test]
    fn the_same_words_are_alike_and_others_are_not() {
        let vocabulary = Vocabulary::default();
        let of = |text: &str| stems(&words(text));
        let compared = Compared::new(&vocabulary, of("The firewall blocks the traffic"));
        let alike = |text: &str| compared.with(&of(text), vocabulary.length(&of(text)));
        assert!((alike("Traffic: the firewall blocks the") - 1.0).abs() < 1e-5);
        assert!(alike("The firewall is new") > alike("New the"));
        assert!(alike("Nada") == 0.0);
    }
}

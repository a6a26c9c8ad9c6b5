//! Comma or point for thousands: the column decides, or nobody does (rule I6).

use serde::{Deserialize, Serialize};

use super::fold_text;
use super::number::{Digits, Shape};

/// Which sign a column parts thousands with; the other parts decimals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(tag = "style", rename_all = "kebab-case")]
pub enum NumberStyle {
    /// `1,200.5`.
    CommaGroups,
    /// `1.200,5`.
    PointGroups,
    /// Both in one column of whole numbers: before three digits either sign parts thousands, as a fraction it
    /// would not be whole.
    EitherGroups,
    /// No value of the column needs it.
    #[default]
    NotNeeded,
    /// Values need it, and no other value decides it, or two contradict each other.
    Undecidable {
        /// Values as they stand.
        examples: Vec<String>,
    },
}

const EXAMPLES: usize = 3;

impl NumberStyle {
    /// Decides the style by all values of a column; `whole` when only whole numbers make sense in it.
    pub fn decide<'a>(values: impl IntoIterator<Item = &'a str>, whole: bool) -> Self {
        let mut evidence = Evidence::default();
        for value in values {
            evidence.add(value);
        }
        evidence.verdict(whole)
    }

    /// Tells whether numbers of the column may be read.
    pub fn is_decided(&self) -> bool {
        !matches!(self, Self::Undecidable { .. })
    }

    /// Tells whether the sign parts thousands; `None` when that is not known.
    pub(crate) fn groups_by(&self, sign: char) -> Option<bool> {
        match self {
            Self::CommaGroups => Some(sign == ','),
            Self::PointGroups => Some(sign == '.'),
            Self::EitherGroups => Some(true),
            Self::NotNeeded | Self::Undecidable { .. } => None,
        }
    }
}

#[derive(Default)]
struct Evidence {
    comma_groups: Option<String>,
    point_groups: Option<String>,
    with_comma: Vec<String>,
    with_point: Vec<String>,
}

impl Evidence {
    fn add(&mut self, value: &str) {
        let folded = fold_text(value);
        let Some(digits) = Digits::read(&folded) else {
            return;
        };
        let keep = |list: &mut Vec<String>| {
            if list.len() < EXAMPLES {
                list.push(value.to_owned());
            }
        };
        match digits.shape {
            Shape::Plain => {}
            Shape::Grouped { by: ',' } | Shape::Decimal { by: '.' } => {
                self.comma_groups.get_or_insert_with(|| value.to_owned());
            }
            Shape::Grouped { .. } | Shape::Decimal { .. } => {
                self.point_groups.get_or_insert_with(|| value.to_owned());
            }
            Shape::Either { by: ',' } => keep(&mut self.with_comma),
            Shape::Either { .. } => keep(&mut self.with_point),
        }
    }

    fn verdict(self, whole: bool) -> NumberStyle {
        let (no_comma, no_point) = (self.with_comma.is_empty(), self.with_point.is_empty());
        match (self.comma_groups, self.point_groups) {
            (Some(_), Some(_)) if whole && !(no_comma && no_point) => NumberStyle::EitherGroups,
            (Some(comma), Some(point)) if !(no_comma && no_point) => NumberStyle::Undecidable {
                examples: vec![comma, point],
            },
            (Some(_), None) => NumberStyle::CommaGroups,
            (None, Some(_)) => NumberStyle::PointGroups,
            _ if no_comma && no_point => NumberStyle::NotNeeded,
            // Three digits behind every sign: as decimals they would not be whole.
            _ if whole && no_point => NumberStyle::CommaGroups,
            _ if whole && no_comma => NumberStyle::PointGroups,
            _ if whole => NumberStyle::EitherGroups,
            _ => {
                let examples = self
                    .with_comma
                    .into_iter()
                    .chain(self.with_point)
                    .take(EXAMPLES + 1)
                    .collect();
                NumberStyle::Undecidable { examples }
            }
        }
    }
}

//! Day or month first: the column decides, or nobody does (rule I6).

use serde::{Deserialize, Serialize};

use super::date::{Written, read_written};
use super::fold_text;

/// In which order a column writes days and months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(tag = "order", rename_all = "kebab-case")]
pub enum DateOrder {
    /// `27/3/2020`.
    DayFirst,
    /// `3/27/2020`.
    MonthFirst,
    /// No value of the column needs it.
    #[default]
    NotNeeded,
    /// Values need it, and no other value decides it, or two contradict each other.
    Undecidable {
        /// Values as they stand: up to three that need the order, or two that contradict.
        examples: Vec<String>,
    },
}

const EXAMPLES: usize = 3;

impl DateOrder {
    /// Decides the order by all values of a column.
    pub fn decide<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let mut evidence = Evidence::default();
        for value in values {
            evidence.add(value);
        }
        evidence.verdict()
    }

    /// Tells whether dates of the column may be read.
    pub fn is_decided(&self) -> bool {
        !matches!(self, Self::Undecidable { .. })
    }
}

#[derive(Default)]
struct Evidence {
    day_first: Option<String>,
    month_first: Option<String>,
    ambiguous: Vec<String>,
    any_not_dotted: bool,
}

impl Evidence {
    fn add(&mut self, value: &str) {
        let Some(Written::Numbers {
            day_first,
            month_first,
            dotted,
        }) = read_written(&fold_text(value))
        else {
            return;
        };
        match (day_first, month_first) {
            (Some(_), None) => drop(self.day_first.get_or_insert_with(|| value.to_owned())),
            (None, Some(_)) => drop(self.month_first.get_or_insert_with(|| value.to_owned())),
            (Some(day), Some(month)) if day != month => {
                self.any_not_dotted |= !dotted;
                if self.ambiguous.len() < EXAMPLES {
                    self.ambiguous.push(value.to_owned());
                }
            }
            _ => {}
        }
    }

    fn verdict(self) -> DateOrder {
        match (self.day_first, self.month_first) {
            (Some(day), Some(month)) if !self.ambiguous.is_empty() => DateOrder::Undecidable {
                examples: vec![day, month],
            },
            (Some(_), None) => DateOrder::DayFirst,
            (None, Some(_)) => DateOrder::MonthFirst,
            _ if self.ambiguous.is_empty() => DateOrder::NotNeeded,
            // With dots the day comes first wherever dots are used.
            _ if !self.any_not_dotted => DateOrder::DayFirst,
            _ => DateOrder::Undecidable {
                examples: self.ambiguous,
            },
        }
    }
}

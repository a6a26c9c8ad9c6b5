//! Observations counted by time: few numbers for a million lines.

use std::cmp::Ordering;

use crate::StatisticsError;
use crate::number::time;

/// How long one thing was seen to last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// How long.
    pub time: f64,
    /// Whether it had ended by then; otherwise it lasts longer, nobody knows how long (censored).
    pub ended: bool,
}

/// What happened at one time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tally {
    /// The time.
    pub time: f64,
    /// How many ended.
    pub ended: u64,
    /// How many were last seen then, and had not ended.
    pub censored: u64,
}

impl Tally {
    fn leaving(&self) -> u64 {
        self.ended.saturating_add(self.censored)
    }
}

/// Observations by time, the shortest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sample {
    tallies: Vec<Tally>,
}

impl Sample {
    /// Counts observations.
    pub fn of(
        observations: impl IntoIterator<Item = Observation>,
    ) -> Result<Self, StatisticsError> {
        Self::counted(observations.into_iter().map(|one| Tally {
            time: one.time,
            ended: u64::from(one.ended),
            censored: u64::from(!one.ended),
        }))
    }

    /// Adds up what is counted already, in any order.
    pub fn counted(tallies: impl IntoIterator<Item = Tally>) -> Result<Self, StatisticsError> {
        let mut all: Vec<Tally> = tallies.into_iter().collect();
        for tally in &all {
            time(tally.time)?;
        }
        all.sort_by(|one, other| one.time.total_cmp(&other.time));
        Ok(Self {
            tallies: merged(all),
        })
    }

    /// Both together.
    pub fn with(&self, other: &Self) -> Self {
        let mut all = [self.tallies.as_slice(), other.tallies.as_slice()].concat();
        all.sort_by(|one, other| one.time.total_cmp(&other.time));
        Self {
            tallies: merged(all),
        }
    }

    /// What is left without a part of it.
    pub fn without(&self, part: &Self) -> Result<Self, StatisticsError> {
        let mut taken = part.tallies.iter().peekable();
        let mut left = Vec::with_capacity(self.tallies.len());
        for tally in &self.tallies {
            let mut rest = *tally;
            if let Some(minus) = taken.next_if(|minus| same_time(minus, tally)) {
                let less = |from: u64, count| from.checked_sub(count);
                rest.ended = less(rest.ended, minus.ended).ok_or(StatisticsError::NotAPart)?;
                rest.censored =
                    less(rest.censored, minus.censored).ok_or(StatisticsError::NotAPart)?;
            }
            if rest.leaving() > 0 {
                left.push(rest);
            }
        }
        match taken.next() {
            Some(_) => Err(StatisticsError::NotAPart),
            None => Ok(Self { tallies: left }),
        }
    }

    /// By time, the shortest first.
    pub fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// How many observations there are.
    pub fn count(&self) -> u64 {
        self.tallies.iter().map(Tally::leaving).sum()
    }

    /// How many of them ended.
    pub fn ended(&self) -> u64 {
        self.tallies.iter().map(|tally| tally.ended).sum()
    }

    /// The longest time seen.
    pub fn longest(&self) -> Option<f64> {
        self.tallies.last().map(|tally| tally.time)
    }

    pub(crate) fn leaving(tally: &Tally) -> u64 {
        tally.leaving()
    }
}

fn same_time(one: &Tally, other: &Tally) -> bool {
    one.time.total_cmp(&other.time) == Ordering::Equal
}

/// One tally for each time, of sorted ones.
fn merged(sorted: Vec<Tally>) -> Vec<Tally> {
    let mut merged: Vec<Tally> = Vec::new();
    // Without its sign, so that −0 and 0 are one time.
    for tally in sorted.into_iter().map(|one| Tally {
        time: one.time.abs(),
        ..one
    }) {
        match merged.last_mut().filter(|last| same_time(last, &tally)) {
            Some(last) => {
                last.ended = last.ended.saturating_add(tally.ended);
                last.censored = last.censored.saturating_add(tally.censored);
            }
            None if tally.leaving() > 0 => merged.push(tally),
            None => {}
        }
    }
    merged
}

//! Counts as floating-point numbers, and checks of what callers give.

use crate::StatisticsError;

/// A count as a number to compute with.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of lines, units and unit-days are far below 2^52"
)]
pub(crate) fn of_count(count: u64) -> f64 {
    count as f64
}

/// A share from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// A number from 0 to 1.
    pub fn of(share: f64) -> Result<Self, StatisticsError> {
        self::share(share).map(Self)
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// A share from 0 to 1.
pub(crate) fn share(share: f64) -> Result<f64, StatisticsError> {
    if (0.0..=1.0).contains(&share) {
        Ok(share)
    } else {
        Err(StatisticsError::NotAShare(share))
    }
}

/// A length of time: finite, and not negative.
pub(crate) fn time(time: f64) -> Result<f64, StatisticsError> {
    if time.is_finite() && time >= 0.0 {
        Ok(time)
    } else {
        Err(StatisticsError::NotATime(time))
    }
}

//! Promised days against the days on which it happened.

use serde::{Deserialize, Serialize};

use crate::StatisticsError;
use crate::quantile::quantile;

/// A promise whose day has come: what was promised, and what happened. Days are counted from any one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The day promised.
    pub promised: i64,
    /// The day on which it happened.
    pub actual: i64,
}

impl Kept {
    /// Days after the day promised; negative before it.
    pub fn days_late(&self) -> i64 {
        self.actual.saturating_sub(self.promised)
    }
}

/// How promises compare with what happened.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Promises whose day has come.
    pub count: usize,
    /// Mean of the days late: above 0, promises are too early.
    pub bias_days: f64,
    /// Standard deviation of the days late (divided by n − 1); 0 of a single one.
    pub spread_days: f64,
    /// Half were late by so many days or fewer.
    pub median_late_days: f64,
    /// 85 % were late by so many days or fewer.
    pub p85_late_days: f64,
    /// The share that happened on the day promised or before, 0 to 1.
    pub on_time: f64,
}

/// Compares promises with what happened.
#[expect(
    clippy::cast_precision_loss,
    reason = "days and counts are far below 2^52"
)]
pub fn calibration(promises: &[Kept]) -> Result<Calibration, StatisticsError> {
    let late: Vec<f64> = promises
        .iter()
        .map(|kept| kept.days_late() as f64)
        .collect();
    let count = late.len() as f64;
    if late.is_empty() {
        return Err(StatisticsError::NoObservations);
    }
    let bias = late.iter().sum::<f64>() / count;
    let squares: f64 = late.iter().map(|days| (days - bias).powi(2)).sum();
    let on_time = promises.iter().filter(|kept| kept.days_late() <= 0).count();
    Ok(Calibration {
        count: promises.len(),
        bias_days: bias,
        spread_days: (squares / (count - 1.0).max(1.0)).sqrt(),
        median_late_days: quantile(late.iter().copied(), 0.5)?,
        p85_late_days: quantile(late.iter().copied(), 0.85)?,
        on_time: on_time as f64 / count,
    })
}

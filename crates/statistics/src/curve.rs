//! Kaplan–Meier: the share that lasts longer than a time, open cases counted for as long as they were seen.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

use crate::number::{of_count, share, time};
use crate::{Sample, StatisticsError};

/// A curve that is a product of fractions meets a level also where rounding leaves it just above.
const ROUNDING: f64 = 1.0 + 1e-12;

/// A value with the band that it lies in with the curve's confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The estimate; `None` where the curve never falls so far.
    pub value: Option<f64>,
    /// The lower end.
    pub lower: Option<f64>,
    /// The upper end; `None`: it is not bounded by what was seen.
    pub upper: Option<f64>,
}

/// The curve from one time up to the next.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// From this time on, inclusive.
    pub time: f64,
    /// How many were still seen just before.
    pub at_risk: u64,
    /// How many ended at this time.
    pub ended: u64,
    /// How many were last seen at this time.
    pub censored: u64,
    /// The share that lasts longer than this, 0 to 1.
    pub survival: f64,
    /// The variance of `survival`, after Greenwood.
    pub variance: f64,
    /// The lower end of its band, on the scale of log(−log), 0 to 1.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

/// A survival curve, as estimated by Kaplan and Meier (1958).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    steps: Vec<Step>,
}

impl Curve {
    /// Estimates the curve; the bands hold each time alone, with this confidence (0.95 is usual).
    pub fn of(sample: &Sample, confidence: f64) -> Result<Self, StatisticsError> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return Err(StatisticsError::NotAShare(confidence));
        }
        if sample.tallies().is_empty() {
            return Err(StatisticsError::NoObservations);
        }
        let z = Normal::standard().inverse_cdf(f64::midpoint(1.0, confidence));
        let mut at_risk = sample.count();
        let (mut survival, mut sum) = (1.0, 0.0);
        let mut steps = Vec::with_capacity(sample.tallies().len());
        for tally in sample.tallies() {
            let left = at_risk.saturating_sub(tally.ended);
            survival *= of_count(left) / of_count(at_risk);
            // Where the last one ends, the curve is 0 and so is its variance.
            if left > 0 {
                sum += of_count(tally.ended) / (of_count(at_risk) * of_count(left));
            }
            let (lower, upper) = band(survival, sum, z);
            steps.push(Step {
                time: tally.time,
                at_risk,
                ended: tally.ended,
                censored: tally.censored,
                survival,
                variance: survival * survival * sum,
                lower,
                upper,
            });
            at_risk = at_risk.saturating_sub(Sample::leaving(tally));
        }
        Ok(Self { steps })
    }

    /// The steps, the earliest first. Before the first the curve is 1, after the last it is not known to fall.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The share that lasts longer than a time.
    pub fn survival_at(&self, at: f64) -> f64 {
        self.step_at(at).map_or(1.0, |step| step.survival)
    }

    /// The step that holds at a time; `None` before the first.
    pub fn step_at(&self, at: f64) -> Option<&Step> {
        let after = self.steps.partition_point(|step| step.time <= at);
        self.steps.get(after.checked_sub(1)?)
    }

    /// The first time by which a share (0 to 1) has ended, with its band: 0.5 is the median.
    pub fn time_by_which(&self, ended: f64) -> Result<Band, StatisticsError> {
        let lasting = (1.0 - share(ended)?) * ROUNDING;
        let first = |of: fn(&Step) -> f64| {
            let found = self.steps.iter().find(|step| of(step) <= lasting);
            found.map(|step| step.time)
        };
        Ok(Band {
            value: first(|step| step.survival),
            lower: first(|step| step.lower),
            upper: first(|step| step.upper),
        })
    }

    /// Half have ended by this time, with its band.
    pub fn median(&self) -> Band {
        self.time_by_which(0.5).unwrap_or(Band {
            value: None,
            lower: None,
            upper: None,
        })
    }

    /// The mean time up to a limit: what lasts longer counts as lasting that long. In the unit of the times.
    pub fn restricted_mean(&self, limit: f64) -> Result<f64, StatisticsError> {
        let limit = time(limit)?;
        let (mut area, mut from, mut height) = (0.0, 0.0, 1.0);
        for step in self.steps.iter().take_while(|step| step.time < limit) {
            area += height * (step.time - from);
            (from, height) = (step.time, step.survival);
        }
        Ok(area + height * (limit - from))
    }

    /// The probability that what has lasted until an age ends within so many days more; `None` where the curve
    /// knows of nothing that lasts so long.
    pub fn ends_within(&self, age: f64, more: f64) -> Result<Option<f64>, StatisticsError> {
        let (age, more) = (time(age)?, time(more)?);
        let reached = self.survival_at(age);
        if !self.knows(age, reached) {
            return Ok(None);
        }
        Ok(Some(1.0 - self.survival_at(age + more) / reached))
    }

    /// After how many days more a share (0 to 1) has ended of what has lasted until an age; `None` where the curve
    /// does not fall so far.
    pub fn more_until(&self, age: f64, ended: f64) -> Result<Option<f64>, StatisticsError> {
        let (age, lasting) = (time(age)?, 1.0 - share(ended)?);
        let reached = self.survival_at(age);
        if !self.knows(age, reached) {
            return Ok(None);
        }
        let level = reached * lasting * ROUNDING;
        if reached <= level {
            return Ok(Some(0.0));
        }
        let later = self
            .steps
            .iter()
            .find(|step| step.time > age && step.survival <= level);
        Ok(later.map(|step| step.time - age))
    }

    /// Whether something was seen to last until an age, or longer.
    fn knows(&self, age: f64, reached: f64) -> bool {
        reached > 0.0 && self.steps.last().is_some_and(|last| age <= last.time)
    }
}

/// The band of a survival on the scale of log(−log), where it cannot leave 0 to 1.
fn band(survival: f64, sum: f64, z: f64) -> (f64, f64) {
    if survival >= 1.0 {
        return (1.0, 1.0);
    }
    if survival <= 0.0 {
        return (0.0, 0.0);
    }
    let log = survival.ln();
    let (middle, half) = ((-log).ln(), z * sum.sqrt() / log.abs());
    (
        (-(middle + half).exp()).exp(),
        (-(middle - half).exp()).exp(),
    )
}

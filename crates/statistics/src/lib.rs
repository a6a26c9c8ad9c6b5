//! How long things last, and what would end them. Pure: numbers in, numbers out; no clock, no words.
//!
//! Times are in days wherever a caller counts in days; nothing here depends on it. What is defined in several ways
//! in the literature follows `lifelines`, with which the tests compare every figure.

mod curve;
mod error;
mod free;
mod log_rank;
mod number;
mod pareto;
mod promises;
mod quantile;
mod sample;

pub use curve::{Band, Curve, Step};
pub use error::StatisticsError;
pub use free::{FreeingSet, HeldUnits, free_units, freed_units};
pub use log_rank::{LogRank, log_rank};
pub use number::Share;
pub use pareto::{ParetoRow, pareto};
pub use promises::{Calibration, Kept, calibration};
pub use quantile::{counted_quantile, quantile};
pub use sample::{Observation, Sample, Tally};

//! Quantiles, of values and of counted values.

use crate::StatisticsError;
use crate::number::{of_count, share};

/// The value that a share (0 to 1) of the values does not exceed, between two values in proportion (type 7 of
/// Hyndman and Fan 1996): 0.5 is the median.
pub fn quantile(values: impl IntoIterator<Item = f64>, at: f64) -> Result<f64, StatisticsError> {
    counted_quantile(values.into_iter().map(|value| (value, 1)), at)
}

/// The quantile of values that each stand so many times: ages by line counted by units. As [`quantile`] of the
/// values written out.
pub fn counted_quantile(
    values: impl IntoIterator<Item = (f64, u64)>,
    at: f64,
) -> Result<f64, StatisticsError> {
    let at = share(at)?;
    let mut values: Vec<(f64, u64)> = values.into_iter().filter(|(_, count)| *count > 0).collect();
    if let Some((value, _)) = values.iter().find(|(value, _)| !value.is_finite()) {
        return Err(StatisticsError::NotAValue(*value));
    }
    values.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let count: u64 = values.iter().map(|(_, count)| count).sum();
    let Some(last) = count.checked_sub(1) else {
        return Err(StatisticsError::NoObservations);
    };
    let position = of_count(last) * at;
    let (below, above) = (
        find(&values, position.floor()),
        find(&values, position.ceil()),
    );
    match (below, above) {
        (Some(below), Some(above)) => Ok(below + (above - below) * position.fract()),
        _ => Err(StatisticsError::NoObservations),
    }
}

/// The value at a position of sorted values, counted from 0.
fn find(sorted: &[(f64, u64)], position: f64) -> Option<f64> {
    let mut before = 0;
    let found = sorted.iter().find(|(_, count)| {
        before += count;
        position < of_count(before)
    });
    found.map(|(value, _)| *value)
}

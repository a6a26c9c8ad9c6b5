//! How long it takes to unblock, and when open blockers are likely to be gone.

mod realistic_dates;
mod slices_compared;
mod time_to_unblock;

pub use realistic_dates::{realistic_dates, realistic_in_words};
pub use slices_compared::{SliceNames, slices_compared};
pub use time_to_unblock::time_to_unblock;

use desbloqueo_app::insights::{Band, Curve, LogRank, UnblockRow};
use desbloqueo_i18n::format;

use super::parts::{column, decimal, numbers};
use super::{ChartCell, ChartColumn, CurvePoint, Figures};
use crate::Words;

/// The lowest p that is written out.
const LEAST_P: f64 = 0.001;

/// The points of a curve, from the first day on.
fn points(curve: &Curve) -> Vec<CurvePoint> {
    let start = CurvePoint {
        day: 0.0,
        share: 1.0,
        band: Some((1.0, 1.0)),
    };
    let steps = curve.steps().iter().map(|step| CurvePoint {
        day: step.time,
        share: step.survival,
        band: Some((step.lower, step.upper)),
    });
    std::iter::once(start).chain(steps).collect()
}

/// The columns of a row of spells, from their number to the days until most are cleared.
fn spell_columns(words: &Words<'_>) -> Vec<ChartColumn> {
    let days = Figures::Decimals(0);
    vec![
        numbers("spells", words.plain("insight-column-spells")),
        numbers("cleared", words.plain("chart-column-cleared")),
        numbers("open", words.plain("insight-column-open")),
        numbers("open_units", words.plain("chart-column-open-units")),
        column("median_days", words.plain("cli-column-median-age"), days),
        column("median_from", words.plain("chart-column-band-from"), days),
        column("median_to", words.plain("chart-column-band-to"), days),
        column("p85_days", words.plain("insight-column-p85"), days),
    ]
}

/// The cells of these columns.
fn spell_cells(row: &UnblockRow) -> Vec<ChartCell> {
    // A band around nothing would read as one around something.
    let band = match row.median_days {
        Band { value: None, .. } => [None, None],
        known => [known.lower, known.upper],
    };
    let [lower, upper] = band.map(decimal);
    vec![
        ChartCell::Number(row.spells),
        ChartCell::Number(row.cleared),
        ChartCell::Number(row.open),
        ChartCell::Number(row.open_units),
        decimal(row.median_days.value),
        lower,
        upper,
        decimal(row.p85_days),
    ]
}

/// How sure a difference is: `0.034`, `<0.001`.
fn p_in_words(words: &Words<'_>, test: LogRank) -> String {
    if test.p < LEAST_P {
        format!("<{}", format::decimal(words.language, LEAST_P, 3))
    } else {
        format::decimal(words.language, test.p, 3)
    }
}

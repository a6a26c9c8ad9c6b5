//! `/insights/over-time`: what changes from week to week.

use std::sync::Arc;

use desbloqueo_app::insights::{AgesReport, WeeksReport};
use desbloqueo_words::charts::{Chart, time as charts};

use super::asker::Asker;
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;

/// How many weeks: a quarter, half a year, a year.
const WEEKS: &[(&str, &[&str])] = &[("weeks", &["13", "26", "52"])];

/// The usual number of them.
const USUAL_WEEKS: u16 = 13;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("units-by-week", |asker, slice| {
        Box::pin(units_by_week(asker, slice))
    })
    .offering(WEEKS),
    Entry::new("flow-by-week", |asker, slice| {
        Box::pin(flow_by_week(asker, slice))
    })
    .offering(WEEKS),
    Entry::new("ages-by-week", |asker, slice| {
        Box::pin(ages_by_week(asker, slice))
    })
    .offering(WEEKS),
    Entry::new("unit-days-by-week", |asker, slice| {
        Box::pin(unit_days_by_week(asker, slice))
    })
    .offering(WEEKS),
    Entry::new("reasons-by-week", |asker, slice| {
        Box::pin(reasons_by_week(asker, slice))
    })
    .offering(WEEKS),
];

/// The number of weeks that is asked for, of those that are offered.
fn weeks(slice: &Slice) -> u16 {
    let asked = slice.option("weeks");
    let offered = WEEKS.iter().flat_map(|(_, values)| *values);
    let found = offered.copied().find(|value| *value == asked);
    found
        .and_then(|value| value.parse().ok())
        .unwrap_or(USUAL_WEEKS)
}

/// The day that is compared with, without the weeks before it.
async fn compared(asker: &Asker<'_>, slice: &Slice) -> Result<Option<Arc<WeeksReport>>, PageError> {
    let Some(day) = slice.compare else {
        return Ok(None);
    };
    let reports = asker.reports(slice);
    let report = reports.weeks(&slice.filter, 0, Some(day)).await?;
    Ok(Some(report))
}

async fn units_by_week(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, weeks) = (asker.reports(slice), weeks(slice));
    let report = reports.weeks(&slice.filter, weeks, slice.as_of).await?;
    let earlier = compared(asker, slice).await?;
    let words = asker.words();
    Ok(charts::units_by_week(&words, &report, earlier.as_deref()))
}

async fn flow_by_week(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, weeks) = (asker.reports(slice), weeks(slice));
    let filter = &slice.filter;
    let (report, earlier) = beside!(slice, |day| reports.flow(filter, weeks, day));
    let words = asker.words();
    Ok(charts::flow_by_week(&words, &report, earlier.as_deref()))
}

async fn ages(
    asker: &Asker<'_>,
    slice: &Slice,
) -> Result<(Arc<AgesReport>, Option<Arc<AgesReport>>), PageError> {
    let (reports, weeks) = (asker.reports(slice), weeks(slice));
    let filter = &slice.filter;
    Ok(beside!(slice, |day| reports.ages(filter, weeks, day)))
}

async fn ages_by_week(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (report, earlier) = ages(asker, slice).await?;
    let words = asker.words();
    Ok(charts::ages_by_week(&words, &report, earlier.as_deref()))
}

async fn unit_days_by_week(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (report, earlier) = ages(asker, slice).await?;
    let words = asker.words();
    Ok(charts::unit_days_by_week(
        &words,
        &report,
        earlier.as_deref(),
    ))
}

async fn reasons_by_week(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, weeks) = (asker.reports(slice), weeks(slice));
    let report = reports.weeks(&slice.filter, weeks, slice.as_of).await?;
    let earlier = compared(asker, slice).await?;
    let words = asker.words();
    Ok(charts::reasons_by_week(&words, &report, earlier.as_deref()))
}

//! `/insights/over-time`: what changes from week to week.

use desbloqueo_app::insights::{AgesReport, WeeksReport, report_ages, report_flow, report_weeks};
use desbloqueo_words::charts::{Chart, time as charts};

use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// How many weeks: a quarter, half a year, a year.
const WEEKS: &[(&str, &[&str])] = &[("weeks", &["13", "26", "52"])];

/// The usual number of them.
const USUAL_WEEKS: u16 = 13;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("units-by-week", |visitor, slice| {
        Box::pin(units_by_week(visitor, slice))
    })
    .offering(WEEKS),
    Entry::new("flow-by-week", |visitor, slice| {
        Box::pin(flow_by_week(visitor, slice))
    })
    .offering(WEEKS),
    Entry::new("ages-by-week", |visitor, slice| {
        Box::pin(ages_by_week(visitor, slice))
    })
    .offering(WEEKS),
    Entry::new("unit-days-by-week", |visitor, slice| {
        Box::pin(unit_days_by_week(visitor, slice))
    })
    .offering(WEEKS),
    Entry::new("reasons-by-week", |visitor, slice| {
        Box::pin(reasons_by_week(visitor, slice))
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
async fn compared(visitor: &Visitor, slice: &Slice) -> Result<Option<WeeksReport>, PageError> {
    let Some(day) = slice.compare else {
        return Ok(None);
    };
    let (app, actor) = (&visitor.app, visitor.actor());
    let report = report_weeks(app, actor, &slice.filter, 0, Some(day)).await?;
    Ok(Some(report))
}

async fn units_by_week(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, weeks) = (&visitor.app, visitor.actor(), weeks(slice));
    let report = report_weeks(app, actor, &slice.filter, weeks, slice.as_of).await?;
    let earlier = compared(visitor, slice).await?;
    let words = visitor.words();
    Ok(charts::units_by_week(&words, &report, earlier.as_ref()))
}

async fn flow_by_week(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, weeks) = (&visitor.app, visitor.actor(), weeks(slice));
    let filter = &slice.filter;
    let (report, earlier) = beside!(slice, |day| report_flow(app, actor, filter, weeks, day));
    let words = visitor.words();
    Ok(charts::flow_by_week(&words, &report, earlier.as_ref()))
}

async fn ages(
    visitor: &Visitor,
    slice: &Slice,
) -> Result<(AgesReport, Option<AgesReport>), PageError> {
    let (app, actor, weeks) = (&visitor.app, visitor.actor(), weeks(slice));
    let filter = &slice.filter;
    Ok(beside!(slice, |day| report_ages(
        app, actor, filter, weeks, day
    )))
}

async fn ages_by_week(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (report, earlier) = ages(visitor, slice).await?;
    let words = visitor.words();
    Ok(charts::ages_by_week(&words, &report, earlier.as_ref()))
}

async fn unit_days_by_week(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (report, earlier) = ages(visitor, slice).await?;
    let words = visitor.words();
    Ok(charts::unit_days_by_week(&words, &report, earlier.as_ref()))
}

async fn reasons_by_week(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, weeks) = (&visitor.app, visitor.actor(), weeks(slice));
    let report = report_weeks(app, actor, &slice.filter, weeks, slice.as_of).await?;
    let earlier = compared(visitor, slice).await?;
    let words = visitor.words();
    Ok(charts::reasons_by_week(&words, &report, earlier.as_ref()))
}

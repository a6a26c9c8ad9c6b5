//! `/insights/promises`: promised dates against what happened.

use desbloqueo_app::insights::PromiseBy;
use desbloqueo_words::charts::{Chart, promises as charts};

use super::asker::Asker;
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;

/// What rows are of.
const BY: &[(&str, &[&str])] = &[("by", &["owner", "resolver", "reason"])];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("days-late", |asker, slice| {
        Box::pin(days_late(asker, slice))
    }),
    Entry::new("promises-kept", |asker, slice| {
        Box::pin(promises_kept(asker, slice))
    })
    .offering(BY),
    Entry::new("slips", |asker, slice| Box::pin(slips(asker, slice))).offering(BY),
];

fn by(slice: &Slice) -> PromiseBy {
    match slice.option("by") {
        "resolver" => PromiseBy::Resolver,
        "reason" => PromiseBy::Reason,
        _ => PromiseBy::Owner,
    }
}

async fn days_late(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = PromiseBy::Reason;
    let (report, earlier) = beside!(slice, |day| reports.promises(filter, by, day));
    let words = asker.words();
    Ok(charts::days_late(&words, &report, earlier.as_deref()))
}

async fn promises_kept(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = by(slice);
    let (report, earlier) = beside!(slice, |day| reports.promises(filter, by, day));
    let (words, earlier) = (asker.words(), earlier.as_deref());
    Ok(charts::promises_kept(&words, &report, by, earlier))
}

async fn slips(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = by(slice);
    let (report, earlier) = beside!(slice, |day| reports.promises(filter, by, day));
    let (words, earlier) = (asker.words(), earlier.as_deref());
    Ok(charts::slips(&words, &report, by, earlier))
}

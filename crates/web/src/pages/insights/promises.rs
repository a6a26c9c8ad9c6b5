//! `/insights/promises`: promised dates against what happened.

use desbloqueo_app::insights::{PromiseBy, report_promises};
use desbloqueo_words::charts::{Chart, promises as charts};

use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// What rows are of.
const BY: &[(&str, &[&str])] = &[("by", &["owner", "resolver", "reason"])];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("days-late", |visitor, slice| {
        Box::pin(days_late(visitor, slice))
    }),
    Entry::new("promises-kept", |visitor, slice| {
        Box::pin(promises_kept(visitor, slice))
    })
    .offering(BY),
    Entry::new("slips", |visitor, slice| Box::pin(slips(visitor, slice))).offering(BY),
];

fn by(slice: &Slice) -> PromiseBy {
    match slice.option("by") {
        "resolver" => PromiseBy::Resolver,
        "reason" => PromiseBy::Reason,
        _ => PromiseBy::Owner,
    }
}

async fn days_late(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = PromiseBy::Reason;
    let (report, earlier) = beside!(slice, |day| report_promises(app, actor, filter, by, day));
    let words = visitor.words();
    Ok(charts::days_late(&words, &report, earlier.as_ref()))
}

async fn promises_kept(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = by(slice);
    let (report, earlier) = beside!(slice, |day| report_promises(app, actor, filter, by, day));
    let (words, earlier) = (visitor.words(), earlier.as_ref());
    Ok(charts::promises_kept(&words, &report, by, earlier))
}

async fn slips(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = by(slice);
    let (report, earlier) = beside!(slice, |day| report_promises(app, actor, filter, by, day));
    let (words, earlier) = (visitor.words(), earlier.as_ref());
    Ok(charts::slips(&words, &report, by, earlier))
}

//! `/insights/quality`: how well the rules are met.

use desbloqueo_app::insights::{
    JudgedFields, quality_bands, report_fit, report_owner_quality, report_quality,
};
use desbloqueo_words::charts::{Chart, quality as charts};

use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("rules-met", |visitor, slice| {
        Box::pin(rules_met(visitor, slice))
    }),
    Entry::new("rules-met-by-owner", |visitor, slice| {
        Box::pin(rules_met_by_owner(visitor, slice))
    }),
    Entry::new("playbook-fit", |visitor, slice| {
        Box::pin(playbook_fit(visitor, slice))
    }),
];

/// Which fields are judged: beside another day those that can be judged of both.
fn fields(slice: &Slice) -> JudgedFields {
    match slice.compare {
        Some(_) => JudgedFields::Kept,
        None => JudgedFields::All,
    }
}

async fn rules_met(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let fields = fields(slice);
    let (report, compared) = beside!(slice, |day| report_quality(app, actor, filter, day, fields));
    let bands = quality_bands(app).await?;
    let words = visitor.words();
    Ok(charts::rules_met(&words, &report, compared.as_ref(), bands))
}

async fn rules_met_by_owner(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let fields = fields(slice);
    let (report, compared) = beside!(slice, |day| report_owner_quality(
        app, actor, filter, day, fields
    ));
    let bands = quality_bands(app).await?;
    let (words, compared) = (visitor.words(), compared.as_ref());
    Ok(charts::rules_met_by_owner(&words, &report, compared, bands))
}

async fn playbook_fit(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_fit(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::playbook_fit(&words, &report, compared.as_ref()))
}

//! `/insights/quality`: how well the rules are met.

use desbloqueo_app::insights::{JudgedFields, quality_bands};
use desbloqueo_words::charts::{Chart, quality as charts};

use super::asker::Asker;
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("rules-met", |asker, slice| {
        Box::pin(rules_met(asker, slice))
    }),
    Entry::new("rules-met-by-owner", |asker, slice| {
        Box::pin(rules_met_by_owner(asker, slice))
    }),
    Entry::new("playbook-fit", |asker, slice| {
        Box::pin(playbook_fit(asker, slice))
    }),
];

/// Which fields are judged: beside another day those that can be judged of both.
fn fields(slice: &Slice) -> JudgedFields {
    match slice.compare {
        Some(_) => JudgedFields::Kept,
        None => JudgedFields::All,
    }
}

async fn rules_met(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let fields = fields(slice);
    let (report, compared) = beside!(slice, |day| reports.quality(filter, fields, day));
    let bands = quality_bands(asker.app).await?;
    let words = asker.words();
    Ok(charts::rules_met(
        &words,
        &report,
        compared.as_deref(),
        bands,
    ))
}

async fn rules_met_by_owner(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let fields = fields(slice);
    let (report, compared) = beside!(slice, |day| reports.owner_quality(filter, fields, day));
    let bands = quality_bands(asker.app).await?;
    let (words, compared) = (asker.words(), compared.as_deref());
    Ok(charts::rules_met_by_owner(&words, &report, compared, bands))
}

async fn playbook_fit(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.fit(filter, day));
    let words = asker.words();
    Ok(charts::playbook_fit(&words, &report, compared.as_deref()))
}

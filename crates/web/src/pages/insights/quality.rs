//! `/insights/quality`: how well the rules are met.

use desbloqueo_app::insights::{quality_bands, report_fit, report_owner_quality, report_quality};
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

async fn rules_met(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let report = match slice.as_of {
        Some(_) => None,
        None => Some(report_quality(app, actor, &slice.filter).await?),
    };
    let bands = quality_bands(app).await?;
    Ok(charts::rules_met(&visitor.words(), report.as_ref(), bands))
}

async fn rules_met_by_owner(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let report = match slice.as_of {
        Some(_) => None,
        None => Some(report_owner_quality(app, actor, &slice.filter).await?),
    };
    let bands = quality_bands(app).await?;
    let words = visitor.words();
    Ok(charts::rules_met_by_owner(&words, report.as_ref(), bands))
}

async fn playbook_fit(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let report = match slice.as_of {
        Some(_) => None,
        None => Some(report_fit(app, actor, &slice.filter).await?),
    };
    Ok(charts::playbook_fit(&visitor.words(), report.as_ref()))
}

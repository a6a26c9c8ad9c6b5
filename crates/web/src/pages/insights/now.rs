//! `/insights`: what stands as it is.

use desbloqueo_app::reads::{LineFilter, ReportBy};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_words::charts::{Chart, now as charts};

use super::asker::Asker;
use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;

/// By reason or by detail.
const BY_REASON: &[(&str, &[&str])] = &[("by", &["reason", "detail"])];

/// By detail or by shared blocker.
const BY_DETAIL: &[(&str, &[&str])] = &[("by", &["detail", "blocker"])];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("units-by-status", |asker, slice| {
        Box::pin(units_by_status(asker, slice))
    }),
    Entry::new("reasons-by-units", |asker, slice| {
        Box::pin(reasons_by_units(asker, slice))
    })
    .offering(BY_REASON)
    .deeper("l2", &[("by", "detail")]),
    Entry::new("reasons-by-unit-days", |asker, slice| {
        Box::pin(reasons_by_unit_days(asker, slice))
    })
    .offering(BY_REASON)
    .deeper("l2", &[("by", "detail")]),
    Entry::new("reasons-by-service", |asker, slice| {
        Box::pin(reasons_by_service(asker, slice))
    }),
    Entry::new("ages-by-reason", |asker, slice| {
        Box::pin(ages_by_reason(asker, slice))
    }),
    Entry::new("waiting-on", |asker, slice| {
        Box::pin(waiting_on(asker, slice))
    }),
    Entry::new("resolvers", |asker, slice| {
        Box::pin(resolvers(asker, slice))
    }),
    Entry::new("owners", |asker, slice| Box::pin(owners(asker, slice))),
    Entry::new("nobody", |asker, slice| Box::pin(nobody(asker, slice))),
    Entry::new("renewals", |asker, slice| Box::pin(renewals(asker, slice))),
    Entry::new("product-gaps", |asker, slice| {
        Box::pin(product_gaps(asker, slice))
    })
    .offering(BY_DETAIL),
    Entry::new("unclassified", |asker, slice| {
        Box::pin(unclassified(asker, slice))
    }),
    Entry::new("stale", |asker, slice| Box::pin(stale(asker, slice))),
    Entry::new("to-reconcile", |asker, slice| {
        Box::pin(to_reconcile(asker, slice))
    }),
];

async fn units_by_status(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.statuses(filter, day));
    let words = asker.words();
    Ok(charts::units_by_status(
        &words,
        &report,
        compared.as_deref(),
    ))
}

fn by_reason(slice: &Slice) -> ReportBy {
    match slice.option("by") {
        "detail" => ReportBy::Detail,
        _ => ReportBy::Reason,
    }
}

async fn reasons_by_units(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = by_reason(slice);
    let (report, compared) = beside!(slice, |day| reports.blocked(filter, by, day));
    let words = asker.words();
    let compared = compared.as_deref();
    Ok(charts::reasons_by_units(&words, &report, compared, by))
}

async fn reasons_by_unit_days(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let by = by_reason(slice);
    let (report, compared) = beside!(slice, |day| reports.blocked(filter, by, day));
    let words = asker.words();
    let compared = compared.as_deref();
    Ok(charts::reasons_by_unit_days(&words, &report, compared, by))
}

/// The slice, of what is blocked.
fn of_blocked(slice: &Slice) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..slice.filter.clone()
    }
}

async fn reasons_by_service(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), of_blocked(slice));
    let by = ReportBy::Service;
    let (report, compared) = beside!(slice, |day| reports.sums_of_reasons(&filter, by, day));
    let words = asker.words();
    Ok(charts::reasons_by_service(
        &words,
        &report,
        compared.as_deref(),
    ))
}

async fn ages_by_reason(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), of_blocked(slice));
    let by = ReportBy::Age;
    let (report, compared) = beside!(slice, |day| reports.sums_of_reasons(&filter, by, day));
    let words = asker.words();
    Ok(charts::ages_by_reason(&words, &report, compared.as_deref()))
}

async fn waiting_on(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.waiting(filter, day));
    let words = asker.words();
    Ok(charts::waiting_on(&words, &report, compared.as_deref()))
}

async fn resolvers(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.resolvers(filter, day));
    let words = asker.words();
    Ok(charts::resolvers(&words, &report, compared.as_deref()))
}

async fn owners(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.owners(filter, day));
    let words = asker.words();
    Ok(charts::owners(&words, &report, compared.as_deref()))
}

async fn nobody(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, blocked) = (asker.reports(slice), of_blocked(slice));
    let by = ReportBy::Reason;
    let filter = LineFilter {
        owner_nobody: true,
        ..blocked.clone()
    };
    let (report, compared) = beside!(slice, |day| reports.sums(&filter, by, day));
    let all = reports.sums(&blocked, by, slice.as_of).await?;
    let words = asker.words();
    let (_, units) = all.total();
    Ok(charts::nobody(&words, &report, compared.as_deref(), units))
}

async fn renewals(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.renewals(filter, day));
    let words = asker.words();
    Ok(charts::renewals(&words, &report, compared.as_deref()))
}

async fn product_gaps(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = if slice.option("by") == "blocker" {
        beside!(slice, |day| reports.gap_blockers(filter, day))
    } else {
        beside!(slice, |day| reports.gaps(filter, day))
    };
    let words = asker.words();
    Ok(charts::product_gaps(&words, &report, compared.as_deref()))
}

async fn unclassified(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.unclassified(filter, day));
    let words = asker.words();
    Ok(charts::unclassified(&words, &report, compared.as_deref()))
}

async fn stale(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let (reports, filter) = (asker.reports(slice), &slice.filter);
    let (report, compared) = beside!(slice, |day| reports.stale(filter, day));
    let words = asker.words();
    Ok(charts::stale(&words, &report, compared.as_deref()))
}

async fn to_reconcile(asker: &Asker<'_>, slice: &Slice) -> Result<Chart, PageError> {
    let reports = asker.reports(slice);
    let filter = LineFilter {
        needs_reconciling: true,
        ..slice.filter.clone()
    };
    let by = ReportBy::Service;
    let (report, compared) = beside!(slice, |day| reports.sums(&filter, by, day));
    let words = asker.words();
    Ok(charts::to_reconcile(&words, &report, compared.as_deref()))
}

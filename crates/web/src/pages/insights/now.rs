//! `/insights`: what stands as it is.

use desbloqueo_app::insights::{
    report_gap_blockers, report_gaps, report_owners, report_renewals, report_resolvers,
    report_stale, report_unclassified, report_waiting, sum_lines, sum_reasons,
};
use desbloqueo_app::reads::{LineFilter, ReportBy, report_blocked, units_by_status as statuses};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_words::charts::{Chart, now as charts};

use super::registry::Entry;
use super::slice::Slice;
use crate::error::PageError;
use crate::visitor::Visitor;

/// By reason or by detail.
const BY_REASON: &[(&str, &[&str])] = &[("by", &["reason", "detail"])];

/// By detail or by shared blocker.
const BY_DETAIL: &[(&str, &[&str])] = &[("by", &["detail", "blocker"])];

/// The charts, in order.
pub(super) const CHARTS: &[Entry] = &[
    Entry::new("units-by-status", |visitor, slice| {
        Box::pin(units_by_status(visitor, slice))
    }),
    Entry::new("reasons-by-units", |visitor, slice| {
        Box::pin(reasons_by_units(visitor, slice))
    })
    .offering(BY_REASON)
    .deeper("l2", &[("by", "detail")]),
    Entry::new("reasons-by-unit-days", |visitor, slice| {
        Box::pin(reasons_by_unit_days(visitor, slice))
    })
    .offering(BY_REASON)
    .deeper("l2", &[("by", "detail")]),
    Entry::new("reasons-by-service", |visitor, slice| {
        Box::pin(reasons_by_service(visitor, slice))
    }),
    Entry::new("ages-by-reason", |visitor, slice| {
        Box::pin(ages_by_reason(visitor, slice))
    }),
    Entry::new("waiting-on", |visitor, slice| {
        Box::pin(waiting_on(visitor, slice))
    }),
    Entry::new("resolvers", |visitor, slice| {
        Box::pin(resolvers(visitor, slice))
    }),
    Entry::new("owners", |visitor, slice| Box::pin(owners(visitor, slice))),
    Entry::new("nobody", |visitor, slice| Box::pin(nobody(visitor, slice))),
    Entry::new("renewals", |visitor, slice| {
        Box::pin(renewals(visitor, slice))
    }),
    Entry::new("product-gaps", |visitor, slice| {
        Box::pin(product_gaps(visitor, slice))
    })
    .offering(BY_DETAIL),
    Entry::new("unclassified", |visitor, slice| {
        Box::pin(unclassified(visitor, slice))
    }),
    Entry::new("stale", |visitor, slice| Box::pin(stale(visitor, slice))),
    Entry::new("to-reconcile", |visitor, slice| {
        Box::pin(to_reconcile(visitor, slice))
    }),
];

async fn units_by_status(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| statuses(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::units_by_status(&words, &report, compared.as_ref()))
}

fn by_reason(slice: &Slice) -> ReportBy {
    match slice.option("by") {
        "detail" => ReportBy::Detail,
        _ => ReportBy::Reason,
    }
}

async fn reasons_by_units(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = by_reason(slice);
    let (report, compared) = beside!(slice, |day| report_blocked(app, actor, filter, by, day));
    let words = visitor.words();
    let compared = compared.as_ref();
    Ok(charts::reasons_by_units(&words, &report, compared, by))
}

async fn reasons_by_unit_days(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let by = by_reason(slice);
    let (report, compared) = beside!(slice, |day| report_blocked(app, actor, filter, by, day));
    let words = visitor.words();
    let compared = compared.as_ref();
    Ok(charts::reasons_by_unit_days(&words, &report, compared, by))
}

/// The slice, of what is blocked.
fn of_blocked(slice: &Slice) -> LineFilter {
    LineFilter {
        kind: Some(StatusKind::Blocked),
        ..slice.filter.clone()
    }
}

async fn reasons_by_service(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), of_blocked(slice));
    let by = ReportBy::Service;
    let (report, compared) = beside!(slice, |day| sum_reasons(app, actor, &filter, by, day));
    let words = visitor.words();
    Ok(charts::reasons_by_service(
        &words,
        &report,
        compared.as_ref(),
    ))
}

async fn ages_by_reason(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), of_blocked(slice));
    let by = ReportBy::Age;
    let (report, compared) = beside!(slice, |day| sum_reasons(app, actor, &filter, by, day));
    let words = visitor.words();
    Ok(charts::ages_by_reason(&words, &report, compared.as_ref()))
}

async fn waiting_on(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_waiting(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::waiting_on(&words, &report, compared.as_ref()))
}

async fn resolvers(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_resolvers(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::resolvers(&words, &report, compared.as_ref()))
}

async fn owners(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_owners(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::owners(&words, &report, compared.as_ref()))
}

async fn nobody(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, blocked) = (&visitor.app, visitor.actor(), of_blocked(slice));
    let by = ReportBy::Reason;
    let filter = LineFilter {
        owner_nobody: true,
        ..blocked.clone()
    };
    let (report, compared) = beside!(slice, |day| sum_lines(app, actor, &filter, by, day));
    let all = sum_lines(app, actor, &blocked, by, slice.as_of).await?;
    let words = visitor.words();
    let (_, units) = all.total();
    Ok(charts::nobody(&words, &report, compared.as_ref(), units))
}

async fn renewals(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_renewals(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::renewals(&words, &report, compared.as_ref()))
}

async fn product_gaps(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = if slice.option("by") == "blocker" {
        beside!(slice, |day| report_gap_blockers(app, actor, filter, day))
    } else {
        beside!(slice, |day| report_gaps(app, actor, filter, day))
    };
    let words = visitor.words();
    Ok(charts::product_gaps(&words, &report, compared.as_ref()))
}

async fn unclassified(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_unclassified(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::unclassified(&words, &report, compared.as_ref()))
}

async fn stale(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor, filter) = (&visitor.app, visitor.actor(), &slice.filter);
    let (report, compared) = beside!(slice, |day| report_stale(app, actor, filter, day));
    let words = visitor.words();
    Ok(charts::stale(&words, &report, compared.as_ref()))
}

async fn to_reconcile(visitor: &Visitor, slice: &Slice) -> Result<Chart, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let filter = LineFilter {
        needs_reconciling: true,
        ..slice.filter.clone()
    };
    let by = ReportBy::Service;
    let (report, compared) = beside!(slice, |day| sum_lines(app, actor, &filter, by, day));
    let words = visitor.words();
    Ok(charts::to_reconcile(&words, &report, compared.as_ref()))
}

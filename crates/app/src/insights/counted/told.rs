//! The reports that are told, each by its name: all that it is asked, and the use case that counts it.

use std::sync::Arc;

use desbloqueo_statistics::Share;
use desbloqueo_store::blocker_list::BlockerItem;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{OwnerLoad, PromiseBy, ReportBy, ResolverLoad};
use jiff::civil::Date;

use super::super::{
    Against, AgesReport, FitReport, FlowReport, FreeReport, GapReport, JudgedFields, LoadReport,
    OutlookReport, OwnerQualityReport, PromiseReport, QualityReport, RenewalReport, StaleReport,
    SumReport, UnblockComparison, UnblockReport, UnclassifiedReport, WaitingReport, WeeksReport,
    WhatIf, Without, compare_unblock, report_ages, report_fit, report_flow, report_gap_blockers,
    report_gaps, report_holders, report_outlook, report_owner_quality, report_owners,
    report_promises, report_quality, report_renewals, report_resolvers, report_stale,
    report_unblock, report_unclassified, report_waiting, report_weeks, sum_lines, sum_reasons,
    what_frees, what_if,
};
use super::Reports;
use super::telling::Question;
use crate::error::UseCaseResult;
use crate::reads::{BlockedReport, StatusReport, report_blocked, units_by_status};

/// A method for each report, which asks for what the use case is given; `while` says which of them are kept.
macro_rules! told {
    (
        |$app:ident, $actor:ident, $filter:ident, $as_of:ident|
        $(
            $(#[$doc:meta])*
            $name:ident($($argument:ident: $kind:ty),*) -> $report:ty { $count:expr } $(while $kept:expr)?;
        )+
    ) => {
        impl Reports<'_> {$(
            $(#[$doc])*
            pub async fn $name(
                &self,
                filter: &LineFilter,
                $($argument: $kind,)*
                as_of: Option<Date>,
            ) -> UseCaseResult<Arc<$report>> {
                let is_kept = true $(&& $kept)?;
                let question = Question {
                    name: stringify!($name),
                    asked: (filter.clone(), $($argument,)* as_of),
                    count: |$app, $actor, ($filter, $($argument,)* $as_of)| {
                        Box::pin(async move {
                            let ($app, $actor, $filter) = (&$app, &$actor, &$filter);
                            $count.await
                        })
                    },
                };
                if is_kept {
                    self.tell(question).await
                } else {
                    self.count(question).await
                }
            }
        )+}
    };
}

told! {
    |app, actor, filter, as_of|
    /// What is blocked, by key; by customer it is as long as their list.
    blocked(by: ReportBy) -> BlockedReport {
        report_blocked(app, actor, filter, by, as_of)
    } while by != ReportBy::Customer;
    /// Units by status.
    statuses() -> StatusReport { units_by_status(app, actor, filter, as_of) };
    /// Lines and units by key; by customer it is as long as their list.
    sums(by: ReportBy) -> SumReport {
        sum_lines(app, actor, filter, by, as_of)
    } while by != ReportBy::Customer;
    /// Lines and units by reason and key; by customer it is longer than their list.
    sums_of_reasons(by: ReportBy) -> SumReport {
        sum_reasons(app, actor, filter, by, as_of)
    } while by != ReportBy::Customer;
    /// Who is waited on.
    waiting() -> WaitingReport { report_waiting(app, actor, filter, as_of) };
    /// Who can remove blockers.
    resolvers() -> LoadReport<ResolverLoad> { report_resolvers(app, actor, filter, as_of) };
    /// Who must act on blocked lines.
    owners() -> LoadReport<OwnerLoad> { report_owners(app, actor, filter, as_of) };
    /// What is blocked at customers that renew soon.
    renewals() -> RenewalReport { report_renewals(app, actor, filter, as_of) };
    /// What the product lacks, by detail.
    gaps() -> GapReport { report_gaps(app, actor, filter, as_of) };
    /// What the product lacks, by shared blocker.
    gap_blockers() -> GapReport { report_gap_blockers(app, actor, filter, as_of) };
    /// What nobody has classified.
    unclassified() -> UnclassifiedReport { report_unclassified(app, actor, filter, as_of) };
    /// What nobody has looked at.
    stale() -> StaleReport { report_stale(app, actor, filter, as_of) };
    /// Units of every status, week by week.
    weeks(weeks: u16) -> WeeksReport { report_weeks(app, actor, filter, weeks, as_of) };
    /// What became blocked and what ceased to be, week by week.
    flow(weeks: u16) -> FlowReport { report_flow(app, actor, filter, weeks, as_of) };
    /// How old what is blocked is, week by week.
    ages(weeks: u16) -> AgesReport { report_ages(app, actor, filter, weeks, as_of) };
    /// How long it takes to unblock; by customer it has a curve for each of them.
    unblock(by: ReportBy) -> UnblockReport {
        report_unblock(app, actor, filter, by, as_of)
    } while by != ReportBy::Customer;
    /// How long it takes to unblock in two slices.
    unblock_compared(against: Against) -> UnblockComparison {
        compare_unblock(app, actor, filter, &against, as_of)
    };
    /// When open blockers are likely to be gone.
    outlook() -> OutlookReport { report_outlook(app, actor, filter, as_of) };
    /// Promised dates against what happened.
    promises(by: PromiseBy) -> PromiseReport { report_promises(app, actor, filter, by, as_of) };
    /// What would move without all of these.
    what_if(without: Vec<Without>) -> WhatIf { what_if(app, actor, filter, &without, as_of) };
    /// The fewest blockers that free a share.
    what_frees(share: Share) -> FreeReport { what_frees(app, actor, filter, share, as_of) };
    /// The blockers that hold the most, so many at most.
    holders(most: u32) -> Vec<BlockerItem> { report_holders(app, actor, filter, most, as_of) };
    /// How well rules are met.
    quality(fields: JudgedFields) -> QualityReport {
        report_quality(app, actor, filter, as_of, fields)
    };
    /// The same by who must act.
    owner_quality(fields: JudgedFields) -> OwnerQualityReport {
        report_owner_quality(app, actor, filter, as_of, fields)
    };
    /// What does not fit the playbook.
    fit() -> FitReport { report_fit(app, actor, filter, as_of) };
}

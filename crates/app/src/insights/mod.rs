//! What blocks the most, for how long, and what would free it: of what the actor sees, as of any day (rules A3, H2,
//! H4). Each is one read transaction.

mod asked;
mod bands;
mod compare_unblock;
mod counted;
mod digest;
mod free;
mod judged;
mod moment;
mod outlook;
mod past_resolvers;
mod report_ages;
mod report_debt;
mod report_flow;
mod report_gaps;
mod report_holders;
mod report_load;
mod report_outlook;
mod report_promises;
mod report_quality;
mod report_renewals;
mod report_unblock;
mod report_waiting;
mod report_weeks;
mod sum_lines;
mod targets;
mod unmet;
mod what_if;

pub use bands::{Bands, Quality, may_set_quality_bands, quality_bands};
pub use compare_unblock::{Against, UnblockComparison, compare_unblock};
pub use counted::{Asking, KeptReports, Reports, Terms, Told, save_reports, take_reports};
pub use desbloqueo_statistics::{
    Band, Calibration, Curve, Kept, LogRank, Observation, Sample, Share, calibration,
};
pub use desbloqueo_store::reports::{
    HeldRow, LineSum, OwnerLoad, PromiseBy, ResolverLoad, StatusRow, SumRow,
};
pub use digest::{
    Attention, COMPARED_DAYS, Compared, Digest, DigestBlocker, DigestDays, DigestReason,
    DigestRenewals, RenewingCustomer, digest,
};
pub use free::{ChosenBlocker, FreeReport, what_frees};
pub use outlook::{Basis, FEWEST_CLEARED, Outlook};
pub use report_ages::{AgesReport, AgesWeek, report_ages};
pub use report_debt::{
    DEBT_WEEKS, STALE_DAYS, StaleReport, UnclassifiedReport, report_stale, report_unclassified,
};
pub use report_flow::{FlowReport, FlowWeek, report_flow};
pub use report_gaps::{Gap, GapOf, GapReport, report_gap_blockers, report_gaps};
pub use report_holders::report_holders;
pub use report_load::{LoadReport, report_owners, report_resolvers};
pub use report_outlook::{
    BlockerOutlook, MOST_OUTLOOKS, OutlookReport, OutlookRow, Realistic, blocker_outlook,
    report_outlook,
};
pub use report_promises::{PromiseReport, PromiseRow, report_promises};
pub use report_quality::{
    FitReport, JudgedFields, Met, Misfit, OwnerQualityReport, QualityReport, report_fit,
    report_owner_quality, report_quality,
};
pub use report_renewals::{RENEWAL_DAYS, RenewalReport, RenewalWeek, report_renewals};
pub use report_unblock::{CLEARED_WITHIN_DAYS, UnblockReport, UnblockRow, report_unblock};
pub use report_waiting::{CHARGED_DAYS, WaitingReport, WaitingRow, report_waiting};
pub use report_weeks::{WeekEnd, WeeksReport, report_weeks};
pub use sum_lines::{SumReport, sum_lines, sum_reasons};
pub use targets::{Targets, set_targets, targets};
pub use unmet::{UnmetRule, unmet, unmet_in_history};
pub use what_if::{Moved, WhatIf, Without, what_if};

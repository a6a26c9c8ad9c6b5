//! What blocks the most, for how long, and what would free it: of what the actor sees, as of any day (rules A3, H2,
//! H4). Each is one read transaction.

mod digest;
mod free;
mod report_flow;
mod report_promises;
mod report_unblock;
mod what_if;

pub use desbloqueo_statistics::{Band, Calibration, Curve, LogRank, Share};
pub use desbloqueo_store::reports::{FlowDay, PromiseBy};
pub use digest::{
    Attention, COMPARED_DAYS, Compared, Digest, DigestBlocker, DigestDays, DigestReason,
    STALE_DAYS, digest,
};
pub use free::{ChosenBlocker, FreeReport, what_frees};
pub use report_flow::{FlowReport, FlowWeek, StatusUnits, report_flow};
pub use report_promises::{PromiseReport, PromiseRow, report_promises};
pub use report_unblock::{CLEARED_WITHIN_DAYS, UnblockReport, UnblockRow, report_unblock};
pub use what_if::{Moved, WhatIf, Without, what_if};

//! Every numbered rule that holds without a computer: what it accepts and what it refuses.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a helper of tests may stop the test"
)]

#[path = "../common/mod.rs"]
mod common;

mod blocked;
mod blocked_in_assignment;
mod blockers;
mod engagement;
mod handover;
mod in_progress;
mod no_intent;
mod notes;
mod one_validator;
mod parties_and_slips;
mod rights;
mod status_codes;
mod time;
mod unit_changes;
mod units;
mod unknown;

//! Every numbered rule that holds without a computer: what it accepts and what it refuses.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of tests may stop the test"
)]

#[path = "../common/mod.rs"]
mod common;

mod blocked;
mod blockers;
mod handover;
mod in_progress;
mod no_intent;
mod notes;
mod one_validator;
mod rights;
mod status_codes;
mod time;
mod unit_changes;
mod units;
mod unknown;

//! The API over HTTP, on both databases, each with a demonstration of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    unreachable_pub,
    reason = "a test ends at once where something is not as it should be, helpers included"
)]

mod examples;
mod filters;
mod frame;
mod names;
mod portfolio;
mod reports;
mod sight;
mod site;

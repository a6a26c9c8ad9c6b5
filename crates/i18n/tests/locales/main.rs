//! All areas in all languages: the same keys, the same variables, natural plurals, nothing left in English.
//! A new `.ftl` file is picked up by itself.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests may stop the test"
)]

mod codes;
mod files;
mod parity;
mod plurals;
mod rendering;
mod samples;
mod snapshots;
mod sources;
mod translated;

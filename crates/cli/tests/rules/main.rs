//! Every numbered rule of the core through every entrance: what the command line and an imported file accept and
//! refuse, on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test ends at once where an answer is not what it should be, and says which case that was"
)]

#[path = "../desk/mod.rs"]
mod desk;

mod answers;
mod case;
mod people;
mod refusals;
mod registry;
mod sheet;
mod stock;
mod world;

mod access;
mod blocked;
mod engagement;
mod history;
mod import;
mod rights;
mod status;
mod time;
mod units;
mod validator;

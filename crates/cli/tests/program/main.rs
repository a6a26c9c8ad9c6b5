//! The program as people and programs run it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where an answer is not what it should be"
)]

mod blockers;
mod catalogue;
mod demo;
mod desk;
mod lines;
mod pages;
mod playbook;
mod portfolio;
mod reference;
mod requirements;
mod start;
mod telling;

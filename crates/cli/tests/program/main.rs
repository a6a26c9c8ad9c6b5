//! The program as people and programs run it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends at once where an answer is not what it should be"
)]

#[path = "../desk/mod.rs"]
mod desk;

mod blockers;
mod catalogue;
mod coach;
mod demo;
mod insights;
mod killed;
mod lines;
mod pages;
mod playbook;
mod portfolio;
mod reference;
mod requirements;
mod scenes;
mod start;
mod telling;
mod tokens;

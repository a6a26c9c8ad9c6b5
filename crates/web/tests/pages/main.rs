//! Pages and forms over HTTP, on both databases: what they answer, and what they refuse.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends at once where an answer is not what it should be"
)]

mod access;
mod accounts;
mod audit;
mod blocker;
mod blockers;
mod bulk_edit;
mod calendar;
mod coach;
mod customers;
mod digest;
mod entitlements;
mod imports;
mod insights;
mod insights_targets;
mod insights_time;
mod insights_told;
mod lines;
mod meeting;
mod offered;
mod organizations;
mod people;
mod playbook;
mod portfolio;
mod search;
mod second_factor;
mod shell;
mod sight;
mod site;
mod tenants;
mod tokens;
mod work;

//! What is true without a computer: statuses, lines, units, blockers, rules, clocks, statistics.
//!
//! Nothing here reads a clock, a file or a database: time and chance are arguments. A refused edit is a
//! [`refusal::Refusal`] that carries the number of the rule. Rules that a playbook may change are data in
//! [`rulebook`].

pub mod access;
pub mod allocation;
pub mod blocker;
pub mod check_status;
pub mod clocks;
pub mod code;
pub mod cover;
pub mod customer;
pub mod edit;
pub mod engagement;
pub mod entitlement;
pub mod interval;
pub mod likeness;
pub mod line;
pub mod line_changes;
pub mod notice;
pub mod organization;
pub mod own_field;
pub mod owner;
pub mod person;
pub mod reconcile;
pub mod refusal;
pub mod requirements;
pub mod rulebook;
pub mod status;
pub mod tenant;
pub mod text;
pub mod update_line;

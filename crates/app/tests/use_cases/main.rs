//! Use cases on both databases, linked once. One file is one thing that somebody does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::too_many_lines,
    unreachable_pub,
    reason = "helpers of tests may fail loudly, and say what they skip"
)]

mod as_of;
mod blockers_close;
mod blockers_edit;
mod blockers_group;
mod blockers_open;
mod blockers_show;
mod bulk_edit;
mod catalogue_customers;
mod catalogue_entitlements;
mod catalogue_organizations;
mod catalogue_own_fields;
mod catalogue_people;
mod catalogue_set_up;
mod catalogue_tenants;
mod catalogue_transfer;
mod coach;
mod common;
mod cover;
mod demo;
mod desk;
mod digest;
mod export_round_trip;
mod import_access;
mod import_drafts;
mod import_files;
mod import_keyed;
mod import_own;
mod import_properties;
mod import_refused;
mod import_status;
mod import_ugly;
mod import_undo;
mod import_units;
mod insights;
mod insights_now;
mod insights_over_time;
mod insights_past;
mod line_list;
mod my_work;
mod office;
mod one_moment;
mod open_work;
mod outages;
mod redact;
mod repeated;
mod reports_told;
mod rights;
mod saved_views;
mod search;
mod sums;
mod tampering;
mod tokens;
mod vouched;

//! SQL for SQLite and PostgreSQL: one text for both.
//!
//! A function here stands beside the statement that it runs, takes a [`transaction::Transaction`] and domain
//! values, and says nothing of actors or rules. Real differences between the databases are named functions in
//! `dialect`. To add a table: a migration of the same name in both folders, its row in `docs/operations/citus.sql`,
//! a module here, and a contract test that runs on both databases.

pub mod api_tokens;
pub mod batches;
mod beside;
pub mod blocker_comments;
pub mod blocker_list;
pub mod blockers;
pub mod calendar_feeds;
pub mod chain;
pub mod chain_heads;
pub mod changes;
pub mod coach_examples;
pub mod coach_models;
pub mod column;
pub mod contacts;
pub mod covers;
pub mod credentials;
pub mod customers;
pub mod database;
pub mod dialect;
pub mod entitlements;
pub mod error;
pub mod filled;
pub mod fragment;
pub mod idempotent_requests;
pub mod identities;
pub mod import_drafts;
pub mod import_mappings;
pub mod installation;
pub mod intervals;
pub mod kept_reports;
pub mod lines;
pub mod list_columns;
pub mod log;
pub mod named;
pub mod open_work;
pub mod organizations;
pub mod outbox;
pub mod own_fields;
pub mod people;
pub mod playbooks;
pub mod promises;
pub mod redactions;
pub mod reports;
pub mod role_grants;
pub mod saved_views;
pub mod search;
pub mod second_factors;
pub mod sessions;
pub mod settings;
pub mod short_ids;
pub mod sign_out_tokens;
pub mod tenant_notes;
pub mod tenants;
pub mod texts;
pub mod transaction;
pub mod transfer;
pub mod value;
pub mod visibility;

mod version;

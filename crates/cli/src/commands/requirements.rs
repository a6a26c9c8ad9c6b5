//! `desbloqueo requirements`: what a status requires of a line (rule V1).

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::open_app::OpenAppError;
use desbloqueo_domain::check_status::check_status;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::requirements::{Requirement, Requirements as Required, requirements};
use desbloqueo_domain::rulebook::{Applies, Need};
use desbloqueo_domain::status::{Phase, Status};
use desbloqueo_i18n::{Args as Words_, format};
use desbloqueo_playbook::Kind;
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::find::{self, StatusWords};
use crate::output::{Cell, Column, Table, Tone};
use crate::session::Session;
use crate::words::Words;

/// The status, and where the line stands.
#[derive(Debug, Args)]
pub(crate) struct Requirements {
    /// The phase of the work: assignment or delivery
    #[arg(long, value_name = "PHASE")]
    phase: String,
    #[command(flatten)]
    status: StatusWords,
    /// The service, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// The engagement scenario of the entitlement, by code or label
    #[arg(long, value_name = "SCENARIO")]
    engagement_scenario: Option<String>,
    /// The service status of the entitlement, by code or label
    #[arg(long, value_name = "STATUS")]
    service_status: Option<String>,
}

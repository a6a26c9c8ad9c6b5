//! `desbloqueo entitlement edit`: changes what is known of an entitlement.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::update_entitlement::{EntitlementEdit, update_entitlement};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_playbook::{Kind, Playbook};
use jiff::civil::Date;

use super::show;
use crate::find;
use crate::parse::{self, OrNone};
use crate::session::Session;

/// The entitlement and what to change. `none` empties a field.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The entitlement, by id or its last eight digits
    id: String,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID")]
    external_id: Option<String>,
    /// Why the customer bought, by code or label
    #[arg(long, value_name = "REASON")]
    business_reason: Option<String>,
    /// Who at the customer answers for success
    #[arg(long, value_name = "NAME")]
    success_owner: Option<String>,
    /// The day of the first planned talk
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    initiate_discussion: Option<OrNone<Date>>,
    /// The service status, by code or label
    #[arg(long, value_name = "STATUS")]
    service_status: Option<String>,
    /// Why
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
}

pub(super) async fn run(session: &Session, command: &Edit) -> Result<()> {
    let id = find::entitlement(session, &command.id).await?;
    let playbook = &session.app.playbook;
    let edit = EntitlementEdit {
        external_id: command.external_id.clone(),
        business_reason: code(
            playbook,
            Kind::BusinessReason,
            Field::BusinessReason,
            command.business_reason.as_deref(),
        )?,
        success_owner: command.success_owner.clone(),
        initiate_discussion: command.initiate_discussion.clone().map(OrNone::into),
        service_status: code(
            playbook,
            Kind::ServiceStatus,
            Field::ServiceStatus,
            command.service_status.as_deref(),
        )?,
        reason: command.reason.clone(),
        version: None,
    };
    update_entitlement(&session.app, &session.actor, id, &edit).await?;
    show::run(session, &id.to_string()).await
}

/// A code, or the word that empties the field.
fn code(
    playbook: &Playbook,
    kind: Kind,
    field: Field,
    text: Option<&str>,
) -> Result<Option<Option<Code>>, Refusal> {
    match text {
        None => Ok(None),
        Some(text) if parse::is_none(text) => Ok(Some(None)),
        Some(text) => Ok(Some(Some(find::code(playbook, kind, field, text)?))),
    }
}

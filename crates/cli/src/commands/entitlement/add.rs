//! `desbloqueo entitlement add`: adds a tenant's units of a service.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::catalogue::add_entitlement::{
    FirstBlocker, FirstStatus, NewEntitlement, add_entitlement,
};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Phase;
use desbloqueo_playbook::Kind;

use crate::commands::line::edit::Edit;
use crate::commands::line::saved::print_entitlement;
use crate::find;
use crate::session::Session;

/// A new entitlement. Without a status, its units arrive unclassified.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The tenant, by name, domain, external id or id
    #[arg(long, value_name = "TENANT")]
    tenant: String,
    /// The service, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: String,
    /// The units that were bought
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    units: i64,
    /// Who works on it first: assignment or delivery [default: assignment]
    #[arg(long, value_name = "PHASE")]
    phase: Option<String>,
    /// The id that another system knows it by
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    external_id: String,
    #[command(flatten)]
    first: Edit,
    /// The blocker that holds the units
    #[arg(long, value_name = "ID")]
    blocker: Option<String>,
    /// A new blocker with this title
    #[arg(long, value_name = "TITLE", conflicts_with = "blocker")]
    new_blocker: Option<String>,
}

pub(super) async fn run(session: &Session, command: &Add) -> Result<()> {
    let playbook = &session.app.playbook;
    let phase = command
        .phase
        .as_deref()
        .map(|text| find::phase(playbook, text))
        .transpose()?;
    let edit = command.first.read(session).await?;
    let first = if edit.is_empty() {
        None
    } else {
        Some(FirstStatus {
            edit,
            blocker: blocker(session, command).await?,
        })
    };
    let new = NewEntitlement {
        tenant: find::tenant(session, &command.tenant).await?,
        service: find::code(playbook, Kind::Service, Field::Service, &command.service)?,
        units: command.units,
        phase: phase.unwrap_or(Phase::Assignment),
        external_id: command.external_id.clone(),
        first,
    };
    print_entitlement(
        session,
        &add_entitlement(&session.app, &session.actor, &new).await?,
    )
    .await
}

async fn blocker(session: &Session, command: &Add) -> Result<FirstBlocker> {
    if let Some(text) = &command.blocker {
        return Ok(FirstBlocker::Link(find::blocker(session, text).await?));
    }
    Ok(command
        .new_blocker
        .clone()
        .map_or(FirstBlocker::Private, FirstBlocker::New))
}

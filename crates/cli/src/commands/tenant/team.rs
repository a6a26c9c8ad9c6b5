//! `desbloqueo tenant team`: who works on a tenant.

use anyhow::Result;
use clap::{Args, Subcommand};
use desbloqueo_app::catalogue::assign_team::{TeamChange, assign_team};
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::owner::TeamMember;
use desbloqueo_domain::refusal::Field;
use desbloqueo_playbook::Kind;

use crate::find;
use crate::session::Session;

/// What can be done with the team of a tenant.
#[derive(Debug, Subcommand)]
pub(crate) enum Team {
    /// Somebody takes a role, in place of those who hold it
    Set(Member),
    /// Somebody joins, beside those who hold the role already
    Add(Member),
    /// Somebody leaves
    Remove(Member),
}

/// Somebody in a role.
#[derive(Debug, Args)]
pub(crate) struct Member {
    /// The tenant, by name, domain, external id or id
    tenant: String,
    /// The role of the playbook, by code or label
    role: String,
    /// The person, or contact:ID
    who: String,
    /// Just for this service, by code or label
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
}

/// Changes the team; gives the tenant.
pub(super) async fn run(session: &Session, command: Team) -> Result<TenantId> {
    let (tenant, change) = match command {
        Team::Set(member) => read(session, member, TeamChange::Set).await?,
        Team::Add(member) => read(session, member, TeamChange::Add).await?,
        Team::Remove(member) => read(session, member, TeamChange::Remove).await?,
    };
    assign_team(&session.app, &session.actor, tenant, &[change], None).await?;
    Ok(tenant)
}

async fn read(
    session: &Session,
    member: Member,
    change: fn(TeamMember) -> TeamChange,
) -> Result<(TenantId, TeamChange)> {
    let playbook = &session.app.playbook;
    let tenant = find::tenant(session, &member.tenant).await?;
    let service = member.service.as_deref();
    let service = service
        .map(|text| find::code(playbook, Kind::Service, Field::Service, text))
        .transpose()?;
    let role = find::code(playbook, Kind::Role, Field::Role, &member.role)?;
    let who = find::owner(session, &member.who).await?;
    Ok((tenant, change(TeamMember { role, service, who })))
}

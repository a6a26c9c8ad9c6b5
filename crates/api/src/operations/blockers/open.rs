//! Opens a blocker.

use axum::response::Response;
use desbloqueo_app::blockers::{OpenBlocker, open_blocker};
use desbloqueo_domain::blocker::{ChannelUsed, TicketLink};
use desbloqueo_domain::code::{Code, LineId, OrganizationId};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asked::{ActionInput, AskedInput, OwnerInput, one_of_body};
use super::show::{BlockerDetailBody, read};
use crate::answer::created;
use crate::bodies::{ChannelBody, TicketBody};
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::Body;

/// A blocker to be opened; what is left out follows from its reason by the playbook.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OpenInput {
    /// What people know it by.
    title: String,
    /// The organization it belongs to; that of its lines where nothing is said.
    organization_id: Option<Uuid>,
    /// The key that files know it by.
    #[serde(default)]
    key: String,
    /// The reason.
    reason: Option<Code>,
    /// The detail.
    detail: Option<Code>,
    /// The service, where it is about one.
    service: Option<Code>,
    /// How bad it is: `low`, `medium`, `high` or `critical`.
    #[schema(pattern = "^(low|medium|high|critical)$")]
    severity: Option<String>,
    /// Who can remove it.
    resolvers: Option<Vec<OwnerInput>>,
    /// Who answers for its removal.
    owner: Option<OwnerInput>,
    /// The party whose clock runs.
    party: Option<Code>,
    /// When it is projected to be gone.
    unblock_date: Option<Date>,
    /// Who was asked for that date.
    asked: Option<AskedInput>,
    /// What happens next.
    next_action: Option<ActionInput>,
    /// Channels that are used.
    #[serde(default)]
    channels: Vec<ChannelBody>,
    /// Tickets elsewhere.
    #[serde(default)]
    tickets: Vec<TicketBody>,
    /// The lines that it holds.
    #[serde(default)]
    lines: Vec<Uuid>,
}

impl OpenInput {
    fn read(self) -> Answered<OpenBlocker> {
        Ok(OpenBlocker {
            title: self.title,
            organization: self.organization_id.map(OrganizationId),
            key: self.key,
            reason: self.reason,
            detail: self.detail,
            service: self.service,
            severity: severity(self.severity.as_deref())?,
            resolvers: self.resolvers.map(owners).transpose()?,
            owner: match self.owner {
                Some(owner) => owner.read()?,
                None => Owner::Nobody,
            },
            party: self.party,
            projected: self.unblock_date,
            asked: self.asked.map(Asked::from),
            next_action: self.next_action.unwrap_or_default().read()?,
            channels: channels(self.channels),
            tickets: tickets(self.tickets),
            lines: self.lines.into_iter().map(LineId).collect(),
        })
    }
}

pub(super) fn severity(text: Option<&str>) -> Answered<Option<Severity>> {
    text.map(|text| one_of_body("severity", text, Severity::parse))
        .transpose()
}

pub(super) fn owners(inputs: Vec<OwnerInput>) -> Answered<Vec<Owner>> {
    inputs.into_iter().map(OwnerInput::read).collect()
}

pub(super) fn channels(bodies: Vec<ChannelBody>) -> Vec<ChannelUsed> {
    let used = bodies.into_iter().map(|body| ChannelUsed {
        channel: body.channel,
        url: body.url,
    });
    used.collect()
}

pub(super) fn tickets(bodies: Vec<TicketBody>) -> Vec<TicketLink> {
    let links = bodies.into_iter().map(|body| TicketLink {
        name: body.name,
        url: body.url,
        state: body.state,
    });
    links.collect()
}

/// Open a blocker
#[utoipa::path(
    post,
    path = "/blockers",
    operation_id = "open_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    request_body = OpenInput,
    responses((status = 201, description = "The blocker.", body = BlockerDetailBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn open(
    caller: Caller<Writing>,
    Body(input): Body<OpenInput>,
) -> Answered<Response> {
    let opened = open_blocker(caller.app(), caller.actor(), &input.read()?).await?;
    let id = opened.blocker.id;
    let (body, version) = read(&caller, id).await?;
    let address = caller.api.url(&format!("/blockers/{id}"));
    created(&body, Some(version), &address)
}

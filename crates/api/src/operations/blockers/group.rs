//! Private blockers that look like one: offered, and made one.

use axum::response::Response;
use desbloqueo_app::blockers::{GroupBlockers, OfferedGroup, group_blockers, offer_groups};
use desbloqueo_domain::code::{BlockerId, Code, OrganizationId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asked::View;
use super::show::{BlockerDetailBody, read};
use crate::answer::{Listed, created, page};
use crate::caller::{Caller, Writing};
use crate::problem::{Answered, Problem};
use crate::sent::{Body, Parameters};

/// Blockers of one request at most.
const MOST_BLOCKERS: usize = 500;

/// Private blockers that look like one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct OfferedGroupBody {
    /// The first of them.
    id: String,
    /// The organization that would own the blocker.
    organization_id: String,
    /// All of them.
    blocker_ids: Vec<String>,
    /// The units of their lines.
    units: i64,
    /// The reason that they share.
    reason: Code,
    /// The detail that they share.
    detail: Option<Code>,
    /// How alike they are on average, in percent.
    likeness: u64,
    /// A title to begin with: the words that most of them share.
    title: String,
}

impl From<&OfferedGroup> for OfferedGroupBody {
    fn from(group: &OfferedGroup) -> Self {
        let ids: Vec<String> = group.blockers.iter().map(ToString::to_string).collect();
        Self {
            id: ids.first().cloned().unwrap_or_default(),
            organization_id: group.organization.to_string(),
            blocker_ids: ids,
            units: group.units,
            reason: group.reason.clone(),
            detail: group.detail.clone(),
            likeness: group.score,
            title: group.proposed_title(),
        }
    }
}

/// List groups of blockers that are offered
///
/// Open private blockers that the caller sees and that look like one, the most units first, all on one page (rule S7).
#[utoipa::path(
    get,
    path = "/blockers/groups",
    operation_id = "list_offered_groups",
    tag = "blockers",
    security(("token" = ["read"])),
    params(View),
    responses((status = 200, description = "The groups.", body = Listed<OfferedGroupBody>)),
)]
pub(super) async fn list(caller: Caller, Parameters(view): Parameters<View>) -> Answered<Response> {
    let found = offer_groups(caller.app(), caller.actor()).await?;
    let items: Vec<OfferedGroupBody> = found.iter().map(OfferedGroupBody::from).collect();
    page(&items, None, view.fields.as_deref())
}

/// Private blockers that are one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupInput {
    /// The private blockers, 500 at most.
    blocker_ids: Vec<Uuid>,
    /// What they are together; left out, the words that most of them share.
    #[serde(default)]
    title: String,
    /// The organization that it belongs to; left out, the lowest that has all lines in its subtree.
    organization_id: Option<Uuid>,
}

/// The blocker that took their place.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GroupedBody {
    blocker: BlockerDetailBody,
    /// The batch by which it is undone.
    batch_id: String,
}

/// Group blockers
///
/// Opens a shared blocker, moves the lines of private ones to it, and closes those (rule S7). Undone with its batch.
#[utoipa::path(
    post,
    path = "/blockers/groups",
    operation_id = "group_blockers",
    tag = "blockers",
    security(("token" = ["write"])),
    request_body = GroupInput,
    responses((status = 201, description = "The blocker that took their place.", body = GroupedBody,
        headers(("Location" = String, description = "Its address."), ("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn group(
    caller: Caller<Writing>,
    Body(input): Body<GroupInput>,
) -> Answered<Response> {
    if input.blocker_ids.len() > MOST_BLOCKERS {
        let cause = format!("blocker_ids: {MOST_BLOCKERS} at most");
        return Err(Problem::wrong_body(cause));
    }
    let wanted = GroupBlockers {
        blockers: input.blocker_ids.into_iter().map(BlockerId).collect(),
        title: input.title,
        organization: input.organization_id.map(OrganizationId),
    };
    let grouped = group_blockers(caller.app(), caller.actor(), &wanted).await?;
    let id = grouped.blocker.id;
    let (blocker, version) = read(&caller, id).await?;
    let body = GroupedBody {
        blocker,
        batch_id: grouped.batch.to_string(),
    };
    created(
        &body,
        Some(version),
        &caller.api.url(&format!("/blockers/{id}")),
    )
}

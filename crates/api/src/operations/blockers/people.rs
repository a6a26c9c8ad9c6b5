//! Who else sees a blocker, and who is charged with its waiting.

use axum::response::Response;
use desbloqueo_app::blockers::{charge_party_as_read, invite_as_read, withdraw_invitation_as_read};
use desbloqueo_domain::code::{BlockerId, Code, PersonId};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::asked::OnVersion;
use super::show::{BlockerDetailBody, current, saved};
use crate::answer::saved_or_current;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, Ids, IfMatch};

/// Invite somebody to a blocker
///
/// They see it with its lines; without a role that reaches it they become a resolver there (rule A1).
#[utoipa::path(
    put,
    path = "/blockers/{id}/invitations/{person}",
    operation_id = "invite_to_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The blocker."),
        ("person" = Uuid, Path, description = "Somebody with an account."),
        OnVersion
    ),
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn add(
    caller: Caller<Writing>,
    Ids(id, person): Ids<BlockerId, PersonId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let invited = invite_as_read(caller.app(), caller.actor(), id, person, version).await;
    saved_or_current(invited, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// Withdraw an invitation to a blocker
///
/// A role that came with it stays, and shows nothing of this blocker any more.
#[utoipa::path(
    delete,
    path = "/blockers/{id}/invitations/{person}",
    operation_id = "withdraw_invitation_to_blocker",
    tag = "blockers",
    security(("token" = ["write"])),
    params(
        ("id" = Uuid, Path, description = "The blocker."),
        ("person" = Uuid, Path, description = "Who was invited."),
        OnVersion
    ),
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn withdraw(
    caller: Caller<Writing>,
    Ids(id, person): Ids<BlockerId, PersonId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let withdrawn = withdraw_invitation_as_read(app, actor, id, person, version).await;
    saved_or_current(withdrawn, current(&caller, id)).await?;
    saved(&caller, id).await
}

/// Who is charged, and from when on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PartyInput {
    /// The party, by its code in the playbook.
    party: Code,
    /// The first day, today at the latest.
    from: Date,
    /// Why.
    #[serde(default)]
    reason: String,
}

/// Charge a party with the waiting for a blocker
///
/// From a day on, also for days that have passed; no day is lost or counted twice (rule T5).
#[utoipa::path(
    put,
    path = "/blockers/{id}/party",
    operation_id = "charge_party",
    tag = "blockers",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The blocker."), OnVersion),
    request_body = PartyInput,
    responses((status = 200, description = "The blocker as it was saved.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn charge(
    caller: Caller<Writing>,
    Id(id): Id<BlockerId>,
    IfMatch(version): IfMatch,
    Body(input): Body<PartyInput>,
) -> Answered<Response> {
    let charge = (&input.party, input.from, input.reason.as_str());
    let charged = charge_party_as_read(caller.app(), caller.actor(), id, charge, version).await;
    saved_or_current(charged, current(&caller, id)).await?;
    saved(&caller, id).await
}

//! The units of an entitlement: reported, overridden, reconciled; its handover, start and contact attempts.

use std::collections::BTreeMap;

use axum::Json;
use axum::response::Response;
use desbloqueo_app::hand_over::hand_over_as_read;
use desbloqueo_app::reconcile_units::{
    override_units_as_read, propose_reconciling, reconcile_units_as_read, report_units_as_read,
};
use desbloqueo_app::record_attempt::record_attempt_as_read;
use desbloqueo_app::set_start_date::set_start_date_as_read;
use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::UnitsOverride;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::super::asked::OnVersion;
use super::saved_on_version;
use crate::api::Api;
use crate::bodies::EntitlementBody;
use crate::caller::{Caller, Writing};
use crate::problem::Answered;
use crate::sent::{Body, Id, IfMatch, NoParameters};

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(propose, reconcile))
        .routes(routes!(report))
        .routes(routes!(override_number))
        .routes(routes!(hand))
        .routes(routes!(attempt))
        .routes(routes!(start))
}

/// Units of one line.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LineUnits {
    /// The line.
    line_id: Uuid,
    /// Its units.
    units: i64,
}

/// Units of every line.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReconcilingBody {
    /// Line by line; together they are the reported units.
    lines: Vec<LineUnits>,
}

/// Propose how to reconcile an entitlement
///
/// The units that every line would hold: Status Unknown gives first (rule U3).
#[utoipa::path(
    get,
    path = "/entitlements/{id}/reconciling",
    operation_id = "propose_reconciling",
    tag = "entitlements",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The entitlement.")),
    responses((status = 200, description = "The proposal.", body = ReconcilingBody)),
)]
async fn propose(
    caller: Caller,
    Id(id): Id<EntitlementId>,
    _none: NoParameters,
) -> Answered<Json<ReconcilingBody>> {
    let proposal = propose_reconciling(caller.app(), caller.actor(), id).await?;
    let lines = proposal.into_iter();
    Ok(Json(ReconcilingBody {
        lines: lines
            .map(|(line, units)| LineUnits {
                line_id: line.0,
                units,
            })
            .collect(),
    }))
}

/// Reconcile an entitlement
///
/// Sets the units of every line so that they add up to the reported number (rules U1, U3).
#[utoipa::path(
    put,
    path = "/entitlements/{id}/reconciling",
    operation_id = "reconcile_entitlement",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = ReconcilingBody,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn reconcile(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<ReconcilingBody>,
) -> Answered<Response> {
    let units: BTreeMap<LineId, i64> = input
        .lines
        .iter()
        .map(|line| (LineId(line.line_id), line.units))
        .collect();
    let changed = reconcile_units_as_read(caller.app(), caller.actor(), id, units, version).await;
    saved_on_version(&caller, id, changed).await
}

/// The number of units that were bought.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReportInput {
    /// Units.
    units: i64,
}

/// Report the units of an entitlement
///
/// More units arrive unclassified; fewer are reconciled (rules U2, U3).
#[utoipa::path(
    put,
    path = "/entitlements/{id}/purchased",
    operation_id = "report_units",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = ReportInput,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn report(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<ReportInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let changed = report_units_as_read(app, actor, id, input.units, version).await;
    saved_on_version(&caller, id, changed).await
}

/// The number that stands in for the purchased one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OverrideInput {
    /// Units; `null` removes the override.
    units: Option<i64>,
    /// Why.
    #[serde(default)]
    reason: String,
}

/// Override the units of an entitlement
#[utoipa::path(
    put,
    path = "/entitlements/{id}/override",
    operation_id = "override_units",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = OverrideInput,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn override_number(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<OverrideInput>,
) -> Answered<Response> {
    let reason = input.reason;
    let own = input.units.map(|units| UnitsOverride { units, reason });
    let changed = override_units_as_read(caller.app(), caller.actor(), id, own, version).await;
    saved_on_version(&caller, id, changed).await
}

/// Hand an entitlement over to delivery
///
/// Sets owners by rule; what the lines then lack stands in `lacks` (rule S13).
#[utoipa::path(
    post,
    path = "/entitlements/{id}/hand-over",
    operation_id = "hand_entitlement_over",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn hand(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
) -> Answered<Response> {
    let handed = hand_over_as_read(caller.app(), caller.actor(), id, version).await;
    saved_on_version(&caller, id, handed).await
}

/// An attempt to reach the customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AttemptInput {
    /// When; today where nothing is said.
    date: Option<Date>,
    /// What was tried.
    #[serde(default)]
    note: String,
}

/// Record an attempt to reach the customer
///
/// The third proposes that the customer does not respond (rule S12).
#[utoipa::path(
    post,
    path = "/entitlements/{id}/attempts",
    operation_id = "record_attempt",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = AttemptInput,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn attempt(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<AttemptInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let tried = (input.date, input.note.as_str());
    let changed = record_attempt_as_read(app, actor, id, tried, version).await;
    saved_on_version(&caller, id, changed).await
}

/// When the engagement starts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StartInput {
    /// The day; `null` for none.
    date: Option<Date>,
    /// Why it is another one.
    reason: String,
}

/// Set the engagement start date of an entitlement
///
/// With its reason; for what is In Progress (rule S10).
#[utoipa::path(
    put,
    path = "/entitlements/{id}/engagement-start",
    operation_id = "set_engagement_start",
    tag = "entitlements",
    security(("token" = ["write"])),
    params(("id" = Uuid, Path, description = "The entitlement."), OnVersion),
    request_body = StartInput,
    responses((status = 200, description = "The entitlement as it was saved.", body = EntitlementBody)),
)]
async fn start(
    caller: Caller<Writing>,
    Id(id): Id<EntitlementId>,
    IfMatch(version): IfMatch,
    Body(input): Body<StartInput>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    let start = (input.date, input.reason.as_str());
    let changed = set_start_date_as_read(app, actor, id, start, version).await;
    saved_on_version(&caller, id, changed).await
}

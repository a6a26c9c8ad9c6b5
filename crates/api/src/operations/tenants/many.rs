//! Hands tenants over to delivery, and transfers them to another organization; several at once.

use axum::Json;
use desbloqueo_app::bulk_edit::BulkMode;
use desbloqueo_app::catalogue::hand_over_tenants::{HandOverMany, hand_over_many};
use desbloqueo_app::catalogue::transfer_tenants::{TransferMany, transfer_many};
use desbloqueo_domain::code::{Code, OrganizationId, TenantId};
use desbloqueo_domain::refusal::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::api::Api;
use crate::caller::{Caller, Writing};
use crate::problem::{Answered, Problem, RefusedBody};
use crate::sent::Body;

/// Tenants of one request at most.
const MOST_TENANTS: usize = 500;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(hand_over))
        .routes(routes!(transfer))
}

/// Whether it is done.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ModeInput {
    /// It is said what would become of each.
    Preview,
    /// It is done where none is refused.
    AllOrNothing,
    /// It is done on those that are not refused.
    AcceptedOnly,
}

impl From<ModeInput> for BulkMode {
    fn from(mode: ModeInput) -> Self {
        match mode {
            ModeInput::Preview => Self::Preview,
            ModeInput::AllOrNothing => Self::AllOrNothing,
            ModeInput::AcceptedOnly => Self::AcceptedOnly,
        }
    }
}

/// What is handed over.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandOverInput {
    /// The tenants, 500 at most.
    tenants: Vec<Uuid>,
    /// Just this service.
    service: Option<Code>,
    /// Whether it is done.
    mode: ModeInput,
    /// What people shall know the batch by.
    title: String,
}

/// What becomes of each, and the batch by which it is undone.
#[derive(Debug, Serialize, ToSchema)]
struct ManyBody {
    /// The batch; nothing where it was not done.
    batch_id: Option<String>,
    /// What becomes of each.
    items: Vec<OneOfManyBody>,
}

/// What becomes of one.
#[derive(Debug, Serialize, ToSchema)]
struct OneOfManyBody {
    tenant_id: String,
    tenant: String,
    customer: String,
    /// The entitlement that is handed over.
    entitlement_id: Option<String>,
    /// Why it is refused; empty where it is not.
    errors: Vec<RefusedBody>,
}

/// Hand tenants over to delivery
///
/// What is in the assignment phase; what the lines then lack has seven days (rule S13). Undone with its batch.
#[utoipa::path(
    post,
    path = "/tenants/hand-over",
    operation_id = "hand_tenants_over",
    tag = "tenants",
    security(("token" = ["write"])),
    request_body = HandOverInput,
    responses((status = 200, description = "What becomes of each entitlement.", body = ManyBody)),
)]
async fn hand_over(
    caller: Caller<Writing>,
    Body(input): Body<HandOverInput>,
) -> Answered<Json<ManyBody>> {
    let wanted = HandOverMany {
        tenants: tenants(&input.tenants)?,
        service: input.service,
        mode: input.mode.into(),
        title: title(input.title)?,
    };
    let done = hand_over_many(caller.app(), caller.actor(), &wanted).await?;
    let item =
        |one: &desbloqueo_app::catalogue::hand_over_tenants::HandedEntitlement| OneOfManyBody {
            tenant_id: one.tenant.to_string(),
            tenant: one.tenant_name.clone(),
            customer: one.customer_name.clone(),
            entitlement_id: Some(one.entitlement.id.to_string()),
            errors: errors(&caller, &one.refusals()),
        };
    Ok(Json(ManyBody {
        batch_id: done.batch.map(|id| id.to_string()),
        items: done.entitlements.iter().map(item).collect(),
    }))
}

/// What is transferred where.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TransferInput {
    /// The tenants, 500 at most.
    tenants: Vec<Uuid>,
    /// The organization that they get.
    to: Uuid,
    /// Why; kept in history.
    reason: String,
    /// Whether it is done.
    mode: ModeInput,
}

/// Transfer tenants to another organization
///
/// With their history (rule A4).
#[utoipa::path(
    post,
    path = "/tenants/transfer",
    operation_id = "transfer_tenants",
    tag = "tenants",
    security(("token" = ["write"])),
    request_body = TransferInput,
    responses((status = 200, description = "What becomes of each tenant.", body = ManyBody)),
)]
async fn transfer(
    caller: Caller<Writing>,
    Body(input): Body<TransferInput>,
) -> Answered<Json<ManyBody>> {
    let wanted = TransferMany {
        tenants: tenants(&input.tenants)?,
        to: OrganizationId(input.to),
        reason: input.reason,
        mode: input.mode.into(),
    };
    let done = transfer_many(caller.app(), caller.actor(), &wanted).await?;
    let item =
        |one: &desbloqueo_app::catalogue::transfer_tenants::TransferredTenant| OneOfManyBody {
            tenant_id: one.tenant.id.to_string(),
            tenant: one.tenant.state.name.clone(),
            customer: one.customer_name.clone(),
            entitlement_id: None,
            errors: errors(&caller, &one.refusals()),
        };
    Ok(Json(ManyBody {
        batch_id: done.batch.map(|id| id.to_string()),
        items: done.tenants.iter().map(item).collect(),
    }))
}

fn tenants(ids: &[Uuid]) -> Answered<Vec<TenantId>> {
    if ids.len() > MOST_TENANTS {
        return Err(Problem::wrong_body(format!(
            "tenants: {MOST_TENANTS} at most"
        )));
    }
    Ok(ids.iter().map(|id| TenantId(*id)).collect())
}

/// A title of a batch: not so long that nobody reads it.
pub(crate) fn title(text: String) -> Answered<String> {
    if text.chars().count() > 200 {
        return Err(Problem::wrong_body("title: 200 characters at most"));
    }
    Ok(text)
}

pub(crate) fn errors<N>(caller: &Caller<N>, refusals: &[Refusal]) -> Vec<RefusedBody> {
    let words = caller.words();
    refusals
        .iter()
        .map(|refusal| RefusedBody::new(&words, refusal))
        .collect()
}

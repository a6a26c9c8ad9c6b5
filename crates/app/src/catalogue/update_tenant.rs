//! Changes a tenant: names, whether it is being worked on, and a priority that stands in for the computed one.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::edit::Set;
use desbloqueo_domain::tenant::{Activity, PriorityOverride, Tenant, TenantState};
use desbloqueo_store::tenants::{self, StoredTenant};
use desbloqueo_store::transaction::Transaction;

use super::add_tenant::{check, refuse_known_id};
use super::chains::OpenChain;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why, stale};

/// What to change on a tenant. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TenantEdit {
    /// Its name.
    pub name: Option<String>,
    /// The id that another system knows it by.
    pub external_id: Option<String>,
    /// Its domain.
    pub domain: Option<String>,
    /// Whether it is being worked on.
    pub activity: Option<Activity>,
    /// The priority that stands in for the computed one, with its reason.
    pub priority: Set<PriorityOverride>,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes a tenant.
pub async fn update_tenant(
    app: &App,
    actor: &Actor,
    id: TenantId,
    edit: TenantEdit,
) -> UseCaseResult<Tenant> {
    let mut transaction = app.database.write().await?;
    let stored = visible::tenant(&mut transaction, actor, id).await?;
    let organization = stored.tenant.organization;
    let right = actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    require_version(stored.tenant.version, edit.version)?;
    let reason = edit
        .priority
        .iter()
        .flatten()
        .map(|own| own.reason.trim().to_owned())
        .next();
    let why = Why {
        reason: reason.unwrap_or_default(),
        ..Why::by(right)
    };
    let state = check(edited(&stored.tenant.state, edit))?;
    refuse_known_id(&mut transaction, organization, &state, Some(id)).await?;
    let saved = save(app, actor, &mut transaction, &stored, state, &why).await?;
    transaction.commit().await?;
    Ok(saved)
}

fn edited(before: &TenantState, edit: TenantEdit) -> TenantState {
    TenantState {
        name: edit.name.unwrap_or_else(|| before.name.clone()),
        external_id: edit
            .external_id
            .unwrap_or_else(|| before.external_id.clone()),
        domain: edit.domain.unwrap_or_else(|| before.domain.clone()),
        activity: edit.activity.unwrap_or(before.activity),
        priority_override: edit
            .priority
            .unwrap_or_else(|| before.priority_override.clone()),
        team: before.team.clone(),
    }
}

/// Saves a tenant where it changed, with its history.
pub(super) async fn save(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    before: &StoredTenant,
    state: TenantState,
    why: &Why,
) -> UseCaseResult<Tenant> {
    let today = app
        .today_in(transaction, before.tenant.organization)
        .await?;
    save_by(
        Journal::new(app, actor, today),
        transaction,
        before,
        state,
        why,
    )
    .await
}

/// The same in a journal, of a batch perhaps.
pub(crate) async fn save_by(
    mut journal: Journal<'_>,
    transaction: &mut Transaction,
    before: &StoredTenant,
    state: TenantState,
    why: &Why,
) -> UseCaseResult<Tenant> {
    let mut chain = OpenChain::of_tenant(before);
    let subject = Subject {
        kind: "tenant",
        id: before.tenant.id.0,
    };
    if !chain.record(
        &mut journal,
        subject,
        (Some(&before.tenant.state), Some(&state)),
        why,
    )? {
        return Ok(before.tenant.clone());
    }
    let mut stored = before.clone();
    stored.tenant.state = state;
    stored.chain = chain.head;
    tenants::update(transaction, &stored).await.map_err(stale)?;
    journal.announce("tenant.changed", stored.tenant.id.0);
    journal.flush(transaction).await?;
    stored.tenant.version += 1;
    Ok(stored.tenant)
}

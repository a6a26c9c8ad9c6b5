//! Takes over reported units, overrides them, and reconciles lines with them (rules U2, U3).

use std::collections::BTreeMap;

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::UnitsOverride;
use desbloqueo_domain::reconcile;

use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::{find, require_version};
use crate::edit_line::{Right, SavedEntitlement, edit_whole, why};
use crate::error::UseCaseResult;
use crate::journal::Why;

/// Takes over the number of units that were bought.
pub async fn report_units(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    purchased: i64,
) -> UseCaseResult<SavedEntitlement> {
    report_units_as_read(app, actor, id, purchased, None).await
}

/// The same of an entitlement that an editor read in this version; refused where somebody saved it since (rule V3).
pub async fn report_units_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    purchased: i64,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let new_line = LineId(app.ids.next(app.clock.now()));
    let right = Right::Whole(Act::ReconcileUnits);
    edit_whole(
        app,
        actor,
        id,
        right,
        Why::default(),
        move |entitlement, context| {
            require_version(entitlement.version, version)?;
            reconcile::report_units(entitlement, purchased, new_line, context)
        },
    )
    .await
}

/// Sets the number that stands in for the purchased one, with its reason; `None` removes it.
pub async fn override_units(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    units: Option<UnitsOverride>,
) -> UseCaseResult<SavedEntitlement> {
    override_units_as_read(app, actor, id, units, None).await
}

/// The same of an entitlement that an editor read in this version; refused where somebody saved it since (rule V3).
pub async fn override_units_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    units: Option<UnitsOverride>,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let new_line = LineId(app.ids.next(app.clock.now()));
    let reason = why(
        units
            .as_ref()
            .map(|own| own.reason.as_str())
            .unwrap_or_default(),
        "",
    );
    edit_whole(
        app,
        actor,
        id,
        Right::Whole(Act::ReconcileUnits),
        reason,
        move |entitlement, context| {
            require_version(entitlement.version, version)?;
            reconcile::override_units(entitlement, units, new_line, context)
        },
    )
    .await
}

/// The units that every line would hold by the playbook's proposal: Status Unknown gives first.
pub async fn propose_reconciling(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
) -> UseCaseResult<BTreeMap<LineId, i64>> {
    let mut transaction = app.database.read().await?;
    let editing = find(&mut transaction, actor, id).await?;
    Ok(reconcile::proposal(
        &editing.before.entitlement,
        app.rulebook(),
    ))
}

/// Sets the units of every line so that they add up to the reported number.
pub async fn reconcile_units(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    units: BTreeMap<LineId, i64>,
) -> UseCaseResult<SavedEntitlement> {
    reconcile_units_as_read(app, actor, id, units, None).await
}

/// The same of an entitlement that an editor read in this version; refused where somebody saved it since (rule V3).
pub async fn reconcile_units_as_read(
    app: &App,
    actor: &Actor,
    id: EntitlementId,
    units: BTreeMap<LineId, i64>,
    version: Option<i64>,
) -> UseCaseResult<SavedEntitlement> {
    let right = Right::Whole(Act::ReconcileUnits);
    edit_whole(
        app,
        actor,
        id,
        right,
        Why::default(),
        move |entitlement, _| {
            require_version(entitlement.version, version)?;
            reconcile::reconcile(entitlement, &units)
        },
    )
    .await
}

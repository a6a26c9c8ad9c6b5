//! Shows an entitlement with its lines.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::reconcile;
use jiff::civil::Date;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::find;
use crate::error::UseCaseResult;

/// An entitlement with what stands around it.
#[derive(Debug, Clone)]
pub struct ShownEntitlement {
    /// The entitlement with its lines.
    pub entitlement: Entitlement,
    /// The name of its tenant.
    pub tenant: String,
    /// Where it needs reconciling, the units that each line would hold by the proposal (rule U3).
    pub proposal: Option<BTreeMap<LineId, i64>>,
    /// Lines that nothing tells apart: a merge is offered (rule U4).
    pub mergeable: Vec<(LineId, LineId)>,
    /// The names behind owners.
    pub names: Names,
    /// Today where it is delivered.
    pub today: Date,
}

/// Shows an entitlement.
pub async fn show_entitlement(app: &App, actor: &Actor, id: EntitlementId) -> UseCaseResult<ShownEntitlement> {
    let mut transaction = app.database.read().await?;
    let editing = find(&mut transaction, actor, id).await?;
    let entitlement = editing.before.entitlement.clone();
    let owners = entitlement.lines.iter().flat_map(|line| {
        let owners = [&line.state.owner, &line.state.next_action.owner];
        owners.map(|owner| (entitlement.organization, owner))
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(&mut transaction, owners).await?;
    let proposal = entitlement
        .state
        .needs_reconciling()
        .then(|| reconcile::proposal(&entitlement, app.rulebook()));
    Ok(ShownEntitlement {
        tenant: editing.tenant_name.clone(),
        today: app.today(&mut transaction, &editing).await?,
        mergeable: entitlement.mergeable(),
        proposal,
        names,
        entitlement,
    })
}

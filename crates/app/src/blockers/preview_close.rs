//! Says beforehand what closing a blocker would do to its lines (rule S7).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId};
use desbloqueo_domain::organization::Place;

use super::closing::{CloseBlocker, Fate, Outcome, outcome};
use super::holding::find;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::Editing;
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// What closing a blocker would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingPreview {
    /// The lines that the actor sees. Lines of tenants that were transferred out of the blocker's subtree are touched
    /// too, and not told (rule A3).
    pub lines: Vec<LineFate>,
    /// Whether a target date must be given, for any of these lines.
    pub needs_target: bool,
}

/// What would become of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFate {
    /// The line, with its tenant.
    pub place: Place,
    /// The name of the tenant.
    pub tenant_name: String,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The service.
    pub service: Code,
    /// Its units.
    pub units: i64,
    /// The group they stand for.
    pub segment: String,
    /// What would become of it.
    pub fate: Fate,
}

/// Says what closing a blocker would do; for everybody who may close it or propose so. Resolution and target
/// date may be missing still.
pub async fn preview_close(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    close: &CloseBlocker,
) -> UseCaseResult<ClosingPreview> {
    let mut transaction = app.database.read().await?;
    let holding = find(&mut transaction, actor, id).await?;
    holding.require(actor, Act::ProposeClosing, "")?;
    holding.before.blocker.state.require_open()?;
    let today = app
        .today_in(&mut transaction, holding.before.blocker.organization)
        .await?;
    let journal = Journal::new(app, actor, today);
    let mut close = close.clone();
    close.target = close.target.or(Some(today));
    if close.resolution.trim().is_empty() {
        "…".clone_into(&mut close.resolution);
    }
    let mut preview = ClosingPreview {
        lines: Vec::new(),
        needs_target: false,
    };
    for editing in &holding.entitlements {
        preview.add(actor, editing, outcome(&journal, editing, id, &close));
    }
    Ok(preview)
}

impl ClosingPreview {
    fn add(&mut self, actor: &Actor, editing: &Editing, outcome: Outcome) {
        let entitlement = &editing.before.entitlement;
        self.needs_target |= outcome.needs_target;
        for (id, fate) in outcome.fates {
            let line = entitlement
                .line(id)
                .filter(|line| editing.shows(actor, line));
            let Some(line) = line else { continue };
            self.lines.push(LineFate {
                place: editing.place(id),
                tenant_name: editing.tenant_name.clone(),
                entitlement: entitlement.id,
                service: entitlement.service.clone(),
                units: line.state.units,
                segment: line.state.segment.clone(),
                fate,
            });
        }
    }
}

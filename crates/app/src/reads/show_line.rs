//! Shows one line with its entitlement, its blockers and what was promised.

use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, LineId, OrganizationId};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::promises;
use jiff::civil::Date;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::{Editing, find_of_line};
use crate::error::{UseCaseError, UseCaseResult};
use desbloqueo_domain::refusal::Field;

/// A line with what stands around it.
#[derive(Debug, Clone)]
pub struct ShownLine {
    /// The line.
    pub line: StatusLine,
    /// The organization that delivers it.
    pub organization: OrganizationId,
    /// Its entitlement.
    pub entitlement: EntitlementId,
    /// Its service.
    pub service: Code,
    /// The name of its tenant.
    pub tenant: String,
    /// Who must act today: its owner, with a role resolved through the team.
    pub acting: Owner,
    /// The blockers that hold it and that the actor sees, the primary one first.
    pub blockers: Vec<LineBlocker>,
    /// How often its target was moved to a later day, and by how many days (rule H5).
    pub slips: (u32, i64),
    /// The names behind owners.
    pub names: Names,
    /// Today where it is delivered.
    pub today: Date,
}

/// A blocker that holds a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineBlocker {
    /// The blocker.
    pub id: BlockerId,
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// Whether it is open.
    pub open: bool,
}

/// Shows a line.
pub async fn show_line(app: &App, actor: &Actor, id: LineId) -> UseCaseResult<ShownLine> {
    let mut transaction = app.database.read().await?;
    let editing = find_of_line(&mut transaction, actor, id).await?;
    let entitlement = &editing.before.entitlement;
    let line = entitlement
        .line(id)
        .ok_or_else(|| UseCaseError::not_found(Field::Id, id))?
        .clone();
    let today = app.today(&mut transaction, &editing).await?;
    let acting = editing
        .team
        .resolve(&line.state.owner, &entitlement.service)
        .clone();
    let promised =
        promises::list_of_subjects(&mut transaction, entitlement.organization, &[id.0]).await?;
    let promised: Vec<Date> = promised.into_iter().map(|(_, day)| day).collect();
    let owners = [&line.state.owner, &line.state.next_action.owner, &acting];
    let owners = owners.map(|owner| (entitlement.organization, owner));
    let names = Names::read(&mut transaction, owners).await?;
    Ok(ShownLine {
        blockers: blockers_seen(actor, &editing, &line),
        organization: entitlement.organization,
        entitlement: entitlement.id,
        service: entitlement.service.clone(),
        tenant: editing.tenant_name.clone(),
        slips: slips(&promised),
        acting,
        names,
        today,
        line,
    })
}

/// The blockers that hold a line and that the actor sees, the primary one first.
pub(super) fn blockers_seen(
    actor: &Actor,
    editing: &Editing,
    line: &StatusLine,
) -> Vec<LineBlocker> {
    let place = editing.place(line.id);
    let held_by = line.state.blockers.iter();
    held_by
        .filter_map(|link| editing.blockers.get(&link.blocker))
        .filter(|stored| sees(actor, stored, place))
        .map(|stored| LineBlocker {
            id: stored.blocker.id,
            title: stored.blocker.state.title.clone(),
            open: stored.blocker.state.is_open(),
        })
        .collect()
}

fn sees(actor: &Actor, stored: &StoredBlocker, place: Place) -> bool {
    actor
        .visibility
        .sees_blocker(stored.blocker.organization, stored.blocker.id, [place])
}

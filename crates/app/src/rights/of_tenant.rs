//! What somebody may do with a tenant, its entitlements, its customer.

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::owner::Team;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::tenant::Tenant;

use crate::App;
use crate::actor::Actor;
use crate::catalogue::standing_in;

/// What somebody may do with a tenant as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct TenantRights {
    /// Write notes, fill own fields.
    pub write: bool,
    /// Change the tenant and its team, add entitlements.
    pub manage: bool,
    /// Transfer it to another organization.
    pub transfer: bool,
    /// Hand what is in the assignment phase over to delivery.
    pub hand_over: bool,
}

/// What somebody may do with an entitlement as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct EntitlementRights {
    /// Record attempts, change dates and what is known of the business.
    pub write: bool,
    /// Change the service status.
    pub set_service_status: bool,
    /// Reconcile and override units.
    pub reconcile: bool,
    /// Hand it over to delivery.
    pub hand_over: bool,
}

/// What somebody may do with a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CustomerRights {
    /// Change it, add tenants.
    pub manage: bool,
    /// Add and change contacts.
    pub write: bool,
}

impl TenantRights {
    /// What the actor may do with a tenant.
    pub fn of(actor: &Actor, tenant: &Tenant) -> Self {
        let in_team = standing_in(actor, &tenant.state.team);
        let may = |act| allowed(actor, act, tenant.organization, &in_team);
        Self {
            write: may(Act::WriteNote),
            manage: may(Act::AssignTeam),
            transfer: may(Act::TransferTenant),
            hand_over: may(Act::HandOver),
        }
    }
}

impl EntitlementRights {
    /// What the actor may do with an entitlement of a tenant with this team.
    pub fn of(app: &App, actor: &Actor, team: &Team, entitlement: &Entitlement) -> Self {
        let in_team = actor.standing_in(team, &entitlement.service);
        let may = |act| allowed(actor, act, entitlement.organization, &in_team);
        let phase = entitlement.state.phase;
        Self {
            write: may(Act::WriteNote),
            set_service_status: may(Act::ChangeStatus {
                phase,
                who_updates: in_progress_is_updated_by(app, phase),
            }),
            reconcile: may(Act::ReconcileUnits),
            hand_over: phase == Phase::Assignment && may(Act::HandOver),
        }
    }
}

impl CustomerRights {
    /// What the actor may do with a customer of an organization, given what they are to it.
    pub(crate) fn of(actor: &Actor, organization: OrganizationId, standing: &Standing) -> Self {
        let may = |act| allowed(actor, act, organization, standing);
        Self {
            manage: may(Act::AssignTeam),
            write: may(Act::WriteNote),
        }
    }
}

/// The roles that change the status of what is in progress, and the service status with it.
pub(crate) fn in_progress_is_updated_by(app: &App, phase: Phase) -> &[Code] {
    let rulebook = app.rulebook();
    let l1 = rulebook.l1_of_kind(StatusKind::InProgress);
    let scenario = l1.and_then(|l1| rulebook.scenario(phase, l1, &Applies::default()));
    scenario.map_or(&[], |scenario| scenario.who_updates.as_slice())
}

fn allowed(actor: &Actor, act: Act<'_>, organization: OrganizationId, standing: &Standing) -> bool {
    actor.decides(act, organization, standing) != Decision::Denied
}

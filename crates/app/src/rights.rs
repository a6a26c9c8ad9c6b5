//! What somebody may do, asked before they try: pages offer no more than this, and use cases refuse by the same
//! decisions (rules A1, S9).

mod of_blockers;
mod of_lines;
mod of_tenant;

pub use of_blockers::BlockerRights;
pub(crate) use of_blockers::rights_on_blockers;
pub(crate) use of_lines::{LineAsked, rights_on_lines};
pub use of_lines::{LineRights, RightsOfLines};
pub(crate) use of_tenant::in_progress_is_updated_by;
pub use of_tenant::{CustomerRights, EntitlementRights, TenantRights};

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};

use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What somebody may do to some record, whichever it is: what is worth offering at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct Rights {
    /// Import, change many lines at once.
    pub change_in_bulk: bool,
    /// Export what one sees.
    pub export: bool,
    /// Add customers and tenants, assign teams.
    pub manage: bool,
    /// Hand over to delivery.
    pub hand_over: bool,
    /// Transfer tenants.
    pub transfer: bool,
    /// Make one blocker of several.
    pub group_blockers: bool,
    /// Manage people and their access everywhere.
    pub manage_access: bool,
    /// Read the whole log.
    pub read_log: bool,
    /// Redact people and contacts.
    pub redact: bool,
    /// Teach the coach of some organization.
    pub teach: bool,
}

impl Rights {
    /// What the actor may do to some record.
    pub fn of(actor: &Actor) -> Self {
        Self {
            change_in_bulk: actor.may_somewhere(Act::ChangeInBulk),
            export: actor.may_somewhere(Act::Export),
            manage: actor.may_somewhere(Act::AssignTeam),
            hand_over: actor.may_somewhere(Act::HandOver),
            transfer: actor.may_somewhere(Act::TransferTenant),
            group_blockers: actor.may_somewhere(Act::GroupBlockers),
            manage_access: may_everywhere(actor, Act::ManageAccess),
            read_log: may_everywhere(actor, Act::ReadLog),
            redact: may_everywhere(actor, Act::RedactPersonalData),
            teach: actor.may_somewhere(Act::TeachCoach),
        }
    }
}

/// Whether somebody may do what belongs to the installation as a whole.
fn may_everywhere(actor: &Actor, act: Act<'_>) -> bool {
    let nobody = Standing::default();
    let mut roots = actor.tree.roots();
    roots.all(|root| actor.decides(act, root, &nobody) == Decision::Allowed)
}

/// Refuses, as the act itself would be, what somebody may not do: a form is not shown to who cannot send it.
pub fn require(may: bool) -> UseCaseResult<()> {
    if may {
        return Ok(());
    }
    Err(Refusal::new(Rule::A1, Cause::NotPermitted, Field::Role, Fact::Nothing).into())
}

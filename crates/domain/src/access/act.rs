//! What people do, and the cell of the matrix that must cover it.

use super::{Allowed, OrganizationRole, Permission};
use crate::code::Code;
use crate::status::Phase;

/// Something that somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act<'a> {
    /// See a tenant, line or blocker; for sets of records see [`crate::organization::Visibility`].
    See,
    /// Change L1–L3, units or scenario.
    ChangeStatus {
        /// The phase of the entitlement.
        phase: Phase,
        /// The team roles that the scenario rule names (rule S9).
        who_updates: &'a [Code],
    },
    /// Confirm or date a line, complete its next action.
    Confirm,
    /// Comment.
    Comment,
    /// Write the note or the technical note.
    WriteNote,
    /// Open a blocker.
    OpenBlocker,
    /// Make one blocker of several.
    GroupBlockers,
    /// Propose that a blocker be closed.
    ProposeClosing,
    /// Close a blocker.
    CloseBlocker,
    /// Reconcile units or override them.
    ReconcileUnits,
    /// Hand over to delivery.
    HandOver,
    /// Assign the team of a tenant.
    AssignTeam,
    /// Transfer a tenant to another organization; ask for both.
    TransferTenant,
    /// Import, edit in bulk, undo one's own batch; ask for each record.
    ChangeInBulk,
    /// Undo somebody else's batch.
    UndoAnyBatch,
    /// Export what one sees.
    Export,
    /// Approve Duplicate/Invalid.
    ApproveInvalid,
    /// Invite somebody to a role on the node or below.
    Invite {
        /// The role they are to hold.
        role: OrganizationRole,
    },
    /// Change people, roles, tokens of others, timers, connectors.
    ManageAccess,
    /// Comment on a draft of the playbook and approve it.
    ReviewPlaybook,
    /// Edit and publish the playbook.
    EditPlaybook,
    /// Redact a person or a contact.
    RedactPersonalData,
    /// Read the whole log, verify it, export it.
    ReadLog,
    /// See what the note coach has learned, teach it anew, take that back.
    TeachCoach,
}

impl Act<'_> {
    /// The row of the matrix that it belongs to.
    pub fn permission(self) -> Permission {
        match self {
            Self::See => Permission::See,
            Self::ChangeStatus { phase, .. } => match phase {
                Phase::Assignment => Permission::ChangeStatusInAssignment,
                Phase::Delivery => Permission::ChangeStatusInDelivery,
            },
            Self::Confirm | Self::Comment => Permission::Confirm,
            Self::WriteNote => Permission::WriteNotes,
            Self::OpenBlocker | Self::GroupBlockers | Self::ProposeClosing | Self::CloseBlocker => {
                Permission::ManageBlockers
            }
            Self::ReconcileUnits => Permission::ReconcileUnits,
            Self::HandOver | Self::AssignTeam | Self::TransferTenant => Permission::ManageTenants,
            Self::ChangeInBulk => Permission::ChangeInBulk,
            Self::UndoAnyBatch => Permission::UndoAnyBatch,
            Self::Export => Permission::Export,
            Self::ApproveInvalid => Permission::ApproveInvalid,
            Self::Invite { .. } | Self::ManageAccess => Permission::ManageAccess,
            Self::ReviewPlaybook | Self::EditPlaybook => Permission::EditPlaybook,
            Self::RedactPersonalData => Permission::RedactPersonalData,
            Self::ReadLog => Permission::ReadLog,
            Self::TeachCoach => Permission::TeachCoach,
        }
    }
}

impl Allowed {
    /// Whether the cell covers the act, standing aside.
    pub(super) fn admits(self, act: Act<'_>) -> bool {
        match self {
            Self::No => false,
            Self::Yes | Self::Override | Self::Own => true,
            Self::OwnBlockers => act == Act::See,
            Self::OwnComment => act == Act::Comment,
            Self::OwnOpen => act == Act::OpenBlocker,
            Self::OwnProposeClose => act == Act::ProposeClosing,
            Self::OwnHandOver => act == Act::HandOver,
            Self::InviteWithinNode => {
                matches!(act, Act::Invite { role } if role.may_be_given_by_team_leads())
            }
            Self::Review => act == Act::ReviewPlaybook,
        }
    }
}

impl OrganizationRole {
    /// A team lead gives no role that reads or does more than a team lead may.
    fn may_be_given_by_team_leads(self) -> bool {
        !matches!(self, Self::Administrator | Self::Auditor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_permission_are_kept_apart() {
        for (cell, admitted, refused) in [
            (Allowed::OwnOpen, Act::OpenBlocker, Act::CloseBlocker),
            (
                Allowed::OwnProposeClose,
                Act::ProposeClosing,
                Act::CloseBlocker,
            ),
            (Allowed::OwnComment, Act::Comment, Act::WriteNote),
            (Allowed::OwnHandOver, Act::HandOver, Act::TransferTenant),
            (Allowed::Review, Act::ReviewPlaybook, Act::EditPlaybook),
        ] {
            assert!(cell.admits(admitted), "{cell:?} {admitted:?}");
            assert!(!cell.admits(refused), "{cell:?} {refused:?}");
        }
    }

    #[test]
    fn a_team_lead_invites_neither_administrators_nor_auditors() {
        let refused = OrganizationRole::ALL
            .into_iter()
            .filter(|role| !Allowed::InviteWithinNode.admits(Act::Invite { role: *role }));
        assert!(refused.eq([OrganizationRole::Administrator, OrganizationRole::Auditor]));
        assert!(!Allowed::InviteWithinNode.admits(Act::ManageAccess));
    }
}

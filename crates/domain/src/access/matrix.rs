//! The permission matrix: one row per permission, one column per role.

use serde::{Deserialize, Serialize};

use super::OrganizationRole;

const ROLES: usize = OrganizationRole::ALL.len();

/// A row of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// See tenants, lines and blockers.
    See,
    /// Change L1–L3, units and scenario in the assignment phase.
    ChangeStatusInAssignment,
    /// Change L1–L3, units and scenario in the delivery phase.
    ChangeStatusInDelivery,
    /// Confirm, date, comment, complete the next action.
    Confirm,
    /// Write the note and the technical note.
    WriteNotes,
    /// Open, group and close blockers.
    ManageBlockers,
    /// Reconcile units and override them.
    ReconcileUnits,
    /// Hand over to delivery, assign the team, transfer tenants.
    ManageTenants,
    /// Import, edit in bulk, undo one's own batch.
    ChangeInBulk,
    /// Undo anybody's batch.
    UndoAnyBatch,
    /// Export what one sees.
    Export,
    /// Approve Duplicate/Invalid.
    ApproveInvalid,
    /// People, roles, tokens of others, timers, connectors.
    ManageAccess,
    /// Edit and publish the playbook.
    EditPlaybook,
    /// Redact personal data.
    RedactPersonalData,
    /// Read the whole log, verify it, export it.
    ReadLog,
    /// See what the note coach has learned, teach it anew, take that back.
    TeachCoach,
}

/// A cell of the matrix. "Own" means: only with a [`super::Standing`] towards the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allowed {
    /// Everywhere in the subtree.
    Yes,
    /// Everywhere, with a reason that history shows (rule S9).
    Override,
    /// On one's own records.
    Own,
    /// One's own blockers and lines, not whole tenants.
    OwnBlockers,
    /// On one's own records, and only as a comment.
    OwnComment,
    /// On one's own records, and only to open.
    OwnOpen,
    /// On one's own records, and only to propose closing.
    OwnProposeClose,
    /// On one's own records, and only to hand over.
    OwnHandOver,
    /// Only to invite people within the node.
    InviteWithinNode,
    /// Only to review.
    Review,
    /// Nowhere.
    No,
}

/// A row of the matrix with its cells, in the order of [`OrganizationRole::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixRow {
    /// What may be done.
    pub permission: Permission,
    /// To what extent, role by role.
    pub cells: [Allowed; ROLES],
}

/// What the role may do of the permission.
pub fn matrix(role: OrganizationRole, permission: Permission) -> Allowed {
    let columns = OrganizationRole::ALL.into_iter().zip(row(permission));
    columns
        .into_iter()
        .find(|(column, _)| *column == role)
        .map_or(Allowed::No, |(_, cell)| cell)
}

/// The whole matrix, for documents and screens.
pub fn matrix_rows() -> impl Iterator<Item = MatrixRow> {
    Permission::ALL.into_iter().map(|permission| MatrixRow {
        permission,
        cells: row(permission),
    })
}

/// Columns: administrator, team lead, assignment manager, delivery manager, engineer, account team, resolver,
/// viewer, auditor.
#[rustfmt::skip]
#[expect(clippy::match_same_arms, reason = "a line for each row reads like the page of permissions")]
fn row(permission: Permission) -> [Allowed; ROLES] {
    use Allowed::{
        InviteWithinNode, No, Override, Own, OwnBlockers, OwnComment, OwnHandOver, OwnOpen,
        OwnProposeClose, Review, Yes,
    };
    match permission {
        Permission::See                      => [Yes, Yes, Yes, Yes, Yes, Own, OwnBlockers, Yes, Yes],
        Permission::ChangeStatusInAssignment => [Override, Override, Own, No, No, No, No, No, No],
        Permission::ChangeStatusInDelivery   => [Override, Override, No, Own, No, No, No, No, No],
        Permission::Confirm                  => [Yes, Yes, Own, Own, Own, Own, Own, No, No],
        Permission::WriteNotes               => [Yes, Yes, Own, Own, Own, OwnComment, OwnComment, No, No],
        Permission::ManageBlockers           => [Yes, Yes, Own, Own, OwnOpen, No, OwnProposeClose, No, No],
        Permission::ReconcileUnits           => [Yes, Yes, Own, Own, No, No, No, No, No],
        Permission::ManageTenants            => [Yes, Yes, OwnHandOver, No, No, No, No, No, No],
        Permission::ChangeInBulk             => [Yes, Yes, Own, Own, No, No, No, No, No],
        Permission::UndoAnyBatch             => [Yes, Yes, No, No, No, No, No, No, No],
        Permission::Export                   => [Yes, Yes, Yes, Yes, Yes, Yes, No, Yes, Yes],
        Permission::ApproveInvalid           => [Yes, Yes, No, No, No, No, No, No, No],
        Permission::ManageAccess             => [Yes, InviteWithinNode, No, No, No, No, No, No, No],
        Permission::EditPlaybook             => [Yes, Review, No, No, No, No, No, No, No],
        Permission::RedactPersonalData       => [Yes, No, No, No, No, No, No, No, No],
        Permission::ReadLog                  => [Yes, No, No, No, No, No, No, No, Yes],
        Permission::TeachCoach               => [Yes, No, No, No, No, No, No, No, No],
    }
}

impl Permission {
    /// All permissions, in the order of the matrix's rows.
    pub const ALL: [Self; 17] = [
        Self::See,
        Self::ChangeStatusInAssignment,
        Self::ChangeStatusInDelivery,
        Self::Confirm,
        Self::WriteNotes,
        Self::ManageBlockers,
        Self::ReconcileUnits,
        Self::ManageTenants,
        Self::ChangeInBulk,
        Self::UndoAnyBatch,
        Self::Export,
        Self::ApproveInvalid,
        Self::ManageAccess,
        Self::EditPlaybook,
        Self::RedactPersonalData,
        Self::ReadLog,
        Self::TeachCoach,
    ];

    /// The stable code of the permission.
    pub fn code(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::ChangeStatusInAssignment => "change-status-in-assignment",
            Self::ChangeStatusInDelivery => "change-status-in-delivery",
            Self::Confirm => "confirm",
            Self::WriteNotes => "write-notes",
            Self::ManageBlockers => "manage-blockers",
            Self::ReconcileUnits => "reconcile-units",
            Self::ManageTenants => "manage-tenants",
            Self::ChangeInBulk => "change-in-bulk",
            Self::UndoAnyBatch => "undo-any-batch",
            Self::Export => "export",
            Self::ApproveInvalid => "approve-invalid",
            Self::ManageAccess => "manage-access",
            Self::EditPlaybook => "edit-playbook",
            Self::RedactPersonalData => "redact-personal-data",
            Self::ReadLog => "read-log",
            Self::TeachCoach => "teach-coach",
        }
    }

    /// Reads a permission's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|permission| permission.code() == text)
    }
}

impl Allowed {
    /// The stable code of the cell.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Override => "override",
            Self::Own => "own",
            Self::OwnBlockers => "own-blockers",
            Self::OwnComment => "own-comment",
            Self::OwnOpen => "own-open",
            Self::OwnProposeClose => "own-propose-close",
            Self::OwnHandOver => "own-hand-over",
            Self::InviteWithinNode => "invite-within-node",
            Self::Review => "review",
            Self::No => "no",
        }
    }

    /// The sign that tables show: yes, partly, no.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Yes => "●",
            Self::No => "–",
            _ => "◐",
        }
    }

    /// Whether it needs a standing towards the record.
    pub fn is_own(self) -> bool {
        self.code().starts_with("own")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The product's permission page, with a word where a cell is more than a sign; teaching the coach is its last row.
    const PAGE: &str = "\
● ● ● ● ● ◐ blockers ● ●
override override ◐ – – – – – –
override override – ◐ – – – – –
● ● ◐ ◐ ◐ ◐ ◐ – –
● ● ◐ ◐ ◐ comment comment – –
● ● ◐ ◐ open – propose-close – –
● ● ◐ ◐ – – – – –
● ● hand-over – – – – – –
● ● ◐ ◐ – – – – –
● ● – – – – – – –
● ● ● ● ● ● – ● ●
● ● – – – – – – –
● invite-within-node – – – – – – –
● review – – – – – – –
● – – – – – – – –
● – – – – – – – ●
● – – – – – – – –";

    fn on_page(cell: Allowed) -> &'static str {
        match cell {
            Allowed::Yes | Allowed::Own | Allowed::No => cell.sign(),
            other => other.code().trim_start_matches("own-"),
        }
    }

    #[test]
    fn the_matrix_says_what_the_page_of_permissions_says() {
        let rows: Vec<String> = matrix_rows()
            .map(|row| row.cells.map(on_page).join(" "))
            .collect();
        assert_eq!(rows.join("\n"), PAGE);
    }

    #[test]
    fn a_permission_is_read_from_its_code() {
        for permission in Permission::ALL {
            assert_eq!(Permission::parse(permission.code()), Some(permission));
        }
        assert_eq!(Permission::parse("all"), None);
    }

    #[test]
    fn a_cell_is_found_by_role_and_permission() {
        let cell = matrix(OrganizationRole::Auditor, Permission::ReadLog);
        assert_eq!(cell, Allowed::Yes);
        let cell = matrix(OrganizationRole::Resolver, Permission::ManageBlockers);
        assert_eq!(cell, Allowed::OwnProposeClose);
    }
}

//! Roles on the organization tree and what they may do (rules A1, S9).
//!
//! To add a role, give it a column in `access/matrix.rs`; to add something people do, give it an [`Act`] in
//! `access/act.rs` and say there which row of the matrix it belongs to.

mod act;
mod cover;
mod decision;
mod matrix;
mod standing;

pub use act::Act;
pub use cover::decide_covering;
pub use decision::{Decision, decide, may_somewhere};
pub use matrix::{Allowed, MatrixRow, Permission, matrix, matrix_rows};
pub use standing::{Standing, Tie};

use serde::{Deserialize, Serialize};

use crate::code::OrganizationId;
use crate::organization::OrganizationTree;

/// A role held on a node of the organization tree; it reaches the node's subtree (rule A1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganizationRole {
    /// Runs the installation: people, playbook, connectors, redaction.
    Administrator,
    /// Leads people; may override the scenario rules with a reason.
    TeamLead,
    /// Finds out what customers want, in the assignment phase.
    AssignmentManager,
    /// Brings deployments about, in the delivery phase.
    DeliveryManager,
    /// Works on the customer's technology.
    Engineer,
    /// Knows the customer; sees just the tenants it looks after.
    AccountTeam,
    /// Removes blockers; sees just those it is named on.
    Resolver,
    /// Looks on.
    Viewer,
    /// Looks on, and reads the log.
    Auditor,
}

impl OrganizationRole {
    /// All roles, in the order of the matrix's columns.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::TeamLead,
        Self::AssignmentManager,
        Self::DeliveryManager,
        Self::Engineer,
        Self::AccountTeam,
        Self::Resolver,
        Self::Viewer,
        Self::Auditor,
    ];

    /// The stable code of the role; a team role of the same meaning has the same code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::TeamLead => "team-lead",
            Self::AssignmentManager => "assignment-manager",
            Self::DeliveryManager => "delivery-manager",
            Self::Engineer => "engineer",
            Self::AccountTeam => "account-team",
            Self::Resolver => "resolver",
            Self::Viewer => "viewer",
            Self::Auditor => "auditor",
        }
    }

    /// Reads a role's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == text)
    }

    /// Whether the role sees all of its subtree, rather than what it is named on.
    pub fn sees_subtree(self) -> bool {
        matrix(self, Permission::See) == Allowed::Yes
    }
}

/// A role that somebody holds on a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: OrganizationRole,
    /// The node whose subtree it reaches.
    pub organization: OrganizationId,
}

impl Grant {
    /// Whether it reaches records of the organization.
    pub fn reaches(&self, organization: OrganizationId, tree: &OrganizationTree) -> bool {
        tree.is_within(organization, self.organization)
    }
}

/// The roles that somebody has towards records of the organization.
pub fn roles_reaching<'a>(
    grants: &'a [Grant],
    organization: OrganizationId,
    tree: &'a OrganizationTree,
) -> impl Iterator<Item = OrganizationRole> + 'a {
    let reaching = grants
        .iter()
        .filter(move |grant| grant.reaches(organization, tree));
    reaching.map(|grant| grant.role)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_role_is_read_from_its_code() {
        for role in OrganizationRole::ALL {
            assert_eq!(OrganizationRole::parse(role.code()), Some(role));
        }
        assert_eq!(OrganizationRole::parse("owner"), None);
    }

    #[test]
    fn only_account_team_and_resolver_see_less_than_their_subtree() {
        let narrow: Vec<_> = OrganizationRole::ALL
            .into_iter()
            .filter(|role| !role.sees_subtree())
            .collect();
        assert_eq!(
            narrow,
            [OrganizationRole::AccountTeam, OrganizationRole::Resolver]
        );
    }

    #[test]
    fn a_grant_reaches_down_the_tree_but_not_up() {
        let [head, partner] = [1, 2].map(|number| OrganizationId(Uuid::from_u128(number)));
        let tree = OrganizationTree::build([(head, None), (partner, Some(head))]).unwrap();
        let on = |organization| Grant {
            role: OrganizationRole::Viewer,
            organization,
        };
        assert_eq!(roles_reaching(&[on(head)], partner, &tree).count(), 1);
        assert_eq!(roles_reaching(&[on(partner)], head, &tree).count(), 0);
    }
}

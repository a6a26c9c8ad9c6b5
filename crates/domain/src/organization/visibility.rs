//! What somebody sees: the plain definition that row filters in SQL must agree with (rule A3).

use std::collections::BTreeSet;

use super::OrganizationTree;
use crate::access::{Grant, OrganizationRole};
use crate::code::{BlockerId, LineId, OrganizationId, TenantId};

/// What somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visibility {
    /// All of the tree.
    Everything,
    /// What is in one of these sets.
    Some {
        /// Organizations seen whole.
        organizations: BTreeSet<OrganizationId>,
        /// Tenants seen whole.
        tenants: BTreeSet<(OrganizationId, TenantId)>,
        /// Blockers seen with the lines that they hold.
        blockers: BTreeSet<BlockerId>,
        /// Lines seen with their blockers, beside those of the tenants and organizations seen whole.
        lines: BTreeSet<LineId>,
    },
}

/// What somebody is named on, with the organization of each; counts only where an account team's or
/// resolver's grant reaches it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Tenants in whose team they are, for all services or some.
    pub tenants: BTreeSet<(OrganizationId, TenantId)>,
    /// Blockers that they own, resolve or were invited to.
    pub blockers: BTreeSet<(OrganizationId, BlockerId)>,
    /// Lines that they own.
    pub lines: BTreeSet<Place>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The organization of its tenant.
    pub organization: OrganizationId,
    /// Its tenant.
    pub tenant: TenantId,
    /// The line.
    pub line: LineId,
}

impl Visibility {
    /// Sees nothing.
    pub fn nothing() -> Self {
        Self::Some {
            organizations: BTreeSet::new(),
            tenants: BTreeSet::new(),
            blockers: BTreeSet::new(),
            lines: BTreeSet::new(),
        }
    }

    /// What these grants show of the tree, to somebody named on these records.
    pub fn of(grants: &[Grant], tree: &OrganizationTree, named: &Named) -> Self {
        let organizations = subtrees(grants, tree, OrganizationRole::sees_subtree);
        if tree.roots().next().is_some() && tree.roots().all(|root| organizations.contains(&root)) {
            return Self::Everything;
        }
        let of_account_team = subtrees(grants, tree, |role| role == OrganizationRole::AccountTeam);
        let of_named = subtrees(grants, tree, |role| !role.sees_subtree());
        let tenants: BTreeSet<_> = within(&named.tenants, &of_account_team).copied().collect();
        // Most lines of an account team are those of its own tenants, which show them anyway.
        let is_elsewhere = |place: &&Place| {
            of_named.contains(&place.organization)
                && !organizations.contains(&place.organization)
                && !tenants.contains(&(place.organization, place.tenant))
        };
        let lines = named.lines.iter().filter(is_elsewhere);
        Self::Some {
            lines: lines.map(|place| place.line).collect(),
            blockers: within(&named.blockers, &of_named)
                .map(|(_, id)| *id)
                .collect(),
            organizations,
            tenants,
        }
    }

    /// What is seen by one or the other: by somebody, or by whom they cover (rule A2).
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (
                Self::Some {
                    mut organizations,
                    mut tenants,
                    mut blockers,
                    mut lines,
                },
                Self::Some {
                    organizations: more_organizations,
                    tenants: more_tenants,
                    blockers: more_blockers,
                    lines: more_lines,
                },
            ) => {
                organizations.extend(more_organizations);
                tenants.extend(more_tenants);
                blockers.extend(more_blockers);
                lines.extend(more_lines);
                Self::Some {
                    organizations,
                    tenants,
                    blockers,
                    lines,
                }
            }
            _ => Self::Everything,
        }
    }

    /// Whether a tenant is seen, with all its lines.
    pub fn sees_tenant(&self, organization: OrganizationId, tenant: TenantId) -> bool {
        match self {
            Self::Everything => true,
            Self::Some {
                organizations,
                tenants,
                ..
            } => organizations.contains(&organization) || tenants.contains(&(organization, tenant)),
        }
    }

    /// Whether a line is seen: with its tenant, by itself, or through one of the blockers that hold it.
    pub fn sees_line(&self, place: Place, held_by: impl IntoIterator<Item = BlockerId>) -> bool {
        self.sees_place(place)
            || match self {
                Self::Everything => true,
                Self::Some { blockers, .. } => held_by
                    .into_iter()
                    .any(|blocker| blockers.contains(&blocker)),
            }
    }

    /// Whether a blocker is seen: with its organization, by itself, or because it holds a line that is seen
    /// otherwise than through a blocker. Who is named on one blocker of a line does not see the others.
    pub fn sees_blocker(
        &self,
        organization: OrganizationId,
        blocker: BlockerId,
        holds: impl IntoIterator<Item = Place>,
    ) -> bool {
        let itself = match self {
            Self::Everything => true,
            Self::Some {
                organizations,
                blockers,
                ..
            } => organizations.contains(&organization) || blockers.contains(&blocker),
        };
        itself || holds.into_iter().any(|place| self.sees_place(place))
    }

    fn sees_place(&self, place: Place) -> bool {
        self.sees_tenant(place.organization, place.tenant)
            || match self {
                Self::Everything => true,
                Self::Some { lines, .. } => lines.contains(&place.line),
            }
    }
}

fn subtrees(
    grants: &[Grant],
    tree: &OrganizationTree,
    wanted: impl Fn(OrganizationRole) -> bool,
) -> BTreeSet<OrganizationId> {
    let nodes = grants.iter().filter(|grant| wanted(grant.role));
    nodes
        .flat_map(|grant| tree.subtree(grant.organization))
        .collect()
}

fn within<'a, T>(
    records: &'a BTreeSet<(OrganizationId, T)>,
    organizations: &'a BTreeSet<OrganizationId>,
) -> impl Iterator<Item = &'a (OrganizationId, T)> {
    records
        .iter()
        .filter(|(organization, _)| organizations.contains(organization))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn organization(number: u128) -> OrganizationId {
        OrganizationId(Uuid::from_u128(number))
    }

    fn tenant(number: u128) -> TenantId {
        TenantId(Uuid::from_u128(number))
    }

    fn blocker(number: u128) -> BlockerId {
        BlockerId(Uuid::from_u128(number))
    }

    fn place(at: u128, of: u128, line: u128) -> Place {
        Place {
            organization: organization(at),
            tenant: tenant(of),
            line: LineId(Uuid::from_u128(line)),
        }
    }

    /// 1 over 2 and 3.
    fn seen_by(role: OrganizationRole, on: u128, named: &Named) -> Visibility {
        let pairs = [(1, None), (2, Some(1)), (3, Some(1))];
        let tree = pairs
            .map(|(id, parent): (u128, Option<u128>)| (organization(id), parent.map(organization)));
        let grant = Grant {
            role,
            organization: organization(on),
        };
        Visibility::of(&[grant], &OrganizationTree::build(tree).unwrap(), named)
    }

    #[test]
    fn a_viewer_of_the_head_office_sees_everything_and_one_of_a_partner_its_subtree() {
        let nobody = Named::default();
        let head = seen_by(OrganizationRole::Viewer, 1, &nobody);
        assert_eq!(head, Visibility::Everything);
        let partner = seen_by(OrganizationRole::Viewer, 2, &nobody);
        assert!(partner.sees_tenant(organization(2), tenant(20)));
        assert!(!partner.sees_tenant(organization(3), tenant(30)));
        assert!(!partner.sees_tenant(organization(1), tenant(10)));
    }

    #[test]
    fn an_account_team_sees_its_tenants_only() {
        let named = Named {
            tenants: BTreeSet::from([(organization(2), tenant(20)), (organization(3), tenant(30))]),
            ..Named::default()
        };
        let seen = seen_by(OrganizationRole::AccountTeam, 2, &named);
        assert!(seen.sees_tenant(organization(2), tenant(20)));
        assert!(seen.sees_line(place(2, 20, 200), []));
        assert!(!seen.sees_tenant(organization(2), tenant(21)));
        assert!(
            !seen.sees_tenant(organization(3), tenant(30)),
            "its grant does not reach it"
        );
    }

    #[test]
    fn a_resolver_sees_its_blockers_with_their_lines_but_neither_tenants_nor_other_blockers() {
        let named = Named {
            tenants: BTreeSet::from([(organization(2), tenant(20))]),
            blockers: BTreeSet::from([(organization(2), blocker(7))]),
            ..Named::default()
        };
        let seen = seen_by(OrganizationRole::Resolver, 1, &named);
        assert!(seen.sees_blocker(organization(2), blocker(7), []));
        assert!(seen.sees_line(place(2, 20, 200), [blocker(7), blocker(8)]));
        assert!(!seen.sees_line(place(2, 20, 201), [blocker(8)]));
        assert!(!seen.sees_blocker(organization(2), blocker(8), [place(2, 20, 200)]));
        assert!(!seen.sees_tenant(organization(2), tenant(20)));
    }

    #[test]
    fn the_owner_of_a_line_sees_it_and_what_blocks_it() {
        let line = place(2, 20, 200);
        let named = Named {
            lines: BTreeSet::from([line]),
            ..Named::default()
        };
        let seen = seen_by(OrganizationRole::Resolver, 2, &named);
        assert!(seen.sees_line(line, []));
        assert!(seen.sees_blocker(organization(1), blocker(7), [line]));
        assert!(!seen.sees_line(place(2, 20, 201), []));
    }

    #[test]
    fn lines_of_ones_own_tenants_are_not_named_beside_them() {
        let (own, elsewhere) = (place(2, 20, 200), place(2, 21, 201));
        let named = Named {
            tenants: BTreeSet::from([(organization(2), tenant(20))]),
            lines: BTreeSet::from([own, elsewhere]),
            ..Named::default()
        };
        let seen = seen_by(OrganizationRole::AccountTeam, 2, &named);
        assert!(seen.sees_line(own, []) && seen.sees_line(elsewhere, []));
        let only = BTreeSet::from([elsewhere.line]);
        assert!(matches!(seen, Visibility::Some { lines, .. } if lines == only));
    }

    #[test]
    fn a_blocker_of_the_head_office_is_seen_where_it_holds_a_line_of_the_partner() {
        let seen = seen_by(OrganizationRole::Engineer, 2, &Named::default());
        let holds = [place(2, 20, 200), place(3, 30, 300)];
        assert!(seen.sees_blocker(organization(1), blocker(7), holds));
        assert!(!seen.sees_line(place(3, 30, 300), [blocker(7)]));
        assert!(!seen.sees_blocker(organization(1), blocker(7), [place(3, 30, 300)]));
    }

    #[test]
    fn without_grants_nothing_is_seen() {
        let tree = OrganizationTree::build([(organization(1), None)]).unwrap();
        let named = Named {
            blockers: BTreeSet::from([(organization(1), blocker(7))]),
            ..Named::default()
        };
        assert_eq!(Visibility::of(&[], &tree, &named), Visibility::nothing());
    }
}

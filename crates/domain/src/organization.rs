//! The tree of organizations, and who sees what of it (rules A1, A3, A4).

mod visibility;

pub use visibility::{Named, Place, Visibility};

use std::collections::{BTreeMap, BTreeSet};

use crate::code::OrganizationId;
use crate::refusal::{Cause, Field, Refusal, Rule};

/// A head office and its partner organizations. Holds no cycle: every walk ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrganizationTree {
    parents: BTreeMap<OrganizationId, Option<OrganizationId>>,
    children: BTreeMap<OrganizationId, BTreeSet<OrganizationId>>,
}

impl OrganizationTree {
    /// Builds the tree from organizations and their parents, in any order.
    pub fn build(
        pairs: impl IntoIterator<Item = (OrganizationId, Option<OrganizationId>)>,
    ) -> Result<Self, Refusal> {
        let mut tree = Self::default();
        for (id, parent) in pairs {
            if tree.parents.contains_key(&id) {
                return Err(refused(Cause::AlreadyExists, id));
            }
            tree.link(id, parent);
        }
        tree.require_parents()?;
        tree.require_no_cycle()?;
        Ok(tree)
    }

    /// Adds an organization, or moves one with its subtree; refused where it would stand below itself.
    pub fn insert(
        &mut self,
        id: OrganizationId,
        parent: Option<OrganizationId>,
    ) -> Result<(), Refusal> {
        if let Some(parent) = parent {
            if parent == id || self.is_within(parent, id) {
                return Err(refused(Cause::Cycle, id));
            }
            if !self.contains(parent) {
                return Err(refused(Cause::NotFound, parent));
            }
        }
        self.link(id, parent);
        Ok(())
    }

    /// Whether the organization is in the tree.
    pub fn contains(&self, id: OrganizationId) -> bool {
        self.parents.contains_key(&id)
    }

    /// The organization's parent.
    pub fn parent(&self, id: OrganizationId) -> Option<OrganizationId> {
        self.parents.get(&id).copied().flatten()
    }

    /// The organizations above, the nearest first.
    pub fn ancestors(&self, id: OrganizationId) -> impl Iterator<Item = OrganizationId> + '_ {
        std::iter::successors(self.parent(id), |above| self.parent(*above))
    }

    /// Whether the organization is the ancestor itself or stands below it.
    pub fn is_within(&self, id: OrganizationId, ancestor: OrganizationId) -> bool {
        self.contains(id) && (id == ancestor || self.ancestors(id).any(|above| above == ancestor))
    }

    /// The organization and all below; nothing where it is not in the tree.
    pub fn subtree(&self, id: OrganizationId) -> BTreeSet<OrganizationId> {
        let mut found = BTreeSet::new();
        let mut open: Vec<_> = self.contains(id).then_some(id).into_iter().collect();
        while let Some(next) = open.pop() {
            if found.insert(next) {
                open.extend(self.children.get(&next).into_iter().flatten());
            }
        }
        found
    }

    /// The organizations without a parent.
    pub fn roots(&self) -> impl Iterator<Item = OrganizationId> + '_ {
        self.parents
            .iter()
            .filter(|(_, parent)| parent.is_none())
            .map(|(id, _)| *id)
    }

    /// The lowest organization that has all of these in its subtree: who can own a blocker that holds their
    /// lines (rule A4).
    pub fn common_ancestor(
        &self,
        ids: impl IntoIterator<Item = OrganizationId>,
    ) -> Option<OrganizationId> {
        let mut ids = ids.into_iter();
        let first = ids.next().filter(|id| self.contains(*id))?;
        ids.try_fold(first, |common, id| {
            std::iter::once(common)
                .chain(self.ancestors(common))
                .find(|above| self.is_within(id, *above))
        })
    }

    fn link(&mut self, id: OrganizationId, parent: Option<OrganizationId>) {
        if let Some(former) = self.parents.insert(id, parent).flatten() {
            self.children.entry(former).or_default().remove(&id);
        }
        if let Some(parent) = parent {
            self.children.entry(parent).or_default().insert(id);
        }
    }

    fn require_parents(&self) -> Result<(), Refusal> {
        let orphan = self.parents.values().flatten();
        let missing = orphan.copied().find(|parent| !self.contains(*parent));
        missing.map_or(Ok(()), |parent| Err(refused(Cause::NotFound, parent)))
    }

    /// What cannot be reached from a root stands on or below a cycle.
    fn require_no_cycle(&self) -> Result<(), Refusal> {
        let reached: BTreeSet<_> = self.roots().flat_map(|root| self.subtree(root)).collect();
        let looping = self.parents.keys().find(|id| !reached.contains(id));
        looping.map_or(Ok(()), |id| Err(refused(Cause::Cycle, *id)))
    }
}

fn refused(cause: Cause, id: OrganizationId) -> Refusal {
    Refusal::new(Rule::A1, cause, Field::Organization, id.to_string())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> OrganizationId {
        OrganizationId(Uuid::from_u128(number))
    }

    /// 1 over 2 and 3; 4 below 3; 5 alone.
    fn tree() -> OrganizationTree {
        let pairs = [
            (4, Some(3)),
            (3, Some(1)),
            (2, Some(1)),
            (1, None),
            (5, None),
        ];
        OrganizationTree::build(pairs.map(|(child, parent)| (id(child), parent.map(id)))).unwrap()
    }

    #[test]
    fn a_tree_is_built_in_any_order() {
        let tree = tree();
        assert_eq!(tree.roots().collect::<Vec<_>>(), [id(1), id(5)]);
        assert_eq!(tree.subtree(id(3)), BTreeSet::from([id(3), id(4)]));
        assert_eq!(tree.ancestors(id(4)).collect::<Vec<_>>(), [id(3), id(1)]);
        assert!(tree.is_within(id(4), id(1)) && tree.is_within(id(4), id(4)));
        assert!(!tree.is_within(id(1), id(4)) && !tree.is_within(id(4), id(2)));
    }

    #[test]
    fn what_is_not_in_the_tree_has_nothing_and_is_nowhere() {
        let tree = tree();
        assert!(tree.subtree(id(9)).is_empty());
        assert!(!tree.is_within(id(9), id(9)));
    }

    #[test]
    fn a_cycle_is_refused() {
        let loops =
            OrganizationTree::build([(id(1), None), (id(2), Some(id(3))), (id(3), Some(id(2)))]);
        let refusal = loops.unwrap_err();
        assert_eq!((refusal.rule, refusal.cause), (Rule::A1, Cause::Cycle));
        let mut tree = tree();
        for below in [1, 3, 4] {
            let refusal = tree.insert(id(1), Some(id(below))).unwrap_err();
            assert_eq!(
                (refusal.cause, refusal.field),
                (Cause::Cycle, Field::Organization)
            );
        }
        assert_eq!(tree, self::tree());
    }

    #[test]
    fn a_parent_must_exist() {
        let refusal = OrganizationTree::build([(id(1), Some(id(2)))]).unwrap_err();
        assert_eq!(refusal.cause, Cause::NotFound);
        assert!(tree().insert(id(6), Some(id(9))).is_err());
    }

    #[test]
    fn an_organization_moves_with_its_subtree() {
        let mut tree = tree();
        tree.insert(id(3), Some(id(5))).unwrap();
        assert!(tree.is_within(id(4), id(5)) && !tree.is_within(id(4), id(1)));
        assert_eq!(tree.subtree(id(1)), BTreeSet::from([id(1), id(2)]));
    }

    #[test]
    fn a_blocker_of_several_organizations_belongs_to_their_common_ancestor() {
        let tree = tree();
        let common = |ids: &[u128]| tree.common_ancestor(ids.iter().copied().map(id));
        assert_eq!(common(&[4, 2]), Some(id(1)));
        assert_eq!(common(&[4, 3]), Some(id(3)));
        assert_eq!(common(&[4]), Some(id(4)));
        assert_eq!(common(&[4, 5]), None);
        assert_eq!(common(&[]), None);
    }
}

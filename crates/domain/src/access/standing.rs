//! What somebody is to a record: in its team, its owner, its resolver, invited.

use std::collections::{BTreeMap, BTreeSet};

use super::OrganizationRole;
use crate::code::{Code, PersonId};
use crate::owner::Team;

/// What ties somebody to a line or a blocker, beyond the team of the tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// Owns the line, by name or through a role.
    OwnsLine,
    /// Is accountable for the blocker.
    OwnsBlocker,
    /// Resolves the blocker, by name or through a role.
    ResolvesBlocker,
    /// Was invited to the blocker.
    Invited,
}

impl Tie {
    /// Every tie.
    pub const ALL: [Self; 4] = [
        Self::OwnsLine,
        Self::OwnsBlocker,
        Self::ResolvesBlocker,
        Self::Invited,
    ];
}

/// What somebody is to a tenant, line or blocker, whatever roles they hold on the tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Team roles held for the tenant or the service, by the pack's codes.
    pub team_roles: BTreeSet<Code>,
    /// What ties them to the line or the blocker.
    pub ties: BTreeSet<Tie>,
    /// What those are to it whom they cover (rule A2); each counts with the roles of that person alone.
    pub covered: BTreeMap<PersonId, Standing>,
}

impl Standing {
    /// The standing that the team of a tenant gives for a service.
    pub fn in_team(person: PersonId, team: &Team, service: &Code) -> Self {
        let roles = team.0.iter().map(|member| &member.role);
        let held = roles.filter(|role| team.holds(person, role, service));
        Self {
            team_roles: held.cloned().collect(),
            ..Self::default()
        }
    }

    /// The most that anybody can be to a record: every role of the team, every tie.
    pub fn fullest(roles: &[Code]) -> Self {
        Self {
            team_roles: roles.iter().cloned().collect(),
            ties: Tie::ALL.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The same, with what somebody whom they cover is to the record.
    pub fn covering(mut self, person: PersonId, theirs: Self) -> Self {
        self.covered.insert(person, theirs);
        self
    }

    /// What somebody whom they cover is to the record; nothing where that is not known.
    pub fn of_covered(&self, person: PersonId) -> Self {
        self.covered.get(&person).cloned().unwrap_or_default()
    }

    /// What the team alone makes them, and those whom they cover.
    pub fn of_team_alone(&self) -> Self {
        let covered = self.covered.iter();
        Self {
            team_roles: self.team_roles.clone(),
            ties: BTreeSet::new(),
            covered: covered
                .map(|(person, theirs)| (*person, theirs.of_team_alone()))
                .collect(),
        }
    }

    /// What they are to either of two records.
    pub fn or(mut self, other: Self) -> Self {
        self.team_roles.extend(other.team_roles);
        self.ties.extend(other.ties);
        for (person, theirs) in other.covered {
            let known = self.covered.remove(&person).unwrap_or_default();
            self.covered.insert(person, known.or(theirs));
        }
        self
    }

    /// The same, tied to the record as well.
    pub fn tied(mut self, ties: impl IntoIterator<Item = Tie>) -> Self {
        self.ties.extend(ties);
        self
    }

    /// Whether there is any.
    pub fn is_any(&self) -> bool {
        !self.team_roles.is_empty() || self.is_named()
    }

    /// Whether somebody put their name to the line or the blocker, beyond the team of the tenant.
    pub fn is_named(&self) -> bool {
        !self.ties.is_empty()
    }

    /// Whether they may always confirm, date, comment and complete the next action (rule S9): an owner, a
    /// resolver, the account team.
    pub(super) fn answers(&self) -> bool {
        self.ties.iter().any(|tie| *tie != Tie::Invited)
            || self
                .team_roles
                .contains(OrganizationRole::AccountTeam.code())
    }

    /// Whether they hold a team role that the scenario names; it names none: that of `role` itself.
    pub(super) fn updates(&self, who_updates: &[Code], role: OrganizationRole) -> bool {
        if who_updates.is_empty() {
            return self.team_roles.contains(role.code());
        }
        who_updates
            .iter()
            .any(|code| self.team_roles.contains(code))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::owner::{Owner, TeamMember};

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn member(role: &str, service: Option<&str>, person: PersonId) -> TeamMember {
        TeamMember {
            role: code(role),
            service: service.map(code),
            who: Owner::Person(person),
        }
    }

    #[test]
    fn a_service_that_has_its_own_manager_takes_the_role_from_the_tenants() {
        let [ana, ben] = [1, 2].map(|number| PersonId(Uuid::from_u128(number)));
        let team = Team(vec![
            member("delivery-manager", None, ana),
            member("delivery-manager", Some("mail"), ben),
        ]);
        let roles = |person, service| Standing::in_team(person, &team, &code(service)).team_roles;
        assert!(roles(ana, "mail").is_empty());
        assert!(roles(ana, "chat").contains("delivery-manager"));
        assert!(roles(ben, "mail").contains("delivery-manager"));
        assert!(roles(ben, "chat").is_empty());
    }

    #[test]
    fn somebody_invited_is_named_but_need_not_answer() {
        let invited = Standing::default().tied([Tie::Invited]);
        assert!(invited.is_any() && invited.is_named() && !invited.answers());
    }
}

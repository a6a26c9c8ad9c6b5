//! Puts whom rows name as managers and account team into the team of their tenant.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::owner::TeamMember;
use desbloqueo_exchange::read::{Dictionary, ImportRow};

use super::Places;
use crate::import::people::People;
use crate::journal::Journal;

impl Places {
    /// Whom rows name and the team does not have yet, with the index of the row.
    pub(in crate::import) fn joins(
        &self,
        tenant: usize,
        rows: &[(usize, &ImportRow)],
        people: &mut People,
        dictionary: &Dictionary,
        journal: &Journal<'_>,
    ) -> Vec<(usize, TeamMember)> {
        let Some(entry) = self.tenants.get(tenant) else {
            return Vec::new();
        };
        let place = (
            entry.stored.tenant.organization,
            entry.stored.tenant.customer,
        );
        let team = &entry.stored.tenant.state.team.0;
        let mut joins: Vec<(usize, TeamMember)> = Vec::new();
        for (at, row) in rows {
            for (code, name) in [
                ("delivery-manager", &row.delivery_manager),
                ("assignment-manager", &row.assignment_manager),
                ("account-team", &row.account_team),
            ] {
                let (Some(name), Ok(role)) = (name.as_deref(), Code::parse(code)) else {
                    continue;
                };
                // A column that says "account team" in every row names the role, not who holds it.
                if !journal.context().rulebook.roles.contains(&role)
                    || dictionary.role(name).is_some()
                    || dictionary.is_nobody(name)
                {
                    continue;
                }
                let holds = |member: &TeamMember| {
                    member.role == role
                        && member.service.is_none()
                        && people.means(name, &member.who, dictionary)
                };
                if team
                    .iter()
                    .chain(joins.iter().map(|(_, member)| member))
                    .any(holds)
                {
                    continue;
                }
                let who = people.resolve(name, place, dictionary, journal);
                let member = TeamMember {
                    role,
                    service: None,
                    who,
                };
                if !team.contains(&member) && !joins.iter().any(|(_, known)| *known == member) {
                    joins.push((*at, member));
                }
            }
        }
        joins
    }

    /// Puts them into the team; gives the rows that named them.
    pub(in crate::import) fn join(
        &mut self,
        tenant: usize,
        joins: Vec<(usize, TeamMember)>,
    ) -> Vec<usize> {
        let Some(entry) = self.tenants.get_mut(tenant) else {
            return Vec::new();
        };
        let (rows, members): (Vec<usize>, Vec<TeamMember>) = joins.into_iter().unzip();
        entry.stored.tenant.state.team.0.extend(members);
        rows
    }
}

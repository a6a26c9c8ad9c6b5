//! Filters by who must act.

use desbloqueo_domain::owner::Owner;

use crate::column::{NO_DAY, owner};
use crate::values;

use super::{Conditions, within_brackets};
use crate::lines::few::Asked;
use crate::lines::filter::LineFilter;
use crate::lines::resolved::Resolved;
use crate::lines::source::Source;

/// A person holds the role that owns the line.
const ROLE_HELD_BY: &str = "line.owner = ? OR EXISTS (
    SELECT 1 FROM team_member AS member
    WHERE member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
      AND member.who = ? AND 'role:' || member.role = line.owner
      AND (member.service = line.service
        OR member.service = '' AND NOT EXISTS (
             SELECT 1 FROM team_member AS own
             WHERE own.organization_id = line.organization_id AND own.tenant_id = line.tenant_id
               AND own.service = line.service AND own.role = member.role)))";

/// Nobody is named, or nobody holds the role.
const NOBODY: &str = "line.owner = '' OR substr(line.owner, 1, 5) = 'role:' AND NOT EXISTS (
    SELECT 1 FROM team_member AS member
    WHERE member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
      AND member.service IN ('', line.service) AND 'role:' || member.role = line.owner)";

/// A person is in the team of the tenant, for the service or for all.
const IN_TEAM: &str = "EXISTS (
    SELECT 1 FROM team_member AS member
    WHERE member.organization_id = line.organization_id AND member.tenant_id = line.tenant_id
      AND member.who = ? AND member.service IN ('', line.service))";

/// The party of a line as it stands is that of its open interval.
const WAITS_ON: &str = "EXISTS (
    SELECT 1 FROM line_interval AS present
    WHERE present.organization_id = line.organization_id AND present.line_id = line.id
      AND present.effective_to_day = ? AND present.party = ?)";

impl Conditions {
    pub(super) fn put_party(&mut self, filter: &LineFilter, source: Source) {
        let Some(party) = &filter.party else {
            return;
        };
        match source {
            Source::Lines => self.add(WAITS_ON, values![NO_DAY, party.as_str()]),
            Source::Intervals => self.add("line.party = ?", values![party.as_str()]),
        }
    }

    pub(super) fn put_people(&mut self, filter: &LineFilter, resolved: &Resolved, source: Source) {
        if let Some(who) = &filter.owner {
            self.add("line.owner = ?", values![owner(who)]);
        }
        if filter.owner_nobody {
            self.all.push(within_brackets(NOBODY, Vec::new()));
        }
        if let Some(person) = filter.owned_by
            && !resolved.knows(Asked::Owner, source)
        {
            let who = owner(&Owner::Person(person));
            self.all
                .push(within_brackets(ROLE_HELD_BY, values![who.clone(), who]));
        }
        if let Some(person) = filter.of_team
            && !resolved.knows(Asked::Team, source)
        {
            let who = owner(&Owner::Person(person));
            self.all.push(within_brackets(IN_TEAM, values![who]));
        }
        match source {
            Source::Lines if resolved.knows(Asked::Blocker, source) => {}
            Source::Lines => self.all.extend(resolved.held()),
            Source::Intervals => {
                if let Some(blocker) = filter.blocker {
                    self.add("line.primary_blocker = ?", values![blocker.0]);
                }
            }
        }
    }
}

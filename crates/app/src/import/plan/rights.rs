//! Whether the actor may do what the rows ask (rules A1, S9): the same rights as for an edit by hand.

use std::collections::BTreeSet;

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::LineState;
use desbloqueo_domain::rulebook::Applies;

use super::{Draft, Link};
use crate::actor::Override;
use crate::import::places::{Group, Places};

impl Draft<'_> {
    /// Refuses rows that ask for more than the actor may; gives the reason of an override where one is needed.
    ///
    /// The team counts as it was before the file: nobody gets rights by naming themselves in it.
    pub(super) fn require_rights(
        &mut self,
        places: &Places,
        group: &Group,
        team_stays: bool,
    ) -> Override {
        let Some(entry) = places.tenants.get(group.tenant) else {
            return Override::default();
        };
        let planner = self.planner;
        let actor = planner.journal.actor();
        let reason = planner.request.override_reason.as_str();
        let organization = self.entitlement.organization;
        let team = entry
            .before
            .as_ref()
            .map(|state| state.team.clone())
            .unwrap_or_default();
        let standing = actor.standing_in(&team, &self.entitlement.service);
        let mut overriding = Override::default();
        let mut denied = None;
        let mut ask = |act: Act<'_>| match actor.require(act, organization, &standing, reason) {
            Ok(found) => overriding = std::mem::take(&mut overriding).or(found),
            Err(error) => {
                denied = error
                    .refusals()
                    .into_iter()
                    .next()
                    .or_else(|| denied.take());
            }
        };
        let changed = self
            .before
            .as_ref()
            .is_none_or(|stored| stored.entitlement != self.entitlement);
        if self.before.is_none() || !group.completed.is_empty() || !team_stays {
            ask(Act::AssignTeam);
        }
        if self.own.iter().any(|own| !own.is_empty())
            || self.links.iter().any(|link| *link != Link::AsItIs)
        {
            ask(Act::ChangeInBulk);
        }
        if changed {
            ask(Act::ChangeInBulk);
            if self.changes_external_id() {
                ask(Act::AssignTeam);
            }
            if self.is_handed_over() {
                ask(Act::HandOver);
            }
            for who_updates in self.who_updates_of_changed() {
                ask(Act::ChangeStatus {
                    phase: self.entitlement.state.phase,
                    who_updates: &who_updates,
                });
            }
        }
        if let (Some(refusal), Some((at, _))) = (denied, self.rows.first().copied()) {
            self.refuse(at, refusal);
        }
        overriding
    }

    fn is_handed_over(&self) -> bool {
        let before = self
            .before
            .as_ref()
            .map(|stored| stored.entitlement.state.phase);
        before.is_some_and(|phase| phase != self.entitlement.state.phase)
    }

    /// Whether an entitlement that is there gets another id of another system.
    fn changes_external_id(&self) -> bool {
        let after = &self.entitlement.state;
        self.state_before()
            .is_some_and(|before| before.external_id != after.external_id)
    }

    /// The team roles that the scenarios of new and changed statuses name, as for an edit by hand: those of every line
    /// where service status or engagement scenario change.
    fn who_updates_of_changed(&self) -> BTreeSet<Vec<Code>> {
        let after = &self.entitlement.state;
        let whole = self.state_before().is_some_and(|before| {
            before.engagement_scenario != after.engagement_scenario
                || before.service_status != after.service_status
        });
        let before = self.before.as_ref().map(|stored| &stored.entitlement);
        let changed = self.entitlement.lines.iter().filter(|line| {
            let earlier = before.and_then(|entitlement| entitlement.line(line.id));
            whole || earlier.is_none_or(|earlier| changes_what_few_may(&earlier.state, &line.state))
        });
        changed
            .filter_map(|line| {
                let l1 = &line.state.status.l1;
                let rulebook = self.context.rulebook;
                rulebook.scenario(after.phase, l1, &Applies::default())
            })
            .map(|scenario| scenario.who_updates.clone())
            .collect()
    }
}

/// Whether a line changes in what its scenario leaves to its updaters (rule S9).
fn changes_what_few_may(before: &LineState, after: &LineState) -> bool {
    before.status != after.status
        || before.units != after.units
        || before.segment != after.segment
        || before.since != after.since
        || before.duplicate_of != after.duplicate_of
}

//! The playbook's rules as data: what the domain needs to know of a pack, by code and without words.

mod defaults;
mod scenario;
mod taxonomy;
mod timer;

pub use defaults::{Defaults, EngagementScenario, MonthDay, StatusRef};
pub use scenario::{Applies, FieldRule, Need, NextDue, Scenario};
pub use taxonomy::{Reason, ServiceEntry, Services, StatusEntry};
pub use timer::{Timer, WatchedField, Watches};

use std::collections::BTreeMap;

use crate::code::Code;
use crate::status::{Phase, Status, StatusKind};

/// Everything that rules ask of a playbook version. Built and validated by the playbook crate.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// Defaults and thresholds of the pack.
    pub defaults: Defaults,
    /// L1 entries by code, in the pack's order of kinds.
    pub statuses: BTreeMap<Code, StatusEntry>,
    /// L2 entries by code.
    pub reasons: BTreeMap<Code, Reason>,
    /// L3 entries by code.
    pub details: BTreeMap<Code, Reason>,
    /// Services by code.
    pub services: BTreeMap<Code, ServiceEntry>,
    /// Roles that may own, resolve or update.
    pub roles: Vec<Code>,
    /// Parties whose clock may run (rule T5).
    pub parties: Vec<Code>,
    /// Service statuses, in order.
    pub service_statuses: Vec<Code>,
    /// Engagement scenarios.
    pub engagement_scenarios: Vec<EngagementScenario>,
    /// Business reasons.
    pub business_reasons: Vec<Code>,
    /// Channels through which help is asked for.
    pub channels: Vec<Code>,
    /// Next actions that the playbook proposes.
    pub next_actions: Vec<Code>,
    /// Scenario rules.
    pub scenarios: Vec<Scenario>,
    /// Timers (rule T1).
    pub timers: Vec<Timer>,
}

impl Rulebook {
    /// The kind of an L1 code, where the pack has it.
    pub fn kind(&self, l1: &Code) -> Option<StatusKind> {
        self.statuses.get(l1).map(|entry| entry.kind)
    }

    /// The L1 code of a kind, where the pack has one.
    pub fn l1_of_kind(&self, kind: StatusKind) -> Option<&Code> {
        self.statuses
            .iter()
            .find(|(_, entry)| entry.kind == kind)
            .map(|(code, _)| code)
    }

    /// The status that a code of any level stands for, with the levels above it.
    pub fn status_of(&self, code: &Code) -> Option<Status> {
        if self.statuses.contains_key(code) {
            return Some(Status::of(code.clone()));
        }
        if let Some(reason) = self.reasons.get(code) {
            return Some(Status {
                l1: reason.parent.clone(),
                l2: Some(code.clone()),
                l3: None,
            });
        }
        let detail = self.details.get(code)?;
        let reason = self.reasons.get(&detail.parent)?;
        Some(Status {
            l1: reason.parent.clone(),
            l2: Some(detail.parent.clone()),
            l3: Some(code.clone()),
        })
    }

    /// The scenario rule for a line: the first whose conditions hold, else the one without conditions.
    pub fn scenario(&self, phase: Phase, l1: &Code, seen: &Applies<'_>) -> Option<&Scenario> {
        let candidates = || {
            self.scenarios
                .iter()
                .filter(move |scenario| scenario.phase == phase && &scenario.l1 == l1)
        };
        candidates()
            .filter(|scenario| scenario.has_conditions())
            .find(|scenario| scenario.applies(seen))
            .or_else(|| candidates().find(|scenario| !scenario.has_conditions()))
    }

    /// The L3, else L2 entry of a status: whose resolvers, party and next action apply.
    pub fn reason(&self, status: &Status) -> Option<&Reason> {
        status
            .l3
            .as_ref()
            .and_then(|code| self.details.get(code))
            .or_else(|| status.l2.as_ref().and_then(|code| self.reasons.get(code)))
    }

    /// The party charged by default for waiting in this status (rule T5): of the L3, else the L2.
    pub fn party(&self, status: &Status) -> Option<&Code> {
        let of_detail = status
            .l3
            .as_ref()
            .and_then(|code| self.details.get(code)?.party.as_ref());
        of_detail.or_else(|| {
            status
                .l2
                .as_ref()
                .and_then(|code| self.reasons.get(code)?.party.as_ref())
        })
    }

    /// Roles that resolve this status by default: of the L3, else the L2, else the L1.
    pub fn resolvers(&self, status: &Status) -> &[Code] {
        let of_detail = status.l3.as_ref().and_then(|code| self.details.get(code));
        let of_reason = status.l2.as_ref().and_then(|code| self.reasons.get(code));
        [of_detail, of_reason]
            .into_iter()
            .flatten()
            .map(|entry| entry.resolvers.as_slice())
            .find(|roles| !roles.is_empty())
            .or_else(|| {
                self.statuses
                    .get(&status.l1)
                    .map(|entry| entry.resolvers.as_slice())
            })
            .unwrap_or_default()
    }

    /// The proposed next action and the days until it is due: of the L3, else the L2 (rule S4).
    pub fn next_action(&self, status: &Status) -> Option<(&Code, i32)> {
        let of_detail = status.l3.as_ref().and_then(|code| self.details.get(code));
        let of_reason = status.l2.as_ref().and_then(|code| self.reasons.get(code));
        let action = [of_detail, of_reason]
            .into_iter()
            .flatten()
            .find_map(|entry| entry.next_action.as_ref())?;
        let days = [of_detail, of_reason]
            .into_iter()
            .flatten()
            .find_map(|entry| entry.next_action_days)
            .unwrap_or(self.defaults.next_action_days);
        Some((action, days))
    }

    /// The L3 codes offered under an L2 for a service, without retired ones.
    pub fn details_of<'a>(
        &'a self,
        l2: &'a Code,
        service: &'a Code,
    ) -> impl Iterator<Item = (&'a Code, &'a Reason)> {
        self.details.iter().filter(move |(_, detail)| {
            &detail.parent == l2 && !detail.retired && detail.services.offers(service)
        })
    }
}

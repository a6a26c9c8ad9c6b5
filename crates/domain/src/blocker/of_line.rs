//! What a blocker gives to its lines, and what a private one takes from its line (rule S7).

use jiff::civil::Date;

use super::{BlockerState, PartyFrom};
use crate::line::{LineState, NextAction};
use crate::owner::Owner;
use crate::rulebook::Rulebook;
use crate::status::{Phase, Status};

impl BlockerState {
    /// Writes the blocker's date, owner and next action onto a line that it holds as its primary blocker,
    /// unless the line keeps its own (rule S7). The date applies in delivery only (rules S3, S4); what the
    /// blocker does not say stays as the line says it.
    pub fn write_to(&self, line: &mut LineState, phase: Phase) {
        let dated = self.projected.is_some() || self.asked.is_some();
        if dated && !line.overrides.target && phase == Phase::Delivery {
            line.target = self.projected;
            line.asked.clone_from(&self.asked);
        }
        if !line.overrides.owner && self.owner != Owner::Nobody {
            line.owner = self.owner.clone();
        }
        if !line.overrides.next_action && self.next_action != NextAction::default() {
            line.next_action = self.next_action.clone();
        }
    }

    /// Takes over from a line what was changed on it, when it is the private blocker of that line.
    pub fn follow(&mut self, line: &LineState) {
        self.reason.clone_from(&line.status.l2);
        self.detail.clone_from(&line.status.l3);
        self.projected = line.target;
        self.asked.clone_from(&line.asked);
        self.owner = line.owner.clone();
        self.next_action = line.next_action.clone();
    }

    /// The same; where the reason changes, the playbook's resolvers and party of the old one give way to those
    /// of the new one, the party from today on (rule T5). What people chose instead stays.
    pub fn follow_reason(&mut self, line: &LineState, rulebook: &Rulebook, today: Date) {
        let before = Status {
            l1: line.status.l1.clone(),
            l2: self.reason.clone(),
            l3: self.detail.clone(),
        };
        self.follow(line);
        let roles = |status| rulebook.resolvers(status).iter().cloned().map(Owner::Role);
        if self.resolvers.iter().cloned().eq(roles(&before)) {
            self.resolvers = roles(&line.status).collect();
        }
        let (old, new) = (rulebook.party(&before), rulebook.party(&line.status));
        if let Some(party) = new.filter(|_| new != old && self.party_on(today) == old) {
            let from = today.max(self.opened);
            self.party_clock.retain(|entry| entry.from < from);
            let party = party.clone();
            self.party_clock.push(PartyFrom { from, party });
        }
    }
}

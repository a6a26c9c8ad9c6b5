//! One blocker out of several private ones (rule S7).

use jiff::civil::Date;

use crate::code::Code;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

use super::{BlockerState, PartyFrom};

impl BlockerState {
    /// The shared blocker that takes the place of private ones: it keeps what they agree on, the resolvers of
    /// all, the worst severity and the earliest opening. Where their dates differ it has none, and each line
    /// keeps its own until somebody gives one.
    pub fn group(title: &str, members: &[&Self], today: Date) -> Result<Self, Refusals> {
        let Some(first) = members.first() else {
            return Err(Refusal::new(Rule::S7, Cause::Missing, Field::Blocker, Fact::Nothing).into());
        };
        let mut refusals = Refusals::default();
        for member in members {
            member.check_grouped(&mut refusals);
        }
        let dates = common(members, |state| Some((state.projected, state.asked.clone())));
        let (projected, asked) = dates.unwrap_or_default();
        let opened = members.iter().map(|state| state.opened).min();
        let opened = opened.unwrap_or(today);
        let party = common(members, |state| state.party_on(today).cloned());
        let severities = members.iter().map(|state| state.severity).max();
        refusals.or_ok(Self {
            title: title.trim().to_owned(),
            private: false,
            key: String::new(),
            reason: common(members, |state| state.reason.clone()),
            detail: common(members, |state| state.detail.clone()),
            service: common(members, |state| state.service.clone()),
            severity: severities.unwrap_or(first.severity),
            resolvers: union(members, |state| &state.resolvers),
            owner: common(members, |state| Some(state.owner.clone())).unwrap_or_default(),
            projected,
            asked,
            next_action: common(members, |state| Some(state.next_action.clone())).unwrap_or_default(),
            opened,
            closed: None,
            party_clock: charged(opened, party),
            channels: union(members, |state| &state.channels),
            tickets: union(members, |state| &state.tickets),
            invited: union(members, |state| &state.invited),
        })
    }

    fn check_grouped(&self, refusals: &mut Refusals) {
        if let Err(closed) = self.require_open() {
            refusals.push(closed);
        }
        if !self.private {
            let title = self.title.clone();
            refusals.push(Refusal::new(Rule::S7, Cause::NotAmongAllowed, Field::Blocker, title));
        }
    }
}

fn charged(from: Date, party: Option<Code>) -> Vec<PartyFrom> {
    party
        .map(|party| PartyFrom { from, party })
        .into_iter()
        .collect()
}

/// What all members say, if they agree.
fn common<T: PartialEq>(
    members: &[&BlockerState],
    of: impl Fn(&BlockerState) -> Option<T>,
) -> Option<T> {
    let mut values = members.iter().map(|state| of(state));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)?
}

/// What any member says, each once, in order.
fn union<T: PartialEq + Clone>(
    members: &[&BlockerState],
    of: impl Fn(&BlockerState) -> &Vec<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for value in members.iter().flat_map(|state| of(state)) {
        if !all.contains(value) {
            all.push(value.clone());
        }
    }
    all
}

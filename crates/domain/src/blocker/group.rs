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
            return Err(
                Refusal::new(Rule::S7, Cause::Missing, Field::Blocker, Fact::Nothing).into(),
            );
        };
        let mut refusals = Refusals::default();
        for member in members {
            member.check_grouped(&mut refusals);
        }
        let dates = common(members, |state| {
            Some((state.projected, state.asked.clone()))
        });
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
            next_action: common(members, |state| Some(state.next_action.clone()))
                .unwrap_or_default(),
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
            refusals.push(Refusal::new(
                Rule::S7,
                Cause::NotAmongAllowed,
                Field::Blocker,
                title,
            ));
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::line::NextAction;
    use crate::owner::Owner;
    use crate::status::Severity;

    fn private(projected: Date) -> BlockerState {
        let code = |text: &str| Code::parse(text).unwrap();
        BlockerState {
            title: String::new(),
            private: true,
            key: String::new(),
            reason: Some(code("network")),
            detail: None,
            service: Some(code("mail")),
            severity: Severity::Medium,
            resolvers: vec![Owner::Role(code("partner"))],
            owner: Owner::Role(code("account-team")),
            projected: Some(projected),
            asked: None,
            next_action: NextAction::default(),
            opened: date(2024, 4, 20),
            closed: None,
            party_clock: Vec::new(),
            channels: Vec::new(),
            tickets: Vec::new(),
            invited: Vec::new(),
        }
    }

    #[test]
    fn a_group_keeps_what_its_members_agree_on() {
        let one = private(date(2024, 6, 1));
        let other = BlockerState {
            severity: Severity::High,
            opened: date(2024, 4, 2),
            service: None,
            ..private(date(2024, 7, 1))
        };
        let today = date(2024, 5, 15);
        let group = BlockerState::group(" Firewall ", &[&one, &other], today).unwrap();
        assert_eq!((group.title.as_str(), group.private), ("Firewall", false));
        assert_eq!(
            (group.severity, group.opened),
            (Severity::High, date(2024, 4, 2))
        );
        assert_eq!((&group.reason, &group.owner), (&one.reason, &one.owner));
        assert_eq!((group.projected, group.service), (None, None));
        assert_eq!(group.resolvers.len(), 1);
        let alike = BlockerState::group("Firewall", &[&one, &one], today).unwrap();
        assert_eq!(alike.projected, Some(date(2024, 6, 1)));
    }

    #[test]
    fn shared_and_closed_blockers_and_none_at_all_are_no_group() {
        let one = private(date(2024, 6, 1));
        let shared = BlockerState {
            private: false,
            ..one.clone()
        };
        let mut closed = one.clone();
        closed.close("gone", date(2024, 5, 1)).unwrap();
        let today = date(2024, 5, 15);
        let causes = |members: &[&BlockerState]| {
            let refusals = BlockerState::group("Firewall", members, today).unwrap_err();
            refusals
                .0
                .into_iter()
                .map(|refusal| refusal.cause)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            causes(&[&one, &shared, &closed]),
            [Cause::NotAmongAllowed, Cause::BlockerClosed]
        );
        assert_eq!(causes(&[]), [Cause::Missing]);
    }
}

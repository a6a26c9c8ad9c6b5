//! What a blocker must say to be saved.

use crate::code::Code;
use crate::line::ActionText;
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::Rulebook;
use crate::status::StatusKind;
use crate::text::too_long;

use super::BlockerState;

impl BlockerState {
    /// Refuses a shared blocker without a title, and codes that the playbook does not know (rules S7, V2).
    pub fn check(&self, rulebook: &Rulebook) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        if !self.private && self.title.trim().is_empty() {
            let missing =
                Refusal::new(Rule::S7, Cause::Missing, Field::BlockerTitle, Fact::Nothing);
            refusals.push(missing);
        }
        refusals.0.extend(too_long(Field::Blocker, &self.key));
        self.check_reason(rulebook, &mut refusals);
        let who = self.resolvers.iter().map(|who| (Field::Resolver, who));
        let owners = [
            (Field::Owner, &self.owner),
            (Field::NextActionOwner, &self.next_action.owner),
        ];
        for (field, owner) in who.chain(owners) {
            if let Owner::Role(role) = owner {
                require_known(&mut refusals, field, role, &rulebook.roles);
            }
        }
        for used in &self.channels {
            require_known(
                &mut refusals,
                Field::Channel,
                &used.channel,
                &rulebook.channels,
            );
        }
        if let ActionText::Code(action) = &self.next_action.what {
            require_known(
                &mut refusals,
                Field::NextAction,
                action,
                &rulebook.next_actions,
            );
        }
        refusals.or_ok(())
    }

    /// The same for a change: what was wrong before it, such as a code that a later playbook no longer knows,
    /// does not stand in its way.
    pub fn check_change(&self, before: &Self, rulebook: &Rulebook) -> Result<(), Refusals> {
        let Err(mut refusals) = self.check(rulebook) else {
            return Ok(());
        };
        let known = before.check(rulebook).err().unwrap_or_default();
        refusals.0.retain(|refusal| !known.0.contains(refusal));
        refusals.or_ok(())
    }

    /// The reason is one of Blocked, the detail one of the reason.
    fn check_reason(&self, rulebook: &Rulebook, refusals: &mut Refusals) {
        if let Some(reason) = &self.reason {
            let parent = rulebook.reasons.get(reason).map(|entry| &entry.parent);
            match parent.map(|l1| rulebook.kind(l1)) {
                None => refusals.push(unknown(Field::L2, reason)),
                Some(Some(StatusKind::Blocked)) => {}
                Some(_) => {
                    refusals.push(Refusal::new(Rule::S1, Cause::NotAChild, Field::L2, reason));
                }
            }
        }
        if let Some(detail) = &self.detail {
            match rulebook.details.get(detail).map(|entry| &entry.parent) {
                None => refusals.push(unknown(Field::L3, detail)),
                Some(parent) if Some(parent) == self.reason.as_ref() => {}
                Some(parent) => refusals.push(
                    Refusal::new(Rule::S1, Cause::NotAChild, Field::L3, detail).expecting(parent),
                ),
            }
        }
    }
}

fn require_known(refusals: &mut Refusals, field: Field, code: &Code, known: &[Code]) {
    if !known.contains(code) {
        refusals.push(unknown(field, code).expecting(Fact::Codes(known.to_vec())));
    }
}

fn unknown(field: Field, code: &Code) -> Refusal {
    Refusal::new(Rule::V2, Cause::UnknownCode, field, code)
}

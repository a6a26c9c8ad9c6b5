//! Who must act on a line, and what happens next.

use super::change::Change;
use crate::code::Code;
use crate::line::{ActionText, Due, NextAction};
use crate::owner::Owner;
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::Need;

impl Change<'_> {
    /// Sets owner and next action where the edit names them.
    pub(super) fn set_owner_and_action(&mut self) {
        self.set_owner();
        self.set_action();
        if let Some(due) = self.edit.next_due {
            self.state.next_action.due = due;
            let need = self.scenario.next_action_date.need;
            self.refuse_inapplicable(need, Field::NextActionDate, due.day().map(Fact::from));
        }
        if let Some(owner) = &self.edit.next_owner {
            self.state.next_action.owner = owner.clone();
            self.require_known_role(Field::NextActionOwner, owner);
        }
        if self.edit.next_due.is_some() {
            self.leave_date_open();
        }
    }

    fn set_owner(&mut self) {
        let Some(owner) = &self.edit.owner else {
            return;
        };
        self.state.owner = owner.clone();
        self.require_known_role(Field::Owner, owner);
        let need = self.scenario.owner.need;
        if owner != &Owner::Nobody {
            self.refuse_inapplicable(need, Field::Owner, Some(owner_fact(owner)));
        } else if need == Need::Required && !self.enters_scenario() {
            let rule = self.scenario.rule;
            let missing = Refusal::new(rule, Cause::Missing, Field::Owner, Fact::Nothing);
            self.refusals.push(missing);
        }
    }

    /// A next action that is done goes with its date and its owner (rule S9).
    fn set_action(&mut self) {
        let Some(what) = &self.edit.next_action else {
            return;
        };
        let found = match what {
            ActionText::Nothing => {
                self.state.next_action = NextAction::default();
                return;
            }
            ActionText::Code(code) => {
                self.require_known(Field::NextAction, code, &self.context.rulebook.next_actions);
                Fact::from(code)
            }
            ActionText::Text(text) => Fact::from(text.as_str()),
        };
        self.state.next_action.what = what.clone();
        let need = self.scenario.next_action.need;
        self.refuse_inapplicable(need, Field::NextAction, Some(found));
    }

    /// Where a date is required, none given means "to be decided": it stays open, then is overdue (rule S4).
    fn leave_date_open(&mut self) {
        let next = &self.state.next_action;
        let required = self.scenario.next_action_date.need == Need::Required;
        if required && next.due == Due::Never && next.what != ActionText::Nothing {
            self.state.next_action.due = self.default_due();
        }
    }

    fn require_known_role(&mut self, field: Field, owner: &Owner) {
        if let Owner::Role(role) = owner {
            self.require_known(field, role, &self.context.rulebook.roles);
        }
    }

    fn require_known(&mut self, field: Field, code: &Code, known: &[Code]) {
        if !known.contains(code) {
            self.refusals.push(
                Refusal::new(Rule::V2, Cause::UnknownCode, field, code)
                    .expecting(Fact::Codes(known.to_vec())),
            );
        }
    }
}

fn owner_fact(owner: &Owner) -> Fact {
    match owner {
        Owner::Nobody => Fact::Nothing,
        Owner::Role(role) => Fact::from(role),
        Owner::Person(id) => Fact::from(id.to_string()),
        Owner::Contact(id) => Fact::from(id.to_string()),
    }
}

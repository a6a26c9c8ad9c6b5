//! Whose clock runs while a blocker is open (rule T5).

use jiff::civil::Date;

use super::{BlockerState, PartyFrom};
use crate::code::Code;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::rulebook::Rulebook;

impl BlockerState {
    /// Charges another party from a day on, today at the latest (rule T5); later entries than that day fall
    /// away.
    pub fn charge(
        &mut self,
        party: Code,
        from: Date,
        today: Date,
        rulebook: &Rulebook,
    ) -> Result<(), Refusals> {
        if !rulebook.parties.contains(&party) {
            return Err(
                Refusal::new(Rule::T5, Cause::UnknownCode, Field::Party, &party)
                    .expecting(Fact::Codes(rulebook.parties.clone()))
                    .into(),
            );
        }
        if from < self.opened {
            return Err(
                Refusal::new(Rule::T5, Cause::PartyDateBeforeOpening, Field::Party, from)
                    .expecting(self.opened)
                    .into(),
            );
        }
        if from > today {
            return Err(
                Refusal::new(Rule::T5, Cause::DateInTheFuture, Field::Party, from)
                    .expecting(today)
                    .into(),
            );
        }
        self.party_clock.retain(|entry| entry.from < from);
        self.party_clock.push(PartyFrom { from, party });
        Ok(())
    }

    /// The party whose clock runs on a day.
    pub fn party_on(&self, day: Date) -> Option<&Code> {
        self.party_clock
            .iter()
            .rev()
            .find(|entry| entry.from <= day)
            .map(|entry| &entry.party)
    }
}

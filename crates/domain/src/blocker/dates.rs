//! The dates that a blocker is given, and how often they slip (rules S4, H5).

use jiff::civil::Date;

use super::BlockerState;
use crate::line::Asked;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

impl BlockerState {
    /// Moves the projected unblock date, or says who was asked for it.
    pub fn move_date(
        &mut self,
        projected: Option<Date>,
        asked: Option<Asked>,
    ) -> Result<(), Refusals> {
        self.require_open()?;
        if projected.is_none() && asked.is_none() {
            return Err(
                Refusal::new(Rule::S4, Cause::Missing, Field::UnblockDate, Fact::Nothing)
                    .expecting(Fact::Field(Field::AnswerDue))
                    .into(),
            );
        }
        if asked
            .as_ref()
            .is_some_and(|asked| asked.of.trim().is_empty())
        {
            return Err(
                Refusal::new(Rule::S4, Cause::Missing, Field::AskedOf, Fact::Nothing).into(),
            );
        }
        self.projected = projected;
        self.asked = asked;
        Ok(())
    }
}

/// Slips of a series of promised dates in the order in which they were given: how often a later day was
/// given, and by how many days altogether (rule H5).
pub fn slips(promised: &[Date]) -> (u32, i64) {
    let mut slips = (0, 0);
    for pair in promised.windows(2) {
        if let [earlier, later] = pair
            && later > earlier
        {
            slips.0 += 1;
            slips.1 += i64::from((*later - *earlier).get_days());
        }
    }
    slips
}

//! Closing a blocker and opening it again (rule S7).

use jiff::civil::Date;

use super::{BlockerState, Closed};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

impl BlockerState {
    /// Closes it with what resolved it.
    pub fn close(&mut self, resolution: &str, today: Date) -> Result<(), Refusals> {
        self.require_open()?;
        if resolution.trim().is_empty() {
            return Err(
                Refusal::new(Rule::S7, Cause::Missing, Field::Resolution, Fact::Nothing).into(),
            );
        }
        self.closed = Some(Closed {
            day: today,
            resolution: resolution.trim().to_owned(),
        });
        Ok(())
    }

    /// Opens it again.
    pub fn reopen(&mut self) -> Result<(), Refusals> {
        if self.is_open() {
            return Err(Refusal::new(
                Rule::S7,
                Cause::BlockerOpen,
                Field::Blocker,
                self.title.clone(),
            )
            .into());
        }
        self.closed = None;
        Ok(())
    }

    /// Refuses a closed blocker.
    pub fn require_open(&self) -> Result<(), Refusal> {
        match &self.closed {
            None => Ok(()),
            Some(closed) => Err(Refusal::new(
                Rule::S7,
                Cause::BlockerClosed,
                Field::Blocker,
                self.title.clone(),
            )
            .expecting(closed.day)),
        }
    }
}

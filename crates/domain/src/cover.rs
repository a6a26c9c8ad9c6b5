//! Cover: between two days somebody does another's work (rule A2). It begins and ends by itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{CoverId, PersonId};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};

/// Somebody does another's work between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Its id.
    pub id: CoverId,
    /// Whose work it is.
    pub person: PersonId,
    /// Who does it.
    pub cover: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether somebody ended it before its last day.
    pub ended: bool,
}

/// What a cover is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverState {
    /// It begins later.
    Planned,
    /// It holds.
    InForce,
    /// Its last day has passed.
    Over,
    /// Somebody ended it.
    Ended,
}

impl CoverState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::InForce => "in-force",
            Self::Over => "over",
            Self::Ended => "ended",
        }
    }
}

impl Cover {
    /// What it is on a day.
    pub fn state(&self, day: Date) -> CoverState {
        if self.ended {
            CoverState::Ended
        } else if day < self.from {
            CoverState::Planned
        } else if day > self.to {
            CoverState::Over
        } else {
            CoverState::InForce
        }
    }

    /// Whether it holds on a day.
    pub fn is_in_force(&self, day: Date) -> bool {
        self.state(day) == CoverState::InForce
    }

    /// Refuses to cover for oneself, days in the wrong order, and what is over before it begins.
    pub fn check(&self, today: Date) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        let refused = |cause, field, found| Refusal::new(Rule::A2, cause, field, found);
        if self.person == self.cover {
            refusals.push(refused(Cause::CoverOfOneself, Field::Cover, Fact::Nothing));
        }
        if self.to < self.from {
            let refusal = refused(Cause::DatesOutOfOrder, Field::CoverTo, self.to.into());
            refusals.push(refusal.expecting(self.from));
        } else if self.to < today {
            let refusal = refused(Cause::DateInThePast, Field::CoverTo, self.to.into());
            refusals.push(refusal.expecting(today));
        }
        refusals.or_ok(())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn cover(from: i8, to: i8) -> Cover {
        let id = Uuid::from_u128;
        Cover {
            id: CoverId(id(1)),
            person: PersonId(id(2)),
            cover: PersonId(id(3)),
            from: date(2026, 11, from),
            to: date(2026, 11, to),
            ended: false,
        }
    }

    #[test]
    fn a_cover_holds_from_its_first_day_to_its_last() {
        let found = cover(10, 12);
        for (day, state) in [
            (9, CoverState::Planned),
            (10, CoverState::InForce),
            (12, CoverState::InForce),
            (13, CoverState::Over),
        ] {
            assert_eq!(found.state(date(2026, 11, day)), state, "{day}");
        }
        let ended = Cover {
            ended: true,
            ..found
        };
        assert!(!ended.is_in_force(date(2026, 11, 11)));
    }

    #[test]
    fn a_cover_is_somebody_else_and_not_over_before_it_begins() {
        let causes = |cover: Cover| {
            let refused = cover.check(date(2026, 11, 11)).err().unwrap_or_default();
            refused.0.iter().map(|one| one.cause).collect::<Vec<_>>()
        };
        assert_eq!(causes(cover(10, 11)), []);
        assert_eq!(causes(cover(12, 11)), [Cause::DatesOutOfOrder]);
        assert_eq!(causes(cover(9, 10)), [Cause::DateInThePast]);
        let own = Cover {
            cover: PersonId(Uuid::from_u128(2)),
            ..cover(11, 12)
        };
        assert_eq!(causes(own), [Cause::CoverOfOneself]);
    }
}

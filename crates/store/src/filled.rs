//! Which fields of a line are filled in: what rules look at, as one number.

use desbloqueo_domain::line::{ActionText, LineState};
use desbloqueo_domain::owner::Owner;

/// Which fields of a line are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field that may be empty"
)]
pub struct Filled {
    /// The target date.
    pub target: bool,
    /// The day by which somebody answers.
    pub answer: bool,
    /// The note.
    pub note: bool,
    /// The owner.
    pub owner: bool,
    /// The next action.
    pub next_action: bool,
    /// The day of the next action.
    pub next_action_date: bool,
    /// The review date.
    pub review: bool,
    /// Blockers.
    pub blockers: bool,
    /// The L2.
    pub reason: bool,
}

/// The bit that says that there is a target date, or a day by which somebody answers.
pub(crate) const TARGET_OR_ANSWER: i64 = 512;

impl Filled {
    /// Of a line as it stands.
    pub fn of(state: &LineState) -> Self {
        let next = &state.next_action;
        Self {
            target: state.target.is_some(),
            answer: state.asked.is_some(),
            note: !state.note.trim().is_empty(),
            owner: state.owner != Owner::Nobody,
            next_action: next.what != ActionText::Nothing,
            next_action_date: next.due.day().is_some(),
            review: state.review.is_some(),
            blockers: state.primary_blocker().is_some(),
            reason: state.status.l2.is_some(),
        }
    }

    /// With all that intervals do not hold: as a past day would tell it.
    #[must_use]
    pub fn as_history_tells(self) -> Self {
        Self {
            answer: true,
            note: true,
            next_action: true,
            next_action_date: true,
            review: true,
            ..self
        }
    }

    /// As the column `filled` has it.
    pub(crate) fn bits(self) -> i64 {
        let bits = [
            (self.target, 1),
            (self.answer, 2),
            (self.note, 4),
            (self.owner, 8),
            (self.next_action, 16),
            (self.next_action_date, 32),
            (self.review, 64),
            (self.blockers, 128),
            (self.reason, 256),
            (self.target || self.answer, TARGET_OR_ANSWER),
        ];
        let set = bits.into_iter().filter(|(is_filled, _)| *is_filled);
        set.map(|(_, bit)| bit).sum()
    }

    pub(crate) fn of_bits(bits: i64) -> Self {
        let has = |bit: i64| bits & bit != 0;
        Self {
            target: has(1),
            answer: has(2),
            note: has(4),
            owner: has(8),
            next_action: has(16),
            next_action_date: has(32),
            review: has(64),
            blockers: has(128),
            reason: has(256),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_bit_of_its_own() {
        for bits in 0..512 {
            let filled = Filled::of_bits(bits);
            let either = if filled.target || filled.answer {
                TARGET_OR_ANSWER
            } else {
                0
            };
            assert_eq!(filled.bits(), bits | either);
        }
        let nothing = Filled::default();
        assert_eq!(nothing.bits(), 0);
    }
}

//! The note, and what is worth saying of a line that is accepted.

use jiff::civil::Date;

use super::change::Change;
use crate::code::LineId;
use crate::entitlement::{Context, Entitlement};
use crate::notice::{Notice, Remark};
use crate::refusal::{Cause, Fact, Field, Refusal, Rule};
use crate::rulebook::Need;

impl Change<'_> {
    /// A change of L1 needs a note that is new (rule S8), unless new units take over a reason with its note
    /// (rule S5); in a new line, the first note is.
    pub(super) fn check_note(&mut self) {
        let needed = self.scenario.note.need == Need::Required;
        let note = self.state.note.trim();
        let is_new = |before: &str| !note.is_empty() && note != before.trim();
        if note.is_empty() && needed && (self.enters_scenario() || self.edit.note.is_some()) {
            self.refusals.push(Refusal::new(
                self.scenario.rule,
                Cause::Missing,
                Field::Note,
                Fact::Nothing,
            ));
        } else if let Some(before) = self.before
            && self.changes_l1()
            && !self.takes_over
            && !is_new(&before.note)
        {
            self.refusals.push(Refusal::new(
                Rule::S8,
                Cause::NoteNeedsToBeNew,
                Field::Note,
                note,
            ));
        }
    }

    /// Says what is accepted, and yet worth saying.
    pub(super) fn remark(&mut self) {
        let length = self.state.note.chars().count();
        let most = self.context.rulebook.defaults.note_length;
        if length > most {
            self.notices.push(
                Notice::new(Rule::S8, Remark::NoteTooLong, Field::Note, count(length))
                    .against(count(most)),
            );
        }
        if self.edit.target.is_some()
            && let Some(target) = self.state.target
        {
            let remarks = remarks_on_target(target, self.context);
            self.notices.extend(remarks);
        }
        self.remark_on_attempts();
    }

    fn remark_on_attempts(&mut self) {
        let defaults = &self.context.rulebook.defaults;
        let (attempts, enough) = (self.outer.attempts, defaults.attempts_before_unresponsive);
        let enters = self.changes_status() && self.state.status == defaults.unresponsive;
        if enters && attempts < enough {
            self.notices.push(
                Notice::new(
                    Rule::S12,
                    Remark::FewAttempts,
                    Field::Attempts,
                    i64::from(attempts),
                )
                .against(i64::from(enough)),
            );
        }
    }
}

/// What is worth saying of a target date: that it parks the line, that it lies in the past (rules S4, T1).
pub fn remarks_on_target(target: Date, context: Context<'_>) -> Vec<Notice> {
    let parks =
        |park: &crate::rulebook::MonthDay| park.month == target.month() && park.day == target.day();
    let mut notices = Vec::new();
    if context.rulebook.defaults.park_days.iter().any(parks) {
        notices.push(Notice::new(
            Rule::S4,
            Remark::ParkDate,
            Field::TargetDate,
            target,
        ));
    }
    if target < context.today {
        notices.push(Notice::new(
            Rule::T1,
            Remark::TargetInThePast,
            Field::TargetDate,
            target,
        ));
    }
    notices
}

/// The offer to merge the line with another that nothing tells apart (rule U4).
pub(super) fn offered_merge(entitlement: &Entitlement, id: LineId) -> Option<Notice> {
    let (first, second) = entitlement
        .mergeable()
        .into_iter()
        .find(|(first, second)| *first == id || *second == id)?;
    let other = if first == id { second } else { first };
    Some(Notice::new(
        Rule::U4,
        Remark::MergeOffered,
        Field::Segment,
        other.to_string(),
    ))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

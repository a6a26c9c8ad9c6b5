//! The work of a day: what is due, what nobody has looked at, what waits on somebody, what changed meanwhile.

mod answer_many;
mod calendar;
mod changed;
mod first_lines;
mod incomplete;
mod my_work;
mod waiting;

pub use answer_many::{Answered, answer_new_date, answer_still_blocked, answer_still_true};
pub use calendar::{CalendarDay, calendar_days};
pub use incomplete::{
    Incomplete, IncompleteLine, IncompleteQueue, QueuePlace, incomplete_after_handover,
};
pub use my_work::{MyWork, Scope, Section, SectionKind, my_work, note_visit};
pub use waiting::{WaitingBlocker, WaitingOnMe, waiting_on_me};

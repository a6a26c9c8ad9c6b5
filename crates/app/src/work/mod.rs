//! The work of a day: what is due, what nobody has looked at, what waits on somebody, what changed meanwhile.

mod answer_blockers;
mod my_work;
mod waiting;

pub use answer_blockers::{Answered, answer_still_blocked};
pub use my_work::{MyWork, Scope, Section, SectionKind, my_work, note_visit};
pub use waiting::{WaitingBlocker, WaitingOnMe, waiting_on_me};

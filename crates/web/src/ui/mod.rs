//! What several pages show in the same way: a status, an age, a line, what is wrong with a field. Views arrive ready to
//! be printed; their templates are the macros of `templates/ui/macros.html`.

mod age;
mod blocker_card;
mod entry;
mod line_row;
mod status;
mod wrong;

pub(crate) use age::AgeView;
pub(crate) use blocker_card::BlockerCard;
pub(crate) use entry::{EntryView, moment};
pub(crate) use line_row::LineRow;
pub(crate) use status::StatusView;
pub(crate) use wrong::Wrong;

//! What people do with blockers: open, link, date, charge, close, group, show (rules S7, A4, T5, H5).
//!
//! A blocker is read as a `holding::Holding`: with the entitlements whose lines it holds, so that what it says
//! is written onto them in the same transaction, whatever organization they belong to. What an actor may do to
//! it follows from the lines that they see. The day is that of the blocker's organization, also for lines of
//! others.

mod charge_party;
mod close_blocker;
mod closing;
mod comment;
mod confirm_blocker;
mod edit_blocker;
mod edit_state;
mod group_blockers;
mod holding;
mod invite;
mod link_lines;
mod linking;
mod make_primary;
mod minutes;
mod move_blocker;
mod move_date;
mod named_people;
mod offer_groups;
mod open_blocker;
mod past_list;
mod preview_close;
mod preview_group;
mod read_record;
mod reassign_blocker;
mod reopen_blocker;
mod show_blocker;
mod shown;
mod unlink_line;

pub use charge_party::{charge_party, charge_party_as_read};
pub use close_blocker::{ClosedBlocker, close_blocker};
pub use closing::{CloseBlocker, Fate};
pub use comment::{comment, list_comments};
pub use confirm_blocker::{confirm_blocker, confirm_blocker_as_read};
pub use edit_blocker::edit_blocker;
pub use group_blockers::{GroupBlockers, GroupedBlocker, group_blockers};
pub use invite::{invite, invite_as_read, withdraw_invitation, withdraw_invitation_as_read};
pub use link_lines::{LinkLines, link_lines};
pub use make_primary::make_primary;
pub use minutes::{MinutesOfBlocker, minutes};
pub use move_blocker::{Move, MovedBlocker, move_blocker};
pub use move_date::{MoveDate, move_date};
pub use offer_groups::{OfferedGroup, offer_groups};
pub use open_blocker::{OpenBlocker, open_blocker};
pub use past_list::{PastBlockers, list_blockers_on, page_blockers_on};
pub use preview_close::{ClosingPreview, LineFate, preview_close};
pub use preview_group::{GroupPreview, preview_group};
pub use read_record::{BlockerRecord, read_record};
pub(crate) use reassign_blocker::reassign_blocker;
pub use reopen_blocker::{reopen_blocker, reopen_blocker_as_read};
pub use show_blocker::{show_blocker, show_blocker_on};
pub use shown::{ShownBlocker, ShownLine, Slips};
pub use unlink_line::{unlink_line, unlink_line_as_read};

pub(crate) use holding::find_visible;
pub(crate) use link_lines::link_line;
pub(crate) use past_list::as_they_were;

pub use crate::rights::BlockerRights;
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::notice::Notice;

pub use desbloqueo_store::blockers::PrivateBlocker;
pub use desbloqueo_store::changes::Change;

/// A blocker as it was saved, and what is worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedBlocker {
    /// The blocker.
    pub blocker: Blocker,
    /// What is worth saying.
    pub notices: Vec<Notice>,
}

//! The whole log, for administrators and auditors: a page of it as sentences, and all of it as a file with the digests
//! of its chains (rules H1, H6).

mod export_log;
mod log_choices;
mod page_log;

pub use desbloqueo_store::log::{LogCursor, LogFilter};
pub use export_log::{ExportLogError, LogFile, export_log};
pub use log_choices::{LogChoices, log_choices};
pub use page_log::{LogPage, LogPart, page_log};

use desbloqueo_domain::access::{Act, Standing};

use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Refuses who may not read the whole log.
fn require(actor: &Actor) -> UseCaseResult<()> {
    for root in actor.tree.roots() {
        actor.require(Act::ReadLog, root, &Standing::default(), "")?;
    }
    Ok(())
}

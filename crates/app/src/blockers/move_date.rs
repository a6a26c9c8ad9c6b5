//! Moves the projected unblock date of a blocker, or says who was asked for it (rules S4, S7, H5).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::update_line::remarks_on_target;
use jiff::civil::Date;

use super::SavedBlocker;
use super::edit_state::{Terms, edit_state};
use crate::App;
use crate::actor::Actor;
use crate::edit_line::why;
use crate::error::UseCaseResult;

/// When a blocker is projected to be gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoveDate {
    /// The day.
    pub projected: Option<Date>,
    /// "Asked of X, answer due by D", while nobody knows the day.
    pub asked: Option<Asked>,
    /// Why it moved, in somebody's words; may be empty.
    pub reason: String,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Moves the date of an open blocker. It is kept as a promise, and written onto all lines in delivery that the
/// blocker holds as their primary one and that keep none of their own.
pub async fn move_date(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    date: &MoveDate,
) -> UseCaseResult<SavedBlocker> {
    let terms = Terms {
        act: Act::Confirm,
        why: why(&date.reason, ""),
        version: date.version,
    };
    edit_state(app, actor, id, terms, |state, context| {
        state.move_date(date.projected, date.asked.clone())?;
        Ok(date
            .projected
            .map(|day| remarks_on_target(day, context))
            .unwrap_or_default())
    })
    .await
}

//! Lines that did not exist before.

use jiff::civil::Date;

use super::{check_outer_edit, require_units};
use crate::code::LineId;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement};
use crate::line::{Approval, LineState, NextAction, Overrides, Since, StatusLine};
use crate::owner::Owner;
use crate::refusal::Refusals;
use crate::status::Status;
use crate::update_line::{Updated, complete_new_line};

/// Adds a line that did not exist, from units that the entitlement gains in the same change.
pub fn add_line(
    mut entitlement: Entitlement,
    id: LineId,
    start: LineState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    require_units(start.units)?;
    let (state, outer, notices) = complete_new_line(&entitlement, start, edit, context)?;
    let before = std::mem::replace(&mut entitlement.state, outer);
    entitlement.lines.push(StatusLine {
        id,
        state,
        version: 0,
    });
    check_outer_edit(&entitlement, &before, edit, context)?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

/// A line as it starts out, before anything is said about it: no note, no dates, nobody.
pub fn blank_line(units: i64, status: Status, today: Date) -> LineState {
    LineState {
        units,
        segment: String::new(),
        status,
        note: String::new(),
        target: None,
        asked: None,
        review: None,
        owner: Owner::Nobody,
        next_action: NextAction::default(),
        duplicate_of: None,
        approval: Approval::NotNeeded,
        since: Since::day(today),
        confirmed: today,
        blockers: Vec::new(),
        overrides: Overrides::default(),
    }
}

//! Moving units between the lines of an entitlement: split, merge, move (rules U1, U4, S5, T4).

mod new_line;

pub use new_line::{add_line, blank_line};

use crate::code::LineId;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement, EntitlementState};
use crate::line::{Approval, LineState, StatusLine};
use crate::notice::Notice;
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::status::StatusKind;
use crate::update_line::{Updated, awaits_approval, service_status_change, update_copied_line};

/// What becomes of the units taken out of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The line to take from.
    pub from: LineId,
    /// How many units to take; fewer than the line has.
    pub units: i64,
    /// The id of the new line.
    pub into: LineId,
    /// What differs on the new line: at least its status or its segment.
    pub edit: LineEdit,
}

/// Takes units out of a line into a new one. The new line inherits the clocks of its source where it stays
/// in the same status (rule T4).
pub fn split(
    mut entitlement: Entitlement,
    split: &Split,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    let source = entitlement.require_line(split.from)?.clone();
    require_units(split.units)?;
    if split.units >= source.state.units {
        let refusal = Refusal::new(
            Rule::U1,
            Cause::SplitTakesWholeLine,
            Field::Units,
            split.units,
        );
        return Err(refusal.expecting(source.state.units - 1).into());
    }
    let start = LineState {
        units: split.units,
        ..source.state.clone()
    };
    let (state, outer, notices) = branch(&entitlement, split.from, start, &split.edit, context)?;
    let new = StatusLine {
        id: split.into,
        state,
        version: 0,
    };
    if let Some(line) = entitlement.line_mut(split.from) {
        line.state.units -= split.units;
        line.state.confirmed = context.today;
    }
    require_told_apart(&entitlement, &new)?;
    let before = std::mem::replace(&mut entitlement.state, outer);
    entitlement.lines.push(new);
    check_outer_edit(&entitlement, &before, &split.edit, context)?;
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

/// The new line of a split: as an edit of a copy of its source.
fn branch(
    entitlement: &Entitlement,
    source: LineId,
    start: LineState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(LineState, EntitlementState, Vec<Notice>), Refusals> {
    let mut copy = entitlement.clone();
    if let Some(line) = copy.line_mut(source) {
        line.state = start;
    }
    update_copied_line(&copy, source, edit, context)
}

/// Two lines of one status must differ by segment, target date or blocker (rule U4).
pub fn require_told_apart(entitlement: &Entitlement, new: &StatusLine) -> Result<(), Refusal> {
    let twin = entitlement
        .lines
        .iter()
        .find(|line| line.id != new.id && !line.is_told_apart_from(new));
    match twin {
        None => Ok(()),
        Some(twin) => Err(Refusal::new(
            Rule::U4,
            Cause::LinesNotTellApart,
            Field::Segment,
            new.state.segment.clone(),
        )
        .expecting(twin.id.to_string())),
    }
}

/// Puts a line's units into another line of the same entitlement, which keeps the older clock (rule T4).
pub fn merge(
    mut entitlement: Entitlement,
    from: LineId,
    into: LineId,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    if from == into {
        return Err(Refusal::new(
            Rule::U4,
            Cause::MergeWithItself,
            Field::Id,
            from.to_string(),
        )
        .into());
    }
    let source = entitlement.require_line(from)?.clone();
    let status = &entitlement.require_line(into)?.state.status;
    if status != &source.state.status {
        return Err(Refusal::new(
            Rule::U4,
            Cause::NotAmongAllowed,
            Field::Status,
            source.state.status.deepest(),
        )
        .expecting(status.deepest())
        .into());
    }
    let notices = absorb(&mut entitlement, &source, into, context);
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

/// Puts a whole line into another: the older clock and all blockers stay, and so does the wish for a second
/// person's approval (rules T4, S7, U5).
fn absorb(
    entitlement: &mut Entitlement,
    source: &StatusLine,
    into: LineId,
    context: Context<'_>,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Some(line) = entitlement.line_mut(into) {
        line.state.units += source.state.units;
        line.state.since = line.state.since.oldest(source.state.since);
        line.state.confirmed = context.today;
        for link in &source.state.blockers {
            if !line.state.blockers.contains(link) {
                line.state.blockers.push(*link);
            }
        }
        if let Approval::Awaiting { .. } = source.state.approval
            && let Approval::Given { .. } = line.state.approval
        {
            line.state.approval = source.state.approval;
            notices.push(awaits_approval());
        }
    }
    entitlement.lines.retain(|line| line.id != source.id);
    notices
}

/// Moves some or all units of a line into another line of the same entitlement. Between kinds it needs a
/// note, unless confirmed new units take over an existing No Intent (rules S8, S5).
pub fn move_units(
    mut entitlement: Entitlement,
    from: LineId,
    into: LineId,
    units: i64,
    note: Option<&str>,
    context: Context<'_>,
) -> Result<Updated, Refusals> {
    require_units(units)?;
    if from == into {
        return Err(Refusal::new(
            Rule::U4,
            Cause::MergeWithItself,
            Field::Id,
            from.to_string(),
        )
        .into());
    }
    let source = entitlement.require_line(from)?.clone();
    let target = entitlement.require_line(into)?.state.clone();
    if units > source.state.units {
        return Err(
            Refusal::new(Rule::U1, Cause::UnitsTooMany, Field::Units, units)
                .expecting(source.state.units)
                .into(),
        );
    }
    let note = new_note(&source.state, &target, note, context)?;
    let notices = if units == source.state.units && source.state.status == target.status {
        absorb(&mut entitlement, &source, into, context)
    } else {
        shift(&mut entitlement, from, into, units, context)
    };
    if let (Some(note), Some(line)) = (note, entitlement.line_mut(into)) {
        note.clone_into(&mut line.state.note);
    }
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

/// The note that the units bring along, if it is another one; refused where it is missing.
fn new_note<'a>(
    source: &LineState,
    target: &LineState,
    note: Option<&'a str>,
    context: Context<'_>,
) -> Result<Option<&'a str>, Refusal> {
    let takes_over = context.rulebook.kind(&target.status.l1) == Some(StatusKind::NoIntent)
        && source.status == context.rulebook.defaults.new_units;
    let new = note
        .map(str::trim)
        .filter(|note| !note.is_empty() && *note != target.note.trim());
    if source.status.l1 != target.status.l1 && !takes_over && new.is_none() {
        return Err(Refusal::new(
            Rule::S8,
            Cause::NoteNeedsToBeNew,
            Field::Note,
            note.unwrap_or(""),
        ));
    }
    Ok(new)
}

fn shift(
    entitlement: &mut Entitlement,
    from: LineId,
    into: LineId,
    units: i64,
    context: Context<'_>,
) -> Vec<Notice> {
    let approved = entitlement
        .line(from)
        .map_or(Approval::NotNeeded, |line| line.state.approval);
    let mut notices = Vec::new();
    for line in &mut entitlement.lines {
        if line.id == from {
            line.state.units -= units;
            line.state.confirmed = context.today;
        } else if line.id == into {
            line.state.units += units;
            line.state.confirmed = context.today;
            // What one person adds to units that two agreed on, two must agree on again (U5).
            let given = |approval| matches!(approval, Approval::Given { .. });
            if given(line.state.approval) && !given(approved) {
                line.state.approval = Approval::Awaiting { by: context.actor };
                notices.push(awaits_approval());
            }
        }
    }
    entitlement
        .lines
        .retain(|line| line.id != from || line.state.units > 0);
    notices
}

fn check_outer_edit(
    entitlement: &Entitlement,
    before: &EntitlementState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(), Refusal> {
    let (before, asked) = (before.service_status.as_ref(), edit.service_status.as_ref());
    service_status_change(entitlement, before, asked, context).map_or(Ok(()), Err)
}

fn require_units(units: i64) -> Result<(), Refusal> {
    if units < 1 {
        return Err(
            Refusal::new(Rule::U1, Cause::UnitsNotPositive, Field::Units, units)
                .expecting(Fact::Number(1)),
        );
    }
    Ok(())
}

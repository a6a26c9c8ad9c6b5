//! Moving units between the lines of an entitlement: split, merge, move (rules U1, U4, S5, T4).

use crate::code::LineId;
use crate::edit::LineEdit;
use crate::entitlement::{Context, Entitlement};
use crate::line::{LineState, Overrides, StatusLine};
use crate::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use crate::status::StatusKind;
use crate::update_line::{Updated, complete_new_line, update_copied_line};

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
    let (state, outer, notices) = branch(&entitlement, &source, start, &split.edit, context)?;
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
    entitlement.state = outer;
    entitlement.lines.push(new);
    check_outer_edit(&entitlement, &split.edit, context)?;
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

/// The new line of a split: as an edit of a copy of its source.
fn branch(
    entitlement: &Entitlement,
    source: &StatusLine,
    start: LineState,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<
    (
        LineState,
        crate::entitlement::EntitlementState,
        Vec<crate::notice::Notice>,
    ),
    Refusals,
> {
    let copy = Entitlement {
        lines: vec![StatusLine {
            state: start,
            ..source.clone()
        }],
        ..entitlement.clone()
    };
    update_copied_line(copy, source.id, edit, context)
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
    absorb(&mut entitlement, &source, into, context);
    entitlement.lines.retain(|line| line.id != from);
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices: Vec::new(),
    })
}

fn absorb(entitlement: &mut Entitlement, source: &StatusLine, into: LineId, context: Context<'_>) {
    if let Some(line) = entitlement.line_mut(into) {
        line.state.units += source.state.units;
        line.state.since = line.state.since.oldest(source.state.since);
        line.state.confirmed = context.today;
        for link in &source.state.blockers {
            if !line.state.blockers.contains(link) {
                line.state.blockers.push(*link);
            }
        }
    }
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
    let source = entitlement.require_line(from)?.state.clone();
    let target = entitlement.require_line(into)?.state.clone();
    if units > source.units {
        return Err(
            Refusal::new(Rule::U1, Cause::UnitsTooMany, Field::Units, units)
                .expecting(source.units)
                .into(),
        );
    }
    let kind = |state: &LineState| context.rulebook.kind(&state.status.l1);
    let takes_over = kind(&target) == Some(StatusKind::NoIntent)
        && kind(&source) == Some(StatusKind::StatusUnknown);
    let new_note = note
        .map(str::trim)
        .filter(|note| !note.is_empty() && *note != target.note.trim());
    if source.status.l1 != target.status.l1 && !takes_over && new_note.is_none() {
        return Err(Refusal::new(
            Rule::S8,
            Cause::NoteNeedsToBeNew,
            Field::Note,
            note.unwrap_or(""),
        )
        .into());
    }
    shift(&mut entitlement, from, into, units, new_note, context);
    entitlement.check_sum()?;
    Ok(Updated {
        entitlement,
        notices: Vec::new(),
    })
}

fn shift(
    entitlement: &mut Entitlement,
    from: LineId,
    into: LineId,
    units: i64,
    note: Option<&str>,
    context: Context<'_>,
) {
    for line in &mut entitlement.lines {
        if line.id == from {
            line.state.units -= units;
            line.state.confirmed = context.today;
        } else if line.id == into {
            line.state.units += units;
            line.state.confirmed = context.today;
            if let Some(note) = note {
                note.clone_into(&mut line.state.note);
            }
        }
    }
    entitlement
        .lines
        .retain(|line| line.id != from || line.state.units > 0);
}

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
    entitlement.state = outer;
    entitlement.lines.push(StatusLine {
        id,
        state,
        version: 0,
    });
    check_outer_edit(&entitlement, edit, context)?;
    Ok(Updated {
        entitlement,
        notices,
    })
}

fn check_outer_edit(
    entitlement: &Entitlement,
    edit: &LineEdit,
    context: Context<'_>,
) -> Result<(), Refusal> {
    match &edit.service_status {
        Some(Some(code)) => crate::update_line::service_status_refusal(entitlement, code, context)
            .map_or(Ok(()), Err),
        _ => Ok(()),
    }
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

/// A line as it starts out, before anything is said about it: no note, no dates, nobody.
pub fn blank_line(
    units: i64,
    status: crate::status::Status,
    today: jiff::civil::Date,
) -> LineState {
    LineState {
        units,
        segment: String::new(),
        status,
        note: String::new(),
        target: None,
        asked: None,
        review: None,
        owner: crate::owner::Owner::Nobody,
        next_action: crate::line::NextAction::default(),
        duplicate_of: None,
        approval: crate::line::Approval::NotNeeded,
        since: crate::line::Since::day(today),
        confirmed: today,
        blockers: Vec::new(),
        overrides: Overrides::default(),
    }
}

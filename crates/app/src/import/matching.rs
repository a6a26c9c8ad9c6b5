//! Which line a row means (rule I2): by our id; else by segment and status; else the one line left on both
//! sides; else it is refused, with the candidates.

use std::collections::BTreeSet;

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::text::fold;
use desbloqueo_exchange::read::ImportRow;

use super::findings::{ambiguous, missing};

/// What a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This line.
    Line(LineId),
    /// A line that is not there yet.
    New,
    /// Nothing that can be told.
    Refused(Refusal),
}

/// What each row of an entitlement means. `statuses` are those that the rows give or, where they give none,
/// would have as new lines.
pub(super) fn match_rows(
    entitlement: Option<&Entitlement>,
    rows: &[&ImportRow],
    statuses: &[Status],
) -> Vec<Meaning> {
    let Some(entitlement) = entitlement else {
        return rows.iter().map(|row| without_line(row)).collect();
    };
    let mut free: BTreeSet<LineId> = entitlement.lines.iter().map(|line| line.id).collect();
    let mut meanings: Vec<Option<Meaning>> = rows.iter().map(|row| by_id(row, &mut free)).collect();
    same_again(entitlement, rows, statuses, &mut free, &mut meanings);
    for exact_target in [true, false] {
        by_status(
            entitlement,
            rows,
            statuses,
            exact_target,
            &mut free,
            &mut meanings,
        );
    }
    let open: Vec<usize> = (0..rows.len())
        .filter(|at| matches!(meanings.get(*at), Some(None)))
        .collect();
    for at in &open {
        let meaning = match (open.len(), free.len()) {
            (_, 0) => Meaning::New,
            (1, 1) => free.first().map_or(Meaning::New, |id| Meaning::Line(*id)),
            _ => Meaning::Refused(ambiguous(Field::Status, &describe(entitlement, &free))),
        };
        if let Some(slot) = meanings.get_mut(*at) {
            *slot = Some(meaning);
        }
    }
    meanings
        .into_iter()
        .map(|meaning| meaning.unwrap_or(Meaning::New))
        .collect()
}

fn without_line(row: &ImportRow) -> Meaning {
    match row.line {
        Some(id) => Meaning::Refused(missing(Field::Id, &id.to_string())),
        None => Meaning::New,
    }
}

fn by_id(row: &ImportRow, free: &mut BTreeSet<LineId>) -> Option<Meaning> {
    let id = row.line?;
    Some(if free.remove(&id) {
        Meaning::Line(id)
    } else {
        Meaning::Refused(missing(Field::Id, &id.to_string()))
    })
}

/// Rows that say just what a line says already: of lines that are alike, whichever it is makes no difference.
fn same_again(
    entitlement: &Entitlement,
    rows: &[&ImportRow],
    statuses: &[Status],
    free: &mut BTreeSet<LineId>,
    meanings: &mut [Option<Meaning>],
) {
    for ((row, status), meaning) in rows.iter().zip(statuses).zip(meanings) {
        let same = |line: &&StatusLine| {
            let state = &line.state;
            free.contains(&line.id)
                && state.status == *status
                && fold(&state.segment) == fold(row.segment.as_deref().unwrap_or_default())
                && row.units == Some(state.units)
                && row.target.day() == state.target
                && row.note.as_deref().unwrap_or_default() == state.note
        };
        if meaning.is_none()
            && let Some(line) = entitlement.lines.iter().find(same)
        {
            free.remove(&line.id);
            *meaning = Some(Meaning::Line(line.id));
        }
    }
}

/// Rows whose segment and status stand on exactly one free line, and of no other row.
fn by_status(
    entitlement: &Entitlement,
    rows: &[&ImportRow],
    statuses: &[Status],
    exact_target: bool,
    free: &mut BTreeSet<LineId>,
    meanings: &mut [Option<Meaning>],
) {
    let alike = |row: &ImportRow, status: &Status, line: &StatusLine| {
        line.state.status == *status
            && fold(&line.state.segment) == fold(row.segment.as_deref().unwrap_or_default())
            && (!exact_target || row.target.day() == line.state.target)
    };
    for (at, (row, status)) in rows.iter().zip(statuses).enumerate() {
        if !matches!(meanings.get(at), Some(None)) {
            continue;
        }
        let mut candidates = entitlement
            .lines
            .iter()
            .filter(|line| free.contains(&line.id) && alike(row, status, line));
        let (first, second) = (candidates.next(), candidates.next());
        let rivals = rows
            .iter()
            .zip(statuses)
            .zip(meanings.iter())
            .filter(|((other, other_status), meaning)| {
                meaning.is_none() && first.is_some_and(|line| alike(other, other_status, line))
            })
            .count();
        if let (Some(line), None, 1) = (first, second, rivals) {
            free.remove(&line.id);
            if let Some(slot) = meanings.get_mut(at) {
                *slot = Some(Meaning::Line(line.id));
            }
        }
    }
}

fn describe(entitlement: &Entitlement, free: &BTreeSet<LineId>) -> Vec<String> {
    let line = |line: &StatusLine| {
        format!(
            "{} {} ({})",
            line.state.units,
            line.state.status.deepest(),
            line.id
        )
    };
    entitlement
        .lines
        .iter()
        .filter(|known| free.contains(&known.id))
        .map(line)
        .collect()
}

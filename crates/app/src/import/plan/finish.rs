//! Ends the planning of an entitlement: its rows are refused together, or said what becomes of them (rule I1).

use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::owner::TeamMember;
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};

use super::{Draft, Link, Plan, PlannedRow, Planner, Reason, Refused};
use crate::actor::Override;
use crate::import::findings::{Report, RowOutcome};
use crate::import::own_columns::OwnEdit;
use crate::import::places::{Group, Places};
use crate::import::told::{RowPlace, RowTold};
use crate::journal::difference;

impl Planner<'_> {
    pub(super) fn finish(
        &self,
        group: &Group,
        draft: Draft<'_>,
        (overriding, joins): (Override, Vec<(usize, TeamMember)>),
        places: &mut Places,
        report: &mut Report<'_>,
    ) -> Option<Plan> {
        if let Some(first) = draft.refusals.first() {
            let because = first.row;
            for Refused {
                row,
                column,
                refusal,
            } in draft.refusals
            {
                match column {
                    Some(column) => report.refuse_own(row, column, refusal),
                    None => report.refuse(row, refusal),
                }
            }
            report.refuse_siblings(&group.rows, because);
            return None;
        }
        let joined = places.join(group.tenant, joins);
        for (at, notice) in &draft.notices {
            report.notice(*at, notice.clone());
        }
        let reason = draft.reason();
        let before = draft.before.as_ref().map(|stored| &stored.entitlement);
        let outer_changed = before.is_some_and(|before| before.state != draft.entitlement.state);
        let planned = draft.lines.into_iter().zip(draft.links).zip(draft.own);
        let rows: Vec<PlannedRow> = planned
            .map(|(((row, line), link), own)| PlannedRow {
                row,
                source: None,
                line,
                link,
                own,
            })
            .collect();
        let around = Around {
            before,
            outer_changed,
            joined: &joined,
            completed: &group.completed,
            place: places.row_place(group.tenant, &group.service),
        };
        self.tell(&rows, &draft.entitlement, &around, report);
        let mut after = draft.entitlement;
        // All plans of a file wait for each other, and most have one line.
        after.lines.shrink_to_fit();
        Some(Plan {
            tenant: group.tenant,
            before: draft.before.map(Box::new),
            after,
            rows,
            reason,
            overriding,
            today: draft.context.today,
        })
    }
}

impl Draft<'_> {
    /// The first note of its rows.
    fn reason(&self) -> Reason {
        let noted = |(at, row): &(usize, &ImportRow)| Some((*at, row.note.clone()?));
        let Some((at, note)) = self.rows.iter().find_map(noted) else {
            return Reason::Nothing;
        };
        let of_row = self.lines.iter().find(|(row, _)| *row == at);
        let line = of_row.and_then(|(_, id)| self.entitlement.line(*id));
        match line.filter(|line| line.state.note == *note) {
            Some(line) => Reason::NoteOf(line.id),
            None => Reason::Text(note),
        }
    }
}

/// What stands around the lines of rows: it makes a row change something though its line does not.
struct Around<'a> {
    before: Option<&'a Entitlement>,
    outer_changed: bool,
    joined: &'a [usize],
    completed: &'a [usize],
    place: Option<RowPlace>,
}

impl Planner<'_> {
    /// Says what becomes of every row, and how its line changes.
    fn tell(
        &self,
        rows: &[PlannedRow],
        after: &Entitlement,
        around: &Around<'_>,
        report: &mut Report<'_>,
    ) {
        for row in rows {
            let earlier = around.before.and_then(|before| before.line(row.line));
            let later = after.line(row.line);
            let place_changed =
                around.joined.contains(&row.row) || around.completed.contains(&row.row);
            let also = around.outer_changed || place_changed || row.link != Link::AsItIs;
            let becomes = outcome(earlier, later, also || !row.own.is_empty());
            report.outcome(row.row, becomes);
            report.tell(row.row, |number| {
                RowTold::of(number, becomes, around.place.as_ref()?, row.line, after)
            });
            let texts = texts(earlier, later, &row.own, self.file);
            report.change(row.row, row.line, texts);
        }
    }
}

/// What becomes of a row; `also` says whether it changes anything beside its line.
fn outcome(earlier: Option<&StatusLine>, later: Option<&StatusLine>, also: bool) -> RowOutcome {
    match earlier {
        None => RowOutcome::Added,
        Some(earlier) if !also && later.is_some_and(|later| later.state == earlier.state) => {
            RowOutcome::Unchanged
        }
        Some(_) => RowOutcome::Changed,
    }
}

/// The changed fields of a line that was there, with its own values under the headings of their columns.
fn texts(
    earlier: Option<&StatusLine>,
    later: Option<&StatusLine>,
    own: &[OwnEdit],
    file: &PortfolioFile,
) -> Option<(String, String)> {
    let changed = earlier.map(|line| &line.state) != later.map(|line| &line.state);
    let of_line = if changed && earlier.is_some() {
        difference(
            earlier.map(|line| &line.state),
            later.map(|line| &line.state),
        )
        .ok()
        .flatten()
    } else {
        None
    };
    if own.is_empty() {
        return of_line;
    }
    let (before, after) = of_line.unwrap_or_default();
    let with = |json: &str, of: fn(&OwnEdit) -> &Option<String>| {
        let mut all: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(json).unwrap_or_default();
        for edit in own {
            all.insert(edit.heading(file).to_owned(), of(edit).clone().into());
        }
        serde_json::Value::Object(all).to_string()
    };
    earlier.map(|_| {
        (
            with(&before, |edit| &edit.before),
            with(&after, |edit| &edit.after),
        )
    })
}

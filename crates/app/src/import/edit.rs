//! What a row asks to be changed on its line, compared with what its writer saw (rules V3, I2).
//!
//! In a file that we exported every row carries the id and version of its line: what differs from the line as
//! it was then was edited, an emptied cell empties the field, and a field that somebody else changed meanwhile
//! is refused. In any other file an empty cell says nothing, and what differs from the present is a change.

use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::{ActionText, Asked, Due, LineState};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field as OurField, Refusal, Rule};
use desbloqueo_domain::rulebook::{Need, Scenario};
use desbloqueo_domain::status::Status;
use desbloqueo_exchange::read::{DateCell, Dictionary, ImportRow};
use desbloqueo_sheets::{Field, Mapping};
use jiff::civil::Date;

/// What a row is compared with.
pub(super) struct Seen<'a> {
    /// The line as its writer saw it; the present one for foreign files.
    pub(super) base: &'a LineState,
    /// The line as it is.
    pub(super) current: &'a LineState,
    /// Whether the file was exported by us, so that an empty cell empties the field.
    pub(super) ours: bool,
    /// Which fields have a column.
    pub(super) mapping: &'a Mapping,
}

/// An edit, and what cannot be taken over because it moved meanwhile.
#[derive(Debug, Default)]
pub(super) struct RowEdit {
    pub(super) edit: LineEdit,
    pub(super) refusals: Vec<Refusal>,
}

impl Seen<'_> {
    /// Whether an empty cell of a field empties it.
    pub(super) fn empties(&self, field: Field) -> bool {
        self.ours && self.mapping.column_of(field).is_some()
    }

    /// What to set a field to, where the row changes it: `wanted` is what the row says, if anything.
    fn pick<T: PartialEq + Clone>(
        &self,
        out: &mut Vec<Refusal>,
        field: OurField,
        wanted: Option<T>,
        of: impl Fn(&LineState) -> T,
        show: impl Fn(&T) -> Fact,
    ) -> Option<T> {
        let (base, current) = (of(self.base), of(self.current));
        let wanted = wanted.filter(|wanted| *wanted != base && *wanted != current)?;
        if base == current {
            return Some(wanted);
        }
        let refusal = Refusal::new(Rule::V3, Cause::MovedMeanwhile, field, show(&wanted));
        out.push(refusal.expecting(show(&current)));
        None
    }

    fn date(&self, cell: &DateCell, field: Field) -> Option<Option<Date>> {
        match cell {
            DateCell::Day(day) => Some(Some(*day)),
            DateCell::NotApplicable | DateCell::ToBeDecided => Some(None),
            DateCell::Empty | DateCell::Undecided(_) => self.empties(field).then_some(None),
        }
    }

    /// A day that the playbook proposes where nobody says one: "to be decided" leaves it what it is.
    fn proposed_date(&self, cell: &DateCell, field: Field) -> Option<Option<Date>> {
        let says_nothing =
            matches!(cell, DateCell::NotApplicable | DateCell::ToBeDecided) && !self.ours;
        if says_nothing {
            None
        } else {
            self.date(cell, field)
        }
    }

    /// What a cell says; a spreadsheet program may have written other line ends than it found.
    fn text(&self, text: Option<&str>, field: Field, base: &str) -> Option<String> {
        let one = |text: &str| text.trim().replace("\r\n", "\n");
        match text {
            Some(text) => Some(text.trim().to_owned()).filter(|_| one(text) != one(base)),
            None => self.empties(field).then(String::new),
        }
    }
}

/// The edit that a row asks of a line that exists. `owner` is whom the row names, if it names somebody else
/// than its writer saw.
pub(super) fn edit_of(
    row: &ImportRow,
    seen: &Seen<'_>,
    (owner, survivor): (Option<Owner>, Option<EntitlementId>),
    dictionary: &Dictionary,
) -> RowEdit {
    let mut out = RowEdit::default();
    let refusals = &mut out.refusals;
    let edit = &mut out.edit;
    let code = |status: &Status| Fact::from(status.deepest());
    edit.status = seen.pick(
        refusals,
        OurField::Status,
        row.status.clone(),
        |line| line.status.clone(),
        code,
    );
    let text = |text: &String| said(text);
    let segment = seen.text(row.segment.as_deref(), Field::Segment, &seen.base.segment);
    edit.segment = seen.pick(
        refusals,
        OurField::Segment,
        segment,
        |line| line.segment.clone(),
        text,
    );
    let note = seen.text(row.note.as_deref(), Field::Note, &seen.base.note);
    edit.note = seen.pick(
        refusals,
        OurField::Note,
        note,
        |line| line.note.clone(),
        text,
    );
    set_dates(edit, refusals, row, seen);
    edit.next_action = next_action(row, seen, dictionary, refusals);
    let name = |_: &Owner| said(row.owner.as_deref().unwrap_or_default());
    edit.owner = seen.pick(
        refusals,
        OurField::Owner,
        owner,
        |line| line.owner.clone(),
        name,
    );
    let emptied = row.duplicate_of.is_none() && seen.empties(Field::DuplicateOf);
    let survivor = survivor.map(Some).or_else(|| emptied.then_some(None));
    let id = |id: &Option<EntitlementId>| id.map(|id| id.to_string()).into();
    edit.duplicate_of = seen.pick(
        refusals,
        OurField::DuplicateOf,
        survivor,
        |line| line.duplicate_of,
        id,
    );
    out
}

/// The days that a row asks to be changed.
fn set_dates(edit: &mut LineEdit, refusals: &mut Vec<Refusal>, row: &ImportRow, seen: &Seen<'_>) {
    let day = |day: &Option<Date>| Fact::from(*day);
    let target = seen.date(&row.target, Field::TargetDate);
    edit.target = seen.pick(
        refusals,
        OurField::TargetDate,
        target,
        |line| line.target,
        day,
    );
    let review = seen.proposed_date(&row.review, Field::ReviewDate);
    edit.review = seen.pick(
        refusals,
        OurField::ReviewDate,
        review,
        |line| line.review,
        day,
    );
    let asked = seen.date(&row.answer_due, Field::AnswerDue);
    let asked = asked.map(|due| due.map(|due| asked_of(row, seen, due)));
    let show = |asked: &Option<Asked>| asked.as_ref().map(|asked| asked.due).into();
    edit.asked = seen.pick(
        refusals,
        OurField::AnswerDue,
        asked,
        |line| line.asked.clone(),
        show,
    );
    let next = seen.proposed_date(&row.next_action_date, Field::NextActionDate);
    edit.next_due = seen
        .pick(
            refusals,
            OurField::NextActionDate,
            next,
            |line| line.next_action.due.day(),
            day,
        )
        .map(|day| day.map_or(Due::Never, Due::On));
    let since = row.status_since.day();
    let since_of = |line: &LineState| Some(line.since.reason);
    edit.since = seen
        .pick(
            refusals,
            OurField::StatusSince,
            since.map(Some),
            since_of,
            day,
        )
        .flatten();
}

/// Adds to an edit that moves a line to another L1 what its row says and did not need to say anew: the change of L1
/// starts dates, owner and next action afresh. What does not apply in the new status is not taken along.
pub(super) fn keep_said(
    edit: &mut LineEdit,
    row: &ImportRow,
    seen: &Seen<'_>,
    scenario: &Scenario,
    dictionary: &Dictionary,
) {
    let applies = |need: Need| need != Need::NotApplicable;
    let base = seen.base;
    if applies(scenario.target_date.need) && row.target.day().is_some() {
        edit.target = edit.target.or(Some(row.target.day()));
    }
    if applies(scenario.review_date.need) && row.review.day().is_some() {
        edit.review = edit.review.or(Some(row.review.day()));
    }
    if scenario.or_answer_due
        && let (None, Some(due)) = (&edit.asked, row.answer_due.day())
    {
        edit.asked = Some(Some(asked_of(row, seen, due)));
    }
    if row.owner.is_some() && base.owner != Owner::Nobody {
        edit.owner = edit.owner.take().or_else(|| Some(base.owner.clone()));
    }
    if let (None, Some(text)) = (&edit.next_action, row.next_action.as_deref()) {
        edit.next_action = Some(action(text, dictionary));
    }
    if let (None, Some(due)) = (edit.next_due, row.next_action_date.day()) {
        edit.next_due = Some(if base.next_action.due.day() == Some(due) {
            base.next_action.due
        } else {
            Due::On(due)
        });
    }
}

/// What a row says of a line that does not exist yet.
pub(super) fn edit_of_new(
    row: &ImportRow,
    (owner, survivor): (Option<Owner>, Option<EntitlementId>),
    dictionary: &Dictionary,
) -> LineEdit {
    let day = |cell: &DateCell| match cell {
        DateCell::Day(day) => Some(Some(*day)),
        _ => None,
    };
    LineEdit {
        note: row.note.as_deref().map(str::to_owned),
        segment: row.segment.as_deref().map(str::to_owned),
        target: day(&row.target),
        asked: row.answer_due.day().map(|due| {
            let of = row
                .asked_of
                .as_deref()
                .or(row.owner.as_deref())
                .unwrap_or_default()
                .to_owned();
            Some(Asked { of, due })
        }),
        review: day(&row.review),
        owner,
        next_action: row
            .next_action
            .as_deref()
            .map(|text| action(text, dictionary)),
        next_due: row.next_action_date.day().map(Due::On),
        since: row.status_since.day(),
        duplicate_of: survivor.map(Some),
        ..LineEdit::default()
    }
}

fn next_action(
    row: &ImportRow,
    seen: &Seen<'_>,
    dictionary: &Dictionary,
    refusals: &mut Vec<Refusal>,
) -> Option<ActionText> {
    let wanted = match row.next_action.as_deref() {
        Some(text) => Some(action(text, dictionary)),
        None => seen
            .empties(Field::NextAction)
            .then_some(ActionText::Nothing),
    };
    let show = |action: &ActionText| match action {
        ActionText::Nothing => Fact::Nothing,
        ActionText::Code(code) => code.into(),
        ActionText::Text(text) => said(text),
    };
    seen.pick(
        refusals,
        OurField::NextAction,
        wanted,
        |line| line.next_action.what.clone(),
        show,
    )
}

fn action(text: &str, dictionary: &Dictionary) -> ActionText {
    dictionary.next_action(text).map_or_else(
        || ActionText::Text(text.trim().to_owned()),
        ActionText::Code,
    )
}

/// A text as a refusal shows it; an empty one is nothing.
fn said(text: &str) -> Fact {
    if text.is_empty() {
        Fact::Nothing
    } else {
        text.into()
    }
}

/// Whom the answer is awaited from: whom the row names, else as before, else the owner whom the row names; nobody is
/// refused by rule S4.
fn asked_of(row: &ImportRow, seen: &Seen<'_>, due: Date) -> Asked {
    let known = seen.current.asked.as_ref().map(|asked| asked.of.as_str());
    let kept = if seen.empties(Field::AskedOf) {
        None
    } else {
        known.or(row.owner.as_deref())
    };
    let of = row.asked_of.as_deref().or(kept).unwrap_or_default();
    Asked {
        of: of.to_owned(),
        due,
    }
}

//! What the line editor sent: the fields of the line, what they were shown for, and what else was said.

use desbloqueo_app::BlockerChoice;
use desbloqueo_app::reads::OpenedLine;
use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::edit::{LineEdit, Set};
use desbloqueo_domain::line::{Asked, Due};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::status::Status;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::applies::Applying;
use super::choices::{read_action, read_owner};
use super::rules::status_of;
use super::written::{PLACES, Written};
use crate::posted::Fields;

/// What the line editor sent, or shows first.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) written: Written,
    pub(super) status: Status,
    /// The version of the line that was read.
    pub(super) version: i64,
    /// What the line said when it was read.
    pub(super) read: Written,
    /// Empty for the blocker it has, else `new`, `other`, or an id.
    pub(super) blocker: String,
    pub(super) blocker_other: String,
    pub(super) blocker_title: String,
    pub(super) override_reason: String,
    /// Of a split: the units to take.
    pub(super) units: String,
}

impl Sent {
    /// Reads what was sent; with nothing sent, the line as it stands. Another status than the one the fields were shown
    /// for brings its own proposals, and keeps what somebody wrote.
    pub(super) fn of(words: &Words<'_>, opened: &OpenedLine, fields: &Fields) -> Self {
        let rulebook = words.playbook.rulebook();
        let now = &opened.line.state.status;
        let shown_for = status_of(rulebook, fields.get("shown_for"));
        let shown_for = shown_for.unwrap_or_else(|| now.clone());
        let chosen = [fields.get("take"), fields.get("status")];
        let status = chosen
            .into_iter()
            .find_map(|code| status_of(rulebook, code));
        let status = status.unwrap_or_else(|| shown_for.clone());
        let old = Written::initial(words, opened, &shown_for);
        let new = Written::initial(words, opened, &status);
        let mut written = Written::sent(fields, &old).carried(old, new);
        status.deepest().as_str().clone_into(&mut written.status);
        let read = serde_urlencoded::from_str(fields.get("read")).ok();
        let read = read.filter(|_| fields.has("read"));
        Self {
            written,
            status,
            version: fields.get("version").parse().unwrap_or(opened.line.version),
            read: read.unwrap_or_else(|| Written::initial(words, opened, now)),
            blocker: fields.get("blocker").to_owned(),
            blocker_other: fields.get("blocker_other").to_owned(),
            blocker_title: fields.get("blocker_title").to_owned(),
            override_reason: fields.get("override_reason").to_owned(),
            units: fields.get("units").to_owned(),
        }
    }

    /// What was asked to be changed: what differs from what the editor showed by itself, of the fields that apply.
    pub(super) fn edit(
        &self,
        words: &Words<'_>,
        opened: &OpenedLine,
        applying: &Applying,
    ) -> Result<LineEdit, Refusals> {
        let shown = Written::initial(words, opened, &self.status);
        let mut reading = Reading {
            sent: &self.written,
            shown,
            applying,
            refusals: Refusals::default(),
        };
        let reason = self.override_reason.as_str();
        let edit = LineEdit {
            status: (self.status != opened.line.state.status).then(|| self.status.clone()),
            note: reading.text("note"),
            segment: reading.text("segment"),
            target: reading.date("target"),
            asked: reading.asked(),
            review: reading.date("review"),
            owner: reading.owner(),
            next_action: reading.text("next").map(|text| read_action(words, &text)),
            next_due: reading
                .date("next_due")
                .map(|day| day.map_or(Due::Never, Due::On)),
            engagement_scenario: reading.code("scenario"),
            initiate_discussion: reading.date("initiate"),
            since: reading.date("since").flatten(),
            override_reason: (!reason.is_empty()).then(|| reason.to_owned()),
            ..LineEdit::default()
        };
        reading.refusals.or_ok(edit)
    }

    /// The blocker that the line shall have.
    pub(super) fn choice(
        &self,
        line: LineId,
        applying: &Applying,
    ) -> Result<BlockerChoice, Refusals> {
        if !applying.blocker {
            return Ok(BlockerChoice::AsItIs);
        }
        let missing = |field| Refusal::new(Rule::V1, Cause::Missing, field, Fact::Nothing);
        let id = match self.blocker.as_str() {
            "" => return Ok(BlockerChoice::AsItIs),
            "new" if self.blocker_title.is_empty() => {
                return Err(missing(Field::BlockerTitle).into());
            }
            "new" => {
                let title = self.blocker_title.clone();
                return Ok(BlockerChoice::New { line, title });
            }
            "other" => self.blocker_other.as_str(),
            id => id,
        };
        let blocker = id.parse().map_err(|_| missing(Field::Blocker))?;
        Ok(BlockerChoice::Link { line, blocker })
    }
}

/// Reads each field that was changed.
struct Reading<'a> {
    sent: &'a Written,
    shown: Written,
    applying: &'a Applying,
    refusals: Refusals,
}

impl Reading<'_> {
    /// The text of a field that applies and was changed.
    fn text(&self, name: &str) -> Option<String> {
        let place = PLACES.into_iter().find(|(known, ..)| *known == name)?;
        let text = self.sent.text(place);
        (self.applying.has(name) && text != self.shown.text(place)).then_some(text)
    }

    fn date(&mut self, name: &str) -> Set<Date> {
        let text = self.text(name)?;
        let place = PLACES.into_iter().find(|(known, ..)| *known == name);
        let field = place.map_or(Field::Id, |(_, field, _)| field);
        self.day(field, &text).transpose().ok()
    }

    fn day(&mut self, field: Field, text: &str) -> Option<Result<Date, ()>> {
        if text.is_empty() {
            return None;
        }
        let day = text.parse::<Date>();
        Some(day.map_err(|_| {
            let refusal = Refusal::new(Rule::V1, Cause::NotADate, field, text);
            self.refusals.push(refusal);
        }))
    }

    /// "Asked of X, answer due by D", where either was changed (rule S4).
    fn asked(&mut self) -> Set<Asked> {
        let (of, due) = (self.text("asked_of"), self.text("answer_due"));
        if of.is_none() && due.is_none() {
            return None;
        }
        let (of, due) = (self.sent.asked_of.clone(), self.sent.answer_due.clone());
        if of.is_empty() && due.is_empty() {
            return Some(None);
        }
        match self.day(Field::AnswerDue, &due) {
            Some(Ok(due)) => Some(Some(Asked { of, due })),
            Some(Err(())) => None,
            None => {
                let missing = Refusal::new(Rule::S4, Cause::Missing, Field::AnswerDue, "");
                self.refusals.push(missing);
                None
            }
        }
    }

    fn owner(&mut self) -> Option<desbloqueo_domain::owner::Owner> {
        let text = self.text("owner")?;
        let owner = read_owner(&text);
        if owner.is_none() {
            let unknown = Refusal::new(Rule::V2, Cause::UnknownCode, Field::Owner, text);
            self.refusals.push(unknown);
        }
        owner
    }

    fn code(&mut self, name: &str) -> Set<Code> {
        let text = self.text(name)?;
        if text.is_empty() {
            return Some(None);
        }
        let code = Code::parse(&text).ok();
        if code.is_none() {
            let unknown = Refusal::new(Rule::V2, Cause::UnknownCode, Field::Status, text);
            self.refusals.push(unknown);
        }
        code.map(Some)
    }
}

//! "Classify by their notes": what the coach proposes for each chosen line, to be taken, changed or left, line by line.

use std::collections::BTreeMap;

use askama::Template;
use desbloqueo_app::bulk_edit::{
    BulkChange, ChosenLines, Classified, ClassifiedLine, MOST_CLASSIFIED, classify,
};
use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::civil::Date;

use crate::error::PageError;
use crate::pages::lines::confidence;
use crate::pages::portfolio::asked::Asked;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::{StatusView, Wrong};
use crate::visitor::Visitor;

/// From which confidence on the first proposal is chosen beforehand, in percent; the first is what is offered first.
const FROM: [u8; 4] = [80, 60, 90, 0];

#[derive(Template)]
#[template(path = "portfolio/coach.html")]
pub(super) struct CoachPage {
    shell: Shell,
    wrong: Wrong,
    fields: Fields,
    rows: Vec<CoachRow>,
    /// Said where there are more lines than are looked at in one go.
    cut: Option<String>,
    found: String,
    is_all: bool,
    lines: Vec<String>,
    /// Percent, label, whether it is chosen.
    from: Vec<(u8, String, bool)>,
    /// Lines for which something is proposed.
    proposed: String,
    back: String,
}

struct CoachRow {
    id: String,
    customer: String,
    service: String,
    status: StatusView,
    units: String,
    note: String,
    /// Code, label, whether it is chosen beforehand.
    choices: Vec<(String, String, bool)>,
}

/// The page, with what was chosen so far.
pub(super) async fn page(
    visitor: &Visitor,
    fields: &Fields,
    lines: &ChosenLines,
    wrong: Wrong,
) -> Result<CoachPage, PageError> {
    let words = visitor.words();
    let language = words.language.code();
    let told = classify(&visitor.app, visitor.actor(), lines, language).await?;
    let from = from(fields);
    let rows: Vec<CoachRow> = told
        .lines
        .iter()
        .map(|one| row(&words, one, from, fields))
        .collect();
    let with = rows.iter().filter(|row| !row.choices.is_empty()).count();
    let args = Args::new().count("proposed", with).count("all", rows.len());
    let choice = |percent: u8| {
        let args = Args::new().number("percent", i64::from(percent));
        let label = match percent {
            0 => words.plain("coaching-from-all"),
            _ => words.text("coaching-from", &args),
        };
        (percent, label, percent == from)
    };
    let found = fields.get("found").to_owned();
    Ok(CoachPage {
        proposed: words.text("coaching-proposed-for", &args),
        cut: cut(&words, &told),
        is_all: fields.is_ticked("all"),
        lines: fields.all("line").map(ToOwned::to_owned).collect(),
        from: FROM.map(choice).to_vec(),
        back: Asked::of(&found).at("/portfolio"),
        fields: fields.clone(),
        shell: visitor.shell("coaching-classify"),
        found,
        wrong,
        rows,
    })
}

fn from(fields: &Fields) -> u8 {
    let asked = fields.get("from").parse::<u8>().ok();
    asked.filter(|percent| *percent <= 100).unwrap_or(80)
}

fn cut(words: &Words<'_>, told: &Classified) -> Option<String> {
    let args = Args::new().count("count", MOST_CLASSIFIED);
    told.cut.then(|| words.text("coaching-cut", &args))
}

fn row(words: &Words<'_>, one: &ClassifiedLine, from: u8, fields: &Fields) -> CoachRow {
    let line = &one.line;
    let (id, state) = (line.place.line.to_string(), &line.before);
    let kind = words.playbook.rulebook().kind(&state.status.l1);
    let name = format!("take_{id}");
    let least = f64::from(from) / 100.0;
    let is_sure = |at: usize, share: f64| at == 0 && share >= least;
    let choices = one.proposals.iter().enumerate().map(|(at, proposal)| {
        let code = proposal.status.deepest().to_string();
        let args = Args::new()
            .text("status", words.status(&proposal.status))
            .text("confidence", confidence(words, proposal.confidence));
        let chosen = if fields.has(&name) {
            fields.get(&name) == code
        } else {
            is_sure(at, proposal.confidence)
        };
        (code, words.text("coaching-choice", &args), chosen)
    });
    CoachRow {
        choices: choices.collect(),
        customer: line.customer.clone(),
        service: words.short_service(&line.service),
        status: StatusView::new(
            words,
            kind.unwrap_or(StatusKind::StatusUnknown),
            &state.status,
        ),
        units: words.number(state.units),
        note: state.note.clone(),
        id,
    }
}

/// The edit of each line for which something was taken: the status, and the note of the batch after the line's own
/// (rule S8).
pub(super) async fn change(
    visitor: &Visitor,
    fields: &Fields,
    lines: &ChosenLines,
) -> Result<Result<(ChosenLines, BulkChange), Wrong>, PageError> {
    let words = visitor.words();
    let told = classify(&visitor.app, visitor.actor(), lines, words.language.code()).await?;
    let mut wrong = Wrong::default();
    let note = fields.get("note");
    if note.is_empty() {
        wrong = wrong.and("note", words.plain("coaching-note-missing"));
    }
    let target = fields.get("target");
    let day: Option<Date> = target.parse().ok();
    if !target.is_empty() && day.is_none() {
        wrong = wrong.and("target", words.plain("portfolio-not-a-date"));
    }
    let reason = Some(fields.get("override_reason").to_owned()).filter(|text| !text.is_empty());
    let mut edits = BTreeMap::<LineId, LineEdit>::new();
    for one in &told.lines {
        let id = one.line.place.line;
        let taken = taken(&words, one, fields);
        let Some(status) = taken.filter(|status| *status != one.line.before.status) else {
            continue;
        };
        let before = one.line.before.note.trim();
        let edit = LineEdit {
            note: Some(format!("{before}\n{note}").trim().to_owned()),
            target: day.filter(|_| takes_target(&words, &status)).map(Some),
            status: Some(status),
            override_reason: reason.clone(),
            ..LineEdit::default()
        };
        edits.insert(id, edit);
    }
    if edits.is_empty() {
        wrong = wrong.and("line", words.plain("coaching-none-taken"));
    }
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let taken = ChosenLines::These(edits.keys().copied().collect());
    Ok(Ok((taken, BulkChange::Each(edits))))
}

/// What was taken for a line.
fn taken(words: &Words<'_>, one: &ClassifiedLine, fields: &Fields) -> Option<Status> {
    let name = format!("take_{}", one.line.place.line);
    let code = Code::parse(fields.get(&name)).ok()?;
    words.playbook.rulebook().status_of(&code)
}

/// Whether a status has a target date.
fn takes_target(words: &Words<'_>, status: &Status) -> bool {
    let kind = words.playbook.rulebook().kind(&status.l1);
    matches!(kind, Some(StatusKind::Blocked | StatusKind::InProgress))
}

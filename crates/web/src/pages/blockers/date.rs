//! `/blockers/{id}/date`: moves the projected unblock date, or says who was asked for it (rules S4, H5).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{BlockerRecord, MoveDate, SavedBlocker, move_date};
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};

use super::forms::{
    back, day, day_value, done, id_of, is_in_place, path_of, refused_in_place, refused_page,
    version,
};
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/date.html")]
struct DatePage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    typed: Typed,
    wrong: Wrong,
}

/// What stands in the fields.
struct Typed {
    projected: String,
    asked_of: String,
    answer_due: String,
    reason: String,
    version: String,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    let typed = Typed::of(&record);
    html(&page(
        &visitor,
        &record,
        path_of(id),
        (typed, Wrong::default()),
    ))
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    match move_it(&visitor, id, &fields).await {
        Ok(moved) => {
            let toast = done(&visitor.words(), "blocker-date-moved", &moved.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) if is_in_place(&visitor, &fields) => {
            refused_in_place(&visitor, &back, error).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let record = read(&visitor, id).await?;
            // Whoever saves again has seen how it stands now.
            let typed = Typed {
                version: record.shown.blocker.version.to_string(),
                ..Typed::sent(&fields)
            };
            refused_page(&page(&visitor, &record, back, (typed, wrong)))
        }
    }
}

async fn move_it(
    visitor: &Visitor,
    id: BlockerId,
    fields: &Fields,
) -> Result<SavedBlocker, UseCaseError> {
    let date = MoveDate {
        projected: day(fields, "projected", Field::UnblockDate)?,
        asked: asked(fields)?,
        reason: fields.get("reason").to_owned(),
        version: version(fields),
    };
    move_date(&visitor.app, visitor.actor(), id, &date).await
}

/// Who was asked, and until when they shall answer; the one needs the other.
pub(super) fn asked(fields: &Fields) -> Result<Option<Asked>, UseCaseError> {
    let of = fields.get("asked-of").to_owned();
    match day(fields, "answer-due", Field::AnswerDue)? {
        Some(due) => Ok(Some(Asked { of, due })),
        None if of.is_empty() => Ok(None),
        None => {
            let missing = Refusal::new(Rule::S4, Cause::Missing, Field::AnswerDue, Fact::Nothing);
            Err(missing.into())
        }
    }
}

fn page(
    visitor: &Visitor,
    record: &BlockerRecord,
    back: String,
    (typed, wrong): (Typed, Wrong),
) -> DatePage {
    DatePage {
        shell: visitor.shell("blocker-move-date"),
        blocker: BlockerView::new(&visitor.words(), record),
        back,
        typed,
        wrong,
    }
}

impl Typed {
    fn of(record: &BlockerRecord) -> Self {
        let blocker = &record.shown.blocker;
        let asked = blocker.state.asked.as_ref();
        Self {
            projected: day_value(blocker.state.projected),
            asked_of: asked.map(|asked| asked.of.clone()).unwrap_or_default(),
            answer_due: day_value(asked.map(|asked| asked.due)),
            reason: String::new(),
            version: blocker.version.to_string(),
        }
    }

    fn sent(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        Self {
            projected: text("projected"),
            asked_of: text("asked-of"),
            answer_due: text("answer-due"),
            reason: text("reason"),
            version: text("version"),
        }
    }
}

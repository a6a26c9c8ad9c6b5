//! What the forms about one blocker have in common: where they lead back to, and how a refused one answers.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_domain::code::BlockerId;
use desbloqueo_domain::line::{ActionText, Due, NextAction};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::choices::owner_of;
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::{Toast, own_path, refused};
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// The id in an address; what is none leads to no page.
pub(super) fn id_of(text: &str) -> Result<BlockerId, PageError> {
    text.parse()
        .map_err(|_| PageError::Status(StatusCode::NOT_FOUND))
}

/// The page of a blocker.
pub(super) fn path_of(id: BlockerId) -> String {
    format!("/blockers/{id}")
}

/// Where a form leads back to: the page that holds it, else the blocker.
pub(super) fn back(fields: &Fields, id: BlockerId) -> String {
    match fields.get("back") {
        "" => path_of(id),
        path => own_path(path).to_owned(),
    }
}

/// A page with what was refused.
pub(super) fn refused_page(page: &impl askama::Template) -> Result<Response, PageError> {
    let answer = html(page)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, answer).into_response())
}

/// Whether the form stands in a page that stays as it is when it is refused.
pub(super) fn is_in_place(visitor: &Visitor, fields: &Fields) -> bool {
    visitor.reader.wants_part && fields.is_ticked("in-place")
}

/// What a form without a page of its own answers when it is refused: a word about it.
pub(super) async fn refused_in_place(
    visitor: &Visitor,
    back: &str,
    error: UseCaseError,
) -> Result<Response, PageError> {
    let wrong = Wrong::of(&visitor.words(), error)?;
    refused(visitor, back, Toast::refused(wrong.all().join(" "))).await
}

/// What was done, with what is worth saying about it.
pub(super) fn done(words: &Words<'_>, message: &str, notices: &[Notice]) -> Toast {
    let mut parts = vec![words.plain(message)];
    for notice in notices {
        let said = words.notice(notice);
        if !parts.contains(&said) {
            parts.push(said);
        }
    }
    Toast::done(parts.join(" "))
}

/// The day of a field; none where it is empty.
pub(super) fn day(fields: &Fields, name: &str, field: Field) -> Result<Option<Date>, UseCaseError> {
    match fields.get(name) {
        "" => Ok(None),
        text => match text.parse() {
            Ok(day) => Ok(Some(day)),
            Err(_) => Err(Refusal::new(Rule::V2, Cause::NotADate, field, text).into()),
        },
    }
}

/// The version that a form was filled in upon.
pub(super) fn version(fields: &Fields) -> Option<i64> {
    fields.get("version").parse().ok()
}

/// The next action of a form. What the catalogue says in the reader's language is one of the catalogue; without a
/// day, one that was open until a day stays so.
pub(super) fn next_action(
    words: &Words<'_>,
    fields: &Fields,
    before: &NextAction,
) -> Result<NextAction, UseCaseError> {
    let text = fields.get("next-action");
    let language = words.language.code();
    let mut catalogue = words.playbook.codes(Kind::NextAction).iter();
    let known = catalogue.find(|code| words.playbook.next_action_text(*code, language) == text);
    let what = match known {
        _ if text.is_empty() => ActionText::Nothing,
        Some(code) => ActionText::Code(code.clone()),
        None => ActionText::Text(text.to_owned()),
    };
    let due = match (
        day(fields, "next-action-date", Field::NextActionDate)?,
        before.due,
    ) {
        (Some(day), _) => Due::On(day),
        (None, Due::OpenUntil(open)) if what != ActionText::Nothing => Due::OpenUntil(open),
        (None, _) => Due::Never,
    };
    let owner = owner_of(fields.get("next-action-owner"));
    Ok(NextAction {
        what,
        due,
        owner: owner.unwrap_or_default(),
    })
}

/// The proposals of the catalogue, in the reader's language.
pub(super) fn proposed_actions(words: &Words<'_>) -> Vec<String> {
    let codes = words.playbook.codes(Kind::NextAction).iter();
    let texts = codes.map(|code| words.playbook.next_action_text(code, words.language.code()));
    texts.map(ToOwned::to_owned).collect()
}

/// A day as the value of a field.
pub(super) fn day_value(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

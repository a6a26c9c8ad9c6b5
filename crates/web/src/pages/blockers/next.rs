//! `/blockers/{id}/next`: what happens next about a blocker, when, and who does it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::blockers::{BlockerRecord, SavedBlocker, edit_blocker};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::BlockerId;

use super::choices::{Everybody, Whom, owner_of};
use super::forms::{
    back, day_value, done, id_of, is_in_place, next_action, path_of, proposed_actions,
    refused_in_place, refused_page, version,
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
#[template(path = "blockers/next.html")]
struct NextPage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    next: NextFields,
    version: i64,
    wrong: Wrong,
}

/// The fields of a next action.
pub(super) struct NextFields {
    pub(super) text: String,
    pub(super) date: String,
    pub(super) owner: Whom,
    pub(super) proposed: Vec<String>,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    let next = NextFields::of(&visitor, &record).await?;
    html(&page(
        &visitor,
        &record,
        path_of(id),
        (next, Wrong::default()),
    ))
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    let record = read(&visitor, id).await?;
    match change(&visitor, &record, id, &fields).await {
        Ok(changed) => {
            let toast = done(&visitor.words(), "blocker-next-saved", &changed.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) if is_in_place(&visitor, &fields) => {
            refused_in_place(&visitor, &back, error).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let next = NextFields::sent(&visitor, &record, &fields).await?;
            refused_page(&page(&visitor, &record, back, (next, wrong)))
        }
    }
}

async fn change(
    visitor: &Visitor,
    record: &BlockerRecord,
    id: BlockerId,
    fields: &Fields,
) -> Result<SavedBlocker, UseCaseError> {
    let before = &record.shown.blocker.state.next_action;
    let edit = BlockerEdit {
        next_action: Some(next_action(&visitor.words(), fields, before)?),
        ..BlockerEdit::default()
    };
    edit_blocker(&visitor.app, visitor.actor(), id, &edit, version(fields)).await
}

fn page(
    visitor: &Visitor,
    record: &BlockerRecord,
    back: String,
    (next, wrong): (NextFields, Wrong),
) -> NextPage {
    NextPage {
        shell: visitor.shell("field-next-action"),
        blocker: BlockerView::new(&visitor.words(), record),
        back,
        next,
        version: record.shown.blocker.version,
        wrong,
    }
}

impl NextFields {
    /// As the blocker stands.
    pub(super) async fn of(visitor: &Visitor, record: &BlockerRecord) -> Result<Self, PageError> {
        let words = visitor.words();
        let next = &record.shown.blocker.state.next_action;
        let date = match next.due {
            desbloqueo_domain::line::Due::On(day) => Some(day),
            _ => None,
        };
        let everybody = Everybody::read(visitor).await?;
        let taken = [next.owner.clone()];
        Ok(Self {
            text: words.action(&next.what),
            date: day_value(date),
            owner: everybody.choose(&words, &record.names, &taken),
            proposed: proposed_actions(&words),
        })
    }

    /// As somebody typed it.
    async fn sent(
        visitor: &Visitor,
        record: &BlockerRecord,
        fields: &Fields,
    ) -> Result<Self, PageError> {
        let words = visitor.words();
        let everybody = Everybody::read(visitor).await?;
        Ok(Self::typed(&words, &everybody, record, fields))
    }

    pub(super) fn typed(
        words: &desbloqueo_words::Words<'_>,
        everybody: &Everybody,
        record: &BlockerRecord,
        fields: &Fields,
    ) -> Self {
        let taken: Vec<_> = owner_of(fields.get("next-action-owner"))
            .into_iter()
            .collect();
        Self {
            text: fields.get("next-action").to_owned(),
            date: fields.get("next-action-date").to_owned(),
            owner: everybody.choose(words, &record.names, &taken),
            proposed: proposed_actions(words),
        }
    }
}

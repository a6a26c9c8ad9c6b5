//! `/blockers/{id}/comment` and `/blockers/{id}/confirm`: says something about a blocker, or that it still is one
//! (rule T4).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::blockers::{comment, confirm_blocker};

use super::forms::{back, done, id_of, is_in_place, path_of, refused_in_place, refused_page};
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/comment.html")]
struct CommentPage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    body: String,
    wrong: Wrong,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    html(&CommentPage {
        shell: visitor.shell("blocker-add-comment"),
        blocker: BlockerView::new(&visitor.words(), &record),
        back: path_of(id),
        body: String::new(),
        wrong: Wrong::default(),
    })
}

pub(super) async fn send(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    let body = fields.get("body");
    match comment(&visitor.app, visitor.actor(), id, body).await {
        Ok(_) => {
            let toast = done(&visitor.words(), "blocker-commented", &[]);
            saved(&visitor, &back, toast).await
        }
        Err(error) if is_in_place(&visitor, &fields) => {
            refused_in_place(&visitor, &back, error).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let record = read(&visitor, id).await?;
            refused_page(&CommentPage {
                shell: visitor.shell("blocker-add-comment"),
                blocker: BlockerView::new(&visitor.words(), &record),
                back,
                body: body.to_owned(),
                wrong,
            })
        }
    }
}

/// "Still true", of every line that it holds.
pub(super) async fn confirm(
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let back = back(&fields, id);
    match confirm_blocker(&visitor.app, visitor.actor(), id).await {
        Ok(confirmed) => {
            let toast = done(&visitor.words(), "blocker-confirmed", &confirmed.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) => refused_in_place(&visitor, &back, error).await,
    }
}

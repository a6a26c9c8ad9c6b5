//! `/blockers/{id}/reopen`: opens a closed blocker again (rule S7).

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::blockers::reopen_blocker;

use super::forms::{back, done, id_of, path_of, refused_page};
use super::show::{BlockerView, read};
use crate::error::PageError;
use crate::pages::html;
use crate::posted::Fields;
use crate::saved::saved;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "blockers/reopen.html")]
struct ReopenPage {
    shell: Shell,
    blocker: BlockerView,
    back: String,
    reason: String,
    wrong: Wrong,
}

pub(super) async fn ask(visitor: Visitor, Path(id): Path<String>) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = read(&visitor, id).await?;
    html(&ReopenPage {
        shell: visitor.shell("blocker-reopen"),
        blocker: BlockerView::new(&visitor.words(), &record),
        back: path_of(id),
        reason: String::new(),
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
    let reason = fields.get("reason");
    match reopen_blocker(&visitor.app, visitor.actor(), id, reason).await {
        Ok(reopened) => {
            let toast = done(&visitor.words(), "blocker-reopened", &reopened.notices);
            saved(&visitor, &back, toast).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let record = read(&visitor, id).await?;
            refused_page(&ReopenPage {
                shell: visitor.shell("blocker-reopen"),
                blocker: BlockerView::new(&visitor.words(), &record),
                back,
                reason: reason.to_owned(),
                wrong,
            })
        }
    }
}

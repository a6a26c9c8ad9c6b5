//! Chooses what a file stands for: whose rows it has, for what it is complete, why somebody overrides.

use axum::response::Response;
use desbloqueo_app::import::drafts::{self, Choices};
use desbloqueo_app::import::{Complete, ImportError};
use desbloqueo_domain::code::{Code, ImportDraftId};

use super::failure;
use super::steps::{path, rechosen, to, waiting};
use crate::error::PageError;
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, refused};
use crate::visitor::Visitor;

pub(super) async fn choose(
    visitor: Visitor,
    Id(id): Id<ImportDraftId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let draft = match waiting(&visitor, id).await? {
        Ok(draft) => draft,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if fields.get("version") != draft.version.to_string() {
        return rechosen(&visitor, id, "/effects").await;
    }
    let scope = fields.get("complete").parse().ok();
    let choices = Choices {
        organization: fields.get("organization").parse().ok(),
        complete: scope.map(|organization| Complete {
            organization,
            service: Code::parse(fields.get("service")).ok(),
        }),
        reason: fields.get("reason").to_owned(),
        ..draft.choices.clone()
    };
    let kept = drafts::choose(&visitor.app, visitor.actor(), &draft, &choices).await;
    match kept {
        Ok(()) => Ok(to(&visitor, &path(id, "/effects"))),
        Err(ImportError::Rechosen) => rechosen(&visitor, id, "/effects").await,
        Err(error) => {
            let text = failure::said(&visitor.words(), &error)?;
            refused(&visitor, &path(id, "/effects"), Toast::refused(text)).await
        }
    }
}

//! `/coach/retrain`, `/coach/models/{version}/undo`: learns anew beside the pages; takes a version back.

use axum::extract::Path;
use axum::response::Response;
use desbloqueo_app::coach::{start_retraining, undo_model};
use desbloqueo_i18n::Args;

use super::{chosen, path_of, read_version};
use crate::error::PageError;
use crate::pages::press::refuse;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::visitor::Visitor;

pub(super) async fn retrain(visitor: Visitor, fields: Fields) -> Result<Response, PageError> {
    let (_, one) = chosen(&visitor, fields.get("organization")).await?;
    let reason = fields.get("reason");
    start_retraining(&visitor.app, visitor.actor(), one.id, reason)?;
    let toast = Toast::done(visitor.words().plain("coaching-started"));
    saved(&visitor, &path_of(one.id), toast).await
}

pub(super) async fn undo(
    visitor: Visitor,
    Path(version): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let (_, one) = chosen(&visitor, fields.get("organization")).await?;
    let version = read_version(&version)?;
    let back = path_of(one.id);
    match undo_model(&visitor.app, visitor.actor(), one.id, version).await {
        Ok(()) => {
            let args = Args::new().number("version", version);
            let text = visitor.words().text("coaching-version-undone", &args);
            saved(&visitor, &back, Toast::done(text)).await
        }
        Err(error) => refuse(&visitor, &back, error).await,
    }
}

//! `/coach`: what the note coach of an organization has learned, and how far it agrees with people.

mod act;
mod inspect;
mod show;

use axum::Router;
use axum::routing::{get, post};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::coach::{CoachModel, list_teachable};
use desbloqueo_app::reads::{Names, Organization};
use desbloqueo_app::rights::require;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;
use jiff::Timestamp;

use crate::error::PageError;
use crate::ui::moment;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/coach", get(show::show))
        .route("/coach/retrain", post(act::retrain))
        .route("/coach/models/{version}", get(inspect::show))
        .route("/coach/models/{version}/undo", post(act::undo))
}

/// The path of the page of an organization.
fn path_of(organization: OrganizationId) -> String {
    format!("/coach?organization={organization}")
}

/// The number of a version; what is none is the version of nothing.
fn read_version(text: &str) -> Result<i64, PageError> {
    let missing = || UseCaseError::not_found(Field::Version, text);
    Ok(text.parse().map_err(|_| missing())?)
}

/// The organizations whose coach the visitor may teach, and the one that is asked for among them, else the first.
async fn chosen(
    visitor: &Visitor,
    asked: &str,
) -> Result<(Vec<Organization>, Organization), PageError> {
    let all = list_teachable(&visitor.app, visitor.actor()).await?;
    require(!all.is_empty())?;
    let wanted = asked.parse::<OrganizationId>().ok();
    let found = match wanted {
        Some(id) => all.iter().find(|one| one.id == id),
        None => all.first(),
    };
    let found = found
        .cloned()
        .ok_or_else(|| UseCaseError::not_found(Field::Organization, asked))?;
    Ok((all, found))
}

/// A version, ready to be printed.
pub(super) struct ModelView {
    pub(super) version: i64,
    /// The path of what it learned.
    pub(super) path: String,
    pub(super) made: String,
    /// Who asked for it, or that enough was decided; and why.
    pub(super) by: String,
    pub(super) reason: String,
    pub(super) examples: String,
    pub(super) state: String,
    pub(super) is_active: bool,
    pub(super) is_undone: bool,
}

impl ModelView {
    fn new(visitor: &Visitor, model: &CoachModel, names: &Names) -> Self {
        let (words, zone) = (visitor.words(), visitor.zone());
        let when = |microsecond| {
            let at = Timestamp::from_microsecond(microsecond).unwrap_or_default();
            moment(&words, at, &zone)
        };
        let name = |id| names.person(id).unwrap_or_default().to_owned();
        let is_undone = model.undone_at != 0;
        let state = if model.active {
            words.plain("coaching-active")
        } else if is_undone {
            let who = model.undone_by.map(name).unwrap_or_default();
            let args = Args::new()
                .text("name", who)
                .text("date", when(model.undone_at));
            words.text("coaching-undone-by", &args)
        } else {
            words.plain("coaching-replaced")
        };
        Self {
            version: model.version,
            path: format!(
                "/coach/models/{}?organization={}",
                model.version, model.organization
            ),
            made: when(model.made_at),
            by: match model.person {
                Some(id) => name(id),
                None => words.plain("coaching-by-itself"),
            },
            reason: model.reason.clone(),
            examples: words.number(model.examples),
            state,
            is_active: model.active,
            is_undone,
        }
    }
}

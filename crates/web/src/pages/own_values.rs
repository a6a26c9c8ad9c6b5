//! `/tenants/{id}/own`, `/entitlements/{id}/own`, `/lines/{id}/own`: the own fields of a record, each filled by itself.

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use desbloqueo_app::catalogue::set_own_value::{OwnTarget, set_own_value};
use desbloqueo_app::catalogue::show_own_values::show_own_values;
use desbloqueo_domain::code::{EntitlementId, LineId, OwnFieldId, TenantId};
use desbloqueo_domain::own_field::{OwnField, OwnKind};
use desbloqueo_words::Words;
use serde::Deserialize;

use super::html;
use super::press::refuse;
use crate::error::PageError;
use crate::id::Id;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/tenants/{id}/own", get(of_tenant).post(fill_of_tenant))
        .route(
            "/entitlements/{id}/own",
            get(of_entitlement).post(fill_of_entitlement),
        )
        .route("/lines/{id}/own", get(of_line).post(fill_of_line))
}

/// An own field with its value.
pub(crate) struct OwnView {
    pub(crate) id: String,
    pub(crate) label: String,
    /// The type of its input; empty for a list to choose from.
    pub(crate) input: &'static str,
    pub(crate) value: String,
    pub(crate) choices: Vec<OwnChoice>,
}

/// A value that an own field may have.
pub(crate) struct OwnChoice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

#[derive(Template)]
#[template(path = "own_values.html")]
struct OwnPage {
    shell: Shell,
    /// Where its forms are sent.
    path: String,
    own: Vec<OwnView>,
    may_write: bool,
}

async fn of_tenant(visitor: Visitor, Id(id): Id<TenantId>) -> Result<Response, PageError> {
    show(&visitor, OwnTarget::Tenant(id)).await
}

async fn of_entitlement(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
) -> Result<Response, PageError> {
    show(&visitor, OwnTarget::Entitlement(id)).await
}

async fn of_line(visitor: Visitor, Id(id): Id<LineId>) -> Result<Response, PageError> {
    show(&visitor, OwnTarget::Line(id)).await
}

async fn show(visitor: &Visitor, target: OwnTarget) -> Result<Response, PageError> {
    let view = show_own_values(&visitor.app, visitor.actor(), target).await?;
    let words = visitor.words();
    let own = view.fields.iter().map(|field| {
        let value = view.values.get(&field.id).cloned();
        OwnView::new(&words, field, value.unwrap_or_default())
    });
    html(&OwnPage {
        shell: visitor.shell("tenant-own-fields"),
        path: path(target),
        own: own.collect(),
        may_write: view.may_write,
    })
}

#[derive(Debug, Deserialize)]
struct Own {
    field: OwnFieldId,
    #[serde(default)]
    value: String,
    #[serde(default)]
    back: String,
}

async fn fill_of_tenant(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    Posted(own): Posted<Own>,
) -> Result<Response, PageError> {
    fill(&visitor, OwnTarget::Tenant(id), &own).await
}

async fn fill_of_entitlement(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    Posted(own): Posted<Own>,
) -> Result<Response, PageError> {
    fill(&visitor, OwnTarget::Entitlement(id), &own).await
}

async fn fill_of_line(
    visitor: Visitor,
    Id(id): Id<LineId>,
    Posted(own): Posted<Own>,
) -> Result<Response, PageError> {
    fill(&visitor, OwnTarget::Line(id), &own).await
}

async fn fill(visitor: &Visitor, target: OwnTarget, own: &Own) -> Result<Response, PageError> {
    let value = Some(own.value.as_str());
    let done = set_own_value(&visitor.app, visitor.actor(), own.field, target, value).await;
    let own_path = path(target);
    let back = Some(own.back.as_str()).filter(|back| !back.is_empty());
    let back = back.unwrap_or(&own_path);
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("tenant-own-filled"));
            saved(visitor, back, said).await
        }
        Err(error) => refuse(visitor, back, error).await,
    }
}

fn path(target: OwnTarget) -> String {
    match target {
        OwnTarget::Tenant(id) => format!("/tenants/{id}/own"),
        OwnTarget::Entitlement(id) => format!("/entitlements/{id}/own"),
        OwnTarget::Line(id) => format!("/lines/{id}/own"),
    }
}

impl OwnView {
    pub(crate) fn new(words: &Words<'_>, field: &OwnField, value: String) -> Self {
        Self {
            id: field.id.to_string(),
            label: field.label.clone(),
            input: input_of(field.kind),
            choices: choices_of(words, field, &value),
            value,
        }
    }
}

/// The type of the input in which values of a kind are written; empty for a list to choose from.
fn input_of(kind: OwnKind) -> &'static str {
    match kind {
        OwnKind::Date => "date",
        OwnKind::Choice | OwnKind::YesNo => "",
        OwnKind::Number | OwnKind::Text | OwnKind::Tags => "text",
    }
}

fn choices_of(words: &Words<'_>, field: &OwnField, value: &str) -> Vec<OwnChoice> {
    let choice = |code: &str, label: String| OwnChoice {
        value: code.to_owned(),
        label,
        chosen: code == value,
    };
    match field.kind {
        OwnKind::YesNo => ["yes", "no"]
            .map(|code| choice(code, words.plain(code)))
            .into_iter()
            .collect(),
        _ => field
            .choices
            .iter()
            .map(|text| choice(text, text.clone()))
            .collect(),
    }
}

//! `/tenants/{id}/edit`: a tenant's names, whether it is being worked on, and its priority.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::show_tenant::{TenantView, show_tenant};
use desbloqueo_app::catalogue::update_tenant::{TenantEdit, update_tenant};
use desbloqueo_app::rights::{TenantRights, require};
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::tenant::{Activity, Priority, PriorityOverride};
use desbloqueo_words::Words;

use crate::error::{PageError, of_refused};
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "tenants/edit.html")]
struct EditPage {
    shell: Shell,
    id: String,
    version: String,
    name: String,
    domain: String,
    external_id: String,
    activity: String,
    until: String,
    /// The codes of the states, each with its name.
    activities: Vec<(&'static str, String)>,
    priority: String,
    priorities: Vec<(&'static str, String)>,
    reason: String,
    wrong: Wrong,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<TenantId>) -> Result<Response, PageError> {
    let view = show_tenant(&visitor.app, visitor.actor(), id).await?;
    let page = page(&visitor, &view, &standing(&view), Wrong::default())?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = match asked(&fields) {
        Ok(edit) => update_tenant(&visitor.app, visitor.actor(), id, edit).await,
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(_) => {
            let said = Toast::done(visitor.words().plain("tenant-saved"));
            saved(&visitor, &format!("/tenants/{id}"), said).await
        }
        Err(error) => {
            let view = show_tenant(&visitor.app, visitor.actor(), id).await?;
            let status = of_refused(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, &view, &fields, wrong)?;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

/// The form as the tenant stands.
fn standing(view: &TenantView) -> Fields {
    let state = &view.tenant.state;
    let own = state.priority_override.as_ref();
    let until = state.activity.paused_until();
    let all = [
        ("version", view.tenant.version.to_string()),
        ("name", state.name.clone()),
        ("domain", state.domain.clone()),
        ("external_id", state.external_id.clone()),
        ("activity", state.activity.code().to_owned()),
        (
            "until",
            until.map(|day| day.to_string()).unwrap_or_default(),
        ),
        (
            "priority",
            own.map(|own| own.priority.code().to_owned())
                .unwrap_or_default(),
        ),
        (
            "reason",
            own.map(|own| own.reason.clone()).unwrap_or_default(),
        ),
    ];
    Fields(all.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

fn asked(fields: &Fields) -> Result<TenantEdit, Refusals> {
    let text = |name: &str| Some(fields.get(name).to_owned());
    let priority = Priority::parse(fields.get("priority"));
    let priority = priority.map(|priority| PriorityOverride {
        priority,
        reason: fields.get("reason").to_owned(),
    });
    Ok(TenantEdit {
        name: text("name"),
        external_id: text("external_id"),
        domain: text("domain"),
        activity: Some(activity(fields)?),
        priority: Some(priority),
        version: fields.get("version").parse().ok(),
    })
}

fn activity(fields: &Fields) -> Result<Activity, Refusal> {
    let until = fields.get("until");
    match fields.get("activity") {
        "paused" => until.parse().map(Activity::PausedUntil).map_err(|_| {
            let cause = if until.is_empty() {
                Cause::Missing
            } else {
                Cause::NotADate
            };
            Refusal::new(Rule::V1, cause, Field::TenantState, until)
        }),
        "finished" => Ok(Activity::Finished),
        _ => Ok(Activity::Active),
    }
}

fn page(
    visitor: &Visitor,
    view: &TenantView,
    fields: &Fields,
    wrong: Wrong,
) -> Result<EditPage, PageError> {
    require(TenantRights::of(visitor.actor(), &view.tenant).manage)?;
    let words = visitor.words();
    let text = |name: &str| fields.get(name).to_owned();
    Ok(EditPage {
        shell: visitor.shell("tenant-edit-title"),
        id: view.tenant.id.to_string(),
        version: text("version"),
        name: text("name"),
        domain: text("domain"),
        external_id: text("external_id"),
        activity: text("activity"),
        until: text("until"),
        activities: ["active", "paused", "finished"]
            .map(|code| (code, words.plain(&format!("activity-{code}"))))
            .to_vec(),
        priority: text("priority"),
        priorities: priorities(&words),
        reason: text("reason"),
        wrong,
    })
}

fn priorities(words: &Words<'_>) -> Vec<(&'static str, String)> {
    let named =
        Priority::ALL.map(|one| (one.code(), words.plain(&format!("priority-{}", one.code()))));
    named.to_vec()
}

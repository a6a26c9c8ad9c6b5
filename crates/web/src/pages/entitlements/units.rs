//! `/entitlements/{id}/units`: the number that was bought, or one that stands in for it with its reason (rules U2, U3).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::show_entitlement::show_entitlement;
use desbloqueo_app::reconcile_units::{override_units, report_units};
use desbloqueo_app::rights::require;
use desbloqueo_app::{SavedEntitlement, UseCaseResult};
use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::entitlement::UnitsOverride;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_playbook::Kind;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::answer;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "entitlements/units.html")]
struct UnitsPage {
    shell: Shell,
    id: String,
    tenant_path: String,
    service: String,
    purchased: String,
    override_units: String,
    reason: String,
    is_overridden: bool,
    wrong: Wrong,
    elsewhere: Vec<String>,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
) -> Result<Response, PageError> {
    let page = page(&visitor, id, None, Wrong::default()).await?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    match set(&visitor, id, &fields).await {
        Ok(done) => {
            let message = "entitlement-units-saved";
            answer(&visitor, &Fields::default(), message, Ok(done)).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, Some(&fields), wrong).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

async fn set(
    visitor: &Visitor,
    id: EntitlementId,
    fields: &Fields,
) -> UseCaseResult<SavedEntitlement> {
    let (app, actor) = (&visitor.app, visitor.actor());
    match fields.get("what") {
        "purchased" => report_units(app, actor, id, number(fields.get("purchased"))?).await,
        "remove" => override_units(app, actor, id, None).await,
        _ => {
            let own = UnitsOverride {
                units: number(fields.get("override"))?,
                reason: fields.get("reason").to_owned(),
            };
            override_units(app, actor, id, Some(own)).await
        }
    }
}

fn number(text: &str) -> Result<i64, Refusal> {
    let refusal = || Refusal::new(Rule::U1, Cause::NotANumber, Field::ReportedUnits, text);
    text.parse().map_err(|_| refusal())
}

async fn page(
    visitor: &Visitor,
    id: EntitlementId,
    fields: Option<&Fields>,
    wrong: Wrong,
) -> Result<UnitsPage, PageError> {
    let shown = show_entitlement(&visitor.app, visitor.actor(), id).await?;
    require(shown.rights.reconcile)?;
    let entitlement = &shown.view.entitlement;
    let own = entitlement.state.units_override.as_ref();
    let sent = |name: &str, standing: String| match fields {
        Some(fields) if fields.has(name) => fields.get(name).to_owned(),
        _ => standing,
    };
    let elsewhere = wrong.elsewhere(&["reported-units", "override-reason"]);
    let elsewhere = elsewhere.into_iter().map(ToOwned::to_owned).collect();
    Ok(UnitsPage {
        shell: visitor.shell("entitlement-units-title"),
        id: id.to_string(),
        tenant_path: format!("/tenants/{}", entitlement.tenant),
        service: visitor.words().label(Kind::Service, &entitlement.service),
        purchased: sent("purchased", entitlement.state.purchased.to_string()),
        override_units: sent(
            "override",
            own.map(|own| own.units.to_string()).unwrap_or_default(),
        ),
        reason: sent(
            "reason",
            own.map(|own| own.reason.clone()).unwrap_or_default(),
        ),
        is_overridden: own.is_some(),
        elsewhere,
        wrong,
    })
}

//! `/tenants/{id}/entitlements/new`: units of one more service.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::add_entitlement::{NewEntitlement, add_entitlement};
use desbloqueo_app::catalogue::show_tenant::{TenantView, show_tenant};
use desbloqueo_app::rights::{TenantRights, require};
use desbloqueo_domain::code::{Code, TenantId};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::status::Phase;
use desbloqueo_playbook::Kind;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::answer;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "tenants/entitlement.html")]
struct NewPage {
    shell: Shell,
    id: String,
    families: Vec<Family>,
    units: String,
    phases: Vec<(&'static str, String)>,
    phase: String,
    external_id: String,
    wrong: Wrong,
}

/// Services of one family that the tenant does not have yet.
struct Family {
    label: String,
    services: Vec<Choice>,
}

struct Choice {
    code: String,
    label: String,
    chosen: bool,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<TenantId>) -> Result<Response, PageError> {
    let view = show_tenant(&visitor.app, visitor.actor(), id).await?;
    let page = page(&visitor, &view, &Fields::default(), Wrong::default())?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn add(
    visitor: Visitor,
    Id(id): Id<TenantId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = match asked(id, &fields) {
        Ok(new) => add_entitlement(&visitor.app, visitor.actor(), &new).await,
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(done) => answer(&visitor, &Fields::default(), "entitlement-added", Ok(done)).await,
        Err(error) => {
            let view = show_tenant(&visitor.app, visitor.actor(), id).await?;
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, &view, &fields, wrong)?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

fn asked(tenant: TenantId, fields: &Fields) -> Result<NewEntitlement, Refusals> {
    let mut refusals = Refusals::default();
    let service = Code::parse(fields.get("service"));
    if service.is_err() {
        refusals.push(Refusal::new(Rule::V1, Cause::Missing, Field::Service, ""));
    }
    let units = fields.get("units").parse();
    if units.is_err() {
        let found = fields.get("units");
        let refusal = Refusal::new(Rule::U1, Cause::NotANumber, Field::Units, found);
        refusals.push(refusal);
    }
    match (service, units) {
        (Ok(service), Ok(units)) => Ok(NewEntitlement {
            tenant,
            service,
            units,
            phase: Phase::parse(fields.get("phase")).unwrap_or(Phase::Assignment),
            external_id: fields.get("external_id").to_owned(),
            first: None,
        }),
        _ => Err(refusals),
    }
}

fn page(
    visitor: &Visitor,
    view: &TenantView,
    fields: &Fields,
    wrong: Wrong,
) -> Result<NewPage, PageError> {
    require(TenantRights::of(visitor.actor(), &view.tenant).manage)?;
    let words = visitor.words();
    let has = |service: &Code| {
        let mut all = view.entitlements.iter();
        all.any(|one| &one.entitlement.service == service)
    };
    let families = words.playbook.families().into_iter().map(|family| {
        let missing = family.services.into_iter().filter(|service| !has(service));
        let services = missing.map(|service| Choice {
            code: service.to_string(),
            label: words.label(Kind::Service, service),
            chosen: service.as_str() == fields.get("service"),
        });
        Family {
            label: words.label(Kind::Family, family.code),
            services: services.collect(),
        }
    });
    Ok(NewPage {
        shell: visitor.shell("entitlement-new-title"),
        id: view.tenant.id.to_string(),
        families: families
            .filter(|family| !family.services.is_empty())
            .collect(),
        units: fields.get("units").to_owned(),
        phases: Phase::ALL
            .map(|phase| {
                (
                    phase.code(),
                    words.plain(&format!("phase-{}", phase.code())),
                )
            })
            .to_vec(),
        phase: fields.get("phase").to_owned(),
        external_id: fields.get("external_id").to_owned(),
        wrong,
    })
}

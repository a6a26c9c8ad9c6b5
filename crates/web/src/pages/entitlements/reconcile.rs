//! `/entitlements/{id}/reconcile`: where changed units go, as proposed or by hand (rule U3).

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::catalogue::show_entitlement::show_entitlement;
use desbloqueo_app::reconcile_units::{propose_reconciling, reconcile_units};
use desbloqueo_app::rights::require;
use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::press::answer;
use crate::posted::Fields;
use crate::shell::Shell;
use crate::ui::{StatusView, Wrong};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "entitlements/reconcile.html")]
struct ReconcilePage {
    shell: Shell,
    id: String,
    tenant_path: String,
    service: String,
    summary: String,
    reported: i64,
    reported_text: String,
    sum: String,
    lines: Vec<Share>,
    needs: bool,
    wrong: Vec<String>,
}

/// The units of a line before and after.
struct Share {
    name: String,
    status: StatusView,
    segment: String,
    before: String,
    after: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
) -> Result<Response, PageError> {
    let page = page(&visitor, id, &Fields::default(), Wrong::default()).await?;
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = match asked(&fields) {
        Ok(units) => reconcile_units(&visitor.app, visitor.actor(), id, units).await,
        Err(refusals) => Err(refusals.into()),
    };
    match done {
        Ok(done) => {
            let message = "entitlement-reconciled";
            answer(&visitor, &Fields::default(), message, Ok(done)).await
        }
        Err(error) => {
            let wrong = Wrong::of(&visitor.words(), error)?;
            let page = page(&visitor, id, &fields, wrong).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

/// The units of every line; a line without any is left out, and so removed.
fn asked(fields: &Fields) -> Result<BTreeMap<LineId, i64>, Refusals> {
    let mut refusals = Refusals::default();
    let mut all = BTreeMap::new();
    for (name, text) in &fields.0 {
        let Some(Ok(line)) = name.strip_prefix("units_").map(str::parse::<LineId>) else {
            continue;
        };
        match text.trim().parse::<i64>() {
            Ok(0) => {}
            Ok(units) => drop(all.insert(line, units)),
            Err(_) => refusals.push(Refusal::new(
                Rule::U3,
                Cause::NotANumber,
                Field::Units,
                text.as_str(),
            )),
        }
    }
    refusals.or_ok(all)
}

async fn page(
    visitor: &Visitor,
    id: EntitlementId,
    fields: &Fields,
    wrong: Wrong,
) -> Result<ReconcilePage, PageError> {
    let shown = show_entitlement(&visitor.app, visitor.actor(), id).await?;
    require(shown.rights.reconcile)?;
    let proposed = propose_reconciling(&visitor.app, visitor.actor(), id).await?;
    let entitlement = &shown.view.entitlement;
    let words = visitor.words();
    let state = &entitlement.state;
    let args = Args::new()
        .number("reported", state.reported())
        .number("agreed", state.agreed);
    let lines = shares(visitor, entitlement, &proposed, fields);
    let sum: i64 = lines
        .iter()
        .filter_map(|share| share.after.parse::<i64>().ok())
        .sum();
    let wrong = wrong.all().into_iter().map(ToOwned::to_owned).collect();
    Ok(ReconcilePage {
        shell: visitor.shell("entitlement-reconcile-title"),
        id: id.to_string(),
        tenant_path: format!("/tenants/{}", entitlement.tenant),
        service: words.label(Kind::Service, &entitlement.service),
        summary: words.text("tenant-to-reconcile", &args),
        reported: state.reported(),
        reported_text: words.number(state.reported()),
        sum: words.number(sum),
        needs: state.needs_reconciling(),
        lines,
        wrong,
    })
}

fn shares(
    visitor: &Visitor,
    entitlement: &Entitlement,
    proposed: &BTreeMap<LineId, i64>,
    fields: &Fields,
) -> Vec<Share> {
    let words = visitor.words();
    let lines = entitlement.lines.iter().map(|line| {
        let state = &line.state;
        let name = format!("units_{}", line.id);
        let kind = words.playbook.rulebook().kind(&state.status.l1);
        let kind = kind.unwrap_or(StatusKind::StatusUnknown);
        let after = if fields.has(&name) {
            fields.get(&name).to_owned()
        } else {
            proposed.get(&line.id).copied().unwrap_or(0).to_string()
        };
        Share {
            status: StatusView::new(&words, kind, &state.status),
            segment: state.segment.clone(),
            before: words.number(state.units),
            after,
            name,
        }
    });
    lines.collect()
}

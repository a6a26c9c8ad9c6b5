//! `/entitlements/{id}/edit`: what an entitlement says beside its lines, and when the work really started.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use desbloqueo_app::UseCaseResult;
use desbloqueo_app::catalogue::show_entitlement::{EntitlementPage, show_entitlement};
use desbloqueo_app::catalogue::update_entitlement::{EntitlementEdit, update_entitlement};
use desbloqueo_app::rights::{EntitlementRights, require};
use desbloqueo_app::set_start_date::set_start_date;
use desbloqueo_domain::code::{Code, EntitlementId};
use desbloqueo_domain::edit::Set;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::status::StatusKind;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;

use crate::error::{PageError, of_refused};
use crate::id::Id;
use crate::posted::Fields;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "entitlements/edit.html")]
struct EditPage {
    shell: Shell,
    id: String,
    tenant_path: String,
    service: String,
    version: String,
    /// Whether a line is In Progress: service status and start date apply then (rules S10, S11).
    in_progress: bool,
    service_statuses: Vec<Choice>,
    business_reasons: Vec<Choice>,
    success_owner: String,
    initiate: String,
    reason: String,
    start: String,
    start_reason: String,
    rights: EntitlementRights,
    wrong: Wrong,
    elsewhere: Vec<String>,
}

struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// Fields beside which a message can stand.
const FIELDS: [&str; 7] = [
    "service-status",
    "business-reason",
    "success-owner",
    "initiate-discussion-date",
    "override-reason",
    "engagement-start-date",
    "engagement-start-reason",
];

pub(super) async fn show(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
) -> Result<Response, PageError> {
    let shown = show_entitlement(&visitor.app, visitor.actor(), id).await?;
    require(may_edit(&shown))?;
    let entitlement = &shown.view.entitlement;
    let page = page(&visitor, &shown, &standing(entitlement), Wrong::default());
    Ok(Html(page.render()?).into_response())
}

pub(super) async fn save(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let shown = show_entitlement(&visitor.app, visitor.actor(), id).await?;
    require(may_edit(&shown))?;
    let done = match asked(&shown.view.entitlement, &fields) {
        Ok(edit) => update_entitlement(&visitor.app, visitor.actor(), id, &edit)
            .await
            .map(drop),
        Err(refusals) => Err(refusals.into()),
    };
    finish(&visitor, id, &fields, done).await
}

/// The engagement start date, with the reason for changing it (rule S10).
pub(super) async fn start(
    visitor: Visitor,
    Id(id): Id<EntitlementId>,
    fields: Fields,
) -> Result<Response, PageError> {
    let done = match day(fields.get("start"), Field::EngagementStartDate) {
        Ok(day) => {
            let reason = fields.get("start_reason");
            set_start_date(&visitor.app, visitor.actor(), id, day, reason)
                .await
                .map(drop)
        }
        Err(refusal) => Err(refusal.into()),
    };
    finish(&visitor, id, &fields, done).await
}

async fn finish(
    visitor: &Visitor,
    id: EntitlementId,
    fields: &Fields,
    done: UseCaseResult<()>,
) -> Result<Response, PageError> {
    let shown = show_entitlement(&visitor.app, visitor.actor(), id).await?;
    let entitlement = &shown.view.entitlement;
    match done {
        Ok(()) => {
            let said = Toast::done(visitor.words().plain("entitlement-saved"));
            saved(visitor, &format!("/tenants/{}", entitlement.tenant), said).await
        }
        Err(error) => {
            require(may_edit(&shown))?;
            let status = of_refused(&error);
            let wrong = Wrong::of(&visitor.words(), error)?;
            let mut all = standing(entitlement);
            all.0
                .retain(|(name, _)| !fields.has(name) || name == "version");
            all.0.extend(fields.0.iter().cloned());
            let page = page(visitor, &shown, &all, wrong);
            Ok((status, Html(page.render()?)).into_response())
        }
    }
}

/// Whether there is anything on the page that the visitor may change.
fn may_edit(shown: &EntitlementPage) -> bool {
    shown.rights.write || shown.rights.set_service_status
}

/// The forms as the entitlement stands.
fn standing(entitlement: &Entitlement) -> Fields {
    let state = &entitlement.state;
    let code = |code: &Option<Code>| code.as_ref().map(ToString::to_string).unwrap_or_default();
    let iso = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let start = state.engagement_start.as_ref();
    let all = [
        ("version", entitlement.version.to_string()),
        ("service_status", code(&state.service_status)),
        ("business_reason", code(&state.business_reason)),
        ("success_owner", state.success_owner.clone()),
        ("initiate", iso(state.initiate_discussion)),
        ("start", iso(start.map(|start| start.day))),
    ];
    Fields(all.map(|(name, text)| (name.to_owned(), text)).to_vec())
}

/// What differs from what the entitlement says.
fn asked(entitlement: &Entitlement, fields: &Fields) -> Result<EntitlementEdit, Refusals> {
    let standing = standing(entitlement);
    let changed = |name: &str| {
        let text = fields.get(name);
        (fields.has(name) && text != standing.get(name)).then(|| text.to_owned())
    };
    let mut edit = EntitlementEdit {
        success_owner: changed("success_owner"),
        reason: fields.get("reason").to_owned(),
        version: fields.get("version").parse().ok(),
        ..EntitlementEdit::default()
    };
    let mut refusals = Refusals::default();
    edit.business_reason = code(
        &mut refusals,
        Field::BusinessReason,
        changed("business_reason"),
    );
    edit.service_status = code(
        &mut refusals,
        Field::ServiceStatus,
        changed("service_status"),
    );
    if let Some(text) = changed("initiate") {
        match day(&text, Field::InitiateDiscussionDate) {
            Ok(day) => edit.initiate_discussion = Some(day),
            Err(refusal) => refusals.push(refusal),
        }
    }
    refusals.or_ok(edit)
}

fn code(refusals: &mut Refusals, field: Field, text: Option<String>) -> Set<Code> {
    let text = text?;
    if text.is_empty() {
        return Some(None);
    }
    let code = Code::parse(&text).ok();
    if code.is_none() {
        refusals.push(Refusal::new(Rule::V2, Cause::UnknownCode, field, text));
    }
    code.map(Some)
}

fn day(text: &str, field: Field) -> Result<Option<Date>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().map(Some);
    day.map_err(|_| Refusal::new(Rule::V1, Cause::NotADate, field, text))
}

fn page(visitor: &Visitor, shown: &EntitlementPage, fields: &Fields, wrong: Wrong) -> EditPage {
    let entitlement = &shown.view.entitlement;
    let words = visitor.words();
    let text = |name: &str| fields.get(name).to_owned();
    let rulebook = words.playbook.rulebook();
    let elsewhere = wrong.elsewhere(&FIELDS);
    let elsewhere = elsewhere.into_iter().map(ToOwned::to_owned).collect();
    EditPage {
        shell: visitor.shell("entitlement-edit-title"),
        id: entitlement.id.to_string(),
        tenant_path: format!("/tenants/{}", entitlement.tenant),
        service: words.label(Kind::Service, &entitlement.service),
        version: text("version"),
        in_progress: entitlement.any_line_is(StatusKind::InProgress, rulebook),
        service_statuses: choices(&words, Kind::ServiceStatus, fields.get("service_status")),
        business_reasons: choices(&words, Kind::BusinessReason, fields.get("business_reason")),
        success_owner: text("success_owner"),
        initiate: text("initiate"),
        reason: text("reason"),
        start: text("start"),
        start_reason: text("start_reason"),
        rights: shown.rights,
        elsewhere,
        wrong,
    }
}

fn choices(words: &Words<'_>, kind: Kind, chosen: &str) -> Vec<Choice> {
    let codes = words.playbook.codes(kind).iter();
    let choices = codes.map(|code| Choice {
        value: code.to_string(),
        label: words.label(kind, code),
        chosen: code.as_str() == chosen,
    });
    choices.collect()
}

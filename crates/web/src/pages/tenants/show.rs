//! `/tenants/{id}`: services with their units by status, lines, and everything that stands beside them.

use askama::Template;
use axum::response::Response;
use desbloqueo_app::reads::{TenantDesk, show_desk};
use desbloqueo_app::rights::TenantRights;
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::tenant::Activity;
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;

use super::service::ServiceView;
use super::side::{ContactView, MemberView, NoteView, latest, own};
use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::pages::own_values::OwnView;
use crate::shell::Shell;
use crate::ui::EntryView;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "tenants/show.html")]
struct TenantPage {
    shell: Shell,
    id: String,
    customer_id: String,
    customer: String,
    tenant: String,
    facts: Facts,
    services: Vec<ServiceView>,
    latest: Vec<EntryView>,
    team: Vec<MemberView>,
    contacts: Vec<ContactView>,
    notes: Vec<NoteView>,
    own: Vec<OwnView>,
    own_path: String,
    has_own: HasOwn,
    rights: TenantRights,
}

/// Whether there are own fields of what stands below the tenant.
struct HasOwn {
    entitlements: bool,
    lines: bool,
}

/// What is told of the tenant below its name.
struct Facts {
    organization: String,
    domain: String,
    activity: String,
    is_active: bool,
    priority: String,
    /// The code of the priority, which gives its tone.
    priority_code: &'static str,
    priority_reason: String,
    renewal: String,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<TenantId>) -> Result<Response, PageError> {
    let desk = show_desk(&visitor.app, visitor.actor(), id).await?;
    html(&page(&visitor, &desk))
}

fn page(visitor: &Visitor, desk: &TenantDesk) -> TenantPage {
    let words = visitor.words();
    let (view, reader) = (&desk.view, visitor.actor().person);
    let names = &view.names;
    let services = view.entitlements.iter();
    let services = services.map(|one| ServiceView::new(&words, (desk, reader), names, one));
    let name = format!("{} › {}", view.customer.state.name, view.tenant.state.name);
    TenantPage {
        id: view.tenant.id.to_string(),
        customer_id: view.customer.id.to_string(),
        customer: view.customer.state.name.clone(),
        tenant: view.tenant.state.name.clone(),
        facts: Facts::of(&words, desk),
        services: services.collect(),
        latest: latest(&words, desk, &visitor.zone()),
        team: MemberView::all(&words, desk, names),
        contacts: ContactView::all(&words, &view.contacts),
        notes: NoteView::all(&words, desk, names, &visitor.zone()),
        own: own(&words, desk),
        own_path: format!("/tenants/{}/own", view.tenant.id),
        has_own: HasOwn {
            entitlements: has_fields_of(desk, OwnSubject::Entitlement),
            lines: has_fields_of(desk, OwnSubject::Line),
        },
        rights: desk.rights,
        shell: visitor.shell("app-name").titled(name),
    }
}

fn has_fields_of(desk: &TenantDesk, subject: OwnSubject) -> bool {
    let mut fields = desk.view.own_fields.iter();
    fields.any(|field| field.subject == subject)
}

impl Facts {
    fn of(words: &Words<'_>, desk: &TenantDesk) -> Self {
        let view = &desk.view;
        let state = &view.tenant.state;
        let dated = |id: &str, day| words.text(id, &Args::new().text("date", words.date(day)));
        let priority = view.priority.code();
        Self {
            organization: view.organization_name.clone(),
            domain: state.domain.clone(),
            activity: match state.activity {
                Activity::Active => words.plain("activity-active"),
                Activity::PausedUntil(day) => dated("activity-paused-until", day),
                Activity::Finished => words.plain("activity-finished"),
            },
            is_active: state.activity.is_active_on(view.today),
            priority: words.plain(&format!("priority-{priority}")),
            priority_code: priority,
            priority_reason: state.priority_override.as_ref().map_or_else(
                || words.plain("tenant-priority-computed"),
                |own| own.reason.clone(),
            ),
            renewal: view
                .customer
                .state
                .renewal
                .map(|day| dated("tenant-renewal", day))
                .unwrap_or_default(),
        }
    }
}

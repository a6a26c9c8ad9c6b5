//! `/customers/{id}`: the customer, its tenants that one sees, its contacts.

use askama::Template;
use axum::response::Response;
use desbloqueo_app::catalogue::list_tenants::{TenantQuery, list_tenants};
use desbloqueo_app::catalogue::show_customer::show_customer;
use desbloqueo_app::rights::CustomerRights;
use desbloqueo_domain::code::CustomerId;
use desbloqueo_i18n::Args;

use crate::error::PageError;
use crate::id::Id;
use crate::pages::html;
use crate::pages::tenants::ContactView;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Tenants of one customer that are shown.
const MOST_TENANTS: i64 = 500;

#[derive(Template)]
#[template(path = "customers/show.html")]
struct CustomerPage {
    shell: Shell,
    id: String,
    name: String,
    /// Names of facts, each with what is known.
    facts: Vec<(String, String)>,
    tenants: Vec<TenantView>,
    contacts: Vec<ContactView>,
    rights: CustomerRights,
}

struct TenantView {
    id: String,
    name: String,
    domain: String,
    activity: String,
    priority: String,
    priority_code: &'static str,
    blocked: String,
    units: String,
    overdue: String,
}

pub(super) async fn show(visitor: Visitor, Id(id): Id<CustomerId>) -> Result<Response, PageError> {
    let view = show_customer(&visitor.app, visitor.actor(), id).await?;
    let query = TenantQuery {
        customer: Some(id),
        ..TenantQuery::default()
    };
    let listed = list_tenants(&visitor.app, visitor.actor(), &query, None, MOST_TENANTS).await?;
    let words = visitor.words();
    let state = &view.customer.state;
    let renewal = state.renewal.map(|day| words.date(day));
    let facts = [
        ("field-region", state.region.clone()),
        ("field-market-segment", state.market_segment.clone()),
        ("field-renewal-date", renewal.unwrap_or_default()),
        ("field-external-id", state.external_id.clone()),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    let tenants = view.tenants.iter().map(|tenant| {
        let item = listed.rows.iter().find(|row| row.tenant.id == tenant.id);
        let known = item.map(|row| row.facts).unwrap_or_default();
        let priority = item.map_or("low", |row| row.priority.code());
        TenantView {
            id: tenant.id.to_string(),
            name: tenant.state.name.clone(),
            domain: tenant.state.domain.clone(),
            activity: words.plain(&format!("activity-{}", tenant.state.activity.code())),
            priority: words.plain(&format!("priority-{priority}")),
            priority_code: priority,
            units: words.number(known.counted_units),
            blocked: words.number(known.blocked_units),
            overdue: if known.overdue_lines > 0 {
                let args = Args::new().number("count", known.overdue_lines);
                words.text("count-lines", &args)
            } else {
                String::new()
            },
        }
    });
    html(&CustomerPage {
        id: id.to_string(),
        name: state.name.clone(),
        facts: facts.map(|(id, text)| (words.plain(id), text)).collect(),
        tenants: tenants.collect(),
        contacts: ContactView::all(&words, &view.contacts),
        rights: view.rights,
        shell: visitor.shell("app-name").titled(state.name.clone()),
    })
}

//! `/customers`: the customers that one sees with their tenants, to be found and chosen.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use desbloqueo_app::catalogue::NameCursor;
use desbloqueo_app::catalogue::page_customers::{
    CustomerItem, CustomerPage, CustomerQuery, TenantOfCustomer, page_customers,
};
use desbloqueo_app::reads::filter_choices;
use desbloqueo_app::rights::Rights;
use desbloqueo_words::Words;
use serde::{Deserialize, Serialize};

use crate::error::PageError;
use crate::pages::html;
use crate::shell::Shell;
use crate::visitor::Visitor;

/// Customers of a page.
const ROWS: i64 = 25;

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Asked {
    text: String,
    organization: String,
    region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    after: String,
}

#[derive(Template)]
#[template(path = "customers/list.html")]
struct ListPage {
    shell: Shell,
    asked: Asked,
    organizations: Vec<Choice>,
    regions: Vec<Choice>,
    rows: Vec<CustomerRow>,
    rights: Rights,
    /// Whether there is something to be done with chosen tenants.
    may_choose: bool,
    is_narrowed: bool,
    is_cut: bool,
    /// The addresses of the list from its beginning and of its next page; empty where there is none.
    beginning: String,
    older: String,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct CustomerRow {
    id: String,
    name: String,
    /// Organization, region, renewal.
    facts: String,
    tenants: Vec<TenantRow>,
}

struct TenantRow {
    id: String,
    name: String,
    domain: String,
    activity: String,
    is_active: bool,
    priority: String,
    priority_code: &'static str,
    units: String,
    blocked: String,
    in_assignment: String,
}

pub(super) async fn show(
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let query = CustomerQuery {
        organization: asked.organization.parse().ok(),
        region: some(&asked.region),
        text: some(&asked.text),
    };
    let after = NameCursor::decode(&asked.after);
    let page = page_customers(app, actor, &query, after.as_ref(), ROWS).await?;
    let choices = filter_choices(app, actor).await?;
    let words = visitor.words();
    let organizations = choices.organizations.iter().map(|(id, name)| Choice {
        is_chosen: id.to_string() == asked.organization,
        value: id.to_string(),
        label: name.clone(),
    });
    let regions = choices.regions.iter().map(|region| Choice {
        is_chosen: *region == asked.region,
        value: region.clone(),
        label: region.clone(),
    });
    let rows = page.rows.iter().map(|item| row(&words, &page, item));
    let rights = Rights::of(actor);
    html(&ListPage {
        shell: visitor.shell("nav-customers"),
        organizations: organizations.collect(),
        regions: regions.collect(),
        rows: rows.collect(),
        rights,
        may_choose: rights.hand_over || rights.transfer,
        is_narrowed: query != CustomerQuery::default(),
        is_cut: page.is_cut,
        beginning: if asked.after.is_empty() {
            String::new()
        } else {
            asked.at(String::new())
        },
        older: page
            .next
            .map(|next| asked.at(next.encode()))
            .unwrap_or_default(),
        asked,
    })
}

impl Asked {
    /// The address of the same list from a place on.
    fn at(&self, after: String) -> String {
        let asked = Self {
            after,
            ..self.clone()
        };
        let query = serde_urlencoded::to_string(asked).unwrap_or_default();
        format!("/customers?{query}")
    }
}

fn row(words: &Words<'_>, page: &CustomerPage, item: &CustomerItem) -> CustomerRow {
    let state = &item.customer.state;
    let organization = page.organizations.get(&item.customer.organization);
    let renewal = state.renewal.map(|day| {
        let args = desbloqueo_i18n::Args::new().text("date", words.date(day));
        words.text("tenant-renewal", &args)
    });
    let facts = [
        organization.cloned().unwrap_or_default(),
        state.region.clone(),
        renewal.unwrap_or_default(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|text| !text.is_empty()).collect();
    CustomerRow {
        id: item.customer.id.to_string(),
        name: state.name.clone(),
        facts: facts.join(" · "),
        tenants: item.tenants.iter().map(|one| tenant(words, one)).collect(),
    }
}

fn tenant(words: &Words<'_>, one: &TenantOfCustomer) -> TenantRow {
    let (tenant, facts) = (&one.listed.tenant, one.listed.facts);
    let priority = one.listed.priority.code();
    let activity = tenant.activity.code();
    TenantRow {
        id: tenant.id.to_string(),
        name: tenant.name.clone(),
        domain: tenant.domain.clone(),
        activity: words.plain(&format!("activity-{activity}")),
        is_active: activity == "active",
        priority: words.plain(&format!("priority-{priority}")),
        priority_code: priority,
        units: words.number(facts.counted_units),
        blocked: words.number(facts.blocked_units),
        in_assignment: if one.in_assignment > 0 {
            words.number(one.in_assignment)
        } else {
            String::new()
        },
    }
}

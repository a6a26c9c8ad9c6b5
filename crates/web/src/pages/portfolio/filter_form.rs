//! `/portfolio/filter`: everything that the list can be narrowed to, in one form.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::list_customers::find_customer;
use desbloqueo_app::catalogue::list_tenants::find_tenant;
use desbloqueo_app::reads::{FilterChoices, FilterNames, filter_choices, name_filter};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::tenant::Priority;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use super::asked::Asked;
use super::chips::message;
use super::choices::{Choice, Group, owners};
use super::go_on;
use crate::error::PageError;
use crate::pages::html;
use crate::pages::insights::View;
use crate::shell::Shell;
use crate::ui::Wrong;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "portfolio/filter.html")]
struct FilterPage {
    shell: Shell,
    wrong: Wrong,
    /// Drop-downs by the name of their field: its name, its label, its choices.
    selects: Vec<Select>,
    owners: Vec<Group>,
    /// Texts: the field, its label, its value, what there is to choose from.
    texts: Vec<Text>,
    own_fields: Vec<Choice>,
    own_value: String,
    /// Numbers of days and dates: the field, its label, its value.
    days: Vec<(&'static str, String, String)>,
    dates: Vec<(&'static str, String, String)>,
    ticks: Vec<(&'static str, String, bool)>,
    repeated: Vec<(String, String)>,
    /// The page that is narrowed.
    to: String,
    back: String,
}

struct Select {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

struct Text {
    name: &'static str,
    label: String,
    value: String,
    known: Vec<String>,
}

pub(super) async fn show(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = query.unwrap_or_default();
    let asked = Asked::of(&query);
    let to = leads_to(&query);
    html(&page(&visitor, &asked, &[], (to, Wrong::default())).await?)
}

/// The page that the form narrows: the list, or charts of it.
fn leads_to(query: &str) -> String {
    let form: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let asked = form.into_iter().find(|(field, _)| field == "to");
    let is_known = |to: &String| View::at(to.split('?').next().unwrap_or_default()).is_some();
    let known = asked.map(|(_, to)| to).filter(is_known);
    known.unwrap_or_else(|| "/portfolio".to_owned())
}

/// Leads to the page that the form asks for: names become the records that they name.
pub(super) async fn set(
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let query = query.unwrap_or_default();
    let mut asked = Asked::of(&query);
    let form: Vec<(String, String)> = serde_urlencoded::from_str(&query).unwrap_or_default();
    let typed = |name: &str| {
        let found = form.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.trim()).unwrap_or_default()
    };
    let mut wrong = Wrong::default();
    for name in ["customer", "tenant"] {
        match id_of(&visitor, name, typed(&format!("{name}-name"))).await {
            Ok(None) => {}
            Ok(Some(id)) => asked = asked.with(name, id),
            Err(error) => {
                let field = format!("{name}-name");
                let told = error.refusals();
                if told.is_empty() {
                    return Err(error.into());
                }
                for refusal in told {
                    wrong = wrong.and(&field, visitor.words().refusal(&refusal));
                }
            }
        }
    }
    if !typed("own-field").is_empty() && !typed("own-value").is_empty() {
        asked = asked.with(
            "own",
            format!("{}:{}", typed("own-field"), typed("own-value")),
        );
    }
    let to = leads_to(&query);
    if wrong.is_empty() {
        return go_on(&visitor, &asked.at(&to), None).await;
    }
    let page = page(&visitor, &asked, &form, (to, wrong)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

async fn id_of(visitor: &Visitor, name: &str, text: &str) -> Result<Option<String>, UseCaseError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    Ok(match (name, text) {
        (_, "") => None,
        ("customer", text) => Some(find_customer(app, actor, text).await?.id.to_string()),
        _ => Some(find_tenant(app, actor, text).await?.id.to_string()),
    })
}

async fn page(
    visitor: &Visitor,
    asked: &Asked,
    typed: &[(String, String)],
    (to, wrong): (String, Wrong),
) -> Result<FilterPage, PageError> {
    let (app, actor) = (&visitor.app, visitor.actor());
    let known = filter_choices(app, actor).await?;
    let names = name_filter(app, actor, &asked.filter(app, actor)).await?;
    let words = visitor.words();
    let (own_field, own_value) = asked.get("own").split_once(':').unwrap_or_default();
    let own = known.own_fields.iter();
    let repeated = asked.fields().into_iter();
    Ok(FilterPage {
        selects: selects(&words, &known, asked),
        owners: owners(&words, &known, asked.get("owner")),
        texts: texts(&words, &known, &names, asked, typed),
        own_fields: own
            .map(|field| Choice::new(field.id.to_string(), field.label.as_str(), own_field))
            .collect(),
        own_value: own_value.to_owned(),
        days: ["age_from_days", "age_to_days", "stale_days"]
            .map(|name| {
                (
                    name,
                    words.plain(&message("filter", name)),
                    asked.get(name).to_owned(),
                )
            })
            .to_vec(),
        dates: [
            "target_from",
            "target_to",
            "next_from",
            "next_to",
            "renewal_from",
            "renewal_to",
        ]
        .map(|name| {
            (
                name,
                words.plain(&message("filter", name)),
                asked.get(name).to_owned(),
            )
        })
        .to_vec(),
        ticks: [
            "overdue",
            "past_target",
            "unclassified",
            "needs_reconciling",
            "include_invalid",
        ]
        .map(|name| (name, words.plain(&message("filter", name)), asked.has(name)))
        .to_vec(),
        repeated: repeated.filter(|(name, _)| is_repeated(name)).collect(),
        back: asked.at(&to),
        to,
        wrong,
        shell: visitor.shell("portfolio-filter-title"),
    })
}

/// What the form has no field for.
fn is_repeated(name: &str) -> bool {
    [
        "text", "blocker", "of_team", "unmet", "sort", "columns", "as_of",
    ]
    .contains(&name)
}

fn selects(words: &Words<'_>, known: &FilterChoices, asked: &Asked) -> Vec<Select> {
    let codes = |name, label: &str, kind| Select {
        name,
        label: words.plain(label),
        choices: Choice::of_codes(words, kind, asked.get(name)),
    };
    let messages = |name, label: &str, prefix, codes: Vec<&'static str>| Select {
        name,
        label: words.plain(label),
        choices: Choice::of_messages(words, prefix, codes, asked.get(name)),
    };
    let nodes = known.organizations.iter();
    let node = |(id, name): &(_, String)| {
        let id: &desbloqueo_domain::code::OrganizationId = id;
        Choice::new(id.to_string(), name.as_str(), asked.get("organization"))
    };
    vec![
        codes("l1", "field-l1", Kind::L1),
        codes("l2", "field-l2", Kind::L2),
        codes("l3", "field-l3", Kind::L3),
        messages(
            "kind",
            "filter-kind",
            "kind",
            StatusKind::ALL.map(StatusKind::code).to_vec(),
        ),
        codes("family", "filter-family", Kind::Family),
        codes("service", "field-service", Kind::Service),
        messages(
            "phase",
            "field-phase",
            "phase",
            Phase::ALL.map(Phase::code).to_vec(),
        ),
        codes(
            "engagement_scenario",
            "field-engagement-scenario",
            Kind::EngagementScenario,
        ),
        codes("party", "field-party", Kind::Party),
        messages(
            "priority",
            "field-priority",
            "priority",
            Priority::ALL.map(Priority::code).to_vec(),
        ),
        Select {
            name: "organization",
            label: words.plain("field-organization"),
            choices: nodes.map(node).collect(),
        },
    ]
}

fn texts(
    words: &Words<'_>,
    known: &FilterChoices,
    names: &FilterNames,
    asked: &Asked,
    typed: &[(String, String)],
) -> Vec<Text> {
    let text = |name, label: &str, value: Option<&str>, known: Vec<String>| {
        let again = typed.iter().find(|(field, _)| field == name);
        let value = again.map(|(_, value)| value.as_str()).or(value);
        Text {
            name,
            label: words.plain(label),
            value: value.unwrap_or_default().to_owned(),
            known,
        }
    };
    let all = |known: &std::collections::BTreeSet<String>| known.iter().cloned().collect();
    vec![
        text(
            "customer-name",
            "field-customer",
            names.customer.as_deref(),
            Vec::new(),
        ),
        text(
            "tenant-name",
            "field-tenant",
            names.tenant.as_deref(),
            Vec::new(),
        ),
        text(
            "region",
            "field-region",
            Some(asked.get("region")),
            all(&known.regions),
        ),
        text(
            "market_segment",
            "field-market-segment",
            Some(asked.get("market_segment")),
            all(&known.market_segments),
        ),
        text(
            "segment",
            "field-segment",
            Some(asked.get("segment")),
            Vec::new(),
        ),
    ]
}

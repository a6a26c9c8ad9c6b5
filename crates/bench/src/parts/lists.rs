//! Pages of the portfolio: every filter that its addresses know, every sort, first pages and pages deep in.

use std::fmt::Write as _;

use anyhow::Result;
use desbloqueo_app::reads::LineSort;
use desbloqueo_store::column::day;

use super::facts::Facts;
use super::{Measuring, Part};
use crate::dataset::{TODAY, name_of_customer};

/// Connections that ask for lists at once.
const CONNECTIONS: usize = 16;

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    for who in ["root", "partner", "narrow"] {
        for sort in LineSort::ALL {
            let (up, down) = (sort.code().to_owned(), format!("-{}", sort.code()));
            for sort in [up, down] {
                let path = format!("/portfolio?sort={sort}");
                list(measuring, who, &format!("sorted by {sort}"), path).await?;
            }
        }
    }
    for (what, cursor) in deep() {
        let path = format!("/portfolio?{cursor}");
        list(measuring, "root", &format!("deep in, by {what}"), path).await?;
    }
    for (number, query) in filters(&measuring.site.facts).into_iter().enumerate() {
        let sort = LineSort::ALL
            .get(number % LineSort::ALL.len())
            .copied()
            .unwrap_or_default();
        let sort = sort.code();
        let path = format!("/portfolio?{query}&sort={sort}");
        let what = what_is_asked(&query);
        list(measuring, "root", &format!("{what}, by {sort}"), path).await?;
    }
    compressed(measuring).await?;
    totals(measuring).await?;
    past(measuring).await
}

async fn list(measuring: &mut Measuring<'_>, who: &str, what: &str, path: String) -> Result<()> {
    let ask = measuring.site.page(who, path);
    let what = format!("list, {who}, {what}");
    measuring
        .load(Part::Portfolio, &what, CONNECTIONS, &[ask])
        .await
}

/// As browsers ask: the answer is made small, which costs time here and saves it on the way.
async fn compressed(measuring: &mut Measuring<'_>) -> Result<()> {
    let name = hyper::header::ACCEPT_ENCODING;
    for encoding in ["gzip", "br"] {
        let value = hyper::header::HeaderValue::from_static(encoding);
        let ask = measuring
            .site
            .page("root", "/portfolio")
            .with(name.clone(), &value);
        let what = format!("compressed by {encoding}, root");
        measuring
            .load(Part::Portfolio, &what, CONNECTIONS, &[ask])
            .await?;
    }
    Ok(())
}

/// Counts and sums, which come after the list, for what they are asked for.
async fn totals(measuring: &mut Measuring<'_>) -> Result<()> {
    let reason = measuring.site.facts.reason.clone();
    for who in ["root", "narrow"] {
        for query in ["", &format!("l2={reason}"), "overdue=1&kind=blocked"] {
            let ask = measuring
                .site
                .page(who, format!("/portfolio/totals?{query}"));
            let what = format!("totals, {who}: {}", what_is_asked(query));
            measuring
                .load(Part::Portfolio, &what, CONNECTIONS, &[ask])
                .await?;
        }
    }
    Ok(())
}

/// A past day, as of its end.
async fn past(measuring: &mut Measuring<'_>) -> Result<()> {
    for who in ["root", "narrow"] {
        for query in [
            "as_of=2026-02-01",
            "as_of=2025-06-30&kind=blocked&sort=-units",
        ] {
            let ask = measuring.site.page(who, format!("/portfolio?{query}"));
            let what = format!("past, {who}, {query}");
            measuring.load(Part::Portfolio, &what, 4, &[ask]).await?;
        }
    }
    Ok(())
}

/// Pages from the middle of the list on, by their cursors.
fn deep() -> Vec<(&'static str, String)> {
    let nobody = "00000000000000000000000000000000";
    let middle = day(TODAY) - 120;
    let key = desbloqueo_store::column::sort_key(&name_of_customer(12));
    let mut name = String::new();
    for byte in key.bytes() {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    vec![
        (
            "since",
            format!("sort=since&after=since-up.{nobody}{middle}"),
        ),
        (
            "since downwards",
            format!("sort=-since&after=since-down.{nobody}{middle}"),
        ),
        ("units", format!("sort=units&after=units-up.{nobody}900")),
        (
            "confirmed",
            format!(
                "sort=confirmed&after=confirmed-up.{nobody}{}",
                day(TODAY) - 50
            ),
        ),
        (
            "customer",
            format!("sort=customer&after=customer-up.{nobody}{name}"),
        ),
    ]
}

/// One query for each filter.
fn filters(facts: &Facts) -> Vec<String> {
    let organization = facts.partners.map(|id| format!("organization={id}"));
    let mut all = vec![
        format!("text={}", name_of_customer(12).replace(' ', "+")),
        "text=firewall".to_owned(),
        "l1=blocked".to_owned(),
        format!("l2={}", facts.reason),
        format!("l3={}", facts.detail),
        "kind=no-intent".to_owned(),
        format!("family={}", facts.family),
        format!("service={}", facts.service),
        "owner=role:account-team".to_owned(),
        "owner=nobody".to_owned(),
        format!("owner=person:{}", facts.person),
        format!("of_team={}", facts.person),
        format!("customer={}", facts.customer),
        format!("blocker={}", facts.blocker),
        format!("own={}:two", facts.own_field),
        format!("engagement_scenario={}", facts.engagement_scenario),
        format!(
            "l2={}&service={}&phase=delivery",
            facts.reason, facts.service
        ),
    ];
    all.extend(organization);
    all.extend(facts.tenants.first().map(|id| format!("tenant={id}")));
    let plain = [
        "region=EMEA",
        "market_segment=Enterprise",
        "priority=high",
        "phase=assignment",
        "segment=EMEA",
        "overdue=1",
        "past_target=1",
        "unclassified=1",
        "needs_reconciling=1",
        "include_invalid=1",
        "stale_days=30",
        "age_from_days=181",
        "age_to_days=14",
        "target_from=2026-07-01&target_to=2026-07-07",
        "next_from=2026-07-01",
        "next_to=2026-06-01",
        "kind=blocked&overdue=1&stale_days=30",
    ];
    all.extend(plain.map(str::to_owned));
    all
}

/// A query without its ids.
fn what_is_asked(query: &str) -> String {
    let named = query.split('&').map(|part| match part.split_once('=') {
        Some((name, value)) if value.len() > 30 => name,
        _ => part,
    });
    named.collect::<Vec<_>>().join(" ")
}

//! The charts of Insights, as its pages name them: each counted while one waits, again, after a change, and of a slice on
//! a past day.

use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use hyper::Method;
use hyper::header::{HeaderValue, IF_MATCH};
use serde_json::Value;

use super::{Measuring, Part};
use crate::client::Client;
use crate::figures::Measured;

/// The views, as addresses name them.
const VIEWS: [&str; 6] = [
    "now",
    "over-time",
    "how-long",
    "promises",
    "what-if",
    "quality",
];

/// What a slice on a past day is narrowed to.
const SLICE: &str = "service=exchange&as_of=2026-03-02";

/// What asks for figures that are counted now.
const RECOUNT: &str = "recount=1";

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    let addresses = all(measuring).await?;
    for address in &addresses {
        let sliced = with(address, SLICE);
        for (what, address) in [("all", address), ("a slice", &sliced)] {
            let asked = [
                ("counted", with(address, RECOUNT)),
                ("again", address.clone()),
            ];
            for (when, asked) in asked {
                let took = once(measuring, &asked).await?;
                let named = format!("{}, {what}, {when}", chart(address));
                measuring.note(Part::Charts, &named, Measured::Took(took));
            }
        }
    }
    change(measuring).await?;
    for address in &addresses {
        let took = once(measuring, address).await?;
        let named = format!("{}, all, after a change", chart(address));
        measuring.note(Part::Charts, &named, Measured::Took(took));
    }
    Ok(())
}

/// Waits until the server has counted what it counts after its start, so that nothing else is measured beside it.
pub(super) async fn settle(measuring: &Measuring<'_>) -> Result<()> {
    for address in all(measuring).await? {
        once(measuring, &address).await?;
    }
    Ok(())
}

/// The addresses of all charts.
async fn all(measuring: &Measuring<'_>) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for view in VIEWS {
        addresses.extend(frames(measuring, view).await?);
    }
    Ok(addresses)
}

fn chart(address: &str) -> &str {
    let path = address.split('?').next().unwrap_or(address);
    path.trim_start_matches("/insights/")
}

fn with(address: &str, query: &str) -> String {
    let begins = if address.contains('?') { '&' } else { '?' };
    format!("{address}{begins}{query}")
}

/// Changes a line, so that nothing that was counted is what counting now would say.
async fn change(measuring: &Measuring<'_>) -> Result<()> {
    let mut client = Client::connect(measuring.site.address).await?;
    let lines = measuring.site.api("/status-lines?limit=1");
    let lines: Value = serde_json::from_slice(&client.ask(&lines).await?.body)?;
    let line = lines.pointer("/items/0/id").and_then(Value::as_str);
    let line = line.context("a line")?;
    let confirm = measuring.site.api(&format!("/status-lines/{line}/confirm"));
    let mut confirm = confirm.with(IF_MATCH, &HeaderValue::from_static("*"));
    confirm.method = Method::POST;
    client.ask(&confirm).await?;
    Ok(())
}

/// Where the charts of a view are fetched from, as its page says.
async fn frames(measuring: &Measuring<'_>, view: &str) -> Result<Vec<String>> {
    const FETCHES: &str = "hx-get=\"";
    let mut client = Client::connect(measuring.site.address).await?;
    let page = measuring.site.page("root", format!("/insights/{view}"));
    let answer = client.ask(&page).await?;
    let charts = format!("/insights/{view}/");
    let text = String::from_utf8(answer.body.to_vec()).context("a page is text")?;
    let found = text.split(FETCHES).skip(1).filter_map(|rest| {
        let address = rest.split('"').next()?;
        let address = address.replace("&#38;", "&").replace("&amp;", "&");
        address.starts_with(&charts).then_some(address)
    });
    let found: Vec<String> = found.collect();
    if found.is_empty() {
        bail!("/insights/{view} has no charts");
    }
    Ok(found)
}

/// One answer, whole.
async fn once(measuring: &Measuring<'_>, address: &str) -> Result<std::time::Duration> {
    let mut client = Client::connect(measuring.site.address).await?;
    let ask = measuring.site.page("root", address.to_owned());
    let begun = Instant::now();
    client.ask(&ask).await?;
    Ok(begun.elapsed())
}

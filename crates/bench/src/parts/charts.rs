//! The charts of Insights, as its pages name them: each for the first time, again, and of a slice on a past day.

use std::time::Instant;

use anyhow::{Context as _, Result, bail};

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

pub(super) async fn measure(measuring: &mut Measuring<'_>) -> Result<()> {
    for view in VIEWS {
        for address in frames(measuring, view).await? {
            let chart = address.trim_start_matches("/insights/").to_owned();
            let sliced = if address.contains('?') {
                format!("{address}&{SLICE}")
            } else {
                format!("{address}?{SLICE}")
            };
            for (what, address) in [("all", address), ("a slice", sliced)] {
                let first = once(measuring, &address).await?;
                let named = format!("{chart}, {what}, first");
                measuring.note(Part::Charts, &named, Measured::Took(first));
                let again = once(measuring, &address).await?;
                let named = format!("{chart}, {what}, again");
                measuring.note(Part::Charts, &named, Measured::Took(again));
            }
        }
    }
    Ok(())
}

/// Where the charts of a view are fetched from, as its page says.
async fn frames(measuring: &Measuring<'_>, view: &str) -> Result<Vec<String>> {
    const FETCHES: &str = "hx-get=\"";
    let mut client = Client::connect(measuring.site.address).await?;
    let page = measuring.site.page("root", format!("/insights/{view}"));
    let answer = client.ask(&page).await?;
    let text = String::from_utf8(answer.body.to_vec()).context("a page is text")?;
    let found = text.split(FETCHES).skip(1).filter_map(|rest| {
        let address = rest.split('"').next()?;
        let address = address.replace("&#38;", "&").replace("&amp;", "&");
        address.starts_with("/insights/").then_some(address)
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

//! Charts as they were counted last: they say so, lead to what is counted now, and are counted before anybody asks.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use desbloqueo_app::blockers::comment;
use desbloqueo_app::insights::{Terms, take_reports};
use desbloqueo_web::{ask_every_chart, save_every_report};

use crate::blockers::{actor, shared};
use crate::site::{Answer, Site, on_both};

const ANA: &str = "Ana Ficticia";

const CHART: &str = "/insights/now/reasons-by-units";

/// Everything takes too long to be waited for, and nothing is counted behind the readers.
const STILL: Terms = Terms {
    patience: Duration::ZERO,
    oldest: Duration::MAX,
    rest: u32::MAX,
    most: 500,
};

/// The charts that show nothing until something is chosen.
const EMPTY: [&str; 2] = ["slices-compared", "what-would-move"];

/// Changes something, whatever it is.
async fn write(site: &Site) {
    let (blocker, ana) = (shared(site).await, actor(site, ANA).await);
    comment(&site.app, &ana, blocker.id, "Asked again")
        .await
        .unwrap();
}

/// Where a chart that was counted before is counted now.
fn recount(page: &Answer) -> Option<String> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let links = page.body.split("href=\"").skip(1);
    let mut links = links.filter_map(|rest| rest.split('"').next());
    let found = links.find(|link| link.contains("recount=1"))?;
    Some(found.replace("&#38;", "&").replace("&amp;", "&"))
}

#[tokio::test]
async fn a_chart_says_when_it_was_counted_and_leads_to_what_is_counted_now() {
    on_both(async |site: Site| {
        let mut site = site.telling(STILL);
        site.sign_in(ANA).await;
        assert_eq!(recount(&site.get(CHART).await), None);
        write(&site).await;
        let page = site
            .get(&format!("{CHART}?by=detail&service=exchange"))
            .await;
        assert_eq!(recount(&page), None, "it was not counted before");
        let page = site.get(CHART).await;
        assert!(page.body.contains("22 nov 2026"), "{}", page.body);
        let now = recount(&page).unwrap();
        assert_eq!(now, format!("{CHART}?recount=1"));
        let file = site.get(&format!("{CHART}.csv")).await;
        assert_eq!(file.header("age"), "0", "the clock stands still");
        assert_eq!(recount(&site.get(&now).await), None);

        write(&site).await;
        assert!(recount(&site.get(CHART).await).is_some());
        let request = Request::get(CHART).header("cache-control", "no-cache");
        let page = site.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(recount(&page), None);
    })
    .await;
}

/// The addresses of the charts that show something unasked.
async fn charts(site: &mut Site) -> Vec<String> {
    let mut found = Vec::new();
    for view in [
        "now",
        "over-time",
        "how-long",
        "promises",
        "what-if",
        "quality",
    ] {
        let page = site.get(&format!("/insights/{view}")).await;
        let frames = page.body.split("hx-get=\"").skip(1);
        let frames = frames.filter_map(|rest| rest.split('"').next());
        let charts = frames.filter(|address| {
            let is_empty = EMPTY.iter().any(|code| address.ends_with(code));
            address.starts_with(&format!("/insights/{view}/")) && !is_empty
        });
        found.extend(charts.map(ToOwned::to_owned));
    }
    assert!(found.len() > 20, "{found:?}");
    found
}

#[tokio::test]
async fn every_chart_of_everything_is_counted_before_anybody_asks() {
    on_both(async |site: Site| {
        let mut site = site.telling(STILL);
        ask_every_chart(&site.app).await;
        write(&site).await;
        site.sign_in(ANA).await;
        for chart in charts(&mut site).await {
            assert!(recount(&site.get(&chart).await).is_some(), "{chart}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_chart_that_a_program_counted_is_told_by_the_next_one_as_it_was() {
    on_both(async |site: Site| {
        let mut site = site.telling(STILL);
        site.sign_in(ANA).await;
        ask_every_chart(&site.app).await;
        let charts = charts(&mut site).await;
        let mut before = Vec::new();
        for chart in &charts {
            before.push(site.get(&format!("{chart}.csv")).await.body);
        }
        save_every_report(&site.app).await;

        let mut site = site.telling(STILL);
        site.sign_in(ANA).await;
        take_reports(&site.app).await.unwrap();
        for (chart, before) in charts.iter().zip(before) {
            assert!(recount(&site.get(chart).await).is_some(), "{chart}");
            let told = site.get(&format!("{chart}.csv")).await.body;
            assert_eq!(told, before, "{chart}");
        }
    })
    .await;
}

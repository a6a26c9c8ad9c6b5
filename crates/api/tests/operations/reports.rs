//! Reports as they were counted last: a header says how old they are, and another one asks for what is counted now.

use std::time::Duration;

use desbloqueo_app::insights::{KeptReports, Terms};
use desbloqueo_app::{App, Clock};
use jiff::SignedDuration;
use serde_json::Value;

use crate::site::{Site, on_both};

const REPORT: &str = "/reports/statuses";

/// The age of a report and how it answers.
async fn ask(site: &Site, headers: &[(&str, &str)]) -> (String, Value) {
    let answer = site.send("GET", REPORT, headers, None).await;
    (answer.header("age").to_owned(), answer.body)
}

#[tokio::test]
async fn a_report_says_for_how_long_changes_may_be_missing() {
    on_both(async |site: Site| {
        let app = App {
            reports: KeptReports::on(Terms {
                patience: Duration::ZERO,
                oldest: Duration::MAX,
                rest: u32::MAX,
                most: 10,
            }),
            ..site.app.clone()
        };
        let later = App {
            clock: Clock::Fixed(app.clock.now() + SignedDuration::from_secs(90)),
            ..app.clone()
        };
        let (site, later) = (site.serving(app), site.serving(later));
        let (age, first) = ask(&site, &[]).await;
        assert_eq!(age, "0");
        let lines = site.get("/status-lines?limit=1").await.body;
        let line = lines["items"][0]["id"].as_str().unwrap();
        let path = format!("/status-lines/{line}/confirm");
        let confirmed = site.send("POST", &path, &[("if-match", "*")], None).await;
        assert!(confirmed.status.is_success(), "{confirmed:?}");
        let (age, again) = ask(&later, &[]).await;
        assert_eq!((age.as_str(), &again), ("90", &first));
        let no_cache = [("cache-control", "max-age=0, no-cache")];
        assert_eq!(ask(&later, &no_cache).await.0, "0");
        let other = site.send("GET", "/services", &[], None).await;
        assert_eq!(other.header("age"), "");
    })
    .await;
}

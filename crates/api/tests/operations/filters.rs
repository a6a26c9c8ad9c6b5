//! Filters of lines: the same ones are taken, and find the same lines, wherever lines are narrowed.

use std::collections::BTreeSet;

use desbloqueo_domain::refusal::Rule;
use serde_json::{Value, json};

use crate::site::{Site, on_both};

/// Days between which some customers of the demonstration renew.
const RENEWAL: [&str; 2] = ["2026-11-22", "2027-05-20"];

async fn count(site: &Site, filter: &str) -> i64 {
    let path = format!("/status-lines/totals?kind=blocked&{filter}");
    let totals = site.get(&path).await;
    assert_eq!(totals.status, 200, "{filter}: {:?}", totals.body);
    totals.body["lines"].as_i64().unwrap()
}

/// Every line in Blocked that a filter finds.
async fn listed(site: &Site, filter: &str) -> Vec<Value> {
    let path = format!("/status-lines?kind=blocked&limit=200&{filter}");
    let found = site.get(&path).await;
    assert_eq!(found.body["next"], Value::Null, "{filter}");
    found.body["items"].as_array().unwrap().clone()
}

/// The customers that renew between the days.
async fn renewing(site: &Site) -> BTreeSet<String> {
    let customers = site.get("/customers?limit=200").await;
    let mut renewing = BTreeSet::new();
    for customer in customers.body["items"].as_array().unwrap() {
        let [from, to] = RENEWAL;
        let renews = |day: &str| (from..=to).contains(&day);
        if customer["renewal_date"].as_str().is_some_and(renews) {
            renewing.insert(customer["id"].as_str().unwrap().to_owned());
        }
    }
    renewing
}

#[tokio::test]
async fn lines_are_narrowed_to_a_party_to_renewals_and_to_what_is_not_met() {
    on_both(async |site| {
        let all = listed(&site, "").await;
        let by_party = site.get("/reports/blocked?by=party").await;
        let parties = by_party.body["items"].as_array().unwrap();
        assert!(parties.iter().any(|row| row["key"].is_string()));
        for row in parties {
            let Some(party) = row["key"].as_str() else {
                continue;
            };
            let found = count(&site, &format!("party={party}")).await;
            assert_eq!(row["lines"], found, "{party}");
            assert!(found > 0);
        }
        let renewing = renewing(&site).await;
        let [from, to] = RENEWAL;
        let filter = format!("renewal_from={from}&renewal_to={to}");
        let found = listed(&site, &filter).await;
        let renews = |line: &&Value| renewing.contains(line["customer"]["id"].as_str().unwrap());
        let expected: Vec<Value> = all.iter().filter(renews).cloned().collect();
        assert!(!expected.is_empty() && expected.len() < all.len());
        assert_eq!(found, expected);
        let any = count(&site, "unmet=any").await;
        assert!(any < count(&site, "").await);
        let mut lacking = BTreeSet::new();
        for rule in Rule::ALL {
            let of_rule = listed(&site, &format!("unmet={rule}")).await;
            lacking.extend(of_rule.iter().map(|line| line["id"].to_string()));
        }
        assert_eq!(lacking.len(), usize::try_from(any).unwrap());
        assert_eq!(count(&site, "unmet=U1").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_same_lines_are_found_wherever_lines_are_narrowed() {
    on_both(async |site| {
        let [from, to] = RENEWAL;
        for (filter, body) in [
            ("party=customer".to_owned(), json!({ "party": "customer" })),
            (
                format!("renewal_from={from}&renewal_to={to}"),
                json!({ "renewal_from": from, "renewal_to": to }),
            ),
            ("unmet=any".to_owned(), json!({ "unmet": "any" })),
        ] {
            let lines = count(&site, &filter).await;
            let report = site.get(&format!("/reports/blocked?{filter}")).await;
            assert_eq!(report.body["lines"], lines, "{filter}");
            let digest = site.get(&format!("/reports/digest?{filter}")).await;
            assert_eq!(digest.body["blocked"]["lines"], lines, "{filter}");
            let path = format!("/status-lines/export?kind=blocked&format=json&{filter}");
            let file = site.get(&path).await;
            let exported = file.body["items"].as_array().unwrap().len();
            assert_eq!(i64::try_from(exported).unwrap(), lines, "{filter}");
            let mut found = body;
            found["kind"] = json!("blocked");
            let edit = json!({
                "lines": { "found": found }, "change": { "confirm": {} }, "mode": "preview",
                "title": "Monday"
            });
            let preview = site.post("/bulk-edits", edit).await;
            let edited = preview.body["lines"].as_array().unwrap().len();
            assert_eq!(i64::try_from(edited).unwrap(), lines, "{filter}");
        }
        let past = "/status-lines/totals?unmet=any&party=customer&as_of=2026-09-01";
        assert_eq!(site.get(past).await.body["left_out"], json!(["unmet"]));
    })
    .await;
}

#[tokio::test]
async fn a_filter_that_cannot_be_read_is_told_with_what_was_expected() {
    on_both(async |site| {
        for (asked, told) in [
            ("unmet=S99", "unmet: expected any"),
            ("unmet=", "unmet: expected any"),
            ("renewal_from=soon", "renewal_from"),
            ("renewal_to=2026-02-30", "renewal_to"),
            ("party=a%20b", "party"),
        ] {
            let paths = ["/status-lines", "/status-lines/export", "/reports/free"];
            for path in paths {
                let refused = site.get(&format!("{path}?{asked}")).await;
                assert_eq!(refused.problem(), (400, "wrong-parameter"), "{asked}");
                let detail = refused.body["detail"].as_str().unwrap();
                assert!(detail.contains(told), "{asked}: {detail}");
            }
        }
    })
    .await;
}

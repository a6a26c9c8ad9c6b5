//! Reports of how long, how well promised, and what would free units, on the demonstration.

use serde_json::Value;

use crate::desk::Desk;

const DAY: &str = "2026-11-22";

fn demonstration() -> Desk {
    let desk = Desk::empty();
    desk.done(&["demo", "--tenants", "8", "--today", DAY]);
    desk
}

fn sum(items: &Value, what: &str) -> i64 {
    let items = items.as_array().unwrap().iter();
    items.map(|item| item[what].as_i64().unwrap()).sum()
}

fn of_key<'a>(report: &'a Value, key: &Value) -> &'a Value {
    let mut items = report["items"].as_array().unwrap().iter();
    items.find(|item| &item["key"] == key).unwrap()
}

#[test]
fn insights_have_the_sums_of_what_is_blocked() {
    let desk = demonstration();
    for by in [
        "reason",
        "detail",
        "service",
        "owner",
        "party",
        "customer",
        "organization",
    ] {
        for as_of in [DAY, "2026-09-30"] {
            let asked = ["--by", by, "--as-of", as_of];
            let blocked = desk.json(&[&["report", "blocked"], &asked[..]].concat());
            let unblock = desk.json(&[&["report", "unblock"], &asked[..]].concat());
            for row in blocked["items"].as_array().unwrap() {
                let same = of_key(&unblock, &row["key"]);
                assert_eq!(
                    (&same["open"], &same["open_units"]),
                    (&row["lines"], &row["units"]),
                    "{by}"
                );
            }
            assert_eq!(
                sum(&unblock["items"], "spells"),
                unblock["totals"]["spells"]
            );
            assert_eq!(unblock["totals"]["open_units"], blocked["totals"]["units"]);
        }
    }
    let blocked = desk.json(&["report", "blocked", "--as-of", DAY]);
    let flow = desk.json(&["report", "flow", "--weeks", "6", "--as-of", DAY]);
    let weeks = flow["items"].as_array().unwrap();
    assert_eq!((weeks.len(), &weeks[5]["to"]), (6, &Value::from(DAY)));
    let status = |kind: &str| {
        let mut statuses = weeks[5]["statuses"].as_array().unwrap().iter();
        statuses.find(|status| status["kind"] == kind).unwrap()
    };
    assert_eq!(status("blocked")["units"], blocked["totals"]["units"]);
    let now = desk.json(&["report", "blocked"]);
    let nothing = desk.json(&["report", "what-if", "--without", "resolver=nobody"]);
    assert_eq!(nothing["blocked"]["units"], now["totals"]["units"]);
    assert_eq!(
        nothing["blocked"]["unit_days"],
        sum(&now["items"], "unit_days")
    );
    let half = desk.json(&["report", "what-if", "--free", "50"]);
    assert_eq!(half["blocked_units"], now["totals"]["units"]);
    assert!(half["freed_units"].as_i64().unwrap() * 2 >= half["blocked_units"].as_i64().unwrap());
    let chosen = half["items"].as_array().unwrap();
    let gone: Vec<String> = chosen
        .iter()
        .map(|one| format!("blocker={}", one["blocker"]["id"].as_str().unwrap()))
        .collect();
    let mut asked = vec!["report", "what-if"];
    asked.extend(gone.iter().flat_map(|one| ["--without", one.as_str()]));
    assert_eq!(desk.json(&asked)["freed"]["units"], half["freed_units"]);
}

#[test]
fn insights_are_printed_in_every_language() {
    let desk = demonstration();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        for report in [
            &["unblock", "--by", "party"][..],
            &["flow", "--weeks", "4"],
            &["promises", "--by", "resolver"],
            &["what-if", "--without", "reason=blocked-legal-regulatory"],
            &["what-if", "--free", "30"],
        ] {
            let printed = desk.done(&[&["report"], report, &["--lang", language]].concat());
            assert!(
                !printed.out.contains("insight-"),
                "{language} {report:?}: {}",
                printed.out
            );
            assert!(
                printed.out.lines().count() > 3,
                "{language} {report:?}: {}",
                printed.out
            );
        }
    }
}

#[test]
fn insights_refuse_what_they_cannot_answer() {
    let desk = demonstration();
    for asked in [
        &["report", "unblock", "--by", "age"][..],
        &["report", "what-if"],
        &["report", "what-if", "--free", "101"],
        &["report", "what-if", "--free", "50", "--as-of", DAY],
        &["report", "what-if", "--without", "weather=rain"],
        &["report", "flow", "--weeks", "0"],
    ] {
        let ran = desk.run(asked);
        assert_eq!(ran.code, 2, "{asked:?}: {ran:?}");
    }
}

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
fn what_a_report_is_compared_with_is_the_report_of_that_day() {
    let desk = demonstration();
    let reason = "reason=blocked-customer-it-infrastructure-remediation";
    for report in [
        &["blocked"][..],
        &["unblock"],
        &["flow", "--weeks", "3"],
        &["promises"],
        &["what-if", "--without", reason],
        &["what-if", "--free", "50"],
    ] {
        let report = [&["report"], report].concat();
        let mut both = desk.json(&[&report[..], &["--compare", DAY]].concat());
        let then = desk.json(&[&report[..], &["--as-of", DAY]].concat());
        let compared = both.as_object_mut().unwrap().remove("compared").unwrap();
        assert_eq!(compared, then, "{report:?}");
        assert_eq!(then["as_of"], DAY, "{report:?}");
        assert_eq!(both, desk.json(&report), "{report:?}");
        let printed = desk.done(&[&report[..], &["--compare", DAY]].concat());
        let alone = desk.done(&report);
        assert!(printed.out.len() > alone.out.len(), "{}", printed.out);
    }
}

#[test]
fn lines_and_reports_are_narrowed_alike() {
    let desk = demonstration();
    let parties = desk.json(&["report", "blocked", "--by", "party"]);
    let first = &parties["items"][0];
    for party in [&first["key"], &first["label"]] {
        let narrowed = ["--l1", "blocked", "--party", party.as_str().unwrap()];
        let lines = desk.json(&[&["lines"], &narrowed[..]].concat());
        assert_eq!(lines["totals"]["units"], first["units"], "{party}");
    }
    for narrowed in [
        &["--renewal-from", "2026-11-22", "--renewal-to", "2027-05-20"][..],
        &["--unmet", "any"],
        &["--unmet", "S4"],
    ] {
        let lines = desk.json(&[&["lines", "--l1", "blocked"], narrowed].concat());
        let report = desk.json(&[&["report", "blocked"], narrowed].concat());
        let free = desk.json(&[&["report", "what-if", "--free", "50"], narrowed].concat());
        desk.done(&[&["export", "some.json", "--l1", "blocked"], narrowed].concat());
        let exported = std::fs::read(desk.path("some.json")).unwrap();
        let exported: Value = serde_json::from_slice(&exported).unwrap();
        assert_eq!(sum(&exported["items"], "units"), lines["totals"]["units"]);
        assert_eq!(report["totals"]["units"], lines["totals"]["units"]);
        assert_eq!(free["blocked_units"], lines["totals"]["units"]);
        let all = &parties["totals"]["lines"];
        assert!(lines["totals"]["lines"].as_i64() < all.as_i64());
    }
    let unknown = desk.refused_json(&["lines", "--party", "marmalade"]);
    assert_eq!(unknown["error"]["cause"], "unknown-code");
    assert_eq!(unknown["error"]["field"], "party");
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
        &["report", "flow", "--compare", "tomorrow"],
        &["report", "what-if", "--without", "weather=rain"],
        &["report", "flow", "--weeks", "0"],
    ] {
        let ran = desk.run(asked);
        assert_eq!(ran.code, 2, "{asked:?}: {ran:?}");
    }
}

#[test]
fn a_digest_is_a_file_that_says_what_the_reports_say() {
    let desk = demonstration();
    let blocked = desk.json(&["report", "blocked", "--as-of", DAY]);
    let page = desk.json(&["report", "digest", "week.html", "--as-of", DAY]);
    assert_eq!(
        [&page["file"], &page["as_of"], &page["compared"]],
        ["week.html", DAY, "2026-10-25"]
    );
    let html = std::fs::read_to_string(desk.path("week.html")).unwrap();
    for sentence in page["sentences"].as_array().unwrap() {
        let sentence = sentence.as_str().unwrap();
        let shown = sentence.replace('&', "&#38;").replace('\'', "&#39;");
        assert!(html.contains(&shown), "{sentence}");
    }
    let units = blocked["totals"]["units"].as_i64().unwrap();
    let told = page["sentences"][0].as_str().unwrap();
    let digits: String = told.split(" units").next().unwrap().to_owned();
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, units.to_string(), "{told}");
    let most = blocked["items"][0]["label"].as_str().unwrap();
    assert!(html.contains(most), "{most}");
    desk.done(&["report", "digest", "again.html", "--as-of", DAY]);
    assert_eq!(
        html,
        std::fs::read_to_string(desk.path("again.html")).unwrap()
    );
}

#[test]
fn a_digest_is_narrowed_compared_and_in_every_language() {
    let desk = demonstration();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        let dates = ["--renewal-from", "2026-01-01", "--compare", "2026-11-01"];
        let asked = [
            &["--l1", "blocked", "--unmet", "any", "--stale"],
            &dates[..],
        ]
        .concat();
        let file = format!("{language}.html");
        desk.done(&[&["report", "digest", &file, "--lang", language], &asked[..]].concat());
        let html = std::fs::read_to_string(desk.path(&file)).unwrap();
        assert!(
            !html.contains("digest-title") && !html.contains("insight-"),
            "{html}"
        );
        assert!(html.contains("<table"), "{language}");
        let book = format!("{language}.xlsx");
        desk.done(&["report", "digest", &book, "--lang", language]);
        assert!(std::fs::read(desk.path(&book)).unwrap().starts_with(b"PK"));
    }
    for wrong in ["week.txt", "week"] {
        assert_eq!(desk.run(&["report", "digest", wrong]).code, 2, "{wrong}");
    }
    let nowhere = desk.refused_json(&["report", "digest", "no/such/folder/week.html"]);
    assert_eq!(nowhere["error"]["cause"], "file");
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are told where optional programs are"
)]
fn reader_of_pdf() -> Option<String> {
    std::env::var("DESBLOQUEO_PDFTOTEXT").ok()
}

#[test]
fn a_digest_is_one_page_of_paper() {
    let Some(reader) = reader_of_pdf() else {
        eprintln!("SKIPPED: DESBLOQUEO_PDFTOTEXT names no program");
        return;
    };
    let desk = demonstration();
    for language in ["en", "es", "de", "pt", "ja", "zh"] {
        let made = desk.json(&["report", "digest", "week.pdf", "--lang", language]);
        let path = desk.path("week.pdf");
        let read = std::process::Command::new(&reader)
            .arg("-layout")
            .arg(&path)
            .arg("-")
            .output();
        let text = String::from_utf8(read.unwrap().stdout).unwrap();
        assert_eq!(text.matches('\u{c}').count(), 1, "{language}: {text}");
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        for sentence in made["sentences"].as_array().unwrap() {
            let sentence = sentence.as_str().unwrap();
            assert!(
                plain(&text).contains(&plain(sentence)),
                "{sentence}: {text}"
            );
        }
    }
}

//! Charts over time, of durations, of promises and of what would move: each answers, and its numbers are those of the
//! lists and use cases that it leads to.

use axum::http::StatusCode;
use desbloqueo_app::blockers::edit_blocker;
use desbloqueo_app::insights::{Share, Without, blocker_outlook, what_frees, what_if};
use desbloqueo_app::reads::{LineFilter, Lines, count_lines};
use desbloqueo_domain::blocker::BlockerEdit;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::date;

use crate::blockers::{actor, shared};
use crate::site::{Answer, Site, on_both};

const ANA: &str = "Ana Ficticia";

/// Every chart of these views.
const CHARTS: [&str; 13] = [
    "/insights/over-time/units-by-week",
    "/insights/over-time/flow-by-week",
    "/insights/over-time/ages-by-week",
    "/insights/over-time/unit-days-by-week",
    "/insights/over-time/reasons-by-week",
    "/insights/how-long/time-to-unblock",
    "/insights/how-long/slices-compared?against=l2%3Ablocked-legal-regulatory",
    "/insights/how-long/realistic-dates",
    "/insights/promises/days-late",
    "/insights/promises/promises-kept",
    "/insights/promises/slips",
    "/insights/what-if/what-would-move?without=reason%3Ablocked-legal-regulatory",
    "/insights/what-if/fewest-blockers",
];

/// The address of the figures of a chart as a file.
fn file(path: &str, ending: &str) -> String {
    match path.split_once('?') {
        Some((path, query)) => format!("{path}.{ending}?{query}"),
        None => format!("{path}.{ending}"),
    }
}

/// The cells of a file, row by row, without the headings. Values with commas are not among those that tests look at.
fn rows(answer: &Answer) -> Vec<Vec<String>> {
    let body = answer.body.trim_start_matches('\u{feff}');
    let rows = body.lines().skip(1);
    rows.map(|row| {
        row.split(',')
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect()
    })
    .collect()
}

fn cell(row: &[String], column: usize) -> i64 {
    row.get(column).unwrap().parse().unwrap()
}

#[tokio::test]
async fn every_chart_answers_as_a_page_and_as_files_for_whoever_sees_much_or_nothing() {
    on_both(async |mut site: Site| {
        let narrow = site.narrow_reader().await;
        for name in [ANA, narrow.as_str()] {
            site.sign_in(name).await;
            for path in CHARTS {
                let page = site.get(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
                assert!(page.body.contains("data-chart"), "{path}");
                for (ending, kind) in [("csv", "text/csv"), ("xlsx", "spreadsheetml")] {
                    let answer = site.get(&file(path, ending)).await;
                    assert_eq!(answer.status, StatusCode::OK, "{path}.{ending}");
                    let found = answer.header("content-type");
                    assert!(found.contains(kind), "{path}.{ending}: {found}");
                }
                let apart = if path.contains('?') { '&' } else { '?' };
                let past = format!("{path}{apart}as_of=2026-10-15&compare=2026-09-15");
                let page = site.get(&past).await;
                assert_eq!(page.status, StatusCode::OK, "{past}: {}", page.body);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_view_has_a_frame_for_each_of_its_charts() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        for path in CHARTS {
            let path = path.split('?').next().unwrap();
            let (view, code) = path.rsplit_once('/').unwrap();
            let page = site.get(view).await;
            let frame = format!("id=\"chart-{code}\"");
            assert!(page.body.contains(&frame), "{view}: {code}");
        }
    })
    .await;
}

#[tokio::test]
async fn units_of_a_week_are_those_of_the_list_that_its_row_leads_to() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let page = site.get("/insights/over-time/units-by-week").await;
        let body = page.body.replace("&#38;", "&").replace("&amp;", "&");
        let lines = "/portfolio?kind=blocked&as_of=2026-11-08";
        assert!(body.contains(lines), "{body}");
        let file = site.get("/insights/over-time/flow-by-week.csv").await;
        let rows = rows(&file);
        assert_eq!(rows.len(), 13);
        let actor = actor(&site, ANA).await;
        for row in &rows {
            let wanted = Lines {
                filter: LineFilter {
                    kind: Some(StatusKind::Blocked),
                    ..LineFilter::default()
                },
                as_of: Some(row[0].parse().unwrap()),
                ..Lines::default()
            };
            let listed = count_lines(&site.app, &actor, &wanted).await.unwrap();
            assert_eq!(cell(row, 5), listed.units, "{row:?}");
            // What came and went is what changed.
            let [entered, left, otherwise, net] = [1, 2, 3, 4].map(|column| cell(row, column));
            assert_eq!(entered - left + otherwise, net, "{row:?}");
        }
        for pair in rows.windows(2) {
            let change = cell(&pair[1], 5) - cell(&pair[0], 5);
            assert_eq!(change, cell(&pair[1], 4), "{pair:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn as_of_a_past_day_the_last_week_ends_on_it_and_more_weeks_can_be_asked_for() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let path = "/insights/over-time/unit-days-by-week.csv?as_of=2026-10-15";
        let usual = rows(&site.get(path).await);
        assert_eq!((usual.len(), usual[12][0].as_str()), (13, "2026-10-15"));
        let long = rows(&site.get(&format!("{path}&weeks=26")).await);
        assert_eq!(long.len(), 26);
        // The same weeks have the same unit-days, however many others are shown.
        for (one, other) in usual.iter().zip(&long[13..]) {
            assert_eq!((&one[0], &one[1]), (&other[0], &other[1]));
        }
        let odd = rows(&site.get(&format!("{path}&weeks=4000")).await);
        assert_eq!(odd.len(), 13);
    })
    .await;
}

#[tokio::test]
async fn what_would_move_is_what_the_use_case_says_and_a_blocker_can_be_chosen() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let blocker = shared(&site).await;
        let open = site.get("/insights/what-if/what-would-move").await;
        let value = format!("value=\"blocker:{}\"", blocker.id);
        assert!(open.body.contains("name=\"without\""), "{}", open.body);
        let actor = actor(&site, ANA).await;
        let path = format!(
            "/insights/what-if/what-would-move?without=blocker%3A{}",
            blocker.id
        );
        let chosen = site.get(&path).await;
        assert!(!open.body.contains("class=\"chip\""));
        assert!(chosen.body.contains("class=\"chip\""));
        let kept = format!("<input type=\"hidden\" name=\"without\" {value}>");
        assert!(chosen.body.contains(&kept), "{}", chosen.body);
        assert!(!chosen.body.contains(&format!("<option {value}")));
        let found = rows(&site.get(&file(&path, "csv")).await);
        let gone = [Without::Blocker(blocker.id)];
        let all = LineFilter::default();
        let wanted = what_if(&site.app, &actor, &all, &gone, None).await.unwrap();
        assert!(wanted.freed.units > 0);
        let units: Vec<i64> = found.iter().map(|row| cell(row, 2)).collect();
        assert_eq!(
            (units[0], units[1], units[3]),
            (
                wanted.freed.units,
                wanted.still_held.units,
                wanted.blocked.units
            )
        );
        assert_eq!(units[0] + units[1] + units[2], units[3]);
        for nothing in ["nonsense", "reason:NO", "blocker:1", "resolver:x"] {
            let path = format!("/insights/what-if/what-would-move?without={nothing}");
            let page = site.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{nothing}");
            assert!(!page.body.contains("data-drawing"), "{nothing}");
        }
    })
    .await;
}

#[tokio::test]
async fn several_causes_are_thought_away_together_on_a_past_day_too() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let blocker = shared(&site).await;
        let actor = actor(&site, ANA).await;
        let reason = "blocked-legal-regulatory";
        let both = format!("without=blocker%3A{}&without=reason%3A{reason}", blocker.id);
        let gone = [
            Without::Blocker(blocker.id),
            Without::Reason(Code::parse(reason).unwrap()),
        ];
        let all = LineFilter::default();
        for day in [None, Some(date(2026, 11, 8))] {
            let as_of = day.map_or(String::new(), |day| format!("&as_of={day}"));
            let path = format!("/insights/what-if/what-would-move?{both}{as_of}");
            let found = rows(&site.get(&file(&path, "csv")).await);
            let wanted = what_if(&site.app, &actor, &all, &gone, day).await.unwrap();
            let alone = what_if(&site.app, &actor, &all, &gone[..1], day).await;
            let units: Vec<i64> = found.iter().map(|row| cell(row, 2)).collect();
            assert_eq!(units[0], wanted.freed.units, "{day:?}");
            assert_eq!(units[3], wanted.blocked.units, "{day:?}");
            assert!(wanted.freed.units >= alone.unwrap().freed.units);
            let page = site.get(&path).await;
            assert_eq!(page.body.matches("class=\"chip\"").count(), 2, "{day:?}");
            let less = page.body.replace("&#38;", "&");
            let less = less
                .split("href=\"")
                .find(|rest| rest.starts_with("/insights/what-if/what-would-move?without=reason"));
            assert!(less.is_some(), "a cause can be taken back");
        }
    })
    .await;
}

#[tokio::test]
async fn what_can_be_chosen_is_looked_up_anew_when_something_has_changed() {
    const TITLE: &str = "Otro cortafuegos";
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let path = "/insights/what-if/what-would-move";
        let before = site.get(path).await;
        let id = before.between("value=\"blocker:", "\"").to_owned();
        let option = format!("value=\"blocker:{id}\">{TITLE}<");
        let again = site.get(path).await;
        assert_eq!(
            again.between("<select", "</select>"),
            before.between("<select", "</select>")
        );
        assert!(!again.body.contains(&option), "{}", again.body);
        let actor = actor(&site, ANA).await;
        let edit = BlockerEdit {
            title: Some(TITLE.to_owned()),
            ..BlockerEdit::default()
        };
        let id = id.parse().unwrap();
        let edited = edit_blocker(&site.app, &actor, id, &edit, None).await;
        edited.unwrap();
        let after = site.get(path).await;
        assert!(after.body.contains(&option), "{}", after.body);
    })
    .await;
}

#[tokio::test]
async fn the_fewest_blockers_are_those_of_the_use_case_in_its_order() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let actor = actor(&site, ANA).await;
        for (option, share) in [("50", 0.5), ("80", 0.8), ("95", 0.95)] {
            let all = LineFilter::default();
            let share = Share::of(share).unwrap();
            let wanted = what_frees(&site.app, &actor, &all, share, None)
                .await
                .unwrap();
            let path = format!("/insights/what-if/fewest-blockers?share={option}");
            let page = site.get(&path).await;
            for one in wanted.chosen.iter().take(100) {
                let lines = format!("/portfolio?blocker={}", one.item.id);
                assert!(page.body.contains(&lines), "{option}: {}", one.item.title);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_blocker_leads_to_its_realistic_date_and_says_as_much_as_is_known() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        let blocker = shared(&site).await;
        let actor = actor(&site, ANA).await;
        let path = format!("/blockers/{}/realistic", blocker.id);
        let show = site.get(&format!("/blockers/{}", blocker.id)).await;
        assert!(show.body.contains(&path), "{}", show.body);
        let page = site.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        let said = page.between("id=\"realistic-dates\"", "</p>").to_owned();
        let found = blocker_outlook(&site.app, &actor, blocker.id, None)
            .await
            .unwrap();
        match found.realistic.and_then(|realistic| realistic.half) {
            Some(half) => assert!(said.contains(&half.year().to_string()), "{said}"),
            None => assert!(said.contains("todavía sin fecha"), "{said}"),
        }
        let day = date(2026, 11, 8);
        let past = site.get(&format!("{path}?as_of={day}")).await;
        assert_eq!(past.status, StatusCode::OK);
        let said = past.between("id=\"realistic-dates\"", "</p>").to_owned();
        let found = blocker_outlook(&site.app, &actor, blocker.id, Some(day)).await;
        match found.unwrap().realistic.and_then(|found| found.half) {
            Some(half) => assert!(said.contains(&half.year().to_string()), "{said}"),
            None => assert!(said.contains("todavía sin fecha"), "{said}"),
        }
        let nowhere = "/blockers/018f0000-0000-7000-8000-000000000000/realistic";
        assert_eq!(site.get(nowhere).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn an_empty_portfolio_has_questions_and_no_drawings() {
    on_both(async |mut site: Site| {
        site.sign_in(ANA).await;
        for path in CHARTS {
            let apart = if path.contains('?') { '&' } else { '?' };
            // Before anything was known, and of nobody.
            let path = format!("{path}{apart}as_of=1999-12-31&region=Nirgends");
            let page = site.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("data-drawing"), "{path}: {}", page.body);
        }
    })
    .await;
}

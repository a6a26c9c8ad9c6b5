//! `/insights`: views, charts, their files, and the lists that their marks lead to.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use desbloqueo_app::reads::{LineFilter, Lines, ReportBy, count_lines, report_blocked};

use crate::sight::ids::CHARTS;
use crate::site::{Answer, Site, on_both};

/// A chart's figures as its page shows them.
struct Figures {
    headings: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    /// Where the row leads; empty where it leads nowhere.
    lines: String,
    cells: Vec<String>,
}

impl Figures {
    fn of(page: &Answer) -> Self {
        let (_, table) = page.body.split_once("<thead>").unwrap_or(("", ""));
        let (head, body) = table.split_once("</thead>").unwrap_or(("", ""));
        let body = body.split("</table>").next().unwrap_or_default();
        Self {
            headings: head
                .split("</th>")
                .map(text)
                .filter(|text| !text.is_empty())
                .collect(),
            rows: body.split("<tr data-row>").skip(1).map(Row::of).collect(),
        }
    }

    fn position(&self, heading: &str) -> usize {
        let found = self.headings.iter().position(|one| one == heading);
        found.unwrap_or_else(|| panic!("no {heading} in {:?}", self.headings))
    }
}

impl Row {
    fn of(row: &str) -> Self {
        let link = row.split("data-key=\"open\"").next().unwrap_or_default();
        let link = link
            .rsplit_once("href=\"")
            .filter(|_| row.contains("data-key=\"open\""));
        let lines = link.map(|(_, rest)| rest.split('"').next().unwrap_or_default());
        Self {
            lines: lines
                .unwrap_or_default()
                .replace("&#38;", "&")
                .replace("&amp;", "&"),
            cells: row.split("</td>").map(text).collect(),
        }
    }

    fn number(&self, position: usize) -> i64 {
        digits(self.cells.get(position).unwrap())
    }
}

/// What is read of a piece of a page.
fn text(piece: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for part in piece.split_inclusive(['<', '>']) {
        if let Some(words) = part.strip_suffix('<') {
            if inside {
                text.push_str(words);
            }
            inside = false;
        } else if part.ends_with('>') {
            inside = true;
        } else if inside {
            text.push_str(part);
        }
    }
    text.trim().to_owned()
}

pub(crate) fn digits(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}

/// Lines and units of the list that a row leads to.
pub(crate) async fn totals(site: &mut Site, lines: &str) -> (i64, i64) {
    let (_, query) = lines.split_once('?').unwrap();
    let page = site.get(&format!("/portfolio/totals?{query}")).await;
    let counted = page.between("<p class=\"counted\">", "</p>");
    let (lines, units) = counted.split_once('·').unwrap();
    (digits(lines), digits(units))
}

fn plain() -> impl Iterator<Item = &'static str> {
    CHARTS.into_iter().filter(|path| !path.contains('.'))
}

#[tokio::test]
async fn every_chart_of_every_view_is_asked_for_by_the_test_of_what_is_hidden() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let now = site.get("/insights").await;
        assert_eq!(now.status, StatusCode::OK);
        let tabs = now.between("<nav class=\"tabs\"", "</nav>").to_owned();
        let views = tabs.split("href=\"").skip(1);
        let views: Vec<String> = views
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .filter(|view| view != "/insights/digest")
            .collect();
        assert!(views.contains(&"/insights/quality".to_owned()), "{views:?}");
        let mut shown = BTreeSet::new();
        for view in views {
            let page = site.get(&view).await;
            assert!(page.body.contains("/assets/charts-"), "{view}");
            assert!(!page.body.contains("style="), "{view}");
            let frames = page.body.split("data-chart hx-get=\"").skip(1);
            shown.extend(frames.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
        let asked: BTreeSet<String> = plain().map(str::to_owned).collect();
        assert_eq!(shown, asked);
    })
    .await;
}

#[tokio::test]
async fn every_chart_answers_as_a_page_and_as_files() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut drawn = 0;
        for path in plain() {
            let page = site.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
            assert!(
                !page.body.contains("chart-column-"),
                "{path}: a message is missing"
            );
            assert!(!page.body.contains("class=\"answer\"></p>"), "{path}");
            let rows = Figures::of(&page).rows.len();
            drawn += usize::from(page.body.contains("data-drawing"));
            let csv = site.get(&format!("{path}.csv")).await;
            assert_eq!(csv.status, StatusCode::OK, "{path}");
            assert!(csv.header("content-type").starts_with("text/csv"));
            let lines = csv.body.lines().count();
            assert!(
                lines > rows,
                "{path}: {lines} lines of text and {rows} rows"
            );
            let xlsx = site.get(&format!("{path}.xlsx")).await;
            assert_eq!(xlsx.status, StatusCode::OK, "{path}");
            assert!(xlsx.bytes.starts_with(b"PK"), "{path}");
        }
        assert!(drawn > 10, "{drawn} charts have something to draw");
        for missing in [
            "/insights/nothing",
            "/insights/now/nothing",
            "/insights/nothing/owners",
            "/insights/now/owners.json",
            "/insights/quality/owners",
        ] {
            let page = site.get(missing).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{missing}");
        }
    })
    .await;
}

/// Charts with the heading of the figure that their lists have too: units, or lines.
const LEADING: [(&str, &str); 17] = [
    ("/insights/now/units-by-status", "Unidades"),
    ("/insights/now/reasons-by-units", "Unidades"),
    (
        "/insights/now/reasons-by-units?by=detail&l2=blocked-customer-it-infrastructure-remediation",
        "Unidades",
    ),
    ("/insights/now/reasons-by-unit-days", "Unidades"),
    ("/insights/now/reasons-by-service", "Unidades"),
    ("/insights/now/ages-by-reason", "Unidades"),
    ("/insights/now/waiting-on", "Unidades ahora"),
    ("/insights/now/owners", "Unidades"),
    ("/insights/now/nobody", "Unidades"),
    ("/insights/now/renewals", "Unidades"),
    ("/insights/now/product-gaps", "Unidades"),
    ("/insights/now/product-gaps?by=blocker", "Unidades"),
    ("/insights/now/unclassified", "Unidades"),
    ("/insights/now/stale", "Unidades"),
    ("/insights/now/to-reconcile", "Unidades"),
    ("/insights/quality/rules-met", "Unidades de estas"),
    ("/insights/quality/playbook-fit", "Unidades"),
];

#[tokio::test]
async fn figures_agree_with_the_lists_that_they_lead_to() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut compared = 0;
        for (path, heading) in LEADING {
            for slice in [
                "",
                "as_of=2026-11-08",
                "compare=2026-10-20",
                "phase=delivery&age_to_days=40",
            ] {
                let begins = if path.contains('?') { '&' } else { '?' };
                let path = format!("{path}{begins}{slice}");
                let figures = Figures::of(&site.get(&path).await);
                if figures.rows.is_empty() {
                    continue;
                }
                let position = figures.position(heading);
                for row in figures.rows.iter().filter(|row| !row.lines.is_empty()) {
                    let (_, units) = totals(&mut site, &row.lines).await;
                    assert_eq!(
                        row.number(position),
                        units,
                        "{path}: {:?} {}",
                        row.cells,
                        row.lines
                    );
                    compared += 1;
                }
            }
        }
        assert!(compared > 150, "{compared} rows");
    })
    .await;
}

#[tokio::test]
async fn a_resolver_leads_to_the_blockers_that_they_can_remove() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for as_of in ["", "as_of=2026-11-01"] {
            let chart = site.get(&format!("/insights/now/resolvers?{as_of}")).await;
            let figures = Figures::of(&chart);
            let blockers = figures.position("Bloqueos");
            assert!(!figures.rows.is_empty());
            for row in &figures.rows {
                assert!(
                    row.lines.starts_with("/blockers?resolver=") && row.lines.ends_with(as_of),
                    "{}",
                    row.lines
                );
                let page = site.get(&row.lines).await;
                assert_eq!(page.status, StatusCode::OK);
                let shown = page.body.matches("data-key=\"open\"").count();
                let wanted = usize::try_from(row.number(blockers)).unwrap();
                assert!(
                    shown >= wanted.min(50),
                    "{:?}: {shown} of {wanted}",
                    row.cells
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_reason_leads_to_its_details() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/insights/now/reasons-by-units").await;
        let deeper = page
            .between("class=\"deeper\" href=\"", "\"")
            .replace("&#38;", "&");
        assert!(
            deeper.contains("by=detail") && deeper.contains("l2="),
            "{deeper}"
        );
        let reason = &Figures::of(&page).rows[0];
        let details = Figures::of(&site.get(&deeper).await);
        let units: i64 = details.rows.iter().map(|row| row.number(1)).sum();
        assert_eq!(units, reason.number(1));
    })
    .await;
}

#[tokio::test]
async fn another_day_stands_beside_and_the_answer_tells_the_change() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let day = jiff::civil::date(2026, 10, 20);
        let page = site
            .get("/insights/now/reasons-by-units?compare=2026-10-20")
            .await;
        let figures = Figures::of(&page);
        let actor = site.actor_called("Ana Ficticia").await;
        let all = LineFilter::default();
        let then = report_blocked(&site.app, &actor, &all, ReportBy::Reason, Some(day)).await;
        let units: i64 = figures.rows.iter().map(|row| row.number(2)).sum();
        assert_eq!(units, then.unwrap().totals.units);
        assert!(
            page.body.contains("&#34;tone&#34;:&#34;compared&#34;"),
            "{}",
            page.body
        );
        assert!(
            page.between("class=\"answer\">", "</p>")
                .contains("20 oct 2026")
        );
        let ahead = site
            .get("/insights/now/reasons-by-units?compare=2027-10-20")
            .await;
        assert!(
            !ahead.body.contains("compared"),
            "what will be is not known"
        );
    })
    .await;
}

/// Charts that another day stands beside.
const BESIDE: [&str; 13] = [
    "/insights/now/resolvers",
    "/insights/now/owners",
    "/insights/now/renewals",
    "/insights/now/product-gaps?by=blocker",
    "/insights/now/unclassified",
    "/insights/now/stale",
    "/insights/now/to-reconcile",
    "/insights/over-time/flow-by-week",
    "/insights/over-time/unit-days-by-week",
    "/insights/quality/rules-met",
    "/insights/how-long/realistic-dates",
    "/insights/what-if/fewest-blockers",
    "/insights/what-if/what-would-move?without=reason:blocked-customer-it-infrastructure-remediation",
];

#[tokio::test]
async fn another_day_stands_beside_in_the_answer_the_drawing_and_the_figures() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut told = 0;
        for path in BESIDE {
            let begins = if path.contains('?') { '&' } else { '?' };
            let plain = Figures::of(&site.get(path).await);
            let page = site.get(&format!("{path}{begins}compare=2026-10-20")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let figures = Figures::of(&page);
            if figures.rows.is_empty() || plain.rows.is_empty() {
                continue;
            }
            assert!(
                page.body.contains("&#34;tone&#34;:&#34;compared&#34;"),
                "{path}"
            );
            let answer = page.between("class=\"answer\">", "</p>");
            // Too few blockers of the demonstration were cleared for a date to be judged on either day.
            let is_judged = !answer.contains("Todavía no se puede valorar ninguna fecha");
            assert!(
                answer.contains("20 oct 2026") == is_judged,
                "{path}: {answer}"
            );
            assert!(
                figures.headings.len() >= plain.headings.len() + 2,
                "{path}: {:?}",
                figures.headings
            );
            told += 1;
        }
        assert!(told >= 8, "{told} charts have something on both days");
    })
    .await;
}

#[tokio::test]
async fn what_somebody_does_not_see_is_not_counted() {
    on_both(async |mut site: Site| {
        let name = site.narrow_reader().await;
        let actor = site.actor_called(&name).await;
        site.sign_in(&name).await;
        for path in BESIDE {
            let begins = if path.contains('?') { '&' } else { '?' };
            let past = format!("{path}{begins}as_of=2026-11-08&compare=2026-10-20");
            let page = site.get(&past).await;
            assert_eq!(page.status, StatusCode::OK, "{past}: {}", page.body);
            for row in Figures::of(&page).rows {
                if row.lines.starts_with("/portfolio") {
                    let listed = site.get(&row.lines).await;
                    assert_eq!(listed.status, StatusCode::OK, "{}", row.lines);
                }
            }
        }
        let figures = Figures::of(&site.get("/insights/now/units-by-status").await);
        let units: i64 = figures.rows.iter().map(|row| row.number(1)).sum();
        let wanted = Lines::default();
        let seen = count_lines(&site.app, &actor, &wanted).await.unwrap();
        assert_eq!(units, seen.units);
        let ana = site.actor_called("Ana Ficticia").await;
        let all = count_lines(&site.app, &ana, &wanted).await.unwrap();
        assert!(seen.units < all.units);
    })
    .await;
}

#[tokio::test]
async fn a_slice_without_lines_says_so_in_every_chart() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let nothing = "text=nowhere-to-be-found";
        for path in plain() {
            let page = site.get(&format!("{path}?{nothing}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("data-drawing"), "{path}");
            assert!(page.body.contains("class=\"answer\""), "{path}");
        }
        let view = site.get(&format!("/insights?{nothing}")).await;
        assert!(view.body.contains("nowhere-to-be-found"));
        assert!(view.body.contains("class=\"chip\""));
    })
    .await;
}

#[tokio::test]
async fn charts_are_written_in_the_language_of_the_reader() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let fields = [
            ("language", "ja"),
            ("time_zone", "Asia/Tokyo"),
            ("theme", "dark"),
            ("density", "dense"),
        ];
        let saved = site.post("/settings", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = site.get("/insights/now/reasons-by-units").await;
        assert!(
            page.body
                .contains("最も多くのユニットを止めているものは何ですか")
        );
        assert!(
            page.between("class=\"answer\">", "</p>")
                .contains("ユニット")
        );
        let csv = site.get("/insights/now/reasons-by-units.csv").await;
        assert!(csv.body.contains("理由"), "{}", csv.body);
    })
    .await;
}

#[tokio::test]
async fn the_form_of_filters_leads_back_to_the_charts() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let view = site
            .get("/insights/quality?compare=2026-10-20&phase=delivery")
            .await;
        let form = view
            .between("href=\"/portfolio/filter?", "\"")
            .replace("&#38;", "&");
        let form = site.get(&format!("/portfolio/filter?{form}")).await;
        assert!(
            form.body
                .contains("name=\"to\" value=\"/insights/quality?compare=2026-10-20\"")
        );
        let to = "to=%2Finsights%2Fquality%3Fcompare%3D2026-10-20";
        let set = site
            .get(&format!("/portfolio/filter/set?{to}&phase=delivery"))
            .await;
        assert_eq!(
            set.header("location"),
            "/insights/quality?compare=2026-10-20&phase=delivery"
        );
        let elsewhere = "to=https%3A%2F%2Fexample.com&phase=delivery";
        let set = site
            .get(&format!("/portfolio/filter/set?{elsewhere}"))
            .await;
        assert_eq!(set.header("location"), "/portfolio?phase=delivery");
    })
    .await;
}

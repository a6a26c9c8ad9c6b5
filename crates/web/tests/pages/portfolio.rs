//! `/portfolio`: filters, sorting and pages by its address; columns, views, totals and files.

use axum::http::StatusCode;
use desbloqueo_app::reads::{LineFilter, Lines, list_lines};

use crate::site::{Answer, Site, on_both};

/// The address of a link, as a browser reads it.
fn address(page: &Answer, before: &str) -> String {
    let found = page.between(before, "\"");
    found.replace("&#38;", "&").replace("&amp;", "&")
}

/// The ids of the lines of a page, in order.
pub(crate) fn lines(page: &Answer) -> Vec<String> {
    let parts = page.body.split("<tr id=\"line-").skip(1);
    parts
        .map(|part| part.split('"').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn the_portfolio_goes_on_page_after_page_and_back_again() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut path = "/portfolio?sort=-units".to_owned();
        let mut pages = Vec::new();
        let last = loop {
            let page = site.get(&path).await;
            assert_eq!(page.status, StatusCode::OK);
            pages.push(lines(&page));
            if !page.body.contains("rel=\"next\"") {
                break page;
            }
            path = address(&page, "rel=\"next\" href=\"");
        };
        assert!(pages.len() > 1, "{} pages", pages.len());
        let mut page = last;
        for expected in pages.iter().rev().skip(1) {
            page = site.get(&address(&page, "rel=\"prev\" href=\"")).await;
            assert_eq!(&lines(&page), expected);
        }
        assert!(!page.body.contains("rel=\"prev\""));
    })
    .await;
}

#[tokio::test]
async fn a_filter_is_a_chip_that_can_be_removed() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let all = lines(&site.get("/portfolio").await);
        let page = site
            .get("/portfolio?kind=blocked&age_from_days=10&sort=-units")
            .await;
        assert_ne!(lines(&page), all);
        assert!(page.body.contains("data-kind=\"blocked\""));
        assert!(!page.body.contains("data-kind=\"in-progress\""));
        assert_eq!(page.body.matches("class=\"chip\"").count(), 2);
        let chip = page.body.split("class=\"chip\"").nth(1).unwrap();
        let without = chip.split("href=\"").nth(1).unwrap().split('"').next();
        let without = without.unwrap().replace("&#38;", "&");
        assert_eq!(without, "/portfolio?age_from_days=10&sort=-units");
        let nothing = site.get("/portfolio?text=nowhere-to-be-found").await;
        assert_eq!(nothing.status, StatusCode::OK);
        assert!(lines(&nothing).is_empty());
        assert!(nothing.body.contains("class=\"empty\""));
    })
    .await;
}

#[tokio::test]
async fn every_filter_answers_and_what_cannot_be_read_asks_for_nothing() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let all = lines(&site.get("/portfolio").await);
        for filter in [
            "l1=blocked",
            "l2=nothing&l3=nothing",
            "family=nothing",
            "service=exchange&service=teams",
            "owner=nobody",
            "owner=role:account-team",
            "region=Norte&market_segment=SMB",
            "priority=high&phase=delivery&segment=Madrid",
            "engagement_scenario=nothing",
            "overdue=on&past_target=on&needs_reconciling=on&include_invalid=on",
            "unclassified=on&stale_days=3&age_to_days=900",
            "target_from=2026-01-01&target_to=2027-01-01",
            "next_from=2026-01-01&next_to=2027-01-01",
            "party=customer&renewal_from=2026-01-01&renewal_to=2027-01-01",
            "unmet=any&unmet=S4",
        ] {
            let page = site.get(&format!("/portfolio?{filter}")).await;
            assert_eq!(page.status, StatusCode::OK, "{filter}");
            assert!(page.body.contains("class=\"chip\""), "{filter}");
            let totals = site.get(&format!("/portfolio/totals?{filter}")).await;
            assert_eq!(totals.status, StatusCode::OK, "{filter}");
        }
        for unread in [
            "kind=evil",
            "stale_days=x",
            "tenant=evil",
            "unmet=evil",
            "sort=evil",
            "evil=1",
        ] {
            let page = site.get(&format!("/portfolio?{unread}")).await;
            assert_eq!(lines(&page), all, "{unread}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_heading_sorts_both_ways_and_says_which() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/portfolio?sort=-units&kind=blocked").await;
        assert!(page.body.contains("aria-sort=\"descending\""));
        let head = page.body.split("aria-sort=\"descending\"").nth(1).unwrap();
        assert!(head.contains("sort=units"), "{head}");
        let page = site.get("/portfolio?kind=blocked&sort=units").await;
        assert!(page.body.contains("aria-sort=\"ascending\""));
        // The earliest day first is the greatest age first.
        let page = site.get("/portfolio").await;
        assert!(page.body.contains("aria-sort=\"descending\""));
    })
    .await;
}

#[tokio::test]
async fn a_past_day_is_said_and_so_is_what_it_leaves_out() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site
            .get("/portfolio?as_of=2026-06-30&next_to=2026-07-30&kind=blocked")
            .await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("class=\"past\""));
        assert!(page.body.contains("data-tone=\"warn\""));
        // What was cannot be changed.
        assert!(!page.body.contains("name=\"line\""));
        assert!(!page.body.contains("cell-edit"));
        let to_come = site.get("/portfolio?as_of=2030-01-01").await;
        assert!(!to_come.body.contains("class=\"past\""));
    })
    .await;
}

#[tokio::test]
async fn totals_are_those_of_the_filter() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/portfolio?kind=blocked").await;
        let counted = address(&page, "href=\"/portfolio/totals");
        let counted = site.get(&format!("/portfolio/totals{counted}")).await;
        let told = counted.between("class=\"counted\">", "<");
        let mut all = lines(&page).len();
        let mut page = page;
        while page.body.contains("rel=\"next\"") {
            page = site.get(&address(&page, "rel=\"next\" href=\"")).await;
            all += lines(&page).len();
        }
        assert!(told.contains(&format!(" {all} ")), "{told}: {all}");
    })
    .await;
}

#[tokio::test]
async fn columns_are_kept_and_stand_in_the_address() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = site.get("/portfolio/columns?kind=blocked").await;
        assert_eq!(form.status, StatusCode::OK);
        let fields = [
            ("found", "kind=blocked"),
            ("column", "note"),
            ("column", "region"),
            ("dense", "on"),
        ];
        let answer = site.post("/portfolio/columns", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            answer.header("location"),
            "/portfolio?kind=blocked&columns=note%2Cregion"
        );
        let page = site.get("/portfolio").await;
        assert_eq!(page.body.matches("<th scope=\"col\"").count(), 4);
        assert!(page.body.contains("data-density=\"dense\""));
        let shared = site.get("/portfolio?columns=units").await;
        assert_eq!(shared.body.matches("<th scope=\"col\"").count(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_view_is_saved_listed_and_removed() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = site
            .get("/portfolio/views/new?kind=blocked&sort=-units")
            .await;
        assert_eq!(form.status, StatusCode::OK);
        let found = "kind=blocked&sort=-units";
        let refused = site
            .post("/portfolio/views", &[("name", " "), ("found", found)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-name\""));
        let fields = [("name", "Lo más <grande>"), ("found", found)];
        let saved = site.post("/portfolio/views", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let page = site.get("/portfolio/views").await;
        assert!(
            page.body.contains("Lo más &#60;grande&#62;"),
            "{}",
            page.body
        );
        assert!(
            page.body
                .contains("/portfolio?kind=blocked&#38;sort=-units")
        );
        let delete = address(&page, "<form class=\"push\" method=\"post\" action=\"");
        let gone = site.post(&delete, &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let again = site.post(&delete, &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_form_of_filters_turns_names_into_records() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = site.get("/portfolio/filter?kind=blocked&sort=-units").await;
        assert_eq!(form.status, StatusCode::OK);
        let list = site.get("/portfolio").await;
        let customer = list.between("data-key=\"open\"><b>", "</b>").to_owned();
        let query = serde_urlencoded::to_string([
            ("customer-name", customer.as_str()),
            ("kind", ""),
            ("sort", "-units"),
        ]);
        let answer = site
            .get(&format!("/portfolio/filter/set?{}", query.unwrap()))
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let path = answer.header("location").to_owned();
        assert!(
            path.starts_with("/portfolio?sort=-units&customer="),
            "{path}"
        );
        let page = site.get(&path).await;
        assert!(!lines(&page).is_empty());
        let unknown = site
            .get("/portfolio/filter/set?customer-name=Nobody+at+all&kind=blocked")
            .await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.body.contains("id=\"wrong-customer-name\""));
        assert!(unknown.body.contains("value=\"Nobody at all\""));
    })
    .await;
}

#[tokio::test]
async fn what_is_shown_is_exported_in_three_kinds() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for (kind, beginning) in [("xlsx", "PK"), ("csv", "\u{feff}"), ("json", "{")] {
            let path = format!("/portfolio/export.{kind}?kind=blocked");
            let file = site.get(&path).await;
            assert_eq!(file.status, StatusCode::OK);
            assert!(file.body.starts_with(beginning), "{kind}");
            let name = file.header("content-disposition");
            assert!(name.ends_with(&format!(".{kind}\"")), "{name}");
        }
        let past = site.get("/portfolio/export.csv?as_of=2026-06-30").await;
        assert_eq!(past.status, StatusCode::OK);
        let none = site.get("/portfolio/export.exe").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn who_is_a_stranger_to_a_record_finds_no_trace_of_it() {
    on_both(async |mut site: Site| {
        let administrator = site.actor_called("Ana Ficticia").await;
        let stranger = site.narrow_reader().await;
        let all = list_lines(
            &site.app,
            &administrator,
            &Lines {
                limit: 2_000,
                ..Lines::default()
            },
        )
        .await
        .unwrap();
        let actor = site.actor_called(&stranger).await;
        let filter = LineFilter::default();
        let seen = Lines {
            limit: 2_000,
            filter,
            ..Lines::default()
        };
        let seen = list_lines(&site.app, &actor, &seen).await.unwrap();
        let is_seen = |id| seen.items.iter().any(|item| item.customer.id == id);
        let unseen = all.items.iter().find(|item| !is_seen(item.customer.id));
        let unseen = unseen.unwrap();
        site.sign_in(&stranger).await;
        let page = site
            .get(&format!("/portfolio?customer={}", unseen.customer.id))
            .await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(lines(&page).is_empty());
        assert!(!page.body.contains(&unseen.customer.name));
        for path in [
            format!("/portfolio/lines/{}/owner", unseen.id),
            format!("/portfolio/lines/{}/target", unseen.id),
        ] {
            assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
            let posted = site.post(&path, &[("value", "2026-12-01")]).await;
            assert_eq!(posted.status, StatusCode::NOT_FOUND);
        }
        let line = unseen.id.to_string();
        let fields = [("set", "confirm"), ("line", line.as_str())];
        let edited = site.post("/portfolio/edit/preview", &fields).await;
        assert_eq!(edited.status, StatusCode::NOT_FOUND);
    })
    .await;
}

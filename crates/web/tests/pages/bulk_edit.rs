//! `/portfolio/edit`: many lines at once, previewed, applied, undone; and one cell in its place.

use axum::http::StatusCode;
use desbloqueo_app::reads::{LineFilter, LineItem, Lines, list_lines};
use desbloqueo_domain::status::{Phase, StatusKind};
use jiff::civil::date;

use crate::site::{Site, on_both};

/// Some lines that an administrator sees, in delivery and blocked.
async fn blocked(site: &Site, most: u32) -> Vec<LineItem> {
    let actor = site.actor_called("Ana Ficticia").await;
    let wanted = Lines {
        filter: LineFilter {
            kind: Some(StatusKind::Blocked),
            phase: Some(Phase::Delivery),
            ..LineFilter::default()
        },
        limit: most,
        ..Lines::default()
    };
    list_lines(&site.app, &actor, &wanted).await.unwrap().items
}

fn fields<'a>(lines: &'a [String], rest: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let lines = lines.iter().map(|line| ("line", line.as_str()));
    lines.chain(rest.iter().copied()).collect()
}

fn ids(lines: &[LineItem]) -> Vec<String> {
    lines.iter().map(|line| line.id.to_string()).collect()
}

#[tokio::test]
async fn dates_of_many_are_previewed_applied_and_undone() {
    on_both(async |mut site: Site| {
        let before = blocked(&site, 3).await;
        let lines = ids(&before);
        site.sign_in("Ana Ficticia").await;
        let query = serde_urlencoded::to_string(fields(&lines, &[("set", "dates")]));
        let form = site
            .get(&format!("/portfolio/edit?{}", query.unwrap()))
            .await;
        assert_eq!(form.status, StatusCode::OK);
        assert_eq!(form.body.matches("name=\"line\"").count(), 3);
        let sent = fields(
            &lines,
            &[
                ("set", "dates"),
                ("target", "2027-03-01"),
                ("found", "kind=blocked"),
            ],
        );
        let told = site.post("/portfolio/edit/preview", &sent).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        assert_eq!(told.body.matches("data-outcome=\"changed\"").count(), 3);
        assert_eq!(blocked(&site, 3).await, before);
        let done = site.post("/portfolio/edit/apply", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(done.header("location"), "/portfolio?kind=blocked");
        let target = Some(date(2027, 3, 1));
        assert!(
            blocked(&site, 3)
                .await
                .iter()
                .all(|line| line.target == target)
        );
        let page = site.get("/portfolio?kind=blocked").await;
        let undo = page
            .between("<form class=\"push\" method=\"post\" action=\"", "\"")
            .to_owned();
        assert!(undo.starts_with("/portfolio/batches/"), "{undo}");
        let undone = site.post(&undo, &[]).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        let targets = |lines: &[LineItem]| lines.iter().map(|line| line.target).collect::<Vec<_>>();
        assert_eq!(targets(&blocked(&site, 3).await), targets(&before));
        let again = site.post(&undo, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let batches = site.get("/portfolio/batches").await;
        assert_eq!(batches.status, StatusCode::OK);
        assert!(!batches.body.contains(&undo));
    })
    .await;
}

#[tokio::test]
async fn each_refusal_is_told_with_its_rule_and_holds_all_back() {
    on_both(async |mut site: Site| {
        let before = blocked(&site, 2).await;
        let lines = ids(&before);
        site.sign_in("Ana Ficticia").await;
        // Without a note and a reason nobody changes the status of others.
        let sent = fields(&lines, &[("set", "status"), ("status", "in-progress")]);
        let told = site.post("/portfolio/edit/preview", &sent).await;
        assert_eq!(told.status, StatusCode::OK);
        assert_eq!(told.body.matches("data-outcome=\"refused\"").count(), 2);
        assert!(told.body.contains("(S9)"), "{}", told.body);
        assert!(!told.body.contains("/portfolio/edit/apply"));
        let held = site.post("/portfolio/edit/apply", &sent).await;
        assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(blocked(&site, 2).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_says_nothing_is_refused_where_it_says_nothing() {
    on_both(async |mut site: Site| {
        let lines = ids(&blocked(&site, 1).await);
        site.sign_in("Ana Ficticia").await;
        for (set, field) in [
            ("status", "status"),
            ("owner", "owner"),
            ("dates", "target"),
            ("next", "action"),
            ("blocker", "blocker"),
            ("paste", "pasted"),
        ] {
            let sent = fields(&lines, &[("set", set)]);
            let refused = site.post("/portfolio/edit/preview", &sent).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{set}");
            let place = format!("id=\"wrong-{field}\"");
            assert!(refused.body.contains(&place), "{set}: {}", refused.body);
        }
        let nobody = site
            .post("/portfolio/edit/preview", &[("set", "confirm")])
            .await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn all_lines_of_a_filter_are_confirmed_at_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let sent = [
            ("set", "confirm"),
            ("all", "1"),
            ("found", "kind=blocked&phase=delivery"),
        ];
        let told = site.post("/portfolio/edit/preview", &sent).await;
        assert_eq!(told.status, StatusCode::OK);
        let done = site.post("/portfolio/edit/apply", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let today = Some(date(2026, 11, 22));
        let after = blocked(&site, 2_000).await;
        assert!(!after.is_empty() && after.iter().all(|line| line.confirmed == today));
    })
    .await;
}

#[tokio::test]
async fn a_block_from_a_spreadsheet_gives_each_line_its_own() {
    on_both(async |mut site: Site| {
        let lines = ids(&blocked(&site, 2).await);
        site.sign_in("Ana Ficticia").await;
        let pasted = "2027-01-10\t2027-02-01\r\n2027-01-11\t\r\n";
        let columns = [
            ("set", "paste"),
            ("column_1", "target-date"),
            ("column_2", "next-action-date"),
        ];
        let mut sent = fields(&lines, &columns);
        sent.push(("pasted", pasted));
        let done = site.post("/portfolio/edit/apply", &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let after = blocked(&site, 2_000).await;
        let of = |id: &str| after.iter().find(|line| line.id.to_string() == id).unwrap();
        let targets = [&lines[0], &lines[1]].map(|id| of(id).target);
        assert_eq!(targets, [Some(date(2027, 1, 10)), Some(date(2027, 1, 11))]);
        for wrong in ["2027-01-10\n2027-01-11\n2027-01-12", "5/02\n5/03", "\t\t"] {
            let mut sent = fields(&lines, &columns);
            sent.push(("pasted", wrong));
            let refused = site.post("/portfolio/edit/preview", &sent).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(refused.body.contains("id=\"wrong-pasted\""), "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_cell_is_changed_in_its_place_and_refused_there() {
    on_both(async |mut site: Site| {
        let line = blocked(&site, 1).await.remove(0);
        site.sign_in("Ana Ficticia").await;
        let path = format!("/portfolio/lines/{}/target", line.id);
        let form = site
            .get(&format!("{path}?back=/portfolio%3Fkind%3Dblocked"))
            .await;
        assert_eq!(form.status, StatusCode::OK);
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let send = |value| {
            vec![
                ("value", value),
                ("version", version.as_str()),
                ("back", "/portfolio?kind=blocked"),
            ]
        };
        let saved = site.post(&path, &send("2027-01-05")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        assert_eq!(saved.header("location"), "/portfolio?kind=blocked");
        // Somebody else has saved it since the form was read.
        let stale = site.post(&path, &send("2027-01-06")).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.body.contains("(V3)"), "{}", stale.body);
        let wrong = site.post(&path, &send("tomorrow")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let owner = format!("/portfolio/lines/{}/owner", line.id);
        let fields = [
            ("value", "role:delivery-manager"),
            ("back", "//evil.example"),
        ];
        let saved = site.post(&owner, &fields).await;
        assert_eq!(saved.header("location"), "/");
        let none = site
            .get(&format!("/portfolio/lines/{}/units", line.id))
            .await;
        assert_eq!(none.status, StatusCode::BAD_REQUEST);
    })
    .await;
}

//! `/blockers/meeting`: a list walked through one blocker at a time, and its minutes.

use axum::http::StatusCode;

use crate::blockers::{assert_saved, now, shared};
use crate::site::{Site, on_both};

#[tokio::test]
async fn what_a_meeting_decides_stands_in_its_minutes() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let item = shared(&site).await;
        let query = serde_urlencoded::to_string([("text", &item.title)]).unwrap();
        let agenda = site.get(&format!("/blockers/meeting?{query}")).await;
        assert_eq!(agenda.status, StatusCode::OK);
        let begun = site.post(&format!("/blockers/meeting?{query}"), &[]).await;
        assert_eq!(begun.header("location"), "/blockers/meeting/1");
        let page = site.get("/blockers/meeting/1").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body
                .contains(&format!("/blockers/{}/comment", item.id))
        );
        let empty = site.get("/blockers/meeting/minutes").await;
        assert!(
            !empty
                .body
                .contains(&format!("href=\"/blockers/{}\"", item.id))
        );

        let back = ("back", "/blockers/meeting/1");
        let base = format!("/blockers/{}", item.id);
        let said = [("body", "They *promised* it"), back];
        let said = site.post(&format!("{base}/comment"), &said).await;
        assert_eq!(said.header("location"), "/blockers/meeting/1");
        let moved = [("projected", "2027-01-15"), ("reason", "New quote"), back];
        assert_saved(&site.post(&format!("{base}/date"), &moved).await);
        let next = [
            ("next-action", "Send the order"),
            ("next-action-date", "2026-12-03"),
            back,
        ];
        assert_saved(&site.post(&format!("{base}/next"), &next).await);
        assert_eq!(
            now(&site, &item).await.projected.unwrap().to_string(),
            "2027-01-15"
        );

        let minutes = site.get("/blockers/meeting/minutes").await;
        for said in [
            "They *promised* it",
            "15 ene 2027",
            "New quote",
            "Send the order",
        ] {
            assert!(minutes.body.contains(said), "{said}: {}", minutes.body);
        }
        let text = site.get("/blockers/meeting/minutes?as=markdown").await;
        assert!(text.header("content-type").starts_with("text/markdown"));
        assert!(
            text.body.contains("> They \\*promised\\* it"),
            "{}",
            text.body
        );
    })
    .await;
}

#[tokio::test]
async fn a_meeting_keeps_its_order_when_what_is_decided_changes_the_list() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        site.post("/blockers/meeting?kind=shared", &[]).await;
        let first = title(&mut site, 1).await;
        let second = title(&mut site, 2).await;
        let page = site.get("/blockers/meeting/1").await;
        let path = page.between("action=\"/blockers/", "/comment\"").to_owned();
        let id = path.rsplit('/').next().unwrap();
        let closed = [("resolution", "Gone"), ("target", "2027-01-15")];
        assert_saved(&site.post(&format!("/blockers/{id}/close"), &closed).await);
        assert_eq!(title(&mut site, 1).await, first);
        assert_eq!(title(&mut site, 2).await, second);
    })
    .await;
}

async fn title(site: &mut Site, number: usize) -> String {
    let page = site.get(&format!("/blockers/meeting/{number}")).await;
    assert_eq!(page.status, StatusCode::OK);
    page.between("<h1>", "</h1>").to_owned()
}

#[tokio::test]
async fn without_a_meeting_one_is_begun_first() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        for path in ["/blockers/meeting/1", "/blockers/meeting/minutes"] {
            let answer = site.get(path).await;
            assert_eq!(answer.header("location"), "/blockers/meeting", "{path}");
        }
        site.post("/blockers/meeting?kind=shared", &[]).await;
        for number in ["0", "1000", "x"] {
            let answer = site.get(&format!("/blockers/meeting/{number}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{number}");
        }
    })
    .await;
}

//! `/`, `/incomplete`, `/waiting`: the work of a day, and answers for many at once.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::ids;

/// The ids of the boxes of a name.
fn boxes(page: &Answer, name: &str) -> Vec<String> {
    ids(page, &format!("name=\"{name}\" value=\""))
}

#[tokio::test]
async fn the_day_begins_with_what_presses_and_each_line_is_dealt_with_in_place() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/?scope=all").await;
        assert_eq!(page.status, StatusCode::OK);
        for kind in ["overdue", "past-target", "unclassified"] {
            assert!(page.body.contains(&format!("id=\"work-{kind}\"")), "{kind}");
        }
        for way in ["/edit?back=", "/confirm\"", "/next?back=", "/attempt\""] {
            assert!(page.body.contains(way), "{way}: {}", page.body);
        }
        let overdue = page.between("id=\"work-past-target\"", "</section>");
        assert!(overdue.contains("/target?back="), "{overdue}");
        let unclassified = page.between("id=\"work-unclassified\"", "</section>");
        let tried = unclassified
            .split("action=\"/entitlements/")
            .nth(1)
            .unwrap();
        let tried = format!("/entitlements/{}", tried.split('"').next().unwrap());
        let done = site.post(&tried, &[("back", "/?scope=all")]).await;
        assert_eq!(done.header("location"), "/?scope=all", "{}", done.body);
        assert!(
            site.get("/?scope=all")
                .await
                .body
                .contains("data-tone=\"good\"")
        );
    })
    .await;
}

#[tokio::test]
async fn lines_that_lack_something_after_the_handover_wait_in_a_queue() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/customers").await;
        let tenants = boxes(&list, "tenant");
        let mut fields: Vec<(&str, &str)> =
            tenants.iter().map(|id| ("tenant", id.as_str())).collect();
        fields.push(("mode", "accepted"));
        let done = site.post("/customers/hand-over", &fields).await;
        assert_eq!(done.header("location"), "/customers", "{}", done.body);
        let queue = site.get("/incomplete?scope=all").await;
        assert!(queue.body.contains("class=\"lacks\""), "{}", queue.body);
        let line = ids(&queue, "href=\"/lines/").remove(0);
        let home = site.get("/?scope=all").await;
        assert!(home.body.contains("id=\"work-incomplete\""));
        assert!(home.body.contains(&format!("href=\"/lines/{line}/edit")));
        let mine = site.get("/incomplete").await;
        assert!(mine.body.contains("class=\"empty\""), "{}", mine.body);
        site.sign_in("Rosa Remedio").await;
        let hidden = site.get("/incomplete?scope=all").await;
        assert!(!hidden.body.contains("class=\"lacks\""));
    })
    .await;
}

#[tokio::test]
async fn a_resolver_answers_for_many_blockers_at_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Rosa Remedio").await;
        let home = site.get("/").await;
        assert!(home.body.contains("id=\"work-blockers\""), "{}", home.body);
        let page = site.get("/waiting").await;
        let blockers = boxes(&page, "blocker");
        assert!(!blockers.is_empty(), "{}", page.body);
        let none = site.post("/waiting/still-blocked", &[]).await;
        assert_eq!(none.header("location"), "/waiting");
        assert!(
            site.get("/waiting")
                .await
                .body
                .contains("data-tone=\"late\"")
        );
        let chosen: Vec<(&str, &str)> =
            blockers.iter().map(|id| ("blocker", id.as_str())).collect();
        site.post("/waiting/new-date", &chosen).await;
        let undated = site.get("/waiting").await;
        assert!(undated.body.contains("data-tone=\"late\""));
        let mut dated = chosen.clone();
        dated.extend([("date", "2027-02-17"), ("reason", "The vendor says so.")]);
        site.post("/waiting/new-date", &dated).await;
        let after = site.get("/waiting").await;
        assert!(after.body.contains("data-tone=\"good\""), "{}", after.body);
        assert!(after.body.contains("17 Feb 2027"), "{}", after.body);
        site.post("/waiting/still-blocked", &chosen).await;
        assert!(
            site.get("/waiting")
                .await
                .body
                .contains("data-tone=\"good\"")
        );
        site.sign_in("Vera Mirada").await;
        site.post("/waiting/new-date", &dated).await;
        assert!(site.get("/waiting").await.body.contains("(A1)"));
    })
    .await;
}

#[tokio::test]
async fn who_owns_lines_says_of_many_that_they_are_still_true() {
    on_both(async |mut site: Site| {
        let mut lines = Vec::new();
        for name in ["Berta Ejemplo", "Ciro Ficticio", "Robin Sample"] {
            if lines.is_empty() {
                site.sign_in(name).await;
                let page = site.get("/waiting").await;
                lines = boxes(&page, "line");
            }
        }
        assert!(!lines.is_empty(), "no line is theirs alone");
        let chosen: Vec<(&str, &str)> = lines.iter().map(|id| ("line", id.as_str())).collect();
        site.post("/waiting/still-true", &chosen).await;
        assert!(
            site.get("/waiting")
                .await
                .body
                .contains("data-tone=\"good\"")
        );
    })
    .await;
}

#[tokio::test]
async fn a_cell_is_edited_and_taken_back_unless_somebody_saved_the_line_since() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let list = site.get("/portfolio").await;
        let cell = list.body.split("href=\"/portfolio/lines/").skip(1);
        let mut cells = cell.filter_map(|rest| rest.split('?').next());
        let cell = cells.find(|path| path.ends_with("/next")).unwrap();
        let path = format!("/portfolio/lines/{cell}");
        let form = site.get(&path).await;
        let of = |page: &Answer, name: &str| {
            let text = page.between(&format!("name=\"{name}\" value=\""), "\"");
            text.to_owned()
        };
        let (before, version) = (of(&form, "value"), of(&form, "version"));
        let edit = |day, version: &str| {
            [("value", day), ("version", version), ("back", "/portfolio")]
                .map(|(name, text): (&str, &str)| (name.to_owned(), text.to_owned()))
        };
        let send = edit("2027-03-03", &version);
        let send: Vec<(&str, &str)> = send.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let saved = site.post(&path, &send).await;
        assert_eq!(saved.header("location"), "/portfolio", "{}", saved.body);
        let said = site.get("/portfolio").await;
        let undo = said.between(&format!("action=\"{path}?"), "\"");
        let undo = format!("{path}?{}", undo.replace("&#38;", "&"));
        let taken_back = site.post(&undo, &[]).await;
        assert_eq!(taken_back.header("location"), "/portfolio");
        assert_eq!(of(&site.get(&path).await, "value"), before);
        let again = site.post(&undo, &[]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert!(site.get("/portfolio").await.body.contains("(V3)"));
    })
    .await;
}

//! `/organizations`: the tree, one organization, adding and changing.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};
use crate::tenants::ids;

fn organizations(page: &Answer) -> Vec<String> {
    ids(page, "href=\"/organizations/")
        .into_iter()
        .filter(|id| id.len() == 36 && !id.contains('"'))
        .collect()
}

#[tokio::test]
async fn the_tree_leads_to_each_organization_with_its_people_and_lines() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let tree = site.get("/organizations").await;
        assert_eq!(tree.status, StatusCode::OK);
        let all = organizations(&tree);
        assert!(all.len() > 2, "{}", tree.body);
        assert!(tree.body.contains("data-depth=\"1\""));
        for id in &all {
            let page = site.get(&format!("/organizations/{id}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.body.contains(&format!("/portfolio?organization={id}")));
        }
    })
    .await;
}

#[tokio::test]
async fn an_organization_is_added_changed_and_refused_next_to_the_field() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let head = organizations(&site.get("/organizations").await).remove(0);
        let form = site.get(&format!("/organizations/new?below={head}")).await;
        assert!(form.body.contains(&format!("value=\"{head}\" selected")));
        let fields = |name, zone| {
            [
                ("parent", head.as_str()),
                ("name", name),
                ("time_zone", zone),
            ]
        };
        let refused = site
            .post("/organizations/new", &fields("", "Nowhere/None"))
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wrong in ["wrong-name", "wrong-time-zone", "value=\"Nowhere/None\""] {
            assert!(refused.body.contains(wrong), "{wrong} in {}", refused.body);
        }
        let added = site
            .post("/organizations/new", &fields("Levante", "Europe/Madrid"))
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let path = added.header("location").to_owned();
        assert!(site.get(&path).await.body.contains("<h1>Levante</h1>"));
        let again = site
            .post("/organizations/new", &fields("levante", "Europe/Madrid"))
            .await;
        assert!(
            again.body.contains("id=\"wrong-organization\""),
            "{}",
            again.body
        );

        let edit = format!("{path}/edit");
        let form = site.get(&edit).await;
        let version = form.between("name=\"version\" value=\"", "\"").to_owned();
        let fields = |name| {
            [
                ("version", version.as_str()),
                ("parent", head.as_str()),
                ("name", name),
                ("time_zone", "Asia/Tokyo"),
            ]
        };
        let saved = site.post(&edit, &fields("Poniente")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = site.get(&path).await;
        assert!(page.body.contains("<h1>Poniente</h1>") && page.body.contains("Asia/Tokyo"));
        let stale = site.post(&edit, &fields("Otra vez")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(
            stale.body.contains("value=\"Otra vez\""),
            "what was typed stays"
        );
    })
    .await;
}

#[tokio::test]
async fn who_may_not_manage_is_offered_nothing_and_refused_and_what_is_not_seen_is_not_found() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let all = organizations(&site.get("/organizations").await);
        site.sign_in("Kakuu Ichiro").await;
        let tree = site.get("/organizations").await;
        let seen = organizations(&tree);
        assert!(!seen.is_empty() && seen.len() < all.len());
        assert!(!tree.body.contains("/organizations/new\" data-panel"));
        let own = format!("/organizations/{}", seen[0]);
        assert!(!site.get(&own).await.body.contains("/edit\""));
        let fields = [
            ("parent", seen[0].as_str()),
            ("name", "x"),
            ("time_zone", "UTC"),
        ];
        let refused = site.post("/organizations/new", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(A1)"), "{}", refused.body);
        let hidden = all.iter().find(|id| !seen.contains(id)).unwrap();
        for path in ["", "/edit"] {
            let page = site.get(&format!("/organizations/{hidden}{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
        }
        let fields = [
            ("parent", hidden.as_str()),
            ("name", "x"),
            ("time_zone", "UTC"),
        ];
        let refused = site.post("/organizations/new", &fields).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    })
    .await;
}

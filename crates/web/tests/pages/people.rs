//! `/people/{id}`: a person, their roles, and what may be done about them.

use axum::http::StatusCode;

use crate::site::{Answer, Site, on_both};

/// The page of somebody whom the visitor sees in the list.
async fn path_of(site: &mut Site, name: &str) -> String {
    let list = site.get("/people").await;
    let (before, _) = list
        .body
        .split_once(&format!("data-key=\"open\"><b>{name}</b>"))
        .unwrap_or_else(|| panic!("nobody is called {name}"));
    let (_, path) = before.rsplit_once("href=\"").unwrap();
    path.split_once('"').unwrap().0.to_owned()
}

fn field<'a>(form: &'a Answer, name: &str) -> &'a str {
    form.between(&format!("name=\"{name}\" value=\""), "\"")
}

#[tokio::test]
async fn somebody_is_added_with_a_role_changed_and_refused_next_to_the_field() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = site.get("/people/new").await;
        let (_, places) = form.body.split_once("id=\"organization\"").unwrap();
        let (_, place) = places.split_once("<option value=\"").unwrap();
        let place = place.split_once('"').unwrap().0.to_owned();
        let fields = |name, mail| {
            [
                ("name", name),
                ("mail", mail),
                ("role", "viewer"),
                ("organization", place.as_str()),
                ("language", "de"),
                ("time_zone", "Europe/Berlin"),
            ]
        };
        let refused = site.post("/people/new", &fields("", "no address")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for wrong in ["id=\"wrong-name\"", "id=\"wrong-mail\"", "no address"] {
            assert!(refused.body.contains(wrong), "{wrong} in {}", refused.body);
        }
        let added = site
            .post("/people/new", &fields("Otto Neu", "otto@demo.example"))
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let path = added.header("location").to_owned();
        let page = site.get(&path).await;
        assert!(page.body.contains("<h1>Otto Neu</h1>"), "{}", page.body);

        let version = field(&page, "version").to_owned();
        let change = |zone| {
            [
                ("version", version.as_str()),
                ("name", "Otto Alt"),
                ("mail", "otto@demo.example"),
                ("language", "en"),
                ("time_zone", zone),
            ]
        };
        let refused = site.post(&path, &change("Nowhere")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-time-zone\""));
        assert_eq!(
            site.post(&path, &change("UTC")).await.status,
            StatusCode::SEE_OTHER
        );
        let stale = site.post(&path, &change("UTC")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(site.get(&path).await.body.contains("<h1>Otto Alt</h1>"));
    })
    .await;
}

#[tokio::test]
async fn a_role_is_given_once_taken_away_and_given_back_from_the_word_about_it() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let path = path_of(&mut site, "Vera Mirada").await;
        let page = site.get(&path).await;
        let grant = page.between("/grants/", "/revoke").to_owned();
        let place = page.between("href=\"/organizations/", "\"").to_owned();
        let give = [("role", "auditor"), ("organization", place.as_str())];
        let given = site.post(&format!("{path}/grants"), &give).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
        let again = site.post(&format!("{path}/grants"), &give).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("id=\"wrong-role\""), "{}", again.body);
        let taken = site
            .post(&format!("{path}/grants/{grant}/revoke"), &[])
            .await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        let page = site.get(&path).await;
        assert!(!page.body.contains(&grant));
        let undo = format!("{path}/roles/");
        let undo = format!("{undo}{}", page.between(&format!("action=\"{undo}"), "\""));
        assert_eq!(site.post(&undo, &[]).await.status, StatusCode::SEE_OTHER);
        let missing = site
            .post(&format!("{path}/grants/{grant}/revoke"), &[])
            .await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays_and_others_are_stopped_and_let_in_again() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let own = path_of(&mut site, "Ana Ficticia").await;
        let refused = site
            .post(&format!("{own}/active"), &[("active", "false")])
            .await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER);
        let page = site.get(&own).await;
        assert!(page.body.contains("(A1)"), "{}", page.body);
        let grant = page.between("/grants/", "/revoke").to_owned();
        site.post(&format!("{own}/grants/{grant}/revoke"), &[])
            .await;
        assert!(site.get(&own).await.body.contains("(A1)"));

        let vera = path_of(&mut site, "Vera Mirada").await;
        let active = format!("{vera}/active");
        site.post(&active, &[("active", "false")]).await;
        let page = site.get(&vera).await;
        assert!(
            page.body.contains("name=\"active\" value=\"true\""),
            "{}",
            page.body
        );
        site.post(&active, &[("active", "true")]).await;
        let page = site.get(&vera).await;
        assert!(page.body.contains("/leave\""), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn everybody_changes_their_own_name_and_language_and_nobody_elses() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let own = path_of(&mut site, "Vera Mirada").await;
        let page = site.get(&own).await;
        assert!(page.body.contains("name=\"name\"") && !page.body.contains("name=\"mail\""));
        assert!(!page.body.contains("/revoke") && !page.body.contains("/active\""));
        let other = path_of(&mut site, "Ana Ficticia").await;
        assert!(!site.get(&other).await.body.contains("name=\"name\""));
        let fields = [("name", "x"), ("language", "es"), ("time_zone", "UTC")];
        let refused = site.post(&other, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("(A1)"), "{}", refused.body);
        let link = site.post(&format!("{other}/link"), &[]).await;
        assert_eq!(link.status, StatusCode::FORBIDDEN);
        let none = site
            .get("/people/00000000-0000-7000-8000-000000000000")
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

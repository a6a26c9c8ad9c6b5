//! Roles as a table, what one would show, covers, and sessions.

use axum::http::StatusCode;
use desbloqueo_app::catalogue::list_people::find_person;

use crate::site::{Site, on_both};

/// The page of somebody.
async fn page_of(site: &Site, name: &str) -> String {
    let actor = site.actor_of_the_administrator().await;
    let found = find_person(&site.app, &actor, name).await.unwrap();
    format!("/people/{}", found.id)
}

#[tokio::test]
async fn everybody_reads_what_each_role_may_do_with_their_own_marked() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let page = site.get("/people/roles").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.body.matches("<tr><th scope=\"row\">").count(), 17);
        assert_eq!(
            page.body.matches("<th scope=\"col\" data-yours>").count(),
            1
        );
        assert_eq!(page.body.matches("<td data-label=").count(), 17 * 9);
    })
    .await;
}

#[tokio::test]
async fn a_role_tells_beforehand_what_it_would_show() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let path = page_of(&site, "Rosa Remedio").await;
        let page = site.get(&path).await;
        let place = page.between("<option value=\"", "\"");
        assert!(!place.is_empty());
        let (_, places) = page.body.split_once("id=\"organization\"").unwrap();
        let place = places.split_once("<option value=\"").unwrap().1;
        let place = place.split_once('"').unwrap().0;
        let asked = format!("{path}/grants/preview?role=viewer&organization={place}");
        let told = site.get(&asked).await;
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        // A resolver sees no tenant whole; a viewer those of their organization.
        assert!(told.body.contains(": 0</p>"), "{}", told.body);
        assert!(!told.between("<p><b>", "</b>").ends_with(": 0"));
        let wrong = format!("{path}/grants/preview?role=king&organization={place}");
        assert_eq!(site.get(&wrong).await.status, StatusCode::NOT_FOUND);
        site.sign_in("Vera Mirada").await;
        assert_eq!(site.get(&asked).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn work_is_handed_over_shown_to_the_cover_and_taken_back() {
    on_both(async |mut site: Site| {
        site.sign_in("Berta Ejemplo").await;
        let path = format!("{}/cover", page_of(&site, "Berta Ejemplo").await);
        let vera = page_of(&site, "Vera Mirada").await.replace("/people/", "");
        let form = |from, to| [("cover", vera.clone()), ("from", from), ("to", to)];
        let sent = |form: &[(&'static str, String); 3]| {
            form.iter()
                .map(|(name, value)| (*name, value.clone()))
                .collect::<Vec<_>>()
        };
        let late = form("2026-11-20".to_owned(), "2026-11-10".to_owned());
        let late = sent(&late);
        let late: Vec<_> = late
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let refused = site.post(&path, &late).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"wrong-cover-to\""));
        let right = form("2026-11-20".to_owned(), "2026-12-10".to_owned());
        let right = sent(&right);
        let right: Vec<_> = right
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let added = site.post(&path, &right).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);

        let mut of_vera = site.elsewhere();
        of_vera.sign_in("Vera Mirada").await;
        let home = of_vera.get("/").await;
        assert!(home.body.contains("class=\"covered\""), "{}", home.body);
        assert!(home.body.contains("Berta Ejemplo"));
        let listed = of_vera.get(&path).await;
        let end = listed
            .between(&format!("action=\"{path}/"), "\"")
            .to_owned();
        let ended = of_vera.post(&format!("{path}/{end}"), &[]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        assert!(!of_vera.get("/").await.body.contains("class=\"covered\""));
        let again = of_vera.post(&format!("{path}/{end}"), &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all_at_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let path = format!("{}/sessions", page_of(&site, "Vera Mirada").await);
        let mut elsewhere = site.elsewhere();
        elsewhere.sign_in("Vera Mirada").await;
        assert_eq!(elsewhere.get("/portfolio").await.status, StatusCode::OK);
        let page = site.get(&path).await;
        assert_eq!(
            page.body.matches("<tr data-row>").count(),
            2,
            "{}",
            page.body
        );
        let end = page.between(&format!("action=\"{path}/"), "/end\"");
        let (_, rest) = page.body.split_once("</thead>").unwrap();
        let (_, key) = rest.split_once(&format!("action=\"{path}/")).unwrap();
        let key = key.split_once("/end\"").unwrap().0.to_owned();
        assert_ne!(key, end, "the first form ends all");
        let ended = site.post(&format!("{path}/{key}/end"), &[]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        assert_eq!(
            elsewhere.get("/portfolio").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);

        let mut other = site.elsewhere();
        other.sign_in("Berta Ejemplo").await;
        assert_eq!(other.get(&path).await.status, StatusCode::FORBIDDEN);
        other.sign_in("Ana Ficticia").await;
        assert_eq!(
            other.post(&format!("{path}/end"), &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(site.get("/portfolio").await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_password_that_is_guessed_first_is_refused_with_its_reason() {
    on_both(async |mut site: Site| {
        let actor = site.actor_of_the_administrator().await;
        let made = desbloqueo_app::accounts::make_account_link(&site.app, &actor, actor.person);
        let path = format!("/account-link/{}", made.await.unwrap());
        for (common, told) in [("password1234", "guessed"), ("Ana.Ficticia2026", "guessed")] {
            let answer = site.post(&path, &[("password", common)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(told), "{}", answer.body);
        }
    })
    .await;
}

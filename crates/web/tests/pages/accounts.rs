//! Passwords, the links that set them, the first start, settings and people.

use axum::http::StatusCode;
use desbloqueo_app::accounts::make_account_link;
use desbloqueo_app::catalogue::list_people::find_person;
use desbloqueo_testkit as testkit;

use crate::site::{Site, on_both};

const PASSWORD: &str = "four words nobody joins";

/// Gives Ana a password by a link, as a person whom somebody hands it to.
async fn with_password(site: &mut Site) -> String {
    let actor = site.actor_of_the_administrator().await;
    let secret = make_account_link(&site.app, &actor, actor.person)
        .await
        .unwrap();
    let path = format!("/account-link/{secret}");
    let answer = site.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    path
}

async fn try_to_sign_in(site: &mut Site, password: &str) -> StatusCode {
    let form = [
        ("mail", "Ana.Ficticia@demo.example"),
        ("password", password),
    ];
    site.post("/sign-in", &form).await.status
}

#[tokio::test]
async fn a_link_sets_a_password_once_and_the_password_signs_in() {
    on_both(async |mut site: Site| {
        let path = with_password(&mut site).await;
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
        assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
        site.post("/sign-out", &[]).await;
        assert_eq!(
            try_to_sign_in(&mut site, PASSWORD).await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_short_password_is_refused_and_the_link_still_serves() {
    on_both(async |mut site: Site| {
        let actor = site.actor_of_the_administrator().await;
        let secret = make_account_link(&site.app, &actor, actor.person)
            .await
            .unwrap();
        let path = format!("/account-link/{secret}");
        let answer = site.post(&path, &[("password", "short")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.get(&path).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn guessing_is_slow_and_tells_nothing() {
    on_both(async |mut site: Site| {
        with_password(&mut site).await;
        site.post("/sign-out", &[]).await;
        for _ in 0..5 {
            assert_eq!(
                try_to_sign_in(&mut site, "a wrong password").await,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        // Now even the right one has to wait.
        assert_eq!(
            try_to_sign_in(&mut site, PASSWORD).await,
            StatusCode::TOO_MANY_REQUESTS
        );
        let form = [
            ("mail", "nobody@demo.example"),
            ("password", "whatever it is"),
        ];
        let unknown = site.post("/sign-in", &form).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn an_empty_installation_begins_with_its_first_start_and_only_once() {
    testkit::on_both(async |database| {
        let mut site = Site::empty(database);
        assert_eq!(site.get("/sign-in").await.header("location"), "/start");
        let form = [
            ("organization", "Nube Propia"),
            ("time_zone", "Europe/Madrid"),
            ("person", "Eva Propia"),
            ("mail", "eva@propia.example"),
            ("pack", "generic"),
        ];
        let short = [&form[..], &[("password", "short")]].concat();
        let token = site.get("/start").await;
        let token = token.between("name=\"csrf\" content=\"", "\"").to_owned();
        let refused = site.post_with(&token, "/start", &short).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Nube Propia"));
        let whole = [&form[..], &[("password", PASSWORD)]].concat();
        let begun = site.post_with(&token, "/start", &whole).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
        assert_eq!(site.get("/start").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn settings_change_the_language_and_the_theme_of_every_page() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = [
            ("language", "de"),
            ("time_zone", "Europe/Berlin"),
            ("theme", "dark"),
            ("density", "dense"),
        ];
        let saved = site.post("/settings", &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = site.get("/portfolio").await;
        assert!(
            page.body
                .contains("lang=\"de\" data-theme=\"dark\" data-density=\"dense\"")
        );
        let wrong = [form[0], ("time_zone", "Nowhere/None"), form[2], form[3]];
        let refused = site.post("/settings", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Nowhere/None"));
    })
    .await;
}

#[tokio::test]
async fn who_signs_out_everywhere_is_out_everywhere() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let mut elsewhere = site.elsewhere();
        elsewhere.sign_in("Ana Ficticia").await;
        site.post("/settings/sign-out-everywhere", &[]).await;
        assert_eq!(
            elsewhere.get("/portfolio").await.status,
            StatusCode::SEE_OTHER
        );
    })
    .await;
}

#[tokio::test]
async fn only_who_manages_access_makes_links() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let (app, actor) = (site.app.clone(), site.actor_of_the_administrator().await);
        let ada = find_person(&app, &actor, "Ada Supuesta").await.unwrap();
        let path = format!("/people/{}/link", ada.id);
        assert_eq!(site.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
        site.sign_in("Ana Ficticia").await;
        let made = site.post(&path, &[]).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        assert!(made.body.contains("/account-link/"));
    })
    .await;
}

//! What stands around every page: signing in, headers, tokens, errors, languages, a base path.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use desbloqueo_testkit as testkit;
use desbloqueo_web::Settings;

use crate::site::{Site, on_both};

#[tokio::test]
async fn who_is_not_signed_in_is_asked_to_and_comes_back() {
    on_both(async |mut site: Site| {
        let answer = site.get("/portfolio?sort=-units").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            answer.header("location"),
            "/sign-in?next=%2Fportfolio%3Fsort%3D-units"
        );
        site.sign_in("Ana Ficticia").await;
        assert_eq!(
            site.get("/portfolio?sort=-units").await.status,
            StatusCode::OK
        );
    })
    .await;
}

#[tokio::test]
async fn who_signs_out_is_out() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let answer = site.post("/sign-out", &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/portfolio").await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_led_elsewhere_after_signing_in() {
    on_both(async |mut site: Site| {
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example"] {
            let page = site
                .get(&format!("/sign-in?next={}", elsewhere.replace(':', "%3A")))
                .await;
            assert_eq!(page.between("name=\"next\" value=\"", "\""), "/");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_token_changes_nothing() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let answer = site.post_without_token("/sign-out", &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let token = site.token().await;
        let elsewhere = [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
        ];
        for (name, value) in elsewhere {
            let request = Request::post("/sign-out")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("host", "desbloqueo.example")
                .header(name, value)
                .body(Body::from(format!("csrf={token}")));
            let answer = site.send(request.unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        }
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn every_answer_keeps_pages_to_themselves() {
    on_both(async |mut site: Site| {
        for path in ["/sign-in", "/portfolio", "/no-such-page"] {
            let answer = site.get(path).await;
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("default-src 'none'"), "{path}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}");
            assert!(!policy.contains("unsafe"), "{path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
        }
    })
    .await;
}

#[tokio::test]
async fn a_missing_page_says_so_in_the_readers_language() {
    on_both(async |mut site: Site| {
        let request = Request::get("/no-such-page").header("accept-language", "ja,en;q=0.5");
        let answer = site.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.body.contains("lang=\"ja\""), "{}", answer.body);
        assert!(answer.body.contains("見つかりません"), "{}", answer.body);
    })
    .await;
}

#[tokio::test]
async fn assets_are_kept_for_ever_and_come_compressed() {
    on_both(async |mut site: Site| {
        let page = site.get("/sign-in").await;
        let style = page.between("rel=\"stylesheet\" href=\"", "\"").to_owned();
        let request = Request::get(&style).header("accept-encoding", "gzip, br");
        let answer = site.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-encoding"), "br");
        assert!(answer.header("cache-control").contains("immutable"));
        assert_eq!(
            site.get("/assets/none.css").await.status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_known_is_not_sent_again_until_it_changes() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let page = site.get("/portfolio").await;
        let tag = page.header("etag").to_owned();
        assert!(tag.starts_with("W/"), "{tag}");
        let ask = |path: &str, known: &str| {
            let request = Request::get(path).header("if-none-match", known);
            request.body(Body::empty()).unwrap()
        };
        let answer = site.send(ask("/portfolio", &tag)).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("cache-control"), "private, no-cache");
        for (path, known) in [
            ("/portfolio?sort=-units", tag.as_str()),
            ("/portfolio", "W/\"other\""),
        ] {
            let answer = site.send(ask(path, known)).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
        }
        site.sign_in("Kakuu Ichiro").await;
        let answer = site.send(ask("/portfolio", &tag)).await;
        assert_eq!(answer.status, StatusCode::OK, "somebody else");
    })
    .await;
}

#[tokio::test]
async fn below_a_base_path_every_address_has_it() {
    testkit::on_both(async |database| {
        let settings = Settings {
            base_path: "/desbloqueo".to_owned(),
            is_tls: true,
            ..Settings::default()
        };
        let mut site = Site::of(database, settings).await;
        let page = site.get("/desbloqueo/sign-in").await;
        assert_eq!(page.status, StatusCode::OK);
        for attribute in ["href=\"/", "action=\"/", "src=\"/"] {
            for (_, rest) in page
                .body
                .match_indices(attribute)
                .map(|(at, _)| page.body.split_at(at))
            {
                let address = rest.split('"').nth(1).unwrap();
                assert!(address.starts_with("/desbloqueo/"), "{address}");
            }
        }
        let cookie = page.header("set-cookie");
        assert!(
            cookie.contains("Secure") && cookie.contains("Path=/desbloqueo"),
            "{cookie}"
        );
        assert!(!page.header("strict-transport-security").is_empty());
    })
    .await;
}

#[tokio::test]
async fn health_is_answered_without_signing_in() {
    on_both(async |mut site: Site| {
        assert_eq!(site.get("/healthz").await.status, StatusCode::OK);
    })
    .await;
}

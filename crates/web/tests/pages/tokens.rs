//! Tokens by which programs act, made and ended on a page.

use axum::http::StatusCode;
use desbloqueo_app::tokens::authenticate;

use crate::site::{Site, on_both};

#[tokio::test]
async fn a_token_is_shown_once_and_serves_until_it_is_revoked() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = [
            ("name", "Nightly report"),
            ("scope", "read"),
            ("scope", "write"),
            ("expires", "2026-12-31"),
        ];
        let made = site.post("/settings/tokens", &form).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        assert_eq!(made.header("cache-control"), "no-store");
        let secret = made
            .between("<code class=\"secret\">", "</code>")
            .to_owned();
        let bearer = authenticate(&site.app, &secret).await.unwrap().unwrap();
        assert_eq!(bearer.scopes.len(), 2);
        let later = site.get("/settings/tokens").await;
        assert!(!later.body.contains(&secret));
        assert!(later.body.contains("Nightly report"));
        let path = later.between("action=\"/settings/tokens/", "\"").to_owned();
        site.post(&format!("/settings/tokens/{path}"), &[]).await;
        assert!(authenticate(&site.app, &secret).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_refused_keeps_what_was_written() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let form = [("name", "Nightly report"), ("expires", "2020-01-01")];
        let refused = site.post("/settings/tokens", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("value=\"Nightly report\""));
        assert!(refused.body.contains("wrong-scope"), "{}", refused.body);
        assert!(refused.body.contains("wrong-expires"), "{}", refused.body);
    })
    .await;
}

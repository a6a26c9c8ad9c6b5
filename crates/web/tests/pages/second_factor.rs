//! The second factor: set up, asked for, lost, taken away, and needed by a role.

use axum::http::StatusCode;
use desbloqueo_app::catalogue::list_people::find_person;
use totp_rs::{Builder, Secret};

use crate::site::{Site, on_both};

const PAGE: &str = "/settings/second-factor";

/// The code of a secret so many time steps from now.
fn code(site: &Site, secret: &str, steps: i64) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let at = site.app.clock.now().as_second() + 30 * steps;
    totp.generate(u64::try_from(at).unwrap()).to_string()
}

/// Sets up an authenticator for whoever is signed in; gives its secret and the recovery codes.
async fn enrol(site: &mut Site) -> (String, Vec<String>) {
    site.post(&format!("{PAGE}/begin"), &[]).await;
    let page = site.get(PAGE).await;
    let secret = page.between("<p><code>", "</code>").to_owned();
    let picture = site.get(&format!("{PAGE}/code.svg")).await;
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    let wrong = site
        .post(&format!("{PAGE}/confirm"), &[("code", "000000")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = code(site, &secret, 0);
    let shown = site
        .post(&format!("{PAGE}/confirm"), &[("code", &now)])
        .await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert_eq!(shown.header("cache-control"), "no-store");
    let codes = shown.body.split("<li><code>").skip(1);
    let codes: Vec<String> = codes
        .map(|rest| rest.split_once('<').unwrap().0.to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    let again = site.get(PAGE).await;
    let shown_again = |text: &String| again.body.contains(text.as_str());
    assert!(!codes.iter().any(shown_again) && !shown_again(&secret));
    (secret, codes)
}

async fn second_step(site: &mut Site, code: &str) -> StatusCode {
    let answer = site.post("/sign-in/code", &[("code", code)]).await;
    answer.status
}

#[tokio::test]
async fn a_code_is_asked_for_after_the_first_step_and_taken_once() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let (secret, codes) = enrol(&mut site).await;
        site.post("/sign-out", &[]).await;
        site.sign_in("Vera Mirada").await;
        let before = site.get("/portfolio").await;
        assert_eq!(before.status, StatusCode::SEE_OTHER, "not signed in yet");
        let used = code(&site, &secret, 0);
        assert_eq!(
            second_step(&mut site, &used).await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "it confirmed the authenticator already"
        );
        let next = code(&site, &secret, 1);
        assert_eq!(second_step(&mut site, &next).await, StatusCode::SEE_OTHER);
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
        for expected in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
            site.post("/sign-out", &[]).await;
            site.sign_in("Vera Mirada").await;
            assert_eq!(second_step(&mut site, &codes[0]).await, expected);
        }
        for _ in 0..4 {
            second_step(&mut site, "111111").await;
        }
        let many = second_step(&mut site, &codes[1]).await;
        assert_eq!(many, StatusCode::TOO_MANY_REQUESTS);
    })
    .await;
}

#[tokio::test]
async fn nobody_enters_a_code_without_the_first_step() {
    on_both(async |mut site: Site| {
        let page = site.get("/sign-in/code").await;
        assert_eq!(page.header("location"), "/sign-in");
        let sent = site.post("/sign-in/code", &[("code", "123456")]).await;
        assert_eq!(sent.header("location"), "/sign-in");
        assert_eq!(site.get("/portfolio").await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn it_is_turned_off_with_proof_and_reset_with_a_reason() {
    on_both(async |mut site: Site| {
        site.sign_in("Vera Mirada").await;
        let (secret, _) = enrol(&mut site).await;
        let disable = format!("{PAGE}/disable");
        let wrong = site.post(&disable, &[("proof", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let next = code(&site, &secret, 1);
        let off = site.post(&disable, &[("proof", &next)]).await;
        assert_eq!(off.status, StatusCode::SEE_OTHER, "{}", off.body);

        enrol(&mut site).await;
        let actor = site.actor_of_the_administrator().await;
        let vera = find_person(&site.app, &actor, "Vera Mirada").await.unwrap();
        let path = format!("/people/{}/second-factor/reset", vera.id);
        assert_eq!(site.get(&path).await.status, StatusCode::FORBIDDEN);
        let mut admin = site.elsewhere();
        admin.sign_in("Ana Ficticia").await;
        let silent = admin.post(&path, &[("reason", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let reset = admin.post(&path, &[("reason", "lost her phone")]).await;
        assert_eq!(reset.status, StatusCode::SEE_OTHER, "{}", reset.body);
        assert_eq!(site.get("/portfolio").await.status, StatusCode::SEE_OTHER);
        site.sign_in("Vera Mirada").await;
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
        let again = admin.post(&path, &[("reason", "once more")]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn whose_role_needs_one_sets_it_up_before_anything_else() {
    on_both(async |mut site: Site| {
        site.sign_in("Ana Ficticia").await;
        let chosen = [("role", "administrator"), ("role", "viewer")];
        let saved = site.post("/people/second-factor", &chosen).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        assert_eq!(site.get("/portfolio").await.header("location"), PAGE);
        let (secret, _) = enrol(&mut site).await;
        assert_eq!(site.get("/portfolio").await.status, StatusCode::OK);
        let next = code(&site, &secret, 1);
        let refused = site
            .post(&format!("{PAGE}/disable"), &[("proof", &next)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let mut other = site.elsewhere();
        other.sign_in("Vera Mirada").await;
        assert_eq!(other.get("/portfolio").await.header("location"), PAGE);
        other.sign_in("Aldo Ejemplo").await;
        assert_eq!(other.get("/portfolio").await.status, StatusCode::OK);
        let path = "/people/second-factor";
        assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN);
        let mine = other.post(path, &[("role", "viewer")]).await;
        assert_eq!(mine.status, StatusCode::FORBIDDEN);
    })
    .await;
}

//! The whole flow with a provider that signs its tokens: what is trusted, and what is not.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends at once where an answer is not what it should be"
)]

mod house;

use desbloqueo_providers::ProviderError;
use house::{House, NOW, at};
use serde_json::json;

#[tokio::test]
async fn who_signs_in_is_who_the_token_says_with_their_groups() {
    let house = House::open().await;
    let (identity, _) = house.sign_in(|_| {}).await.unwrap();
    assert_eq!(identity.issuer, house.issuer());
    assert_eq!(identity.subject, "nora-1");
    assert_eq!(identity.name, "Nora Inventada");
    assert_eq!(identity.mail, "nora@customer.example");
    assert!(identity.mail_is_verified);
    assert_eq!(identity.groups, ["north", "south"]);
}

#[tokio::test]
async fn a_token_is_refused_where_any_of_its_claims_is_wrong() {
    let house = House::open().await;
    let (past, ages_ago) = (NOW - 1, NOW - 3_600);
    for (name, value) in [
        ("iss", json!("https://somebody.example")),
        ("aud", json!("another-client")),
        ("aud", json!(["desbloqueo", "another-client"])),
        ("exp", json!(past)),
        ("exp", json!(ages_ago)),
        ("nonce", json!("another")),
        ("nonce", json!(null)),
        ("at_hash", json!("AAAAAAAAAAAAAAAAAAAAAA")),
    ] {
        let said = value.clone();
        let refused = house
            .sign_in(|claims| claims[name] = said.clone())
            .await
            .unwrap_err();
        assert!(
            matches!(refused, ProviderError::Untrusted(_)),
            "{name} {value}: {refused}"
        );
    }
}

#[tokio::test]
async fn a_token_that_nobody_or_somebody_else_signed_is_refused() {
    let house = House::open().await;
    for how in ["none", "stranger", "tampered"] {
        house.sign(how);
        let refused = house.sign_in(|_| {}).await.unwrap_err();
        assert!(
            matches!(refused, ProviderError::Untrusted(_)),
            "{how}: {refused}"
        );
    }
}

#[tokio::test]
async fn a_provider_may_change_its_keys_while_we_know_the_old_ones() {
    let house = House::open().await;
    house.sign_in(|_| {}).await.unwrap();
    house.age().await;
    house.sign("rotated");
    let (identity, _) = house.sign_in(|_| {}).await.unwrap();
    assert_eq!(identity.subject, "nora-1");
}

#[tokio::test]
async fn an_answer_that_was_not_begun_here_is_refused() {
    let house = House::open().await;
    let begun = house.begin().await;
    for answer in [
        "state=another&code=good",
        "code=good",
        "state=STATE&code=good&iss=https://somebody.example",
    ] {
        let refused = house.finish(&begun, answer, at(0)).await.unwrap_err();
        assert!(
            matches!(refused, ProviderError::NotBegun(_)),
            "{answer}: {refused}"
        );
    }
    let late = house.finish(&begun, "state=STATE&code=good", at(601)).await;
    assert!(matches!(late.unwrap_err(), ProviderError::TooLate));
    let denied = house
        .finish(&begun, "state=STATE&error=access_denied", at(0))
        .await;
    assert!(matches!(denied.unwrap_err(), ProviderError::Denied(_)));
}

#[tokio::test]
async fn a_code_is_worth_nothing_without_what_was_begun_with_it() {
    let house = House::open().await;
    let (one, other) = (house.begin().await, house.begin().await);
    house.expect_challenge_of(&one);
    let refused = house.finish(&other, "state=STATE&code=good", at(0)).await;
    assert!(matches!(refused.unwrap_err(), ProviderError::Untrusted(_)));
    house
        .finish(&one, "state=STATE&code=good", at(0))
        .await
        .unwrap();
}

#[tokio::test]
async fn what_the_provider_tells_on_request_has_to_be_about_the_same_person() {
    let house = House::open().await;
    house.tell(json!({ "sub": "somebody-else", "email": "boss@customer.example" }));
    let refused = house.sign_in(|_| {}).await.unwrap_err();
    assert!(matches!(refused, ProviderError::Untrusted(_)), "{refused}");
}

#[tokio::test]
async fn a_provider_that_is_away_is_asked_again_once_it_is_back() {
    let house = House::open().await;
    house.close();
    let refused = house.try_to_begin().await.unwrap_err();
    assert!(matches!(refused, ProviderError::Away(_)), "{refused}");
    house.reopen();
    house.sign_in(|_| {}).await.unwrap();
}

#[tokio::test]
async fn redirects_of_a_provider_are_not_followed() {
    let house = House::open().await;
    house.redirect();
    let refused = house.try_to_begin().await.unwrap_err();
    assert!(matches!(refused, ProviderError::Away(_)), "{refused}");
    assert!(!house.was_followed());
}

#[tokio::test]
async fn the_secret_is_in_no_text_of_a_refusal() {
    let house = House::open().await;
    house.refuse_codes();
    let refused = house.sign_in(|_| {}).await.unwrap_err();
    assert!(!format!("{refused} {refused:?}").contains(house::SECRET));
    assert!(!format!("{:?}", house.provider()).contains(house::SECRET));
}

#[tokio::test]
async fn signing_out_leads_to_the_provider_with_the_way_back() {
    let house = House::open().await;
    let (_, token) = house.sign_in(|_| {}).await.unwrap();
    let back = "https://desbloqueo.example/sign-in".parse().unwrap();
    let address = house.provider().sign_out_address(&token, &back).await;
    let address = address.unwrap();
    assert!(
        address
            .as_str()
            .starts_with(&format!("{}/out?", house.issuer()))
    );
    let query: Vec<_> = address.query_pairs().collect();
    assert!(query.contains(&("id_token_hint".into(), token.into())));
    assert!(query.contains(&("post_logout_redirect_uri".into(), back.as_str().into())));
}

#[tokio::test]
async fn who_signed_out_at_the_provider_is_who_the_token_says() {
    let house = House::open().await;
    let token = house.sign_out_token("", |_, _| {});
    let out = house.signed_out(&token, at(5)).await.unwrap();
    assert_eq!(out.issuer, house.issuer());
    assert_eq!(out.subject.as_deref(), Some("nora-1"));
    assert_eq!(out.session.as_deref(), Some("session-1"));
    assert_eq!(out.token, "one");
    assert!(out.until > NOW + 300);
    for kind in [json!("JWT"), json!("application/logout+jwt"), json!(null)] {
        let token = house.sign_out_token("", |head, _| head["typ"] = kind.clone());
        house.signed_out(&token, at(5)).await.unwrap();
    }
    let several = house.sign_out_token("", |_, claims| claims["aud"] = json!(["x", "desbloqueo"]));
    house.signed_out(&several, at(5)).await.unwrap();
}

#[tokio::test]
async fn a_token_of_signing_out_is_refused_where_any_of_its_claims_is_wrong() {
    let house = House::open().await;
    for (name, value) in [
        ("iss", json!("https://somebody.example")),
        ("aud", json!("another-client")),
        ("aud", json!([])),
        ("aud", json!(7)),
        ("iat", json!(NOW - 3_600)),
        ("iat", json!(NOW + 3_600)),
        ("iat", json!("now")),
        ("exp", json!(NOW - 3_600)),
        ("jti", json!("")),
        ("jti", json!(null)),
        ("jti", json!("x".repeat(300))),
        ("events", json!({})),
        (
            "events",
            json!({ "http://schemas.openid.net/event/backchannel-logout": true }),
        ),
        ("nonce", json!("a nonce makes it an ID token")),
        ("sub", json!("")),
    ] {
        let token = house.sign_out_token("", |_, claims| claims[name] = value.clone());
        let refused = house.signed_out(&token, at(5)).await.unwrap_err();
        assert!(
            matches!(refused, ProviderError::Untrusted(_)),
            "{name} {value}: {refused}"
        );
    }
    let nobody = house.sign_out_token("", |_, claims| {
        claims["sub"] = json!(null);
        claims["sid"] = json!(null);
    });
    house.signed_out(&nobody, at(5)).await.unwrap_err();
    let late = house.sign_out_token("", |_, _| {});
    house.signed_out(&late, at(3_600)).await.unwrap_err();
}

#[tokio::test]
async fn a_token_of_signing_out_that_is_forged_is_refused() {
    let house = House::open().await;
    for how in ["none", "stranger", "tampered"] {
        let token = house.sign_out_token(how, |_, _| {});
        let refused = house.signed_out(&token, at(5)).await.unwrap_err();
        assert!(
            matches!(refused, ProviderError::Untrusted(_)),
            "{how}: {refused}"
        );
    }
    for algorithm in ["none", "HS256", "RS256"] {
        let token = house.sign_out_token("", |head, _| head["alg"] = json!(algorithm));
        house.signed_out(&token, at(5)).await.unwrap_err();
    }
    for token in ["", "a.b", "a.b.c", "..", "e30.e30.e30", "é.é.é"] {
        house.signed_out(token, at(5)).await.unwrap_err();
    }
    // A token by which somebody signs in is none by which they sign out.
    let (_, id_token) = house.sign_in(|_| {}).await.unwrap();
    house.signed_out(&id_token, at(5)).await.unwrap_err();
}

#[tokio::test]
async fn a_token_of_signing_out_may_be_signed_with_a_key_that_is_new() {
    let house = House::open().await;
    house
        .signed_out(&house.sign_out_token("", |_, _| {}), at(5))
        .await
        .unwrap();
    house.age().await;
    house.sign("rotated");
    let token = house.sign_out_token("rotated", |head, _| head["kid"] = json!("key-1"));
    house.signed_out(&token, at(5)).await.unwrap();
}

//! A provider on this machine that signs its tokens with keys made for the test, and can be told to do wrong.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use desbloqueo_providers::{
    Begun, Identity, Provider, ProviderError, ProviderSettings, Returned, Secret, SignedOut,
};
use jiff::Timestamp;
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm};
use openidconnect::{JsonWebKeyId, PrivateSigningKey as _};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

/// Seconds since 1970 at which everything happens.
pub(crate) const NOW: i64 = 1_800_000_000;

/// What we prove ourselves with.
pub(crate) const SECRET: &str = "open-sesame-of-the-test";

/// Keys of Ed25519 as PEM; made for these tests and used nowhere else.
const KEYS: [&str; 3] = [
    "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    "MC4CAQAwBQYDK2VwBCIEICAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/",
    "MC4CAQAwBQYDK2VwBCIEIEBBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5f",
];

/// A provider, and somebody who signs in at it.
pub(crate) struct House {
    issuer: String,
    state: Arc<Mutex<Said>>,
    provider: Provider,
}

/// What the provider says.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that it can be told to do wrong"
)]
struct Said {
    issuer: String,
    claims: Value,
    /// What it tells on request.
    told: Option<Value>,
    how: String,
    challenge: String,
    is_closed: bool,
    redirects: bool,
    was_followed: bool,
    refuses_codes: bool,
}

type Shared = State<Arc<Mutex<Said>>>;

/// So many seconds after [`NOW`].
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(NOW + seconds).unwrap()
}

impl House {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(Said {
            issuer: issuer.clone(),
            ..Said::default()
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/elsewhere", get(elsewhere))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(me))
            .with_state(Arc::clone(&state));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let provider = provider(&issuer);
        Self {
            issuer,
            state,
            provider,
        }
    }

    pub(crate) fn issuer(&self) -> &str {
        &self.issuer
    }

    pub(crate) fn provider(&self) -> &Provider {
        &self.provider
    }

    fn change(&self, change: impl FnOnce(&mut Said)) {
        change(&mut self.state.lock().unwrap());
    }

    /// Signs otherwise: with no algorithm, a stranger's key, the next key, or changes what was signed.
    pub(crate) fn sign(&self, how: &str) {
        self.change(|said| how.clone_into(&mut said.how));
    }

    pub(crate) fn tell(&self, told: Value) {
        self.change(|said| said.told = Some(told));
    }

    pub(crate) fn close(&self) {
        self.change(|said| said.is_closed = true);
    }

    pub(crate) fn reopen(&self) {
        self.change(|said| said.is_closed = false);
    }

    pub(crate) fn redirect(&self) {
        self.change(|said| said.redirects = true);
    }

    pub(crate) fn was_followed(&self) -> bool {
        self.state.lock().unwrap().was_followed
    }

    /// Lets the time pass after which the provider is asked for its keys again.
    pub(crate) async fn age(&self) {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(20)).await;
        tokio::time::resume();
    }

    pub(crate) fn refuse_codes(&self) {
        self.change(|said| said.refuses_codes = true);
    }

    pub(crate) async fn try_to_begin(&self) -> Result<Begun, ProviderError> {
        self.provider.begin(&back(), at(0)).await
    }

    pub(crate) async fn begin(&self) -> Begun {
        let begun = self.try_to_begin().await.unwrap();
        assert!(
            begun
                .address
                .as_str()
                .contains("code_challenge_method=S256")
        );
        begun
    }

    /// From now on codes belong to what was begun there.
    pub(crate) fn expect_challenge_of(&self, begun: &Begun) {
        let challenge = query(&begun.address, "code_challenge");
        let nonce = query(&begun.address, "nonce");
        self.change(|said| {
            said.challenge = challenge;
            said.claims = claims(&said.issuer, &nonce);
        });
    }

    /// Comes back with an answer, in which `STATE` stands for what was begun.
    pub(crate) async fn finish(
        &self,
        begun: &Begun,
        answer: &str,
        now: Timestamp,
    ) -> Result<(Identity, String), ProviderError> {
        let answer = answer.replace("STATE", &query(&begun.address, "state"));
        let address = Url::parse(&format!("{}?{answer}", back())).unwrap();
        let fields: BTreeMap<_, _> = address.query_pairs().into_owned().collect();
        let returned: Returned = serde_json::from_value(json!(fields)).unwrap();
        self.provider
            .finish(&back(), begun.pending.clone(), &returned, now)
            .await
    }

    /// The whole way, with a token whose claims are changed before it is signed.
    pub(crate) async fn sign_in(
        &self,
        change: impl FnOnce(&mut Value),
    ) -> Result<(Identity, String), ProviderError> {
        let begun = self.begin().await;
        self.expect_challenge_of(&begun);
        self.change(|said| change(&mut said.claims));
        self.finish(&begun, "state=STATE&code=good", at(5)).await
    }
}

impl House {
    /// A token that says that somebody signed out, with its head and claims changed before it is signed.
    pub(crate) fn sign_out_token(
        &self,
        how: &str,
        change: impl FnOnce(&mut Value, &mut Value),
    ) -> String {
        let mut head = json!({ "alg": "EdDSA", "kid": "key-0", "typ": "logout+jwt" });
        let mut claims = json!({
            "iss": self.issuer, "sub": "nora-1", "sid": "session-1", "aud": "desbloqueo", "iat": NOW,
            "exp": NOW + 120, "jti": "one", "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
        });
        change(&mut head, &mut claims);
        signed_with(&head, &claims, how)
    }

    pub(crate) async fn signed_out(
        &self,
        token: &str,
        now: Timestamp,
    ) -> Result<SignedOut, ProviderError> {
        self.provider.signed_out(token, now).await
    }
}

fn provider(issuer: &str) -> Provider {
    Provider::new(ProviderSettings {
        code: "house".to_owned(),
        name: "House".to_owned(),
        issuer: issuer.to_owned(),
        client_id: "desbloqueo".to_owned(),
        client_secret: Some(Secret::new(SECRET)),
        scopes: vec!["email".to_owned()],
        groups_claim: "groups".to_owned(),
        mail_is_verified: false,
    })
    .unwrap()
}

fn back() -> Url {
    Url::parse("https://desbloqueo.example/sign-in/provider/house/back").unwrap()
}

fn query(address: &Url, name: &str) -> String {
    let mut pairs = address.query_pairs();
    let found = pairs.find(|(key, _)| key == name);
    found.unwrap_or_else(|| panic!("no {name}")).1.into_owned()
}

fn claims(issuer: &str, nonce: &str) -> Value {
    json!({
        "iss": issuer, "sub": "nora-1", "aud": "desbloqueo", "nonce": nonce,
        "iat": NOW - 2, "exp": NOW + 300, "name": "Nora Inventada",
        "groups": ["south"],
    })
}

async fn discovery(State(said): Shared) -> Response {
    let said = said.lock().unwrap();
    if said.is_closed {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    if said.redirects {
        return Redirect::to("/elsewhere").into_response();
    }
    document(&said.issuer).into_response()
}

async fn elsewhere(State(said): Shared) -> Response {
    let mut said = said.lock().unwrap();
    said.was_followed = true;
    document(&said.issuer).into_response()
}

fn document(issuer: &str) -> Json<Value> {
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/me"),
        "end_session_endpoint": format!("{issuer}/out"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    }))
}

fn key(number: usize) -> CoreEdDsaPrivateSigningKey {
    let frame = "PRIVATE KEY-----";
    let pem = format!("-----BEGIN {frame}\n{}\n-----END {frame}\n", KEYS[number]);
    let id = JsonWebKeyId::new(format!("key-{number}"));
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(id)).unwrap()
}

/// The key of the house, or the next one; a stranger's is told to nobody.
async fn keys(State(said): Shared) -> Json<Value> {
    let number = usize::from(said.lock().unwrap().how == "rotated");
    Json(json!({ "keys": [key(number).as_verification_key()] }))
}

async fn token(
    State(said): Shared,
    headers: HeaderMap,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let said = said.lock().unwrap();
    let is_ours = headers.contains_key("authorization") && form["code"] == "good";
    if said.refuses_codes || !is_ours || challenge(&form["code_verifier"]) != said.challenge {
        let refused = Json(json!({ "error": "invalid_grant" }));
        return (StatusCode::BAD_REQUEST, refused).into_response();
    }
    Json(json!({
        "access_token": "access", "token_type": "Bearer", "expires_in": 60,
        "id_token": signed(&said.claims, &said.how),
    }))
    .into_response()
}

fn challenge(verifier: &str) -> String {
    let verifier = openidconnect::PkceCodeVerifier::new(verifier.to_owned());
    let challenge = openidconnect::PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    challenge.as_str().to_owned()
}

fn signed(claims: &Value, how: &str) -> String {
    let number = usize::from(how == "rotated");
    let id = number;
    let algorithm = if how == "none" { "none" } else { "EdDSA" };
    signed_with(
        &json!({ "alg": algorithm, "kid": format!("key-{id}") }),
        claims,
        how,
    )
}

fn signed_with(head: &Value, claims: &Value, how: &str) -> String {
    let number = match how {
        "stranger" => 2,
        "rotated" => 1,
        _ => 0,
    };
    let head = base64(head.to_string());
    let message = format!("{head}.{}", base64(claims.to_string()));
    if how == "none" {
        return format!("{message}.");
    }
    let signature = key(number).sign(&CoreJwsSigningAlgorithm::EdDsa, message.as_bytes());
    let signature = base64(signature.unwrap());
    if how == "tampered" {
        let mut other = claims.clone();
        other["sub"] = json!("boss-1");
        return format!("{head}.{}.{signature}", base64(other.to_string()));
    }
    format!("{message}.{signature}")
}

/// Base64 for addresses, without padding.
fn base64(bytes: impl AsRef<[u8]>) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for part in bytes.as_ref().chunks(3) {
        let number = (0..3).fold(0_usize, |number, at| {
            (number << 8) | usize::from(part.get(at).copied().unwrap_or(0))
        });
        for digit in 0..=part.len() {
            text.push(char::from(DIGITS[(number >> (18 - 6 * digit)) & 63]));
        }
    }
    text
}

async fn me(State(said): Shared) -> Json<Value> {
    let said = said.lock().unwrap();
    let usual = json!({
        "sub": "nora-1", "email": "nora@customer.example", "email_verified": true,
        "groups": ["north", "south"],
    });
    Json(said.told.clone().unwrap_or(usual))
}

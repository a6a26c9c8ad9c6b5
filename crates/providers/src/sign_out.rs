//! Who signed out at their provider: the token by which it tells us (OpenID Connect Back-Channel Logout 1.0), verified.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use openidconnect::JsonWebKey as _;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeyUse, CoreJwsSigningAlgorithm};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::Provider;
use crate::error::ProviderError;
use crate::known::trusted_algorithms;

/// What makes a token one of signing out.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Seconds that a token is old at most, and that clocks may differ.
const LONGEST_SECONDS: i64 = 5 * 60;
const SKEW_SECONDS: i64 = 60;

/// Bytes of a token, and characters of a name in it, at most.
const LARGEST: usize = 16 * 1024;
const LONGEST_NAME: usize = 255;

/// Who signed out at their provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedOut {
    /// The provider.
    pub issuer: String,
    /// What it knows them by; nothing where it names the session alone.
    pub subject: Option<String>,
    /// The session at the provider that ended; nothing where all of theirs did.
    pub session: Option<String>,
    /// The name of the token, which serves once.
    pub token: String,
    /// Until when the token could be sent again, in seconds since 1970.
    pub until: i64,
}

/// The first part of a token.
#[derive(Deserialize)]
struct Head {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    typ: Option<String>,
}

/// What a token of signing out says.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Value,
    iat: i64,
    exp: Option<i64>,
    jti: String,
    events: Map<String, Value>,
    sub: Option<String>,
    sid: Option<String>,
    nonce: Option<Value>,
}

/// A token in its parts.
struct Parts<'token> {
    head: Head,
    claims: Claims,
    message: &'token str,
    signature: Vec<u8>,
}

impl Provider {
    /// Who signed out, by the token that the provider sent; refused where it is not proved, too old, or of another kind.
    /// That it serves once is for whoever keeps names of tokens.
    pub async fn signed_out(
        &self,
        token: &str,
        now: Timestamp,
    ) -> Result<SignedOut, ProviderError> {
        let parts = Parts::of(token).ok_or_else(|| untrusted("form"))?;
        // What is not meant for us is not worth asking the provider for its keys.
        self.check(&parts, now.as_second()).map_err(untrusted)?;
        let known = self.known.get(&self.settings, &self.http).await?;
        if !is_signed(&parts, known.keys()) {
            // The provider may have changed its keys since we last asked.
            let known = self.known.renewed(&self.settings, &self.http).await?;
            if !is_signed(&parts, known.keys()) {
                return Err(untrusted("signature"));
            }
        }
        let claims = parts.claims;
        Ok(SignedOut {
            issuer: claims.iss,
            subject: claims.sub,
            session: claims.sid,
            token: claims.jti,
            until: claims.iat + LONGEST_SECONDS + SKEW_SECONDS,
        })
    }

    /// Refuses what is not a token of signing out, for us, now; says which part.
    fn check(&self, parts: &Parts<'_>, now: i64) -> Result<(), &'static str> {
        let (head, claims) = (&parts.head, &parts.claims);
        let kind = head.typ.as_deref().unwrap_or("JWT").to_ascii_lowercase();
        let kind = kind.strip_prefix("application/").unwrap_or(&kind);
        let is_named = |name: &Option<String>| {
            name.as_ref()
                .is_none_or(|name| (1..=LONGEST_NAME).contains(&name.chars().count()))
        };
        let checks = [
            ("typ", ["jwt", "logout+jwt"].contains(&kind)),
            ("alg", trusted_algorithms().contains(&head.alg)),
            ("iss", claims.iss == self.settings.issuer),
            ("aud", is_for(&claims.aud, &self.settings.client_id)),
            (
                "iat",
                (now - LONGEST_SECONDS - SKEW_SECONDS..=now + SKEW_SECONDS).contains(&claims.iat),
            ),
            ("exp", claims.exp.is_none_or(|exp| exp + SKEW_SECONDS > now)),
            ("jti", is_named(&Some(claims.jti.clone()))),
            (
                "events",
                claims.events.get(EVENT).is_some_and(Value::is_object),
            ),
            ("nonce", claims.nonce.is_none()),
            ("sub", is_named(&claims.sub)),
            ("sid", is_named(&claims.sid)),
            ("sub or sid", claims.sub.is_some() || claims.sid.is_some()),
        ];
        let wrong = checks.into_iter().find(|(_, holds)| !holds);
        wrong.map_or(Ok(()), |(name, _)| Err(name))
    }
}

impl<'token> Parts<'token> {
    fn of(token: &'token str) -> Option<Self> {
        let (message, signature) = token.rsplit_once('.')?;
        let (head, claims) = message.split_once('.')?;
        let read = |part: &str| URL_SAFE_NO_PAD.decode(part).ok();
        let is_small = token.len() <= LARGEST;
        is_small.then_some(())?;
        Some(Self {
            head: serde_json::from_slice(&read(head)?).ok()?,
            claims: serde_json::from_slice(&read(claims)?).ok()?,
            message,
            signature: read(signature)?,
        })
    }
}

/// An audience is one name or a list of them.
fn is_for(audience: &Value, us: &str) -> bool {
    match audience {
        Value::String(one) => one == us,
        Value::Array(all) => all.iter().any(|one| one == us),
        _ => false,
    }
}

/// Whether one of the provider's keys signed it: the one that the token names, where it names one.
fn is_signed(parts: &Parts<'_>, keys: &[CoreJsonWebKey]) -> bool {
    let head = &parts.head;
    let is_meant = |key: &&CoreJsonWebKey| {
        let signs = key
            .key_use()
            .is_none_or(|used| *used == CoreJsonWebKeyUse::Signature);
        let id = key.key_id().map(|id| id.as_str());
        signs && (head.kid.is_none() || head.kid.as_deref() == id)
    };
    keys.iter().filter(is_meant).any(|key| {
        key.verify_signature(&head.alg, parts.message.as_bytes(), &parts.signature)
            .is_ok()
    })
}

fn untrusted(part: &str) -> ProviderError {
    ProviderError::Untrusted(format!("the token of signing out: {part}"))
}

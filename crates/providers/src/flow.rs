//! The authorization code flow with PKCE: there and back.

use jiff::Timestamp;
use openidconnect::core::{CoreErrorResponseType, CoreGenderClaim, CoreResponseType};
use openidconnect::{
    AccessTokenHash, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, CsrfToken,
    Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, StandardErrorResponse,
    TokenResponse as _, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::Provider;
use crate::claims::{Identity, OtherClaims};
use crate::error::ProviderError;
use crate::http::{HttpError, chain};
use crate::known::{Speaker, Tokens, verifier};

/// Seconds within which somebody comes back.
const LONGEST_SECONDS: i64 = 10 * 60;

/// Where somebody is sent to, and what their browser's session keeps until they are back.
#[derive(Debug)]
pub struct Begun {
    /// The provider's page.
    pub address: Url,
    /// What is kept.
    pub pending: Pending,
}

/// What the session of a browser keeps while somebody signs in elsewhere: it never leaves us.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pending {
    state: String,
    nonce: String,
    verifier: String,
    begun: i64,
}

impl Pending {
    /// Whether somebody comes back from this and from nothing else that was begun.
    pub fn is_answered_by(&self, returned: &Returned) -> bool {
        self.state == returned.state
    }
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Pending(…)")
    }
}

/// What a browser brings back from a provider.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Returned {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
    /// Who answers, where the provider says it (RFC 9207).
    #[serde(default)]
    iss: String,
}

impl Provider {
    /// Begins: where to send somebody, to come back to `back`.
    pub async fn begin(&self, back: &Url, now: Timestamp) -> Result<Begun, ProviderError> {
        let known = self.known.get(&self.settings, &self.http).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let speaker = known
            .speaker(&self.settings)
            .set_redirect_uri(RedirectUrl::from_url(back.clone()));
        let request = speaker.authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        );
        let scopes = self.settings.scopes.iter().cloned().map(Scope::new);
        let (address, state, nonce) = request
            .add_scopes(scopes)
            .set_pkce_challenge(challenge)
            .url();
        Ok(Begun {
            address,
            pending: Pending {
                state: state.secret().clone(),
                nonce: nonce.secret().clone(),
                verifier: verifier.secret().clone(),
                begun: now.as_second(),
            },
        })
    }

    /// Ends: who came back to `back`, and the token that proves it.
    pub async fn finish(
        &self,
        back: &Url,
        pending: Pending,
        returned: &Returned,
        now: Timestamp,
    ) -> Result<(Identity, String), ProviderError> {
        self.require_belonging(&pending, returned, now)?;
        let known = self.known.get(&self.settings, &self.http).await?;
        let speaker = known
            .speaker(&self.settings)
            .set_redirect_uri(RedirectUrl::from_url(back.clone()));
        let tokens = self.exchange(&speaker, &pending, &returned.code).await?;
        let nonce = Nonce::new(pending.nonce);
        let identity = match identity(&speaker, self, &tokens, &nonce, now) {
            // The provider may have changed its keys since we last asked.
            Err(Faulty {
                is_of_key: true, ..
            }) => {
                let known = self.known.renewed(&self.settings, &self.http).await?;
                identity(&known.speaker(&self.settings), self, &tokens, &nonce, now)
            }
            other => other,
        };
        let mut identity = identity.map_err(|faulty| ProviderError::Untrusted(faulty.why))?;
        self.complete(&speaker, &tokens, &mut identity).await?;
        let token = tokens.id_token().map(ToString::to_string);
        Ok((identity, token.unwrap_or_default()))
    }

    /// Refuses what was not begun in this browser, long ago, or with another provider.
    fn require_belonging(
        &self,
        pending: &Pending,
        returned: &Returned,
        now: Timestamp,
    ) -> Result<(), ProviderError> {
        if !pending.is_answered_by(returned) {
            return Err(ProviderError::NotBegun("state"));
        }
        if !returned.iss.is_empty() && returned.iss != self.settings.issuer {
            return Err(ProviderError::NotBegun("issuer"));
        }
        if now.as_second() - pending.begun > LONGEST_SECONDS {
            return Err(ProviderError::TooLate);
        }
        if !returned.error.is_empty() {
            return Err(ProviderError::Denied(plain(&returned.error)));
        }
        Ok(())
    }

    async fn exchange(
        &self,
        speaker: &Speaker,
        pending: &Pending,
        code: &str,
    ) -> Result<Tokens, ProviderError> {
        let request = speaker
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| ProviderError::Away(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(pending.verifier.clone()));
        request.request_async(&self.http).await.map_err(refused)
    }

    /// Asks for what the token leaves out, where the provider tells it on request.
    async fn complete(
        &self,
        speaker: &Speaker,
        tokens: &Tokens,
        identity: &mut Identity,
    ) -> Result<(), ProviderError> {
        let subject = openidconnect::SubjectIdentifier::new(identity.subject.clone());
        let request = speaker.user_info(tokens.access_token().clone(), Some(subject));
        let Ok(request) = request else {
            // It tells nothing beside the token.
            return Ok(());
        };
        let said: Result<UserInfoClaims<OtherClaims, CoreGenderClaim>, _> =
            request.request_async(&self.http).await;
        let said = said.map_err(|error| match error {
            openidconnect::UserInfoError::ClaimsVerification(cause) => {
                ProviderError::Untrusted(cause.to_string())
            }
            other => ProviderError::Away(chain(&other)),
        })?;
        identity.complete(&said, &self.settings);
        Ok(())
    }
}

/// Why a token is not trusted, and whether new keys could change that.
struct Faulty {
    why: String,
    is_of_key: bool,
}

fn identity(
    speaker: &Speaker,
    provider: &Provider,
    tokens: &Tokens,
    nonce: &Nonce,
    now: Timestamp,
) -> Result<Identity, Faulty> {
    let other = |why: &str| Faulty {
        why: why.to_owned(),
        is_of_key: false,
    };
    let token = tokens.id_token().ok_or_else(|| other("no ID token"))?;
    let verifier = verifier(speaker, now);
    let claims = token.claims(&verifier, nonce).map_err(faulty)?;
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = token.signing_alg().map_err(|_| other("algorithm"))?;
        let key = token.signing_key(&verifier).map_err(|_| other("key"))?;
        let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
        if found.is_ok_and(|found| found != *expected) {
            return Err(other("the access token belongs to another"));
        }
    }
    Ok(Identity::of_token(claims, &provider.settings))
}

fn faulty(error: ClaimsVerificationError) -> Faulty {
    let is_of_key = matches!(
        error,
        ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey
                | SignatureVerificationError::CryptoError(_)
                | SignatureVerificationError::AmbiguousKeyId(_)
        )
    );
    let why = match &error {
        // What was expected and found is a secret of the browser.
        ClaimsVerificationError::InvalidNonce(_) => "nonce".to_owned(),
        other => chain(other),
    };
    Faulty { why, is_of_key }
}

fn refused(
    error: RequestTokenError<HttpError, StandardErrorResponse<CoreErrorResponseType>>,
) -> ProviderError {
    match error {
        RequestTokenError::ServerResponse(said) => ProviderError::Untrusted(format!(
            "the code was refused: {}",
            plain(said.error().as_ref())
        )),
        RequestTokenError::Request(cause) => ProviderError::Away(chain(&cause)),
        RequestTokenError::Parse(cause, _) => ProviderError::Away(cause.to_string()),
        RequestTokenError::Other(cause) => ProviderError::Away(cause),
    }
}

/// What came from elsewhere, fit for a log.
fn plain(text: &str) -> String {
    let is_plain = |one: &char| one.is_ascii_alphanumeric() || *one == '_';
    text.chars().filter(is_plain).take(60).collect()
}

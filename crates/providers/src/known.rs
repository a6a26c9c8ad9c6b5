//! What a provider says of itself, kept for a while.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AuthType, Client, ClientId, ClientSecret, EmptyExtraTokenFields, EndSessionUrl,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IdTokenVerifier, IssuerUrl,
    ProviderMetadataWithLogout, StandardErrorResponse, StandardTokenResponse,
};
use tokio::sync::Mutex;
use tokio::time::Instant;
use url::Url;

use crate::claims::OtherClaims;
use crate::error::ProviderError;
use crate::http::{Http, chain};
use crate::settings::ProviderSettings;

/// For how long it is taken for true.
const KEPT: Duration = Duration::from_hours(1);

/// How soon it is asked for again because a key was not among those that we know.
const SOONEST: Duration = Duration::from_secs(10);

/// What a token endpoint answers, with all claims.
pub(crate) type Tokens = StandardTokenResponse<
    IdTokenFields<
        OtherClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// What speaks the protocol for us.
pub(crate) type Speaker = Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a provider said of itself, and when.
#[derive(Debug, Clone)]
pub(crate) struct Metadata {
    said: Arc<ProviderMetadataWithLogout>,
    at: Instant,
}

/// What a provider says of itself, asked for when it is first needed.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<Option<Metadata>>);

impl Known {
    /// What it said within the hour; what it said before, where it does not answer now.
    pub(crate) async fn get(
        &self,
        settings: &ProviderSettings,
        http: &Http,
    ) -> Result<Metadata, ProviderError> {
        self.younger_than(KEPT, settings, http).await
    }

    /// What it says now: it may have new keys. Asked for no more often than makes sense, whoever sends us tokens.
    pub(crate) async fn renewed(
        &self,
        settings: &ProviderSettings,
        http: &Http,
    ) -> Result<Metadata, ProviderError> {
        self.younger_than(SOONEST, settings, http).await
    }

    async fn younger_than(
        &self,
        age: Duration,
        settings: &ProviderSettings,
        http: &Http,
    ) -> Result<Metadata, ProviderError> {
        // One asks, the others wait for the answer.
        let mut known = self.0.lock().await;
        if let Some(metadata) = known.as_ref().filter(|known| known.at.elapsed() < age) {
            return Ok(metadata.clone());
        }
        match (discover(settings, http).await, known.as_ref()) {
            (Ok(metadata), _) => Ok(known.insert(metadata).clone()),
            (Err(error), Some(former)) => {
                tracing::warn!(provider = %settings.code, %error, "taken as it was before");
                Ok(former.clone())
            }
            (Err(error), None) => Err(error),
        }
    }
}

async fn discover(settings: &ProviderSettings, http: &Http) -> Result<Metadata, ProviderError> {
    let issuer = IssuerUrl::new(settings.issuer.clone())
        .map_err(|error| ProviderError::Away(error.to_string()))?;
    let said = ProviderMetadataWithLogout::discover_async(issuer, http).await;
    Ok(Metadata {
        said: Arc::new(said.map_err(|error| ProviderError::Away(chain(&error)))?),
        at: Instant::now(),
    })
}

impl Metadata {
    /// What speaks the protocol with it.
    pub(crate) fn speaker(&self, settings: &ProviderSettings) -> Speaker {
        let secret = settings.client_secret.as_ref();
        let speaker = Client::from_provider_metadata(
            (*self.said).clone(),
            ClientId::new(settings.client_id.clone()),
            secret.map(|secret| ClientSecret::new(secret.expose().to_owned())),
        );
        if self.takes_the_secret_in_the_body() {
            speaker.set_auth_type(AuthType::RequestBody)
        } else {
            speaker
        }
    }

    /// The keys with which it signs.
    pub(crate) fn keys(&self) -> &[CoreJsonWebKey] {
        self.said.jwks().keys()
    }

    /// Where somebody signs out of it.
    pub(crate) fn end_session(&self) -> Option<&Url> {
        let said = self.said.additional_metadata();
        said.end_session_endpoint.as_ref().map(EndSessionUrl::url)
    }

    fn takes_the_secret_in_the_body(&self) -> bool {
        let methods = self.said.token_endpoint_auth_methods_supported();
        methods.is_some_and(|methods| {
            !methods.contains(&CoreClientAuthMethod::ClientSecretBasic)
                && methods.contains(&CoreClientAuthMethod::ClientSecretPost)
        })
    }
}

/// How tokens may be signed: by a key that the provider alone has.
pub(crate) fn trusted_algorithms() -> [CoreJwsSigningAlgorithm; 9] {
    [
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
        CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
        CoreJwsSigningAlgorithm::RsaSsaPssSha256,
        CoreJwsSigningAlgorithm::RsaSsaPssSha384,
        CoreJwsSigningAlgorithm::RsaSsaPssSha512,
        CoreJwsSigningAlgorithm::EcdsaP256Sha256,
        CoreJwsSigningAlgorithm::EcdsaP384Sha384,
        CoreJwsSigningAlgorithm::EdDsa,
    ]
}

/// What trusts tokens of this provider, issued for us, signed by one of its keys: never by nobody, nor by a secret that
/// we hold as well.
pub(crate) fn verifier(
    speaker: &Speaker,
    now: jiff::Timestamp,
) -> IdTokenVerifier<'_, CoreJsonWebKey> {
    let instant = chrono::DateTime::from_timestamp(now.as_second(), 0);
    speaker
        .id_token_verifier()
        .set_allowed_algs(trusted_algorithms())
        .set_time_fn(move || instant.unwrap_or_default())
}

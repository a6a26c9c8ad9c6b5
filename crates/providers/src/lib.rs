//! Signing in by OpenID Connect: discovery, the authorization code flow with PKCE, verified claims, and signing out: here, there,
//! and here because of there.
//!
//! A [`Provider`] knows how to ask one provider who somebody is. Which account that is, and what it may do, is none of
//! its business. What a provider says of itself is fetched when it is first needed and kept for an hour, so that a
//! server starts while its provider is away.

mod claims;
mod error;
mod flow;
mod http;
mod known;
mod settings;
mod sign_out;

pub use claims::Identity;
pub use error::ProviderError;
pub use flow::{Begun, Pending, Returned};
pub use settings::{ProviderSettings, Secret, is_safe};
pub use sign_out::SignedOut;

use openidconnect::PostLogoutRedirectUrl;
use url::Url;

use crate::http::Http;
use crate::known::Known;

/// A provider that says who somebody is.
#[derive(Debug)]
pub struct Provider {
    settings: ProviderSettings,
    http: Http,
    known: Known,
}

impl Provider {
    /// A provider; nothing is asked of it yet.
    pub fn new(settings: ProviderSettings) -> Result<Self, ProviderError> {
        Ok(Self {
            http: Http::new()?,
            known: Known::default(),
            settings,
        })
    }

    /// How it is set up.
    pub fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// Where somebody signs out of the provider itself, to come back to `back`; `None` where it offers no such thing
    /// or does not answer. `id_token` is the one by which they signed in.
    pub async fn sign_out_address(&self, id_token: &str, back: &Url) -> Option<Url> {
        let known = self.known.get(&self.settings, &self.http).await.ok()?;
        let address = known.end_session()?;
        let mut address = address.clone();
        let back = PostLogoutRedirectUrl::from_url(back.clone());
        address
            .query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("post_logout_redirect_uri", back.as_str());
        Some(address)
    }
}

//! How a provider is set up.

use std::fmt;

use url::{Host, Url};

/// How a provider is set up.
#[derive(Debug, Clone)]
pub struct ProviderSettings {
    /// Its code in our addresses.
    pub code: String,
    /// Its name, as it stands on the button.
    pub name: String,
    /// The address by which it names itself.
    pub issuer: String,
    /// What it knows us by.
    pub client_id: String,
    /// What we prove ourselves with; without one, PKCE alone does.
    pub client_secret: Option<Secret>,
    /// What is asked for beside `openid`.
    pub scopes: Vec<String>,
    /// The claim that holds somebody's groups.
    pub groups_claim: String,
    /// Whether its addresses count as verified without its saying so.
    pub mail_is_verified: bool,
}

/// A secret; it is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// Keeps a secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// Whether nobody on the way can read what is sent to an address: by TLS, or on this machine.
pub fn is_safe(address: &Url) -> bool {
    let is_here = match address.host() {
        Some(Host::Ipv4(host)) => host.is_loopback(),
        Some(Host::Ipv6(host)) => host.is_loopback(),
        Some(Host::Domain(host)) => host == "localhost",
        None => false,
    };
    address.scheme() == "https" || (address.scheme() == "http" && is_here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_serves_on_this_machine_alone() {
        let safe = |text: &str| is_safe(&Url::parse(text).unwrap());
        for address in [
            "https://login.example/tenant",
            "http://127.0.0.1:9000",
            "http://[::1]:9000",
            "http://localhost:9000/here",
        ] {
            assert!(safe(address), "{address}");
        }
        for address in [
            "http://login.example",
            "http://127.0.0.1.login.example",
            "http://10.0.0.1",
            "ftp://127.0.0.1",
        ] {
            assert!(!safe(address), "{address}");
        }
    }

    #[test]
    fn a_secret_is_never_printed() {
        let printed = format!("{:?}", Secret::new("open sesame"));
        assert!(!printed.contains("sesame"), "{printed}");
    }
}

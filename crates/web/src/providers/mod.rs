//! The providers by which people sign in, and what their browser's session keeps meanwhile.

mod kept;

use std::sync::Arc;

use desbloqueo_app::accounts::provider::{Policy, Vouched};
use desbloqueo_i18n::Language;
use desbloqueo_providers::{Identity, Provider};
use url::Url;

pub(crate) use kept::{Leave, keep_leave, take_leave};
pub(crate) use kept::{SignedInBy, Waiting, forget, signed_in_by, take_waiting, wait_for};

/// The providers by which people sign in.
#[derive(Debug, Clone)]
pub struct Providers {
    all: Arc<Vec<Entry>>,
    /// The address at which browsers reach us, without a slash at its end.
    address: String,
}

/// A provider, and what it may do for accounts.
#[derive(Debug)]
pub struct Entry {
    /// The provider.
    pub provider: Provider,
    /// What it may do.
    pub policy: Policy,
}

impl Default for Providers {
    fn default() -> Self {
        Self::new(Vec::new(), "")
    }
}

impl Providers {
    /// Providers in the order of their buttons; `address` is where browsers reach us, with the base path.
    pub fn new(all: Vec<Entry>, address: &str) -> Self {
        Self {
            all: Arc::new(all),
            address: address.trim_end_matches('/').to_owned(),
        }
    }

    /// The provider with this code.
    pub(crate) fn find(&self, code: &str) -> Option<&Entry> {
        let mut all = self.all.iter();
        all.find(|entry| entry.provider.settings().code == code)
    }

    /// Names and paths of the buttons.
    pub(crate) fn buttons(&self, next: &str) -> Vec<(String, String)> {
        let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
        let button = |entry: &Entry| {
            let settings = entry.provider.settings();
            let path = format!("/sign-in/provider/{}?{query}", settings.code);
            (settings.name.clone(), path)
        };
        self.all.iter().map(button).collect()
    }

    /// A page of ours, as others reach it.
    pub(crate) fn own_address(&self, path: &str) -> Option<Url> {
        Url::parse(&format!("{}{path}", self.address)).ok()
    }
}

impl Entry {
    /// The path to which the provider sends people back.
    pub(crate) fn back(&self) -> String {
        format!("/sign-in/provider/{}/back", self.provider.settings().code)
    }
}

/// What use cases are told of somebody; an account that is made begins in a language that we speak.
pub(crate) fn vouched(identity: Identity, reader: Language) -> Vouched {
    let language = Language::parse(&identity.language).unwrap_or(reader);
    Vouched {
        issuer: identity.issuer,
        subject: identity.subject,
        name: identity.name,
        mail: identity.mail,
        mail_is_verified: identity.mail_is_verified,
        groups: identity.groups,
        language: language.code().to_owned(),
        time_zone: identity.time_zone,
    }
}

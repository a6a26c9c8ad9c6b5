//! What every handler works with.

use std::sync::{Arc, PoisonError, RwLock};

use desbloqueo_app::App;

use crate::importing::Importing;
use crate::pages::KeptOffers;
use crate::providers::Providers;
use crate::throttle::Throttle;

/// How the application is reached.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The path below which it is served, without a slash at its end; empty for the root.
    pub base_path: String,
    /// Whether browsers reach it by TLS: cookies are then for TLS alone.
    pub is_tls: bool,
    /// The providers by which people sign in.
    pub providers: Providers,
    /// Whether passwords are refused: then providers alone sign people in, and links that an administrator hands out.
    pub refuses_passwords: bool,
}

/// What every handler works with.
#[derive(Debug, Clone)]
pub struct Web(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// Replaced as a whole when an empty installation is set up.
    app: RwLock<App>,
    settings: Settings,
    importing: Importing,
    feeds: Throttle,
    offers: KeptOffers,
}

impl Web {
    /// Serves an application.
    pub fn new(app: App, settings: Settings) -> Self {
        Self(Arc::new(Inner {
            app: RwLock::new(app),
            settings,
            importing: Importing::default(),
            feeds: Throttle::default(),
            offers: KeptOffers::default(),
        }))
    }

    /// The application.
    pub fn app(&self) -> App {
        let app = self.0.app.read().unwrap_or_else(PoisonError::into_inner);
        app.clone()
    }

    /// Replaces the application: an empty installation has been set up.
    pub fn replace_app(&self, app: App) {
        *self.0.app.write().unwrap_or_else(PoisonError::into_inner) = app;
    }

    /// The imports that run on this node.
    pub(crate) fn importing(&self) -> &Importing {
        &self.0.importing
    }

    /// The path below which it is served; empty for the root.
    pub fn base(&self) -> &str {
        &self.0.settings.base_path
    }

    /// How often calendars are fetched on this node.
    pub(crate) fn feeds(&self) -> &Throttle {
        &self.0.feeds
    }

    /// The groups of blockers that this node offered.
    pub(crate) fn offers(&self) -> &KeptOffers {
        &self.0.offers
    }

    /// The providers by which people sign in.
    pub(crate) fn providers(&self) -> &Providers {
        &self.0.settings.providers
    }

    /// Whether passwords are refused.
    pub(crate) fn refuses_passwords(&self) -> bool {
        self.0.settings.refuses_passwords
    }

    /// Whether browsers reach it by TLS.
    pub fn is_tls(&self) -> bool {
        self.0.settings.is_tls
    }

    /// The address of a page, below the base path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base())
    }
}

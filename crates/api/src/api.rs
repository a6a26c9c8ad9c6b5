//! What every operation works with.

use std::num::NonZeroU32;
use std::sync::Arc;

use desbloqueo_app::App;
use desbloqueo_domain::code::ApiTokenId;
use governor::clock::DefaultClock;
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use tokio::sync::Semaphore;

/// Files that are tried or applied at once: each is held in memory.
const TRIALS: usize = 2;

/// How the API is served.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The path below which it is served, without a slash at its end; empty for the root.
    pub base_path: String,
    /// Requests of one token in a minute at most, on this node.
    pub requests_per_minute: NonZeroU32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_path: String::new(),
            requests_per_minute: NonZeroU32::new(600).unwrap_or(NonZeroU32::MIN),
        }
    }
}

pub(crate) type Limiter = RateLimiter<
    ApiTokenId,
    DefaultKeyedStateStore<ApiTokenId>,
    DefaultClock,
    StateInformationMiddleware,
>;

/// What every operation works with.
#[derive(Clone)]
pub struct Api(Arc<Inner>);

struct Inner {
    app: Box<dyn Fn() -> App + Send + Sync>,
    settings: Settings,
    limiter: Limiter,
    trials: Semaphore,
}

impl Api {
    /// Serves the application that `app` gives at each request: an installation that is set up replaces it.
    pub fn new(app: impl Fn() -> App + Send + Sync + 'static, settings: Settings) -> Self {
        let quota = Quota::per_minute(settings.requests_per_minute);
        let limiter = RateLimiter::dashmap(quota).with_middleware();
        Self(Arc::new(Inner {
            app: Box::new(app),
            settings,
            limiter,
            trials: Semaphore::new(TRIALS),
        }))
    }

    /// The application.
    pub(crate) fn app(&self) -> App {
        (self.0.app)()
    }

    /// How it is served.
    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What limits the requests of each token.
    pub(crate) fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    /// What limits the files that are tried or applied at once.
    pub(crate) fn trials(&self) -> &Semaphore {
        &self.0.trials
    }

    /// The address of a record, for the header `Location`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.0.settings.base_path, crate::frame::ROOT)
    }
}

impl std::fmt::Debug for Api {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Api").finish_non_exhaustive()
    }
}

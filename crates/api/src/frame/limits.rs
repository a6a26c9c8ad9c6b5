//! How often a token may ask, told in the headers `RateLimit` and `RateLimit-Policy`.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use desbloqueo_domain::code::ApiTokenId;
use governor::clock::{Clock as _, DefaultClock};

use crate::api::Api;
use crate::problem::Problem;

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LIMIT: HeaderName = HeaderName::from_static("ratelimit");

/// Seconds of the window that the limit counts in.
const WINDOW: u32 = 60;

/// Requests that a token has left.
pub(super) struct Allowance {
    most: u32,
    left: u32,
}

/// Takes one request off what a token has left.
pub(super) fn take(api: &Api, token: ApiTokenId) -> Result<Allowance, Problem> {
    let most = api.settings().requests_per_minute.get();
    let limiter = api.limiter();
    match limiter.check_key(&token) {
        Ok(state) => Ok(Allowance {
            most,
            left: state.remaining_burst_capacity(),
        }),
        Err(early) => {
            let wait = early.wait_time_from(DefaultClock::default().now());
            // Tokens that were not used for a while need not be remembered.
            limiter.retain_recent();
            let seconds = wait.as_secs().saturating_add(1);
            let problem = Problem::too_many_requests()
                .with_header(header::RETRY_AFTER, HeaderValue::from(seconds));
            let mut headers = HeaderMap::new();
            Allowance { most, left: 0 }.write(&mut headers);
            Err(headers
                .into_iter()
                .filter_map(|(name, value)| Some((name?, value)))
                .fold(problem, |problem, (name, value)| {
                    problem.with_header(name, value)
                }))
        }
    }
}

impl Allowance {
    /// Writes what is left, and the seconds until all of it is there again.
    pub(super) fn write(&self, headers: &mut HeaderMap) {
        let Self { most, left } = self;
        let reset = most
            .saturating_sub(*left)
            .saturating_mul(WINDOW)
            .div_ceil(*most);
        let pairs = [
            (POLICY, format!("\"token\";q={most};w={WINDOW}")),
            (LIMIT, format!("\"token\";r={left};t={reset}")),
        ];
        for (name, text) in pairs {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(name, value);
            }
        }
    }
}

//! What is sent to providers: over safe addresses, without following redirects, with limits on time and size.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use url::Url;

use crate::error::ProviderError;
use crate::settings::is_safe;

/// How long an answer may take.
const LONGEST: Duration = Duration::from_secs(10);

/// Bytes of an answer at most: keys and claims are small.
const LARGEST: usize = 1 << 20;

/// Sends what the protocol sends.
#[derive(Debug, Clone)]
pub(crate) struct Http(reqwest::Client);

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HttpError {
    #[error("{0} is neither TLS nor on this machine")]
    Unsafe(String),
    #[error("the answer is larger than {LARGEST} bytes")]
    TooLarge,
    #[error("{}", chain(.0))]
    Request(#[from] reqwest::Error),
    #[error(transparent)]
    Response(#[from] openidconnect::http::Error),
}

impl Http {
    pub(crate) fn new() -> Result<Self, ProviderError> {
        // A second installation of the same provider is no fault.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            // Who answers with a redirect could send us anywhere.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(LONGEST)
            .user_agent("desbloqueo")
            .build();
        client
            .map(Self)
            .map_err(|error| ProviderError::Away(chain(&error)))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let address = request.uri().to_string();
        if !Url::parse(&address).is_ok_and(|address| is_safe(&address)) {
            return Err(HttpError::Unsafe(address));
        }
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut response = openidconnect::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > LARGEST {
                return Err(HttpError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

/// An error with what caused it, without addresses' queries: `reqwest` leaves its own address out on request.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

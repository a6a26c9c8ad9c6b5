//! A request, and what its answer must be.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, StatusCode};

use anyhow::Result;

/// A request that is sent again and again.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) method: Method,
    /// The path with its query.
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// What it must be answered with.
    pub(crate) expects: StatusCode,
}

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Ask {
    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self {
            method: Method::GET,
            path: path.into(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            expects: StatusCode::OK,
        }
    }

    /// The same by another method, with a body of a media type.
    pub(crate) fn sending(
        mut self,
        method: Method,
        media_type: &'static str,
        body: String,
    ) -> Self {
        self.method = method;
        self.body = Bytes::from(body);
        let name = hyper::header::CONTENT_TYPE;
        self.headers
            .insert(name, HeaderValue::from_static(media_type));
        self
    }

    pub(crate) fn with(mut self, name: HeaderName, value: &HeaderValue) -> Self {
        self.headers.insert(name, value.clone());
        self
    }

    pub(crate) fn expecting(mut self, status: StatusCode) -> Self {
        self.expects = status;
        self
    }

    pub(crate) fn request(&self, host: &HeaderValue) -> Result<Request<Full<Bytes>>> {
        let mut request = Request::builder()
            .method(self.method.clone())
            .uri(self.path.as_str())
            .body(Full::new(self.body.clone()))?;
        let headers = request.headers_mut();
        headers.extend(self.headers.clone());
        headers.insert(hyper::header::HOST, host.clone());
        Ok(request)
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The part of the body between two texts.
    pub(crate) fn between(&self, before: &str, after: &str) -> Option<String> {
        let text = self.text();
        let (_, rest) = text.split_once(before)?;
        Some(rest.split_once(after)?.0.to_owned())
    }
}

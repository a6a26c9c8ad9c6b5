//! The program from outside: sessions and tokens of those who read.

use std::net::SocketAddr;

use anyhow::{Context as _, Result};
use hyper::header::{AUTHORIZATION, COOKIE, HeaderValue};

use super::facts::Facts;
use crate::ask::Ask;
use crate::client::sign_in;
use crate::dataset::READERS;

/// The program from outside.
pub(super) struct Site {
    pub(super) address: SocketAddr,
    pub(super) facts: Facts,
    sessions: Vec<(&'static str, HeaderValue)>,
    token: HeaderValue,
}

impl Site {
    /// Signs everybody in who reads.
    pub(super) async fn enter(address: SocketAddr, facts: Facts) -> Result<Self> {
        let mut sessions = Vec::new();
        for (who, mail) in READERS {
            let session = sign_in(address, mail).await;
            let session = session.with_context(|| format!("{who} does not get in"))?;
            sessions.push((who, session));
        }
        let token = HeaderValue::from_str(&format!("Bearer {}", facts.token))?;
        Ok(Self {
            address,
            facts,
            sessions,
            token,
        })
    }

    /// A page as one of the readers asks for it.
    pub(super) fn page(&self, who: &str, path: impl Into<String>) -> Ask {
        let ask = Ask::get(path);
        match self.sessions.iter().find(|(name, _)| *name == who) {
            Some((_, session)) => ask.with(COOKIE, session),
            None => ask,
        }
    }

    /// A request to the API by the token of the administrator.
    pub(super) fn api(&self, path: &str) -> Ask {
        Ask::get(format!("/api/v1{path}")).with(AUTHORIZATION, &self.token)
    }
}

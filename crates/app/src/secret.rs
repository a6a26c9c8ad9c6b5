//! Secrets that are handed over once: sessions, links, tokens, calendars.

use sha2::{Digest, Sha256};

/// What is kept of a secret: its SHA-256. Our secrets are random and long, so that a slow digest would add nothing.
pub(crate) fn digest(secret: impl AsRef<[u8]>) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

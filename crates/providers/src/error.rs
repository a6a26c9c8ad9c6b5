//! Why a provider did not say who somebody is.

/// Why a provider did not say who somebody is. No text holds a secret, a code or a token.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It does not answer, or not as a provider does.
    #[error("the provider does not answer as it should: {0}")]
    Away(String),
    /// It refuses: somebody cancelled, or may not use us.
    #[error("the provider refuses: {0}")]
    Denied(String),
    /// What came back does not belong to what was begun in this browser.
    #[error("the answer does not belong to what was begun: {0}")]
    NotBegun(&'static str),
    /// What it says is not proved, or was said too long ago, or to somebody else.
    #[error("the token is not to be trusted: {0}")]
    Untrusted(String),
    /// It took too long for somebody to come back.
    #[error("signing in was begun too long ago")]
    TooLate,
}

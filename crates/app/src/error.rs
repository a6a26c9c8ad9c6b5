//! What a use case answers when it does not do what was asked.

use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
pub use desbloqueo_store::error::StoreError;

/// Why a use case did not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UseCaseError {
    /// There is no such thing for this actor (rule A3: unseen and not existing are the same).
    #[error("there is no such {field}")]
    NotFound {
        /// The kind of thing.
        field: Field,
        /// What was asked for.
        asked: String,
    },
    /// The actor may not do this.
    #[error("{0}")]
    Forbidden(Refusal),
    /// The rules refuse it.
    #[error("{0}")]
    Refused(Refusals),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The result of a use case.
pub type UseCaseResult<T> = Result<T, UseCaseError>;

impl UseCaseError {
    /// There is no such thing for this actor.
    pub fn not_found(field: Field, asked: impl ToString) -> Self {
        Self::NotFound {
            field,
            asked: asked.to_string(),
        }
    }

    /// The refusals to be shown: of a thing not found too.
    pub fn refusals(&self) -> Vec<Refusal> {
        match self {
            Self::NotFound { field, asked } => {
                vec![Refusal::new(
                    Rule::A3,
                    Cause::NotFound,
                    *field,
                    asked.as_str(),
                )]
            }
            Self::Forbidden(refusal) => vec![refusal.clone()],
            Self::Refused(refusals) => refusals.0.clone(),
            Self::Store(_) => Vec::new(),
        }
    }
}

impl From<Refusals> for UseCaseError {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}

impl From<Refusal> for UseCaseError {
    fn from(refusal: Refusal) -> Self {
        match refusal.cause {
            Cause::NotPermitted | Cause::OverrideNeedsReason => Self::Forbidden(refusal),
            _ => Self::Refused(refusal.into()),
        }
    }
}

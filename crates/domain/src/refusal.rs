//! Refusals: which rule, which field, what was found and what is expected. Without prose: messages are
//! written from the reason's code in the reader's language (rule V1).

mod codes;
mod fact;

pub use codes::{Cause, Field, Rule};
pub use fact::Fact;

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why an edit is not accepted: the rule, the field, what was found and what is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The rule's number.
    pub rule: Rule,
    /// Why, as the code of a message.
    pub cause: Cause,
    /// The field it is about.
    pub field: Field,
    /// What was found.
    pub found: Fact,
    /// What is expected.
    pub expected: Fact,
}

impl Refusal {
    /// A refusal that names what was found.
    pub fn new(rule: Rule, cause: Cause, field: Field, found: impl Into<Fact>) -> Self {
        Self {
            rule,
            cause,
            field,
            found: found.into(),
            expected: Fact::Nothing,
        }
    }

    /// The same, saying what is expected.
    pub fn expecting(self, expected: impl Into<Fact>) -> Self {
        Self {
            expected: expected.into(),
            ..self
        }
    }
}

impl fmt::Display for Refusal {
    /// For logs and developers; people read the message of the reason.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} {} at {}: found {:?}, expected {:?}",
            self.rule, self.cause, self.field, self.found, self.expected
        )
    }
}

impl std::error::Error for Refusal {}

/// Several refusals of one edit; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// Adds one.
    pub fn push(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// `Ok` when nothing was refused.
    pub fn or_ok<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, refusal) in self.0.iter().enumerate() {
            if position > 0 {
                formatter.write_str("; ")?;
            }
            fmt::Display::fmt(refusal, formatter)?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}

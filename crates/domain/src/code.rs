//! Codes of the playbook and ids of records.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A stable code of the playbook: a status, a reason, a service, a role, a party (rule V2).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(Arc<str>);

/// A text that is not a code: empty, too long, or with other characters than `a-z 0-9 -`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a code: use lower-case letters, digits and single hyphens")]
pub struct NotACode(pub String);

impl Code {
    /// Longest code accepted, in bytes.
    pub const MAX_LENGTH: usize = 120;

    /// Reads a code, refusing anything but lower-case words joined by hyphens.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let word = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.len() <= Self::MAX_LENGTH && text.split('-').all(word) {
            Ok(Self(Arc::from(text)))
        } else {
            Err(NotACode(text.to_owned()))
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl std::borrow::Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        Self::parse(&text)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.as_ref().to_owned()
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// An organization of the delivery tree.
    OrganizationId,
    /// Somebody with an account.
    PersonId,
    /// A role held by a person on an organization.
    GrantId,
    /// Somebody doing another's work between two days.
    CoverId,
    /// A customer company.
    CustomerId,
    /// A person at the customer, partner or vendor, without an account.
    ContactId,
    /// A subscription environment of a customer.
    TenantId,
    /// A membership of the team of a tenant.
    TeamMemberId,
    /// A note on a tenant.
    TenantNoteId,
    /// A tenant's right to units of one service.
    EntitlementId,
    /// Units of an entitlement in one status.
    LineId,
    /// A record of why units are stuck.
    BlockerId,
    /// A date once promised for a blocker or a line.
    PromiseId,
    /// A recorded edit.
    ChangeId,
    /// Edits applied and undone together: an import or a bulk edit.
    BatchId,
    /// A typed column that an organization keeps beside ours.
    OwnFieldId,
    /// A comment on a blocker.
    CommentId,
    /// A published version of the playbook.
    PlaybookVersionId,
    /// A stretch of time in which a line did not change.
    IntervalId,
    /// A list under a name.
    SavedViewId,
    /// A file that waits to be brought in.
    ImportDraftId,
    /// How columns are read, under a name.
    ImportMappingId,
    /// A secret by which a program acts for somebody.
    ApiTokenId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_lower_case_words_joined_by_hyphens() {
        assert_eq!(Code::parse("windows-10").unwrap().as_str(), "windows-10");
        for wrong in ["", "-a", "a-", "a--b", "A", "a b", "ñ"] {
            assert!(Code::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}

//! What a token may be used for, within what its person may do.

use std::collections::BTreeSet;

/// What a token may be used for; the rights of its person hold besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Read what the person sees.
    Read,
    /// Change organizations' portfolios: customers, tenants, entitlements, lines, blockers, views, many at once.
    Write,
    /// Upload files, apply them, and undo batches.
    Import,
    /// Change organizations, people, their roles, and tokens.
    Admin,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Import, Self::Admin];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Import => "import",
            Self::Admin => "admin",
        }
    }

    /// Reads a stable code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == text)
    }

    /// The codes with a blank between, as they are kept.
    pub(super) fn join(scopes: &BTreeSet<Self>) -> String {
        let codes: Vec<&str> = scopes.iter().map(|scope| scope.code()).collect();
        codes.join(" ")
    }

    /// The scopes that were kept; a code that is none gives nothing.
    pub(super) fn split(kept: &str) -> BTreeSet<Self> {
        kept.split(' ').filter_map(Self::parse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_read_as_they_were_kept_and_nothing_else_is_one() {
        let all = BTreeSet::from(Scope::ALL);
        assert_eq!(Scope::split(&Scope::join(&all)), all);
        assert_eq!(Scope::split("read everything"), [Scope::Read].into());
    }
}

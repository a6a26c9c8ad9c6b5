//! Chains of changes: tamper-evident, one per entitlement, blocker, tenant, customer and organization (H6).

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::column::inconsistent;
use crate::error::StoreResult;

/// The head of a chain, kept on the record that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainHead {
    /// The number of changes in the chain.
    pub sequence: i64,
    /// The digest of the last one; empty before the first.
    pub digest: Vec<u8>,
}

/// The kind of record that a chain belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChainKind {
    /// An entitlement with its lines.
    Entitlement,
    /// A blocker with its comments.
    Blocker,
    /// A tenant with its team, notes and own values.
    Tenant,
    /// A customer with its contacts.
    Customer,
    /// An organization; people and the playbook hang on the root one.
    Organization,
}

impl ChainKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Entitlement,
        Self::Blocker,
        Self::Tenant,
        Self::Customer,
        Self::Organization,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Entitlement => "entitlement",
            Self::Blocker => "blocker",
            Self::Tenant => "tenant",
            Self::Customer => "customer",
            Self::Organization => "organization",
        }
    }
}

/// A chain: the kind and id of the record that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chain {
    /// The kind of record.
    pub kind: ChainKind,
    /// The record.
    pub id: Uuid,
}

impl Chain {
    /// The chain that columns name.
    pub(crate) fn read(kind: &str, id: Uuid) -> StoreResult<Self> {
        ChainKind::ALL
            .into_iter()
            .find(|known| known.code() == kind)
            .map(|kind| Self { kind, id })
            .ok_or_else(|| inconsistent("change", "chain_kind", kind))
    }
}

/// The digest of parts, each preceded by its length, so that no byte can move from one to the next unseen.
pub fn digest_of(parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().to_vec()
}

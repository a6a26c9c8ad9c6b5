//! Chains of changes: tamper-evident, one per entitlement, blocker, tenant, customer and organization (H6).

/// The head of a chain, kept on the record that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainHead {
    /// The number of changes in the chain.
    pub sequence: i64,
    /// The digest of the last one; empty before the first.
    pub digest: Vec<u8>,
}

//! What reports are grouped by.

use desbloqueo_domain::clocks::AgeBucket;
use desbloqueo_domain::code::{Code, CustomerId, OrganizationId};
use desbloqueo_domain::owner::Owner;

/// What a report is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportBy {
    /// L2.
    Reason,
    /// L3.
    Detail,
    /// Service.
    Service,
    /// Owner, as it is written.
    Owner,
    /// The party whose clock runs (rule T5).
    Party,
    /// Age in this L1, in the steps that charts show.
    Age,
    /// Customer.
    Customer,
    /// Organization.
    Organization,
}

/// One group of a report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportKey {
    /// A reason, detail, service or party; `None` where there is none.
    Code(Option<Code>),
    /// An owner.
    Owner(Owner),
    /// An age.
    Age(AgeBucket),
    /// A customer.
    Customer(CustomerId),
    /// An organization.
    Organization(OrganizationId),
}

impl ReportBy {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Reason,
        Self::Detail,
        Self::Service,
        Self::Owner,
        Self::Party,
        Self::Age,
        Self::Customer,
        Self::Organization,
    ];
}

//! What a column can be.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A field of ours that a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Our id of the status line.
    LineId,
    /// An id of another system.
    ExternalId,
    /// The company.
    Customer,
    /// The id of the company.
    CustomerId,
    /// The subscription environment.
    Tenant,
    /// The id of the tenant, usually a GUID.
    TenantId,
    /// A domain of the tenant.
    Domain,
    /// Who delivers.
    Organization,
    /// The region of the customer.
    Region,
    /// A part of a region.
    Area,
    /// The country of the customer.
    Country,
    /// The kind or size of the customer.
    MarketSegment,
    /// The part of the units that a line stands for.
    Segment,
    /// The partner of the customer.
    Partner,
    /// The workload.
    Service,
    /// Units bought, of the entitlement.
    PurchasedUnits,
    /// Units agreed instead of those bought.
    OverrideUnits,
    /// The sum of the entitlement's lines, as our exports show it; nothing is read from it.
    AgreedUnits,
    /// Units of the line.
    Units,
    /// L1, L2 and L3 in one text.
    Status,
    /// The status.
    L1,
    /// The reason.
    L2,
    /// The detail.
    L3,
    /// The phase of the work on the service.
    ServiceStatus,
    /// Who leads and who assists.
    EngagementScenario,
    /// Assignment or delivery.
    Phase,
    /// The target, or the projected unblock date.
    TargetDate,
    /// Who was asked for the date.
    AskedOf,
    /// By when an answer was asked for.
    AnswerDue,
    /// Who owns the line.
    Owner,
    /// The intent and its reason.
    Note,
    /// What is done next.
    NextAction,
    /// When it is done.
    NextActionDate,
    /// When the engagement began.
    EngagementStartDate,
    /// When the discussion begins.
    InitiateDiscussionDate,
    /// Why the customer wants the service.
    BusinessReason,
    /// The delivery manager.
    DeliveryManager,
    /// The assignment manager.
    AssignmentManager,
    /// The account team.
    AccountTeam,
    /// When the row was last changed.
    LastUpdated,
    /// Since when the status holds (rule H7).
    StatusSince,
    /// Groups rows into one blocker (rule I5).
    BlockerKey,
    /// The title of the blocker.
    BlockerTitle,
    /// Who can unblock.
    Resolver,
    /// The severity of the blocker.
    Severity,
    /// When the contract renews.
    RenewalDate,
    /// When the line is looked at again.
    ReviewDate,
    /// The record that survives.
    DuplicateOf,
    /// The version of the row when it was exported.
    Version,
}

/// What stands in a column of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Dates.
    Date,
    /// Whole numbers of units.
    Units,
    /// Labels of codes.
    Code,
    /// Any text.
    Text,
}

impl Field {
    /// All fields.
    pub const ALL: [Self; 49] = [
        Self::LineId,
        Self::ExternalId,
        Self::Customer,
        Self::CustomerId,
        Self::Tenant,
        Self::TenantId,
        Self::Domain,
        Self::Organization,
        Self::Region,
        Self::Area,
        Self::Country,
        Self::MarketSegment,
        Self::Segment,
        Self::Partner,
        Self::Service,
        Self::PurchasedUnits,
        Self::OverrideUnits,
        Self::AgreedUnits,
        Self::Units,
        Self::Status,
        Self::L1,
        Self::L2,
        Self::L3,
        Self::ServiceStatus,
        Self::EngagementScenario,
        Self::Phase,
        Self::TargetDate,
        Self::AskedOf,
        Self::AnswerDue,
        Self::Owner,
        Self::Note,
        Self::NextAction,
        Self::NextActionDate,
        Self::EngagementStartDate,
        Self::InitiateDiscussionDate,
        Self::BusinessReason,
        Self::DeliveryManager,
        Self::AssignmentManager,
        Self::AccountTeam,
        Self::LastUpdated,
        Self::StatusSince,
        Self::BlockerKey,
        Self::BlockerTitle,
        Self::Resolver,
        Self::Severity,
        Self::RenewalDate,
        Self::ReviewDate,
        Self::DuplicateOf,
        Self::Version,
    ];

    /// Gives the stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::LineId => "line-id",
            Self::ExternalId => "external-id",
            Self::Customer => "customer",
            Self::CustomerId => "customer-id",
            Self::Tenant => "tenant",
            Self::TenantId => "tenant-id",
            Self::Domain => "domain",
            Self::Organization => "organization",
            Self::Region => "region",
            Self::Area => "area",
            Self::Country => "country",
            Self::MarketSegment => "market-segment",
            Self::Segment => "segment",
            Self::Partner => "partner",
            Self::Service => "service",
            Self::PurchasedUnits => "purchased-units",
            Self::OverrideUnits => "override-units",
            Self::AgreedUnits => "agreed-units",
            Self::Units => "units",
            Self::Status => "status",
            Self::L1 => "l1",
            Self::L2 => "l2",
            Self::L3 => "l3",
            Self::ServiceStatus => "service-status",
            Self::EngagementScenario => "engagement-scenario",
            Self::Phase => "phase",
            Self::TargetDate => "target-date",
            Self::AskedOf => "asked-of",
            Self::AnswerDue => "answer-due",
            Self::Owner => "owner",
            Self::Note => "note",
            Self::NextAction => "next-action",
            Self::NextActionDate => "next-action-date",
            Self::EngagementStartDate => "engagement-start-date",
            Self::InitiateDiscussionDate => "initiate-discussion-date",
            Self::BusinessReason => "business-reason",
            Self::DeliveryManager => "delivery-manager",
            Self::AssignmentManager => "assignment-manager",
            Self::AccountTeam => "account-team",
            Self::LastUpdated => "last-updated",
            Self::StatusSince => "status-since",
            Self::BlockerKey => "blocker-key",
            Self::BlockerTitle => "blocker-title",
            Self::Resolver => "resolver",
            Self::Severity => "severity",
            Self::RenewalDate => "renewal-date",
            Self::ReviewDate => "review-date",
            Self::DuplicateOf => "duplicate-of",
            Self::Version => "version",
        }
    }

    /// Tells what stands in a column of this field.
    pub fn kind(self) -> FieldKind {
        match self {
            Self::TargetDate
            | Self::AnswerDue
            | Self::NextActionDate
            | Self::EngagementStartDate
            | Self::InitiateDiscussionDate
            | Self::LastUpdated
            | Self::StatusSince
            | Self::RenewalDate
            | Self::ReviewDate => FieldKind::Date,
            Self::PurchasedUnits | Self::OverrideUnits | Self::AgreedUnits | Self::Units => {
                FieldKind::Units
            }
            Self::Service
            | Self::L1
            | Self::L2
            | Self::L3
            | Self::ServiceStatus
            | Self::EngagementScenario
            | Self::Phase
            | Self::BusinessReason
            | Self::Severity => FieldKind::Code,
            _ => FieldKind::Text,
        }
    }

    /// Tells whether the field says which record a row is about.
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Self::LineId
                | Self::ExternalId
                | Self::Customer
                | Self::CustomerId
                | Self::Tenant
                | Self::TenantId
                | Self::Domain
                | Self::Service
                | Self::BlockerKey
        )
    }

    /// Tells whether a value merged over several rows stands for each of them; units of lines do not.
    pub fn repeats_down(self) -> bool {
        self != Self::Units
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_what_is_serialised() {
        for field in Field::ALL {
            assert_eq!(serde_json::to_value(field).unwrap(), field.code());
        }
    }
}

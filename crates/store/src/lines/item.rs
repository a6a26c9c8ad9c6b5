//! What a row of a list, or of an export, shows of a line.

use desbloqueo_domain::code::{
    BlockerId, Code, CustomerId, EntitlementId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::line::{Asked, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;
use jiff::civil::Date;

/// A line as lists and exports show it. What is `Option` for the sake of past days is absent there: intervals do
/// not hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineItem {
    /// The line.
    pub id: LineId,
    /// The delivering organization.
    pub organization: OrganizationId,
    /// The entitlement.
    pub entitlement: EntitlementId,
    /// The customer.
    pub customer: CustomerItem,
    /// The tenant.
    pub tenant: TenantItem,
    /// The service.
    pub service: Code,
    /// Who works on it.
    pub phase: Phase,
    /// Units.
    pub units: i64,
    /// The group they stand for; empty for none.
    pub segment: String,
    /// What the L1 means.
    pub kind: StatusKind,
    /// Whether the units count (rule U5).
    pub counted: bool,
    /// L1, L2, L3.
    pub status: Status,
    /// The note; absent on a past day.
    pub note: Option<String>,
    /// Target date.
    pub target: Option<Date>,
    /// Who was asked for it; absent on a past day.
    pub asked: Option<Asked>,
    /// When to look again; absent on a past day.
    pub review: Option<Date>,
    /// Who must act.
    pub owner: Owner,
    /// What happens next; absent on a past day.
    pub next_action: Option<NextAction>,
    /// Since when in its L1.
    pub since_l1: Date,
    /// Since when in its L1, L2 and L3.
    pub since_reason: Date,
    /// Whether somebody reported that for the past (rule H7); absent on a past day.
    pub since_reported: Option<bool>,
    /// The day on which somebody last changed or confirmed it; absent on a past day.
    pub confirmed: Option<Date>,
    /// The blocker whose date, owner and next action count, where the reader may see it.
    pub primary_blocker: Option<BlockerId>,
    /// That blocker; only in exports.
    pub blocker: Option<PrimaryBlockerItem>,
    /// Its entitlement; only in exports, and only where the reader may see the tenant.
    pub entitlement_fields: Option<EntitlementItem>,
    /// Counts its saves; absent on a past day.
    pub version: Option<i64>,
}

/// A customer as lists of lines show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerItem {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// The id that another system knows it by; empty for none.
    pub external_id: String,
    /// Region; empty for none.
    pub region: String,
    /// Market segment; empty for none.
    pub market_segment: String,
    /// The day on which its contract renews.
    pub renewal: Option<Date>,
}

/// A tenant as lists of lines show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantItem {
    /// The tenant.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// The id that another system knows it by; empty for none.
    pub external_id: String,
    /// Its domain; empty for none.
    pub domain: String,
    /// The priority that stands in for the computed one.
    pub priority_override: Option<Priority>,
}

/// A primary blocker as exports of lines show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrimaryBlockerItem {
    /// The organization that it belongs to.
    pub organization: OrganizationId,
    /// The blocker.
    pub id: BlockerId,
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// Made silently for one line (rule S7).
    pub private: bool,
    /// The day it was closed.
    pub closed: Option<Date>,
}

/// An entitlement as exports of lines show it, as it stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitlementItem {
    /// The id that another system knows it by; empty for none.
    pub external_id: String,
    /// Units that were bought, as last reported.
    pub purchased: i64,
    /// A number that stands in for them.
    pub override_units: Option<i64>,
    /// The sum of the lines.
    pub agreed: i64,
    /// Phase of the work on the service.
    pub service_status: Option<Code>,
    /// Who leads and who assists.
    pub engagement_scenario: Option<Code>,
    /// The day on which the first talk is planned.
    pub initiate_discussion: Option<Date>,
    /// The first real exchange with the customer.
    pub engagement_start: Option<Date>,
    /// Why the customer bought.
    pub business_reason: Option<Code>,
    /// Whether reported units have moved away from the agreed ones (rule U3).
    pub needs_reconciling: bool,
}

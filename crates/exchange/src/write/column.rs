//! The columns of an export.

use std::fmt;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Any text.
    Text,
    /// Codes, shown by their labels.
    Code,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Number,
    /// Days.
    Date,
    /// Days with a time of day.
    DateTime,
    /// Yes or no.
    Bool,
    /// Anything, cell by cell.
    Any,
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $kind:ident, $width:literal;)+) => {
        /// A column of an export; the codes are those of the fields that an import recognises.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column { $($(#[$doc])* $name),+ }

        impl Column {
            /// All columns, in the order in which an export shows them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// What stands in it.
            pub fn kind(self) -> ColumnKind {
                match self { $(Self::$name => ColumnKind::$kind),+ }
            }

            /// Its width in a workbook, in digits.
            pub(crate) fn width(self) -> u16 {
                match self { $(Self::$name => $width),+ }
            }
        }
    };
}

columns!(
    /// Who delivers.
    Organization = "organization", Text, 22;
    /// The company.
    Customer = "customer", Text, 26;
    /// The id of the company.
    CustomerId = "customer-id", Text, 14;
    /// The subscription environment.
    Tenant = "tenant", Text, 26;
    /// The id of the tenant.
    TenantId = "tenant-id", Text, 14;
    /// A domain of the tenant.
    Domain = "domain", Text, 22;
    /// The region of the customer.
    Region = "region", Text, 14;
    /// The kind or size of the customer.
    MarketSegment = "market-segment", Text, 16;
    /// When the contract renews.
    RenewalDate = "renewal-date", Date, 12;
    /// The workload.
    Service = "service", Code, 22;
    /// Units bought, of the entitlement.
    PurchasedUnits = "purchased-units", Whole, 11;
    /// Units that stand in for those bought.
    OverrideUnits = "override-units", Whole, 11;
    /// The sum of the entitlement's lines (rule U1).
    AgreedUnits = "agreed-units", Whole, 11;
    /// Units of the line.
    Units = "units", Whole, 11;
    /// The part of the units that a line stands for.
    Segment = "segment", Text, 18;
    /// Assignment or delivery.
    Phase = "phase", Code, 14;
    /// The status.
    L1 = "l1", Code, 16;
    /// The reason.
    L2 = "l2", Code, 24;
    /// The detail.
    L3 = "l3", Code, 30;
    /// The intent and its reason.
    Note = "note", Text, 60;
    /// The target, or the projected unblock date.
    TargetDate = "target-date", Date, 12;
    /// Who was asked for the date (rule S4).
    AskedOf = "asked-of", Text, 18;
    /// By when an answer was asked for (rule S4).
    AnswerDue = "answer-due", Date, 12;
    /// When the line is looked at again.
    ReviewDate = "review-date", Date, 12;
    /// Who must act.
    Owner = "owner", Text, 22;
    /// What is done next.
    NextAction = "next-action", Text, 36;
    /// When it is done.
    NextActionDate = "next-action-date", Date, 12;
    /// Groups rows into one blocker (rule I5).
    BlockerKey = "blocker-key", Text, 14;
    /// The title of the blocker.
    BlockerTitle = "blocker-title", Text, 36;
    /// The severity of the blocker.
    Severity = "severity", Code, 12;
    /// The phase of the work on the service.
    ServiceStatus = "service-status", Code, 14;
    /// Who leads and who assists.
    EngagementScenario = "engagement-scenario", Code, 26;
    /// When the discussion begins.
    InitiateDiscussionDate = "initiate-discussion-date", Date, 12;
    /// When the engagement began.
    EngagementStartDate = "engagement-start-date", Date, 12;
    /// Why the customer wants the service.
    BusinessReason = "business-reason", Code, 22;
    /// Since when the status holds (rule H7).
    StatusSince = "status-since", Date, 12;
    /// When the line was last changed or confirmed (rule T4).
    LastUpdated = "last-updated", Date, 12;
    /// The record that survives (rule U5).
    DuplicateOf = "duplicate-of", Text, 14;
    /// Our id of the line.
    LineId = "line-id", Text, 8;
    /// The version of the line when it was exported (rule V3).
    Version = "version", Whole, 8;
);

impl Column {
    /// Reads a column's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|column| column.code() == text)
    }

    /// Whether it serves the import and not the reader: narrow, grey and last.
    pub fn is_quiet(self) -> bool {
        matches!(self, Self::LineId | Self::Version)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

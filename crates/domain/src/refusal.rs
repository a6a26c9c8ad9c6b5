//! Refusals: which rule, which field, what was found and what is expected. Without prose: messages are
//! written from the reason's code in the reader's language (rule V1).

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::Code;

macro_rules! rules {
    ($($name:ident),+ $(,)?) => {
        /// A numbered rule of the product.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "the numbers are explained in docs/rules.md")]
        pub enum Rule { $($name),+ }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The rule's number, such as `S4`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),+ }
            }

            /// Reads a rule's number.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.code() == text)
            }
        }
    };
}

rules!(
    U1, U2, U3, U4, U5, S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, T1, T2, T3, T4, T5,
    T6, H1, H2, H3, H4, H5, H6, H7, A1, A2, A3, A4, V1, V2, V3, I1, I2, I3, I4, I5, I6,
);

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

macro_rules! fieldless {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is explained by its message in the locales")]
        pub enum $name { $(#[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All values.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads a stable code.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.code())
            }
        }
    };
}

fieldless!(
    /// A field that people edit and messages name.
    Field {
        Id = "id", ExternalId = "external-id", Version = "version",
        Organization = "organization", Person = "person", Role = "role", Contact = "contact",
        Customer = "customer", Tenant = "tenant", Service = "service", Segment = "segment",
        Name = "name", Mail = "mail", Language = "language", TimeZone = "time-zone",
        Region = "region", MarketSegment = "market-segment", RenewalDate = "renewal-date",
        TenantState = "tenant-state", Priority = "priority", Team = "team",
        Units = "units", ReportedUnits = "reported-units", AgreedUnits = "agreed-units",
        Phase = "phase", L1 = "l1", L2 = "l2", L3 = "l3", Status = "status",
        ServiceStatus = "service-status", EngagementScenario = "engagement-scenario",
        TargetDate = "target-date", AskedOf = "asked-of", AnswerDue = "answer-due",
        ReviewDate = "review-date", Owner = "owner", Note = "note",
        NextAction = "next-action", NextActionDate = "next-action-date", NextActionOwner = "next-action-owner",
        InitiateDiscussionDate = "initiate-discussion-date",
        EngagementStartDate = "engagement-start-date", EngagementStartReason = "engagement-start-reason",
        BusinessReason = "business-reason", SuccessOwner = "success-owner", Attempts = "attempts",
        StatusSince = "status-since", DuplicateOf = "duplicate-of", Approval = "approval",
        Blocker = "blocker", BlockerTitle = "blocker-title", Severity = "severity", Resolver = "resolver",
        UnblockDate = "unblock-date", Resolution = "resolution", Party = "party", Channel = "channel",
        Ticket = "ticket", Comment = "comment", OverrideReason = "override-reason",
        OwnField = "own-field", Batch = "batch", Row = "row", Sheet = "sheet", File = "file",
    }
);

fieldless!(
    /// Why something is refused; the code of its message.
    Cause {
        // Units
        UnitsDoNotAddUp = "units-do-not-add-up",
        UnitsNotPositive = "units-not-positive",
        UnitsTooMany = "units-too-many",
        SplitTakesWholeLine = "split-takes-whole-line",
        LinesNotTellApart = "lines-not-told-apart",
        LinesOfOtherEntitlement = "lines-of-other-entitlement",
        MergeWithItself = "merge-with-itself",
        ReconcileDoesNotMatch = "reconcile-does-not-match",
        NothingToReconcile = "nothing-to-reconcile",
        DuplicateOfUnknown = "duplicate-of-unknown",
        ApprovalMissing = "approval-missing",
        ApprovalByAuthor = "approval-by-author",
        NotAwaitingApproval = "not-awaiting-approval",
        // Status
        UnknownCode = "unknown-code",
        NotAChild = "not-a-child",
        NotOfferedForService = "not-offered-for-service",
        Retired = "retired",
        Missing = "missing",
        DoesNotApply = "does-not-apply",
        NotAmongAllowed = "not-among-allowed",
        FixedByRule = "fixed-by-rule",
        KeptByRule = "kept-by-rule",
        NoteNeedsToBeNew = "note-needs-to-be-new",
        StartDateNeedsReason = "start-date-needs-reason",
        StartDateOnlyInProgress = "start-date-only-in-progress",
        ServiceStatusOnlyInProgress = "service-status-only-in-progress",
        UnresponsiveNeedsAttempts = "unresponsive-needs-attempts",
        HandoverNotInAssignment = "handover-not-in-assignment",
        // Blockers
        BlockerClosed = "blocker-closed",
        BlockerOpen = "blocker-open",
        BlockerOtherSubtree = "blocker-other-subtree",
        BlockerNotOnLine = "blocker-not-on-line",
        LineNotBlocked = "line-not-blocked",
        LastBlockerOfLine = "last-blocker-of-line",
        TargetNeededToClose = "target-needed-to-close",
        // Time
        DateInThePast = "date-in-the-past",
        DateInTheFuture = "date-in-the-future",
        DateBeforeHistory = "date-before-history",
        PartyDateBeforeOpening = "party-date-before-opening",
        // Access
        NotPermitted = "not-permitted",
        OverrideNeedsReason = "override-needs-reason",
        NotFound = "not-found",
        Ambiguous = "ambiguous",
        AlreadyExists = "already-exists",
        StillInUse = "still-in-use",
        Cycle = "cycle",
        // Edits
        StaleVersion = "stale-version",
        ChangedSince = "changed-since",
        AlreadyUndone = "already-undone",
        NothingToUndo = "nothing-to-undo",
        NeedsReconciling = "needs-reconciling",
        // Import
        NotANumber = "not-a-number",
        NotADate = "not-a-date",
        AmbiguousDate = "ambiguous-date",
        AmbiguousNumber = "ambiguous-number",
        AmbiguousLabel = "ambiguous-label",
        AmbiguousRow = "ambiguous-row",
        RowsDisagree = "rows-disagree",
        MovedMeanwhile = "moved-meanwhile",
        SiblingRefused = "sibling-refused",
        BlockerKeyDisagrees = "blocker-key-disagrees",
        StatusPerColumnNeedsMapping = "status-per-column-needs-mapping",
        InvalidText = "invalid-text",
        TooLong = "too-long",
    }
);

/// A value in a refusal, typed so that it can be written in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "value")]
pub enum Fact {
    /// Nothing there.
    Nothing,
    /// Free text, as found.
    Text(String),
    /// A code of the playbook.
    Code(Code),
    /// Several codes of the playbook.
    Codes(Vec<Code>),
    /// A count of units, or another whole number.
    Number(i64),
    /// A civil date.
    Day(Date),
    /// A field.
    Field(Field),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Code> for Fact {
    fn from(code: &Code) -> Self {
        Self::Code(code.clone())
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Fact {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Fact {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

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

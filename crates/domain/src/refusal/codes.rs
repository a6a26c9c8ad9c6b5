//! The stable codes of rules, fields and causes, which messages are written from.

use std::fmt;

use serde::{Deserialize, Serialize};

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
        Name = "name", Mail = "mail", Password = "password", Cover = "cover", CoverFrom = "cover-from", CoverTo = "cover-to",
        SecondFactor = "second-factor", Successor = "successor", Redaction = "redaction", Language = "language", TimeZone = "time-zone",
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
        Scope = "scope", Expires = "expires",
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
        CodeDoesNotMatch = "code-does-not-match",
        CoverOfOneself = "cover-of-oneself",
        DatesOutOfOrder = "dates-out-of-order",
        PasswordTooShort = "password-too-short",
        PasswordTooCommon = "password-too-common",
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

//! Statuses: the five fixed kinds, and the three levels of the playbook's codes.

use serde::{Deserialize, Serialize};

use crate::code::Code;

/// What an L1 means, whatever a pack calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusKind {
    /// Nobody knows yet whether the customer means to use the units.
    StatusUnknown,
    /// The customer is deploying or has committed to.
    InProgress,
    /// The customer wants the service; something stops them.
    Blocked,
    /// The customer does not want the service.
    NoIntent,
    /// The units should not be counted (rule U5).
    DuplicateInvalid,
}

impl StatusKind {
    /// All kinds, in the order in which reports show them.
    pub const ALL: [Self; 5] = [
        Self::StatusUnknown,
        Self::InProgress,
        Self::Blocked,
        Self::NoIntent,
        Self::DuplicateInvalid,
    ];

    /// The stable code of the kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::StatusUnknown => "status-unknown",
            Self::InProgress => "in-progress",
            Self::Blocked => "blocked",
            Self::NoIntent => "no-intent",
            Self::DuplicateInvalid => "duplicate-invalid",
        }
    }

    /// Reads a kind's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }

    /// Whether units in this kind count in lists and charts by default (rule U5).
    pub fn counts(self) -> bool {
        self != Self::DuplicateInvalid
    }
}

/// Who works on an entitlement at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// The assignment manager finds out what the customer wants.
    Assignment,
    /// The delivery manager brings it about.
    Delivery,
}

impl Phase {
    /// Both phases, in order.
    pub const ALL: [Self; 2] = [Self::Assignment, Self::Delivery];

    /// The stable code of the phase.
    pub fn code(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Delivery => "delivery",
        }
    }

    /// Reads a phase's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == text)
    }
}

/// A status of units: L1 status, L2 reason, L3 detail, by the codes of the playbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Status {
    /// The L1 code.
    pub l1: Code,
    /// The L2 code, a child of the L1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub l2: Option<Code>,
    /// The L3 code, a child of the L2 offered for the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub l3: Option<Code>,
}

impl Status {
    /// A status of an L1 alone.
    pub fn of(l1: Code) -> Self {
        Self {
            l1,
            l2: None,
            l3: None,
        }
    }

    /// The most specific code: the L3, else the L2, else the L1.
    pub fn deepest(&self) -> &Code {
        self.l3.as_ref().or(self.l2.as_ref()).unwrap_or(&self.l1)
    }
}

/// How bad a blocker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A nuisance.
    Low,
    /// The usual.
    Medium,
    /// Endangers the target.
    High,
    /// Endangers the customer.
    Critical,
}

impl Severity {
    /// All severities, mildest first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::Critical];

    /// The stable code of the severity.
    pub fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// Reads a severity's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|severity| severity.code() == text)
    }
}

//! Notices: what is accepted, and worth saying.

use serde::{Deserialize, Serialize};

use crate::refusal::{Fact, Field, Rule};

/// Why something accepted is worth saying; the code of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remark {
    /// The note is longer than the playbook's length (rule S8).
    NoteTooLong,
    /// The target date parks the line rather than promises (rule S4).
    ParkDate,
    /// Two lines of one status are not told apart: merge them? (rule U4)
    MergeOffered,
    /// Fewer contact attempts than the playbook asks for (rule S12).
    FewAttempts,
    /// So many attempts that the customer counts as unresponsive (rule S12).
    ProposeUnresponsive,
    /// New units were placed by themselves (rule U2).
    PlacedByItself,
    /// New units await classification (rule U2).
    ArrivedUnclassified,
    /// The reported units fell below the agreed ones (rule U3).
    NeedsReconciling,
    /// A private blocker was made (rule S7).
    PrivateBlocker,
    /// The line has left its blockers (rule S7).
    LeftBlockers,
    /// A second person must agree (rule U5).
    AwaitsApproval,
    /// Something that applies in this status lacks after the handover (rule S13).
    Lacks,
    /// The target date lies in the past.
    TargetInThePast,
}

impl Remark {
    /// All remarks.
    pub const ALL: [Self; 13] = [
        Self::NoteTooLong,
        Self::ParkDate,
        Self::MergeOffered,
        Self::FewAttempts,
        Self::ProposeUnresponsive,
        Self::PlacedByItself,
        Self::ArrivedUnclassified,
        Self::NeedsReconciling,
        Self::PrivateBlocker,
        Self::LeftBlockers,
        Self::AwaitsApproval,
        Self::Lacks,
        Self::TargetInThePast,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoteTooLong => "note-too-long",
            Self::ParkDate => "park-date",
            Self::MergeOffered => "merge-offered",
            Self::FewAttempts => "few-attempts",
            Self::ProposeUnresponsive => "propose-unresponsive",
            Self::PlacedByItself => "placed-by-itself",
            Self::ArrivedUnclassified => "arrived-unclassified",
            Self::NeedsReconciling => "needs-reconciling",
            Self::PrivateBlocker => "private-blocker",
            Self::LeftBlockers => "left-blockers",
            Self::AwaitsApproval => "awaits-approval",
            Self::Lacks => "lacks",
            Self::TargetInThePast => "target-in-the-past",
        }
    }
}

/// Something accepted that is worth saying: the rule, the field, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The rule's number.
    pub rule: Rule,
    /// Why it is worth saying.
    pub remark: Remark,
    /// The field.
    pub field: Field,
    /// What was found.
    pub found: Fact,
    /// What the playbook says.
    pub expected: Fact,
}

impl Notice {
    /// A notice about a field.
    pub fn new(rule: Rule, remark: Remark, field: Field, found: impl Into<Fact>) -> Self {
        Self {
            rule,
            remark,
            field,
            found: found.into(),
            expected: Fact::Nothing,
        }
    }

    /// The same, with what the playbook says.
    pub fn against(self, expected: impl Into<Fact>) -> Self {
        Self {
            expected: expected.into(),
            ..self
        }
    }
}

//! Entitlements: a tenant's units of one service, spread over status lines that always add up (rule U1).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{Code, EntitlementId, LineId, OrganizationId, PersonId, TenantId};
use crate::line::StatusLine;
use crate::refusal::{Cause, Field, Refusal, Rule};
use crate::rulebook::Rulebook;
use crate::status::{Phase, StatusKind};

/// A tenant's units of one service, and the lines over which they are spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// Its id, kept for life.
    pub id: EntitlementId,
    /// The organization that delivers.
    pub organization: OrganizationId,
    /// The tenant.
    pub tenant: TenantId,
    /// The service.
    pub service: Code,
    /// What people edit.
    pub state: EntitlementState,
    /// The lines; the sum of their units is `state.agreed`.
    pub lines: Vec<StatusLine>,
    /// Counts its saves.
    pub version: i64,
}

/// What people edit on an entitlement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntitlementState {
    /// The id that another system knows it by; empty for none.
    #[serde(default)]
    pub external_id: String,
    /// Units that were bought, as last reported.
    pub purchased: i64,
    /// A number that stands in for the purchased one, with its reason.
    #[serde(default)]
    pub units_override: Option<UnitsOverride>,
    /// The sum of the lines (rule U1); differs from the reported units while they need reconciling (rule U3).
    pub agreed: i64,
    /// Who works on it at present.
    pub phase: Phase,
    /// Phase of the work on the service; kept while it does not apply (rule S11).
    #[serde(default)]
    pub service_status: Option<Code>,
    /// Who leads and who assists.
    #[serde(default)]
    pub engagement_scenario: Option<Code>,
    /// The day on which the first talk is planned.
    #[serde(default)]
    pub initiate_discussion: Option<Date>,
    /// The first real exchange with the customer about this service (rule S10).
    #[serde(default)]
    pub engagement_start: Option<EngagementStart>,
    /// Why the customer bought.
    #[serde(default)]
    pub business_reason: Option<Code>,
    /// Who at the customer answers for success; empty for nobody.
    #[serde(default)]
    pub success_owner: String,
    /// Contact attempts without an answer since the last answer (rule S12).
    #[serde(default)]
    pub attempts: u32,
    /// The day of the last attempt.
    #[serde(default)]
    pub last_attempt: Option<Date>,
    /// The day of the handover to delivery (rule S13).
    #[serde(default)]
    pub handed_over: Option<Date>,
}

/// A number of units that stands in for the purchased one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitsOverride {
    /// The number.
    pub units: i64,
    /// Why.
    pub reason: String,
}

/// When work on the service really started, and why that date was last changed (rule S10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngagementStart {
    /// The day.
    pub day: Date,
    /// Why it was changed.
    pub reason: String,
}

impl EntitlementState {
    /// The reported units: the override, else the purchased number.
    pub fn reported(&self) -> i64 {
        self.units_override
            .as_ref()
            .map_or(self.purchased, |own| own.units)
    }

    /// Whether the reported units have moved away from the agreed ones (rule U3).
    pub fn needs_reconciling(&self) -> bool {
        self.reported() != self.agreed
    }
}

impl Entitlement {
    /// The line with this id.
    pub fn line(&self, id: LineId) -> Option<&StatusLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The line with this id, to be changed.
    pub fn line_mut(&mut self, id: LineId) -> Option<&mut StatusLine> {
        self.lines.iter_mut().find(|line| line.id == id)
    }

    /// The line with this id, else a refusal that says there is none.
    pub fn require_line(&self, id: LineId) -> Result<&StatusLine, Refusal> {
        self.line(id)
            .ok_or_else(|| Refusal::new(Rule::A3, Cause::NotFound, Field::Id, id.to_string()))
    }

    /// The sum of the lines' units; the highest number there is when they hold more.
    pub fn sum(&self) -> i64 {
        let units = self.lines.iter().map(|line| line.state.units);
        units.fold(0, i64::saturating_add)
    }

    /// Whether any line is of this kind.
    pub fn any_line_is(&self, kind: StatusKind, rulebook: &Rulebook) -> bool {
        self.lines
            .iter()
            .any(|line| rulebook.kind(&line.state.status.l1) == Some(kind))
    }

    /// Refuses lines that do not add up to the agreed units, or that hold none (rule U1).
    pub fn check_sum(&self) -> Result<(), Refusal> {
        if let Some(line) = self.lines.iter().find(|line| line.state.units < 1) {
            return Err(Refusal::new(
                Rule::U1,
                Cause::UnitsNotPositive,
                Field::Units,
                line.state.units,
            ));
        }
        let (sum, agreed) = (self.sum(), self.state.agreed);
        if sum == agreed {
            Ok(())
        } else {
            Err(Refusal::new(Rule::U1, Cause::UnitsDoNotAddUp, Field::Units, sum).expecting(agreed))
        }
    }

    /// Pairs of lines in one status that nothing tells apart: a merge is offered (rule U4).
    pub fn mergeable(&self) -> Vec<(LineId, LineId)> {
        let mut pairs = Vec::new();
        for (position, first) in self.lines.iter().enumerate() {
            for second in self.lines.iter().skip(position + 1) {
                if !first.is_told_apart_from(second) {
                    pairs.push((first.id, second.id));
                }
            }
        }
        pairs
    }
}

impl StatusLine {
    /// Whether segment, target date or blocker tells two lines of one status apart (rule U4).
    pub fn is_told_apart_from(&self, other: &Self) -> bool {
        self.state.status != other.state.status
            || self.state.segment != other.state.segment
            || self.state.target != other.state.target
            || self.state.primary_blocker() != other.state.primary_blocker()
    }
}

/// What every change of an entitlement is given from outside: when, who, and the rules in force.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The rules in force.
    pub rulebook: &'a Rulebook,
    /// Today in the organization's time zone.
    pub today: Date,
    /// Who acts.
    pub actor: PersonId,
}

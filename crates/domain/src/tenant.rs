//! Tenants: subscription environments of a customer, with their team, priority and notes.

mod priority;

pub use priority::{Priority, PriorityFacts, PriorityOverride, RENEWAL_DAYS};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::{CustomerId, OrganizationId, PersonId, TenantId, TenantNoteId};
use crate::customer::require_text;
use crate::owner::Team;
use crate::refusal::{Field, Refusals};

/// A subscription environment of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Its id, kept for life.
    pub id: TenantId,
    /// The organization that delivers.
    pub organization: OrganizationId,
    /// The customer.
    pub customer: CustomerId,
    /// What people edit.
    pub state: TenantState,
    /// Counts its saves.
    pub version: i64,
}

/// What people edit on a tenant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TenantState {
    /// The id that another system knows it by; empty for none.
    #[serde(default)]
    pub external_id: String,
    /// Its domain, such as `nettlefen.example`; empty for none.
    #[serde(default)]
    pub domain: String,
    /// Its name.
    pub name: String,
    /// Whether it is being worked on.
    #[serde(default)]
    pub activity: Activity,
    /// A priority that stands in for the computed one.
    #[serde(default)]
    pub priority_override: Option<PriorityOverride>,
    /// Who works on it, in order.
    #[serde(default, with = "team_as_list")]
    pub team: Team,
}

/// Whether a tenant is being worked on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Activity {
    /// It is.
    #[default]
    Active,
    /// Not until this day.
    PausedUntil(Date),
    /// No longer.
    Finished,
}

impl Activity {
    /// Whether it is being worked on that day: a pause ends by itself.
    pub fn is_active_on(self, day: Date) -> bool {
        match self {
            Self::Active => true,
            Self::PausedUntil(until) => until <= day,
            Self::Finished => false,
        }
    }

    /// The stable code of the state.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::PausedUntil(_) => "paused",
            Self::Finished => "finished",
        }
    }

    /// The day until which it is paused.
    pub fn paused_until(self) -> Option<Date> {
        match self {
            Self::PausedUntil(day) => Some(day),
            Self::Active | Self::Finished => None,
        }
    }
}

impl TenantState {
    /// Refuses a tenant without a name, and an overridden priority without its reason.
    pub fn check(&self) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        require_text(&mut refusals, Field::Name, &self.name);
        if let Some(own) = &self.priority_override {
            require_text(&mut refusals, Field::OverrideReason, &own.reason);
        }
        refusals.or_ok(())
    }

    /// The priority: the override, else the computed one.
    pub fn priority(&self, facts: &PriorityFacts) -> Priority {
        let own = self.priority_override.as_ref();
        own.map_or_else(|| facts.priority(), |own| own.priority)
    }
}

/// A note on a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantNote {
    /// Its id.
    pub id: TenantNoteId,
    /// The organization of the tenant.
    pub organization: OrganizationId,
    /// The tenant.
    pub tenant: TenantId,
    /// Who wrote it.
    pub person: PersonId,
    /// Whether it is about technology.
    pub technical: bool,
    /// What it says.
    pub body: String,
    /// When it was written, in microseconds since 1970.
    pub recorded_at: i64,
}

/// A team is a list of its members in JSON.
mod team_as_list {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::owner::Team;

    pub(super) fn serialize<S: Serializer>(team: &Team, to: S) -> Result<S::Ok, S::Error> {
        team.0.serialize(to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Team, D::Error> {
        Vec::deserialize(from).map(Team)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_pause_ends_by_itself() {
        let paused = Activity::PausedUntil(date(2024, 5, 10));
        assert!(!paused.is_active_on(date(2024, 5, 9)));
        assert!(paused.is_active_on(date(2024, 5, 10)));
        assert!(!Activity::Finished.is_active_on(date(2024, 5, 10)));
    }

    #[test]
    fn an_overridden_priority_needs_its_reason() {
        let own = |reason: &str| TenantState {
            name: "Nettlefen".to_owned(),
            priority_override: Some(PriorityOverride {
                priority: Priority::Critical,
                reason: reason.to_owned(),
            }),
            ..TenantState::default()
        };
        let refusals = own("").check().unwrap_err();
        assert_eq!(refusals.0[0].field, Field::OverrideReason);
        assert!(own("the board watches").check().is_ok());
        let quiet = PriorityFacts::default();
        assert_eq!(
            own("the board watches").priority(&quiet),
            Priority::Critical
        );
        assert_eq!(TenantState::default().priority(&quiet), Priority::Low);
    }
}

//! What a code of a pack names.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal in $table:literal),+ $(,)?) => {
        /// What a code of a pack names.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The key of its tables in a pack.
            pub fn table(self) -> &'static str {
                match self { $(Self::$name => $table),+ }
            }
        }
    };
}

kinds!(
    /// A status.
    L1 = "l1" in "l1",
    /// A reason.
    L2 = "l2" in "l2",
    /// A detail of a reason.
    L3 = "l3" in "l3",
    /// A service of the catalogue.
    Service = "service" in "service",
    /// A group of services.
    Family = "family" in "family",
    /// A role that may own, resolve or update.
    Role = "role" in "role",
    /// A party whose clock may run (rule T5).
    Party = "party" in "party",
    /// A channel through which help is asked for.
    Channel = "channel" in "channel",
    /// A phase of the work on a service.
    ServiceStatus = "service-status" in "service_status",
    /// Who leads the work on a service and who assists.
    EngagementScenario = "engagement-scenario" in "engagement_scenario",
    /// A group of engagement scenarios in reports.
    EngagementScenarioGroup = "engagement-scenario-group" in "engagement_scenario_group",
    /// Why the customer wants a service.
    BusinessReason = "business-reason" in "business_reason",
    /// Who works on an entitlement at present.
    Phase = "phase" in "phase",
    /// A column of a scenario table.
    Column = "column" in "column",
    /// A proposed next action.
    NextAction = "next-action" in "next_action",
    /// A scenario rule.
    Scenario = "scenario" in "scenario",
    /// A timer.
    Timer = "timer" in "timer",
    /// An entry of the change log.
    Change = "change" in "change",
    /// A definition that several L3 share.
    SharedText = "shared-text" in "text",
);

/// The twelve columns of a scenario table, in order.
pub const COLUMNS: [&str; 12] = [
    "scenario",
    "who_updates",
    "l1",
    "l2",
    "l3",
    "service_status",
    "engagement_scenario",
    "target_date",
    "owner",
    "notes",
    "next_action_date",
    "next_action",
];

impl Kind {
    /// The kinds that have a label in `labels.toml`.
    pub const LABELLED: &'static [Self] = &[
        Self::L1,
        Self::L2,
        Self::L3,
        Self::Service,
        Self::Family,
        Self::Role,
        Self::Party,
        Self::Channel,
        Self::ServiceStatus,
        Self::EngagementScenario,
        Self::EngagementScenarioGroup,
        Self::BusinessReason,
        Self::Phase,
        Self::Column,
    ];

    /// Whether other spellings of it are understood, as `[alias.…]` of `labels.toml` lists them.
    pub(crate) fn has_aliases(self) -> bool {
        self == Self::NextAction || Self::LABELLED.contains(&self)
    }
}

//! What a list of lines is narrowed to.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{
    BlockerId, Code, CustomerId, EntitlementId, LineId, OrganizationId, OwnFieldId, PersonId,
    TenantId,
};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;
use jiff::civil::Date;

use super::unmet::Unmet;

/// What a list of lines is narrowed to; all of it must be met. Ages count to the day of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a box that somebody ticks"
)]
pub struct LineFilter {
    /// The L1.
    pub l1: Option<Code>,
    /// The L2.
    pub l2: Option<Code>,
    /// The L3; give its L2 as well, so that an index serves both.
    pub l3: Option<Code>,
    /// What the L1 means.
    pub kind: Option<StatusKind>,
    /// One of these services: one, or those of a family; empty for all.
    pub services: BTreeSet<Code>,
    /// One of these lines; `None` for all.
    pub lines: Option<BTreeSet<LineId>>,
    /// The owner, just as it is written; [`Owner::Nobody`] where none is.
    pub owner: Option<Owner>,
    /// The owner is this person, by name or through a role held today in the team of the tenant.
    pub owned_by: Option<PersonId>,
    /// The person is in the team of the tenant, for its service or for all.
    pub of_team: Option<PersonId>,
    /// Nobody must act: no owner, or a role that nobody holds today in the team of the tenant.
    pub owner_nobody: bool,
    /// The customer.
    pub customer: Option<CustomerId>,
    /// The tenant.
    pub tenant: Option<TenantId>,
    /// One of these organizations: one, or those of a subtree; empty for all.
    pub organizations: BTreeSet<OrganizationId>,
    /// The region of the customer.
    pub region: Option<String>,
    /// The market segment of the customer.
    pub market_segment: Option<String>,
    /// The priority that stands in for the computed one of the tenant; that one is not in the database.
    pub priority_override: Option<Priority>,
    /// The phase of the work.
    pub phase: Option<Phase>,
    /// The engagement scenario of the entitlement.
    pub engagement_scenario: Option<Code>,
    /// The group that the units stand for.
    pub segment: Option<String>,
    /// A blocker that holds the line; for a past day, its primary one.
    pub blocker: Option<BlockerId>,
    /// The day of the next action or of the target has passed.
    pub overdue: bool,
    /// The day of the target has passed.
    pub past_target: bool,
    /// Nobody has changed or confirmed it for so many days or more (rule T4).
    pub stale_days: Option<i32>,
    /// In its L1 for so many days or more.
    pub age_from_days: Option<i32>,
    /// In its L1 for so many days or fewer.
    pub age_to_days: Option<i32>,
    /// Units arrived in this status and nobody has classified them (rule U2): the playbook's `new_units`.
    pub unclassified: Option<Status>,
    /// The entitlement needs reconciling (rule U3); of a past day, it is one of [`Self::reconciling_then`].
    pub needs_reconciling: bool,
    /// The entitlements that needed reconciling on the past day of the list; `None` where nobody has looked them up.
    pub reconciling_then: Option<BTreeSet<EntitlementId>>,
    /// Units that do not count are listed too (rule U5).
    pub include_invalid: bool,
    /// These words, in any case and accent, stand in the name of customer or tenant, or in the note.
    pub text: Option<String>,
    /// An own field of the line, its entitlement or its tenant has this value.
    pub own: Option<(OwnFieldId, String)>,
    /// The target is on this day or later.
    pub target_from: Option<Date>,
    /// The target is on this day or earlier.
    pub target_to: Option<Date>,
    /// The party whose clock runs (rule T5).
    pub party: Option<Code>,
    /// The customer renews on this day or later.
    pub renewal_from: Option<Date>,
    /// The customer renews on this day or earlier.
    pub renewal_to: Option<Date>,
    /// Something that is required of it is empty: one of these.
    pub unmet: Option<Vec<Unmet>>,
    /// The next action is due on this day or later.
    pub next_from: Option<Date>,
    /// The next action is due on this day or earlier.
    pub next_to: Option<Date>,
}

impl LineFilter {
    /// The same, of one kind of status only.
    pub fn of_kind(&self, kind: StatusKind) -> Self {
        Self {
            kind: Some(kind),
            ..self.clone()
        }
    }

    /// The same, of customers that renew within these days only: the later first day and the earlier last one, where
    /// the filter has some.
    pub fn renewing_within(&self, from: Date, to: Date) -> Self {
        Self {
            renewal_from: Some(self.renewal_from.map_or(from, |day| day.max(from))),
            renewal_to: Some(self.renewal_to.map_or(to, |day| day.min(to))),
            ..self.clone()
        }
    }

    /// The filters in use that a list as of a past day leaves out, because history does not tell what they ask.
    pub fn left_out_of_the_past(&self) -> Vec<&'static str> {
        used([
            ("own", self.own.is_some()),
            ("unmet", !self.is_unmet_in_history()),
            ("next_from", self.next_from.is_some()),
            ("next_to", self.next_to.is_some()),
        ])
    }

    /// Whether intervals tell of all that it asks to be empty.
    pub(super) fn is_unmet_in_history(&self) -> bool {
        let mut unmet = self.unmet.iter().flatten();
        unmet.all(|one| one.empty.is_in_history())
    }

    /// The filters in use that a report of stretches of time leaves out, because intervals do not hold what they ask.
    pub fn left_out_of_stretches(&self) -> Vec<&'static str> {
        let mut asked = used([
            ("stale_days", self.stale_days.is_some()),
            ("needs_reconciling", self.needs_reconciling),
        ]);
        asked.extend(self.left_out_of_the_past());
        asked
    }
}

fn used<const COUNT: usize>(asked: [(&'static str, bool); COUNT]) -> Vec<&'static str> {
    let used = asked.into_iter().filter(|(_, is_used)| *is_used);
    used.map(|(name, _)| name).collect()
}

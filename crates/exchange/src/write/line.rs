//! A status line as an export shows it.

use jiff::civil::Date;

use super::{Column, Value};

/// A status line with what it belongs to, as plain values. Empty text is none; codes are those of the playbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExportLine {
    /// Our id of the line.
    pub id: String,
    /// Counts its saves (rule V3).
    pub version: i64,
    /// Who delivers.
    pub organization: String,
    /// The company.
    pub customer: String,
    /// The id of the company.
    pub customer_id: String,
    /// The subscription environment.
    pub tenant: String,
    /// The id of the tenant.
    pub tenant_id: String,
    /// A domain of the tenant.
    pub domain: String,
    /// The region of the customer.
    pub region: String,
    /// The kind or size of the customer.
    pub market_segment: String,
    /// When the contract renews.
    pub renewal_date: Option<Date>,
    /// The code of the service.
    pub service: String,
    /// Units bought, of the entitlement.
    pub purchased_units: i64,
    /// Units that stand in for those bought.
    pub override_units: Option<i64>,
    /// The sum of the entitlement's lines.
    pub agreed_units: i64,
    /// Units of the line.
    pub units: i64,
    /// The part of the units that the line stands for.
    pub segment: String,
    /// The code of the phase.
    pub phase: String,
    /// The code of the status.
    pub l1: String,
    /// The code of the reason.
    pub l2: String,
    /// The code of the detail.
    pub l3: String,
    /// The intent and its reason.
    pub note: String,
    /// The target, or the projected unblock date.
    pub target: Option<Date>,
    /// Who was asked for the date.
    pub asked_of: String,
    /// When the answer is due.
    pub answer_due: Option<Date>,
    /// When the line is looked at again.
    pub review: Option<Date>,
    /// Who must act, as shown to the reader.
    pub owner: String,
    /// What is done next, as shown to the reader.
    pub next_action: String,
    /// When it is done.
    pub next_action_date: Option<Date>,
    /// The key of the primary blocker.
    pub blocker_key: String,
    /// The title of the primary blocker.
    pub blocker_title: String,
    /// The code of its severity.
    pub severity: String,
    /// The code of the service status.
    pub service_status: String,
    /// The code of the engagement scenario.
    pub engagement_scenario: String,
    /// When the discussion begins.
    pub initiate_discussion: Option<Date>,
    /// When the engagement began.
    pub engagement_start: Option<Date>,
    /// The code of the business reason.
    pub business_reason: String,
    /// Since when the status holds.
    pub status_since: Option<Date>,
    /// When the line was last changed or confirmed.
    pub last_updated: Option<Date>,
    /// The record that survives.
    pub duplicate_of: String,
    /// Values of own fields, each under its label.
    pub own_fields: Vec<(String, Value<'static>)>,
}

impl ExportLine {
    /// What stands in a column; codes as text.
    pub fn value(&self, column: Column) -> Value<'_> {
        match column {
            Column::PurchasedUnits => Value::Whole(self.purchased_units),
            Column::OverrideUnits => Value::whole(self.override_units),
            Column::AgreedUnits => Value::Whole(self.agreed_units),
            Column::Units => Value::Whole(self.units),
            Column::Version => Value::Whole(self.version),
            Column::RenewalDate => Value::date(self.renewal_date),
            Column::TargetDate => Value::date(self.target),
            Column::AnswerDue => Value::date(self.answer_due),
            Column::ReviewDate => Value::date(self.review),
            Column::NextActionDate => Value::date(self.next_action_date),
            Column::InitiateDiscussionDate => Value::date(self.initiate_discussion),
            Column::EngagementStartDate => Value::date(self.engagement_start),
            Column::StatusSince => Value::date(self.status_since),
            Column::LastUpdated => Value::date(self.last_updated),
            Column::Organization => Value::text(&self.organization),
            Column::Customer => Value::text(&self.customer),
            Column::CustomerId => Value::text(&self.customer_id),
            Column::Tenant => Value::text(&self.tenant),
            Column::TenantId => Value::text(&self.tenant_id),
            Column::Domain => Value::text(&self.domain),
            Column::Region => Value::text(&self.region),
            Column::MarketSegment => Value::text(&self.market_segment),
            Column::Service => Value::text(&self.service),
            Column::Segment => Value::text(&self.segment),
            Column::Phase => Value::text(&self.phase),
            Column::L1 => Value::text(&self.l1),
            Column::L2 => Value::text(&self.l2),
            Column::L3 => Value::text(&self.l3),
            Column::Note => Value::text(&self.note),
            Column::AskedOf => Value::text(&self.asked_of),
            Column::Owner => Value::text(&self.owner),
            Column::NextAction => Value::text(&self.next_action),
            Column::BlockerKey => Value::text(&self.blocker_key),
            Column::BlockerTitle => Value::text(&self.blocker_title),
            Column::Severity => Value::text(&self.severity),
            Column::ServiceStatus => Value::text(&self.service_status),
            Column::EngagementScenario => Value::text(&self.engagement_scenario),
            Column::BusinessReason => Value::text(&self.business_reason),
            Column::DuplicateOf => Value::text(&self.duplicate_of),
            Column::LineId => Value::text(&self.id),
        }
    }

    /// The value of an own field.
    pub(crate) fn own_value(&self, label: &str) -> Value<'_> {
        let found = self.own_fields.iter().find(|(own, _)| own == label);
        found.map_or(Value::Empty, |(_, value)| value.borrowed())
    }
}

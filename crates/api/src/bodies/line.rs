//! Lines.

use desbloqueo_app::reads::LineItem;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{Approval, StatusLine};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ActionBody, AskedBody, Named, NoticeBody, OwnerBody, StatusBody};

/// A line of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LineBody {
    id: String,
    pub(crate) version: Option<i64>,
    organization: Named,
    customer: Named,
    tenant: Named,
    entitlement_id: String,
    service: Code,
    phase: &'static str,
    units: i64,
    counted: bool,
    segment: String,
    kind: &'static str,
    status: StatusBody,
    note: Option<String>,
    target_date: Option<Date>,
    asked: Option<AskedBody>,
    review_date: Option<Date>,
    owner: OwnerBody,
    next_action: Option<ActionBody>,
    since: Date,
    since_reason: Date,
    since_reported: Option<bool>,
    age_days: i64,
    confirmed: Option<Date>,
    blocker_id: Option<String>,
}

impl LineBody {
    /// The body of a record.
    pub fn new(item: &LineItem, names: &Names, day: Date) -> Self {
        let organization = names.organization(item.organization).unwrap_or_default();
        Self {
            id: item.id.to_string(),
            version: item.version,
            organization: Named::new(item.organization, organization),
            customer: Named::new(item.customer.id, &item.customer.name),
            tenant: Named::new(item.tenant.id, &item.tenant.name),
            entitlement_id: item.entitlement.to_string(),
            service: item.service.clone(),
            phase: item.phase.code(),
            units: item.units,
            counted: item.counted,
            segment: item.segment.clone(),
            kind: item.kind.code(),
            status: StatusBody::from(&item.status),
            note: item.note.clone(),
            target_date: item.target,
            asked: item.asked.as_ref().map(AskedBody::from),
            review_date: item.review,
            owner: OwnerBody::new(&item.owner, names),
            next_action: item
                .next_action
                .as_ref()
                .map(|next| ActionBody::new(next, names)),
            since: item.since_l1,
            since_reason: item.since_reason,
            since_reported: item.since_reported,
            age_days: age_days(item.since_l1, day),
            confirmed: item.confirmed,
            blocker_id: item.primary_blocker.map(|id| id.to_string()),
        }
    }
}

/// A line of an entitlement.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatusLineBody {
    id: String,
    /// Nothing of a past day.
    pub(crate) version: Option<i64>,
    units: i64,
    segment: String,
    status: StatusBody,
    note: String,
    target_date: Option<Date>,
    asked: Option<AskedBody>,
    review_date: Option<Date>,
    owner: OwnerBody,
    next_action: ActionBody,
    duplicate_of: Option<String>,
    approval: &'static str,
    since: Date,
    since_reason: Date,
    since_reported: bool,
    confirmed: Date,
    blocker_ids: Vec<String>,
}

impl StatusLineBody {
    /// The body of a record.
    pub fn new(line: &StatusLine, names: &Names) -> Self {
        let state = &line.state;
        Self {
            id: line.id.to_string(),
            version: Some(line.version),
            units: state.units,
            segment: state.segment.clone(),
            status: StatusBody::from(&state.status),
            note: state.note.clone(),
            target_date: state.target,
            asked: state.asked.as_ref().map(AskedBody::from),
            review_date: state.review,
            owner: OwnerBody::new(&state.owner, names),
            next_action: ActionBody::new(&state.next_action, names),
            duplicate_of: state.duplicate_of.map(|id| id.to_string()),
            approval: approval(state.approval),
            since: state.since.l1,
            since_reason: state.since.reason,
            since_reported: state.since.reported,
            confirmed: state.confirmed,
            blocker_ids: state
                .blockers
                .iter()
                .map(|link| link.blocker.to_string())
                .collect(),
        }
    }
}

impl StatusLineBody {
    /// The same without its version: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.version = None;
        self
    }
}

/// Lines that were saved, and what is worth saying.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SavedLineBody {
    /// The lines.
    pub lines: Vec<StatusLineBody>,
    /// What is worth saying.
    pub notices: Vec<NoticeBody>,
}

/// The stable code of an approval (rule U5).
pub fn approval(approval: Approval) -> &'static str {
    match approval {
        Approval::NotNeeded => "not-needed",
        Approval::Awaiting { .. } => "awaiting",
        Approval::Given { .. } => "given",
    }
}

//! Tenants and entitlements with all that hangs on them.

use std::collections::BTreeMap;

use desbloqueo_app::catalogue::show_entitlement::EntitlementView;
use desbloqueo_app::catalogue::show_tenant::TenantView;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::code::{Code, OwnFieldId};
use desbloqueo_domain::own_field::OwnField;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::catalogue::{ActivityBody, ContactBody, CustomerBody};
use super::{Named, OwnerBody, StatusLineBody};

/// An entitlement with its lines.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntitlementBody {
    id: String,
    /// Nothing of a past day.
    version: Option<i64>,
    organization_id: String,
    tenant_id: String,
    service: Code,
    external_id: String,
    phase: &'static str,
    purchased: i64,
    units_override: Option<UnitsOverrideBody>,
    reported: i64,
    agreed: i64,
    needs_reconciling: bool,
    service_status: Option<Code>,
    engagement_scenario: Option<Code>,
    initiate_discussion_date: Option<Date>,
    engagement_start: Option<EngagementStartBody>,
    business_reason: Option<Code>,
    success_owner: String,
    attempts: u32,
    last_attempt: Option<Date>,
    handed_over: Option<Date>,
    own_values: BTreeMap<Code, String>,
    lines: Vec<StatusLineBody>,
    lacks: Vec<LacksBody>,
    mergeable: Vec<Vec<String>>,
}

impl EntitlementBody {
    /// The body of a record.
    pub fn new(view: &EntitlementView, fields: &[OwnField], names: &Names) -> Self {
        let (entitlement, state) = (&view.entitlement, &view.entitlement.state);
        let own = state.units_override.as_ref();
        let start = state.engagement_start.as_ref();
        let lacks = view.lacks.iter();
        let pairs = view.mergeable.iter();
        Self {
            id: entitlement.id.to_string(),
            version: Some(entitlement.version),
            organization_id: entitlement.organization.to_string(),
            tenant_id: entitlement.tenant.to_string(),
            service: entitlement.service.clone(),
            external_id: state.external_id.clone(),
            phase: state.phase.code(),
            purchased: state.purchased,
            units_override: own.map(|own| UnitsOverrideBody {
                units: own.units,
                reason: own.reason.clone(),
            }),
            reported: state.reported(),
            agreed: state.agreed,
            needs_reconciling: state.needs_reconciling(),
            service_status: state.service_status.clone(),
            engagement_scenario: state.engagement_scenario.clone(),
            initiate_discussion_date: state.initiate_discussion,
            engagement_start: start.map(|start| EngagementStartBody {
                date: start.day,
                reason: start.reason.clone(),
            }),
            business_reason: state.business_reason.clone(),
            success_owner: state.success_owner.clone(),
            attempts: state.attempts,
            last_attempt: state.last_attempt,
            handed_over: state.handed_over,
            own_values: own_values(fields, &view.own_values),
            lines: entitlement
                .lines
                .iter()
                .map(|line| StatusLineBody::new(line, names))
                .collect(),
            lacks: lacks
                .map(|(line, fields)| LacksBody {
                    line_id: line.to_string(),
                    fields: fields.iter().map(|field| field.code()).collect(),
                })
                .collect(),
            mergeable: pairs
                .map(|(one, other)| vec![one.to_string(), other.to_string()])
                .collect(),
        }
    }
}

impl EntitlementBody {
    /// The same without versions: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.version = None;
        let lines = self.lines.into_iter();
        self.lines = lines.map(StatusLineBody::of_the_past).collect();
        // What is lacking and what can be merged is asked of the present.
        self.lacks = Vec::new();
        self.mergeable = Vec::new();
        self
    }
}

/// Own values by the code of their field.
fn own_values(
    fields: &[OwnField],
    values: &BTreeMap<OwnFieldId, String>,
) -> BTreeMap<Code, String> {
    let of_field = |field: &OwnField| Some((field.code.clone(), values.get(&field.id)?.clone()));
    fields.iter().filter_map(of_field).collect()
}

/// A tenant with all that hangs on it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TenantViewBody {
    id: String,
    /// Nothing of a past day.
    version: Option<i64>,
    organization: Named,
    customer: CustomerBody,
    name: String,
    external_id: String,
    domain: String,
    #[serde(flatten)]
    activity: ActivityBody,
    priority: &'static str,
    priority_reason: Option<String>,
    team: Vec<TeamMemberBody>,
    contacts: Vec<ContactBody>,
    own_values: BTreeMap<Code, String>,
    entitlements: Vec<EntitlementBody>,
    notes: Vec<TenantNoteBody>,
}

impl TenantViewBody {
    /// The body of a record.
    pub fn new(view: &TenantView, names: &Names) -> Self {
        let (tenant, state) = (&view.tenant, &view.tenant.state);
        let entitlement = |one| EntitlementBody::new(one, &view.own_fields, names);
        Self {
            id: tenant.id.to_string(),
            version: Some(tenant.version),
            organization: Named::new(tenant.organization, &view.organization_name),
            customer: CustomerBody::from(&view.customer),
            name: state.name.clone(),
            external_id: state.external_id.clone(),
            domain: state.domain.clone(),
            activity: ActivityBody::from(state.activity),
            priority: view.priority.code(),
            priority_reason: state
                .priority_override
                .as_ref()
                .map(|own| own.reason.clone()),
            team: team(view, names),
            contacts: view.contacts.iter().map(ContactBody::from).collect(),
            own_values: own_values(&view.own_fields, &view.own_values),
            entitlements: view.entitlements.iter().map(entitlement).collect(),
            notes: notes(view, names),
        }
    }
}

impl TenantViewBody {
    /// The same without versions: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.version = None;
        self.customer = self.customer.of_the_past();
        let contacts = self.contacts.into_iter();
        self.contacts = contacts.map(ContactBody::of_the_past).collect();
        let entitlements = self.entitlements.into_iter();
        self.entitlements = entitlements.map(EntitlementBody::of_the_past).collect();
        self
    }
}

fn team(view: &TenantView, names: &Names) -> Vec<TeamMemberBody> {
    let members = view.tenant.state.team.0.iter();
    members
        .map(|member| TeamMemberBody {
            role: member.role.clone(),
            service: member.service.clone(),
            who: OwnerBody::new(&member.who, names),
        })
        .collect()
}

fn notes(view: &TenantView, names: &Names) -> Vec<TenantNoteBody> {
    let notes = view.notes.iter();
    notes
        .map(|note| {
            let at = jiff::Timestamp::from_microsecond(note.recorded_at).ok();
            TenantNoteBody {
                id: note.id.to_string(),
                person: names.person(note.person).map(ToOwned::to_owned),
                technical: note.technical,
                body: note.body.clone(),
                recorded_at: at.map(|at| at.to_string()),
            }
        })
        .collect()
}

/// The number that stands in for the purchased one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct UnitsOverrideBody {
    units: i64,
    reason: String,
}

/// When the engagement starts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EngagementStartBody {
    date: Date,
    reason: String,
}

/// What a line lacks after its handover (rule S13).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LacksBody {
    line_id: String,
    fields: Vec<&'static str>,
}

/// Somebody of the team of a tenant.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamMemberBody {
    role: Code,
    service: Option<Code>,
    who: OwnerBody,
}

/// A note on a tenant.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TenantNoteBody {
    id: String,
    person: Option<String>,
    technical: bool,
    body: String,
    recorded_at: Option<String>,
}

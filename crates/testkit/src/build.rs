//! Builders: plausible records that a test changes where it cares.

use jiff::civil::Date;

use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::code::{
    BlockerId, Code, ContactId, CustomerId, EntitlementId, LineId, OrganizationId, PersonId,
    TenantId,
};
use desbloqueo_domain::customer::{Contact, ContactState, Customer, CustomerState, Side};
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::line::{Approval, LineState, NextAction, Overrides, Since, StatusLine};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_domain::status::{Phase, Severity, Status, StatusKind};
use desbloqueo_domain::tenant::{Tenant, TenantState};
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::customers::StoredCustomer;
use desbloqueo_store::entitlements::{LinePlace, StoredEntitlement};
use desbloqueo_store::organizations::StoredOrganization;
use desbloqueo_store::tenants::StoredTenant;

use crate::ids::Ids;

/// A code, which must be one.
pub fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

/// An organization below another, or a head office.
pub fn organization(ids: &Ids, parent: Option<OrganizationId>, name: &str) -> StoredOrganization {
    StoredOrganization {
        id: OrganizationId(ids.next()),
        parent,
        name: name.to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        version: 0,
        chain: ChainHead::default(),
    }
}

/// An active person, whose address is made of the name.
pub fn person(ids: &Ids, name: &str) -> Person {
    Person {
        id: PersonId(ids.next()),
        name: name.to_owned(),
        mail: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
        language: "en".to_owned(),
        time_zone: "Europe/Madrid".to_owned(),
        state: PersonState::Active,
        version: 0,
    }
}

/// A customer without region, segment and renewal.
pub fn customer(ids: &Ids, organization: OrganizationId, name: &str) -> StoredCustomer {
    StoredCustomer {
        chain: ChainHead::default(),
        customer: Customer {
            id: CustomerId(ids.next()),
            organization,
            version: 0,
            state: CustomerState {
                name: name.to_owned(),
                ..CustomerState::default()
            },
        },
    }
}

/// A contact at the customer, who may be mailed.
pub fn contact(ids: &Ids, customer: &StoredCustomer, name: &str) -> Contact {
    Contact {
        id: ContactId(ids.next()),
        organization: customer.customer.organization,
        customer: customer.customer.id,
        version: 0,
        state: ContactState {
            side: Side::Customer,
            name: name.to_owned(),
            role: "IT lead".to_owned(),
            language: "en".to_owned(),
            time_zone: "Europe/Madrid".to_owned(),
            mail: "contact@example.com".to_owned(),
            do_not_contact: None,
        },
    }
}

/// An active tenant without a team.
pub fn tenant(ids: &Ids, customer: &StoredCustomer, name: &str) -> StoredTenant {
    StoredTenant {
        chain: ChainHead::default(),
        tenant: Tenant {
            id: TenantId(ids.next()),
            organization: customer.customer.organization,
            customer: customer.customer.id,
            version: 0,
            state: TenantState {
                name: name.to_owned(),
                ..TenantState::default()
            },
        },
    }
}

/// An entitlement in delivery that holds the sum of its lines.
pub fn entitlement(
    ids: &Ids,
    tenant: &StoredTenant,
    service: &str,
    lines: Vec<StatusLine>,
) -> StoredEntitlement {
    let units = lines.iter().map(|line| line.state.units).sum();
    StoredEntitlement {
        customer: tenant.tenant.customer,
        chain: ChainHead::default(),
        entitlement: Entitlement {
            id: EntitlementId(ids.next()),
            organization: tenant.tenant.organization,
            tenant: tenant.tenant.id,
            service: code(service),
            version: 0,
            lines,
            state: EntitlementState {
                external_id: String::new(),
                purchased: units,
                units_override: None,
                agreed: units,
                phase: Phase::Delivery,
                service_status: None,
                engagement_scenario: None,
                initiate_discussion: None,
                engagement_start: None,
                business_reason: None,
                success_owner: String::new(),
                attempts: 0,
                last_attempt: None,
                handed_over: None,
            },
        },
    }
}

/// A line in an L1 since a day, of nobody, without blockers.
pub fn line(ids: &Ids, units: i64, l1: &str, since: Date) -> StatusLine {
    StatusLine {
        id: LineId(ids.next()),
        version: 0,
        state: LineState {
            units,
            segment: String::new(),
            status: Status::of(code(l1)),
            note: String::new(),
            target: None,
            asked: None,
            review: None,
            owner: Owner::Nobody,
            next_action: NextAction::default(),
            duplicate_of: None,
            approval: Approval::NotNeeded,
            since: Since::day(since),
            confirmed: since,
            blockers: Vec::new(),
            overrides: Overrides::default(),
        },
    }
}

/// An open blocker without resolvers and date.
pub fn blocker(
    ids: &Ids,
    organization: OrganizationId,
    title: &str,
    opened: Date,
) -> StoredBlocker {
    StoredBlocker {
        chain: ChainHead::default(),
        blocker: Blocker {
            id: BlockerId(ids.next()),
            organization,
            version: 0,
            state: BlockerState {
                title: title.to_owned(),
                private: false,
                key: String::new(),
                reason: Some(code("network")),
                detail: None,
                service: None,
                severity: Severity::Medium,
                resolvers: Vec::new(),
                owner: Owner::Nobody,
                projected: None,
                asked: None,
                next_action: NextAction::default(),
                opened,
                closed: None,
                party_clock: Vec::new(),
                channels: Vec::new(),
                tickets: Vec::new(),
                invited: Vec::new(),
            },
        },
    }
}

/// Where a line of an entitlement stands; its L1 is taken to be the code of its kind.
pub fn place<'a>(
    stored: &'a StoredEntitlement,
    customer_key: &'a str,
    line: &StatusLine,
) -> LinePlace<'a> {
    let kind = StatusKind::parse(line.state.status.l1.as_str()).expect("the code of a kind");
    LinePlace::of(stored, customer_key, (kind.code(), kind.counts()))
}

//! What history keeps of records that have no state of their own in the domain.

use desbloqueo_domain::access::OrganizationRole;
use desbloqueo_domain::code::{Code, CustomerId, OrganizationId, PersonId};
use desbloqueo_store::organizations::StoredOrganization;
use desbloqueo_store::playbooks::PlaybookVersion;
use desbloqueo_store::role_grants::RoleGrant;
use serde::Serialize;

/// What people edit on an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct OrganizationFacts {
    parent: Option<OrganizationId>,
    name: String,
    time_zone: String,
}

impl OrganizationFacts {
    pub(super) fn of(stored: &StoredOrganization) -> Self {
        Self {
            parent: stored.parent,
            name: stored.name.clone(),
            time_zone: stored.time_zone.clone(),
        }
    }
}

/// A role that somebody holds, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct GrantFacts {
    person: PersonId,
    role: OrganizationRole,
    organization: OrganizationId,
}

impl GrantFacts {
    pub(super) fn of(grant: &RoleGrant) -> Self {
        Self {
            person: grant.person,
            role: grant.grant.role,
            organization: grant.grant.organization,
        }
    }
}

/// A version of the playbook that was put in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct PlaybookFacts {
    code: Code,
    version: String,
}

impl PlaybookFacts {
    pub(super) fn of(version: &PlaybookVersion) -> Self {
        Self {
            code: version.code.clone(),
            version: version.version.clone(),
        }
    }
}

/// A note on a tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct NoteFacts {
    pub(super) technical: bool,
    pub(super) body: String,
}

/// Where a tenant or a customer stands: history's subject is the organization that it joins, since the state of the
/// record does not say where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct PlaceFacts {
    pub(super) organization: OrganizationId,
    pub(super) customer: CustomerId,
}

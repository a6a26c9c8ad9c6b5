//! What becomes of each accepted row, with the line that it means: for who looks at it before it is done.

use std::sync::Arc;

use desbloqueo_domain::code::{Code, LineId, TenantId};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::status::Status;

use super::findings::RowOutcome;
use super::places::Places;

/// Where rows stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlace {
    /// The tenant.
    pub tenant: TenantId,
    /// Its name.
    pub tenant_name: Arc<str>,
    /// The name of its customer.
    pub customer: Arc<str>,
    /// The service.
    pub service: Code,
}

/// An accepted row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowTold {
    /// The row, from one.
    pub row: u32,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// Where it stands.
    pub place: RowPlace,
    /// The line that it means.
    pub line: LineId,
    /// The status that the line will have.
    pub status: Status,
    /// Its segment.
    pub segment: String,
    /// Its units.
    pub units: i64,
}

/// An entitlement of a scope for which the file is complete, and which it does not name (rule I3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Where it stands.
    pub place: RowPlace,
    /// The units that are no longer reported.
    pub units: i64,
}

impl Places {
    /// The tenant of an index, and a service of it.
    pub(super) fn row_place(&self, tenant: usize, service: &Code) -> Option<RowPlace> {
        let entry = self.tenants.get(tenant)?;
        let customer = self.customers.get(entry.customer)?;
        Some(RowPlace {
            tenant: entry.stored.tenant.id,
            tenant_name: entry.stored.tenant.state.name.as_str().into(),
            customer: customer.stored.customer.state.name.as_str().into(),
            service: service.clone(),
        })
    }
}

impl RowTold {
    /// What becomes of a row that means a line of an entitlement.
    pub(super) fn of(
        row: u32,
        outcome: RowOutcome,
        place: &RowPlace,
        line: LineId,
        entitlement: &Entitlement,
    ) -> Option<Self> {
        let state = &entitlement.line(line)?.state;
        Some(Self {
            row,
            outcome,
            place: place.clone(),
            line,
            status: state.status.clone(),
            segment: state.segment.clone(),
            units: state.units,
        })
    }
}

//! An entitlement that a file makes known, before its lines.

use desbloqueo_domain::code::EntitlementId;
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::status::Phase;
use desbloqueo_exchange::read::ImportRow;

use super::Planner;
use crate::import::places::Group;

impl Planner<'_> {
    pub(super) fn blank(
        &self,
        tenant: &desbloqueo_domain::tenant::Tenant,
        group: &Group,
        rows: &[(usize, &ImportRow)],
    ) -> Entitlement {
        Entitlement {
            id: EntitlementId(self.journal.next_id()),
            organization: tenant.organization,
            tenant: tenant.id,
            service: group.service.clone(),
            state: EntitlementState {
                external_id: String::new(),
                purchased: 0,
                units_override: None,
                agreed: 0,
                phase: self.phase_of(rows),
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
            lines: Vec::new(),
            version: 0,
        }
    }

    /// The phase that rows of a new entitlement name. Where they name none: a target date that does not apply
    /// to a blocked line says assignment, a column of target dates or a delivery manager says delivery (S3, S4).
    fn phase_of(&self, rows: &[(usize, &ImportRow)]) -> Phase {
        use desbloqueo_exchange::read::DateCell;
        use desbloqueo_sheets::Field as Column;
        if let Some(phase) = rows.iter().find_map(|(_, row)| row.phase) {
            return phase;
        }
        let rulebook = self.journal.context().rulebook;
        let is_blocked = |row: &ImportRow| {
            row.status
                .as_ref()
                .and_then(|status| rulebook.kind(&status.l1))
                == Some(desbloqueo_domain::status::StatusKind::Blocked)
        };
        let says_assignment =
            |row: &ImportRow| is_blocked(row) && row.target == DateCell::NotApplicable;
        let has = |field: Column| self.file.mapping.column_of(field).is_some();
        let is_dated = |row: &ImportRow| is_blocked(row) && row.target.day().is_some();
        if rows.iter().any(|(_, row)| says_assignment(row)) {
            Phase::Assignment
        } else if has(Column::TargetDate)
            || has(Column::DeliveryManager)
            || rows.iter().any(|(_, row)| is_dated(row))
        {
            Phase::Delivery
        } else {
            Phase::Assignment
        }
    }
}

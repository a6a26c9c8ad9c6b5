//! From rows of a list of lines to what is shown.

use uuid::Uuid;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::tenant::Priority;

use crate::column::{
    inconsistent, to_code, to_day, to_next_action, to_optional_code, to_optional_day, to_owner,
};
use crate::error::StoreResult;

use super::{ExportRow, ListRow, StateRow, WorkRow};
use crate::lines::cursor::Key;
use crate::lines::item::{CustomerItem, EntitlementItem, LineItem, PrimaryBlockerItem, TenantItem};
use crate::lines::sort::LineSort;

const TABLE: &str = "status_line";

impl ListRow {
    /// The row as the place where a list may go on.
    pub(in crate::lines) fn position(&self, sort: LineSort) -> (Key, Uuid) {
        let (state, work) = (&self.state, self.work.as_ref());
        let key = match sort {
            LineSort::Customer => Key::Text(state.customer_key.clone()),
            LineSort::Units => Key::Number(state.units),
            LineSort::Since => Key::Number(state.since_l1_day),
            LineSort::Target => Key::Number(state.target_day),
            LineSort::NextAction => {
                Key::Number(work.map_or(state.since_l1_day, |work| work.next_day))
            }
            LineSort::Confirmed => {
                Key::Number(work.map_or(state.since_l1_day, |work| work.confirmed_day))
            }
        };
        (key, state.id)
    }

    pub(in crate::lines) fn into_item(self) -> StoreResult<LineItem> {
        let mut item = self.state.into_item()?;
        if let Some(work) = self.work {
            work.put(&mut item)?;
        }
        if let Some(export) = self.export {
            item.blocker = export.blocker(item.primary_blocker)?;
            item.entitlement_fields = Some(export.entitlement()?);
        }
        Ok(item)
    }
}

impl StateRow {
    fn into_item(self) -> StoreResult<LineItem> {
        Ok(LineItem {
            id: LineId(self.id),
            organization: OrganizationId(self.organization_id),
            entitlement: EntitlementId(self.entitlement_id),
            service: to_code(TABLE, "service", &self.service)?,
            phase: Phase::parse(&self.phase)
                .ok_or_else(|| inconsistent(TABLE, "phase", &*self.phase))?,
            units: self.units,
            kind: StatusKind::parse(&self.kind)
                .ok_or_else(|| inconsistent(TABLE, "kind", &*self.kind))?,
            counted: self.counted != 0,
            status: Status {
                l1: to_code(TABLE, "l1", &self.l1)?,
                l2: to_optional_code(TABLE, "l2", &self.l2)?,
                l3: to_optional_code(TABLE, "l3", &self.l3)?,
            },
            note: None,
            target: to_optional_day(TABLE, "target_day", self.target_day)?,
            asked: None,
            review: None,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            next_action: None,
            since_l1: to_day(TABLE, "since_l1_day", self.since_l1_day)?,
            since_reason: to_day(TABLE, "since_reason_day", self.since_reason_day)?,
            since_reported: None,
            confirmed: None,
            primary_blocker: self.primary_blocker.map(BlockerId),
            blocker: None,
            entitlement_fields: None,
            version: None,
            segment: self.segment,
            customer: CustomerItem {
                id: CustomerId(self.customer_id),
                name: self.customer_name,
                external_id: self.customer_external_id,
                region: self.region,
                market_segment: self.market_segment,
                renewal: to_optional_day("customer", "renewal_day", self.renewal_day)?,
            },
            tenant: TenantItem {
                id: TenantId(self.tenant_id),
                name: self.tenant_name,
                external_id: self.tenant_external_id,
                domain: self.domain,
                priority_override: to_priority(&self.priority)?,
            },
        })
    }
}

fn to_priority(code: &str) -> StoreResult<Option<Priority>> {
    if code.is_empty() {
        return Ok(None);
    }
    Priority::parse(code)
        .map(Some)
        .ok_or_else(|| inconsistent("tenant", "priority", code))
}

impl WorkRow {
    fn put(self, item: &mut LineItem) -> StoreResult<()> {
        let due = to_optional_day(TABLE, "answer_day", self.answer_day)?;
        item.note = Some(self.note);
        item.asked = due.map(|due| Asked {
            of: self.asked_of,
            due,
        });
        item.review = to_optional_day(TABLE, "review_day", self.review_day)?;
        item.next_action = Some(to_next_action(
            TABLE,
            &self.next_code,
            &self.next_text,
            self.next_open != 0,
            self.next_day,
            &self.next_owner,
        )?);
        item.since_reported = Some(self.since_reported != 0);
        item.confirmed = Some(to_day(TABLE, "confirmed_day", self.confirmed_day)?);
        item.version = Some(self.version);
        Ok(())
    }
}

impl ExportRow {
    fn entitlement(&self) -> StoreResult<EntitlementItem> {
        const TABLE: &str = "entitlement";
        Ok(EntitlementItem {
            external_id: self.entitlement_external_id.clone(),
            purchased: self.purchased,
            override_units: self.override_units,
            agreed: self.agreed,
            service_status: to_optional_code(TABLE, "service_status", &self.service_status)?,
            engagement_scenario: to_optional_code(
                TABLE,
                "engagement_scenario",
                &self.engagement_scenario,
            )?,
            initiate_discussion: to_optional_day(TABLE, "initiate_day", self.initiate_day)?,
            engagement_start: to_optional_day(TABLE, "start_day", self.start_day)?,
            business_reason: to_optional_code(TABLE, "business_reason", &self.business_reason)?,
            needs_reconciling: self.needs_reconciling != 0,
        })
    }

    /// A blocker that is no more, or that an undone import took with it, shows as none.
    fn blocker(&self, id: Option<BlockerId>) -> StoreResult<Option<PrimaryBlockerItem>> {
        let (Some(id), Some(organization), Some(closed)) =
            (id, self.blocker_organization_id, self.blocker_closed_day)
        else {
            return Ok(None);
        };
        Ok(Some(PrimaryBlockerItem {
            organization: OrganizationId(organization),
            id,
            title: self.blocker_title.clone().unwrap_or_default(),
            private: self.blocker_private == Some(1),
            closed: to_optional_day("blocker", "closed_day", closed)?,
        }))
    }
}

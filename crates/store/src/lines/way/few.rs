//! Filters on other tables that come down to few lines.

use uuid::Uuid;

use desbloqueo_domain::own_field::OwnSubject;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::fetch_ids;

use super::{FEW, few_and_one};
use crate::lines::filter::LineFilter;
use crate::lines::resolved::Resolved;

/// The lines of such a filter, where they are few.
pub(super) async fn lines(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
) -> StoreResult<Option<Vec<Uuid>>> {
    if resolved.ids.is_some() || resolved.seen.is_narrow() {
        return Ok(None);
    }
    let Some(mut sql) = with_own_value(filter, resolved) else {
        return Ok(None);
    };
    sql.bind(" LIMIT ?", values![few_and_one()]);
    let ids = fetch_ids(transaction, sql).await?;
    Ok((ids.len() <= FEW).then_some(ids))
}

fn with_own_value(filter: &LineFilter, resolved: &Resolved) -> Option<Fragment> {
    let (field, value) = filter.own.as_ref()?;
    let text = match resolved.own_subject? {
        OwnSubject::Line => "SELECT own.subject_id FROM own_value AS own WHERE own.own_field_id = ? AND own.value = ?",
        OwnSubject::Entitlement => {
            "SELECT line.id
             FROM own_value AS own
             CROSS JOIN status_line AS line
             WHERE own.own_field_id = ? AND own.value = ?
               AND line.organization_id = own.organization_id AND line.entitlement_id = own.subject_id"
        }
        OwnSubject::Tenant => {
            "SELECT line.id
             FROM own_value AS own
             CROSS JOIN status_line AS line
             WHERE own.own_field_id = ? AND own.value = ?
               AND line.organization_id = own.organization_id AND line.tenant_id = own.subject_id"
        }
    };
    Some(Fragment::new(text, values![field.0, value.as_str()]))
}

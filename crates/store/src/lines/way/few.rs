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

/// The lines of the first such filter, where they are few.
pub(super) async fn lines(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
) -> StoreResult<Option<Vec<Uuid>>> {
    if resolved.ids.is_some() || resolved.seen.is_narrow() {
        return Ok(None);
    }
    let statements = [
        to_reconcile(filter, resolved),
        with_own_value(filter, resolved),
    ];
    for mut sql in statements.into_iter().flatten() {
        sql.bind(" LIMIT ?", values![few_and_one()]);
        let ids = fetch_ids(transaction, sql).await?;
        if ids.len() <= FEW {
            return Ok(Some(ids));
        }
    }
    Ok(None)
}

fn to_reconcile(filter: &LineFilter, resolved: &Resolved) -> Option<Fragment> {
    let mut sql = filter.needs_reconciling.then(|| {
        Fragment::new(
            "SELECT line.id
             FROM entitlement
             CROSS JOIN status_line AS line
             WHERE entitlement.needs_reconciling = 1
               AND line.organization_id = entitlement.organization_id AND line.entitlement_id = entitlement.id",
            Vec::new(),
        )
    })?;
    if let Some(ids) = &resolved.organizations {
        sql.push(" AND ").append(&Fragment::any_of(
            resolved.seen.database(),
            "entitlement.organization_id",
            ids,
        ));
    }
    Some(sql)
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

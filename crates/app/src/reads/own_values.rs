//! The values of own fields beside the lines of a list.

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{LineId, OrganizationId, OwnFieldId};
use desbloqueo_store::own_fields;
use desbloqueo_store::transaction::Transaction;
use uuid::Uuid;

use super::LineItem;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The values of own fields of lines, of their entitlements and of their tenants.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnValues(BTreeMap<(LineId, OwnFieldId), String>);

impl OwnValues {
    /// The value of a field for a line.
    pub fn get(&self, line: LineId, field: OwnFieldId) -> Option<&str> {
        self.0.get(&(line, field)).map(String::as_str)
    }
}

/// Reads the values of these fields. Who sees a line alone does not see what stands on its tenant (rule A3).
pub(super) async fn own_values(
    transaction: &mut Transaction,
    actor: &Actor,
    items: &[LineItem],
    fields: &BTreeSet<OwnFieldId>,
) -> UseCaseResult<OwnValues> {
    let mut found = OwnValues::default();
    if fields.is_empty() {
        return Ok(found);
    }
    let mut lines_of = BTreeMap::<OrganizationId, BTreeMap<Uuid, Vec<LineId>>>::new();
    for item in items {
        let of = lines_of.entry(item.organization).or_default();
        of.entry(item.id.0).or_default().push(item.id);
        if actor
            .visibility
            .sees_tenant(item.organization, item.tenant.id)
        {
            of.entry(item.entitlement.0).or_default().push(item.id);
            of.entry(item.tenant.id.0).or_default().push(item.id);
        }
    }
    for (organization, lines) in lines_of {
        let subjects: Vec<Uuid> = lines.keys().copied().collect();
        let values =
            own_fields::list_values_of_subjects(transaction, organization, &subjects).await?;
        for value in values.into_iter().filter(|own| fields.contains(&own.field)) {
            for line in lines.get(&value.subject).into_iter().flatten() {
                found.0.insert((*line, value.field), value.value.clone());
            }
        }
    }
    Ok(found)
}

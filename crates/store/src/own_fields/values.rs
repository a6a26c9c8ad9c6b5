//! Rows of `own_value`.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, OwnFieldId};

use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

/// The value of an own field for one tenant, entitlement or line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnValue {
    /// The organization of the tenant, entitlement or line.
    pub organization: OrganizationId,
    /// The tenant, entitlement or line.
    pub subject: Uuid,
    /// The field.
    pub field: OwnFieldId,
    /// The organization that keeps the field: the same or one above.
    pub field_organization: OrganizationId,
    /// The value as the field keeps it; never empty.
    pub value: String,
}

#[derive(sqlx::FromRow)]
struct ValueRow {
    organization_id: Uuid,
    own_field_id: Uuid,
    subject_id: Uuid,
    field_organization_id: Uuid,
    value: String,
}

impl ValueRow {
    fn into_value(self) -> OwnValue {
        OwnValue {
            organization: OrganizationId(self.organization_id),
            subject: self.subject_id,
            field: OwnFieldId(self.own_field_id),
            field_organization: OrganizationId(self.field_organization_id),
            value: self.value,
        }
    }
}

/// The values of these tenants, entitlements or lines, by subject and field.
pub async fn list_values_of_subjects(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subjects: &[Uuid],
) -> StoreResult<Vec<OwnValue>> {
    let mut all = Vec::new();
    for chunk in subjects.chunks(400) {
        let sql = format!(
            "SELECT organization_id, own_field_id, subject_id, field_organization_id, value
             FROM own_value
             WHERE organization_id = $1 AND subject_id IN ({})
             ORDER BY subject_id, own_field_id",
            parameters(2, chunk.len())
        );
        let mut values = values![organization.0];
        values.extend(chunk.iter().map(|subject| Value::from(*subject)));
        let rows: Vec<ValueRow> = transaction.fetch_all(Assembled(sql), values).await?;
        all.extend(rows.into_iter().map(ValueRow::into_value));
    }
    Ok(all)
}

/// Sets values, new ones or in place of those that are there; of two for one field and subject the last counts.
pub async fn set_values(transaction: &mut Transaction, all: &[OwnValue]) -> StoreResult<()> {
    const WIDTH: usize = 5;
    let last: BTreeMap<_, _> = all
        .iter()
        .map(|value| ((value.organization, value.field, value.subject), value))
        .collect();
    let last: Vec<_> = last.into_values().collect();
    for chunk in last.chunks(200) {
        let rows: Vec<String> = (0..chunk.len())
            .map(|row| format!("({})", parameters(row * WIDTH + 1, WIDTH)))
            .collect();
        let sql = format!(
            "INSERT INTO own_value (organization_id, own_field_id, subject_id, field_organization_id, value)
             VALUES {}
             ON CONFLICT (organization_id, own_field_id, subject_id) DO UPDATE SET value = excluded.value",
            rows.join(", ")
        );
        let values = chunk.iter().flat_map(|own| {
            values![
                own.organization.0,
                own.field.0,
                own.subject,
                own.field_organization.0,
                own.value.as_str()
            ]
        });
        transaction
            .execute(Assembled(sql), values.collect())
            .await?;
    }
    Ok(())
}

/// Empties a field for one subject; says whether it held a value.
pub async fn delete_value(
    transaction: &mut Transaction,
    organization: OrganizationId,
    field: OwnFieldId,
    subject: Uuid,
) -> StoreResult<bool> {
    let deleted = transaction
        .execute(
            "DELETE FROM own_value
             WHERE organization_id = $1 AND own_field_id = $2 AND subject_id = $3",
            values![organization.0, field.0, subject],
        )
        .await?;
    Ok(deleted > 0)
}

/// Removes every value of these records.
pub async fn delete_values_of_subjects(
    transaction: &mut Transaction,
    organization: OrganizationId,
    subjects: &[Uuid],
) -> StoreResult<()> {
    for subject in subjects {
        transaction
            .execute(
                "DELETE FROM own_value WHERE organization_id = $1 AND subject_id = $2",
                values![organization.0, *subject],
            )
            .await?;
    }
    Ok(())
}

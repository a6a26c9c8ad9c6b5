//! Own fields of organizations, and their values.

mod values;

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, OwnFieldId};
use desbloqueo_domain::own_field::{OwnField, OwnKind, OwnSubject};

use crate::column::{inconsistent, to_code};
use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

pub use values::{
    OwnValue, delete_value, delete_values_of_subjects, list_values_of_subjects, set_values,
};

const TABLE: &str = "own_field";

#[derive(sqlx::FromRow)]
struct FieldRow {
    organization_id: Uuid,
    id: Uuid,
    subject: String,
    code: String,
    label: String,
    r#type: String,
    choices: String,
}

impl FieldRow {
    fn into_field(self) -> StoreResult<OwnField> {
        Ok(OwnField {
            id: OwnFieldId(self.id),
            organization: OrganizationId(self.organization_id),
            subject: OwnSubject::parse(&self.subject)
                .ok_or_else(|| inconsistent(TABLE, "subject", self.subject))?,
            code: to_code(TABLE, "code", &self.code)?,
            label: self.label,
            kind: OwnKind::parse(&self.r#type)
                .ok_or_else(|| inconsistent(TABLE, "type", self.r#type))?,
            choices: serde_json::from_str(&self.choices)
                .map_err(|_| inconsistent(TABLE, "choices", self.choices))?,
        })
    }
}

/// Adds a field; a conflict where the organization has one of that code for the subject.
pub async fn insert(transaction: &mut Transaction, field: &OwnField) -> StoreResult<()> {
    let choices = serde_json::Value::from(field.choices.clone()).to_string();
    transaction
        .execute(
            "INSERT INTO own_field (organization_id, id, subject, code, label, type, choices)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![
                field.organization.0,
                field.id.0,
                field.subject.code(),
                field.code.as_str(),
                field.label.as_str(),
                field.kind.code(),
                choices,
            ],
        )
        .await?;
    Ok(())
}

/// Every field that one of these organizations keeps: they are few.
pub async fn list_of_organizations(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
) -> StoreResult<Vec<OwnField>> {
    let mut all = Vec::new();
    for chunk in organizations.chunks(400) {
        let sql = format!(
            "SELECT organization_id, id, subject, code, label, type, choices
             FROM own_field
             WHERE organization_id IN ({})
             ORDER BY organization_id, subject, id",
            parameters(1, chunk.len())
        );
        let values = chunk.iter().map(|id| Value::from(id.0)).collect();
        let rows: Vec<FieldRow> = transaction.fetch_all(Assembled(sql), values).await?;
        for row in rows {
            all.push(row.into_field()?);
        }
    }
    Ok(all)
}

//! Contacts: people at the customer, partner or vendor, without an account.

use uuid::Uuid;

use desbloqueo_domain::code::{ContactId, CustomerId, OrganizationId};
use desbloqueo_domain::customer::{Contact, ContactState, Side};

use crate::column::{inconsistent, sort_key};
use crate::dialect::parameters;
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "contact";

const COLUMNS: &str = "organization_id, id, customer_id, side, name, role, language, time_zone, mail, \
     do_not_contact, version";

#[derive(sqlx::FromRow)]
struct ContactRow {
    organization_id: Uuid,
    id: Uuid,
    customer_id: Uuid,
    side: String,
    name: String,
    role: String,
    language: String,
    time_zone: String,
    mail: String,
    do_not_contact: String,
    version: i64,
}

impl ContactRow {
    fn into_contact(self) -> StoreResult<Contact> {
        Ok(Contact {
            id: ContactId(self.id),
            organization: OrganizationId(self.organization_id),
            customer: CustomerId(self.customer_id),
            version: self.version,
            state: ContactState {
                side: Side::parse(&self.side)
                    .ok_or_else(|| inconsistent(TABLE, "side", self.side))?,
                name: self.name,
                role: self.role,
                language: self.language,
                time_zone: self.time_zone,
                mail: self.mail,
                do_not_contact: Some(self.do_not_contact).filter(|reason| !reason.is_empty()),
            },
        })
    }
}

/// The contact with this id.
pub async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: ContactId,
) -> StoreResult<Option<Contact>> {
    let found = list_by_ids(transaction, organization, &[id]).await?;
    Ok(found.into_iter().next())
}

/// The contacts with these ids; ids that do not exist are left out.
pub async fn list_by_ids(
    transaction: &mut Transaction,
    organization: OrganizationId,
    ids: &[ContactId],
) -> StoreResult<Vec<Contact>> {
    let mut all = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(400) {
        let condition = format!(
            "organization_id = $1 AND id IN ({}) ORDER BY id",
            parameters(2, chunk.len())
        );
        let mut values = values![organization.0];
        values.extend(chunk.iter().map(|id| Value::from(id.0)));
        all.extend(list_where(transaction, &condition, values).await?);
    }
    Ok(all)
}

/// The contacts of a customer in order of name, from after the name and id of the last one seen on, so many
/// at most.
pub async fn list_of_customer(
    transaction: &mut Transaction,
    organization: OrganizationId,
    customer: CustomerId,
    after: Option<(&str, ContactId)>,
    limit: i64,
) -> StoreResult<Vec<Contact>> {
    let (name, id) = after.unwrap_or(("", ContactId(Uuid::nil())));
    list_where(
        transaction,
        "organization_id = $1 AND customer_id = $2 AND (name_key, id) > ($3, $4)
         ORDER BY name_key, id LIMIT $5",
        values![organization.0, customer.0, sort_key(name), id.0, limit],
    )
    .await
}

async fn list_where(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<Vec<Contact>> {
    let sql = format!("SELECT {COLUMNS} FROM contact WHERE {condition}");
    let rows: Vec<ContactRow> = transaction.fetch_all(Assembled(sql), values).await?;
    rows.into_iter().map(ContactRow::into_contact).collect()
}

/// The columns that people edit, in the order of the statements below.
fn state_values(state: &ContactState) -> Vec<Value> {
    values![
        state.side.code(),
        state.name.as_str(),
        sort_key(&state.name),
        state.role.as_str(),
        state.language.as_str(),
        state.time_zone.as_str(),
        state.mail.as_str(),
        state.do_not_contact.as_deref().unwrap_or_default(),
    ]
}

/// Adds contacts.
pub async fn insert_many(transaction: &mut Transaction, contacts: &[Contact]) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO contact (organization_id, id, customer_id, side, name, name_key, role, \
         language, time_zone, mail, do_not_contact, version)";
    let rows = contacts.iter().map(|contact| {
        let mut values = values![contact.organization.0, contact.id.0, contact.customer.0];
        values.extend(state_values(&contact.state));
        values.extend(values![contact.version]);
        values
    });
    transaction.insert_many(HEAD, rows.collect()).await
}

/// Saves a contact if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, contact: &Contact) -> StoreResult<()> {
    let mut values = state_values(&contact.state);
    values.extend(values![
        contact.organization.0,
        contact.id.0,
        contact.version
    ]);
    let changed = transaction
        .execute(
            "UPDATE contact
             SET side = $1, name = $2, name_key = $3, role = $4, language = $5, time_zone = $6,
                 mail = $7, do_not_contact = $8, version = version + 1
             WHERE organization_id = $9 AND id = $10 AND version = $11",
            values,
        )
        .await?;
    require_saved(TABLE, changed)
}

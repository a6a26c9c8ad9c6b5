//! People with an account.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::person::{Person, PersonState};

use crate::column::{inconsistent, sort_key};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::version::require_saved;

const TABLE: &str = "person";

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    name: String,
    mail: String,
    language: String,
    time_zone: String,
    state: String,
    version: i64,
}

impl PersonRow {
    fn into_person(self) -> StoreResult<Person> {
        Ok(Person {
            id: PersonId(self.id),
            name: self.name,
            mail: self.mail,
            language: self.language,
            time_zone: self.time_zone,
            state: PersonState::parse(&self.state)
                .ok_or_else(|| inconsistent(TABLE, "state", self.state))?,
            version: self.version,
        })
    }
}

macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, name, mail, language, time_zone, state, version FROM person WHERE ",
            $condition
        )
    };
}

/// The person with this id.
pub async fn find(transaction: &mut Transaction, id: PersonId) -> StoreResult<Option<Person>> {
    let row: Option<PersonRow> = transaction
        .fetch_optional(select!("id = $1"), values![id.0])
        .await?;
    row.map(PersonRow::into_person).transpose()
}

/// The names of these people; empty once redacted (rule H3). Who does not exist is left out.
pub async fn list_names(
    transaction: &mut Transaction,
    ids: &BTreeSet<PersonId>,
) -> StoreResult<BTreeMap<PersonId, String>> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut sql = Fragment::new("SELECT id, name FROM person", Vec::new());
    sql.push_where([&Fragment::any_of(Kind::of(transaction), "id", &ids)]);
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, String)> = transaction.fetch_all(sql, values).await?;
    let names = rows.into_iter().map(|(id, name)| (PersonId(id), name));
    Ok(names.collect())
}

/// The person with this id, where they hold a role on one of these organizations.
pub async fn find_with_role(
    transaction: &mut Transaction,
    id: PersonId,
    organizations: &BTreeSet<OrganizationId>,
) -> StoreResult<Option<Person>> {
    let nodes: Vec<Uuid> = organizations.iter().map(|node| node.0).collect();
    let held = Fragment::any_of(Kind::of(transaction), "held.organization_id", &nodes);
    let mut sql = Fragment::new(
        select!(
            "id = ? AND EXISTS (SELECT 1 FROM role_grant AS held WHERE held.person_id = person.id AND "
        ),
        values![id.0],
    );
    sql.append(&held).push(")");
    let (sql, values) = sql.into_statement();
    let row: Option<PersonRow> = transaction.fetch_optional(sql, values).await?;
    row.map(PersonRow::into_person).transpose()
}

/// The people whose name or address this is, without regard to case and accents: several may share one.
pub async fn list_by_name_or_mail(
    transaction: &mut Transaction,
    text: &str,
) -> StoreResult<Vec<Person>> {
    let key = sort_key(text);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    list_where(
        transaction,
        select!("name_key = $1 OR mail_key = $1 ORDER BY name_key, id"),
        values![key],
    )
    .await
}

/// People in order of name, from after the name and id of the last one seen on, so many at most.
pub async fn list(
    transaction: &mut Transaction,
    after: Option<(&str, PersonId)>,
    limit: i64,
) -> StoreResult<Vec<Person>> {
    let (name, id) = after.unwrap_or(("", PersonId(Uuid::nil())));
    list_where(
        transaction,
        select!("(name_key, id) > ($1, $2) ORDER BY name_key, id LIMIT $3"),
        values![sort_key(name), id.0, limit],
    )
    .await
}

async fn list_where(
    transaction: &mut Transaction,
    sql: &'static str,
    values: Vec<Value>,
) -> StoreResult<Vec<Person>> {
    let rows: Vec<PersonRow> = transaction.fetch_all(sql, values).await?;
    rows.into_iter().map(PersonRow::into_person).collect()
}

/// The columns that people edit, in the order of the statements below.
fn state_values(person: &Person) -> Vec<Value> {
    values![
        person.name.as_str(),
        sort_key(&person.name),
        person.mail.as_str(),
        sort_key(&person.mail),
        person.language.as_str(),
        person.time_zone.as_str(),
        person.state.code(),
    ]
}

/// Adds a person.
pub async fn insert(transaction: &mut Transaction, person: &Person) -> StoreResult<()> {
    let mut values = state_values(person);
    values.extend(values![person.id.0, person.version]);
    transaction
        .execute(
            "INSERT INTO person
                 (name, name_key, mail, mail_key, language, time_zone, state, id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values,
        )
        .await?;
    Ok(())
}

/// Saves a person if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, person: &Person) -> StoreResult<()> {
    let mut values = state_values(person);
    values.extend(values![person.id.0, person.version]);
    let changed = transaction
        .execute(
            "UPDATE person
             SET name = $1, name_key = $2, mail = $3, mail_key = $4, language = $5, time_zone = $6,
                 state = $7, version = version + 1
             WHERE id = $8 AND version = $9",
            values,
        )
        .await?;
    require_saved(TABLE, changed)
}

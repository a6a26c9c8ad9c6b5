//! Lists the people that somebody may know of, and finds one by id, address or name.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::column::sort_key;
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use super::add_organization::same;
use super::cursor::{NameCursor, Page, page, sane};
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Somebody with an account, and the roles that they hold where the actor sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonItem {
    /// The person.
    pub person: Person,
    /// Their roles.
    pub grants: Vec<RoleGrant>,
}

/// People in order of name: those that somebody may know of.
pub async fn list_people(
    app: &App,
    actor: &Actor,
    after: Option<&NameCursor>,
    limit: i64,
) -> UseCaseResult<Page<PersonItem>> {
    let mut transaction = app.database.read().await?;
    let limit = sane(limit);
    let grants = grants_by_person(&mut transaction).await?;
    let mut place = after.cloned();
    let mut rows = Vec::new();
    let wanted = usize::try_from(limit).unwrap_or(0) + 1;
    loop {
        let from = place
            .as_ref()
            .map(|cursor| (cursor.key.as_str(), PersonId(cursor.id)));
        let found = people::list(&mut transaction, from, limit).await?;
        let Some(last) = found.last() else { break };
        place = Some(place_of(last));
        rows.extend(
            found
                .into_iter()
                .filter_map(|person| item(actor, &grants, person)),
        );
        if rows.len() >= wanted {
            break;
        }
    }
    Ok(page(rows, limit, |item| place_of(&item.person)))
}

fn place_of(person: &Person) -> NameCursor {
    NameCursor {
        key: sort_key(&person.name),
        id: person.id.0,
    }
}

/// The person of this id, address or name; several are refused with their addresses.
pub async fn find_person(app: &App, actor: &Actor, text: &str) -> UseCaseResult<Person> {
    let mut transaction = app.database.read().await?;
    if let Some(id) = visible::id_in::<PersonId>(text) {
        return visible::person(&mut transaction, actor, id).await;
    }
    let mut found = Vec::new();
    for person in people::list_by_name_or_mail(&mut transaction, text).await? {
        match visible::person(&mut transaction, actor, person.id).await {
            Ok(person) => found.push(person),
            Err(UseCaseError::NotFound { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    if let Some(known) = found.iter().position(|person| same(&person.mail, text)) {
        return Ok(found.swap_remove(known));
    }
    visible::only(Field::Person, text, found, |person| {
        (person.name.clone(), person.mail.clone())
    })
}

fn item(
    actor: &Actor,
    all: &BTreeMap<PersonId, Vec<RoleGrant>>,
    person: Person,
) -> Option<PersonItem> {
    let held = all.get(&person.id).map(Vec::as_slice).unwrap_or_default();
    let nodes = held.iter().map(|held| held.grant.organization);
    if !visible::knows(actor, person.id, nodes) {
        return None;
    }
    let seen = |node: OrganizationId| person.id == actor.person || actor.sees_organization(node);
    let grants = held
        .iter()
        .filter(|held| seen(held.grant.organization))
        .copied()
        .collect();
    Some(PersonItem { person, grants })
}

/// Every role that is held: they are few and read as a whole.
async fn grants_by_person(
    transaction: &mut Transaction,
) -> UseCaseResult<BTreeMap<PersonId, Vec<RoleGrant>>> {
    const PAGE: i64 = 1_000;
    let mut all = BTreeMap::<PersonId, Vec<RoleGrant>>::new();
    let mut after = None;
    loop {
        let found = role_grants::list(transaction, after, PAGE).await?;
        let Some(last) = found.last() else {
            return Ok(all);
        };
        after = Some(last.id);
        for grant in found {
            all.entry(grant.person).or_default().push(grant);
        }
    }
}

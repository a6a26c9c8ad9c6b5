//! Opens the team of a tenant to be changed: who is in it, and who can be.

use desbloqueo_domain::code::{ContactId, PersonId, TenantId};
use desbloqueo_domain::tenant::Tenant;

use super::list_people::list_people;
use super::show_tenant::show_tenant;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::Names;
use crate::rights::{TenantRights, require};

/// As many people as a list to choose from bears.
const MOST_PEOPLE: i64 = 500;

/// The team of a tenant, and who can be in it.
#[derive(Debug, Clone)]
pub struct OpenedTeam {
    /// The tenant with its team.
    pub tenant: Tenant,
    /// The name of its customer.
    pub customer_name: String,
    /// The names behind its members.
    pub names: Names,
    /// People who have an account and may sign in, in order of name.
    pub people: Vec<(PersonId, String)>,
    /// The customer's contacts, in order of name.
    pub contacts: Vec<(ContactId, String)>,
}

/// Opens the team of a tenant to somebody who may change it.
pub async fn open_team(app: &App, actor: &Actor, id: TenantId) -> UseCaseResult<OpenedTeam> {
    let view = show_tenant(app, actor, id).await?;
    require(TenantRights::of(actor, &view.tenant).manage)?;
    let people = list_people(app, actor, None, MOST_PEOPLE).await?;
    let people = people.rows.into_iter().map(|item| item.person);
    let people = people.filter(|person| person.may_sign_in() && !person.name.is_empty());
    let contacts = view.contacts.iter();
    let contacts = contacts.filter(|contact| !contact.state.name.is_empty());
    Ok(OpenedTeam {
        customer_name: view.customer.state.name.clone(),
        names: view.names,
        people: people.map(|person| (person.id, person.name)).collect(),
        contacts: contacts
            .map(|contact| (contact.id, contact.state.name.clone()))
            .collect(),
        tenant: view.tenant,
    })
}

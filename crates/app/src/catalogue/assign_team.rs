//! Assigns the team of a tenant: who holds which role, for all services or one.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::TenantId;
use desbloqueo_domain::customer::Customer;
use desbloqueo_domain::owner::{Owner, Team, TeamMember};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_domain::tenant::Tenant;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, customers};

use super::update_tenant::save;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Why;

/// A change of the team of a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamChange {
    /// Somebody joins, beside those who hold the role already.
    Add(TeamMember),
    /// Somebody takes the role for the tenant or the service, in place of those who hold it.
    Set(TeamMember),
    /// Somebody leaves.
    Remove(TeamMember),
}

/// Changes the team of a tenant, all or nothing.
pub async fn assign_team(
    app: &App,
    actor: &Actor,
    tenant: TenantId,
    changes: &[TeamChange],
    version: Option<i64>,
) -> UseCaseResult<Tenant> {
    let mut transaction = app.database.write().await?;
    let stored = visible::tenant(&mut transaction, actor, tenant).await?;
    let organization = stored.tenant.organization;
    let right = actor.require(Act::AssignTeam, organization, &Standing::default(), "")?;
    require_version(stored.tenant.version, version)?;
    let missing = || UseCaseError::not_found(Field::Customer, stored.tenant.customer);
    let customer = customers::find(&mut transaction, organization, stored.tenant.customer).await?;
    let customer = customer.ok_or_else(missing)?.customer;
    let mut state = stored.tenant.state.clone();
    for change in changes {
        if let TeamChange::Add(member) | TeamChange::Set(member) = change {
            check_member(app, &mut transaction, actor, &customer, member).await?;
        }
        apply(&mut state.team, change)?;
    }
    let saved = save(
        app,
        actor,
        &mut transaction,
        &stored,
        state,
        &Why::by(right),
    )
    .await?;
    transaction.commit().await?;
    Ok(saved)
}

fn apply(team: &mut Team, change: &TeamChange) -> Result<(), Refusal> {
    match change {
        TeamChange::Add(member) => add(team, member),
        TeamChange::Set(member) => {
            team.0
                .retain(|other| other.role != member.role || other.service != member.service);
            add(team, member)
        }
        TeamChange::Remove(member) => match team.0.iter().position(|other| other == member) {
            Some(position) => {
                team.0.remove(position);
                Ok(())
            }
            None => Err(Refusal::new(
                Rule::V1,
                Cause::NotFound,
                Field::Team,
                &member.role,
            )),
        },
    }
}

fn add(team: &mut Team, member: &TeamMember) -> Result<(), Refusal> {
    if team.0.contains(member) {
        return Err(checks::already_exists(Field::Team, member.role.as_str()));
    }
    team.0.push(member.clone());
    Ok(())
}

/// Refuses a whole team with a member who cannot be one, or is named twice.
pub(super) async fn check_team(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    customer: &Customer,
    team: &Team,
) -> UseCaseResult<()> {
    let mut checked = Team::default();
    for member in &team.0 {
        check_member(app, transaction, actor, customer, member).await?;
        add(&mut checked, member)?;
    }
    Ok(())
}

/// Refuses a role or service that the playbook does not know, and whoever is neither an active person that the actor
/// knows of nor a contact of the customer.
async fn check_member(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    customer: &Customer,
    member: &TeamMember,
) -> UseCaseResult<()> {
    let rulebook = app.rulebook();
    let mut refusals = Refusals::default();
    checks::code(&mut refusals, Field::Role, &member.role, &rulebook.roles);
    if let Some(service) = &member.service {
        let known: Vec<_> = rulebook.services.keys().cloned().collect();
        checks::code(&mut refusals, Field::Service, service, &known);
    }
    refusals.or_ok(())?;
    match &member.who {
        Owner::Person(id) => {
            let person = visible::person(transaction, actor, *id).await?;
            if !person.may_sign_in() {
                return Err(Refusal::new(
                    Rule::V1,
                    Cause::NotAmongAllowed,
                    Field::Team,
                    person.name,
                )
                .into());
            }
        }
        Owner::Contact(id) => {
            let found = contacts::find(transaction, customer.organization, *id).await?;
            found
                .filter(|contact| contact.customer == customer.id)
                .ok_or_else(|| UseCaseError::not_found(Field::Contact, id))?;
        }
        Owner::Nobody | Owner::Role(_) => {
            return Err(Refusal::new(Rule::V1, Cause::Missing, Field::Team, Fact::Nothing).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use desbloqueo_domain::code::{Code, PersonId};
    use uuid::Uuid;

    use super::*;

    fn member(role: &str, service: Option<&str>, person: u128) -> TeamMember {
        let code = |text: &str| Code::parse(text).unwrap();
        let who = Owner::Person(PersonId(Uuid::from_u128(person)));
        TeamMember {
            role: code(role),
            service: service.map(code),
            who,
        }
    }

    #[test]
    fn setting_a_role_replaces_its_holders_for_the_same_service_only() {
        let mut team = Team(vec![
            member("engineer", None, 1),
            member("engineer", Some("mail"), 2),
            member("delivery-manager", None, 1),
        ]);
        apply(&mut team, &TeamChange::Set(member("engineer", None, 3))).unwrap();
        assert_eq!(team.0.len(), 3);
        assert!(team.0.contains(&member("engineer", Some("mail"), 2)));
        assert!(!team.0.contains(&member("engineer", None, 1)));
    }

    #[test]
    fn nobody_joins_twice_or_leaves_without_having_joined() {
        let mut team = Team(vec![member("engineer", None, 1)]);
        let twice = apply(&mut team, &TeamChange::Add(member("engineer", None, 1)));
        assert_eq!(twice.unwrap_err().cause, Cause::AlreadyExists);
        let never = apply(&mut team, &TeamChange::Remove(member("engineer", None, 2)));
        assert_eq!(never.unwrap_err().cause, Cause::NotFound);
        apply(&mut team, &TeamChange::Remove(member("engineer", None, 1))).unwrap();
        assert!(team.0.is_empty());
    }
}

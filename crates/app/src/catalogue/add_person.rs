//! Adds somebody with an account; a team lead invites them to a role within their own node (rule A1).

use desbloqueo_domain::access::{Act, Grant, Standing};
use desbloqueo_domain::code::{GrantId, PersonId};
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::people;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use super::chains::OpenChain;
use super::facts::GrantFacts;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why};

/// Somebody to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// The name.
    pub name: String,
    /// The address, by which they are known when signing in.
    pub mail: String,
    /// The language to speak.
    pub language: String,
    /// The time zone.
    pub time_zone: String,
    /// The first role; without one only who may manage access at the root may add somebody.
    pub role: Option<Grant>,
}

/// Adds somebody with an account.
pub async fn add_person(app: &App, actor: &Actor, new: &NewPerson) -> UseCaseResult<Person> {
    let mut transaction = app.database.write().await?;
    let person = add_within(app, actor, &mut transaction, new).await?;
    transaction.commit().await?;
    Ok(person)
}

/// The same within a transaction.
pub(crate) async fn add_within(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    new: &NewPerson,
) -> UseCaseResult<Person> {
    require_right(transaction, actor, new.role).await?;
    check(new)?;
    let mail = new.mail.trim();
    if is_mail_taken(transaction, mail, None).await? {
        return Err(checks::already_exists(Field::Mail, mail).into());
    }
    let mut journal = journal_of_root(app, actor, transaction).await?;
    let person = Person {
        id: PersonId(journal.next_id()),
        name: new.name.trim().to_owned(),
        mail: mail.to_owned(),
        language: new.language.clone(),
        time_zone: new.time_zone.clone(),
        state: PersonState::Active,
        version: 0,
    };
    people::insert(transaction, &person).await?;
    let mut chain = OpenChain::of_root(transaction, &journal).await?;
    let subject = Subject {
        kind: "person",
        id: person.id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (None, Some(&person)),
        &Why::default(),
    )?;
    if let Some(grant) = new.role {
        let grant = RoleGrant {
            id: GrantId(journal.next_id()),
            person: person.id,
            grant,
        };
        role_grants::insert(transaction, &grant).await?;
        let subject = Subject {
            kind: "grant",
            id: grant.id.0,
        };
        chain.record(
            &mut journal,
            subject,
            (None, Some(&GrantFacts::of(&grant))),
            &Why::default(),
        )?;
    }
    chain.save(transaction).await?;
    journal.announce("person.changed", person.id.0);
    journal.flush(transaction).await?;
    Ok(person)
}

async fn require_right(
    transaction: &mut Transaction,
    actor: &Actor,
    role: Option<Grant>,
) -> UseCaseResult<()> {
    let nobody = Standing::default();
    match role {
        Some(grant) => {
            let node = visible::organization(transaction, actor, grant.organization).await?;
            actor.require(Act::Invite { role: grant.role }, node.id, &nobody, "")?;
        }
        None => {
            actor.require(Act::ManageAccess, root(actor)?, &nobody, "")?;
        }
    }
    Ok(())
}

fn check(new: &NewPerson) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    checks::name(&mut refusals, Field::Name, &new.name);
    checks::mail(&mut refusals, new.mail.trim());
    checks::language(&mut refusals, &new.language);
    checks::time_zone(&mut refusals, &new.time_zone);
    refusals.or_ok(())
}

/// Whether somebody else is known by an address already.
pub(super) async fn is_mail_taken(
    transaction: &mut Transaction,
    mail: &str,
    except: Option<PersonId>,
) -> UseCaseResult<bool> {
    use super::add_organization::same;
    let named = people::list_by_name_or_mail(transaction, mail).await?;
    Ok(named
        .iter()
        .any(|person| same(&person.mail, mail) && Some(person.id) != except))
}

/// The root organization.
pub(super) fn root(actor: &Actor) -> UseCaseResult<desbloqueo_domain::code::OrganizationId> {
    actor
        .tree
        .roots()
        .next()
        .ok_or_else(|| UseCaseError::not_found(Field::Organization, ""))
}

/// A journal in the time zone of the root organization: for people and roles.
pub(super) async fn journal_of_root<'a>(
    app: &'a App,
    actor: &'a Actor,
    transaction: &mut Transaction,
) -> UseCaseResult<Journal<'a>> {
    Ok(Journal::new(
        app,
        actor,
        app.today_in(transaction, root(actor)?).await?,
    ))
}

//! Gives somebody a role on a node of the organization tree, or takes it away (rule A1).

use desbloqueo_domain::access::{Act, Grant, OrganizationRole, Standing};
use desbloqueo_domain::code::{GrantId, PersonId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use super::add_person::{journal_of_root, root};
use super::chains::OpenChain;
use super::facts::GrantFacts;
use super::update_person::refuse_last_administrator;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Subject, Why};

/// Gives somebody a role on a node; team leads within their own.
pub async fn grant_role(
    app: &App,
    actor: &Actor,
    person: PersonId,
    grant: Grant,
) -> UseCaseResult<RoleGrant> {
    let mut transaction = app.database.write().await?;
    let node = visible::organization(&mut transaction, actor, grant.organization).await?;
    let person = visible::person(&mut transaction, actor, person).await?;
    actor.require(
        Act::Invite { role: grant.role },
        node.id,
        &Standing::default(),
        "",
    )?;
    let held = role_grants::list_of_person(&mut transaction, person.id).await?;
    if held.iter().any(|held| held.grant == grant) {
        return Err(checks::already_exists(Field::Role, grant.role.code()).into());
    }
    let mut journal = journal_of_root(app, actor, &mut transaction).await?;
    let given = RoleGrant {
        id: GrantId(journal.next_id()),
        person: person.id,
        grant,
    };
    role_grants::insert(&mut transaction, &given).await?;
    let mut chain = OpenChain::of_root(&mut transaction, &journal).await?;
    let subject = Subject {
        kind: "grant",
        id: given.id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (None, Some(&GrantFacts::of(&given))),
        &Why::default(),
    )?;
    chain.save(&mut transaction).await?;
    journal.announce("person.changed", person.id.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(given)
}

/// Takes a role away. The last administrator of the root organization keeps theirs.
pub async fn revoke_role(app: &App, actor: &Actor, id: GrantId) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let missing = || UseCaseError::not_found(Field::Role, id);
    let held = role_grants::find(&mut transaction, id)
        .await?
        .ok_or_else(missing)?;
    if !actor.sees_organization(held.grant.organization) {
        return Err(missing());
    }
    actor.require(
        Act::ManageAccess,
        held.grant.organization,
        &Standing::default(),
        "",
    )?;
    refuse_last(&mut transaction, actor, held).await?;
    let mut journal = journal_of_root(app, actor, &mut transaction).await?;
    role_grants::delete(&mut transaction, id).await?;
    let mut chain = OpenChain::of_root(&mut transaction, &journal).await?;
    let subject = Subject {
        kind: "grant",
        id: id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (Some(&GrantFacts::of(&held)), None),
        &Why::default(),
    )?;
    chain.save(&mut transaction).await?;
    journal.announce("person.changed", held.person.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(())
}

async fn refuse_last(
    transaction: &mut Transaction,
    actor: &Actor,
    held: RoleGrant,
) -> UseCaseResult<()> {
    let root = root(actor)?;
    if held.grant.role != OrganizationRole::Administrator || held.grant.organization != root {
        return Ok(());
    }
    let missing = || UseCaseError::not_found(Field::Person, held.person);
    let person = desbloqueo_store::people::find(transaction, held.person)
        .await?
        .ok_or_else(missing)?;
    refuse_last_administrator(transaction, root, &person).await
}

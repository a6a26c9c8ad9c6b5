//! Changes somebody with an account, or takes their right to sign in away.

use desbloqueo_domain::access::{Act, OrganizationRole, Standing};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Refusals, Rule};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{people, role_grants};

use super::add_person::{is_mail_taken, journal_of_root, root};
use super::chains::OpenChain;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Subject, Why, stale};

/// What to change on a person. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonEdit {
    /// The name.
    pub name: Option<String>,
    /// The address; nobody changes their own.
    pub mail: Option<String>,
    /// The language to speak.
    pub language: Option<String>,
    /// The time zone.
    pub time_zone: Option<String>,
    /// Whether they may sign in; nobody deactivates themselves.
    pub active: Option<bool>,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes a person: everybody their own name, language and time zone, else who may manage access wherever the
/// person holds a role. The last administrator stays active.
pub async fn update_person(
    app: &App,
    actor: &Actor,
    id: PersonId,
    edit: &PersonEdit,
) -> UseCaseResult<Person> {
    let mut transaction = app.database.write().await?;
    let person = update_person_within(app, actor, &mut transaction, id, edit).await?;
    transaction.commit().await?;
    Ok(person)
}

/// The same within a transaction of its own.
pub(crate) async fn update_person_within(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    id: PersonId,
    edit: &PersonEdit,
) -> UseCaseResult<Person> {
    let before = visible::person(transaction, actor, id).await?;
    if id != actor.person || edit.mail.is_some() || edit.active.is_some() {
        require_to_manage(transaction, actor, id).await?;
    }
    require_version(before.version, edit.version)?;
    let after = edited(&before, edit)?;
    refuse(transaction, actor, &before, &after).await?;
    let mut journal = journal_of_root(app, actor, transaction).await?;
    let mut chain = OpenChain::of_root(transaction, &journal).await?;
    let subject = Subject {
        kind: "person",
        id: id.0,
    };
    if !chain.record(
        &mut journal,
        subject,
        (Some(&before), Some(&after)),
        &Why::default(),
    )? {
        return Ok(before);
    }
    people::update(transaction, &after).await.map_err(stale)?;
    chain.save(transaction).await?;
    journal.announce("person.changed", id.0);
    journal.flush(transaction).await?;
    Ok(Person {
        version: after.version + 1,
        ..after
    })
}

/// Takes somebody's right to sign in away; history keeps their name.
pub async fn deactivate_person(app: &App, actor: &Actor, id: PersonId) -> UseCaseResult<Person> {
    update_person(
        app,
        actor,
        id,
        &PersonEdit {
            active: Some(false),
            ..PersonEdit::default()
        },
    )
    .await
}

fn edited(before: &Person, edit: &PersonEdit) -> Result<Person, Refusals> {
    let text = |new: &Option<String>, old: &str| new.as_deref().unwrap_or(old).trim().to_owned();
    let state = match edit.active {
        Some(true) => PersonState::Active,
        Some(false) => PersonState::Deactivated,
        None => before.state,
    };
    let after = Person {
        name: text(&edit.name, &before.name),
        mail: text(&edit.mail, &before.mail),
        language: text(&edit.language, &before.language),
        time_zone: text(&edit.time_zone, &before.time_zone),
        state,
        ..before.clone()
    };
    let mut refusals = Refusals::default();
    if before.state == PersonState::Redacted {
        // Who was forgotten stays forgotten (rule H3).
        refusals.push(Refusal::new(
            Rule::H3,
            Cause::NotFound,
            Field::Person,
            before.id.to_string(),
        ));
        return Err(refusals);
    }
    checks::name(&mut refusals, Field::Name, &after.name);
    checks::mail(&mut refusals, &after.mail);
    checks::language(&mut refusals, &after.language);
    checks::time_zone(&mut refusals, &after.time_zone);
    refusals.or_ok(after)
}

async fn refuse(
    transaction: &mut Transaction,
    actor: &Actor,
    before: &Person,
    after: &Person,
) -> UseCaseResult<()> {
    if before.mail != after.mail && is_mail_taken(transaction, &after.mail, Some(before.id)).await?
    {
        return Err(checks::already_exists(Field::Mail, &after.mail).into());
    }
    if before.may_sign_in() && !after.may_sign_in() {
        if before.id == actor.person {
            return Err(Refusal::new(
                Rule::A1,
                Cause::NotPermitted,
                Field::Person,
                before.name.clone(),
            )
            .into());
        }
        refuse_last_administrator(transaction, root(actor)?, before).await?;
    }
    Ok(())
}

/// Refuses to go on without any administrator of the root organization.
pub(crate) async fn refuse_last_administrator(
    transaction: &mut Transaction,
    root: OrganizationId,
    leaving: &Person,
) -> UseCaseResult<()> {
    let grants = role_grants::list_of_person(transaction, leaving.id).await?;
    let is_one = grants.iter().any(|held| {
        held.grant.organization == root && held.grant.role == OrganizationRole::Administrator
    });
    if is_one && role_grants::count_other_administrators(transaction, root, leaving.id).await? == 0
    {
        return Err(Refusal::new(
            Rule::A1,
            Cause::StillInUse,
            Field::Role,
            leaving.name.clone(),
        )
        .into());
    }
    Ok(())
}

/// Asks for the right to manage access wherever the person holds a role; at the root where they hold none.
/// Refuses who may not manage the access of a person, wherever that person holds a role.
pub(crate) async fn require_to_manage(
    transaction: &mut Transaction,
    actor: &Actor,
    id: PersonId,
) -> UseCaseResult<()> {
    let held = role_grants::list_of_person(transaction, id).await?;
    let mut nodes: Vec<OrganizationId> = held
        .into_iter()
        .map(|held| held.grant.organization)
        .collect();
    if nodes.is_empty() {
        nodes.push(root(actor)?);
    }
    for node in nodes {
        actor.require(Act::ManageAccess, node, &Standing::default(), "")?;
    }
    Ok(())
}

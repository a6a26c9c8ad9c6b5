//! Invites people to a blocker, and withdraws it (rule A1).

use desbloqueo_domain::access::{Act, Grant, OrganizationRole, roles_reaching};
use desbloqueo_domain::code::{BlockerId, GrantId, OrganizationId, PersonId};
use desbloqueo_store::role_grants::{self, RoleGrant};
use desbloqueo_store::transaction::Transaction;

use super::SavedBlocker;
use super::edit_state::{Terms, edit_state};
use super::holding::{find, finish};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::chains::OpenChain;
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Invites somebody with an account to see a blocker and its lines. Without a role that reaches its node they
/// become a resolver there: who is a resolver sees nothing but what they are named on.
pub async fn invite(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    person: PersonId,
) -> UseCaseResult<SavedBlocker> {
    invite_as_read(app, actor, id, person, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn invite_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    person: PersonId,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let organization = holding.before.blocker.organization;
    let today = app.today_in(&mut transaction, organization).await?;
    let mut journal = Journal::new(app, actor, today);
    let overriding = holding.require(actor, Act::OpenBlocker, "")?;
    require_version(holding.before.blocker.version, version)?;
    let mut state = holding.before.blocker.state.clone();
    state.require_open()?;
    if !state.invited.contains(&person) {
        state.invited.push(person);
        state.invited.sort_unstable();
    }
    let why = Why {
        overriding,
        ..Why::default()
    };
    holding
        .save(&mut journal, &mut transaction, state, &why)
        .await?;
    let grants = role_grants::list_of_person(&mut transaction, person).await?;
    let grants: Vec<Grant> = grants.into_iter().map(|row| row.grant).collect();
    if roles_reaching(&grants, organization, &actor.tree)
        .next()
        .is_none()
    {
        grant_resolver(&mut journal, &mut transaction, organization, person).await?;
    }
    finish(journal, transaction, id, Vec::new()).await
}

/// Withdraws an invitation; a role that came with it stays, and shows nothing of this blocker any more.
pub async fn withdraw_invitation(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    person: PersonId,
) -> UseCaseResult<SavedBlocker> {
    withdraw_invitation_as_read(app, actor, id, person, None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn withdraw_invitation_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    person: PersonId,
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let terms = Terms {
        act: Act::OpenBlocker,
        why: Why::default(),
        version,
    };
    edit_state(app, actor, id, terms, |state, _| {
        state.invited.retain(|invited| *invited != person);
        Ok(Vec::new())
    })
    .await
}

/// Gives the role, with its history on the chain where people and their roles hang.
async fn grant_resolver(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    organization: OrganizationId,
    person: PersonId,
) -> UseCaseResult<()> {
    let grant = Grant {
        role: OrganizationRole::Resolver,
        organization,
    };
    let row = RoleGrant {
        id: GrantId(journal.next_id()),
        person,
        grant,
    };
    role_grants::insert(transaction, &row).await?;
    let facts =
        serde_json::json!({ "person": person, "role": grant.role, "organization": organization });
    let subject = Subject {
        kind: "grant",
        id: row.id.0,
    };
    let mut chain = OpenChain::of_root(transaction, journal).await?;
    chain.record(journal, subject, (None, Some(&facts)), &Why::default())?;
    chain.save(transaction).await?;
    journal.announce("person.changed", person.0);
    Ok(())
}

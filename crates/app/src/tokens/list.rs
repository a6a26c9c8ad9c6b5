//! Lists tokens, and ends them.

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{ApiTokenId, PersonId};
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::api_tokens::{self, ApiToken};
use desbloqueo_store::people;
use desbloqueo_store::transaction::Transaction;

use super::Scope;
use crate::App;
use crate::actor::Actor;
use crate::catalogue::require_to_manage_person;
use crate::error::{UseCaseError, UseCaseResult};

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedToken {
    /// The token.
    pub token: ApiToken,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// The name of whom it acts for.
    pub person: String,
    /// Whether it acts for a service.
    pub is_service: bool,
    /// Whether it serves now.
    pub serves: bool,
}

impl ListedToken {
    /// A token as a list shows it.
    pub(super) async fn read(
        app: &App,
        transaction: &mut Transaction,
        token: ApiToken,
    ) -> UseCaseResult<Self> {
        let person = people::find(transaction, token.person).await?;
        let now = app.clock.now().as_microsecond();
        Ok(Self {
            scopes: Scope::split(&token.scopes),
            is_service: api_tokens::is_service(transaction, token.person).await?,
            serves: token.revoked_at == 0
                && token.expires_at > now
                && person.as_ref().is_some_and(Person::may_sign_in),
            person: person.map(|person| person.name).unwrap_or_default(),
            token,
        })
    }
}

/// The tokens that act for a person: oneself, or somebody whose access one manages; the latest first.
pub async fn list_tokens(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<Vec<ListedToken>> {
    let mut transaction = app.database.read().await?;
    if person != actor.person {
        require_to_manage_person(&mut transaction, actor, person).await?;
    }
    let found = api_tokens::list_of_person(&mut transaction, person).await?;
    shown(app, &mut transaction, found).await
}

/// The tokens of services, for who manages access at the root; the latest first.
pub async fn list_service_tokens(app: &App, actor: &Actor) -> UseCaseResult<Vec<ListedToken>> {
    let mut transaction = app.database.read().await?;
    let root = actor.tree.roots().next();
    let root = root.ok_or_else(|| UseCaseError::not_found(Field::Organization, ""))?;
    actor.require(Act::ManageAccess, root, &Standing::default(), "")?;
    let found = api_tokens::list_of_services(&mut transaction).await?;
    shown(app, &mut transaction, found).await
}

async fn shown(
    app: &App,
    transaction: &mut Transaction,
    found: Vec<ApiToken>,
) -> UseCaseResult<Vec<ListedToken>> {
    let mut all = Vec::with_capacity(found.len());
    for token in found {
        all.push(ListedToken::read(app, transaction, token).await?);
    }
    Ok(all)
}

/// Ends a token: one's own, or of somebody whose access one manages. One that has ended stays so.
pub async fn revoke_token(app: &App, actor: &Actor, id: ApiTokenId) -> UseCaseResult<ListedToken> {
    let mut transaction = app.database.write().await?;
    let missing = || UseCaseError::not_found(Field::Id, id);
    let found = api_tokens::find(&mut transaction, id)
        .await?
        .ok_or_else(missing)?;
    if found.person != actor.person {
        // A token that somebody may not end does not exist for them (rule A3).
        let managed = require_to_manage_person(&mut transaction, actor, found.person).await;
        managed.map_err(|error| match error {
            UseCaseError::Store(_) => error,
            _ => missing(),
        })?;
    }
    let now = app.clock.now().as_microsecond();
    api_tokens::revoke(&mut transaction, id, now).await?;
    let ended = api_tokens::find(&mut transaction, id)
        .await?
        .ok_or_else(missing)?;
    let ended = ListedToken::read(app, &mut transaction, ended).await?;
    transaction.commit().await?;
    Ok(ended)
}

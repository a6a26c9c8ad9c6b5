//! Recognises who sends a token.

use std::collections::BTreeSet;

use desbloqueo_domain::code::ApiTokenId;
use desbloqueo_domain::person::Person;
use desbloqueo_store::{api_tokens, people};

use super::{PREFIX, Scope};
use crate::App;
use crate::actor::{Actor, Source};
use crate::error::UseCaseResult;
use crate::remembered;
use crate::secret::digest;

/// How often the last use of a token is written at most, in microseconds: once a minute.
const USES_NOTED_EVERY: i64 = 60_000_000;

/// Who sends a token.
#[derive(Debug, Clone)]
pub struct TokenBearer {
    /// The token.
    pub token: ApiTokenId,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// For whom it acts.
    pub person: Person,
    /// What they may see and do.
    pub actor: Actor,
}

/// Recognises who sends a token; `None` where it does not serve: unknown, expired, revoked, or of somebody who may
/// no longer sign in.
pub async fn authenticate(app: &App, secret: &str) -> UseCaseResult<Option<TokenBearer>> {
    if !secret.starts_with(PREFIX) {
        return Ok(None);
    }
    let mut transaction = app.database.read().await?;
    let now = app.clock.now().as_microsecond();
    let found = api_tokens::find_by_digest(&mut transaction, &digest(secret)).await?;
    let Some(token) = found.filter(|token| token.revoked_at == 0 && token.expires_at > now) else {
        return Ok(None);
    };
    let person = people::find(&mut transaction, token.person).await?;
    let loaded = remembered::actor(app, &mut transaction, token.person, Source::Api);
    let actor = loaded.await?;
    drop(transaction);
    let (Some(person), Some(actor)) = (person, actor) else {
        return Ok(None);
    };
    if now - token.last_used_at >= USES_NOTED_EVERY {
        let mut transaction = app.database.write().await?;
        api_tokens::note_use(&mut transaction, token.id, now).await?;
        transaction.commit().await?;
    }
    Ok(Some(TokenBearer {
        token: token.id,
        scopes: Scope::split(&token.scopes),
        person,
        actor,
    }))
}

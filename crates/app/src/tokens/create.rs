//! Makes a token: for oneself, for somebody whose access one manages, or for a service.

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Act, Grant, Standing};
use desbloqueo_domain::code::{ApiTokenId, PersonId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Refusals, Rule};
use desbloqueo_store::api_tokens::{self, ApiToken};
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;

use super::{PREFIX, Scope};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::add_person::{NewPerson, add_within};
use crate::catalogue::require_to_manage_person;
use crate::error::UseCaseResult;
use crate::secret::digest;

/// Characters of a name at most.
const LONGEST_NAME: usize = 200;

/// A token to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewToken {
    /// What people know it by.
    pub name: String,
    /// What it may be used for; at least one.
    pub scopes: BTreeSet<Scope>,
    /// When it ends.
    pub expires: Timestamp,
}

/// A service to be made with its first token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewService {
    /// Its role, on an organization.
    pub role: Grant,
    /// Its token; the service has the same name.
    pub token: NewToken,
}

/// A token that was made, with its secret: this is the only time that it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatedToken {
    /// The token.
    pub token: ApiToken,
    /// What programs send.
    pub secret: String,
}

/// Makes a token that acts for a person: oneself, or somebody whose access one manages.
pub async fn create_token(
    app: &App,
    actor: &Actor,
    person: PersonId,
    new: &NewToken,
) -> UseCaseResult<CreatedToken> {
    let mut transaction = app.database.write().await?;
    if person != actor.person {
        require_to_manage_person(&mut transaction, actor, person).await?;
    }
    check(new, app.clock.now())?;
    let created = insert(app, actor, &mut transaction, person, new).await?;
    transaction.commit().await?;
    Ok(created)
}

/// Makes a service with a role, and its first token, in one: a program that acts under its own name. For
/// administrators of the organization.
pub async fn create_service_token(
    app: &App,
    actor: &Actor,
    new: &NewService,
) -> UseCaseResult<CreatedToken> {
    let mut transaction = app.database.write().await?;
    let node = new.role.organization;
    actor.require(Act::ManageAccess, node, &Standing::default(), "")?;
    check(&new.token, app.clock.now())?;
    let id = app.ids.next(app.clock.now());
    // An address that no mail reaches: a service is no one to write to.
    let person = NewPerson {
        name: new.token.name.clone(),
        mail: format!("{id}@service.invalid"),
        language: "en".to_owned(),
        time_zone: "UTC".to_owned(),
        role: Some(new.role),
    };
    let service = add_within(app, actor, &mut transaction, &person).await?;
    let now = app.clock.now().as_microsecond();
    api_tokens::mark_service(&mut transaction, service.id, actor.person, now).await?;
    let created = insert(app, actor, &mut transaction, service.id, &new.token).await?;
    transaction.commit().await?;
    Ok(created)
}

fn check(new: &NewToken, now: Timestamp) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    let name = new.name.trim();
    if name.is_empty() {
        refusals.push(Refusal::new(
            Rule::V1,
            Cause::Missing,
            Field::Name,
            Fact::Nothing,
        ));
    }
    if name.chars().count() > LONGEST_NAME {
        let most = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        let refusal = Refusal::new(Rule::V1, Cause::TooLong, Field::Name, Fact::Nothing);
        refusals.push(refusal.expecting(most));
    }
    if name.chars().any(char::is_control) {
        refusals.push(Refusal::new(
            Rule::V1,
            Cause::InvalidText,
            Field::Name,
            name,
        ));
    }
    if new.scopes.is_empty() {
        let refusal = Refusal::new(Rule::A1, Cause::Missing, Field::Scope, Fact::Nothing);
        refusals.push(refusal.expecting(Scope::ALL.map(Scope::code).join(", ")));
    }
    if new.expires <= now {
        refusals.push(Refusal::new(
            Rule::A1,
            Cause::DateInThePast,
            Field::Expires,
            new.expires.to_zoned(jiff::tz::TimeZone::UTC).date(),
        ));
    }
    refusals.or_ok(())
}

async fn insert(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    person: PersonId,
    new: &NewToken,
) -> UseCaseResult<CreatedToken> {
    let now = app.clock.now();
    let secret = format!("{PREFIX}{}", app.ids.secret());
    let token = ApiToken {
        id: ApiTokenId(app.ids.next(now)),
        person,
        created_by: actor.person,
        name: new.name.trim().to_owned(),
        scopes: Scope::join(&new.scopes),
        created_at: now.as_microsecond(),
        expires_at: new.expires.as_microsecond(),
        last_used_at: 0,
        revoked_at: 0,
    };
    api_tokens::insert(transaction, &token, &digest(&secret)).await?;
    Ok(CreatedToken { token, secret })
}

//! Sets up one's own authenticator: a secret, confirmed by its first code, and recovery codes, which are shown once.

use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{credentials, people, second_factors};

use super::{codes, is_needed, needed_roles, record};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Journal;

/// What an authenticator is set up with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret, to be typed.
    pub secret: String,
    /// The same as an address, to be read from a picture.
    pub address: String,
}

/// One's own second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactorState {
    /// What the authenticator is set up with, while it is not confirmed.
    pub enrolment: Option<Enrolment>,
    /// Whether it is asked for.
    pub is_on: bool,
    /// Whether one's roles need it.
    pub is_needed: bool,
    /// Whether one has a password, which is asked for before it is taken away.
    pub has_password: bool,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
}

/// One's own second factor.
pub async fn show_second_factor(app: &App, actor: &Actor) -> UseCaseResult<SecondFactorState> {
    let mut transaction = app.database.read().await?;
    let me = person(&mut transaction, actor).await?;
    let found = second_factors::find(&mut transaction, actor.person).await?;
    let is_on = found.as_ref().is_some_and(|one| one.confirmed_at > 0);
    let password = credentials::find_hash(&mut transaction, actor.person).await?;
    Ok(SecondFactorState {
        enrolment: found.filter(|_| !is_on).map(|one| Enrolment {
            secret: codes::as_text(&one.secret),
            address: codes::address(&one.secret, &me.mail),
        }),
        is_on,
        is_needed: is_needed(&needed_roles(&mut transaction).await?, actor),
        has_password: password.is_some(),
        recovery_codes: second_factors::count_recovery_codes(&mut transaction, actor.person)
            .await?,
    })
}

/// Begins to set up one's authenticator, with a new secret.
pub async fn begin_second_factor(app: &App, actor: &Actor) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let secret = codes::new_secret(&app.ids);
    second_factors::begin(&mut transaction, actor.person, &secret).await?;
    transaction.commit().await?;
    Ok(())
}

/// Confirms one's authenticator by its first code; gives the recovery codes, which are shown once.
pub async fn confirm_second_factor(
    app: &App,
    actor: &Actor,
    code: &str,
) -> UseCaseResult<Vec<String>> {
    let mut transaction = app.database.write().await?;
    let me = person(&mut transaction, actor).await?;
    let found = second_factors::find(&mut transaction, me.id).await?;
    let begun = found.filter(|one| one.confirmed_at == 0);
    let begun = begun.ok_or_else(|| UseCaseError::not_found(Field::SecondFactor, ""))?;
    let now = app.clock.now();
    let step = codes::step_of(&begun.secret, code, now).ok_or_else(codes::wrong)?;
    second_factors::take_step(&mut transaction, me.id, step).await?;
    second_factors::confirm(&mut transaction, me.id, now.as_microsecond()).await?;
    let recovery = codes::recovery_codes(&app.ids);
    let digests: Vec<Vec<u8>> = recovery.iter().map(|code| codes::digest(code)).collect();
    second_factors::replace_recovery_codes(&mut transaction, me.id, &digests).await?;
    let mut journal = Journal::new(app, actor, app.today_at(&me.time_zone));
    record(&mut journal, &mut transaction, &me, true, "").await?;
    transaction.commit().await?;
    Ok(recovery)
}

/// Who acts.
pub(super) async fn person(transaction: &mut Transaction, actor: &Actor) -> UseCaseResult<Person> {
    let found = people::find(transaction, actor.person).await?;
    found.ok_or_else(|| {
        let id = actor.person.to_string();
        Refusal::new(Rule::A3, Cause::NotFound, Field::Person, id).into()
    })
}

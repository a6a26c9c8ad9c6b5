//! Takes a second factor away: one's own, or that of somebody who lost it and all their codes.

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::{credentials, second_factors, sessions};

use super::enrol::person as acting;
use super::{codes, is_needed, needed_roles, record};
use crate::App;
use crate::accounts::SignInError;
use crate::accounts::sign_in::sign_in;
use crate::actor::Actor;
use crate::catalogue::{person_in_sight, require_to_manage_person};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Journal;

/// Takes one's own second factor away, for whoever knows the password; without one, by a code. Refused where one's
/// roles need it.
pub async fn disable_second_factor(app: &App, actor: &Actor, proof: &str) -> UseCaseResult<()> {
    let mut transaction = app.database.read().await?;
    let me = acting(&mut transaction, actor).await?;
    if is_needed(&needed_roles(&mut transaction).await?, actor) {
        let (cause, field) = (Cause::NotPermitted, Field::SecondFactor);
        return Err(Refusal::new(Rule::A1, cause, field, Fact::Nothing).into());
    }
    let found = second_factors::find(&mut transaction, me.id).await?;
    let found = found.ok_or_else(|| UseCaseError::not_found(Field::SecondFactor, ""))?;
    let hash = credentials::find_hash(&mut transaction, me.id).await?;
    transaction.commit().await?;
    if hash.is_some() {
        match sign_in(app, &me.mail, proof).await {
            Ok(_) => {}
            Err(SignInError::UseCase(error)) => return Err(error),
            Err(SignInError::Wrong | SignInError::TooMany) => return Err(codes::wrong().into()),
        }
    } else if codes::step_of(&found.secret, proof, app.clock.now())
        .is_none_or(|step| step <= found.last_step)
    {
        return Err(codes::wrong().into());
    }
    let mut transaction = app.database.write().await?;
    second_factors::delete(&mut transaction, me.id).await?;
    let mut journal = Journal::new(app, actor, app.today_at(&me.time_zone));
    record(&mut journal, &mut transaction, &me, false, "").await?;
    transaction.commit().await?;
    Ok(())
}

/// Takes somebody's second factor away, with the reason that history shows, and signs them out.
pub async fn reset_second_factor(
    app: &App,
    actor: &Actor,
    id: PersonId,
    reason: &str,
) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    let person = person_in_sight(&mut transaction, actor, id).await?;
    require_to_manage_person(&mut transaction, actor, id).await?;
    if reason.trim().is_empty() {
        let (cause, field) = (Cause::OverrideNeedsReason, Field::OverrideReason);
        return Err(UseCaseError::Refused(
            Refusal::new(Rule::H1, cause, field, reason).into(),
        ));
    }
    let found = second_factors::find(&mut transaction, id).await?;
    let is_on = found.is_some_and(|one| one.confirmed_at > 0);
    if !is_on {
        return Err(UseCaseError::not_found(Field::SecondFactor, ""));
    }
    second_factors::delete(&mut transaction, id).await?;
    sessions::delete_of_person(&mut transaction, id).await?;
    let mut journal = Journal::new(app, actor, app.today_at(&person.time_zone));
    record(&mut journal, &mut transaction, &person, false, reason).await?;
    transaction.commit().await?;
    Ok(())
}

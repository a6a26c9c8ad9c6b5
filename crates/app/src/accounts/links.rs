//! Links by which somebody sets a password: an invitation, or a reset; handed over by whoever manages access, without
//! mail. Only a digest of the link's secret is kept, and setting a password signs the person out everywhere.

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::credentials::{self, AccountLink};
use desbloqueo_store::{people, sessions};

use super::password;
use crate::App;
use crate::actor::Actor;
use crate::catalogue::{person_in_sight, require_to_manage_person};
use crate::error::{UseCaseError, UseCaseResult};
use crate::secret::digest;

/// For how long a link serves, in microseconds: a week.
const SERVES_MICROSECONDS: i64 = 7 * 24 * 60 * 60 * 1_000_000;

/// Makes a link for somebody whose access the actor manages; gives its secret, which is shown once.
pub async fn make_account_link(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<String> {
    let mut transaction = app.database.write().await?;
    person_in_sight(&mut transaction, actor, person).await?;
    require_to_manage_person(&mut transaction, actor, person).await?;
    let has_password = credentials::find_hash(&mut transaction, person)
        .await?
        .is_some();
    let purpose = if has_password {
        "password-reset"
    } else {
        "invitation"
    };
    let secret = app.ids.secret();
    let now = app.clock.now().as_microsecond();
    let link = AccountLink {
        digest: digest(&secret),
        person,
        purpose: purpose.to_owned(),
        created_by: actor.person,
        created_at: now,
        expires_at: now + SERVES_MICROSECONDS,
    };
    credentials::insert_link(&mut transaction, &link).await?;
    transaction.commit().await?;
    Ok(secret)
}

/// Whose password a link sets, while it serves.
pub async fn find_account_link(app: &App, secret: &str) -> UseCaseResult<Person> {
    let mut transaction = app.database.read().await?;
    let now = app.clock.now().as_microsecond();
    let link = credentials::find_link(&mut transaction, &digest(secret), now).await?;
    let link = link.ok_or_else(|| UseCaseError::not_found(Field::Password, ""))?;
    let person = people::find(&mut transaction, link.person).await?;
    person
        .filter(Person::may_sign_in)
        .ok_or_else(|| UseCaseError::not_found(Field::Password, ""))
}

/// Sets the password that a link is for, and uses the link up.
pub async fn set_password_by_link(app: &App, secret: &str, new: &str) -> UseCaseResult<PersonId> {
    let person = find_account_link(app, secret).await?;
    save(app, person.id, new).await?;
    Ok(person.id)
}

/// Changes one's own password, or sets the first one of an installation.
pub async fn set_password(app: &App, person: PersonId, new: &str) -> UseCaseResult<()> {
    save(app, person, new).await
}

/// Sets the password of somebody whose access the actor manages, without a link: for who works on the machine itself.
pub async fn set_password_of(
    app: &App,
    actor: &Actor,
    person: PersonId,
    new: &str,
) -> UseCaseResult<()> {
    let mut transaction = app.database.read().await?;
    require_to_manage_person(&mut transaction, actor, person).await?;
    transaction.commit().await?;
    save(app, person, new).await
}

async fn save(app: &App, person: PersonId, new: &str) -> UseCaseResult<()> {
    let mut transaction = app.database.read().await?;
    let missing = || UseCaseError::not_found(Field::Person, person);
    let known = people::find(&mut transaction, person)
        .await?
        .ok_or_else(missing)?;
    transaction.commit().await?;
    let hash = password::hash(new, &[&known.name, &known.mail]).await?;
    let now = app.clock.now().as_microsecond();
    let mut transaction = app.database.write().await?;
    credentials::save_hash(&mut transaction, person, &hash, now).await?;
    credentials::use_links_of(&mut transaction, person, now).await?;
    sessions::delete_of_person(&mut transaction, person).await?;
    transaction.commit().await?;
    Ok(())
}

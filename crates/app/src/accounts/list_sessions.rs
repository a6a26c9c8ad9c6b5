//! Where somebody is signed in, and how that is ended: their own sessions, or those of whoever's access one manages.

use std::fmt::Write as _;

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::person::Person;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::sessions::{self, Session};
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;

use crate::App;
use crate::actor::Actor;
use crate::catalogue::{person_in_sight, require_to_manage_person};
use crate::error::{UseCaseError, UseCaseResult};
use crate::secret::digest;

/// A session as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// What ends it: the digest that it is kept under, in hexadecimal digits. It opens nothing.
    pub key: String,
    /// The browser and the system; empty where that is not known.
    pub device: String,
    /// The network address; empty where that is not known.
    pub address: String,
    /// When it began.
    pub began: Timestamp,
    /// When it was last used.
    pub seen: Option<Timestamp>,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// Where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSessions {
    /// The person.
    pub person: Person,
    /// Their sessions, the latest first.
    pub sessions: Vec<OpenSession>,
}

/// The sessions of a person; `this` is the secret of the one that asks, where there is one.
pub async fn list_sessions(
    app: &App,
    actor: &Actor,
    person: PersonId,
    this: Option<&[u8]>,
) -> UseCaseResult<OpenSessions> {
    let mut transaction = app.database.read().await?;
    let found = require(&mut transaction, actor, person).await?;
    let now = app.clock.now().as_microsecond();
    let this = this.map(digest);
    let all = sessions::list_of_person(&mut transaction, person, now).await?;
    let one = |session: Session| OpenSession {
        is_this: this.as_ref() == Some(&session.id),
        key: in_digits(&session.id),
        device: session.device,
        address: session.address,
        began: moment(session.created_at),
        seen: (session.seen_at > 0).then(|| moment(session.seen_at)),
    };
    Ok(OpenSessions {
        person: found,
        sessions: all.into_iter().map(one).collect(),
    })
}

/// Ends one session of a person, by its key.
pub async fn end_one_session(
    app: &App,
    actor: &Actor,
    person: PersonId,
    key: &str,
) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    require(&mut transaction, actor, person).await?;
    let all = sessions::list_of_person(&mut transaction, person, 0).await?;
    let found = all.into_iter().find(|one| in_digits(&one.id) == key);
    let found = found.ok_or_else(|| UseCaseError::not_found(Field::Id, key))?;
    sessions::delete_of(&mut transaction, person, &found.id).await?;
    transaction.commit().await?;
    Ok(())
}

/// Ends every session of a person: "sign out everywhere". Says how many.
pub async fn end_all_sessions(app: &App, actor: &Actor, person: PersonId) -> UseCaseResult<u64> {
    let mut transaction = app.database.write().await?;
    require(&mut transaction, actor, person).await?;
    let ended = sessions::delete_of_person(&mut transaction, person).await?;
    transaction.commit().await?;
    Ok(ended)
}

/// Refuses who is neither the person nor manages their access.
async fn require(
    transaction: &mut Transaction,
    actor: &Actor,
    person: PersonId,
) -> UseCaseResult<Person> {
    let found = person_in_sight(transaction, actor, person).await?;
    if person != actor.person {
        require_to_manage_person(transaction, actor, person).await?;
    }
    Ok(found)
}

fn moment(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).unwrap_or_default()
}

fn in_digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

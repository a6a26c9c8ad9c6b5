//! Forgets somebody; or tries it, to say beforehand what it would take away.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{ContactId, CustomerId, OrganizationId, PersonId};
use desbloqueo_domain::customer::Contact;
use desbloqueo_domain::person::{Person, PersonState};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{contacts, kept_reports, people, redactions};
use serde::Serialize;
use uuid::Uuid;

use super::phrases::{without, written};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::chains::OpenChain;
use crate::catalogue::{customer_in_sight, person_in_sight, refuse_last_administrator};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why, stale};

/// Who is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Somebody with an account.
    Person(PersonId),
    /// Somebody who speaks for a customer.
    Contact(CustomerId, ContactId),
}

/// How somebody is forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Redaction {
    /// What else tells who they are, to be taken out of free text: a nickname, a telephone number.
    pub also: Vec<String>,
    /// Why; kept in history, without the phrases.
    pub reason: String,
}

/// What was taken away, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The name.
    pub name: String,
    /// Places in free text in which a phrase was replaced.
    pub texts: u64,
    /// Past changes whose content was emptied.
    pub changes: u64,
}

/// Somebody who is to be forgotten, as they stand.
enum Known {
    Person(Person),
    Contact(Contact),
}

/// What history keeps of it: how much, and of which kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Facts {
    kind: &'static str,
    texts: u64,
    changes: u64,
}

/// Says what forgetting somebody would take away; changes nothing.
pub async fn preview_redaction(
    app: &App,
    actor: &Actor,
    whom: Whom,
    also: &[String],
) -> UseCaseResult<Redacted> {
    let mut transaction = app.database.write().await?;
    let known = find(&mut transaction, actor, whom).await?;
    let (found, _) = take_away(app, &mut transaction, &known, also).await?;
    transaction.roll_back().await?;
    Ok(found)
}

/// Forgets somebody, for good.
pub async fn redact(
    app: &App,
    actor: &Actor,
    whom: Whom,
    redaction: &Redaction,
) -> UseCaseResult<Redacted> {
    let mut transaction = app.database.write().await?;
    let known = find(&mut transaction, actor, whom).await?;
    if redaction.reason.trim().is_empty() {
        let (cause, field) = (Cause::Missing, Field::Redaction);
        return Err(Refusal::new(Rule::H3, cause, field, Fact::Nothing).into());
    }
    let (found, phrases) = take_away(app, &mut transaction, &known, &redaction.also).await?;
    let today = app.today_in(&mut transaction, known.home(actor)?).await?;
    let mut journal = Journal::new(app, actor, today);
    let facts = Facts {
        kind: known.kind(),
        texts: found.texts,
        changes: found.changes,
    };
    let why = Why {
        reason: without(redaction.reason.trim(), &phrases),
        ..Why::default()
    };
    let mut chain = OpenChain::of_root(&mut transaction, &journal).await?;
    let subject = Subject {
        kind: "redaction",
        id: known.id(),
    };
    chain.record(&mut journal, subject, (None, Some(&facts)), &why)?;
    chain.save(&mut transaction).await?;
    journal.announce("person.redacted", known.id());
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(found)
}

/// Who is meant, where the actor may forget them.
async fn find(transaction: &mut Transaction, actor: &Actor, whom: Whom) -> UseCaseResult<Known> {
    match whom {
        Whom::Person(id) => {
            let person = person_in_sight(transaction, actor, id).await?;
            require(actor)?;
            if person.state == PersonState::Redacted {
                return Err(UseCaseError::not_found(Field::Person, id));
            }
            if id == actor.person {
                let (cause, field) = (Cause::NotPermitted, Field::Person);
                return Err(Refusal::new(Rule::H3, cause, field, person.name).into());
            }
            for root in actor.tree.roots() {
                refuse_last_administrator(transaction, root, &person).await?;
            }
            Ok(Known::Person(person))
        }
        Whom::Contact(customer, id) => {
            let missing = || UseCaseError::not_found(Field::Contact, id);
            let of = customer_in_sight(transaction, actor, customer).await?;
            let found = contacts::find(transaction, of.customer.organization, id).await?;
            let found = found.filter(|one| one.customer == customer && !one.state.name.is_empty());
            let found = found.ok_or_else(missing)?;
            require(actor)?;
            Ok(Known::Contact(found))
        }
    }
}

/// Refuses whom may not redact; that somebody is there is known to them by now.
fn require(actor: &Actor) -> UseCaseResult<()> {
    for root in actor.tree.roots() {
        actor.require(Act::RedactPersonalData, root, &Standing::default(), "")?;
    }
    Ok(())
}

impl Known {
    fn id(&self) -> Uuid {
        match self {
            Self::Person(person) => person.id.0,
            Self::Contact(contact) => contact.id.0,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Contact(_) => "contact",
        }
    }

    fn name_and_mail(&self) -> [&str; 2] {
        match self {
            Self::Person(person) => [&person.name, &person.mail],
            Self::Contact(contact) => [&contact.state.name, &contact.state.mail],
        }
    }

    /// The organization in whose days it is recorded.
    fn home(&self, actor: &Actor) -> UseCaseResult<OrganizationId> {
        match self {
            Self::Contact(contact) => Ok(contact.organization),
            Self::Person(person) => actor
                .tree
                .roots()
                .next()
                .ok_or_else(|| UseCaseError::not_found(Field::Person, person.id)),
        }
    }
}

/// Takes everything away that tells who somebody is; gives how much it was, and by which phrases it was found.
async fn take_away(
    app: &App,
    transaction: &mut Transaction,
    known: &Known,
    also: &[String],
) -> UseCaseResult<(Redacted, Vec<String>)> {
    let [name, mail] = known.name_and_mail();
    let phrases = written(
        [name, mail]
            .into_iter()
            .chain(also.iter().map(String::as_str)),
    );
    let mut changes = redactions::redact_changes_of(transaction, known.id()).await?;
    let mut texts = 0;
    match known {
        Known::Person(person) => {
            let now = app.clock.now().as_microsecond();
            redactions::forget_access(transaction, person.id, mail, now).await?;
            let redacted = person.clone().redacted();
            people::update(transaction, &redacted)
                .await
                .map_err(stale)?;
        }
        Known::Contact(contact) => {
            let state = contact.state.clone().redacted();
            let redacted = Contact {
                state,
                ..contact.clone()
            };
            contacts::update(transaction, &redacted)
                .await
                .map_err(stale)?;
        }
    }
    kept_reports::clear(transaction).await?;
    for phrase in &phrases {
        changes += redactions::redact_changes_with(transaction, phrase).await?;
        texts += redactions::replace_in_records(transaction, phrase).await?;
    }
    let redacted = Redacted {
        name: name.to_owned(),
        texts,
        changes,
    };
    Ok((redacted, phrases))
}

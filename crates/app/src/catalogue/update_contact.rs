//! Changes a contact of a customer; whether it must not be contacted, and why.

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{ContactId, CustomerId};
use desbloqueo_domain::customer::{Contact, ContactState, Side};
use desbloqueo_domain::edit::Set;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::contacts;

use super::add_contact::check;
use super::chains::OpenChain;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Subject, Why, stale};

/// What to change on a contact. Fields left alone are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactEdit {
    /// Whom it speaks for.
    pub side: Option<Side>,
    /// Its name.
    pub name: Option<String>,
    /// What it does there.
    pub role: Option<String>,
    /// The language to write in; empty for the organization's.
    pub language: Option<String>,
    /// Its time zone; empty for the organization's.
    pub time_zone: Option<String>,
    /// Its address; empty for none.
    pub mail: Option<String>,
    /// Why it must not be contacted; `Some(None)`: it may be again.
    pub do_not_contact: Set<String>,
    /// The version that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Changes a contact. Who may add one may change one.
pub async fn update_contact(
    app: &App,
    actor: &Actor,
    customer: CustomerId,
    id: ContactId,
    edit: ContactEdit,
) -> UseCaseResult<Contact> {
    let mut transaction = app.database.write().await?;
    let stored = visible::customer(&mut transaction, actor, customer).await?;
    let organization = stored.customer.organization;
    let found = contacts::find(&mut transaction, organization, id).await?;
    let missing = || UseCaseError::not_found(Field::Contact, id);
    let before = found
        .filter(|contact| contact.customer == customer)
        .ok_or_else(missing)?;
    let standing = visible::standing_at(&mut transaction, actor, &stored).await?;
    let right = actor.require(Act::WriteNote, organization, &standing, "")?;
    require_version(before.version, edit.version)?;
    let reason = edit.do_not_contact.clone().flatten().unwrap_or_default();
    let state = check(edited(&before.state, edit))?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let mut chain = OpenChain::of_customer(&stored);
    let subject = Subject {
        kind: "contact",
        id: id.0,
    };
    let why = Why {
        reason,
        ..Why::by(right)
    };
    if !chain.record(
        &mut journal,
        subject,
        (Some(&before.state), Some(&state)),
        &why,
    )? {
        return Ok(before);
    }
    let after = Contact { state, ..before };
    contacts::update(&mut transaction, &after)
        .await
        .map_err(stale)?;
    chain.save(&mut transaction).await?;
    journal.announce("customer.changed", customer.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(Contact {
        version: after.version + 1,
        ..after
    })
}

fn edited(before: &ContactState, edit: ContactEdit) -> ContactState {
    ContactState {
        side: edit.side.unwrap_or(before.side),
        name: edit.name.unwrap_or_else(|| before.name.clone()),
        role: edit.role.unwrap_or_else(|| before.role.clone()),
        language: edit.language.unwrap_or_else(|| before.language.clone()),
        time_zone: edit.time_zone.unwrap_or_else(|| before.time_zone.clone()),
        mail: edit.mail.unwrap_or_else(|| before.mail.clone()),
        do_not_contact: edit
            .do_not_contact
            .unwrap_or_else(|| before.do_not_contact.clone()),
    }
}

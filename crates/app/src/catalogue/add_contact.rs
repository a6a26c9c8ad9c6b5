//! Adds a contact to a customer: somebody at the customer, a partner or the vendor, without an account.

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{ContactId, CustomerId};
use desbloqueo_domain::customer::{Contact, ContactState};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_store::contacts;

use super::chains::OpenChain;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Adds a contact. Who is in the team of one of the customer's tenants and may write notes there may do so too.
pub async fn add_contact(
    app: &App,
    actor: &Actor,
    customer: CustomerId,
    state: ContactState,
) -> UseCaseResult<Contact> {
    let mut transaction = app.database.write().await?;
    let stored = visible::customer(&mut transaction, actor, customer).await?;
    let organization = stored.customer.organization;
    let standing = visible::standing_at(&mut transaction, actor, &stored).await?;
    let right = actor.require(Act::WriteNote, organization, &standing, "")?;
    let state = check(state)?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let id = ContactId(journal.next_id());
    let contact = Contact {
        id,
        organization,
        customer,
        state,
        version: 0,
    };
    contacts::insert_many(&mut transaction, std::slice::from_ref(&contact)).await?;
    let mut chain = OpenChain::of_customer(&stored);
    let subject = Subject {
        kind: "contact",
        id: id.0,
    };
    chain.record(
        &mut journal,
        subject,
        (None, Some(&contact.state)),
        &Why::by(right),
    )?;
    chain.save(&mut transaction).await?;
    journal.announce("customer.changed", customer.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(contact)
}

/// The state with its texts trimmed; refused with everything that is wrong with it.
pub(super) fn check(mut state: ContactState) -> Result<ContactState, Refusals> {
    for text in [&mut state.name, &mut state.role, &mut state.mail] {
        *text = text.trim().to_owned();
    }
    let mut refusals = state.check().err().unwrap_or_default();
    checks::short(&mut refusals, Field::Name, &state.name);
    checks::short(&mut refusals, Field::Role, &state.role);
    if !state.mail.is_empty() {
        checks::mail(&mut refusals, &state.mail);
    }
    if !state.language.is_empty() {
        checks::language(&mut refusals, &state.language);
    }
    if !state.time_zone.is_empty() {
        checks::time_zone(&mut refusals, &state.time_zone);
    }
    refusals.or_ok(state)
}

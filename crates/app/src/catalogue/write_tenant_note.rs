//! Writes a note on a tenant, about technology or not.

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{TenantId, TenantNoteId};
use desbloqueo_domain::refusal::{Field, Refusals};
use desbloqueo_domain::tenant::TenantNote;
use desbloqueo_store::tenant_notes;

use super::chains::OpenChain;
use super::facts::NoteFacts;
use super::{checks, visible};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};

/// Writes a note on a tenant: its team may, and who leads it.
pub async fn write_tenant_note(
    app: &App,
    actor: &Actor,
    tenant: TenantId,
    technical: bool,
    body: &str,
) -> UseCaseResult<TenantNote> {
    let mut transaction = app.database.write().await?;
    let stored = visible::tenant(&mut transaction, actor, tenant).await?;
    let organization = stored.tenant.organization;
    let standing = visible::standing_in(actor, &stored.tenant.state.team);
    let right = actor.require(Act::WriteNote, organization, &standing, "")?;
    let mut refusals = Refusals::default();
    checks::note(&mut refusals, Field::Note, body);
    refusals.or_ok(())?;
    let mut journal = Journal::new(
        app,
        actor,
        app.today_in(&mut transaction, organization).await?,
    );
    let note = TenantNote {
        id: TenantNoteId(journal.next_id()),
        organization,
        tenant,
        person: actor.person,
        technical,
        body: body.trim().to_owned(),
        recorded_at: journal.recorded_at(),
    };
    tenant_notes::insert(&mut transaction, &note).await?;
    let mut chain = OpenChain::of_tenant(&stored);
    let facts = NoteFacts {
        technical,
        body: note.body.clone(),
    };
    let subject = Subject {
        kind: "note",
        id: note.id.0,
    };
    chain.record(&mut journal, subject, (None, Some(&facts)), &Why::by(right))?;
    chain.save(&mut transaction).await?;
    journal.announce("tenant.changed", tenant.0);
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(note)
}

//! Keeps what somebody chose for a note, and what the coach had proposed for it: in the transaction that saves the line.
//! The coach is asked before that begins, since writers wait for one another.

use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{entitlements, people};

use super::{Asking, coach_of};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// What the coach proposes for a line that somebody is about to save.
pub(crate) struct Foreseen {
    organization: OrganizationId,
    asking: Asking,
    /// What it proposes first, and how sure it is; `None` where it can tell nothing.
    proposed: Option<(Status, f64)>,
    /// The version of what it learned; 0 is the coach as it comes.
    version: i64,
}

/// Asks the coach what it would propose for a line once this edit is saved; `None` where the edit leaves the status, or
/// there is no note to ask about.
pub(crate) async fn foresee(
    app: &App,
    actor: &Actor,
    line: LineId,
    edit: &LineEdit,
) -> UseCaseResult<Option<Foreseen>> {
    if edit.status.is_none() {
        return Ok(None);
    }
    let mut transaction = app.database.read().await?;
    let Some(found) = entitlements::find_note_of_line(&mut transaction, line).await? else {
        return Ok(None);
    };
    let note = edit.note.as_deref().unwrap_or(&found.note).trim();
    if note.is_empty() {
        return Ok(None);
    }
    let known = people::find(&mut transaction, actor.person).await?;
    let taught = coach_of(app, &mut transaction, found.organization).await?;
    drop(transaction);
    let asking = Asking {
        text: note.to_owned(),
        language: known.map(|person| person.language).unwrap_or_default(),
        service: Some(found.service),
        phase: Some(found.phase),
        answers: Vec::new(),
    };
    Ok(Some(Foreseen {
        organization: found.organization,
        proposed: taught.coach.likeliest(&asking.asked(&[])),
        version: taught.version,
        asking,
    }))
}

impl Foreseen {
    /// Whether the line was saved as it was foreseen: nobody changed its note or moved it meanwhile.
    fn is_of(&self, entitlement: &Entitlement, saved: &StatusLine) -> bool {
        self.organization == entitlement.organization
            && self.asking.text == saved.state.note.trim()
            && self.asking.service.as_ref() == Some(&entitlement.service)
            && self.asking.phase == Some(entitlement.state.phase)
    }
}

/// Keeps a decision about a line that is being saved with another status than before; says whether there was one to
/// keep. Where the coach can tell nothing, nobody agreed or disagreed with it.
pub(crate) async fn record(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    of: &Entitlement,
    saved: &StatusLine,
    foreseen: Foreseen,
) -> UseCaseResult<bool> {
    if !foreseen.is_of(of, saved) {
        return Ok(false);
    }
    let Foreseen {
        asking,
        proposed: Some((proposed, confidence)),
        version,
        ..
    } = foreseen
    else {
        return Ok(false);
    };
    let example = CoachExample {
        organization: of.organization,
        id: journal.next_id(),
        line: saved.id,
        note: asking.text,
        language: asking.language,
        service: of.service.to_string(),
        proposed,
        confidence: thousandths(confidence),
        chosen: saved.state.status.clone(),
        person: journal.actor().person,
        recorded_at: journal.recorded_at(),
        model_version: version,
    };
    coach_examples::save(transaction, &example).await?;
    Ok(true)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share between 0 and 1 is a thousand thousandths at most"
)]
fn thousandths(share: f64) -> i64 {
    (share.clamp(0.0, 1.0) * 1_000.0).round() as i64
}

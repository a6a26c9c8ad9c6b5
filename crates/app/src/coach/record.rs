//! Keeps what somebody chose for a note, and what the coach had proposed for it: in the transaction that saves the line.

use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::people;
use desbloqueo_store::transaction::Transaction;

use super::advise::ask;
use super::{Asking, coach_of};
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// Keeps a decision about a line that is being saved with another status than before; says whether there was one to
/// keep. Where the note is empty, or the coach can tell nothing, nobody agreed or disagreed with it.
pub(crate) async fn record(
    journal: &Journal<'_>,
    transaction: &mut Transaction,
    of: &Entitlement,
    saved: &StatusLine,
) -> UseCaseResult<bool> {
    let note = saved.state.note.trim();
    if note.is_empty() {
        return Ok(false);
    }
    let person = journal.actor().person;
    let known = people::find(transaction, person).await?;
    let asking = Asking {
        text: note.to_owned(),
        language: known.map(|person| person.language).unwrap_or_default(),
        service: Some(of.service.clone()),
        phase: Some(of.state.phase),
        answers: Vec::new(),
    };
    let taught = coach_of(journal.app(), transaction, of.organization).await?;
    let advised = ask(&taught, &asking, &[]);
    let Some(first) = advised.advice.ranked.into_iter().next() else {
        return Ok(false);
    };
    let example = CoachExample {
        organization: of.organization,
        id: journal.next_id(),
        line: saved.id,
        note: asking.text,
        language: asking.language,
        service: of.service.to_string(),
        proposed: first.status,
        confidence: thousandths(first.confidence),
        chosen: saved.state.status.clone(),
        person,
        recorded_at: journal.recorded_at(),
        model_version: advised.version,
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

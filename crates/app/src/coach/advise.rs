//! Asks the coach about a note.

use desbloqueo_coach::{Advice, Answered, Asked};
use desbloqueo_domain::code::{Code, LineId, OrganizationId};
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::entitlements;
use desbloqueo_store::transaction::Transaction;

use super::{Taught, coach_of};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::{Editing, find_of_line};
use crate::error::{UseCaseError, UseCaseResult};

/// Notes of the tenant's other services that are compared with the note.
const MOST_SIBLINGS: usize = 100;

/// A note, and what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asking {
    /// The note.
    pub text: String,
    /// The language of who writes it, as a code; empty where it is not known.
    pub language: String,
    /// The service; of a line, its own.
    pub service: Option<Code>,
    /// The phase of the work; of a line, its own.
    pub phase: Option<Phase>,
    /// Questions of the playbook that were answered.
    pub answers: Vec<Answered>,
}

/// What the coach makes of a note.
#[derive(Debug, Clone, PartialEq)]
pub struct Advised {
    /// What it makes of it.
    pub advice: Advice,
    /// The version of what it learned; 0 is the coach as it comes.
    pub version: i64,
}

/// Asks the coach of an organization that the actor sees; of none, the coach as it comes.
pub async fn advise(
    app: &App,
    actor: &Actor,
    organization: Option<OrganizationId>,
    asking: &Asking,
) -> UseCaseResult<Advised> {
    let Some(organization) = organization else {
        let coach = app.coaching.built_in(&app.playbook);
        return Ok(ask(&Taught { coach, version: 0 }, asking, &[]));
    };
    if !actor.sees_organization(organization) {
        return Err(UseCaseError::not_found(Field::Organization, organization));
    }
    let mut transaction = app.database.read().await?;
    let taught = coach_of(app, &mut transaction, organization).await?;
    Ok(ask(&taught, asking, &[]))
}

/// Asks the coach about a note for a line that the actor sees: as its organization taught it, knowing the service, the
/// phase and the notes of the tenant's other services.
pub async fn advise_on_line(
    app: &App,
    actor: &Actor,
    id: LineId,
    asking: &Asking,
) -> UseCaseResult<Advised> {
    let mut transaction = app.database.read().await?;
    let editing = find_of_line(&mut transaction, actor, id).await?;
    let entitlement = &editing.before.entitlement;
    let taught = coach_of(app, &mut transaction, entitlement.organization).await?;
    let notes = siblings(&mut transaction, actor, &editing).await?;
    let asking = Asking {
        service: Some(entitlement.service.clone()),
        phase: Some(entitlement.state.phase),
        ..asking.clone()
    };
    Ok(ask(&taught, &asking, &notes))
}

/// The notes of the tenant's other services that the actor sees.
async fn siblings(
    transaction: &mut Transaction,
    actor: &Actor,
    editing: &Editing,
) -> UseCaseResult<Vec<(Code, String)>> {
    let own = &editing.before.entitlement;
    let (organization, tenant) = (own.organization, own.tenant);
    let all = entitlements::list_of_tenants(transaction, organization, &[tenant]).await?;
    let mut notes = Vec::new();
    for entitlement in all.into_iter().map(|stored| stored.entitlement) {
        if entitlement.service == own.service {
            continue;
        }
        for line in entitlement.lines {
            let place = Place {
                organization,
                tenant,
                line: line.id,
            };
            let held_by = line.state.blockers.iter().map(|link| link.blocker);
            if !line.state.note.is_empty() && actor.visibility.sees_line(place, held_by) {
                notes.push((entitlement.service.clone(), line.state.note));
            }
        }
    }
    notes.truncate(MOST_SIBLINGS);
    Ok(notes)
}

pub(crate) fn ask(taught: &Taught, asking: &Asking, siblings: &[(Code, String)]) -> Advised {
    let siblings: Vec<(Code, &str)> = siblings
        .iter()
        .map(|(service, note)| (service.clone(), note.as_str()))
        .collect();
    Advised {
        advice: taught.coach.advise(&asking.asked(&siblings)),
        version: taught.version,
    }
}

impl Asking {
    /// As the coach is asked, beside these notes of other services.
    pub(super) fn asked<'a>(&'a self, siblings: &'a [(Code, &'a str)]) -> Asked<'a> {
        Asked {
            text: &self.text,
            language: Some(self.language.as_str()).filter(|code| !code.is_empty()),
            service: self.service.as_ref(),
            phase: self.phase,
            answers: &self.answers,
            siblings,
        }
    }
}

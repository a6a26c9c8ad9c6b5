//! What a coach has learned, version by version: listed, looked into, undone.

use desbloqueo_coach::Learned;
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::{Cause, Field, Refusal, Rule};
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::coach_models::{self, CoachModel};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::coaching::{Retraining, apart, name_of};
use super::gained::{Gained, gained};
use super::teachable::require_teaching;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::stale;
use crate::reads::Names;

/// Decisions that are looked at of a version.
const EXAMPLES_SHOWN: i64 = 200;

/// The versions of an organization's coach.
#[derive(Debug, Clone)]
pub struct Models {
    /// The newest first.
    pub models: Vec<CoachModel>,
    /// Decisions since the newest of them.
    pub waiting: i64,
    /// The retraining of this node, under way or ended.
    pub retraining: Option<Retraining>,
    /// The names of who made and undid them.
    pub names: Names,
}

/// A version with what it learned from, and what it made of that.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// The version.
    pub model: CoachModel,
    /// The newest decisions that it learned from.
    pub examples: Vec<CoachExample>,
    /// The words that speak for a status more than they did, the most first.
    pub gained: Vec<Gained>,
    /// The names of who made and undid it, and of who decided.
    pub names: Names,
    /// Today where the organization is.
    pub today: Date,
}

/// Lists the versions of an organization's coach.
pub async fn list_models(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
) -> UseCaseResult<Models> {
    require_teaching(actor, organization)?;
    // Before the versions are read: one that has ended is among them.
    let retraining = app.coaching.retraining(organization);
    let mut transaction = app.database.read().await?;
    let models = coach_models::list(&mut transaction, organization).await?;
    let since = models.first().map_or(0, |newest| newest.learned_until);
    let waiting = coach_examples::count_after(&mut transaction, organization, since).await?;
    let people = models.iter().flat_map(|one| [one.person, one.undone_by]);
    let mut names = Names::read(&mut transaction, []).await?;
    names
        .add_people(&mut transaction, people.flatten().collect::<Vec<_>>())
        .await?;
    Ok(Models {
        models,
        waiting,
        retraining,
        names,
    })
}

/// Looks into a version: the decisions that it learned from, and the words that gained most by them.
pub async fn inspect_model(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    version: i64,
) -> UseCaseResult<Inspected> {
    require_teaching(actor, organization)?;
    let mut transaction = app.database.read().await?;
    let model = find(&mut transaction, organization, version).await?;
    let until = model.learned_until;
    let examples =
        coach_examples::list(&mut transaction, organization, until, EXAMPLES_SHOWN).await?;
    let content = coach_models::find_content(&mut transaction, organization, version).await?;
    let is_current = model.playbook == name_of(&app.playbook);
    let before = app.coaching.built_in(&app.playbook);
    let learned = content
        .filter(|_| is_current)
        .and_then(|(_, bytes)| Learned::from_bytes(&bytes).ok())
        .filter(|learned| learned.fits(&before));
    let notes: Vec<(String, Status)> = examples
        .iter()
        .map(|one| (one.note.clone(), one.chosen.clone()))
        .collect();
    let gained = match learned {
        Some(learned) => apart(move || gained(&before, &before.with(&learned), &notes)).await,
        None => Vec::new(),
    };
    let people = examples.iter().map(|one| one.person);
    let people = people.chain(model.person).chain(model.undone_by);
    let mut names = Names::read(&mut transaction, []).await?;
    names
        .add_people(&mut transaction, people.collect::<Vec<_>>())
        .await?;
    Ok(Inspected {
        gained,
        today: app.today_in(&mut transaction, organization).await?,
        model,
        examples,
        names,
    })
}

/// Undoes a version; where it was in use, the newest before it that stands is from now on. What it learned from stays,
/// so that the next version may learn from it again.
pub async fn undo_model(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    version: i64,
) -> UseCaseResult<()> {
    require_teaching(actor, organization)?;
    let mut transaction = app.database.write().await?;
    let model = find(&mut transaction, organization, version).await?;
    if model.undone_at != 0 {
        let text = version.to_string();
        return Err(Refusal::new(Rule::H1, Cause::AlreadyUndone, Field::Version, text).into());
    }
    let at = app.clock.now().as_microsecond();
    coach_models::mark_undone(&mut transaction, organization, version, (actor.person, at))
        .await
        .map_err(stale)?;
    if model.active {
        let all = coach_models::list(&mut transaction, organization).await?;
        let mut before = all.iter().filter(|one| one.version < version);
        let previous = before.find(|one| one.undone_at == 0);
        let previous = previous.map(|one| one.version);
        coach_models::activate(&mut transaction, organization, previous)
            .await
            .map_err(stale)?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn find(
    transaction: &mut Transaction,
    organization: OrganizationId,
    version: i64,
) -> UseCaseResult<CoachModel> {
    let all = coach_models::list(transaction, organization).await?;
    let found = all.into_iter().find(|one| one.version == version);
    found.ok_or_else(|| UseCaseError::not_found(Field::Version, version))
}

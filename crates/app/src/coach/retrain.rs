//! Learns anew from what people decided: as a job beside the requests, version by version.

use std::sync::Arc;

use desbloqueo_coach::{Origin, TrainingExample, learn};
use desbloqueo_domain::code::{OrganizationId, PersonId};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::Status;
use desbloqueo_store::coach_examples::{self, CoachExample};
use desbloqueo_store::coach_models::{self, CoachModel};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Retraining;
use super::coaching::{apart, name_of};
use super::teachable::require_teaching;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The newest decisions that are learned from; older ones have decayed.
const MOST_EXAMPLES: i64 = 10_000;

/// New decisions after which an organization's coach learns by itself.
const ENOUGH: i64 = 50;

/// What was learned by itself is left to serve for so long at least, in microseconds: a quarter of an hour. Learning
/// keeps a processor busy, and a morning's decisions come by the hundred.
const LEAST_BETWEEN: i64 = 15 * 60 * 1_000_000;

/// Learns anew for an organization; gives the version that is in use from now on, or nothing where nobody has decided
/// anything that the playbook in force still knows.
pub async fn retrain(
    app: &App,
    organization: OrganizationId,
    by: Option<PersonId>,
    reason: &str,
) -> UseCaseResult<Option<i64>> {
    let now = app.clock.now();
    let mut transaction = app.database.read().await?;
    let today = app.today_in(&mut transaction, organization).await?;
    let until = now.as_microsecond();
    let examples =
        coach_examples::list(&mut transaction, organization, until, MOST_EXAMPLES).await?;
    transaction.commit().await?;
    let learned_until = examples.first().map_or(0, |newest| newest.recorded_at);
    let lessons = lessons(app.rulebook(), &examples);
    if lessons.is_empty() {
        return Ok(None);
    }
    let count = lessons.len();
    app.coaching.say(organization, Retraining::Learning(count));
    let content = learned(app, lessons, today).await;
    let mut transaction = app.database.write().await?;
    let known = coach_models::list(&mut transaction, organization).await?;
    let model = CoachModel {
        organization,
        version: known.first().map_or(0, |newest| newest.version) + 1,
        made_at: until,
        person: by,
        reason: reason.trim().to_owned(),
        playbook: name_of(&app.playbook),
        examples: i64::try_from(count).unwrap_or(i64::MAX),
        learned_until,
        active: false,
        undone_at: 0,
        undone_by: None,
    };
    coach_models::insert(&mut transaction, &model, content).await?;
    coach_models::activate(&mut transaction, organization, Some(model.version)).await?;
    transaction.commit().await?;
    Ok(Some(model.version))
}

async fn learned(app: &App, lessons: Vec<TrainingExample>, today: Date) -> Vec<u8> {
    let coaching = app.coaching.clone();
    let playbook = Arc::clone(&app.playbook);
    apart(move || learn(&coaching.built_in(&playbook), &lessons, today).to_bytes()).await
}

/// What is learned from decisions: those about statuses that the playbook does not know any more teach nothing.
fn lessons(rulebook: &Rulebook, examples: &[CoachExample]) -> Vec<TrainingExample> {
    let known = examples
        .iter()
        .filter(|one| is_known(rulebook, &one.chosen));
    let lesson = |one: &CoachExample| TrainingExample {
        text: one.note.clone(),
        status: one.chosen.clone(),
        origin: if one.is_accepted() {
            Origin::Accepted
        } else {
            Origin::Corrected
        },
        weight: 1.0,
        decided: day_of(one.recorded_at),
    };
    known.map(lesson).collect()
}

fn is_known(rulebook: &Rulebook, status: &Status) -> bool {
    let reason = status.l2.as_ref();
    rulebook.statuses.contains_key(&status.l1)
        && reason.is_none_or(|code| rulebook.reasons.contains_key(code))
}

fn day_of(microsecond: i64) -> Date {
    let at = Timestamp::from_microsecond(microsecond).unwrap_or_default();
    at.to_zoned(TimeZone::UTC).date()
}

/// Starts to learn anew beside the requests, where the actor may and it is not under way.
pub fn start_retraining(
    app: &App,
    actor: &Actor,
    organization: OrganizationId,
    reason: &str,
) -> UseCaseResult<()> {
    require_teaching(actor, organization)?;
    start(app, organization, Some(actor.person), reason.to_owned());
    Ok(())
}

/// Counts a decision, and starts to learn anew where enough was decided since the newest version.
pub(crate) async fn retrain_if_due(app: &App, organization: OrganizationId) -> UseCaseResult<()> {
    if !app.coaching.may_be_due(organization) {
        return Ok(());
    }
    let mut transaction = app.database.read().await?;
    let known = coach_models::list(&mut transaction, organization).await?;
    let since = known.first().map_or(0, |newest| newest.learned_until);
    let fresh = coach_examples::count_after(&mut transaction, organization, since).await?;
    let missing = ENOUGH - fresh;
    app.coaching.wait_for(organization, missing);
    let is_late = app.clock.now().as_microsecond() - since >= LEAST_BETWEEN;
    if missing <= 0 && is_late {
        start(app, organization, None, String::new());
    }
    Ok(())
}

fn start(app: &App, organization: OrganizationId, by: Option<PersonId>, reason: String) {
    if !app.coaching.begin(organization) {
        return;
    }
    let app = app.clone();
    tokio::spawn(async move {
        let ended = match retrain(&app, organization, by, &reason).await {
            Ok(version) => Retraining::Ended(version),
            Err(error) => {
                tracing::error!(%organization, %error, "the coach did not learn");
                Retraining::Failed
            }
        };
        app.coaching.say(organization, ended);
    });
}

//! Ends a cover before its last day: whose work it is, who does it, and whoever may hand it over.

use desbloqueo_domain::code::CoverId;
use desbloqueo_domain::cover::{Cover, CoverState};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::covers;

use super::{CoverFacts, record, require, today};
use crate::App;
use crate::actor::Actor;
use crate::catalogue::person_in_sight;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::Journal;

/// Ends a cover at once, or takes a planned one back; gives it as it is now.
pub async fn end_cover(app: &App, actor: &Actor, id: CoverId) -> UseCaseResult<Cover> {
    let mut transaction = app.database.write().await?;
    let missing = || UseCaseError::not_found(Field::Cover, id);
    let cover = covers::find(&mut transaction, id)
        .await?
        .ok_or_else(missing)?;
    let found = person_in_sight(&mut transaction, actor, cover.person).await;
    let person = found.map_err(|error| match error {
        UseCaseError::NotFound { .. } => missing(),
        other => other,
    })?;
    if cover.cover != actor.person {
        require(&mut transaction, actor, &person).await?;
    }
    let mut journal = Journal::new(app, actor, today(app, &person));
    if matches!(
        cover.state(journal.today()),
        CoverState::Over | CoverState::Ended
    ) {
        return Err(missing());
    }
    covers::end(&mut transaction, id, journal.recorded_at()).await?;
    let facts = CoverFacts::of(&cover);
    record(&mut journal, &mut transaction, &cover, (Some(&facts), None)).await?;
    journal.flush(&mut transaction).await?;
    transaction.commit().await?;
    Ok(Cover {
        ended: true,
        ..cover
    })
}

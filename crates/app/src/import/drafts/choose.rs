//! Chooses how a file that waits is brought in.

use desbloqueo_domain::refusal::Field;
use desbloqueo_sheets::{Mapping, Reason};
use desbloqueo_store::error::StoreError;
use desbloqueo_store::import_drafts;

use super::{Choices, Draft, own};
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseError;
use crate::import::ImportError;

/// Keeps what was chosen for a draft, where nobody chose something else since it was read (rule V3).
pub async fn choose(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    choices: &Choices,
) -> Result<(), ImportError> {
    for organization in [
        choices.organization,
        choices.complete.as_ref().map(|scope| scope.organization),
    ] {
        if let Some(id) = organization.filter(|id| !actor.sees_organization(*id)) {
            return Err(UseCaseError::not_found(Field::Organization, id).into());
        }
    }
    let mut transaction = app.database.write().await?;
    let found = own(app, actor, &mut transaction, draft.id).await?;
    if let Some(batch) = found.batch {
        return Err(ImportError::Applied(batch));
    }
    if found.version == draft.version && found.choices == *choices {
        return Ok(());
    }
    let json = serde_json::to_string(choices).unwrap_or_default();
    import_drafts::update_choices(&mut transaction, draft.id, &json, draft.version)
        .await
        .map_err(|error| match error {
            StoreError::Conflict { .. } => ImportError::Rechosen,
            other => other.into(),
        })?;
    Ok(transaction.commit().await?)
}

/// The same mapping, said to be somebody's choice where a column became something else.
pub fn note_choices(before: &Mapping, mut after: Mapping) -> Mapping {
    for (earlier, later) in before.columns.iter().zip(&mut after.columns) {
        if earlier.target != later.target {
            later.confidence = 100;
            later.reasons = vec![Reason::Chosen];
        }
    }
    after
}

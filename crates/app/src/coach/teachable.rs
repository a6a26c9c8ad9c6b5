//! Whose coach somebody may teach.

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::organizations::{self, StoredOrganization};

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// The organizations whose coach the actor may teach, and look into.
pub async fn list_teachable(app: &App, actor: &Actor) -> UseCaseResult<Vec<StoredOrganization>> {
    let mut transaction = app.database.read().await?;
    let all = organizations::list(&mut transaction).await?;
    let nobody = Standing::default();
    let mut teachable = all;
    teachable.retain(|one| {
        let decision = actor.decides(Act::TeachCoach, one.id, &nobody);
        actor.sees_organization(one.id) && decision == Decision::Allowed
    });
    Ok(teachable)
}

/// Refuses whom may not teach the coach of an organization; one that they do not see is not there (rule A3).
pub(super) fn require_teaching(actor: &Actor, organization: OrganizationId) -> UseCaseResult<()> {
    if !actor.sees_organization(organization) {
        return Err(UseCaseError::not_found(Field::Organization, organization));
    }
    actor.require(Act::TeachCoach, organization, &Standing::default(), "")?;
    Ok(())
}

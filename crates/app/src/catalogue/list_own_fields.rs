//! Lists the own fields that an organization has: its own and those from above.

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::own_fields;

use super::show_entitlement::fields_of;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// The own fields that an organization has; `None`: those of every organization that somebody sees, and from above.
pub async fn list_own_fields(
    app: &App,
    actor: &Actor,
    organization: Option<OrganizationId>,
) -> UseCaseResult<Vec<OwnField>> {
    let mut transaction = app.database.read().await?;
    let seen = visible::organizations(actor);
    match organization {
        Some(organization) if seen.contains(&organization) => {
            fields_of(&mut transaction, actor, organization).await
        }
        Some(organization) => Err(UseCaseError::not_found(Field::Organization, organization)),
        None => {
            let above = seen.iter().flat_map(|node| actor.tree.ancestors(*node));
            let mut keepers: Vec<OrganizationId> = seen.iter().copied().chain(above).collect();
            keepers.sort_unstable();
            keepers.dedup();
            Ok(own_fields::list_of_organizations(&mut transaction, &keepers).await?)
        }
    }
}

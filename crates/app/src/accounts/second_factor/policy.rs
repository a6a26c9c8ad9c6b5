//! For which roles the installation asks for a second factor.

use desbloqueo_domain::access::{Act, OrganizationRole, Standing};
use desbloqueo_store::installation;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The roles whose holders need a second factor.
pub(crate) async fn needed_roles(
    transaction: &mut Transaction,
) -> UseCaseResult<Vec<OrganizationRole>> {
    let kept = installation::second_factor_roles(transaction).await?;
    let roles = kept.split_whitespace();
    Ok(roles.filter_map(OrganizationRole::parse).collect())
}

/// Whether one of somebody's roles needs a second factor.
pub(crate) fn is_needed(roles: &[OrganizationRole], actor: &Actor) -> bool {
    actor.roles().any(|role| roles.contains(&role))
}

/// The roles whose holders need a second factor, to whoever manages access everywhere.
pub async fn roles_with_second_factor(
    app: &App,
    actor: &Actor,
) -> UseCaseResult<Vec<OrganizationRole>> {
    require(actor)?;
    let mut transaction = app.database.read().await?;
    needed_roles(&mut transaction).await
}

/// Asks the holders of these roles, and nobody else, for a second factor: those without are led to set one up before
/// they see anything else.
pub async fn require_second_factor_of(
    app: &App,
    actor: &Actor,
    roles: &[OrganizationRole],
) -> UseCaseResult<()> {
    require(actor)?;
    let codes: Vec<&str> = OrganizationRole::ALL
        .into_iter()
        .filter(|role| roles.contains(role))
        .map(OrganizationRole::code)
        .collect();
    let mut transaction = app.database.write().await?;
    installation::set_second_factor_roles(&mut transaction, &codes.join(" ")).await?;
    transaction.commit().await?;
    Ok(())
}

fn require(actor: &Actor) -> UseCaseResult<()> {
    for root in actor.tree.roots() {
        actor.require(Act::ManageAccess, root, &Standing::default(), "")?;
    }
    Ok(())
}

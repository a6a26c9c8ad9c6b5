//! Lists the organizations that somebody sees, and finds one by id or name.

use std::collections::BTreeSet;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::organizations::{self, StoredOrganization};
use desbloqueo_store::transaction::Transaction;

use super::add_organization::same;
use super::visible;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The organizations that somebody sees whole, and those of tenants that they see; in order of name.
pub async fn list_organizations(
    app: &App,
    actor: &Actor,
) -> UseCaseResult<Vec<StoredOrganization>> {
    let mut transaction = app.database.read().await?;
    list(&mut transaction, actor).await
}

/// The organization of this id or name, where somebody sees it; several of one name are refused with their ids.
pub async fn find_organization(
    app: &App,
    actor: &Actor,
    text: &str,
) -> UseCaseResult<StoredOrganization> {
    let mut transaction = app.database.read().await?;
    let id = visible::id_in::<OrganizationId>(text);
    let mut found = list(&mut transaction, actor).await?;
    found.retain(|one| Some(one.id) == id || same(&one.name, text));
    visible::only(Field::Organization, text, found, |one| {
        (one.name.clone(), one.id.to_string())
    })
}

async fn list(
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<Vec<StoredOrganization>> {
    let mut all = organizations::list(transaction).await?;
    if let Visibility::Some {
        organizations,
        tenants,
        ..
    } = &actor.visibility
    {
        let of_tenants: BTreeSet<OrganizationId> = tenants
            .iter()
            .map(|(organization, _)| *organization)
            .collect();
        all.retain(|one| organizations.contains(&one.id) || of_tenants.contains(&one.id));
    }
    Ok(all)
}

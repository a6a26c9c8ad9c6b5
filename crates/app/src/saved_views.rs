//! Saved views: a list under a name, for oneself or for the people of an organization.

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::code::{OrganizationId, SavedViewId};
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_store::saved_views;
use desbloqueo_store::transaction::Transaction;

pub use desbloqueo_store::saved_views::SavedView;

use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// Views that somebody is shown at most.
const MOST: i64 = 50;

/// Characters of a name, and of a query, at most.
const LONGEST_NAME: usize = 80;
const LONGEST_QUERY: usize = 4_000;

/// A list to be saved under a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SaveView {
    /// What people know it by.
    pub name: String,
    /// The query of its address.
    pub query: String,
    /// The organization whose people see it too; `None`: nobody else does.
    pub organization: Option<OrganizationId>,
}

/// The views that somebody saved, and those that are shared with them.
pub async fn list_saved_views(app: &App, actor: &Actor) -> UseCaseResult<Vec<SavedView>> {
    let mut transaction = app.database.read().await?;
    list_of(&mut transaction, actor).await
}

/// The same within a transaction.
pub(crate) async fn list_of(
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<Vec<SavedView>> {
    let shared = actor.organizations_they_belong_to();
    Ok(saved_views::list(transaction, actor.person, &shared, MOST).await?)
}

/// Saves a list under a name. To share it, one sees the organization whole.
pub async fn save_view(app: &App, actor: &Actor, view: &SaveView) -> UseCaseResult<SavedView> {
    let name = view.name.trim();
    if name.is_empty() {
        return Err(Refusal::new(Rule::V1, Cause::Missing, Field::Name, Fact::Nothing).into());
    }
    for (text, most) in [(name, LONGEST_NAME), (view.query.as_str(), LONGEST_QUERY)] {
        if text.chars().count() > most {
            let refusal = Refusal::new(Rule::V1, Cause::TooLong, Field::Name, Fact::Nothing);
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            return Err(refusal.expecting(most).into());
        }
    }
    if let Some(organization) = view.organization
        && !(actor.tree.contains(organization) && actor.sees_organization(organization))
    {
        return Err(UseCaseError::not_found(Field::Organization, organization));
    }
    let saved = SavedView {
        id: SavedViewId(app.ids.next(app.clock.now())),
        person: actor.person,
        organization: view.organization,
        name: name.to_owned(),
        query: view.query.clone(),
        created_at: app.clock.now().as_microsecond(),
    };
    let mut transaction = app.database.write().await?;
    saved_views::insert(&mut transaction, &saved).await?;
    transaction.commit().await?;
    Ok(saved)
}

/// Removes a view: one's own, or a shared one where one manages the organization.
pub async fn delete_view(app: &App, actor: &Actor, id: SavedViewId) -> UseCaseResult<SavedView> {
    let mut transaction = app.database.write().await?;
    let missing = || UseCaseError::not_found(Field::Name, id);
    let found = saved_views::find(&mut transaction, id)
        .await?
        .ok_or_else(missing)?;
    if found.person != actor.person {
        let shared = found
            .organization
            .filter(|node| actor.organizations_they_belong_to().contains(node))
            .ok_or_else(missing)?;
        actor.require(Act::ManageAccess, shared, &Standing::default(), "")?;
    }
    saved_views::delete(&mut transaction, id).await?;
    transaction.commit().await?;
    Ok(found)
}

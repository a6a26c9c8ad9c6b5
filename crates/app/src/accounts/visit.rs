//! Who visits a page: the person, what they may see and do, and how they want pages to look.

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::person::Person;
use desbloqueo_store::settings::{self, Settings};
use desbloqueo_store::{installation, people, second_factors};

use super::second_factor::{is_needed, needed_roles};
use crate::App;
use crate::actor::{Actor, Source};
use crate::error::UseCaseResult;
use crate::remembered;
use crate::saved_views::{SavedView, list_of};

/// Who visits a page.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The person.
    pub person: Person,
    /// What they may see and do.
    pub actor: Actor,
    /// How they want pages to look.
    pub settings: Settings,
    /// The lists that they saved, or that are shared with them.
    pub views: Vec<SavedView>,
    /// Whether this is the demonstration.
    pub is_demonstration: bool,
    /// Whether one of their roles needs a second factor, and they have none yet.
    pub lacks_second_factor: bool,
}

/// Loads who visits, in one read; `None` where they may no longer sign in.
pub async fn visit(app: &App, person: PersonId, source: Source) -> UseCaseResult<Option<Visit>> {
    let mut transaction = app.database.read().await?;
    let Some(found) = people::find(&mut transaction, person).await? else {
        return Ok(None);
    };
    let actor = remembered::actor(app, &mut transaction, person, source).await?;
    let Some(actor) = actor else {
        return Ok(None);
    };
    let needed = needed_roles(&mut transaction).await?;
    let lacks_second_factor = is_needed(&needed, &actor)
        && second_factors::find(&mut transaction, person)
            .await?
            .is_none_or(|one| one.confirmed_at == 0);
    Ok(Some(Visit {
        lacks_second_factor,
        views: list_of(&mut transaction, &actor).await?,
        person: found,
        actor,
        settings: settings::find(&mut transaction, person)
            .await?
            .unwrap_or_default(),
        is_demonstration: installation::is_demonstration(&mut transaction).await?,
    }))
}

/// Keeps how somebody wants pages to look; what is no theme or density stays as it was.
pub async fn keep_look(app: &App, visit: &Visit, theme: &str, density: &str) -> UseCaseResult<()> {
    let mut kept = visit.settings.clone();
    if ["system", "light", "dark"].contains(&theme) {
        theme.clone_into(&mut kept.theme);
    }
    if ["comfortable", "dense"].contains(&density) {
        density.clone_into(&mut kept.density);
    }
    let mut transaction = app.database.write().await?;
    settings::save(&mut transaction, visit.person.id, &kept).await?;
    transaction.commit().await?;
    Ok(())
}

//! Which columns a person wants to see of a list, and how close its rows stand.

use desbloqueo_store::list_columns;
use desbloqueo_store::settings::{self, Settings};

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The columns that somebody chose for a list, as they were kept.
pub async fn columns_of(app: &App, actor: &Actor, list: &str) -> UseCaseResult<Option<String>> {
    let mut transaction = app.database.read().await?;
    Ok(list_columns::find(&mut transaction, actor.person, list).await?)
}

/// Keeps the columns that somebody chose for a list, and how close rows stand: `comfortable` or `dense`.
pub async fn choose_columns(
    app: &App,
    actor: &Actor,
    (list, columns): (&str, &str),
    is_dense: bool,
) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    list_columns::save(&mut transaction, actor.person, list, columns).await?;
    let known = settings::find(&mut transaction, actor.person).await?;
    let density = if is_dense { "dense" } else { "comfortable" };
    let settings = Settings {
        density: density.to_owned(),
        ..known.unwrap_or_default()
    };
    settings::save(&mut transaction, actor.person, &settings).await?;
    transaction.commit().await?;
    Ok(())
}

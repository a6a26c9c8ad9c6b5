//! Asks for charts of everything before somebody does, so that whoever sees everything is told at once.

use desbloqueo_app::insights::save_reports;
use desbloqueo_app::reads::find_administrator;
use desbloqueo_app::{Actor, App, Source};
use desbloqueo_i18n::Language;

use super::asker::Asker;
use super::registry::{Entry, View};
use super::slice::Slice;
use crate::error::PageError;

/// Asks for every chart of everything, one after the other, as the pages do: what is missing is counted, and what changes
/// have left behind is counted anew behind it. Reports know no language and are told to all who see everything, so one of
/// them asks for all; where nobody is there, nothing is asked.
pub async fn ask_every_chart(app: &App) {
    let Some(actor) = administrator(app).await else {
        return;
    };
    let asker = Asker {
        app,
        actor: &actor,
        language: Language::default(),
    };
    for view in View::ALL {
        for entry in view.charts() {
            if let Err(error) = ask(&asker, entry).await {
                tracing::warn!(chart = entry.code, ?error, "a chart is not counted yet");
            }
        }
    }
}

/// Keeps what was counted of everything for the next program.
pub async fn save_every_report(app: &App) {
    let Some(actor) = administrator(app).await else {
        return;
    };
    if let Err(error) = save_reports(app, &actor).await {
        tracing::warn!(%error, "what was counted is counted anew after the start");
    }
}

/// Somebody who sees everything.
async fn administrator(app: &App) -> Option<Actor> {
    let found = find_administrator(app).await.ok()??;
    let mut transaction = app.database.read().await.ok()?;
    let loaded = Actor::load(&mut transaction, found, Source::Job).await;
    loaded.ok()?
}

/// Asks for a chart as its address does that says nothing else, and for what it lets one choose.
async fn ask(asker: &Asker<'_>, entry: &Entry) -> Result<(), PageError> {
    let slice = Slice::default();
    (entry.make)(asker, &slice).await?;
    if let Some((_, picks)) = entry.picks {
        picks(asker, &slice).await?;
    }
    Ok(())
}

//! `desbloqueo migrate`: brings the database up to date.

use anyhow::Result;
use desbloqueo_i18n::Args;
use serde_json::json;

use crate::Outcome;
use crate::context::Context;
use crate::session::open_existing;

pub(crate) async fn run(context: &Context) -> Result<Outcome> {
    let output = &context.output;
    let database = open_existing(context.database()).await?;
    let applied = database.migrate().await?;
    if output.json {
        output.json(&json!({ "applied": applied }))?;
    } else {
        output.line(output.text("cli-migrate-done", &Args::new().count("count", applied)))?;
    }
    Ok(Outcome::Done)
}

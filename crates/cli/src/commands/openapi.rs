//! `desbloqueo openapi`: the description of the API, from which docs/api/openapi.json is made.

use anyhow::Result;

use crate::Outcome;
use crate::context::Context;

pub(crate) fn run(context: &Context) -> Result<Outcome> {
    context.output.json(&desbloqueo_api::document())?;
    Ok(Outcome::Done)
}

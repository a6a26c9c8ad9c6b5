//! `desbloqueo person redact` and `customer contact redact`: forgets somebody, after saying what it takes away.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::redact::{Redacted, Redaction, Whom, preview_redaction, redact};
use desbloqueo_i18n::Args as With;
use serde_json::json;

use crate::Outcome;
use crate::session::Session;

/// How somebody is forgotten.
#[derive(Debug, Args)]
pub(crate) struct How {
    /// What else to take out of notes and comments, such as a nickname; may be given several times
    #[arg(long, value_name = "TEXT")]
    also: Vec<String>,
    /// Why; history shows it
    #[arg(long, value_name = "TEXT", default_value = "")]
    reason: String,
    /// Do it, for good; without this, only say what it would take away
    #[arg(long)]
    yes: bool,
}

pub(crate) async fn run(session: &Session, whom: Whom, how: How) -> Result<Outcome> {
    let (app, actor) = (&session.app, &session.actor);
    let found = if how.yes {
        let redaction = Redaction {
            also: how.also,
            reason: how.reason,
        };
        redact(app, actor, whom, &redaction).await?
    } else {
        preview_redaction(app, actor, whom, &how.also).await?
    };
    print(session, &found, how.yes)?;
    Ok(Outcome::Done)
}

fn print(session: &Session, found: &Redacted, is_done: bool) -> Result<()> {
    let output = &session.output;
    if output.json {
        output.json(&json!({
            "done": is_done, "texts": found.texts, "changes": found.changes,
        }))?;
        return Ok(());
    }
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    for (id, count) in [
        ("redact-texts", found.texts),
        ("redact-changes", found.changes),
    ] {
        output.line(output.text(id, &With::new().number("count", number(count))))?;
    }
    output.line(output.plain(if is_done {
        "redact-done"
    } else {
        "redact-trial"
    }))?;
    Ok(())
}

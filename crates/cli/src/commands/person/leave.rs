//! `desbloqueo person deactivate`: somebody may no longer sign in; their open work goes to others.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::open_work::{Successors, deactivate_and_reassign};
use desbloqueo_domain::code::PersonId;
use desbloqueo_i18n::Args as With;

use crate::find;
use crate::session::Session;

/// Who leaves, and who takes over.
#[derive(Debug, Args)]
pub(crate) struct Leave {
    /// The person, by id, mail or name
    person: String,
    /// Who takes over all that is open in their name [default: it stays as it is]
    #[arg(long, value_name = "PERSON")]
    reassign_to: Option<String>,
    /// Who takes over the lines that they own
    #[arg(long, value_name = "PERSON")]
    lines_to: Option<String>,
    /// Who takes over their next actions
    #[arg(long, value_name = "PERSON")]
    next_actions_to: Option<String>,
    /// Who takes over the blockers that they own or resolve
    #[arg(long, value_name = "PERSON")]
    blockers_to: Option<String>,
    /// Who takes over their places in teams
    #[arg(long, value_name = "PERSON")]
    teams_to: Option<String>,
}

/// Deactivates; gives who it was.
pub(super) async fn run(session: &Session, command: Leave) -> Result<PersonId> {
    let id = find::person(session, &command.person).await?;
    let all = command.reassign_to.as_deref();
    let successors = Successors {
        lines: named(session, command.lines_to.as_deref().or(all)).await?,
        next_actions: named(session, command.next_actions_to.as_deref().or(all)).await?,
        blockers: named(session, command.blockers_to.as_deref().or(all)).await?,
        teams: named(session, command.teams_to.as_deref().or(all)).await?,
    };
    let done = deactivate_and_reassign(&session.app, &session.actor, id, &successors).await?;
    let output = &session.output;
    if let Some(batch) = done.batch.filter(|_| !output.json) {
        let changed = i64::try_from(done.changed).unwrap_or(i64::MAX);
        let args = With::new().number("count", changed);
        output.line(output.text("leave-done-with-work", &args))?;
        output.line(output.with("leave-batch", "batch", &batch.to_string()))?;
    }
    Ok(id)
}

async fn named(session: &Session, text: Option<&str>) -> Result<Option<PersonId>> {
    match text {
        Some(text) => Ok(Some(find::person(session, text).await?)),
        None => Ok(None),
    }
}

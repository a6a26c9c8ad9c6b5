//! `desbloqueo person second-factor`: who needs one, and its reset for somebody who lost theirs.

use anyhow::Result;
use clap::Subcommand;
use desbloqueo_app::accounts::{
    require_second_factor_of, reset_second_factor, roles_with_second_factor,
};
use serde_json::json;

use crate::Outcome;
use crate::find;
use crate::session::Session;

/// What can be done with second factors.
#[derive(Debug, Subcommand)]
pub(crate) enum SecondFactor {
    /// Ask the holders of these roles, and nobody else, for a second factor
    Require {
        /// The roles: administrator, team-lead …; none asks nobody
        roles: Vec<String>,
    },
    /// Take the second factor of somebody away who lost it, and sign them out
    Reset {
        /// The person, by id, mail or name
        person: String,
        /// Why; history shows it
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

pub(super) async fn run(session: &Session, command: SecondFactor) -> Result<Outcome> {
    let (app, actor) = (&session.app, &session.actor);
    match command {
        SecondFactor::Require { roles } => {
            let mut named = Vec::with_capacity(roles.len());
            for role in &roles {
                named.push(find::organization_role(role)?);
            }
            require_second_factor_of(app, actor, &named).await?;
        }
        SecondFactor::Reset { person, reason } => {
            let id = find::person(session, &person).await?;
            reset_second_factor(app, actor, id, &reason).await?;
        }
    }
    let roles = roles_with_second_factor(app, actor).await?;
    let codes: Vec<&str> = roles.iter().map(|role| role.code()).collect();
    let output = &session.output;
    if output.json {
        output.json(&json!({ "roles": codes }))?;
        return Ok(Outcome::Done);
    }
    let names: Vec<String> = codes
        .iter()
        .map(|code| output.plain(&format!("role-{code}")))
        .collect();
    output.pairs(&[(output.plain("second-factor-roles-title"), names.join(", "))])?;
    Ok(Outcome::Done)
}

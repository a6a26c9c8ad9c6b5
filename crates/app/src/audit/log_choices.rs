//! What the log can be narrowed to: everybody who has or had an account, and every organization.

use desbloqueo_domain::code::PersonId;
use desbloqueo_store::{organizations, people};

use super::require;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// People that are offered at most.
const MOST_PEOPLE: i64 = 1_000;

/// What the log can be narrowed to: ids with names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogChoices {
    /// People, in order of name; who was redacted has none and is left out.
    pub people: Vec<(String, String)>,
    /// Organizations.
    pub organizations: Vec<(String, String)>,
}

/// What the log can be narrowed to.
pub async fn log_choices(app: &App, actor: &Actor) -> UseCaseResult<LogChoices> {
    require(actor)?;
    let mut transaction = app.database.read().await?;
    let first: Option<(&str, PersonId)> = None;
    let all = people::list(&mut transaction, first, MOST_PEOPLE).await?;
    let nodes = organizations::list(&mut transaction).await?;
    Ok(LogChoices {
        people: all
            .into_iter()
            .filter(|person| !person.name.is_empty())
            .map(|person| (person.id.to_string(), person.name))
            .collect(),
        organizations: nodes
            .into_iter()
            .map(|node| (node.id.to_string(), node.name))
            .collect(),
    })
}

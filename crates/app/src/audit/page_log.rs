//! A page of the log, the latest first.

use std::collections::BTreeMap;

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_store::changes::Change;
use desbloqueo_store::log::{self, LogCursor, LogFilter};
use desbloqueo_store::organizations;

use super::require;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::history::{Told, tell};

/// A page of the log.
#[derive(Debug)]
pub struct LogPage {
    /// What was recorded, organization by organization; each the latest first.
    pub parts: Vec<LogPart>,
    /// Where the next page begins; `None` for the last.
    pub next: Option<LogCursor>,
}

/// What was recorded on records of one organization.
#[derive(Debug)]
pub struct LogPart {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name.
    pub name: String,
    /// What was recorded, with who and what it mentions.
    pub told: Told,
}

/// Tells a page of the whole log, from after a place on.
pub async fn page_log(
    app: &App,
    actor: &Actor,
    filter: &LogFilter,
    after: Option<LogCursor>,
    limit: u32,
) -> UseCaseResult<LogPage> {
    require(actor)?;
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let limit = i64::from(limit);
    let mut found = log::list(tx, filter, after, limit + 1).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let is_last = found.len() <= most;
    found.truncate(most);
    let next = found.last().filter(|_| !is_last).map(LogCursor::of);
    let mut by_organization = BTreeMap::<OrganizationId, Vec<Change>>::new();
    // Told histories begin with the latest, and are read from the earliest on.
    for change in found.into_iter().rev() {
        let changes = by_organization.entry(change.organization).or_default();
        changes.push(change);
    }
    let mut parts = Vec::with_capacity(by_organization.len());
    for (organization, changes) in by_organization {
        let stored = organizations::find(tx, organization).await?;
        parts.push(LogPart {
            organization,
            name: stored.map(|stored| stored.name).unwrap_or_default(),
            told: tell(tx, actor, organization, changes).await?,
        });
    }
    Ok(LogPage { parts, next })
}

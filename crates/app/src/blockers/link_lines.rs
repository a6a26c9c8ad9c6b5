//! Lets a blocker hold more lines, of any tenants (rules S7, A4).

use desbloqueo_domain::code::{BlockerId, LineId};
use desbloqueo_domain::notice::Notice;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::transaction::Transaction;

use super::SavedBlocker;
use super::holding::{find_visible, finish};
use super::linking::{Chosen, read_lines};
use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::require_version;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Why};

/// The lines that a blocker shall hold too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinkLines {
    /// The lines; each is Blocked.
    pub lines: Vec<LineId>,
    /// Whether its date, owner and next action become the truth for them.
    pub primary: bool,
    /// The version of the blocker that the editor read; `None` takes the present one (rule V3).
    pub version: Option<i64>,
}

/// Links lines to an open blocker; their private blockers are closed in its favour, and a private one that gets
/// more lines is shared from then on. Needs the right on the lines, and to see the blocker.
pub async fn link_lines(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    link: &LinkLines,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let chosen = read_lines(&mut transaction, actor, &link.lines).await?;
    let stored = find_visible(&mut transaction, actor, id).await?;
    require_version(stored.blocker.version, link.version)?;
    stored.blocker.state.require_open()?;
    let today = app
        .today_in(&mut transaction, stored.blocker.organization)
        .await?;
    let mut journal = Journal::new(app, actor, today);
    let notices = put_on(&mut journal, &mut transaction, stored, chosen, link.primary).await?;
    finish(journal, transaction, id, notices).await
}

/// Links one line to an open blocker, as its primary one, within a transaction that others share: a bulk edit.
pub(crate) async fn link_line(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: BlockerId,
    line: LineId,
) -> UseCaseResult<Vec<Notice>> {
    let chosen = read_lines(transaction, journal.actor(), &[line]).await?;
    let stored = find_visible(transaction, journal.actor(), id).await?;
    stored.blocker.state.require_open()?;
    put_on(journal, transaction, stored, chosen, true).await
}

async fn put_on(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    mut stored: StoredBlocker,
    chosen: Vec<Chosen>,
    primary: bool,
) -> UseCaseResult<Vec<Notice>> {
    let mut why = Why {
        reason: stored.blocker.state.title.clone(),
        ..Why::default()
    };
    for chosen in &chosen {
        why.overriding = Override::or(why.overriding, chosen.require(journal.actor())?);
    }
    if stored.blocker.state.private && !chosen.is_empty() {
        let mut state = stored.blocker.state.clone();
        state.private = false;
        journal
            .save_blocker(transaction, &stored, state, &why)
            .await?;
        let found = blockers::find(transaction, stored.blocker.id).await?;
        stored = found.unwrap_or(stored);
    }
    let mut notices = Vec::new();
    for chosen in chosen {
        let saved = chosen
            .save(journal, transaction, &stored, primary, &why)
            .await?;
        notices.extend(saved);
    }
    Ok(notices)
}

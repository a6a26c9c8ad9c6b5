//! A line as it was when a file was exported: the present one with the changes since taken back (rule V3).

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::line::{LineState, StatusLine};
use desbloqueo_store::changes;
use desbloqueo_store::transaction::Transaction;

use crate::error::UseCaseResult;
use crate::journal::restore;

/// The state of a line at a version; `None` where its history does not reach back so far.
pub(super) async fn state_at(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: &StatusLine,
    version: i64,
) -> UseCaseResult<Option<LineState>> {
    let behind = usize::try_from(line.version - version).unwrap_or(usize::MAX);
    let history = changes::list_of_subject(transaction, organization, line.id.0).await?;
    let edits: Vec<_> =
        history.iter().rev().filter(|change| !change.before.is_empty() && !change.after.is_empty()).collect();
    if behind > edits.len() {
        return Ok(None);
    }
    let mut state = line.state.clone();
    for change in edits.into_iter().take(behind) {
        state = restore(&state, &change.before)?;
    }
    Ok(Some(state))
}

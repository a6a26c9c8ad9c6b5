//! Records as they were when a file was written or a form filled in: the present ones with the changes since taken
//! back (rule V3).

use desbloqueo_domain::code::OrganizationId;
use desbloqueo_domain::line::{LineState, StatusLine};
use desbloqueo_store::changes;
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::error::UseCaseResult;
use crate::journal::restore;

/// The state of a line at a version.
///
/// A save that changed nothing of the line itself, such as a handover, has a version and no history; so less may be
/// taken back than was saved since.
pub(crate) async fn state_at(
    transaction: &mut Transaction,
    organization: OrganizationId,
    line: &StatusLine,
    version: i64,
) -> UseCaseResult<LineState> {
    let behind = usize::try_from(line.version - version).unwrap_or(usize::MAX);
    let history = changes::list_of_subject(transaction, organization, line.id.0).await?;
    let edits = history
        .iter()
        .rev()
        .filter(|change| !change.before.is_empty() && !change.after.is_empty());
    let mut state = line.state.clone();
    for change in edits.take(behind) {
        state = restore(&state, &change.before)?;
    }
    Ok(state)
}

/// What a record was since a file of ours was written: one state where the file says when that was, else every
/// state that it ever had. Empty for files of others, which say how things are and not how they were.
#[derive(Debug, Clone)]
pub(crate) struct Past<T> {
    states: Vec<T>,
    exact: bool,
}

/// What becomes of a value in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Judged<V> {
    /// It stands as its writer found it, or as it is.
    Unedited,
    /// It was edited.
    Edited(V),
    /// It was edited, and so was the record meanwhile.
    Moved(V),
}

impl<T> Past<T> {
    /// That of a file of others.
    pub(crate) fn none() -> Self {
        Self {
            states: Vec::new(),
            exact: false,
        }
    }

    /// Judges what a file says of a field.
    pub(crate) fn judge<V: PartialEq>(
        &self,
        said: V,
        current: &V,
        of: impl Fn(&T) -> V,
    ) -> Judged<V> {
        if said == *current || self.states.iter().any(|state| of(state) == said) {
            Judged::Unedited
        } else if self.exact && self.states.iter().any(|state| of(state) != *current) {
            Judged::Moved(said)
        } else {
            Judged::Edited(said)
        }
    }
}

impl<T: Clone + Serialize + DeserializeOwned> Past<T> {
    /// Reads what a record was when, or since, a file was written.
    pub(crate) async fn read(
        transaction: &mut Transaction,
        organization: OrganizationId,
        id: Uuid,
        current: &T,
        taken: Option<Timestamp>,
    ) -> UseCaseResult<Self> {
        let after = taken.map_or(i64::MIN, Timestamp::as_microsecond);
        let history = changes::list_of_subject(transaction, organization, id).await?;
        let since = history
            .iter()
            .rev()
            .filter(|change| change.recorded_at > after);
        let mut states = vec![current.clone()];
        for change in since.take_while(|change| !change.before.is_empty()) {
            if let Some(later) = states.last() {
                states.push(restore(later, &change.before)?);
            }
        }
        let exact = taken.is_some();
        if exact {
            states.drain(..states.len() - 1);
        }
        Ok(Self { states, exact })
    }
}

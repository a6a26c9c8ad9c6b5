//! Files that wait to be brought in: sent, looked at, chosen for, tried, applied once.
//!
//! They wait in the database, so that another node, another window and a restart find them as they were; after a day
//! they are gone. Only who sent a file sees it. The row of a draft is locked by the transaction that applies it, which
//! also says which batch it became: a draft becomes one batch or none.

mod choose;
mod keep_file;
mod look_at;
mod mappings;
mod remembered;
mod run;

pub use choose::{choose, note_choices};
pub use keep_file::{LARGEST_FILE, keep_file};
pub use look_at::look_at;
pub use mappings::{SavedMapping, delete_mapping, list_mappings, save_mapping};
pub use remembered::{Remembered, list_remembered};
pub use run::{apply_draft, try_draft, write_refused_of_draft};

use std::collections::BTreeMap;

use desbloqueo_domain::code::{BatchId, Code, ImportDraftId, ImportMappingId, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_sheets::{Mapping, MappingOptions};
use desbloqueo_store::dialect::Lock;
use desbloqueo_store::import_drafts::{self, ImportDraft};
use desbloqueo_store::transaction::Transaction;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Complete, ImportError};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// After so long, a file that nobody applied is gone.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Drafts that somebody is shown at most.
const MOST: i64 = 20;

/// A file that waits to be brought in, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: ImportDraftId,
    /// What its sender called it.
    pub file_name: String,
    /// The bytes that it has.
    pub byte_count: i64,
    /// What was chosen for it.
    pub choices: Choices,
    /// Counts its saves.
    pub version: i64,
    /// When it was sent.
    pub sent: Timestamp,
    /// The batch that it became; `None` while it waits.
    pub batch: Option<BatchId>,
}

/// What was chosen for a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Choices {
    /// What people know the import by.
    pub title: String,
    /// The sheet; `None`: the one that looks most like a table.
    pub sheet: Option<String>,
    /// Where the mapping comes from.
    pub origin: Origin,
    /// How the columns are read; `None`: as proposed.
    pub mapping: Option<Mapping>,
    /// The organization of rows that name none.
    pub organization: Option<OrganizationId>,
    /// For what the file says everything (rule I3).
    pub complete: Option<Complete>,
    /// The reason of overrides (rule S9).
    pub reason: String,
    /// By row, the most specific code of the status that it has instead of what the file says.
    pub statuses: BTreeMap<u32, Code>,
}

/// Where a mapping comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The program proposes it.
    #[default]
    Proposed,
    /// Another import was read so.
    Import(BatchId),
    /// It was saved under a name.
    Saved(ImportMappingId),
    /// Somebody chose it column by column.
    Chosen,
}

impl Choices {
    /// The mapping with the sheet that was chosen; `None` where all is as proposed.
    pub(super) fn mapping(&self) -> Option<Mapping> {
        if self.mapping.is_none() && self.sheet.is_none() {
            return None;
        }
        let nothing = || Mapping {
            version: Mapping::VERSION,
            columns: Vec::new(),
            options: MappingOptions::default(),
        };
        let mut mapping = self.mapping.clone().unwrap_or_else(nothing);
        mapping.options.sheet.clone_from(&self.sheet);
        Some(mapping)
    }
}

/// The drafts that somebody sent in the last day, the newest first.
pub async fn list_drafts(app: &App, actor: &Actor) -> UseCaseResult<Vec<Draft>> {
    let mut transaction = app.database.read().await?;
    let since = oldest(app);
    let found = import_drafts::list_of_person(&mut transaction, actor.person, since, MOST).await?;
    Ok(found.into_iter().map(draft_of).collect())
}

/// A draft that somebody sent in the last day.
pub async fn find_draft(app: &App, actor: &Actor, id: ImportDraftId) -> UseCaseResult<Draft> {
    let mut transaction = app.database.read().await?;
    own(app, actor, &mut transaction, id).await
}

/// Forgets a draft with its file; what it became stays.
pub async fn forget_draft(app: &App, actor: &Actor, id: ImportDraftId) -> UseCaseResult<()> {
    let mut transaction = app.database.write().await?;
    own(app, actor, &mut transaction, id).await?;
    import_drafts::delete(&mut transaction, id).await?;
    Ok(transaction.commit().await?)
}

/// A draft of the actor's own; that of somebody else does not exist for them (rule A3).
async fn own(
    app: &App,
    actor: &Actor,
    transaction: &mut Transaction,
    id: ImportDraftId,
) -> UseCaseResult<Draft> {
    let found = import_drafts::find(transaction, id, Lock::None).await?;
    let is_own =
        |draft: &ImportDraft| draft.person == actor.person && draft.created_at >= oldest(app);
    found
        .filter(is_own)
        .map(draft_of)
        .ok_or_else(|| UseCaseError::not_found(Field::File, id))
}

/// Keeps others from applying a draft, in the transaction that applies it; who comes second is told.
pub(super) async fn claim(transaction: &mut Transaction, draft: &Draft) -> Result<(), ImportError> {
    let found = import_drafts::find(transaction, draft.id, Lock::ForUpdate).await?;
    match found {
        None => Err(UseCaseError::not_found(Field::File, draft.id).into()),
        Some(ImportDraft {
            batch: Some(batch), ..
        }) => Err(ImportError::Applied(batch)),
        Some(found) if found.version != draft.version => Err(ImportError::Rechosen),
        Some(_) => Ok(()),
    }
}

/// Says which batch a draft became, in the transaction that writes it.
pub(super) async fn let_go(
    transaction: &mut Transaction,
    draft: &Draft,
    batch: BatchId,
) -> Result<(), ImportError> {
    Ok(import_drafts::update_batch(transaction, draft.id, batch).await?)
}

/// Drafts that were sent before are gone.
fn oldest(app: &App) -> i64 {
    let now = app.clock.now();
    now.checked_sub(KEPT).unwrap_or(now).as_microsecond()
}

/// Choices that cannot be read any more are none.
fn draft_of(stored: ImportDraft) -> Draft {
    Draft {
        id: stored.id,
        file_name: stored.file_name,
        byte_count: stored.byte_count,
        choices: serde_json::from_str(&stored.choices).unwrap_or_default(),
        version: stored.version,
        sent: Timestamp::from_microsecond(stored.created_at).unwrap_or_default(),
        batch: stored.batch,
    }
}

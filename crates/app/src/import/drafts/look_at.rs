//! Looks at a file that waits: its sheets, its headings, what each column is taken for.

use desbloqueo_domain::code::ImportDraftId;
use desbloqueo_domain::refusal::Field;
use desbloqueo_exchange::read::{self, Dictionary, Sight, SourceFile};
use desbloqueo_store::import_drafts;
use desbloqueo_store::transaction::Transaction;

use super::Draft;
use crate::App;
use crate::error::{UseCaseError, UseCaseResult};
use crate::import::ImportError;

/// Looks at a draft as it was chosen to be read.
pub async fn look_at(
    app: &App,
    draft: &Draft,
    dictionary: &Dictionary,
) -> Result<Sight, ImportError> {
    let mut transaction = app.database.read().await?;
    let content = content(&mut transaction, draft.id).await?;
    let file = SourceFile::Content {
        name: &draft.file_name,
        bytes: &content,
    };
    let mapping = draft.choices.mapping();
    Ok(read::look(file, mapping.as_ref(), dictionary)?)
}

/// The bytes of a draft that waits.
pub(super) async fn content(
    transaction: &mut Transaction,
    id: ImportDraftId,
) -> UseCaseResult<Vec<u8>> {
    let found = import_drafts::find_content(transaction, id).await?;
    found.ok_or_else(|| UseCaseError::not_found(Field::File, id))
}

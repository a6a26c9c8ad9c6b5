//! Tries a file that waits, applies it once, and writes the rows of it that are refused.

use std::io::Write;

use desbloqueo_exchange::read::{Dictionary, SourceFile};

use super::Draft;
use super::look_at::content;
use crate::App;
use crate::actor::{Actor, Source};
use crate::error::UseCaseError;
use crate::import::{
    ImportError, ImportRequest, Imported, Mode, RefusedRowsError, RefusedWords, Watch,
    import_watched, write_refused_rows,
};

/// Says what a draft would do.
pub async fn try_draft(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    dictionary: &Dictionary,
    watch: &Watch,
) -> Result<Imported, ImportError> {
    run(app, actor, draft, Mode::DryRun, dictionary, watch).await
}

/// Brings a draft in, all or nothing or what is valid of it, once: who comes second is told which batch it became.
pub async fn apply_draft(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    mode: Mode,
    dictionary: &Dictionary,
    watch: &Watch,
) -> Result<Imported, ImportError> {
    run(app, actor, draft, mode, dictionary, watch).await
}

async fn run(
    app: &App,
    actor: &Actor,
    draft: &Draft,
    mode: Mode,
    dictionary: &Dictionary,
    watch: &Watch,
) -> Result<Imported, ImportError> {
    if let Some(batch) = draft.batch {
        return Err(ImportError::Applied(batch));
    }
    let content = bytes(app, draft).await?;
    let mapping = draft.choices.mapping();
    let request = ImportRequest {
        file: SourceFile::Content {
            name: &draft.file_name,
            bytes: &content,
        },
        title: draft.choices.title.clone(),
        mapping: mapping.as_ref(),
        organization: draft.choices.organization,
        mode,
        complete: draft.choices.complete.clone(),
        override_reason: draft.choices.reason.clone(),
        keep_columns: true,
    };
    let mut actor = actor.clone();
    actor.source = Source::Import;
    let around = (watch, Some(draft));
    import_watched(app, &actor, &request, dictionary, around).await
}

/// Writes the refused rows of a trial to a workbook; gives back where they were written.
pub async fn write_refused_of_draft<W: Write + Send>(
    app: &App,
    draft: &Draft,
    tried: &Imported,
    words: &RefusedWords<'_>,
    out: W,
) -> Result<W, RefusedRowsError> {
    let content = bytes(app, draft).await.map_err(RefusedRowsError::Gone)?;
    let file = SourceFile::Content {
        name: &draft.file_name,
        bytes: &content,
    };
    write_refused_rows(file, tried, words, out)
}

async fn bytes(app: &App, draft: &Draft) -> Result<Vec<u8>, UseCaseError> {
    let mut transaction = app.database.read().await?;
    content(&mut transaction, draft.id).await
}

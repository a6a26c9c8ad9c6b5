//! What is told of a file and its rows.

use desbloqueo_app::import::drafts::Draft;
use desbloqueo_app::import::{ImportError, ImportFinding, Imported, Weight};
use desbloqueo_exchange::read::ReadError;
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::{Words, sheet_error};
use serde::Serialize;
use utoipa::ToSchema;

use crate::bodies::NoticeBody;
use crate::caller::{Caller, Importing};
use crate::problem::{Problem, RefusedBody};

/// Findings of one answer at most.
const MOST_FINDINGS: usize = 1_000;

/// A file that waits, or was applied.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct ImportBody {
    id: String,
    file_name: String,
    byte_count: i64,
    /// When it was sent.
    sent_at: String,
    /// The organization of rows that name none.
    organization_id: Option<String>,
    /// The batch that it became; nothing while it waits.
    batch_id: Option<String>,
}

impl From<&Draft> for ImportBody {
    fn from(draft: &Draft) -> Self {
        Self {
            id: draft.id.to_string(),
            file_name: draft.file_name.clone(),
            byte_count: draft.byte_count,
            sent_at: draft.sent.to_string(),
            organization_id: draft.choices.organization.map(|id| id.to_string()),
            batch_id: draft.batch.map(|id| id.to_string()),
        }
    }
}

/// What a file does, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FindingsBody {
    /// The batch; nothing where it was not applied.
    batch_id: Option<String>,
    /// The sheet that was read.
    sheet: String,
    added: usize,
    changed: usize,
    unchanged: usize,
    refused: usize,
    /// What is said about rows, 1,000 at most.
    findings: Vec<FindingBody>,
    /// Whether there is more to say.
    more: bool,
}

/// What is said about a row, at a cell.
#[derive(Debug, Serialize, ToSchema)]
struct FindingBody {
    sheet: String,
    /// The row, from one.
    row: u32,
    /// The cell, such as `C12`.
    cell: String,
    /// Why the row is refused.
    error: Option<RefusedBody>,
    /// What is worth saying about an accepted row.
    notice: Option<NoticeBody>,
}

impl FindingsBody {
    pub(super) fn new(caller: &Caller<Importing>, imported: &Imported) -> Self {
        let words = caller.words();
        let findings = imported.findings.iter().take(MOST_FINDINGS);
        Self {
            batch_id: imported.batch.map(|id| id.to_string()),
            sheet: imported.sheet.clone(),
            added: imported.summary.added,
            changed: imported.summary.changed,
            unchanged: imported.summary.unchanged,
            refused: imported.summary.refused,
            findings: findings.map(|one| finding(&words, one)).collect(),
            more: imported.findings.len() > MOST_FINDINGS,
        }
    }
}

fn finding(words: &Words<'_>, one: &ImportFinding) -> FindingBody {
    let (error, notice) = match &one.weight {
        Weight::Refused(refusal) => (Some(RefusedBody::new(words, refusal)), None),
        Weight::Notice(notice) => (None, Some(NoticeBody::new(words, notice))),
    };
    FindingBody {
        sheet: one.sheet.clone(),
        row: one.row,
        cell: one.address.to_string(),
        error,
        notice,
    }
}

/// Why a file is not brought in.
pub(super) fn problem(caller: &Caller<Importing>, error: ImportError) -> Problem {
    let words = caller.words();
    match error {
        ImportError::UseCase(error) => error.into(),
        ImportError::Read(ReadError::Sheets(error)) => {
            Problem::file_refused(sheet_error(words.language, &error))
        }
        ImportError::Read(ReadError::NoSuchSheet(sheet)) => Problem::file_refused(words.text(
            "import-no-sheet",
            &Args::new().text("sheet", sheet.as_str()),
        )),
        ImportError::Read(ReadError::ColumnsMissing { missing, .. }) => {
            let sentences = missing.iter().map(|any| {
                let names: Vec<String> = any
                    .iter()
                    .map(|field| words.plain(&format!("column-{}", field.code())))
                    .collect();
                let columns = format::list_or(words.language, &names);
                let args = Args::new().text("columns", columns);
                words.text("import-column-missing", &args)
            });
            Problem::file_refused(sentences.collect::<Vec<_>>().join(" "))
        }
        ImportError::Cancelled => Problem::file_refused(words.plain("import-cancelled")),
        ImportError::Applied(_) => Problem::file_refused(words.plain("import-applied-already")),
        ImportError::Rechosen => Problem::file_refused(words.plain("import-rechosen")),
    }
}

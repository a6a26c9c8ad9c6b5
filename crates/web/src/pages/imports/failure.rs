//! Why a file was not brought in, in the reader's words, with what to do.

use desbloqueo_app::UseCaseError;
use desbloqueo_app::import::ImportError;
use desbloqueo_domain::refusal::Field as FieldOf;
use desbloqueo_exchange::read::ReadError;
use desbloqueo_i18n::{Args, format};
use desbloqueo_sheets::Field;
use desbloqueo_words::{Words, sheet_error};

use crate::error::PageError;

/// Why a file was not brought in; what is not the file's is a page of its own.
pub(crate) fn said(words: &Words<'_>, error: &ImportError) -> Result<String, PageError> {
    Ok(match error {
        ImportError::Read(ReadError::Sheets(error)) => sheet_error(words.language, error),
        ImportError::Read(ReadError::NoSuchSheet(sheet)) => words.text(
            "import-no-sheet",
            &Args::new().text("sheet", sheet.as_str()),
        ),
        ImportError::Read(ReadError::ColumnsMissing { missing, .. }) => {
            lacking(words, missing).join(" ")
        }
        ImportError::Cancelled => words.plain("import-cancelled"),
        ImportError::Applied(_) => words.plain("import-applied-already"),
        ImportError::Rechosen => words.plain("import-rechosen"),
        ImportError::UseCase(error @ (UseCaseError::Refused(_) | UseCaseError::Forbidden(_))) => {
            let refusals = error.refusals();
            let said = refusals
                .iter()
                .map(|one| format!("{} ({})", words.refusal(one), one.rule));
            said.collect::<Vec<_>>().join(" ")
        }
        ImportError::UseCase(UseCaseError::NotFound {
            field: FieldOf::Organization,
            ..
        }) => words.plain("import-no-organization"),
        ImportError::UseCase(UseCaseError::NotFound { field, asked }) => {
            return Err(UseCaseError::not_found(*field, asked).into());
        }
        ImportError::UseCase(UseCaseError::Store(cause)) => {
            tracing::error!(%cause, "import");
            return Err(PageError::Status(
                axum::http::StatusCode::SERVICE_UNAVAILABLE,
            ));
        }
    })
}

/// A sentence for each of the columns without which no row can be understood.
pub(super) fn lacking(words: &Words<'_>, missing: &[Vec<Field>]) -> Vec<String> {
    let one_of = |any: &Vec<Field>| {
        let names: Vec<String> = any.iter().map(|field| column_name(words, *field)).collect();
        let columns = format::list_or(words.language, &names);
        words.text(
            "import-column-missing",
            &Args::new().text("columns", columns),
        )
    };
    missing.iter().map(one_of).collect()
}

/// What a field is called as a column.
pub(super) fn column_name(words: &Words<'_>, field: Field) -> String {
    words.plain(&format!("column-{}", field.code()))
}

//! What is printed where a command did not do what was asked.

use std::error::Error as _;
use std::io;

use anyhow::Error;
use desbloqueo_app::UseCaseError;
use desbloqueo_app::catalogue::open_app::OpenAppError;
use desbloqueo_app::export_lines::ExportError;
use desbloqueo_app::import::{ImportError, RefusedRowsError};
use desbloqueo_digest::{DigestError, PdfError};
use desbloqueo_domain::refusal::{Refusal, Refusals};
use desbloqueo_exchange::read::ReadError;
use desbloqueo_exchange::write::WriteError;
use desbloqueo_i18n::{Args, format};
use desbloqueo_sheets::{Field, MappingError};
use desbloqueo_store::database::redacted;
use desbloqueo_store::error::StoreError;
use serde_json::json;

use crate::context::Context;
use crate::output::{Output, Tone};
use desbloqueo_words::{Words, sheet_error};

/// What only the command line refuses.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    /// There is no database at the address.
    #[error("there is no database at {0}")]
    NoDatabase(String),
    /// A file cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// The settings file says what it may not.
    #[error("{path}: {cause}")]
    Settings {
        /// The file.
        path: String,
        /// Why.
        cause: String,
    },
}

/// Whether the reader of the output went away, which is nobody's fault.
pub(crate) fn is_closed_pipe(error: &Error) -> bool {
    let closed = |cause: &io::Error| cause.kind() == io::ErrorKind::BrokenPipe;
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref())
        .any(closed)
}

/// Prints why a command did not do what was asked; what cannot be printed is lost.
pub(crate) fn print(context: &Context, error: &Error) {
    let printed = match context.words() {
        Ok(words) => print_with(context, &words, error),
        Err(cause) => complain(&format!("{error:#}; {cause:#}")),
    };
    // Nowhere is left to say that printing failed.
    drop(printed);
}

fn print_with(context: &Context, words: &Words<'_>, error: &Error) -> io::Result<()> {
    let refusals = refusals(error);
    if context.output.json {
        return print_json(context, words, error, &refusals);
    }
    if refusals.is_empty() {
        let (_, message) = describe(context, error);
        return complain(&context.output.tone(&message, Tone::Alarm));
    }
    for refusal in &refusals {
        let rule = context.output.tone(refusal.rule.code(), Tone::Alarm);
        complain(&format!("{rule}  {}", words.refusal(refusal)))?;
        complain(
            &context
                .output
                .tone(&format!("    {}", words.rule(refusal)), Tone::Quiet),
        )?;
    }
    Ok(())
}

fn print_json(
    context: &Context,
    words: &Words<'_>,
    error: &Error,
    refusals: &[Refusal],
) -> io::Result<()> {
    let bodies: Vec<_> = refusals
        .iter()
        .map(|refusal| words.refusal_body(refusal))
        .collect();
    let body = if let [first, ..] = bodies.as_slice() {
        json!({ "error": first, "refusals": bodies })
    } else {
        let (cause, message) = describe(context, error);
        let none = serde_json::Value::Null;
        let first = json!({
            "rule": none, "cause": cause, "field": none, "found": none, "expected": none,
            "message": message, "hint": none,
        });
        json!({ "error": first, "refusals": [] })
    };
    context.output.json(&body)
}

fn refusals(error: &Error) -> Vec<Refusal> {
    let one = error
        .downcast_ref::<Refusal>()
        .map(|refusal| vec![refusal.clone()]);
    let several = || Some(error.downcast_ref::<Refusals>()?.0.clone());
    one.or_else(several)
        .or_else(|| Some(use_case_error(error)?.refusals()))
        .unwrap_or_default()
}

/// The use case's answer in what a command gave back.
fn use_case_error(error: &Error) -> Option<&UseCaseError> {
    if let Some(OpenAppError::UseCase(cause)) = error.downcast_ref() {
        return Some(cause);
    }
    if let Some(ImportError::UseCase(cause)) = error.downcast_ref() {
        return Some(cause);
    }
    if let Some(ExportError::UseCase(cause)) = error.downcast_ref() {
        return Some(cause);
    }
    error.downcast_ref()
}

/// The stable code of a failure and its message.
fn describe(context: &Context, error: &Error) -> (&'static str, String) {
    let of_use_case = use_case_error(error).and_then(|error| match error {
        UseCaseError::Store(cause) => Some(cause),
        _ => None,
    });
    if let Some(cause) = of_use_case.or_else(|| error.downcast_ref()) {
        return describe_store(context, cause);
    }
    let output = &context.output;
    match error.downcast_ref() {
        Some(OpenAppError::NotSetUp) => {
            let address = redacted(context.database());
            return (
                "not-set-up",
                output.with("cli-error-not-set-up", "address", &address),
            );
        }
        Some(OpenAppError::Faulty(faults)) => {
            let message = output.text(
                "cli-error-playbook",
                &Args::new().count("count", faults.len()),
            );
            return ("playbook-faulty", message);
        }
        Some(OpenAppError::UseCase(_)) | None => {}
    }
    if let Some(ImportError::Read(cause)) = error.downcast_ref() {
        return describe_reading(output, cause);
    }
    match error.downcast_ref() {
        Some(RefusedRowsError::Read(cause)) => return describe_reading(output, cause),
        Some(RefusedRowsError::Write(cause)) => return describe_writing(output, cause),
        Some(RefusedRowsError::Gone(_)) | None => {}
    }
    if let Some(cause) = error.downcast_ref() {
        return describe_mapping(output, cause);
    }
    if let Some(ExportError::Write(cause)) = error.downcast_ref() {
        return describe_writing(output, cause);
    }
    if let Some(DigestError::Workbook(cause)) = error.downcast_ref() {
        return describe_writing(output, cause);
    }
    if let Some(DigestError::Pdf(PdfError::NoFont { signs })) = error.downcast_ref() {
        return ("no-font", output.with("digest-no-font", "signs", signs));
    }
    match error.downcast_ref() {
        Some(error) => describe_own(output, error),
        None => (
            "other",
            output.with("cli-error-other", "cause", &format!("{error:#}")),
        ),
    }
}

fn describe_own(output: &Output, error: &CliError) -> (&'static str, String) {
    match error {
        CliError::NoDatabase(address) => (
            "no-database",
            output.with("cli-error-no-database", "address", &redacted(address)),
        ),
        CliError::File { path, source } => {
            let args = Args::new()
                .text("path", path.as_str())
                .text("cause", source.to_string());
            ("file", output.text("cli-error-file", &args))
        }
        CliError::Settings { path, cause } => {
            let args = Args::new()
                .text("path", path.as_str())
                .text("cause", cause.as_str());
            ("settings", output.text("cli-error-settings", &args))
        }
    }
}

/// Why a file cannot be read at all.
fn describe_reading(output: &Output, error: &ReadError) -> (&'static str, String) {
    match error {
        ReadError::Sheets(error) => (error.code(), sheet_error(output.language, error)),
        ReadError::NoSuchSheet(sheet) => (
            "no-such-sheet",
            output.with("cli-error-no-sheet", "sheet", sheet),
        ),
        ReadError::ColumnsMissing { missing, headings } => {
            let name = |field: &Field| output.plain(&format!("column-{}", field.code()));
            let one_of = |any: &Vec<Field>| {
                format::list_or(output.language, &any.iter().map(name).collect::<Vec<_>>())
            };
            let missing: Vec<String> = missing.iter().map(one_of).collect();
            let args = Args::new()
                .text("missing", missing.join("; "))
                .text("headings", headings.join(", "));
            (
                "columns-missing",
                output.text("cli-error-columns-missing", &args),
            )
        }
    }
}

fn describe_mapping(output: &Output, error: &MappingError) -> (&'static str, String) {
    match error {
        MappingError::Unreadable(cause) => {
            let message = output.with("cli-error-mapping-unreadable", "cause", &cause.to_string());
            ("mapping-unreadable", message)
        }
        MappingError::TooNew { .. } => {
            ("mapping-too-new", output.plain("cli-error-mapping-too-new"))
        }
    }
}

fn describe_writing(output: &Output, error: &WriteError) -> (&'static str, String) {
    let cause = error
        .source()
        .map_or_else(|| error.to_string(), ToString::to_string);
    (
        "not-written",
        output.with("cli-error-not-written", "cause", &cause),
    )
}

fn describe_store(context: &Context, error: &StoreError) -> (&'static str, String) {
    let output = &context.output;
    match error {
        StoreError::Conflict { table } => (
            "store-conflict",
            output.with("store-conflict", "table", table),
        ),
        StoreError::Inconsistent {
            table,
            column,
            id,
            found,
        } => {
            let args = Args::new().text("table", *table).text("column", *column);
            let args = args.text("id", id.as_str()).text("found", found.as_str());
            (
                "store-inconsistent",
                output.text("store-inconsistent", &args),
            )
        }
        StoreError::FromTheFuture { migration } => {
            let args = Args::new().text("migration", migration.to_string());
            (
                "store-from-the-future",
                output.text("store-from-the-future", &args),
            )
        }
        StoreError::NotMigrated { missing } => (
            "store-not-migrated",
            output.text(
                "store-not-migrated",
                &Args::new().count("missing", *missing),
            ),
        ),
        StoreError::UnknownAddress(address) => (
            "store-unknown-address",
            output.with("store-unknown-address", "address", address),
        ),
        StoreError::Unavailable(cause) => {
            let message = output.plain("store-unavailable");
            ("store-unavailable", format!("{message}\n    {cause}"))
        }
    }
}

fn complain(text: &str) -> io::Result<()> {
    use std::io::Write;
    writeln!(io::stderr().lock(), "{text}")
}

//! `desbloqueo audit`: the whole log as a file, with the digests of its chains.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::{Args, Subcommand};
use desbloqueo_app::audit::{ExportLogError, LogFile, LogFilter, export_log};
use desbloqueo_i18n::Args as With;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;
use uuid::Uuid;

use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::find;
use crate::parse;
use crate::session::Session;

/// What can be done with the log.
#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Write the log to a file: .csv, .xlsx or .jsonl
    Export(Export),
}

/// Which changes, and where to.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The file: .csv, .xlsx or .jsonl
    #[arg(value_parser = file)]
    file: PathBuf,
    /// By this person, or in their place: id, mail or name
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    /// Of this record, or on its chain
    #[arg(long, value_name = "ID")]
    record: Option<Uuid>,
    /// Of records of this kind: line, entitlement, blocker, tenant, customer, person …
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Of this organization, by name or id
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// Of this import or bulk edit
    #[arg(long, value_name = "ID")]
    batch: Option<Uuid>,
    /// Recorded on this day or later
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    from: Option<Date>,
    /// Recorded on this day or earlier
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    to: Option<Date>,
}

pub(crate) async fn run(context: &Context, command: Audit) -> Result<Outcome> {
    let Audit::Export(command) = command;
    let session = Session::open(context).await?;
    let kind = kind_of(&command.file).unwrap_or(LogFile::JsonLines);
    let filter = filter(&session, &command).await?;
    let failed = |source| CliError::File {
        path: command.file.display().to_string(),
        source,
    };
    let out = BufWriter::new(File::create(&command.file).map_err(failed)?);
    let written = export_log(&session.app, &session.actor, &filter, kind, out).await;
    let written = match written {
        Ok(written) => written,
        Err(error) => {
            // What was begun is of no use; that it cannot be removed changes nothing.
            drop(std::fs::remove_file(&command.file));
            return Err(match error {
                ExportLogError::UseCase(error) => error.into(),
                ExportLogError::Output(error) => failed(error).into(),
                ExportLogError::Write(error) => anyhow!(error),
            });
        }
    };
    let output = &session.output;
    if output.json {
        output.json(&json!({ "file": command.file, "changes": written }))?;
    } else {
        let args = With::new()
            .number("count", i64::try_from(written).unwrap_or(i64::MAX))
            .text("path", command.file.display().to_string());
        output.line(output.text("audit-exported", &args))?;
    }
    Ok(Outcome::Done)
}

async fn filter(session: &Session, command: &Export) -> Result<LogFilter> {
    let begins = |day: Date| {
        let start = day.to_zoned(TimeZone::system()).ok()?;
        Some(start.timestamp().as_microsecond())
    };
    let mut filter = LogFilter {
        record: command.record,
        kind: command.kind.clone(),
        batch: command.batch.map(desbloqueo_domain::code::BatchId),
        from: command.from.and_then(begins),
        before: command
            .to
            .and_then(|day| day.tomorrow().ok())
            .and_then(begins),
        ..LogFilter::default()
    };
    if let Some(person) = &command.person {
        filter.person = Some(find::person(session, person).await?);
    }
    if let Some(organization) = &command.organization {
        filter.organization = Some(find::organization(session, organization).await?);
    }
    Ok(filter)
}

/// A file whose name says what it shall be.
fn file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    kind_of(&path)
        .map(|_| path)
        .ok_or_else(|| "expected a name that ends in .csv, .xlsx or .jsonl".to_owned())
}

fn kind_of(path: &Path) -> Option<LogFile> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    LogFile::parse(&ending)
}

//! `desbloqueo import`: brings a portfolio in from a file.

mod answer;
mod columns;
mod print;

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use desbloqueo_app::Source;
use desbloqueo_app::import::{
    Complete, ImportFinding, ImportRequest, Imported, Mode, RefusedWords, Weight, import_portfolio,
    write_refused_rows,
};
use desbloqueo_domain::refusal::Field;
use desbloqueo_playbook::Kind;
use desbloqueo_sheets::Mapping;

use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::find;
use crate::progress;
use crate::session::Session;
use desbloqueo_words::{Words, dictionary};

/// What to bring in, and how.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The file: .xlsx, .xls, .ods or .csv
    file: PathBuf,
    /// Change nothing; say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Take over the entitlements of which no row is refused, instead of all or nothing
    #[arg(long, conflicts_with = "dry_run")]
    only_valid: bool,
    /// How the columns are read: a file written by --save-mapping
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Write how the columns were read to a file, to be used again or changed
    #[arg(long, value_name = "FILE")]
    save_mapping: Option<PathBuf>,
    /// The organization of rows that name none
    #[arg(long, value_name = "ORGANIZATION")]
    organization: Option<String>,
    /// The file says everything about an organization, or about ORGANIZATION/SERVICE: what is absent has disappeared
    #[arg(long, value_name = "SCOPE")]
    complete: Option<String>,
    /// Write the refused rows with their reasons to a workbook, to be mended and imported again
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
    /// The reason of overrides, one for the whole file
    #[arg(
        long,
        value_name = "REASON",
        default_value = "",
        hide_default_value = true
    )]
    reason: String,
    /// Leave out columns that are no field of ours, instead of keeping them as own fields
    #[arg(long)]
    drop_columns: bool,
}

pub(crate) async fn run(context: &Context, command: Import) -> Result<Outcome> {
    let mut session = Session::open(context).await?;
    session.actor.source = Source::Import;
    let mapping = command.mapping.as_deref().map(read_mapping).transpose()?;
    let request = request(&session, &command, mapping.as_ref()).await?;
    let spinner = progress::spinner(session.output.plain("import-busy"));
    let imported = import_portfolio(
        &session.app,
        &session.actor,
        &request,
        &dictionary(&session.app.playbook),
    )
    .await;
    spinner.finish_and_clear();
    let imported = imported?;
    if let Some(path) = &command.save_mapping {
        write(path, &imported.mapping.to_json()?)?;
    }
    if let (Some(path), true) = (&command.refused, imported.summary.refused > 0) {
        write_refused(&session.words(), &command.file, &imported, path)?;
    }
    if session.output.json {
        let body = answer::body(&session.output, &session.words(), &imported);
        session.output.json(&body)?;
    } else {
        print::print(&session, &imported, &command)?;
    }
    Ok(if imported.summary.refused > 0 {
        Outcome::Refused
    } else {
        Outcome::Done
    })
}

async fn request<'a>(
    session: &Session,
    command: &'a Import,
    mapping: Option<&'a Mapping>,
) -> Result<ImportRequest<'a>> {
    let organization = match &command.organization {
        Some(text) => Some(find::organization(session, text).await?),
        None => None,
    };
    let mode = match (command.dry_run, command.only_valid) {
        (true, _) => Mode::DryRun,
        (false, true) => Mode::ValidOnly,
        (false, false) => Mode::AllOrNothing,
    };
    let complete = match &command.complete {
        Some(text) => Some(scope(session, text).await?),
        None => None,
    };
    let name = command.file.file_name().unwrap_or(command.file.as_os_str());
    Ok(ImportRequest {
        file: command.file.as_path().into(),
        title: name.to_string_lossy().into_owned(),
        mapping,
        organization,
        mode,
        complete,
        override_reason: command.reason.clone(),
        keep_columns: !command.drop_columns,
    })
}

/// `ORGANIZATION` or `ORGANIZATION/SERVICE`.
async fn scope(session: &Session, text: &str) -> Result<Complete> {
    let (organization, service) = match text.rsplit_once('/') {
        Some((organization, service)) => (organization, Some(service)),
        None => (text, None),
    };
    let code = |text| find::code(&session.app.playbook, Kind::Service, Field::Service, text);
    Ok(Complete {
        organization: find::organization(session, organization).await?,
        service: service.map(code).transpose()?,
    })
}

fn read_mapping(path: &Path) -> Result<Mapping> {
    let file = |source| CliError::File {
        path: path.display().to_string(),
        source,
    };
    let text = std::fs::read_to_string(path).map_err(file)?;
    Ok(Mapping::from_json(&text)?)
}

fn write(path: &Path, text: &str) -> Result<()> {
    let file = |source| CliError::File {
        path: path.display().to_string(),
        source,
    };
    Ok(std::fs::write(path, text).map_err(file)?)
}

/// Writes the refused rows to a workbook, each with its reasons, ready to be mended.
fn write_refused(words: &Words<'_>, file: &Path, imported: &Imported, path: &Path) -> Result<()> {
    let reason = |finding: &ImportFinding| match &finding.weight {
        Weight::Refused(refusal) => format!("{} {}", refusal.rule, words.refusal(refusal)),
        Weight::Notice(_) => message(words, finding),
    };
    let refused = RefusedWords {
        reason: words.plain("import-reason"),
        place: words.plain("import-place"),
        message: &reason,
    };
    let unwritable = |source| CliError::File {
        path: path.display().to_string(),
        source,
    };
    let out = BufWriter::new(File::create(path).map_err(unwritable)?);
    write_refused_rows(file, imported, &refused, out)?;
    Ok(())
}

/// What a finding says.
pub(super) fn message(words: &Words<'_>, finding: &ImportFinding) -> String {
    match &finding.weight {
        Weight::Refused(refusal) => words.refusal(refusal),
        Weight::Notice(notice) => words.notice(notice),
    }
}

//! `desbloqueo import`: brings a portfolio in from a file.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use desbloqueo_app::Source;
use desbloqueo_app::import::{
    Complete, ImportFinding, ImportRequest, Imported, Mode, RowOutcome, Weight, import_portfolio,
};
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use desbloqueo_sheets::Mapping;
use serde_json::{Value, json};

use super::refused::write_refused_rows;
use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::find;
use crate::output::{Output, Tone};
use crate::progress;
use crate::session::Session;
use desbloqueo_words::{Words, dictionary, fact_body, sheet_finding};

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
    #[arg(long, value_name = "REASON", default_value = "")]
    reason: String,
    /// Leave out columns that are no field of ours, instead of keeping them as own fields
    #[arg(long)]
    drop_columns: bool,
}

/// Changes that are shown; the rest is counted.
const MOST_SHOWN: usize = 40;

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
        write_refused_rows(&session.words(), &command.file, &imported, path)?;
    }
    if session.output.json {
        session
            .output
            .json(&body(&session.output, &session.words(), &imported))?;
    } else {
        print(&session.output, &session.words(), &imported, &command)?;
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
        file: &command.file,
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

fn body(output: &Output, words: &Words<'_>, imported: &Imported) -> Value {
    let of = |wanted: bool| -> Vec<Value> {
        let is_wanted =
            |finding: &&ImportFinding| matches!(finding.weight, Weight::Refused(_)) == wanted;
        imported
            .findings
            .iter()
            .filter(is_wanted)
            .map(|finding| finding_body(words, finding))
            .collect()
    };
    let changes: Vec<Value> = imported
        .changes
        .iter()
        .map(|change| {
            let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
            json!({
                "row": change.row, "outcome": change.outcome,
                "before": read(&change.before), "after": read(&change.after),
            })
        })
        .collect();
    let sheet_findings: Vec<Value> = imported
        .sheet_findings
        .iter()
        .map(|one| json!({ "code": one.code(), "message": sheet_finding(output.language, one) }))
        .collect();
    json!({
        "id": imported.batch.map(|id| id.to_string()),
        "summary": imported.summary,
        "findings": of(true),
        "notices": of(false),
        "changes": changes,
        "sheet": imported.sheet,
        "sheet_findings": sheet_findings,
    })
}

fn finding_body(words: &Words<'_>, finding: &ImportFinding) -> Value {
    let (field, rule, code, found, expected) = match &finding.weight {
        Weight::Refused(refusal) => (
            refusal.field,
            refusal.rule,
            refusal.cause.code(),
            &refusal.found,
            &refusal.expected,
        ),
        Weight::Notice(notice) => (
            notice.field,
            notice.rule,
            notice.remark.code(),
            &notice.found,
            &notice.expected,
        ),
    };
    json!({
        "sheet": finding.sheet,
        "row": finding.row,
        "cell": finding.address.to_string(),
        "field": field.code(),
        "rule": rule.code(),
        "cause": code,
        "found": fact_body(found),
        "expected": fact_body(expected),
        "message": message(words, finding),
    })
}

/// What a finding says.
pub(super) fn message(words: &Words<'_>, finding: &ImportFinding) -> String {
    match &finding.weight {
        Weight::Refused(refusal) => words.refusal(refusal),
        Weight::Notice(notice) => words.notice(notice),
    }
}

fn print(output: &Output, words: &Words<'_>, imported: &Imported, command: &Import) -> Result<()> {
    let refused = |finding: &&ImportFinding| matches!(finding.weight, Weight::Refused(_));
    for finding in imported.findings.iter().take(10 * MOST_SHOWN) {
        let (rule, tone) = match &finding.weight {
            Weight::Refused(refusal) => (refusal.rule, Tone::Alarm),
            Weight::Notice(notice) => (notice.rule, Tone::Quiet),
        };
        let place = output.tone(
            &format!("{}!{}  {rule}", finding.sheet, finding.address),
            tone,
        );
        output.line(place)?;
        output.paragraph(&message(words, finding), 4)?;
    }
    for finding in &imported.sheet_findings {
        output.paragraph(&sheet_finding(output.language, finding), 0)?;
    }
    if !imported.findings.is_empty() || !imported.sheet_findings.is_empty() {
        output.gap()?;
    }
    print_changes(output, imported)?;
    let summary = imported.summary;
    let args = With::new()
        .count("added", summary.added)
        .count("changed", summary.changed)
        .count("unchanged", summary.unchanged)
        .count("refused", summary.refused);
    output.line(words.text("import-summary", &args))?;
    let any_refused = imported.findings.iter().any(|finding| refused(&finding));
    match (imported.batch, command.dry_run) {
        (Some(batch), _) => {
            output.line(output.with("import-undo", "id", &batch.to_string()))?;
        }
        (None, true) => output.line(output.plain("import-dry-run"))?,
        (None, false) if any_refused => output.line(output.plain("import-nothing-applied"))?,
        (None, false) => output.line(output.plain("import-nothing-new"))?,
    }
    Ok(())
}

fn print_changes(output: &Output, imported: &Imported) -> Result<()> {
    let changed: Vec<_> = imported
        .changes
        .iter()
        .filter(|change| change.outcome == RowOutcome::Changed)
        .collect();
    for change in changed.iter().take(MOST_SHOWN) {
        let args = With::new()
            .text("row", change.row.to_string())
            .text("before", change.before.as_str())
            .text("after", change.after.as_str());
        output.paragraph(&output.text("import-change", &args), 0)?;
    }
    if changed.len() > MOST_SHOWN {
        output.line(output.text(
            "and-more",
            &With::new().count("count", changed.len() - MOST_SHOWN),
        ))?;
    }
    if !changed.is_empty() {
        output.gap()?;
    }
    Ok(())
}

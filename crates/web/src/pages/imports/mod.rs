//! `/imports`: brings a portfolio in: a file, what it would do, then doing it.
//!
//! An uploaded file waits in a folder of the server between the trial and its application, under a name that nobody can
//! guess; it is gone once it was applied, and after a day.

mod upload;
mod waiting_file;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use desbloqueo_app::import::{
    ImportError, ImportFinding, ImportRequest, Imported, Mode, Weight, import_portfolio,
};
use desbloqueo_app::{Source, UseCaseError};
use desbloqueo_exchange::read::ReadError;
use desbloqueo_i18n::{Args, format};
use desbloqueo_words::{Words, dictionary, sheet_error, sheet_finding};
use serde::Deserialize;

use super::html;
use crate::error::PageError;
use crate::posted::Posted;
use crate::saved::{Toast, saved};
use crate::shell::Shell;
use crate::visitor::Visitor;
use crate::web::Web;
use upload::Upload;
use waiting_file::WaitingFile;

/// Findings that a page shows at most; the summary counts all.
const MOST_FINDINGS: usize = 500;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/imports", get(show).post(try_file))
        .route("/imports/apply", post(apply))
}

#[derive(Template)]
#[template(path = "imports/start.html")]
struct StartPage {
    shell: Shell,
    /// Why the file cannot be read; empty before one was sent.
    wrong: String,
}

async fn show(visitor: Visitor) -> Result<Response, PageError> {
    html(&start(&visitor, String::new()))
}

fn start(visitor: &Visitor, wrong: String) -> StartPage {
    StartPage {
        shell: visitor.shell("nav-imports"),
        wrong,
    }
}

#[derive(Template)]
#[template(path = "imports/trial.html")]
struct TrialPage {
    shell: Shell,
    file: String,
    title: String,
    reason: String,
    summary: String,
    has_refused: bool,
    changes_something: bool,
    findings: Vec<FindingView>,
    /// How many findings are not shown; empty for none.
    more: String,
    noticed: Vec<String>,
}

struct FindingView {
    place: String,
    rule: &'static str,
    is_refusal: bool,
    text: String,
}

/// Shows what a file would do, and keeps it for its application.
async fn try_file(visitor: Visitor, upload: Upload) -> Result<Response, PageError> {
    let file = WaitingFile::keep(&visitor, &upload).await?;
    match run(
        &visitor,
        &file,
        (&upload.name, &upload.reason),
        Mode::DryRun,
    )
    .await
    {
        Ok(imported) => html(&trial(
            &visitor,
            &file,
            (&upload.name, &upload.reason),
            &imported,
        )),
        Err(error) => {
            file.forget().await;
            refuse(&visitor, error)
        }
    }
}

async fn run(
    visitor: &Visitor,
    file: &WaitingFile,
    (title, reason): (&str, &str),
    mode: Mode,
) -> Result<Imported, ImportError> {
    let request = ImportRequest {
        file: file.path(),
        title: title.to_owned(),
        mapping: None,
        organization: None,
        mode,
        complete: None,
        override_reason: reason.to_owned(),
        keep_columns: true,
    };
    let mut actor = visitor.actor().clone();
    actor.source = Source::Import;
    let labels = dictionary(&visitor.app.playbook);
    import_portfolio(&visitor.app, &actor, &request, &labels).await
}

fn trial(
    visitor: &Visitor,
    file: &WaitingFile,
    (title, reason): (&str, &str),
    imported: &Imported,
) -> TrialPage {
    let words = visitor.words();
    let summary = imported.summary;
    let findings = imported.findings.iter().take(MOST_FINDINGS);
    let left = imported.findings.len().saturating_sub(MOST_FINDINGS);
    TrialPage {
        file: file.name().to_owned(),
        title: title.to_owned(),
        reason: reason.to_owned(),
        summary: summary_of(&words, imported),
        has_refused: summary.refused > 0,
        changes_something: summary.added + summary.changed > 0,
        findings: findings
            .map(|finding| FindingView::new(&words, finding, file))
            .collect(),
        more: if left == 0 {
            String::new()
        } else {
            words.text("and-more", &Args::new().count("count", left))
        },
        noticed: imported
            .sheet_findings
            .iter()
            .map(|finding| sheet_finding(words.language, finding))
            .collect(),
        shell: visitor.shell("import-trial-title"),
    }
}

fn summary_of(words: &Words<'_>, imported: &Imported) -> String {
    let summary = imported.summary;
    let args = Args::new()
        .count("added", summary.added)
        .count("changed", summary.changed)
        .count("unchanged", summary.unchanged)
        .count("refused", summary.refused);
    words.text("import-summary", &args)
}

impl FindingView {
    fn new(words: &Words<'_>, finding: &ImportFinding, file: &WaitingFile) -> Self {
        let (rule, is_refusal, text) = match &finding.weight {
            Weight::Refused(refusal) => (refusal.rule.code(), true, words.refusal(refusal)),
            Weight::Notice(notice) => (notice.rule.code(), false, words.notice(notice)),
        };
        Self {
            // A text file has one sheet, which bears the name under which the file waits.
            place: if file.name().starts_with(&finding.sheet) {
                finding.address.to_string()
            } else {
                format!("{}!{}", finding.sheet, finding.address)
            },
            rule,
            is_refusal,
            text,
        }
    }
}

/// Why a file was not brought in, on the page where another can be sent.
fn refuse(visitor: &Visitor, error: ImportError) -> Result<Response, PageError> {
    let words = visitor.words();
    let said = match error {
        ImportError::Read(ReadError::Sheets(error)) => sheet_error(words.language, &error),
        ImportError::Read(ReadError::NoSuchSheet(sheet)) => {
            words.text("import-no-sheet", &Args::new().text("sheet", sheet))
        }
        ImportError::Read(ReadError::ColumnsMissing { missing, headings }) => {
            let one_of = |any: &Vec<desbloqueo_sheets::Field>| {
                let names: Vec<String> = any
                    .iter()
                    .map(|field| words.plain(&format!("column-{}", field.code())))
                    .collect();
                format::list_or(words.language, &names)
            };
            let missing: Vec<String> = missing.iter().map(one_of).collect();
            let args = Args::new()
                .text("missing", missing.join("; "))
                .text("headings", headings.join(", "));
            words.text("import-columns-missing", &args)
        }
        ImportError::UseCase(error @ (UseCaseError::Refused(_) | UseCaseError::Forbidden(_))) => {
            let refusals = error.refusals();
            let said: Vec<String> = refusals.iter().map(|one| words.refusal(one)).collect();
            said.join(" ")
        }
        ImportError::UseCase(error) => return Err(error.into()),
    };
    let page = start(visitor, said);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
}

#[derive(Debug, Deserialize)]
struct Apply {
    file: String,
    title: String,
    #[serde(default)]
    reason: String,
    /// `valid` takes over what is not refused; else it is all or nothing.
    #[serde(default)]
    mode: String,
}

/// Brings the rows of a file in that was tried before.
async fn apply(visitor: Visitor, Posted(form): Posted<Apply>) -> Result<Response, PageError> {
    let file = WaitingFile::find(&visitor, &form.file)?;
    let mode = if form.mode == "valid" {
        Mode::ValidOnly
    } else {
        Mode::AllOrNothing
    };
    let imported = match run(&visitor, &file, (&form.title, &form.reason), mode).await {
        Ok(imported) => imported,
        Err(error) => return refuse(&visitor, error),
    };
    let Some(batch) = imported.batch else {
        return html(&trial(
            &visitor,
            &file,
            (&form.title, &form.reason),
            &imported,
        ));
    };
    file.forget().await;
    let toast = Toast::done(summary_of(&visitor.words(), &imported))
        .undone_at(format!("/portfolio/batches/{batch}/undo"));
    saved(&visitor, "/portfolio", toast).await
}

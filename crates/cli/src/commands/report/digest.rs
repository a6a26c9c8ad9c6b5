//! `desbloqueo report digest`: one page for the weekly meeting.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use desbloqueo_app::insights::{DigestDays, digest};
use desbloqueo_digest::DigestFile;
use desbloqueo_i18n::Args as With;
use jiff::civil::Date;
use serde_json::json;

use super::Filters;
use crate::Outcome;
use crate::failure::CliError;
use crate::parse;
use crate::session::Session;

/// Where to, and what it is compared with.
#[derive(Debug, Args)]
pub(crate) struct Digest {
    /// The file: .html, .pdf or .xlsx
    #[arg(value_parser = file)]
    file: PathBuf,
    /// The day that it is compared with, four weeks before where none is named
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    compare: Option<Date>,
    #[command(flatten)]
    filters: Filters,
}

pub(super) async fn run(session: &Session, command: &Digest) -> Result<Outcome> {
    let filter = command.filters.read(session).await?;
    let days = DigestDays {
        as_of: command.filters.as_of,
        compared: command.compare,
    };
    let found = digest(&session.app, &session.actor, &filter, days).await?;
    let words = session.words();
    let view = words.digest(&found, &command.filters.told(&words));
    let kind = kind_of(&command.file).unwrap_or(DigestFile::Html);
    let bytes = desbloqueo_digest::write(&words, &view, kind)?;
    std::fs::write(&command.file, bytes).map_err(|source| CliError::File {
        path: command.file.display().to_string(),
        source,
    })?;
    if session.output.json {
        session.output.json(&json!({
            "file": command.file,
            "as_of": found.day,
            "compared": found.compared,
            "sentences": view.sentences,
        }))?;
    } else {
        for sentence in &view.sentences {
            session.output.item(sentence)?;
        }
        session.output.gap()?;
        let path = With::new().text("path", command.file.display().to_string());
        session.output.line(words.text("digest-done", &path))?;
    }
    Ok(Outcome::Done)
}

/// A file whose name says what it shall be.
fn file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    kind_of(&path)
        .map(|_| path)
        .ok_or_else(|| "expected a name that ends in .html, .pdf or .xlsx".to_owned())
}

fn kind_of(path: &Path) -> Option<DigestFile> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    DigestFile::parse(&ending)
}

//! `desbloqueo export`: writes lines to a file that can be edited and imported again.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use desbloqueo_app::export_lines::{Export as Wanted, export_lines};
use desbloqueo_domain::code::Code;
use desbloqueo_exchange::write::{CsvOptions, FileKind};
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use desbloqueo_store::database::redacted;
use desbloqueo_store::lines::LineOrder;
use serde_json::json;

use super::filters::Filters;
use crate::Outcome;
use crate::context::Context;
use crate::failure::CliError;
use crate::progress;
use crate::session::Session;

/// What to export, and where to.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The file: .xlsx, .csv or .json
    #[arg(value_parser = file)]
    file: PathBuf,
    #[command(flatten)]
    filters: Filters,
}

pub(crate) async fn run(context: &Context, command: Export) -> Result<Outcome> {
    let kind = kind_of(&command.file).unwrap_or(FileKind::Xlsx);
    let session = Session::open(context).await?;
    let filter = command.filters.read(&session).await?;
    let words = session.words();
    let now = session.app.clock.now();
    let id = session.app.ids.next(now).to_string();
    let mut plan = words.export_plan(id, now, redacted(context.database()));
    plan.csv = CsvOptions {
        byte_order_mark: true,
        ..CsvOptions::default()
    };
    let role = |code: &Code| words.label(Kind::Role, code);
    let action = |code: &Code| words.action_of(code);
    let wanted = Wanted {
        filter,
        order: LineOrder::default(),
        as_of: command.filters.as_of,
        kind,
        plan,
        role: &role,
        action: &action,
    };
    let bar = progress::spinner(words.plain("export-busy"));
    // The file appears whole or not at all.
    let partial = partial(&command.file);
    let written = write(&session, wanted, &partial, |count| bar.set_position(count)).await;
    bar.finish_and_clear();
    let written = match written {
        Ok(written) => written,
        Err(error) => {
            // What was begun is of no use; that it cannot be removed changes nothing.
            drop(std::fs::remove_file(&partial));
            return Err(error);
        }
    };
    std::fs::rename(&partial, &command.file).map_err(|source| file_error(&command.file, source))?;
    if session.output.json {
        session
            .output
            .json(&json!({ "file": command.file, "lines": written }))?;
    } else {
        let args = With::new()
            .number("lines", i64::try_from(written).unwrap_or(i64::MAX))
            .text("path", command.file.display().to_string());
        session.output.line(words.text("export-done", &args))?;
    }
    Ok(Outcome::Done)
}

async fn write(
    session: &Session,
    wanted: Wanted<'_>,
    path: &Path,
    progress: impl Fn(u64) + Send + Sync,
) -> Result<u64> {
    let out = BufWriter::new(File::create(path).map_err(|source| file_error(path, source))?);
    Ok(export_lines(&session.app, &session.actor, wanted, out, progress).await?)
}

fn partial(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}

fn file_error(path: &Path, source: std::io::Error) -> CliError {
    CliError::File {
        path: path.display().to_string(),
        source,
    }
}

/// A file whose name says what it shall be.
fn file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    kind_of(&path)
        .map(|_| path)
        .ok_or_else(|| "expected a name that ends in .xlsx, .csv or .json".to_owned())
}

fn kind_of(path: &Path) -> Option<FileKind> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    FileKind::parse(&ending)
}

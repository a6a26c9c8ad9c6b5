//! All of the log that meets a filter, as a file: what was recorded, and the digests by which anybody can follow the
//! chains without this program.

use std::fmt::Write as _;
use std::io::Write;

use desbloqueo_domain::code::PersonId;
use desbloqueo_exchange::write::{
    ColumnKind, CsvOptions, FileKind, TableColumn, TablePlan, TableWriter, Value, WriteError,
};
use desbloqueo_store::changes::Change;
use desbloqueo_store::log::{self, LogCursor, LogFilter};
use jiff::Timestamp;

use super::require;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseError;
use crate::history::people_of;
use crate::reads::Names;

/// Changes read at a time.
const PAGE: i64 = 1_000;

/// Characters that a cell of a workbook holds; what goes beyond is cut, and the other kinds of file have it whole.
const MOST_IN_CELL: usize = 32_000;

/// What kind of file the log is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFile {
    /// Delimited text.
    Csv,
    /// A workbook.
    Xlsx,
    /// An object of JSON on each line.
    JsonLines,
}

impl LogFile {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::JsonLines];

    /// The stable code, which is the extension of file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::JsonLines => "jsonl",
        }
    }

    /// Reads a kind's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => FileKind::Csv.media_type(),
            Self::Xlsx => FileKind::Xlsx.media_type(),
            Self::JsonLines => "application/jsonl",
        }
    }
}

/// Why the log was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportLogError {
    /// The file cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The file cannot be written.
    #[error(transparent)]
    Output(#[from] std::io::Error),
    /// The actor may not, or the database failed.
    #[error(transparent)]
    UseCase(#[from] UseCaseError),
}

impl From<desbloqueo_store::error::StoreError> for ExportLogError {
    fn from(error: desbloqueo_store::error::StoreError) -> Self {
        Self::UseCase(error.into())
    }
}

/// The columns, by the codes that head them in every language: auditors' programs read them.
const COLUMNS: [&str; 20] = [
    "recorded",
    "effective",
    "organization_id",
    "chain_kind",
    "chain_id",
    "sequence",
    "id",
    "person_id",
    "person",
    "covered_person_id",
    "source",
    "kind",
    "record_id",
    "batch_id",
    "reason",
    "override_reason",
    "before",
    "after",
    "content_digest",
    "digest",
];

/// Writes the log, the latest first; says how many changes.
pub async fn export_log<W: Write + Send>(
    app: &App,
    actor: &Actor,
    filter: &LogFilter,
    kind: LogFile,
    out: W,
) -> Result<u64, ExportLogError> {
    require(actor)?;
    let mut transaction = app.database.read().await?;
    let mut file = File::start(kind, out)?;
    let (mut after, mut written) = (None, 0);
    let mut names = Names::default();
    loop {
        let page = log::list(&mut transaction, filter, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(LogCursor::of(last));
        let people = page.iter().flat_map(people_of);
        names.add_people(&mut transaction, people).await?;
        for change in &page {
            file.write(&cells(change, &names))?;
            written += 1;
        }
    }
    file.finish()?;
    Ok(written)
}

fn cells(change: &Change, names: &Names) -> [String; COLUMNS.len()] {
    let recorded = Timestamp::from_microsecond(change.recorded_at).unwrap_or_default();
    let name = |person: PersonId| names.person(person).unwrap_or_default().to_owned();
    [
        recorded.to_string(),
        change.effective.to_string(),
        change.organization.to_string(),
        change.chain.kind.code().to_owned(),
        change.chain.id.to_string(),
        change.sequence.to_string(),
        change.id.to_string(),
        change.person.to_string(),
        name(change.person),
        change.covered.map(|id| id.to_string()).unwrap_or_default(),
        change.source.clone(),
        change.subject_kind.clone(),
        change.subject.to_string(),
        change.batch.map(|id| id.to_string()).unwrap_or_default(),
        change.reason.clone(),
        change.override_reason.clone(),
        change.before.clone(),
        change.after.clone(),
        hexadecimal(&change.content_digest),
        hexadecimal(&change.digest),
    ]
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The file under way.
enum File<W: Write + Send> {
    Table(Box<TableWriter<W>>, usize),
    Lines(W),
}

impl<W: Write + Send> File<W> {
    fn start(kind: LogFile, out: W) -> Result<Self, WriteError> {
        let (kind, most) = match kind {
            LogFile::Csv => (FileKind::Csv, usize::MAX),
            LogFile::Xlsx => (FileKind::Xlsx, MOST_IN_CELL),
            LogFile::JsonLines => return Ok(Self::Lines(out)),
        };
        let column = |code: &str| TableColumn {
            code: code.to_owned(),
            heading: code.to_owned(),
            kind: ColumnKind::Text,
        };
        let plan = TablePlan {
            sheet: "log".to_owned(),
            columns: COLUMNS.iter().map(|code| column(code)).collect(),
            csv: CsvOptions::default(),
            temporary_directory: None,
        };
        let table = TableWriter::start(kind, out, &plan)?;
        Ok(Self::Table(Box::new(table), most))
    }

    fn write(&mut self, cells: &[String]) -> Result<(), ExportLogError> {
        match self {
            Self::Table(table, most) => {
                let cut = |text: &String| match text.char_indices().nth(*most) {
                    Some((end, _)) => Value::text(text.get(..end).unwrap_or_default().to_owned()),
                    None => Value::text(text.clone()),
                };
                table.write(&cells.iter().map(cut).collect::<Vec<_>>())?;
            }
            Self::Lines(out) => {
                let pairs = COLUMNS.iter().zip(cells);
                let object: serde_json::Map<_, _> = pairs
                    .map(|(name, text)| ((*name).to_owned(), text.as_str().into()))
                    .collect();
                writeln!(out, "{}", serde_json::Value::Object(object))?;
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<(), ExportLogError> {
        match self {
            Self::Table(table, _) => drop(table.finish()?),
            Self::Lines(mut out) => out.flush()?,
        }
        Ok(())
    }
}

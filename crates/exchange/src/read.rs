//! Reads a portfolio from a file: one row is one status line, or one entitlement with a column per L1.
//!
//! Cells become typed values and codes of the playbook here; which records they mean, and whether the rules
//! accept them, is asked later. Everything that cannot be read is a refusal with the address of its cell.

mod cells;
mod copies;
mod decide;
mod dictionary;
mod exported;
mod row;
mod sight;
mod slots;
mod source;
mod spread;

pub use dictionary::Dictionary;
pub use row::{DateCell, Given, ImportRow, RowRefusal, Text};
pub use sight::{Sight, look};
pub use source::SourceFile;

use desbloqueo_sheets::{
    DateOrder, Field, FillDown, Finding, Mapping, SheetsError, Table, Target, Workbook, find_table,
    find_table_in_sheet, propose_mapping,
};

use jiff::Timestamp;

use cells::Typing;
use decide::Typed;

/// What is read of a file.
#[derive(Debug)]
pub struct PortfolioFile {
    /// The name of the sheet.
    pub sheet: String,
    /// What each column was taken for.
    pub mapping: Mapping,
    /// The rows, in order; one of a column-per-L1 file stands here once for each L1 with units.
    /// Each by itself, so that one that was dealt with can be let go.
    pub rows: Vec<Box<ImportRow>>,
    /// What could not be read, by row and cell.
    pub refusals: Vec<RowRefusal>,
    /// What was noticed or left out.
    pub findings: Vec<Finding>,
    /// The number of data rows in the sheet.
    pub row_count: usize,
    /// When we wrote the file, where it is a workbook of ours.
    pub taken: Option<Timestamp>,
    /// Day or month first, where the columns decided it and all in one way.
    pub date_order: Option<DateOrder>,
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file is not a workbook that we read, or damaged, or too large.
    #[error(transparent)]
    Sheets(#[from] SheetsError),
    /// The sheet named by the mapping is not there.
    #[error("no sheet {0}")]
    NoSuchSheet(String),
    /// The mapping leaves out columns without which no row can be understood.
    #[error("columns missing")]
    ColumnsMissing {
        /// The fields that no column holds; one of each list is needed.
        missing: Vec<Vec<Field>>,
        /// The headings that were found.
        headings: Vec<String>,
    },
}

/// Opens the file and finds its table.
pub fn open<'a>(
    file: impl Into<SourceFile<'a>>,
    sheet: Option<&str>,
) -> Result<(Workbook, Table), ReadError> {
    let mut workbook = file.into().open()?;
    let table = match sheet {
        None => find_table(&mut workbook)?,
        Some(name) => {
            let missing = || ReadError::NoSuchSheet(name.to_owned());
            let index = workbook
                .sheets()
                .iter()
                .position(|info| info.name == name)
                .ok_or_else(missing)?;
            find_table_in_sheet(&mut workbook, index)?.ok_or_else(missing)?
        }
    };
    Ok((workbook, table))
}

/// A file whose table was found and whose columns are understood.
struct Understood {
    workbook: Workbook,
    table: Table,
    mapping: Mapping,
    findings: Vec<Finding>,
    taken: Option<Timestamp>,
}

/// Opens a file and says what its columns are: as a saved mapping says, as the file itself does, or as proposed.
fn understand(
    file: SourceFile<'_>,
    saved: Option<&Mapping>,
    dictionary: &Dictionary,
) -> Result<Understood, ReadError> {
    let sheet = saved.and_then(|mapping| mapping.options.sheet.as_deref());
    let (mut workbook, table) = open(file, sheet)?;
    let mut findings = workbook.findings().to_vec();
    findings.extend(table.findings.iter().cloned());
    findings.retain(|finding| !exported::is_of_ours(finding));
    let stamp = exported::stamp_of(&mut workbook)?;
    let mut mapping = match (saved, exported::mapping_of(&mut workbook)?) {
        (Some(saved), kept) if !saved.columns.is_empty() => {
            // Refused rows stand under their own headings alone.
            let alone = kept.map(|_| saved.without_groups());
            let reapplied = alone.as_ref().unwrap_or(saved).reapply(&table.headings);
            findings.extend(reapplied.findings);
            reapplied.mapping
        }
        (_, Some(kept)) => kept.reapply(&table.headings).mapping,
        (_, None) => {
            let mut proposed =
                propose_mapping(&table.headings, &table.samples, dictionary.lookups());
            if let Some(stamp) = &stamp {
                exported::recognise(stamp, &mut proposed);
            }
            proposed
        }
    };
    if let Some(sheet) = sheet {
        mapping.options.sheet = Some(sheet.to_owned());
    }
    exported::ignore_reasons(&mut mapping);
    Ok(Understood {
        workbook,
        table,
        mapping,
        findings,
        taken: stamp.map(|stamp| stamp.stamp.taken),
    })
}

/// Reads the rows of a file, with a saved mapping or a proposed one. A saved mapping without columns chooses the sheet
/// alone.
pub fn read<'a>(
    file: impl Into<SourceFile<'a>>,
    saved: Option<&Mapping>,
    dictionary: &Dictionary,
) -> Result<PortfolioFile, ReadError> {
    let Understood {
        mut workbook,
        table,
        mapping,
        mut findings,
        taken,
    } = understand(file.into(), saved, dictionary)?;
    require_columns(&mapping)?;
    let mut typing = Typing::new(&mapping, dictionary, workbook.format());
    let mut fill_down = FillDown::new(&mapping);
    let mut row_count = 0;
    let mut stream = table.rows(&mut workbook)?;
    for row in &mut stream {
        let mut row = row?;
        fill_down.apply(&mut row);
        typing.add(&row);
        row_count += 1;
    }
    findings.extend(stream.findings());
    let Typed {
        mut rows,
        refusals,
        date_order,
    } = typing.finish();
    mark_refused(&mut rows, &refusals);
    Ok(PortfolioFile {
        sheet: table.sheet_name,
        mapping,
        rows,
        refusals,
        findings,
        row_count,
        taken,
        date_order,
    })
}

fn require_columns(mapping: &Mapping) -> Result<(), ReadError> {
    let missing = missing_columns(mapping);
    if missing.is_empty() {
        return Ok(());
    }
    let columns = mapping.columns.iter();
    Err(ReadError::ColumnsMissing {
        missing,
        headings: columns.map(|column| column.heading.clone()).collect(),
    })
}

/// The fields that no column holds though a row cannot be understood without them; one of each list is needed. A file
/// says for each row whose units of what they are; ours says it by the id of the line.
pub fn missing_columns(mapping: &Mapping) -> Vec<Vec<Field>> {
    let has = |field: &Field| mapping.column_of(*field).is_some();
    let per_l1 = mapping
        .columns
        .iter()
        .any(|column| matches!(column.target, Target::UnitsByL1 { .. }));
    if has(&Field::LineId) {
        return Vec::new();
    }
    let mut wanted = vec![
        vec![
            Field::Customer,
            Field::CustomerId,
            Field::Tenant,
            Field::TenantId,
            Field::Domain,
        ],
        vec![Field::Service],
    ];
    if !per_l1 {
        wanted.push(vec![Field::Units, Field::PurchasedUnits]);
    }
    wanted.retain(|any| !any.iter().any(has));
    wanted
}

fn mark_refused(rows: &mut [Box<ImportRow>], refusals: &[RowRefusal]) {
    let refused: std::collections::BTreeSet<u32> =
        refusals.iter().map(|refusal| refusal.row).collect();
    for row in rows {
        row.is_refused = refused.contains(&row.number);
    }
}

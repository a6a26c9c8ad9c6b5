//! Opening: the content is recognised, weighed, and given to its reader.

use std::sync::Arc;

use super::archive::weigh;
use super::compound::{Compound, open_compound};
use super::delimited::Delimited;
use super::format::{Container, Format, name_disagrees, sniff};
use super::merge::{MergeFiller, MergedRange};
use super::ods::Ods;
use super::rows::RowStream;
use super::xls::Xls;
use super::xlsx::XlsxFile;
use crate::{Finding, Limits, SheetInfo, SheetsError};

/// A file whose structure is known and whose rows can be streamed.
pub(crate) enum Source {
    Xlsx(Box<XlsxFile>),
    Xls(Box<Xls>),
    Ods(Box<Ods>),
    Csv(Box<Delimited>),
}

/// What opening a file gives.
pub(crate) struct Opened {
    pub(crate) format: Format,
    pub(crate) sheets: Vec<SheetInfo>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) source: Source,
}

/// Opens a file by its content; the name is only compared.
pub(crate) fn open(
    bytes: Vec<u8>,
    file_name: &str,
    limits: &Limits,
) -> Result<Opened, SheetsError> {
    let size = bytes.len() as u64;
    if size > limits.max_file_bytes {
        return Err(SheetsError::FileTooLarge {
            bytes: size,
            limit: limits.max_file_bytes,
        });
    }
    let container = sniff(&bytes, file_name)?;
    let bytes: Arc<[u8]> = bytes.into();
    let mut opened = match container {
        Container::Zip => open_zip(bytes, file_name, limits)?,
        Container::CompoundFile => open_xls(bytes, limits)?,
        Container::Text => open_text(bytes, file_name),
    };
    if opened.sheets.len() > limits.max_sheets {
        return Err(SheetsError::TooManySheets {
            limit: limits.max_sheets as u64,
        });
    }
    if name_disagrees(file_name, opened.format) {
        let finding = Finding::ExtensionMismatch {
            file_name: file_name.to_owned(),
            found: opened.format,
        };
        opened.findings.insert(0, finding);
    }
    Ok(opened)
}

fn open_zip(bytes: Arc<[u8]>, file_name: &str, limits: &Limits) -> Result<Opened, SheetsError> {
    let weighed = weigh(&bytes, file_name, limits)?;
    if weighed.format == Format::Ods {
        let (ods, sheets) = Ods::open(bytes, limits)?;
        let source = Source::Ods(Box::new(ods));
        return Ok(Opened {
            format: Format::Ods,
            sheets,
            findings: Vec::new(),
            source,
        });
    }
    let (xlsx, sheets) = XlsxFile::open(bytes, weighed.has_merged_cells)?;
    let source = Source::Xlsx(Box::new(xlsx));
    Ok(Opened {
        format: Format::Xlsx,
        sheets,
        findings: Vec::new(),
        source,
    })
}

fn open_xls(bytes: Arc<[u8]>, limits: &Limits) -> Result<Opened, SheetsError> {
    match open_compound(bytes)? {
        Compound::Encrypted => Err(SheetsError::Encrypted {
            format: Format::Xlsx,
        }),
        Compound::OldExcel => Err(SheetsError::UnsupportedFormat {
            found: "xls-biff5".to_owned(),
        }),
        Compound::Other => Err(SheetsError::UnsupportedFormat {
            found: "compound-file".to_owned(),
        }),
        Compound::Workbook(stream) => {
            let (xls, sheets) = Xls::open(stream, limits)?;
            let source = Source::Xls(Box::new(xls));
            Ok(Opened {
                format: Format::Xls,
                sheets,
                findings: Vec::new(),
                source,
            })
        }
    }
}

fn open_text(bytes: Arc<[u8]>, file_name: &str) -> Opened {
    let (delimited, findings) = Delimited::open(bytes);
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let sheets = vec![SheetInfo {
        name: name.to_owned(),
        hidden: false,
    }];
    Opened {
        format: Format::Csv,
        sheets,
        findings,
        source: Source::Csv(Box::new(delimited)),
    }
}

impl Source {
    /// Reads the merged ranges of a sheet.
    pub(crate) fn merged_ranges(
        &mut self,
        index: usize,
        sheet: &str,
        limits: &Limits,
    ) -> Result<Vec<MergedRange>, SheetsError> {
        let ranges = match self {
            Self::Xlsx(xlsx) => xlsx.merged_ranges(sheet)?,
            Self::Xls(xls) => xls.merged_ranges(index, sheet, limits)?,
            Self::Ods(ods) => ods.merged_ranges(index),
            Self::Csv(_) => Vec::new(),
        };
        if ranges.len() > limits.max_merged_ranges {
            let limit = limits.max_merged_ranges as u64;
            return Err(SheetsError::TooManyMergedRanges {
                sheet: sheet.to_owned(),
                limit,
            });
        }
        Ok(ranges)
    }

    /// Begins the stream of a sheet's rows.
    pub(crate) fn rows(
        &mut self,
        index: usize,
        sheet: &str,
        merged: &[MergedRange],
        limits: &Limits,
    ) -> Result<RowStream<'_>, SheetsError> {
        let filler = MergeFiller::new(merged);
        Ok(match self {
            Self::Xlsx(xlsx) => RowStream::new(Box::new(xlsx.rows(sheet, limits)?), filler),
            Self::Xls(xls) => RowStream::new(Box::new(xls.rows(index, sheet, limits)?), filler),
            Self::Ods(ods) => RowStream::new(Box::new(ods.rows(index, sheet, limits)?), filler),
            Self::Csv(csv) => RowStream::new(Box::new(csv.rows(sheet, limits)), filler),
        })
    }
}

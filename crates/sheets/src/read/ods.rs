//! `OpenDocument` spreadsheets, read as a stream.
//!
//! calamine reads every table into its bounding rectangle at once; a repeat count in the file
//! decides its size. Here a repeated row or cell is given again only as long as the caps allow.

use std::io::Cursor;
use std::sync::Arc;

use zip::ZipArchive;

use super::archive::{Bytes, zip_error};
use super::merge::MergedRange;
use super::ods_tables::{OdsRow, Tables};
use super::rows::{RowBuilder, RowSource};
use super::{Format, guarded};
use crate::{Address, Limits, Row, SheetInfo, SheetsError};

const FORMAT: Format = Format::Ods;
const CONTENT: &str = "content.xml";

/// An opened file; its tables are streamed again for each reading.
pub(crate) struct Ods {
    archive: ZipArchive<Bytes>,
    merged: Vec<Vec<MergedRange>>,
}

impl Ods {
    pub(crate) fn open(
        bytes: Arc<[u8]>,
        limits: &Limits,
    ) -> Result<(Self, Vec<SheetInfo>), SheetsError> {
        guarded(FORMAT, CONTENT, move || {
            let mut archive = ZipArchive::new(Cursor::new(bytes))
                .map_err(|error| zip_error(FORMAT, "zip", &error))?;
            refuse_encrypted(&mut archive)?;
            let (sheets, merged) = survey(&mut archive, limits)?;
            limits.check_readings(sheets.len(), content_bytes(&mut archive)?)?;
            Ok((Self { archive, merged }, sheets))
        })
    }

    pub(crate) fn merged_ranges(&self, index: usize) -> Vec<MergedRange> {
        self.merged.get(index).cloned().unwrap_or_default()
    }

    pub(crate) fn rows<'a>(
        &'a mut self,
        index: usize,
        sheet: &str,
        limits: &Limits,
    ) -> Result<OdsRows<'a>, SheetsError> {
        let mut tables = Tables::open(&mut self.archive, CONTENT)?;
        for _ in 0..=index {
            if tables.next_table()?.is_none() {
                return Err(SheetsError::NoSuchSheet { index });
            }
        }
        Ok(OdsRows {
            tables,
            builder: RowBuilder::new(sheet, limits),
            repeat: None,
            ended: false,
        })
    }
}

fn refuse_encrypted(archive: &mut ZipArchive<Bytes>) -> Result<(), SheetsError> {
    const MANIFEST: &str = "META-INF/manifest.xml";
    if archive.index_for_name(MANIFEST).is_none() {
        return Ok(());
    }
    let mut manifest = Tables::open(archive, MANIFEST)?;
    while let Some(found) = manifest.next_start()? {
        if found.local_name().as_ref() == "encryption-data" {
            return Err(SheetsError::Encrypted { format: FORMAT });
        }
    }
    Ok(())
}

fn content_bytes(archive: &mut ZipArchive<Bytes>) -> Result<u64, SheetsError> {
    let part = archive.by_name(CONTENT);
    part.map(|part| part.size())
        .map_err(|error| zip_error(FORMAT, CONTENT, &error))
}

type Survey = (Vec<SheetInfo>, Vec<Vec<MergedRange>>);

/// Reads the names, visibility and merged ranges of all tables.
fn survey(archive: &mut ZipArchive<Bytes>, limits: &Limits) -> Result<Survey, SheetsError> {
    let mut tables = Tables::open(archive, CONTENT)?;
    let (mut sheets, mut merged) = (Vec::new(), Vec::new());
    while let Some(info) = tables.next_table()? {
        if sheets.len() > limits.max_sheets {
            return Err(SheetsError::TooManySheets {
                limit: limits.max_sheets as u64,
            });
        }
        let mut ranges = Vec::new();
        while let Some(row) = tables.next_row(limits)? {
            ranges.extend(row.merged);
            if ranges.len() > limits.max_merged_ranges {
                let limit = limits.max_merged_ranges as u64;
                return Err(SheetsError::TooManyMergedRanges {
                    sheet: info.name,
                    limit,
                });
            }
        }
        sheets.push(info);
        merged.push(ranges);
    }
    Ok((sheets, merged))
}

/// The rows of a table.
pub(crate) struct OdsRows<'a> {
    tables: Tables<'a>,
    builder: RowBuilder,
    repeat: Option<OdsRow>,
    ended: bool,
}

impl OdsRows<'_> {
    /// Gives the row that stands below itself once more, or reads the next one.
    fn next_ods_row(&mut self) -> Result<Option<OdsRow>, SheetsError> {
        if self.repeat.is_some() || self.ended {
            return Ok(self.repeat.take());
        }
        let (tables, limits) = (&mut self.tables, self.builder.limits().clone());
        let row = guarded(FORMAT, CONTENT, || tables.next_row(&limits))?;
        // Past its end the reader would go on into the next table.
        self.ended = row.is_none();
        Ok(row)
    }
}

impl RowSource for OdsRows<'_> {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError> {
        while let Some(row) = self.next_ods_row()? {
            for cell in &row.cells {
                for column in cell.column..cell.column.saturating_add(cell.times) {
                    self.builder
                        .push(Address::new(row.number, column), cell.value.clone())?;
                }
            }
            if row.times > 1 && !row.cells.is_empty() {
                let number = row.number.saturating_add(1);
                self.repeat = Some(OdsRow {
                    number,
                    times: row.times - 1,
                    ..row
                });
            }
            if let Some(row) = self.builder.take() {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}

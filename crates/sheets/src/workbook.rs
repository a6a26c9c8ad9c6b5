//! A workbook: its sheets, and the rows of each as a stream.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::Serialize;

use crate::read::{self, Opened, Source};
use crate::{Finding, Format, Limits, MergedRange, RowStream, SheetsError};

/// A sheet's name and whether people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetInfo {
    /// The name on the tab; for delimited text the file's name without its extension.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// An opened spreadsheet file of any format.
pub struct Workbook {
    format: Format,
    sheets: Vec<SheetInfo>,
    findings: Vec<Finding>,
    source: Source,
    limits: Limits,
    merged: HashMap<usize, Vec<MergedRange>>,
}

impl Workbook {
    /// Opens the file at `path`.
    pub fn open_path(path: &Path, limits: &Limits) -> Result<Self, SheetsError> {
        let unreadable = |error: std::io::Error| SheetsError::FileUnreadable {
            cause: format!("{}: {error}", path.display()),
        };
        let file = File::open(path).map_err(unreadable)?;
        let bytes = file.metadata().map_err(unreadable)?.len();
        if bytes > limits.max_file_bytes {
            return Err(SheetsError::FileTooLarge {
                bytes,
                limit: limits.max_file_bytes,
            });
        }
        let mut content = Vec::new();
        file.take(limits.max_file_bytes.saturating_add(1))
            .read_to_end(&mut content)
            .map_err(unreadable)?;
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        Self::open_bytes(content, &name, limits)
    }

    /// Opens a file that is in memory; `file_name` is as the sender called it.
    pub fn open_bytes(
        bytes: Vec<u8>,
        file_name: &str,
        limits: &Limits,
    ) -> Result<Self, SheetsError> {
        let Opened {
            format,
            sheets,
            findings,
            source,
        } = read::open(bytes, file_name, limits)?;
        Ok(Self {
            format,
            sheets,
            findings,
            source,
            limits: limits.clone(),
            merged: HashMap::new(),
        })
    }

    /// Gives the format that the content has.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Lists the sheets in the order of their tabs.
    pub fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    /// Lists what was noticed while opening.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Gives the merged ranges of a sheet; none where the format has none.
    pub fn merged_ranges(&mut self, sheet: usize) -> Result<&[MergedRange], SheetsError> {
        let name = &self
            .sheets
            .get(sheet)
            .ok_or(SheetsError::NoSuchSheet { index: sheet })?
            .name;
        if !self.merged.contains_key(&sheet) {
            let ranges = self.source.merged_ranges(sheet, name, &self.limits)?;
            self.merged.insert(sheet, ranges);
        }
        Ok(self.merged.get(&sheet).map_or(&[], Vec::as_slice))
    }

    /// Begins the stream of a sheet's rows, with merged labels copied down.
    pub fn rows(&mut self, sheet: usize) -> Result<RowStream<'_>, SheetsError> {
        self.merged_ranges(sheet)?;
        let name = &self
            .sheets
            .get(sheet)
            .ok_or(SheetsError::NoSuchSheet { index: sheet })?
            .name;
        let merged = self.merged.get(&sheet).map_or(&[][..], Vec::as_slice);
        self.source.rows(sheet, name, merged, &self.limits)
    }
}

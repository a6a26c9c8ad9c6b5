//! What a file may cost us before it is refused.

use crate::SheetsError;

/// Caps on a file, all of them checked before the memory is spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it arrives.
    pub max_file_bytes: u64,
    /// Bytes of all parts of a zip container once inflated.
    pub max_inflated_bytes: u64,
    /// Parts in a zip container.
    pub max_entries: u64,
    /// Inflated size divided by compressed size, for one part and for the whole.
    pub max_ratio: u64,
    /// Inflated bytes below which the ratio is not looked at: small parts compress absurdly well.
    pub ratio_free_bytes: u64,
    /// Inflated bytes of the table of shared texts, which has to be held in memory.
    pub max_shared_text_bytes: u64,
    /// Sheets in a workbook.
    pub max_sheets: usize,
    /// Rows with content in one sheet.
    pub max_rows: u64,
    /// The right-most column that may have content, counted from one.
    pub max_columns: u32,
    /// Cells with content in one sheet.
    pub max_cells: u64,
    /// Bytes of text in one cell.
    pub max_text_bytes: usize,
    /// Merged ranges in one sheet.
    pub max_merged_ranges: usize,
}

impl Limits {
    /// Readings of the whole file that its sheets may cost together, in bytes: some formats can only
    /// be read from the beginning, so that each sheet costs all those before it.
    pub(crate) fn check_readings(&self, sheets: usize, bytes: u64) -> Result<(), SheetsError> {
        let limit = self.max_inflated_bytes.saturating_mul(16) / bytes.max(1);
        if sheets as u64 > limit {
            return Err(SheetsError::TooManySheets { limit });
        }
        Ok(())
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_file_bytes: 256 << 20,
            max_inflated_bytes: 1 << 30,
            max_entries: 10_000,
            max_ratio: 300,
            ratio_free_bytes: 16 << 20,
            max_shared_text_bytes: 256 << 20,
            max_sheets: 1_000,
            max_rows: 1_000_000,
            max_columns: 512,
            max_cells: 20_000_000,
            max_text_bytes: 128 << 10,
            max_merged_ranges: 200_000,
        }
    }
}

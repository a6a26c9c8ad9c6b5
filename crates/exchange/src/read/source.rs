//! Where a file is: on disk, or in memory under the name that its sender gave it.

use std::path::Path;

use desbloqueo_sheets::{Limits, SheetsError, Workbook};

/// Where a file is.
#[derive(Debug, Clone, Copy)]
pub enum SourceFile<'a> {
    /// On disk.
    Path(&'a Path),
    /// In memory.
    Content {
        /// What its sender called it.
        name: &'a str,
        /// Its bytes.
        bytes: &'a [u8],
    },
}

impl<'a, P: AsRef<Path> + ?Sized> From<&'a P> for SourceFile<'a> {
    fn from(path: &'a P) -> Self {
        Self::Path(path.as_ref())
    }
}

impl SourceFile<'_> {
    pub(super) fn open(self) -> Result<Workbook, SheetsError> {
        let limits = Limits::default();
        match self {
            Self::Path(path) => Workbook::open_path(path, &limits),
            Self::Content { name, bytes } => Workbook::open_bytes(bytes.to_vec(), name, &limits),
        }
    }
}

//! `LibreOffice` Calc: a second reader and writer of workbooks.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{apt, shell};

/// Where it stands when it is not on `PATH`.
const USUAL_PLACES: [&str; 2] = [
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/// The program `soffice`, found or installed.
pub(crate) fn provide() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install("LibreOffice Calc", &["libreoffice-calc"])?;
    find().context("LibreOffice is installed, but `soffice` was not found")
}

fn find() -> Option<PathBuf> {
    shell::find_program("soffice").or_else(|| {
        USUAL_PLACES
            .map(PathBuf::from)
            .into_iter()
            .find(|file| file.is_file())
    })
}

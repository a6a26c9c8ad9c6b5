//! poppler: a second reader of PDF files, with fonts that have the signs of all six languages.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::{apt, shell};

/// The reader, and the fonts: those for Latin letters and those for Chinese and Japanese.
const PACKAGES: [&str; 3] = ["poppler-utils", "fonts-dejavu-core", "fonts-noto-cjk"];

/// The program `pdftotext`, found or installed; the fonts beside it.
pub(crate) fn provide() -> Result<PathBuf> {
    if let Some(found) = shell::find_program("pdftotext").filter(|_| has_fonts()) {
        return Ok(found);
    }
    apt::install("poppler", &PACKAGES)?;
    shell::find_program("pdftotext").context("poppler is installed, but `pdftotext` was not found")
}

/// Whether there is a font for Japanese; where nothing tells, it is taken to be there.
fn has_fonts() -> bool {
    let Some(lister) = shell::find_program("fc-list") else {
        return true;
    };
    let listed = std::process::Command::new(lister).arg(":lang=ja").output();
    listed.is_ok_and(|listed| !listed.stdout.is_empty())
}

//! The digest as a page to print: one [`DigestView`] as HTML, as PDF, and as a workbook.
//!
//! The same view has the same bytes, as far as a PDF finds the same fonts: no file tells when it was written.

mod html;
mod kind;
mod pdf;
mod workbook;

pub use html::{Linked, body, document};
pub use kind::DigestFile;
pub use pdf::{PdfError, write_pdf};
pub use workbook::write_workbook;

use desbloqueo_exchange::write::WriteError;
use desbloqueo_words::Words;
use desbloqueo_words::digest::DigestView;

/// Why no file was written.
#[derive(Debug, thiserror::Error)]
pub enum DigestError {
    /// A PDF could not be written.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// A workbook could not be written.
    #[error(transparent)]
    Workbook(#[from] WriteError),
    /// A page could not be written.
    #[error("page-failed")]
    Page(#[from] askama::Error),
}

/// The bytes of a file of a digest.
pub fn write(
    words: &Words<'_>,
    view: &DigestView,
    kind: DigestFile,
) -> Result<Vec<u8>, DigestError> {
    Ok(match kind {
        DigestFile::Html => document(words, view)?.into_bytes(),
        DigestFile::Pdf => write_pdf(words, view)?,
        DigestFile::Xlsx => write_workbook(words, view)?,
    })
}

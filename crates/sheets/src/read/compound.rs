//! Compound files (OLE2): old Excel workbooks, and the wrapping of encrypted new ones.

use std::io::{Cursor, Read};
use std::sync::Arc;

use cfb::CompoundFile;
use memchr::memmem;

use super::{Format, guarded};
use crate::SheetsError;

/// What a compound file holds.
pub(crate) enum Compound {
    /// The stream of an Excel 97 to 2003 workbook.
    Workbook(Vec<u8>),
    /// An encrypted Office document.
    Encrypted,
    /// A workbook older than Excel 97.
    OldExcel,
    /// Something that is no workbook.
    Other,
}

/// Opens a compound file and takes the stream of the workbook out of it.
pub(crate) fn open_compound(bytes: Arc<[u8]>) -> Result<Compound, SheetsError> {
    let all = Arc::clone(&bytes);
    guarded(Format::Xls, "compound-file", move || {
        let size = bytes.len() as u64;
        match CompoundFile::open(Cursor::new(bytes)) {
            Ok(file) => content(file, size),
            // Too broken for the directory to be read; the name of the stream still tells.
            Err(_) if names_encrypted_package(&all) => Ok(Compound::Encrypted),
            Err(_) => Err(SheetsError::Truncated {
                format: Format::Xls,
            }),
        }
    })
}

fn content(mut file: CompoundFile<Cursor<Arc<[u8]>>>, size: u64) -> Result<Compound, SheetsError> {
    if file.is_stream("/EncryptedPackage") || file.is_stream("/EncryptionInfo") {
        return Ok(Compound::Encrypted);
    }
    if !file.is_stream("/Workbook") {
        return Ok(if file.is_stream("/Book") {
            Compound::OldExcel
        } else {
            Compound::Other
        });
    }
    let mut stream = Vec::new();
    let read = file
        .open_stream("/Workbook")
        .and_then(|part| part.take(size + 1).read_to_end(&mut stream));
    if read.is_err() {
        return Err(SheetsError::Truncated {
            format: Format::Xls,
        });
    }
    if stream.len() as u64 > size {
        return Err(SheetsError::damaged(
            Format::Xls,
            "Workbook",
            "stream-longer-than-file",
        ));
    }
    Ok(Compound::Workbook(stream))
}

fn names_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    memmem::find(bytes, &name).is_some()
}

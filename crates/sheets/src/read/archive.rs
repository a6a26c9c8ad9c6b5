//! Zip containers are weighed before anything in them is believed.
//!
//! The directory is checked first, without inflating; then every XML part is inflated once into
//! nothing, so that a directory that lies is found before a parser holds memory for it.

use std::io::{Cursor, ErrorKind, Read};
use std::sync::Arc;

use memchr::{memchr, memmem, memrchr};
use zip::ZipArchive;
use zip::result::ZipError;

use super::Format;
use super::format::format_of_name;
use crate::{Limits, SheetsError};

/// The bytes of a file, shared between the readers that are made of it.
pub(crate) type Bytes = Cursor<Arc<[u8]>>;

const CHUNK: usize = 64 << 10;
const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";

/// What the weighing showed.
#[derive(Debug)]
pub(crate) struct Weighed {
    pub(crate) format: Format,
    /// Whether any worksheet has merged cells: reading them costs a pass of its own.
    pub(crate) has_merged_cells: bool,
}

/// Checks a zip container against the limits and tells which spreadsheet it holds.
pub(crate) fn weigh(
    bytes: &Arc<[u8]>,
    file_name: &str,
    limits: &Limits,
) -> Result<Weighed, SheetsError> {
    let expected = format_of_name(file_name).unwrap_or(Format::Xlsx);
    check_declared_parts(bytes, limits)?;
    let mut archive = ZipArchive::new(Cursor::new(Arc::clone(bytes)))
        .map_err(|error| zip_error(expected, "zip", &error))?;
    check_directory(&mut archive, expected, limits)?;
    let format = format_inside(&mut archive)?;
    let has_merged_cells = inflate_once(&mut archive, format)?;
    Ok(Weighed {
        format,
        has_merged_cells,
    })
}

/// Reads the number of parts before the directory is loaded: each would cost memory.
fn check_declared_parts(bytes: &[u8], limits: &Limits) -> Result<(), SheetsError> {
    let Some(at) = memmem::rfind(bytes, END_OF_DIRECTORY) else {
        return Ok(());
    };
    let field = at
        .checked_add(10)
        .and_then(|from| bytes.get(from..from.checked_add(2)?));
    let parts = field
        .and_then(|f| f.try_into().ok())
        .map_or(0, u16::from_le_bytes);
    check_parts(u64::from(parts), limits)
}

fn check_parts(parts: u64, limits: &Limits) -> Result<(), SheetsError> {
    if parts > limits.max_entries {
        return Err(SheetsError::TooManyParts {
            parts,
            limit: limits.max_entries,
        });
    }
    Ok(())
}

fn check_directory(
    archive: &mut ZipArchive<Bytes>,
    format: Format,
    limits: &Limits,
) -> Result<(), SheetsError> {
    check_parts(archive.len() as u64, limits)?;
    let (mut inflated, mut compressed) = (0u64, 0u64);
    for index in 0..archive.len() {
        let part = archive
            .by_index_raw(index)
            .map_err(|error| zip_error(format, "zip", &error))?;
        if part.encrypted() {
            return Err(SheetsError::Encrypted { format });
        }
        let name = part
            .name()
            .map_err(|error| zip_error(format, "zip", &error))?
            .to_lowercase();
        check_ratio(&name, part.size(), part.compressed_size(), limits)?;
        if name.ends_with("sharedstrings.xml") && part.size() > limits.max_shared_text_bytes {
            let limit = limits.max_shared_text_bytes;
            return Err(SheetsError::TooMuchSharedText {
                bytes: part.size(),
                limit,
            });
        }
        inflated = inflated.saturating_add(part.size());
        compressed = compressed.saturating_add(part.compressed_size());
    }
    if inflated > limits.max_inflated_bytes {
        return Err(SheetsError::InflatesTooLarge {
            bytes: inflated,
            limit: limits.max_inflated_bytes,
        });
    }
    check_ratio("*", inflated, compressed, limits)
}

fn check_ratio(
    part: &str,
    inflated: u64,
    compressed: u64,
    limits: &Limits,
) -> Result<(), SheetsError> {
    let ratio = inflated / compressed.max(1);
    if inflated > limits.ratio_free_bytes && ratio > limits.max_ratio {
        return Err(SheetsError::CompressedTooWell {
            part: part.to_owned(),
            ratio,
            limit: limits.max_ratio,
        });
    }
    Ok(())
}

fn format_inside(archive: &mut ZipArchive<Bytes>) -> Result<Format, SheetsError> {
    let unsupported = |found: &str| {
        Err(SheetsError::UnsupportedFormat {
            found: found.to_owned(),
        })
    };
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(|name| name.replace('\\', "/").to_lowercase())
        .collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_folder = |wanted: &str| names.iter().any(|name| name.starts_with(wanted));
    if has("xl/workbook.bin") {
        return unsupported("xlsb");
    }
    if has("mimetype") {
        return if is_ods(archive)? {
            Ok(Format::Ods)
        } else {
            unsupported("opendocument-other")
        };
    }
    if has_folder("word/") || has_folder("ppt/") {
        return unsupported("office-other");
    }
    if has_folder("xl/") || has("[content_types].xml") {
        return Ok(Format::Xlsx);
    }
    unsupported("zip")
}

fn is_ods(archive: &mut ZipArchive<Bytes>) -> Result<bool, SheetsError> {
    let part = archive
        .by_name("mimetype")
        .map_err(|error| zip_error(Format::Ods, "mimetype", &error))?;
    let mut kind = Vec::new();
    part.take(256)
        .read_to_end(&mut kind)
        .map_err(|error| read_error(Format::Ods, "mimetype", &error))?;
    Ok(kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet"))
}

/// Inflates every XML part into nothing; tells whether a worksheet has merged cells.
fn inflate_once(archive: &mut ZipArchive<Bytes>, format: Format) -> Result<bool, SheetsError> {
    let mut has_merged_cells = false;
    let mut buffer = vec![0; CHUNK];
    for index in 0..archive.len() {
        let mut part = archive
            .by_index(index)
            .map_err(|error| zip_error(format, "zip", &error))?;
        let name = part
            .name()
            .map_err(|error| zip_error(format, "zip", &error))?
            .into_owned();
        let lower = name.to_lowercase();
        if !matches!(lower.rsplit('.').next(), Some("xml" | "rels")) {
            continue;
        }
        let declared = part.size();
        let mut scan = Scan::new(lower.contains("worksheets/"));
        let mut inflated = 0u64;
        loop {
            let count = part
                .read(&mut buffer)
                .map_err(|error| read_error(format, &name, &error))?;
            if count == 0 {
                break;
            }
            inflated += count as u64;
            if inflated > declared {
                return Err(SheetsError::SizeMisdeclared {
                    part: name,
                    declared,
                });
            }
            if !scan.feed(buffer.get(..count).unwrap_or_default()) {
                return Err(SheetsError::damaged(format, name, "unbroken-text"));
            }
        }
        if inflated != declared {
            return Err(SheetsError::SizeMisdeclared {
                part: name,
                declared,
            });
        }
        has_merged_cells |= scan.found_merged;
    }
    Ok(has_merged_cells)
}

/// Looks at the text of a part as it flows by.
struct Scan {
    looks_for_merged: bool,
    found_merged: bool,
    tail: Vec<u8>,
    since_tag: usize,
}

const MERGED: &[u8] = b"mergeCell ";
/// Spreadsheet programs end a text at 32,767 signs; a parser would hold anything longer in memory.
const LONGEST_TEXT: usize = 4 << 20;

impl Scan {
    fn new(looks_for_merged: bool) -> Self {
        Self {
            looks_for_merged,
            found_merged: false,
            tail: Vec::new(),
            since_tag: 0,
        }
    }

    /// Takes the next bytes; `false` when a text goes on for longer than any spreadsheet's.
    fn feed(&mut self, chunk: &[u8]) -> bool {
        if self.looks_for_merged && !self.found_merged {
            self.tail.extend(chunk.iter().take(MERGED.len()));
            self.found_merged =
                memmem::find(&self.tail, MERGED).is_some() || memmem::find(chunk, MERGED).is_some();
            self.tail.clear();
            self.tail
                .extend(chunk.iter().skip(chunk.len().saturating_sub(MERGED.len())));
        }
        let first_tag = memchr(b'<', chunk).unwrap_or(chunk.len());
        let longest = self.since_tag.saturating_add(first_tag);
        self.since_tag = memrchr(b'<', chunk).map_or(longest, |last| chunk.len() - last);
        longest <= LONGEST_TEXT
    }
}

pub(crate) fn zip_error(format: Format, part: &str, error: &ZipError) -> SheetsError {
    match error {
        ZipError::Io(cause) => read_error(format, part, cause),
        ZipError::InvalidArchive(_) if part == "zip" => SheetsError::Truncated { format },
        ZipError::UnsupportedArchive(detail) if *detail == ZipError::PASSWORD_REQUIRED => {
            SheetsError::Encrypted { format }
        }
        other => SheetsError::damaged(format, part, other),
    }
}

fn read_error(format: Format, part: &str, error: &std::io::Error) -> SheetsError {
    match error.kind() {
        ErrorKind::UnexpectedEof => SheetsError::Truncated { format },
        _ => SheetsError::damaged(format, part, error),
    }
}

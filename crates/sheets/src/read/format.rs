//! What a file is: its content decides, its name is only compared.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::SheetsError;

/// A format that we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Office Open XML workbook.
    Xlsx,
    /// Excel 97 to 2003 workbook (BIFF8).
    Xls,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Delimited text.
    Csv,
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Csv => "csv",
        })
    }
}

/// The outer wrapping that the first bytes show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    Zip,
    CompoundFile,
    Text,
}

const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const SNIFFED_BYTES: usize = 4096;

/// Gives the format that the name promises.
pub(crate) fn format_of_name(file_name: &str) -> Option<Format> {
    match extension(file_name)?.as_str() {
        "xlsx" | "xlsm" | "xltx" | "xltm" => Some(Format::Xlsx),
        "xls" | "xlt" => Some(Format::Xls),
        "ods" | "ots" => Some(Format::Ods),
        "csv" | "tsv" | "tab" | "txt" => Some(Format::Csv),
        _ => None,
    }
}

fn extension(file_name: &str) -> Option<String> {
    let (_, extension) = file_name.rsplit_once('.')?;
    Some(extension.to_lowercase())
}

/// Finds the container by the first bytes, and refuses what is surely something else.
pub(crate) fn sniff(bytes: &[u8], file_name: &str) -> Result<Container, SheetsError> {
    if bytes.is_empty() {
        return Err(SheetsError::FileEmpty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Container::Zip);
    }
    if bytes.starts_with(&COMPOUND_FILE) {
        return Ok(Container::CompoundFile);
    }
    let head = bytes.get(..SNIFFED_BYTES).unwrap_or(bytes);
    if let Some(found) = known_but_unread(head) {
        return Err(SheetsError::UnsupportedFormat {
            found: found.to_owned(),
        });
    }
    let text_expected = extension(file_name).is_none() || format_of_name(file_name).is_some();
    if text_expected && looks_like_text(head) {
        return Ok(Container::Text);
    }
    Err(SheetsError::UnknownFormat {
        file_name: file_name.to_owned(),
    })
}

/// Names the formats that people mistake for spreadsheets; portals like to export HTML as `.xls`.
fn known_but_unread(head: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(head).to_lowercase();
    let text = text.trim_start_matches(['\u{FEFF}', ' ', '\r', '\n', '\t']);
    let starts = [
        ("%pdf", "pdf"),
        ("{\\rtf", "rtf"),
        ("<!doctype html", "html"),
        ("<html", "html"),
        ("<table", "html"),
        ("mime-version:", "mhtml"),
    ];
    if let Some((_, found)) = starts
        .into_iter()
        .find(|(start, _)| text.starts_with(start))
    {
        return Some(found);
    }
    if text.starts_with("<?xml") {
        let is_spreadsheet = text.contains("urn:schemas-microsoft-com:office:spreadsheet");
        return Some(if is_spreadsheet {
            "spreadsheetml-2003"
        } else {
            "xml"
        });
    }
    None
}

fn looks_like_text(head: &[u8]) -> bool {
    super::decode::looks_like_utf16(head).is_some()
        || (!head.contains(&0)
            && head.iter().filter(|byte| byte.is_ascii_control()).count() * 2 < head.len() + 2)
}

/// Compares what the name promised with what the content is.
pub(crate) fn name_disagrees(file_name: &str, found: Format) -> bool {
    extension(file_name).is_some() && format_of_name(file_name) != Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_what_a_file_is() {
        assert_eq!(sniff(b"PK\x03\x04rest", "a.csv"), Ok(Container::Zip));
        assert_eq!(sniff(b"a;b\n1;2", "a.xlsx"), Ok(Container::Text));
        assert_eq!(sniff(&COMPOUND_FILE, "a.xlsx"), Ok(Container::CompoundFile));
        assert_eq!(sniff(b"", "a.csv"), Err(SheetsError::FileEmpty));
        assert!(name_disagrees("a.csv", Format::Xlsx) && !name_disagrees("a.XLSM", Format::Xlsx));
    }

    #[test]
    fn what_we_do_not_read_is_named() {
        let html = sniff(b"\n<html><table>", "export.xls");
        assert_eq!(
            html,
            Err(SheetsError::UnsupportedFormat {
                found: "html".into()
            })
        );
        assert_eq!(sniff(b"a,b\x0Bc\x01,d", "a.csv"), Ok(Container::Text));
        assert_eq!(
            sniff(&[1, 2, 3, 0, 0], "a.xls").map_err(|e| e.code()),
            Err("unknown-format")
        );
        assert_eq!(
            sniff(b"{}", "a.json").map_err(|e| e.code()),
            Err("unknown-format")
        );
    }
}

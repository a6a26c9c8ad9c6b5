//! Delimited text: comma, semicolon, tab or bar, with quotes and line breaks inside them.

use std::io::{BufRead, BufReader, Chain, Read};
use std::sync::Arc;

use csv::{Reader, ReaderBuilder, StringRecord};
use encoding_rs::Encoding;

use super::Format;
use super::decode::{Certainty, Utf8Reader, find_encoding};
use super::rows::{RowBuilder, RowSource};
use crate::{Address, CellValue, Finding, Limits, Row, SheetsError};

const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];
const SNIFFED_BYTES: u64 = 64 << 10;
const SNIFFED_RECORDS: usize = 100;

/// An opened text file.
pub(crate) struct Delimited {
    bytes: Arc<[u8]>,
    encoding: &'static Encoding,
    delimiter: u8,
    /// Whether the first line is `sep=;`, which tells the delimiter and is no row.
    declared: bool,
}

impl Delimited {
    pub(crate) fn open(bytes: Arc<[u8]>) -> (Self, Vec<Finding>) {
        let (encoding, certainty) = find_encoding(&bytes);
        let mut head = Utf8Reader::new(Arc::clone(&bytes), encoding).take(SNIFFED_BYTES);
        let mut text = Vec::new();
        // Reading from memory cannot fail; what could not be read is simply not sniffed.
        let _ = head.read_to_end(&mut text);
        let lossy = head.get_ref().lossy;
        let text = String::from_utf8_lossy(&text);
        let declared = declared_delimiter(&text);
        let delimiter = declared.unwrap_or_else(|| sniff_delimiter(&text));
        let mut findings = Vec::new();
        let name = || encoding.name().to_lowercase();
        if certainty == Certainty::Guessed {
            findings.push(Finding::EncodingGuessed { encoding: name() });
        }
        if lossy {
            findings.push(Finding::EncodingLossy { encoding: name() });
        }
        if declared.is_none() && delimiter != b',' {
            findings.push(Finding::DelimiterGuessed {
                delimiter: char::from(delimiter).to_string(),
            });
        }
        (
            Self {
                bytes,
                encoding,
                delimiter,
                declared: declared.is_some(),
            },
            findings,
        )
    }

    pub(crate) fn rows(&self, sheet: &str, limits: &Limits) -> DelimitedRows {
        // A line end at the end, so that lines can be counted the same way for the last record.
        let text = Utf8Reader::new(Arc::clone(&self.bytes), self.encoding).chain(&b"\n"[..]);
        let mut input = BufReader::new(text);
        let mut number = 0;
        if self.declared {
            // Reading from memory cannot fail.
            let _ = input.skip_until(b'\n');
            number = 1;
        }
        let builder = RowBuilder::new(sheet, limits);
        let input = reader(input, self.delimiter);
        DelimitedRows {
            sheet: sheet.to_owned(),
            input,
            builder,
            record: StringRecord::new(),
            number,
        }
    }
}

fn reader<R: Read>(input: R, delimiter: u8) -> Reader<R> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(input)
}

/// Reads the line `sep=;` that Excel understands.
fn declared_delimiter(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    let rest = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.get(4..))?;
    match rest.as_bytes() {
        [delimiter] => Some(*delimiter),
        _ => None,
    }
}

/// Chooses the delimiter that cuts most lines into the same number of cells.
fn sniff_delimiter(text: &str) -> u8 {
    let best = DELIMITERS
        .into_iter()
        .map(|delimiter| (agreement(text, delimiter), delimiter));
    best.max_by_key(|(agreement, _)| *agreement)
        .filter(|((lines, _), _)| *lines > 0)
        .map_or(b',', |(_, d)| d)
}

/// Counts the lines that have the most frequent number of cells above one, and that number.
fn agreement(text: &str, delimiter: u8) -> (usize, usize) {
    let mut lines_by_width = std::collections::BTreeMap::new();
    let records = reader(text.as_bytes(), delimiter)
        .into_records()
        .take(SNIFFED_RECORDS);
    for record in records
        .filter_map(Result::ok)
        .filter(|record| record.len() > 1)
    {
        *lines_by_width.entry(record.len()).or_insert(0usize) += 1;
    }
    lines_by_width
        .into_iter()
        .map(|(width, lines)| (lines, width))
        .max()
        .unwrap_or((0, 0))
}

/// The rows of a text file; numbers are those that a spreadsheet program would show.
pub(crate) struct DelimitedRows {
    sheet: String,
    input: Reader<BufReader<Chain<Utf8Reader, &'static [u8]>>>,
    builder: RowBuilder,
    record: StringRecord,
    number: u32,
}

impl RowSource for DelimitedRows {
    fn next_row(&mut self) -> Result<Option<Row>, SheetsError> {
        while self.read_record()? {
            for (column, text) in self.record.iter().enumerate() {
                if !text.is_empty() {
                    let column = u32::try_from(column).unwrap_or(u32::MAX);
                    let value = CellValue::Text(text.to_owned());
                    self.builder
                        .push(Address::new(self.number, column), value)?;
                }
            }
            if let Some(row) = self.builder.take() {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}

impl DelimitedRows {
    fn read_record(&mut self) -> Result<bool, SheetsError> {
        let before = self.input.position().line();
        let found = self
            .input
            .read_record(&mut self.record)
            .map_err(|error| SheetsError::damaged(Format::Csv, &self.sheet, error))?;
        // The parser swallows empty lines; a spreadsheet program shows them as empty rows.
        let lines = self.input.position().line().saturating_sub(before);
        let inside: usize = self
            .record
            .iter()
            .map(|text| text.matches('\n').count())
            .sum();
        let empty = lines.saturating_sub(1).saturating_sub(inside as u64);
        let step = u32::try_from(empty).unwrap_or(u32::MAX).saturating_add(1);
        self.number = self.number.saturating_add(step);
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_found_despite_commas_in_texts() {
        assert_eq!(sniff_delimiter("a;b;c\n1,5;2;\"x;y\"\n3;4,1;z\n"), b';');
        assert_eq!(sniff_delimiter("a,b\n1,\"2;3;4\"\n"), b',');
        assert_eq!(sniff_delimiter("a\tb\n1\t2\n"), b'\t');
        assert_eq!(sniff_delimiter("a|b|c\n1|2|3\n"), b'|');
        assert_eq!(sniff_delimiter("only one column\nx\n"), b',');
        assert_eq!(declared_delimiter("sep=|\r\na|b"), Some(b'|'));
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        let text = "a,b\r\n\r\n\"two\r\nlines\",x\n\n\nlast,y";
        let (file, _) = Delimited::open(text.as_bytes().into());
        let mut rows = file.rows("s", &Limits::default());
        let mut numbers = Vec::new();
        while let Some(row) = rows.next_row().unwrap() {
            numbers.push(row.number);
        }
        assert_eq!(numbers, [1, 3, 6]);
        let (file, _) = Delimited::open("a,b\r\r\r\nc,d".as_bytes().into());
        let mut rows = file.rows("s", &Limits::default());
        assert_eq!(rows.next_row().unwrap().map(|row| row.number), Some(1));
        assert_eq!(rows.next_row().unwrap().map(|row| row.number), Some(4));
    }
}

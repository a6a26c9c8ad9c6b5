//! Walking over the tables of an `OpenDocument` file, row by row.

use std::io::BufReader;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader as XmlReader;
use zip::ZipArchive;
use zip::read::ZipFile;

use super::Format;
use super::archive::{Bytes, zip_error};
use super::merge::MergedRange;
use super::ods_cell::{CellStart, attribute, read_cell_text};
use crate::{Address, CellValue, Limits, SheetInfo, SheetsError};

const FORMAT: Format = Format::Ods;

/// The reader of the content part, while it is inflated.
pub(crate) type ContentXml<'a> = XmlReader<BufReader<ZipFile<'a, Bytes>>>;

/// A row as the file has it: once, with the number of times it stands below itself.
pub(crate) struct OdsRow {
    pub(crate) number: u32,
    pub(crate) times: u32,
    pub(crate) cells: Vec<OdsCell>,
    pub(crate) merged: Vec<MergedRange>,
}

/// A cell as the file has it: once, with the number of times it stands beside itself.
pub(crate) struct OdsCell {
    pub(crate) column: u32,
    pub(crate) times: u32,
    pub(crate) value: CellValue,
}

/// Walks over the tables of the content part and their rows.
pub(crate) struct Tables<'a> {
    xml: ContentXml<'a>,
    buffer: Vec<u8>,
    hidden_styles: Vec<String>,
    style: Option<String>,
    next_row: u32,
}

impl<'a> Tables<'a> {
    pub(crate) fn open(
        archive: &'a mut ZipArchive<Bytes>,
        part: &str,
    ) -> Result<Self, SheetsError> {
        let part = archive
            .by_name(part)
            .map_err(|error| zip_error(FORMAT, part, &error))?;
        let mut xml = XmlReader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        Ok(Self {
            xml,
            buffer: Vec::new(),
            hidden_styles: Vec::new(),
            style: None,
            next_row: 1,
        })
    }

    fn next_event(&mut self) -> Result<Event<'_>, SheetsError> {
        self.buffer.clear();
        self.xml
            .read_event_into(&mut self.buffer)
            .map_err(|error| xml_error(&error))
    }

    pub(crate) fn next_start(&mut self) -> Result<Option<BytesStart<'static>>, SheetsError> {
        loop {
            match self.next_event()? {
                Event::Start(start) => return Ok(Some(start.into_owned())),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Moves on to the next table, past what is left of this one.
    pub(crate) fn next_table(&mut self) -> Result<Option<SheetInfo>, SheetsError> {
        while let Some(start) = self.next_start()? {
            match start.name().as_ref() {
                "style:style" => self.style = attribute(&start, "style:name")?,
                "style:table-properties"
                    if attribute(&start, "table:display")?.as_deref() == Some("false") =>
                {
                    self.hidden_styles.extend(self.style.take());
                }
                "table:table" => {
                    self.next_row = 1;
                    let name = attribute(&start, "table:name")?.unwrap_or_default();
                    let style = attribute(&start, "table:style-name")?;
                    let hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
                    return Ok(Some(SheetInfo { name, hidden }));
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// Reads the next row with content or merged cells; `None` at the end of the table.
    pub(crate) fn next_row(&mut self, limits: &Limits) -> Result<Option<OdsRow>, SheetsError> {
        loop {
            match self.next_event()? {
                Event::Start(start) if start.name().as_ref() == "table:table-row" => {
                    let times = repeat(&start, "table:number-rows-repeated")?;
                    let number = self.next_row;
                    self.next_row = number.saturating_add(times);
                    let row = self.read_row(number, times, limits)?;
                    if !row.cells.is_empty() || !row.merged.is_empty() {
                        return Ok(Some(row));
                    }
                }
                // Drawings of a sheet hold texts and tables of their own.
                Event::Start(start) if start.name().as_ref() == "table:shapes" => {
                    let end = start.to_end().into_owned();
                    self.buffer.clear();
                    self.xml
                        .read_to_end_into(end.name(), &mut self.buffer)
                        .map_err(|error| xml_error(&error))?;
                }
                Event::End(end) if end.name().as_ref() == "table:table" => return Ok(None),
                Event::Eof => return Err(SheetsError::Truncated { format: FORMAT }),
                _ => {}
            }
        }
    }

    fn read_row(
        &mut self,
        number: u32,
        times: u32,
        limits: &Limits,
    ) -> Result<OdsRow, SheetsError> {
        let mut row = OdsRow {
            number,
            times,
            cells: Vec::new(),
            merged: Vec::new(),
        };
        let mut column = 0u32;
        loop {
            let start = match self.next_event()? {
                Event::Start(start) => start.into_owned(),
                Event::End(end) if end.name().as_ref() == "table:table-row" => return Ok(row),
                Event::Eof => return Err(SheetsError::Truncated { format: FORMAT }),
                _ => continue,
            };
            if !matches!(
                start.name().as_ref(),
                "table:table-cell" | "table:covered-table-cell"
            ) {
                continue;
            }
            let cell = CellStart::read(&start)?;
            let text = read_cell_text(&mut self.xml, &start, limits.max_text_bytes)?;
            let value = cell.value(text);
            row.merged
                .extend(cell.merged_range(Address::new(number, column)));
            // One more than may be: so that the caps are noticed when the row is given out.
            if !value.is_blank() && row.cells.len() <= limits.max_columns as usize {
                row.cells.push(OdsCell {
                    column,
                    times: cell.times,
                    value,
                });
            }
            column = column.saturating_add(cell.times);
        }
    }
}

pub(crate) fn repeat(start: &BytesStart<'_>, name: &str) -> Result<u32, SheetsError> {
    Ok(attribute(start, name)?
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(1)
        .max(1))
}

pub(crate) fn xml_error(error: &quick_xml::Error) -> SheetsError {
    match error {
        quick_xml::Error::Syntax(_) => SheetsError::Truncated { format: FORMAT },
        other => SheetsError::damaged(FORMAT, "content.xml", other),
    }
}

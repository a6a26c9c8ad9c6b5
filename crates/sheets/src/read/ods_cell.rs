//! One cell of an `OpenDocument` table.

use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Format;
use super::merge::MergedRange;
use super::ods_tables::{ContentXml, repeat, xml_error};
use crate::values::serial::value_of_iso;
use crate::{Address, CellValue, SheetsError};

/// Reads an attribute with its entities resolved.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetsError> {
    let damaged =
        |error: &dyn std::fmt::Display| SheetsError::damaged(Format::Ods, "content.xml", error);
    let found = start
        .try_get_attribute(name)
        .map_err(|error| damaged(&error))?;
    let Some(found) = found else { return Ok(None) };
    let value = found
        .normalized_value(quick_xml::XmlVersion::Explicit1_0)
        .map_err(|error| damaged(&error))?;
    Ok(Some(value.into_owned()))
}

/// The attributes of a cell.
pub(crate) struct CellStart {
    pub(crate) times: u32,
    rows_spanned: u32,
    columns_spanned: u32,
    kind: Option<String>,
    value: Option<String>,
    is_error: bool,
}

impl CellStart {
    pub(crate) fn read(start: &BytesStart<'_>) -> Result<Self, SheetsError> {
        let kind = attribute(start, "office:value-type")?;
        let value_name = match kind.as_deref() {
            Some("date") => "office:date-value",
            Some("boolean") => "office:boolean-value",
            Some("string") => "office:string-value",
            _ => "office:value",
        };
        Ok(Self {
            times: repeat(start, "table:number-columns-repeated")?,
            rows_spanned: repeat(start, "table:number-rows-spanned")?,
            columns_spanned: repeat(start, "table:number-columns-spanned")?,
            value: attribute(start, value_name)?,
            is_error: attribute(start, "calcext:value-type")?.as_deref() == Some("error"),
            kind,
        })
    }

    /// Types the content; `text` is what the cell shows.
    pub(crate) fn value(&self, text: String) -> CellValue {
        if self.is_error {
            return CellValue::Error(text);
        }
        match (self.kind.as_deref(), self.value.as_deref()) {
            (Some("float" | "percentage" | "currency"), Some(value)) => value
                .parse()
                .map_or(CellValue::Text(text), CellValue::Number),
            (Some("date"), Some(value)) => value_of_iso(value),
            (Some("boolean"), Some(value)) => CellValue::Bool(value == "true"),
            (Some("string"), Some(value)) => CellValue::Text(value.to_owned()),
            _ if text.is_empty() => CellValue::Empty,
            _ => CellValue::Text(text),
        }
    }

    /// Gives the range that the cell covers when it covers others.
    pub(crate) fn merged_range(&self, first: Address) -> Option<MergedRange> {
        if self.rows_spanned == 1 && self.columns_spanned == 1 {
            return None;
        }
        let row = first.row.saturating_add(self.rows_spanned - 1);
        let column = first.column.saturating_add(self.columns_spanned - 1);
        Some(MergedRange {
            first,
            last: Address::new(row, column),
        })
    }
}

/// Reads what a cell shows, up to its end; remarks and drawings are left out.
pub(crate) fn read_cell_text(
    xml: &mut ContentXml<'_>,
    cell: &BytesStart<'_>,
    limit: usize,
) -> Result<String, SheetsError> {
    let mut text = String::new();
    let mut buffer = Vec::new();
    let mut in_paragraph = 0u32;
    loop {
        buffer.clear();
        match xml
            .read_event_into(&mut buffer)
            .map_err(|error| xml_error(&error))?
        {
            Event::Start(start) => match start.name().as_ref() {
                "text:p" => {
                    if !text.is_empty() {
                        text.push('\n');
                    }
                    in_paragraph += 1;
                }
                "text:s" => {
                    let count = repeat(&start, "text:c")? as usize;
                    text.extend(std::iter::repeat_n(' ', count.min(limit)));
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                name if name == "office:annotation" || name.starts_with("draw:") => {
                    let end = start.to_end().into_owned();
                    let mut skipped = Vec::new();
                    xml.read_to_end_into(end.name(), &mut skipped)
                        .map_err(|error| xml_error(&error))?;
                }
                _ => {}
            },
            Event::Text(part) if in_paragraph > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) if in_paragraph > 0 => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if in_paragraph > 0 => text.push_str(&resolved(&entity)),
            Event::End(end) if end.name() == cell.name() => return Ok(text),
            Event::End(end) if end.name().as_ref() == "text:p" => {
                in_paragraph = in_paragraph.saturating_sub(1);
            }
            Event::Eof => {
                return Err(SheetsError::Truncated {
                    format: Format::Ods,
                });
            }
            _ => {}
        }
        // A little more than may be, so that the caps notice; never without bound.
        if text.len() > limit.saturating_mul(2) {
            return Err(SheetsError::damaged(
                Format::Ods,
                "content.xml",
                "unbroken-text",
            ));
        }
    }
}

/// Resolves `&amp;`, `&#xA0;` and their like; an unknown entity is nothing.
fn resolved(entity: &BytesRef<'_>) -> String {
    let sign = entity.resolve_char_ref().ok().flatten().map(String::from);
    let named = || quick_xml::escape::resolve_xml_entity(entity).map(str::to_owned);
    sign.or_else(named).unwrap_or_default()
}

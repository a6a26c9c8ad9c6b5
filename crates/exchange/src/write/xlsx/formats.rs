//! How cells look; formats of columns save a look-up for every cell.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::write::column::ColumnKind;

const INK: Color = Color::RGB(0x001F_2937);
const SHADE: Color = Color::RGB(0x00E5_E7EB);
const GREY: Color = Color::RGB(0x006B_7280);

/// The formats of a workbook.
pub(crate) struct Formats {
    pub(crate) heading: Format,
    pub(crate) title: Format,
    pub(crate) term: Format,
    pub(crate) wrapped: Format,
    text: Format,
    whole: Format,
    number: Format,
    date: Format,
    date_time: Format,
}

impl Formats {
    pub(crate) fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            heading: heading(),
            title: Format::new()
                .set_bold()
                .set_font_size(14)
                .set_font_color(INK),
            term: top.clone().set_bold().set_text_wrap().set_num_format("@"),
            wrapped: top.set_text_wrap().set_num_format("@"),
            // A text that looks like a formula stays text even after somebody edits its cell.
            text: Format::new().set_num_format("@"),
            whole: Format::new().set_num_format("0"),
            number: Format::new(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            date_time: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        }
    }

    /// The format of values of a kind.
    pub(crate) fn of(&self, kind: ColumnKind) -> &Format {
        match kind {
            ColumnKind::Text | ColumnKind::Code => &self.text,
            ColumnKind::Whole => &self.whole,
            ColumnKind::Number | ColumnKind::Bool | ColumnKind::Any => &self.number,
            ColumnKind::Date => &self.date,
            ColumnKind::DateTime => &self.date_time,
        }
    }

    /// The format of a column that serves the import.
    pub(crate) fn quiet(&self, kind: ColumnKind) -> Format {
        self.of(kind).clone().set_font_color(GREY).set_font_size(8)
    }
}

fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(INK)
        .set_background_color(SHADE)
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_num_format("@")
}

//! Cells as they are read.

use desbloqueo_i18n::{Language, format};

use crate::charts::{ChartCell, ChartColumn, Figures};

/// Columns of differences have this code: their figures are printed with a sign.
pub(super) const CHANGE: &str = "change";

/// What a cell of a column shows; nothing where nothing is known.
pub fn printed(language: Language, column: &ChartColumn, cell: &ChartCell) -> String {
    match cell {
        ChartCell::Missing => String::new(),
        ChartCell::Words(text) => text.clone(),
        ChartCell::Number(number) if column.code == CHANGE && *number > 0 => {
            format!("+{}", format::number(language, *number))
        }
        ChartCell::Number(number) => format::number(language, *number),
        ChartCell::Decimal(number) => match column.figures {
            Figures::Shares => format::percent(language, *number),
            Figures::Decimals(digits) => format::decimal(language, *number, usize::from(digits)),
            Figures::Words | Figures::Numbers | Figures::Dates => {
                format::decimal(language, *number, 0)
            }
        },
        ChartCell::Date(day) => format::date(language, *day),
    }
}

//! Reading values out of cells: pure functions, decided by the column where one cell is not enough.

mod date;
mod date_cell;
mod date_order;
mod distance;
mod fold;
mod labels;
mod number;
pub(crate) mod number_format;
mod number_style;
pub(crate) mod serial;
mod status;
mod units;

pub use date::{DateReading, parse_date};
pub use date_cell::date_from_cell;
pub use date_order::DateOrder;
pub use fold::{fold_for_matching, fold_text};
pub use labels::{CachedLabels, LabelIndex, Resolution};
pub use number::{NumberReading, parse_number};
pub use number_style::NumberStyle;
pub use serial::{DateSystem, date_time_of_serial};
pub use status::status_readings;
pub use units::{UnitsError, units_from_cell};

pub(crate) use distance::within;

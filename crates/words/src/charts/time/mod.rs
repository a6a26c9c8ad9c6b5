//! What changes from week to week.

mod ages_by_week;
mod flow_by_week;
mod reasons_by_week;
mod unit_days_by_week;
mod units_by_week;

pub use ages_by_week::ages_by_week;
pub use flow_by_week::flow_by_week;
pub use reasons_by_week::reasons_by_week;
pub use unit_days_by_week::unit_days_by_week;
pub use units_by_week::units_by_week;

use desbloqueo_app::insights::{WeekEnd, WeeksReport};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;

use super::Narrowed;

/// What an answer compares with: the date that is asked for, else the first week.
fn before<'r>(report: &'r WeeksReport, earlier: Option<&'r WeeksReport>) -> Option<&'r WeekEnd> {
    match earlier {
        Some(earlier) => earlier.ends.last(),
        None => report.ends.first(),
    }
}

/// The lines of a status at the end of a day.
fn lines_of(kind: StatusKind, day: Date) -> Narrowed {
    Narrowed(vec![
        ("kind", kind.code().to_owned()),
        ("as_of", day.to_string()),
    ])
}

/// The lines blocked for a reason at the end of a day; `None` where the list cannot ask for it.
fn lines_of_reason(reason: Option<&Code>, day: Date) -> Option<Narrowed> {
    let mut lines = lines_of(StatusKind::Blocked, day);
    lines.0.push(("l2", reason?.to_string()));
    Some(lines)
}

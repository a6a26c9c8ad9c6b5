//! What became blocked and what ceased to be, week by week.

use desbloqueo_app::insights::{FlowReport, FlowWeek, WeekEnd, WeeksReport};
use desbloqueo_domain::status::StatusKind;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::LinesAndUnitsBody;

/// What became blocked and what ceased to be, week by week.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FlowBody {
    /// The day on which the last week ends.
    as_of: Date,
    /// The weeks, the earliest first.
    items: Vec<FlowWeekBody>,
}

/// One week of seven days.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct FlowWeekBody {
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
    /// Lines and units at the end of the last day, by what the status means.
    statuses: Vec<FlowStatusBody>,
    newly_blocked: LinesAndUnitsBody,
    unblocked: LinesAndUnitsBody,
    /// Blocked units that came or went otherwise: numbers that changed, lines that were merged or came in blocked.
    other_units: i64,
    /// Blocked units at the end of the week less those at its beginning.
    net_units: i64,
}

/// Lines and units of one kind of status.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct FlowStatusBody {
    kind: &'static str,
    #[serde(flatten)]
    sum: LinesAndUnitsBody,
}

impl FlowBody {
    /// The body of a report, with the statuses at the end of the same weeks.
    pub fn new(report: &FlowReport, weeks: &WeeksReport) -> Self {
        let with_ends = report.weeks.iter().zip(weeks.ends.iter().skip(1));
        Self {
            as_of: report.day,
            items: with_ends.map(|(flow, end)| week(flow, end)).collect(),
        }
    }
}

fn week(week: &FlowWeek, end: &WeekEnd) -> FlowWeekBody {
    let status = |kind: StatusKind| FlowStatusBody {
        kind: kind.code(),
        sum: week.at_its_end(end, kind).into(),
    };
    FlowWeekBody {
        from: week.from,
        to: week.to,
        statuses: StatusKind::ALL.into_iter().map(status).collect(),
        newly_blocked: week.newly_blocked.into(),
        unblocked: week.unblocked.into(),
        other_units: week.other_units(),
        net_units: week.net_units,
    }
}

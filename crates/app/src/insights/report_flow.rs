//! Reports what became blocked and what ceased to be, week by week.

use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{LineSum, Periods, blocked_flow};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::WeekEnd;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The weeks up to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowReport {
    /// The weeks, the earliest first; each ends seven days after the one before it, the last on the day.
    pub weeks: Vec<FlowWeek>,
    /// The day.
    pub day: Date,
}

/// One week of seven days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowWeek {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What is blocked at its end.
    pub blocked: LineSum,
    /// What became blocked.
    pub newly_blocked: LineSum,
    /// What ceased to be.
    pub unblocked: LineSum,
    /// Blocked units at the end of the week less those at its beginning.
    pub net_units: i64,
}

impl FlowWeek {
    /// Lines and units in a status at its end, as the weeks of all statuses tell it beside; what is blocked as the flow
    /// does, so that a week adds up.
    pub fn at_its_end(&self, end: &WeekEnd, kind: StatusKind) -> LineSum {
        match kind {
            StatusKind::Blocked => self.blocked,
            other => end.statuses.get(&other).copied().unwrap_or_default(),
        }
    }

    /// Blocked units that came or went otherwise: numbers that changed, lines that were merged, or that came in
    /// blocked already.
    pub fn other_units(&self) -> i64 {
        self.net_units - self.newly_blocked.units + self.unblocked.units
    }
}

/// Reports the weeks that end on a day.
pub async fn report_flow(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    weeks: u16,
    as_of: Option<Date>,
) -> UseCaseResult<FlowReport> {
    let mut transaction = app.database.read().await?;
    let day = match as_of {
        Some(day) => day,
        None => crate::reads::today(app, &mut transaction, actor).await?,
    };
    let (weeks, seen) = (Periods::weeks_up_to(day, weeks), &actor.visibility);
    let flow = blocked_flow(&mut transaction, seen, filter, &weeks).await?;
    let weeks = flow.iter().zip(flow.iter().skip(1));
    let weeks = weeks.map(|(before, week)| FlowWeek {
        from: before.day.tomorrow().unwrap_or(before.day),
        to: week.day,
        blocked: week.blocked,
        newly_blocked: week.entered,
        unblocked: week.left,
        net_units: week.blocked.units - before.blocked.units,
    });
    Ok(FlowReport {
        weeks: weeks.collect(),
        day,
    })
}

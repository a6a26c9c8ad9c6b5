//! Reports what became blocked and what ceased to be, week by week, with the units of every status at its end.

use std::collections::BTreeMap;

use desbloqueo_domain::interval::Window;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::lines::LineFilter;
use desbloqueo_store::reports::{FlowDay, Weeks, blocked_flow, units_by_week};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::report_weeks::{StatusUnits, by_kind};
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
    /// Lines and units at the end of the last day, by what the L1 means.
    pub statuses: BTreeMap<StatusKind, StatusUnits>,
    /// What became blocked.
    pub newly_blocked: FlowDay,
    /// What ceased to be.
    pub unblocked: FlowDay,
    /// Blocked units at the end of the week less those at its beginning.
    pub net_units: i64,
}

impl FlowWeek {
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
    let (ends, seen) = (Weeks::up_to(day, weeks), &actor.visibility);
    let at_ends = units_by_week(&mut transaction, seen, filter, &ends).await?;
    let at_ends: Vec<_> = at_ends
        .into_iter()
        .map(|on| (on.day, by_kind(&on.rows)))
        .collect();
    let (Some((first, _)), Ok(after)) = (at_ends.first(), day.tomorrow()) else {
        return Ok(FlowReport {
            weeks: Vec::new(),
            day,
        });
    };
    let window = Window {
        from: first.tomorrow().unwrap_or(*first),
        to: after,
    };
    let flow = blocked_flow(&mut transaction, seen, filter, window).await?;
    let later = at_ends.iter().skip(1);
    let weeks = at_ends
        .iter()
        .zip(later)
        .map(|((before, was), (to, statuses))| FlowWeek {
            from: before.tomorrow().unwrap_or(*before),
            to: *to,
            newly_blocked: within(&flow.entered, *before, *to),
            unblocked: within(&flow.left, *before, *to),
            net_units: blocked(statuses) - blocked(was),
            statuses: statuses.clone(),
        });
    Ok(FlowReport {
        weeks: weeks.collect(),
        day,
    })
}

fn within(days: &BTreeMap<Date, FlowDay>, after: Date, to: Date) -> FlowDay {
    let inside = days.iter().filter(|(day, _)| after < **day && **day <= to);
    inside.fold(FlowDay::default(), |sum, (_, day)| FlowDay {
        lines: sum.lines + day.lines,
        units: sum.units.saturating_add(day.units),
    })
}

fn blocked(statuses: &BTreeMap<StatusKind, StatusUnits>) -> i64 {
    statuses
        .get(&StatusKind::Blocked)
        .map_or(0, |sum| sum.units)
}

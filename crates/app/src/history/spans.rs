//! How long a line stood in each reason, and whose clock ran (rules T4, T5, H4).

use std::collections::BTreeMap;

use desbloqueo_domain::clocks::days_between;
use desbloqueo_domain::code::{Code, LineId, OrganizationId};
use desbloqueo_domain::interval::Interval;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_store::intervals;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::error::UseCaseResult;

/// A stretch of days in one status, charged to one party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The status.
    pub status: Status,
    /// What its L1 means.
    pub kind: StatusKind,
    /// Whose clock ran.
    pub party: Option<Code>,
    /// The first day.
    pub from: Date,
    /// The day on which it ended; `None` while it lasts.
    pub to: Option<Date>,
    /// Days so far.
    pub days: i64,
}

/// The stretches of each line, the latest first.
pub(crate) async fn spans_of_lines(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
    today: Date,
) -> UseCaseResult<BTreeMap<LineId, Vec<Span>>> {
    let mut by_line = BTreeMap::<LineId, Vec<Interval>>::new();
    for stored in intervals::list_of_lines(transaction, organization, lines).await? {
        let interval = stored.interval;
        by_line.entry(interval.line).or_default().push(interval);
    }
    let spans = by_line
        .into_iter()
        .map(|(line, intervals)| (line, joined(intervals.into_iter(), today)));
    Ok(spans.collect())
}

/// Joins intervals that follow one another in one status and for one party; what began and ended within a day is
/// left out.
fn joined(intervals: impl Iterator<Item = Interval>, today: Date) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for interval in intervals.filter(|interval| interval.to != Some(interval.from)) {
        let state = interval.state;
        match spans.last_mut() {
            Some(last) if last.status == state.status && last.party == state.party => {
                last.to = interval.to;
            }
            _ => spans.push(Span {
                status: state.status,
                kind: state.kind,
                party: state.party,
                from: interval.from,
                to: interval.to,
                days: 0,
            }),
        }
    }
    for span in &mut spans {
        span.days = days_between(span.from, span.to.unwrap_or(today)).max(0);
    }
    spans.reverse();
    spans
}

//! The index that a report reads: it looks at all that is blocked, or at all that held on a day, so it reads an index
//! that holds what it asks, and not the table.

use desbloqueo_domain::status::StatusKind;

use crate::lines::filter::LineFilter;
use crate::lines::resolved::Resolved;
use crate::lines::source::Source;

/// What a report reads of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Status, units, service, organization and age: in the order in which an index has them.
    Statuses,
    /// More.
    Lines,
}

/// The index to order from the database; `None` where it knows better, such as when ids say what is found.
pub(crate) fn index_for_report(
    filter: &LineFilter,
    resolved: &Resolved,
    source: Source,
    reads: Reads,
) -> Option<&'static str> {
    if finds_few(filter, resolved) {
        return None;
    }
    let is_blocked = filter.kind == Some(StatusKind::Blocked);
    match source {
        Source::Lines if !is_blocked => None,
        Source::Lines if reads == Reads::Statuses && asks_for_statuses(filter) => None,
        Source::Lines => Some("status_line_blocked"),
        Source::Intervals if is_blocked => Some("line_interval_blocked"),
        Source::Intervals => Some("line_interval_by_end"),
    }
}

/// Whether ids, names, or a single customer or tenant say what is found.
pub(super) fn finds_few(filter: &LineFilter, resolved: &Resolved) -> bool {
    resolved.ids.is_some()
        || resolved.few.is_some()
        || resolved.words.called.is_some()
        || resolved.seen.is_narrow()
        || filter.tenant.is_some()
        || filter.customer.is_some()
}

/// Whether a filter asks for nothing but what [`Reads::Statuses`] holds.
fn asks_for_statuses(filter: &LineFilter) -> bool {
    let of_statuses = LineFilter {
        l1: filter.l1.clone(),
        l2: filter.l2.clone(),
        kind: filter.kind,
        services: filter.services.clone(),
        organizations: filter.organizations.clone(),
        age_from_days: filter.age_from_days,
        age_to_days: filter.age_to_days,
        ..LineFilter::default()
    };
    *filter == of_statuses
}

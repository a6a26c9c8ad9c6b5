//! Statuses, reasons and services, which may be those of few lines.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;

use crate::fragment::Fragment;
use crate::values;

use super::Candidate;
use crate::lines::conditions;
use crate::lines::filter::LineFilter;

const BY_REASON: &str = "status_line_by_reason";

/// The index that begins with what an L1 means: kind, L1, L2.
const BY_KIND: &str = "status_line_for_dashboard";

/// What a filter asks of a status, by index.
pub(super) fn candidates(filter: &LineFilter) -> Vec<Candidate> {
    let found = [of_reason(filter), of_services(filter), of_kind(filter)];
    found.into_iter().flatten().collect()
}

/// What the index of kinds needs where an L1 is asked for and no kind: an L1 has one, and all are few.
pub(in crate::lines) fn beside(filter: &LineFilter) -> Option<Fragment> {
    (filter.kind.is_none() && l1(filter).is_some()).then(any_kind)
}

fn any_kind() -> Fragment {
    let [first, second, third, fourth, fifth] = StatusKind::ALL.map(StatusKind::code);
    Fragment::new(
        "line.kind IN (?, ?, ?, ?, ?)",
        values![first, second, third, fourth, fifth],
    )
}

fn of_reason(filter: &LineFilter) -> Option<Candidate> {
    match (l2(filter), &filter.l3) {
        (Some(reason), Some(detail)) => Some(Candidate::of(
            BY_REASON,
            "line.l2 = ? AND line.l3 = ?",
            values![reason.as_str(), detail.as_str()],
        )),
        (Some(reason), None) => Some(Candidate::of(
            BY_REASON,
            "line.l2 = ?",
            values![reason.as_str()],
        )),
        // The index is read reason by reason: these are few.
        (None, Some(detail)) => Some(Candidate::of(
            BY_REASON,
            "line.l3 = ?",
            values![detail.as_str()],
        )),
        (None, None) => None,
    }
}

fn of_services(filter: &LineFilter) -> Option<Candidate> {
    if filter.services.is_empty() {
        return None;
    }
    let mut condition = Fragment::any_code("line.service", &filter.services);
    if let Some(reason) = &filter.l2 {
        condition.bind(" AND line.l2 = ?", values![reason.as_str()]);
    }
    Some(Candidate::by("status_line_by_service", condition))
}

fn of_kind(filter: &LineFilter) -> Option<Candidate> {
    let (l1, l2) = (l1(filter), l2(filter));
    let mut condition = match (filter.kind, l1) {
        (Some(kind), _) => Fragment::new(conditions::of_kind(kind), Vec::new()),
        (None, Some(_)) => any_kind(),
        (None, None) => return None,
    };
    if let Some(l1) = l1 {
        condition.bind(" AND line.l1 = ?", values![l1.as_str()]);
        if let Some(l2) = l2 {
            condition.bind(" AND line.l2 = ?", values![l2.as_str()]);
        }
    }
    Some(Candidate {
        beside: beside(filter),
        ..Candidate::by(BY_KIND, condition)
    })
}

fn l1(filter: &LineFilter) -> Option<&Code> {
    let unclassified = filter.unclassified.as_ref().map(|status| &status.l1);
    filter.l1.as_ref().or(unclassified)
}

fn l2(filter: &LineFilter) -> Option<&Code> {
    let unclassified = filter
        .unclassified
        .as_ref()
        .and_then(|status| status.l2.as_ref());
    filter.l2.as_ref().or(unclassified)
}

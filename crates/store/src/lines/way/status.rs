//! Statuses, reasons and services, which may be those of few lines.

use desbloqueo_domain::code::Code;
use desbloqueo_domain::status::StatusKind;

use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::transaction::Transaction;
use crate::values;

use super::Candidate;
use crate::lines::conditions;
use crate::lines::filter::LineFilter;

const BY_REASON: &str = "status_line_by_reason";

/// The index that begins with what an L1 means: kind, L1, L2.
const BY_KIND: &str = "status_line_for_dashboard";

/// So many are few: an index that has the order of the list has statuses and services too.
const FEW: usize = 1_500;

/// What a filter asks of a status, by index.
pub(super) fn candidates(filter: &LineFilter, kind: Option<StatusKind>) -> Vec<Candidate> {
    let found = [
        of_reason(filter, kind),
        of_services(filter),
        of_kind(filter, kind),
    ];
    let found = found.into_iter().flatten();
    found
        .map(|candidate| Candidate {
            few: FEW,
            ..candidate
        })
        .collect()
}

/// The kind of all lines that are found: the one that is asked for, or that of the reason or the L1, where all lines
/// in it have one.
pub(super) async fn kind(
    transaction: &mut Transaction,
    filter: &LineFilter,
) -> StoreResult<Option<StatusKind>> {
    let Some(kinds) = kinds(filter) else {
        return Ok(filter.kind);
    };
    let (sql, values) = kinds.into_statement();
    let kinds: Vec<(Option<String>,)> = transaction.fetch_all(sql, values).await?;
    Ok(match kinds.as_slice() {
        [(Some(kind),)] => StatusKind::parse(kind),
        _ => None,
    })
}

/// How the database looks for the kind of all lines that are found, one line a step.
pub(in crate::lines) async fn explain_kind(
    transaction: &mut Transaction,
    filter: &LineFilter,
) -> StoreResult<Vec<String>> {
    match kinds(filter) {
        Some(kinds) => kinds.explain(transaction).await,
        None => Ok(Vec::new()),
    }
}

/// What asks for the kinds of a reason or an L1; `None` where one is asked for, or neither says what is found.
fn kinds(filter: &LineFilter) -> Option<Fragment> {
    match (filter.kind, l1(filter), l2(filter)) {
        (None, _, Some(reason)) => Some(kinds_of_reason(reason)),
        (None, Some(l1), None) => Some(kinds_of_l1(l1)),
        _ => None,
    }
}

/// The first and the last on the index of reasons: one where they are the same.
fn kinds_of_reason(reason: &Code) -> Fragment {
    Fragment::new(
        "SELECT (SELECT min(line.kind) FROM status_line AS line WHERE line.l2 = ?) AS kind
         UNION SELECT (SELECT max(line.kind) FROM status_line AS line WHERE line.l2 = ?)",
        values![reason.as_str(), reason.as_str()],
    )
}

/// The first L2 of each kind, which is the next entry of the index of kinds. PostgreSQL would look for any line of it in the
/// table: it takes kind and L1 for independent, and what is not there for frequent.
fn kinds_of_l1(l1: &Code) -> Fragment {
    let arms = StatusKind::ALL.map(|kind| {
        Fragment::new(
            "SELECT CAST(? AS TEXT) AS kind
             WHERE (SELECT min(line.l2) FROM status_line AS line WHERE line.kind = ? AND line.l1 = ?) IS NOT NULL",
            values![kind.code(), kind.code(), l1.as_str()],
        )
    });
    let mut kinds = Fragment::default();
    kinds.join(&arms, " UNION ALL ");
    kinds
}

/// The index of reasons begins with L2, kind, L3.
fn of_reason(filter: &LineFilter, kind: Option<StatusKind>) -> Option<Candidate> {
    let asked = [
        ("line.l2 = ?", l2(filter)),
        ("line.l3 = ?", filter.l3.as_ref()),
    ];
    let mut conditions: Vec<Fragment> = asked
        .into_iter()
        .filter_map(|(text, code)| Some(Fragment::new(text, values![code?.as_str()])))
        .collect();
    if conditions.is_empty() {
        return None;
    }
    conditions.extend(kind.map(conditions::of_kind));
    let mut condition = Fragment::default();
    condition.join(&conditions, " AND ");
    Some(Candidate::by(BY_REASON, condition))
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

fn of_kind(filter: &LineFilter, kind: Option<StatusKind>) -> Option<Candidate> {
    let mut condition = conditions::of_kind(kind?);
    if let Some(l1) = l1(filter) {
        condition.bind(" AND line.l1 = ?", values![l1.as_str()]);
        if let Some(l2) = l2(filter) {
            condition.bind(" AND line.l2 = ?", values![l2.as_str()]);
        }
    }
    Some(Candidate::by(BY_KIND, condition))
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

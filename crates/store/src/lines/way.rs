//! The way into `status_line`: along an index that has the order of the list, or through one that finds few lines.
//!
//! SQLite's planner does not foresee that a `LIMIT` ends a walk early, so we choose: filters that may find few are
//! counted on their index, up to a cap, and the first that does is the way; where none does, the list is a walk.
//! PostgreSQL chooses for itself, from its statistics.

use uuid::Uuid;

use crate::column::{NO_DAY, day, owner};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::Rows;

use super::conditions::Resolved;
use super::filter::LineFilter;
use super::sort::LineSort;

/// So many lines are sorted faster than the order of a million is walked.
const FEW: usize = 3_000;

/// The way into `status_line`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// Along this index.
    Along(&'static str),
    /// Through an index that finds few lines, which are then sorted; `None`: through the ids that are seen.
    Through(Option<&'static str>),
}

impl Way {
    /// The index to order from the database.
    pub(super) fn index(&self) -> Option<&'static str> {
        match self {
            Self::Along(index) => Some(index),
            Self::Through(index) => *index,
        }
    }
}

/// A filter that may find few lines.
struct Candidate {
    index: Option<&'static str>,
    condition: Fragment,
    /// Known to find few.
    surely_few: bool,
}

/// Chooses the way for a list.
pub(super) async fn choose(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    sort: Option<LineSort>,
    today: i64,
) -> StoreResult<Option<Way>> {
    if Kind::of(transaction) == Kind::Postgres {
        return Ok(None);
    }
    for candidate in candidates(filter, resolved, sort, today) {
        if candidate.surely_few || finds_few(transaction, &candidate).await? {
            return Ok(Some(Way::Through(candidate.index)));
        }
    }
    let alone = match filter.organizations.first() {
        Some(only) if filter.organizations.len() == 1 => Some(only.0),
        _ => resolved.seen.only_organization(),
    };
    Ok(sort.map(|sort| match alone {
        Some(_) => Way::Along(sort.index_of_organization()),
        None => Way::Along(sort.index()),
    }))
}

async fn finds_few(transaction: &mut Transaction, candidate: &Candidate) -> StoreResult<bool> {
    let mut sql = Fragment::new("SELECT count(*) FROM (SELECT 1 FROM status_line AS line", Vec::new());
    sql.append(&Kind::Sqlite.by_index(candidate.index));
    sql.push_where([&candidate.condition]);
    let most = i64::try_from(FEW).unwrap_or(i64::MAX);
    sql.bind(" LIMIT ?)", values![most + 1]);
    let (sql, values) = sql.into_statement();
    Ok(transaction.fetch_number(sql, values).await? <= most)
}

/// The filters that an index serves, the likeliest to find few first.
fn candidates(filter: &LineFilter, resolved: &Resolved, sort: Option<LineSort>, today: i64) -> Vec<Candidate> {
    let mut found = Vec::new();
    if let Some(id) = filter.tenant {
        found.push(Candidate::surely("status_line_by_tenant", "line.tenant_id = ?", values![id.0]));
    }
    found.extend([&resolved.held, &resolved.owned].into_iter().flatten().filter_map(|ids| of_ids(ids)));
    if let Some(id) = filter.customer {
        found.push(Candidate::maybe("status_line_by_customer", "line.customer_id = ?", values![id.0]));
    }
    found.extend(of_visibility(resolved));
    if let Some(who) = &filter.owner {
        found.push(Candidate::maybe("status_line_by_owner", "line.owner = ?", values![owner(who)]));
    }
    found.extend(of_status(filter, resolved));
    found.extend(of_days(filter, sort, today));
    found
}

impl Candidate {
    fn surely(index: &'static str, condition: &'static str, values: Vec<Value>) -> Self {
        Self { index: Some(index), condition: Fragment::new(condition, values), surely_few: true }
    }

    fn maybe(index: &'static str, condition: &'static str, values: Vec<Value>) -> Self {
        Self { surely_few: false, ..Self::surely(index, condition, values) }
    }
}

fn of_ids(ids: &[Uuid]) -> Option<Candidate> {
    (ids.len() <= FEW).then(|| Candidate {
        index: Some("status_line_by_id"),
        condition: Fragment::any_of(Kind::Sqlite, "line.id", ids),
        surely_few: true,
    })
}

/// Somebody who sees single tenants and lines only reaches them through their ids, however many they are; somebody
/// who sees organizations as well does if these are small.
fn of_visibility(resolved: &Resolved) -> Option<Candidate> {
    let seen = &resolved.seen;
    if seen.only_organization().is_some() {
        return None;
    }
    let condition = seen.rows(Rows::Lines)?;
    Some(Candidate { index: None, condition, surely_few: seen.is_narrow() })
}

fn of_status(filter: &LineFilter, resolved: &Resolved) -> Vec<Candidate> {
    let mut found = Vec::new();
    let unclassified = filter.unclassified.as_ref().and_then(|status| status.l2.as_ref());
    if let Some(reason) = filter.l2.as_ref().or(unclassified) {
        let (index, text, values) = match &filter.l3 {
            Some(detail) => {
                ("status_line_by_reason", "line.l2 = ? AND line.l3 = ?", values![reason.as_str(), detail.as_str()])
            }
            None => ("status_line_by_reason", "line.l2 = ?", values![reason.as_str()]),
        };
        found.push(Candidate::maybe(index, text, values));
    }
    if !filter.services.is_empty() {
        let mut condition = Fragment::any_code(resolved.seen.database(), "line.service", &filter.services);
        if let Some(reason) = &filter.l2 {
            condition.bind(" AND line.l2 = ?", values![reason.as_str()]);
        }
        found.push(Candidate { index: Some("status_line_by_service"), condition, surely_few: false });
    }
    if let Some(kind) = filter.kind {
        let (text, values) = match &filter.l1 {
            Some(l1) => ("line.kind = ? AND line.l1 = ?", values![kind.code(), l1.as_str()]),
            None => ("line.kind = ?", values![kind.code()]),
        };
        found.push(Candidate::maybe("status_line_for_dashboard", text, values));
    }
    found
}

/// Days within a range; the walk along the same days needs none.
fn of_days(filter: &LineFilter, sort: Option<LineSort>, today: i64) -> Vec<Candidate> {
    let end = |to: Option<jiff::civil::Date>| to.map_or(NO_DAY - 1, day);
    let mut found = Vec::new();
    if filter.target_from.is_some() || filter.target_to.is_some() {
        let values = values![filter.target_from.map_or(i64::MIN, day), end(filter.target_to)];
        let text = "line.target_day >= ? AND line.target_day <= ?";
        found.push((LineSort::Target, Candidate::maybe("status_line_sorted_by_target", text, values)));
    }
    if filter.past_target {
        let text = "line.target_day < ?";
        found.push((LineSort::Target, Candidate::maybe("status_line_sorted_by_target", text, values![today])));
    }
    if filter.next_from.is_some() || filter.next_to.is_some() {
        let values = values![filter.next_from.map_or(i64::MIN, day), end(filter.next_to)];
        let text = "line.next_day >= ? AND line.next_day <= ?";
        found.push((LineSort::NextAction, Candidate::maybe("status_line_sorted_by_next", text, values)));
    }
    if let Some(days) = filter.stale_days {
        let values = values![today - i64::from(days.max(0))];
        let text = "line.confirmed_day <= ?";
        found.push((LineSort::Confirmed, Candidate::maybe("status_line_sorted_by_confirmed", text, values)));
    }
    if filter.age_from_days.is_some() || filter.age_to_days.is_some() {
        let oldest = filter.age_to_days.map_or(i64::MIN, |days| today - i64::from(days));
        let newest = filter.age_from_days.filter(|days| *days > 0).map_or(i64::MAX, |days| today - i64::from(days));
        let text = "line.since_l1_day >= ? AND line.since_l1_day <= ?";
        found.push((LineSort::Since, Candidate::maybe("status_line_sorted_by_since", text, values![oldest, newest])));
    }
    found.into_iter().filter(|(by, _)| Some(*by) != sort).map(|(_, candidate)| candidate).collect()
}

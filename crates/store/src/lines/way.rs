//! The way into `status_line`: along an index that has the order of the list, or through one that finds few lines.
//!
//! SQLite's planner does not foresee that a `LIMIT` ends a walk early, so we choose: filters that may find few are
//! counted on their index, up to a cap, and the first that does is the way; where none does, the list is a walk.
//! PostgreSQL chooses for itself, from its statistics. On both, filters on other tables that come down to few lines
//! are looked up beforehand.

mod days;
mod few;
mod report;
mod status;

pub(crate) use report::{Reads, index_for_report};
pub(super) use status::beside;

use uuid::Uuid;

use crate::column::owner;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::Rows;

use super::filter::LineFilter;
use super::resolved::Resolved;
use super::sort::LineSort;

/// So many lines are sorted faster than the order of a million is walked.
pub(super) const FEW: usize = 3_000;

/// The way into `status_line`; by default, whichever the database takes.
#[derive(Debug, Clone, Default)]
pub(super) struct Way {
    /// The index to order from the database.
    pub(super) index: Option<&'static str>,
    /// The lines that a filter comes down to, where no column of theirs says so.
    pub(super) among: Option<Fragment>,
}

/// A filter that may find few lines.
struct Candidate {
    index: Option<&'static str>,
    condition: Fragment,
    /// Known to find few.
    surely_few: bool,
    /// What the index needs beside the filter's own conditions.
    beside: Option<Fragment>,
}

/// Chooses the way for a list in this order, or for a look at lines in none.
pub(super) async fn choose(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    sort: Option<LineSort>,
    today: i64,
) -> StoreResult<Way> {
    let database = resolved.seen.database();
    if database == Kind::Sqlite {
        for candidate in candidates(filter, resolved, sort, today) {
            if candidate.surely_few || finds_few(transaction, &candidate).await? {
                return Ok(Way {
                    index: candidate.index,
                    among: candidate.beside,
                });
            }
        }
    }
    if let Some(ids) = few::lines(transaction, filter, resolved).await? {
        let among = Fragment::any_of(database, "line.id", &ids);
        return Ok(Way {
            index: Some("status_line_by_id"),
            among: Some(among),
        });
    }
    let index = sort.map(|sort| match resolved.organizations.as_deref() {
        Some([_]) => sort.index_of_organization(),
        _ => sort.index(),
    });
    Ok(Way { index, among: None })
}

async fn finds_few(transaction: &mut Transaction, candidate: &Candidate) -> StoreResult<bool> {
    let mut sql = Fragment::new(
        "SELECT count(*) FROM (SELECT 1 FROM status_line AS line",
        Vec::new(),
    );
    sql.append(&Kind::Sqlite.by_index(candidate.index));
    sql.push_where([&candidate.condition]);
    sql.bind(" LIMIT ?)", values![few_and_one()]);
    let (sql, values) = sql.into_statement();
    Ok(transaction.fetch_number(sql, values).await? < few_and_one())
}

pub(super) fn few_and_one() -> i64 {
    i64::try_from(FEW + 1).unwrap_or(i64::MAX)
}

/// The filters that an index serves, the likeliest to find few first.
fn candidates(
    filter: &LineFilter,
    resolved: &Resolved,
    sort: Option<LineSort>,
    today: i64,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    if let Some(id) = filter.tenant {
        let by_tenant = Candidate::of("status_line_by_tenant", "line.tenant_id = ?", values![id.0]);
        found.push(Candidate {
            surely_few: true,
            ..by_tenant
        });
    }
    found.extend(resolved.ids.as_deref().and_then(of_ids));
    if let Some(id) = filter.customer {
        found.push(Candidate::of(
            "status_line_by_customer",
            "line.customer_id = ?",
            values![id.0],
        ));
    }
    found.extend(of_visibility(resolved));
    found.extend(resolved.to_reconcile.clone().map(|condition| Candidate {
        surely_few: true,
        ..Candidate::by("status_line_by_entitlement", condition)
    }));
    if let Some(who) = &filter.owner {
        let by_owner = Candidate::of(
            "status_line_by_owner",
            "line.owner = ?",
            values![owner(who)],
        );
        found.push(by_owner.within(resolved.organizations.as_deref()));
    }
    found.extend(status::candidates(filter));
    found.extend(days::candidates(filter, sort, today));
    found.extend(of_organizations(resolved, sort));
    found
}

impl Candidate {
    fn of(index: &'static str, condition: &'static str, values: Vec<Value>) -> Self {
        Self::by(index, Fragment::new(condition, values))
    }

    fn by(index: &'static str, condition: Fragment) -> Self {
        Self {
            index: Some(index),
            condition,
            surely_few: false,
            beside: None,
        }
    }

    fn within(mut self, organizations: Option<&[Uuid]>) -> Self {
        if let Some(ids) = organizations {
            let within = Fragment::any_of(Kind::Sqlite, "line.organization_id", ids);
            self.condition.push(" AND ").append(&within);
        }
        self
    }
}

fn of_ids(ids: &[Uuid]) -> Option<Candidate> {
    let by_id = || Fragment::any_of(Kind::Sqlite, "line.id", ids);
    (ids.len() <= FEW).then(|| Candidate {
        surely_few: true,
        ..Candidate::by("status_line_by_id", by_id())
    })
}

/// Somebody who sees single tenants and lines only reaches them through their ids, however many they are; somebody
/// who sees organizations as well does if these are small.
fn of_visibility(resolved: &Resolved) -> Option<Candidate> {
    let seen = &resolved.seen;
    if seen.organizations_alone().is_some() {
        return None;
    }
    let condition = seen.rows(Rows::Lines)?;
    Some(Candidate {
        index: None,
        condition,
        surely_few: seen.is_narrow(),
        beside: None,
    })
}

/// Several organizations, or none.
fn of_organizations(resolved: &Resolved, sort: Option<LineSort>) -> Option<Candidate> {
    let ids = resolved
        .organizations
        .as_deref()
        .filter(|ids| ids.len() != 1)?;
    Some(Candidate::by(
        sort.unwrap_or_default().index_of_organization(),
        Fragment::any_of(Kind::Sqlite, "line.organization_id", ids),
    ))
}

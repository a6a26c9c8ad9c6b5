//! The way into `status_line`: along an index that has the order of the list, or through one that finds few lines.
//!
//! SQLite's planner does not foresee that a `LIMIT` ends a walk early, so we choose: filters that may find few are
//! counted on their index, up to a cap, and the first that does is the way; where none does, the list is a walk.
//! PostgreSQL chooses for itself, from its statistics. On both, filters on other tables that come down to few lines
//! are looked up beforehand.

mod days;
mod report;
mod status;

pub(crate) use report::{Reads, index_for_report};
pub(super) use status::explain_kind;

use uuid::Uuid;

use desbloqueo_domain::status::StatusKind;

use crate::column::owner;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::Rows;

use super::conditions;
use super::few::FEW;
use super::filter::LineFilter;
use super::resolved::Resolved;
use super::sort::LineSort;

/// The way into `status_line`; by default, whichever the database takes.
#[derive(Debug, Clone, Default)]
pub(super) struct Way {
    /// The index to order from the database.
    pub(super) index: Option<&'static str>,
    /// The kind of all lines that are found: an index may begin with it or be of it.
    pub(super) kind: Option<StatusKind>,
    /// The lines found are known to be few, and are sorted: PostgreSQL would walk where it takes them for more.
    pub(super) sorts: bool,
}

impl Way {
    /// The condition that lines are of their kind, where the filter does not say it.
    pub(super) fn among(&self, filter: &LineFilter) -> Option<Fragment> {
        let untold = self.kind.filter(|_| filter.kind.is_none());
        untold.map(conditions::of_kind)
    }
}

/// A filter that may find few lines.
struct Candidate {
    index: Option<&'static str>,
    condition: Fragment,
    /// So many lines are few.
    few: usize,
    /// Known to find few.
    surely_few: bool,
}

/// Chooses the way for a list in this order, or for a look at lines in none.
pub(super) async fn choose(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    sort: Option<LineSort>,
    today: i64,
) -> StoreResult<Way> {
    let kind = status::kind(transaction, filter).await?;
    let index = index(transaction, filter, resolved, (sort, kind), today).await?;
    Ok(Way {
        index,
        kind,
        sorts: finds_known_ids(resolved),
    })
}

/// Whether ids that were looked up, or the few that a filter on other tables finds, say which lines are found.
fn finds_known_ids(resolved: &Resolved) -> bool {
    resolved.few.is_some()
        || resolved.to_reconcile.is_some()
        || resolved.seen.is_narrow()
        || resolved.ids.as_ref().is_some_and(|ids| ids.len() <= FEW)
}

async fn index(
    transaction: &mut Transaction,
    filter: &LineFilter,
    resolved: &Resolved,
    (sort, kind): (Option<LineSort>, Option<StatusKind>),
    today: i64,
) -> StoreResult<Option<&'static str>> {
    if resolved.seen.database() == Kind::Postgres {
        return Ok(None);
    }
    for candidate in candidates(filter, resolved, (sort, kind), today) {
        if candidate.surely_few || finds_few(transaction, &candidate).await? {
            return Ok(candidate.index);
        }
    }
    let Some(sort) = sort else {
        return Ok(None);
    };
    if let Some([id]) = resolved.organizations.as_deref()
        && goes_by_organization(transaction, filter, *id).await?
    {
        return Ok(Some(sort.index_of_organization()));
    }
    let of_kind = kind.and(sort.index_of_kind());
    Ok(Some(of_kind.unwrap_or(sort.index())))
}

async fn finds_few(transaction: &mut Transaction, candidate: &Candidate) -> StoreResult<bool> {
    let mut sql = Fragment::new(
        "SELECT count(*) FROM (SELECT 1 FROM status_line AS line",
        Vec::new(),
    );
    sql.append(&Kind::Sqlite.by_index(candidate.index));
    sql.push_where([&candidate.condition]);
    let few = i64::try_from(candidate.few).unwrap_or(i64::MAX - 1);
    sql.bind(" LIMIT ?)", values![few + 1]);
    let (sql, values) = sql.into_statement();
    Ok(transaction.fetch_number(sql, values).await? <= few)
}

/// Whether the lines of an organization are walked along its own index, and not along that of all lines, which has
/// what is mostly asked of them: where nothing of that is asked, or where its lines are few among all.
async fn goes_by_organization(
    transaction: &mut Transaction,
    filter: &LineFilter,
    organization: Uuid,
) -> StoreResult<bool> {
    const FEW: usize = 20_000;
    let asks_for_status = filter.kind.is_some()
        || filter.l1.is_some()
        || filter.l2.is_some()
        || filter.unclassified.is_some();
    if !asks_for_status && !filter.past_target && filter.services.is_empty() {
        return Ok(true);
    }
    let own = Candidate {
        few: FEW,
        ..Candidate::of(
            LineSort::Since.index_of_organization(),
            "line.organization_id = ?",
            values![organization],
        )
    };
    finds_few(transaction, &own).await
}

/// The filters that an index serves, the likeliest to find few first.
fn candidates(
    filter: &LineFilter,
    resolved: &Resolved,
    (sort, kind): (Option<LineSort>, Option<StatusKind>),
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
    found.extend(resolved.few.as_ref().map(|few| Candidate {
        surely_few: true,
        ..Candidate::by(few.index, few.condition.clone())
    }));
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
    found.extend(status::candidates(filter, kind));
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
            few: FEW,
            surely_few: false,
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
        few: FEW,
        surely_few: seen.is_narrow(),
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

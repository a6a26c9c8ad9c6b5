//! Filters on other tables that come down to few lines: these are looked up and sorted, on both databases. Where they
//! would be many, the filter is asked of each line that the list comes by.

use uuid::Uuid;

use desbloqueo_domain::code::PersonId;
use desbloqueo_domain::own_field::OwnSubject;
use desbloqueo_domain::owner::Owner;

use crate::column::owner;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::LINES_OF_ROLES;

use super::filter::LineFilter;

/// So many lines are looked up and sorted about as fast as the order of a million is walked until a page of them is
/// found.
pub(super) const FEW: usize = 3_000;

/// So many tenants, or entitlements, have few lines: some ten each, or some four.
const FEW_TENANTS: usize = 400;
const FEW_ENTITLEMENTS: usize = 1_000;

const BY_ID: &str = "status_line_by_id";
const BY_TENANT: &str = "status_line_by_tenant";
const BY_ENTITLEMENT: &str = "status_line_by_entitlement";

/// What a filter asks of other tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Blocker,
    Owner,
    Team,
    OwnValue,
    Words,
}

/// A filter that finds few lines.
#[derive(Debug, Clone)]
pub(super) struct Few {
    pub(super) asked: Asked,
    /// The index that leads to them.
    pub(super) index: &'static str,
    /// The condition that a line is one of them.
    pub(super) condition: Fragment,
}

/// A filter that may find few lines.
pub(super) struct Candidate {
    few: Few,
    /// Selects whose rows tell how many lines there are, each with how many rows of it are few.
    counted: Vec<(Fragment, usize)>,
}

/// The first of these that finds few lines.
pub(super) async fn first_that_finds_few(
    transaction: &mut Transaction,
    candidates: impl IntoIterator<Item = Candidate>,
) -> StoreResult<Option<Few>> {
    for candidate in candidates {
        if finds_few(transaction, &candidate.counted).await? {
            return Ok(Some(candidate.few));
        }
    }
    Ok(None)
}

async fn finds_few(
    transaction: &mut Transaction,
    counted: &[(Fragment, usize)],
) -> StoreResult<bool> {
    for (rows, most) in counted {
        let most = i64::try_from(*most).unwrap_or(i64::MAX - 1);
        let mut sql = Fragment::new("SELECT count(*) FROM (", Vec::new());
        sql.append(rows)
            .bind(" LIMIT ?) AS counted", values![most + 1]);
        let (sql, values) = sql.into_statement();
        if transaction.fetch_number(sql, values).await? > most {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Lines by a select of their ids.
fn by_id(asked: Asked, ids: &Fragment) -> Few {
    Few {
        asked,
        index: BY_ID,
        condition: among(ids),
    }
}

/// The condition that a line is among those whose ids are selected.
pub(super) fn among(ids: &Fragment) -> Fragment {
    let mut condition = Fragment::new("line.id IN (", Vec::new());
    condition.append(ids).push(")");
    condition
}

/// The lines that a blocker holds, by a select of their ids.
pub(super) fn held_by_blocker(ids: Fragment) -> Candidate {
    Candidate {
        few: by_id(Asked::Blocker, &ids),
        counted: vec![(ids, FEW)],
    }
}

/// Lines that a person must act on, by name or through a role held in the team of the tenant.
pub(super) fn owned_by(person: PersonId) -> Candidate {
    let who = || owner(&Owner::Person(person));
    let mut ids = Fragment::new(
        "SELECT line.id FROM status_line AS line WHERE line.owner = ?
         UNION SELECT line.id FROM ",
        values![who()],
    );
    ids.push(LINES_OF_ROLES).bind(
        " WHERE member.who = ? AND line.owner = 'role:' || member.role",
        values![who()],
    );
    let by_name = Fragment::new(
        "SELECT 1 FROM status_line AS line WHERE line.owner = ?",
        values![who()],
    );
    Candidate {
        few: by_id(Asked::Owner, &ids),
        counted: vec![(by_name, FEW), (teams_of(person), FEW_TENANTS)],
    }
}

/// Lines of the tenants in whose team a person is. `of_services`: in some of them for a service only.
pub(super) fn of_team(person: PersonId, of_services: bool) -> Candidate {
    let who = values![owner(&Owner::Person(person))];
    let few = if of_services {
        let ids = Fragment::new(
            "SELECT line.id
             FROM team_member AS member
             JOIN status_line AS line
               ON line.tenant_id = member.tenant_id AND line.organization_id = member.organization_id
             WHERE member.who = ? AND member.service IN ('', line.service)",
            who,
        );
        by_id(Asked::Team, &ids)
    } else {
        Few {
            asked: Asked::Team,
            index: BY_TENANT,
            condition: Fragment::new(
                "(line.organization_id, line.tenant_id) IN (
                     SELECT member.organization_id, member.tenant_id FROM team_member AS member WHERE member.who = ?)",
                who,
            ),
        }
    };
    Candidate {
        few,
        counted: vec![(teams_of(person), FEW_TENANTS)],
    }
}

fn teams_of(person: PersonId) -> Fragment {
    Fragment::new(
        "SELECT 1 FROM team_member AS member WHERE member.who = ?",
        values![owner(&Owner::Person(person))],
    )
}

/// Lines with an own value: their own, or that of their entitlement or tenant.
pub(super) fn with_own_value(
    filter: &LineFilter,
    subject: Option<OwnSubject>,
) -> Option<Candidate> {
    let (field, value) = filter.own.as_ref()?;
    let values = || -> Vec<Value> { values![field.0, value.as_str()] };
    let (index, condition, few) = match subject? {
        OwnSubject::Line => (
            BY_ID,
            "line.id IN (
                 SELECT own.subject_id FROM own_value AS own WHERE own.own_field_id = ? AND own.value = ?)",
            FEW,
        ),
        OwnSubject::Entitlement => (
            BY_ENTITLEMENT,
            "(line.organization_id, line.entitlement_id) IN (
                 SELECT own.organization_id, own.subject_id FROM own_value AS own
                 WHERE own.own_field_id = ? AND own.value = ?)",
            FEW_ENTITLEMENTS,
        ),
        OwnSubject::Tenant => (
            BY_TENANT,
            "(line.organization_id, line.tenant_id) IN (
                 SELECT own.organization_id, own.subject_id FROM own_value AS own
                 WHERE own.own_field_id = ? AND own.value = ?)",
            FEW_TENANTS,
        ),
    };
    let subjects = "SELECT 1 FROM own_value AS own WHERE own.own_field_id = ? AND own.value = ?";
    Some(Candidate {
        few: Few {
            asked: Asked::OwnValue,
            index,
            condition: Fragment::new(condition, values()),
        },
        counted: vec![(Fragment::new(subjects, values()), few)],
    })
}

/// The lines of these tenants and customers, and those whose note is known to say it. Of few names and notes they are
/// not counted.
pub(super) fn named(
    database: Kind,
    tenants: &[Uuid],
    customers: &[Uuid],
    noted: &[Uuid],
) -> Candidate {
    let of = [
        Fragment::any_of(database, "line.tenant_id", tenants),
        Fragment::any_of(database, "line.customer_id", customers),
        Fragment::any_of(database, "line.id", noted),
    ];
    let selects = of.each_ref().map(|condition| {
        let mut ids = Fragment::new("SELECT line.id FROM status_line AS line", Vec::new());
        ids.push_where([condition]).clone()
    });
    let mut ids = Fragment::default();
    ids.join(&selects, " UNION ");
    let mut few = by_id(Asked::Words, &ids);
    if database == Kind::Postgres {
        // It reads several indexes for one table; SQLite is told one.
        few.condition = Fragment::new("(", Vec::new());
        few.condition.join(&of, " OR ").push(")");
    }
    let are_few = tenants.len() + customers.len() <= FEW_TENANTS && noted.len() <= FEW;
    let counted = (!are_few).then_some((ids, FEW));
    Candidate {
        few,
        counted: counted.into_iter().collect(),
    }
}

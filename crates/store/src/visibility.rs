//! What somebody sees, as a row filter: the one place where visibility becomes SQL (rules A1, A3, A4).
//!
//! Lists, counts, exports and charts put [`Seen::rows`] into their conditions and nothing else. It agrees row by row
//! with the plain definition in [`desbloqueo_domain::organization::Visibility`].

mod locate;
mod looked_up;
mod lookup;
mod named;
mod standings;

pub use locate::{
    locate_blocker, locate_customer, locate_entitlement, locate_line, locate_lines,
    locate_linkable_blocker, locate_tenant,
};
pub use named::{list_named, list_team_lines};

pub use standings::{list_standings_on_blockers, list_standings_on_lines};

pub(crate) use looked_up::LookedUp;
pub(crate) use lookup::fetch_ids;
pub(crate) use named::{LINES_OF_ROLES, is_in_teams_of_services};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;

use looked_up::{looked_up, looked_up_blockers};

/// The rows that a filter is for, with the alias that their table has in the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// `status_line AS line`.
    Lines,
    /// `line_interval AS line`.
    Intervals,
    /// `tenant`: seen whole, not just through a line.
    Tenants,
    /// `customer`: seen with its organization, or with one of its tenants.
    Customers,
    /// `entitlement`: seen with its tenant.
    Entitlements,
    /// `blocker`.
    Blockers,
}

/// What somebody sees, with the ids behind it looked up: good for one transaction.
#[derive(Debug, Clone)]
pub struct Seen {
    database: Kind,
    /// `None`: everything.
    some: Option<Arc<SeenSome>>,
    /// Blockers named, and those that hold a line seen otherwise; looked up for lists of blockers only.
    blockers: Arc<[Uuid]>,
}

#[derive(Debug)]
struct SeenSome {
    organizations: Vec<Uuid>,
    tenants: BTreeMap<Uuid, Vec<Uuid>>,
    /// Lines named, and those held by a blocker that is, of other tenants and organizations than these.
    lines: Vec<Uuid>,
}

/// Looks up what lists of lines, intervals, tenants and entitlements need of somebody's visibility.
pub async fn resolve(transaction: &mut Transaction, visibility: &Visibility) -> StoreResult<Seen> {
    Ok(Seen {
        database: Kind::of(transaction),
        some: looked_up(transaction, visibility).await?,
        blockers: Arc::default(),
    })
}

/// The same for lists of blockers too.
pub async fn resolve_with_blockers(
    transaction: &mut Transaction,
    visibility: &Visibility,
) -> StoreResult<Seen> {
    let mut seen = resolve(transaction, visibility).await?;
    if let Some(some) = &seen.some {
        seen.blockers = looked_up_blockers(transaction, visibility, some).await?;
    }
    Ok(seen)
}

impl Seen {
    /// Which database the filter is for.
    pub fn database(&self) -> Kind {
        self.database
    }

    /// The condition that keeps what is seen; `None` where everything is.
    pub fn rows(&self, rows: Rows) -> Option<Fragment> {
        let some = self.some.as_ref()?;
        let (organization, tenant) = rows.columns();
        let mut arms = Vec::new();
        if !some.organizations.is_empty() {
            arms.push(Fragment::any_of(
                self.database,
                organization,
                &some.organizations,
            ));
        }
        if let Some(tenant) = tenant {
            arms.extend(
                some.tenants
                    .iter()
                    .map(|(at, ids)| self.tenants_of(organization, *at, tenant, ids)),
            );
        }
        match rows {
            Rows::Lines => arms.extend(self.ids("line.id", &some.lines)),
            Rows::Intervals => arms.extend(self.of_lines(&some.lines)),
            Rows::Blockers => arms.extend(self.ids("blocker.id", &self.blockers)),
            Rows::Customers => arms.extend(self.of_tenants(some)),
            Rows::Tenants | Rows::Entitlements => {}
        }
        let seen = any(&arms);
        match tenant.filter(|_| some.tenants.len() > 1 && some.tenants.len() == arms.len()) {
            Some(tenant) => Some(self.of_all_tenants(some, tenant, &seen)),
            None => Some(seen),
        }
    }

    /// Says of tenants of several organizations, where nothing else is seen, once more that it is one of them: an index
    /// takes that at once, and not organization by organization.
    fn of_all_tenants(&self, some: &SeenSome, tenant: &'static str, seen: &Fragment) -> Fragment {
        let all: Vec<Uuid> = some.tenants.values().flatten().copied().collect();
        let mut condition = Fragment::new("(", Vec::new());
        let one_of = Fragment::any_of(self.database, tenant, &all);
        condition.join([&one_of, seen], " AND ").push(")");
        condition
    }

    /// Whether only single tenants and lines are seen: few rows, reached through their ids.
    pub fn is_narrow(&self) -> bool {
        self.some
            .as_ref()
            .is_some_and(|some| some.organizations.is_empty())
    }

    /// The organizations that are seen, where nothing else is.
    pub fn organizations_alone(&self) -> Option<&[Uuid]> {
        let some = self.some.as_ref()?;
        (some.tenants.is_empty() && some.lines.is_empty()).then_some(some.organizations.as_slice())
    }

    /// The lines that are seen, where nothing else is.
    pub(crate) fn lines_alone(&self) -> Option<&[Uuid]> {
        let some = self.some.as_ref()?;
        (some.organizations.is_empty() && some.tenants.is_empty()).then_some(some.lines.as_slice())
    }

    /// The intervals of lines, which are found by organization and line.
    fn of_lines(&self, lines: &[Uuid]) -> Option<Fragment> {
        let mut intervals = Fragment::new(
            "(line.organization_id, line.line_id) IN (
                SELECT named.organization_id, named.id FROM status_line AS named WHERE ",
            Vec::new(),
        );
        intervals.append(&Fragment::any_of(self.database, "named.id", lines));
        intervals.push(")");
        (!lines.is_empty()).then_some(intervals)
    }

    /// The customers of tenants seen by themselves: looked up once, not for each customer.
    fn of_tenants(&self, some: &SeenSome) -> Option<Fragment> {
        let (organization, tenant) = ("tenant.organization_id", "tenant.id");
        let tenants = some.tenants.iter();
        let tenants = tenants.map(|(at, ids)| self.tenants_of(organization, *at, tenant, ids));
        let (begin, end) = match self.database {
            Kind::Sqlite => (
                "(customer.organization_id, customer.id) IN (
                     SELECT tenant.organization_id, tenant.customer_id FROM tenant WHERE ",
                ")",
            ),
            // An array is looked for along an index, also beside organizations; a select would be looked through.
            Kind::Postgres => (
                "customer.id = ANY (ARRAY(SELECT tenant.customer_id FROM tenant WHERE ",
                "))",
            ),
        };
        let mut customers = Fragment::new(begin, Vec::new());
        customers
            .append(&any(&tenants.collect::<Vec<_>>()))
            .push(end);
        (!some.tenants.is_empty()).then_some(customers)
    }

    /// How many tenants are seen, where no organization is seen whole.
    pub(crate) fn number_of_tenants(&self) -> Option<usize> {
        let some = self.some.as_ref().filter(|_| self.is_narrow())?;
        Some(some.tenants.values().map(Vec::len).sum())
    }

    fn tenants_of(
        &self,
        organization: &'static str,
        at: Uuid,
        tenant: &'static str,
        ids: &[Uuid],
    ) -> Fragment {
        let at = Fragment::any_of(self.database, organization, &[at]);
        let mut arm = Fragment::new("(", Vec::new());
        arm.join(
            [&at, &Fragment::any_of(self.database, tenant, ids)],
            " AND ",
        )
        .push(")");
        arm
    }

    fn ids(&self, column: &'static str, ids: &[Uuid]) -> Option<Fragment> {
        (!ids.is_empty()).then(|| Fragment::any_of(self.database, column, ids))
    }
}

impl Rows {
    fn columns(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Lines | Self::Intervals => ("line.organization_id", Some("line.tenant_id")),
            Self::Tenants => ("tenant.organization_id", Some("tenant.id")),
            Self::Entitlements => ("entitlement.organization_id", Some("entitlement.tenant_id")),
            Self::Customers => ("customer.organization_id", None),
            Self::Blockers => ("blocker.organization_id", None),
        }
    }
}

/// `(a OR b)`; no arms: nothing is seen.
fn any(arms: &[Fragment]) -> Fragment {
    if arms.is_empty() {
        return Fragment::new("1 = 0", Vec::new());
    }
    let mut condition = Fragment::new("(", Vec::new());
    condition.join(arms, " OR ").push(")");
    condition
}

fn by_organization(tenants: &BTreeSet<(OrganizationId, TenantId)>) -> BTreeMap<Uuid, Vec<Uuid>> {
    let mut grouped = BTreeMap::<Uuid, Vec<Uuid>>::new();
    for (organization, tenant) in tenants {
        grouped.entry(organization.0).or_default().push(tenant.0);
    }
    grouped
}

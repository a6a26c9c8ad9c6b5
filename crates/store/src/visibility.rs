//! What somebody sees, as a row filter: the one place where visibility becomes SQL (rules A1, A3, A4).
//!
//! Lists, counts, exports and charts put [`Seen::rows`] into their conditions and nothing else. It agrees row by row
//! with the plain definition in [`desbloqueo_domain::organization::Visibility`].

mod locate;
mod lookup;
mod named;
mod standings;

pub use locate::{
    locate_blocker, locate_customer, locate_entitlement, locate_line, locate_lines,
    locate_linkable_blocker, locate_tenant,
};
pub use named::{list_named, list_owned_lines, list_team_lines};

pub use standings::{list_standings_on_blockers, list_standings_on_lines};

pub(crate) use lookup::fetch_ids;
pub(crate) use named::{LINES_OF_ROLES, is_in_teams_of_services};

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use desbloqueo_domain::code::{OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;

use lookup::{blockers_of_places, lines_held};

/// The rows that a filter is for, with the alias that their table has in the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// `status_line AS line`.
    Lines,
    /// `line_interval AS line`.
    Intervals,
    /// `tenant`: seen whole, not just through a line.
    Tenants,
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
    some: Option<SeenSome>,
}

#[derive(Debug, Clone)]
struct SeenSome {
    organizations: Vec<Uuid>,
    tenants: BTreeMap<Uuid, Vec<Uuid>>,
    /// Lines named, and those held by a blocker that is.
    lines: Vec<Uuid>,
    /// Blockers named, and those that hold a line seen otherwise; looked up for lists of blockers only.
    blockers: Vec<Uuid>,
}

/// Looks up what lists of lines, intervals, tenants and entitlements need of somebody's visibility.
pub async fn resolve(transaction: &mut Transaction, visibility: &Visibility) -> StoreResult<Seen> {
    let database = Kind::of(transaction);
    let Visibility::Some {
        organizations,
        tenants,
        blockers,
        lines,
    } = visibility
    else {
        return Ok(Seen {
            database,
            some: None,
        });
    };
    let mut seen_lines: BTreeSet<Uuid> = lines.iter().map(|id| id.0).collect();
    seen_lines.extend(lines_held(transaction, blockers).await?);
    Ok(Seen {
        database,
        some: Some(SeenSome {
            organizations: organizations.iter().map(|id| id.0).collect(),
            tenants: by_organization(tenants),
            lines: seen_lines.into_iter().collect(),
            blockers: Vec::new(),
        }),
    })
}

/// The same for lists of blockers too.
pub async fn resolve_with_blockers(
    transaction: &mut Transaction,
    visibility: &Visibility,
) -> StoreResult<Seen> {
    let mut seen = resolve(transaction, visibility).await?;
    if let (
        Some(some),
        Visibility::Some {
            blockers, lines, ..
        },
    ) = (&mut seen.some, visibility)
    {
        let mut ids: BTreeSet<Uuid> = blockers.iter().map(|id| id.0).collect();
        ids.extend(blockers_of_places(transaction, some, lines).await?);
        some.blockers = ids.into_iter().collect();
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
            Rows::Intervals => arms.extend(self.ids("line.line_id", &some.lines)),
            Rows::Blockers => arms.extend(self.ids("blocker.id", &some.blockers)),
            Rows::Tenants | Rows::Entitlements => {}
        }
        Some(any(&arms))
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

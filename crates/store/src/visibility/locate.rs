//! Where a single record stands, for somebody who sees it. One statement looks it up with the row filter in it: what
//! somebody may not see and what does not exist are asked for alike, and yield nothing alike (rule A3).
//!
//! It agrees with the plain definition in [`desbloqueo_domain::organization::Visibility`].

use std::collections::BTreeSet;

use uuid::Uuid;

use desbloqueo_domain::code::{
    BlockerId, CustomerId, EntitlementId, LineId, OrganizationId, TenantId,
};
use desbloqueo_domain::organization::Visibility;

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

use super::{any, by_organization};

/// The organization of a tenant that is seen whole.
pub async fn locate_tenant(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: TenantId,
) -> StoreResult<Option<OrganizationId>> {
    let sql = Fragment::new("SELECT tenant.organization_id FROM tenant", Vec::new());
    let itself = Fragment::new("tenant.id = ?", values![id.0]);
    let filter = tenants(Kind::of(transaction), visibility, &TENANT);
    find(transaction, sql, itself, filter).await
}

/// The organization of a customer that is seen: with its organization, or with one of its tenants.
pub async fn locate_customer(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: CustomerId,
) -> StoreResult<Option<OrganizationId>> {
    let sql = Fragment::new("SELECT customer.organization_id FROM customer", Vec::new());
    let itself = Fragment::new("customer.id = ?", values![id.0]);
    let kind = Kind::of(transaction);
    let filter = tenants(kind, visibility, &TENANT).map(|seen| {
        let at = organizations(kind, visibility, "customer.organization_id");
        let mut of_tenants = Fragment::new(
            "EXISTS (SELECT 1 FROM tenant
             WHERE tenant.organization_id = customer.organization_id AND tenant.customer_id = customer.id AND ",
            Vec::new(),
        );
        of_tenants.append(&any(&seen)).push(")");
        at.into_iter().chain([of_tenants]).collect()
    });
    find(transaction, sql, itself, filter).await
}

/// The organization of an entitlement whose tenant is seen whole.
pub async fn locate_entitlement(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: EntitlementId,
) -> StoreResult<Option<OrganizationId>> {
    let sql = Fragment::new(
        "SELECT entitlement.organization_id FROM entitlement",
        Vec::new(),
    );
    let itself = Fragment::new("entitlement.id = ?", values![id.0]);
    let filter = tenants(Kind::of(transaction), visibility, &ENTITLEMENT);
    find(transaction, sql, itself, filter).await
}

/// The organization and the entitlement of a line that is seen: with its tenant, by itself, or through a blocker that
/// holds it.
pub async fn locate_line(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: LineId,
) -> StoreResult<Option<(OrganizationId, EntitlementId)>> {
    let found = locate_lines(transaction, visibility, &[id]).await?;
    let mut places = found.into_iter();
    Ok(places
        .next()
        .map(|(organization, entitlement, _)| (organization, entitlement)))
}

/// The organization and the entitlement of each of these lines that is seen.
pub async fn locate_lines(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[LineId],
) -> StoreResult<Vec<(OrganizationId, EntitlementId, LineId)>> {
    let kind = Kind::of(transaction);
    let mut sql = Fragment::new(
        "SELECT line.organization_id, line.entitlement_id, line.id FROM status_line AS line",
        Vec::new(),
    );
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let themselves = Fragment::any_of(kind, "line.id", &ids);
    let filter = places(kind, visibility, |named| {
        let named = ids.iter().filter(|id| named.contains(&LineId(**id)));
        named.copied().collect()
    });
    let filter = filter.map(|mut seen| {
        seen.extend(held_by_named(kind, visibility));
        any(&seen)
    });
    sql.push_where(std::iter::once(&themselves).chain(&filter));
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, Uuid, Uuid)> = transaction.fetch_all(sql, values).await?;
    let place = |(organization, entitlement, line)| {
        (
            OrganizationId(organization),
            EntitlementId(entitlement),
            LineId(line),
        )
    };
    Ok(rows.into_iter().map(place).collect())
}

/// The organization of a blocker that is seen: with its organization, by itself, or because it holds a line that is
/// seen otherwise than through a blocker.
pub async fn locate_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: BlockerId,
) -> StoreResult<Option<OrganizationId>> {
    let kind = Kind::of(transaction);
    let sql = Fragment::new("SELECT blocker.organization_id FROM blocker", Vec::new());
    let itself = Fragment::new("blocker.id = ?", values![id.0]);
    let of_lines = places(kind, visibility, |named| {
        named.iter().map(|id| id.0).collect()
    });
    let by_itself = itself_seen(kind, visibility, id);
    let filter = of_lines.zip(by_itself).map(|(seen, mut ways)| {
        let mut holds = Fragment::new(
            "EXISTS (SELECT 1 FROM line_blocker AS link
             JOIN status_line AS line ON line.organization_id = link.organization_id AND line.id = link.line_id
             WHERE link.blocker_id = blocker.id AND ",
            Vec::new(),
        );
        holds.append(&any(&seen)).push(")");
        ways.push(holds);
        ways
    });
    find(transaction, sql, itself, filter).await
}

/// The organization of a blocker that is seen otherwise than through lines that it holds: one that can be given others.
pub async fn locate_linkable_blocker(
    transaction: &mut Transaction,
    visibility: &Visibility,
    id: BlockerId,
) -> StoreResult<Option<OrganizationId>> {
    let sql = Fragment::new("SELECT blocker.organization_id FROM blocker", Vec::new());
    let itself = Fragment::new("blocker.id = ?", values![id.0]);
    let filter = itself_seen(Kind::of(transaction), visibility, id);
    find(transaction, sql, itself, filter).await
}

/// The ways in which a blocker is seen otherwise than through lines; `None` where everything is.
fn itself_seen(kind: Kind, visibility: &Visibility, id: BlockerId) -> Option<Vec<Fragment>> {
    let Visibility::Some { blockers, .. } = visibility else {
        return None;
    };
    let at = organizations(kind, visibility, "blocker.organization_id");
    let named = Fragment::new("? = 1", values![blockers.contains(&id)]);
    Some(at.into_iter().chain([named]).collect())
}

/// The columns by which a table is told to be of a tenant.
struct OfTenant {
    organization: &'static str,
    tenant: &'static str,
}

const TENANT: OfTenant = OfTenant {
    organization: "tenant.organization_id",
    tenant: "tenant.id",
};

const ENTITLEMENT: OfTenant = OfTenant {
    organization: "entitlement.organization_id",
    tenant: "entitlement.tenant_id",
};

const LINE: OfTenant = OfTenant {
    organization: "line.organization_id",
    tenant: "line.tenant_id",
};

/// The ways in which a tenant is seen; `None` where everything is.
fn tenants(kind: Kind, visibility: &Visibility, of: &OfTenant) -> Option<Vec<Fragment>> {
    let Visibility::Some { tenants, .. } = visibility else {
        return None;
    };
    let mut seen: Vec<Fragment> = organizations(kind, visibility, of.organization)
        .into_iter()
        .collect();
    for (organization, ids) in by_organization(tenants) {
        let mut pair = Fragment::new("(", Vec::new());
        let at = Fragment::any_of(kind, of.organization, &[organization]);
        pair.join([&at, &Fragment::any_of(kind, of.tenant, &ids)], " AND ")
            .push(")");
        seen.push(pair);
    }
    Some(seen)
}

/// The ways in which a line is seen otherwise than through a blocker; `None` where everything is.
fn places(
    kind: Kind,
    visibility: &Visibility,
    named: impl Fn(&BTreeSet<LineId>) -> Vec<Uuid>,
) -> Option<Vec<Fragment>> {
    let Visibility::Some { lines, .. } = visibility else {
        return None;
    };
    let mut seen = tenants(kind, visibility, &LINE)?;
    seen.push(Fragment::any_of(kind, "line.id", &named(lines)));
    Some(seen)
}

fn organizations(kind: Kind, visibility: &Visibility, column: &'static str) -> Option<Fragment> {
    let Visibility::Some { organizations, .. } = visibility else {
        return None;
    };
    let ids: Vec<Uuid> = organizations.iter().map(|id| id.0).collect();
    (!ids.is_empty()).then(|| Fragment::any_of(kind, column, &ids))
}

/// That a line is held by a blocker that is seen by itself.
fn held_by_named(kind: Kind, visibility: &Visibility) -> Option<Fragment> {
    let Visibility::Some { blockers, .. } = visibility else {
        return None;
    };
    let ids: Vec<Uuid> = blockers.iter().map(|id| id.0).collect();
    let mut held = Fragment::new(
        "EXISTS (SELECT 1 FROM line_blocker AS link
         WHERE link.organization_id = line.organization_id AND link.line_id = line.id AND ",
        Vec::new(),
    );
    held.append(&Fragment::any_of(kind, "link.blocker_id", &ids))
        .push(")");
    (!ids.is_empty()).then_some(held)
}

async fn find(
    transaction: &mut Transaction,
    mut sql: Fragment,
    itself: Fragment,
    filter: Option<Vec<Fragment>>,
) -> StoreResult<Option<OrganizationId>> {
    let filter = filter.map(|seen| any(&seen));
    sql.push_where(std::iter::once(&itself).chain(&filter));
    let (sql, values) = sql.into_statement();
    let row: Option<(Uuid,)> = transaction.fetch_optional(sql, values).await?;
    Ok(row.map(|(organization,)| OrganizationId(organization)))
}

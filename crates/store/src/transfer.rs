//! Moves all rows of a tenant to another organization, with their ids and their history (rule A4).
//!
//! The organization begins every key, and by it rows are spread over nodes: a row is not updated but written anew
//! under the other organization, then removed.

mod tables;

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, CustomerId, OrganizationId, TenantId};

use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::texts;
use crate::transaction::Transaction;
use crate::value::Value;
use crate::visibility::fetch_ids;

pub use tables::moved_columns;
use tables::{BY_BLOCKER, BY_CHAIN, BY_LINE, BY_SUBJECT, BY_TENANT, CONTACT, CUSTOMER, Table};

/// A tenant that moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The tenant.
    pub tenant: TenantId,
    /// The organization that it leaves.
    pub from: OrganizationId,
    /// The organization that it joins.
    pub to: OrganizationId,
    /// Its customer there.
    pub customer: CustomerId,
    /// The sort key of that customer's name.
    pub customer_key: String,
    /// Blockers that move along: none of them holds a line of another tenant.
    pub blockers: Vec<BlockerId>,
}

/// A private blocker, and a shared one, of the lines of a tenant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlockersOfTenant {
    /// Made for one line of this tenant, in its organization, open or closed: they move along.
    pub private: Vec<BlockerId>,
    /// The others, with their organizations: they stay where they are.
    pub shared: Vec<(OrganizationId, BlockerId)>,
}

/// The blockers that hold a line of a tenant, and the private ones that ever did.
pub async fn list_blockers(
    transaction: &mut Transaction,
    organization: OrganizationId,
    tenant: TenantId,
) -> StoreResult<BlockersOfTenant> {
    let of_tenant = || vec![Value::from(organization.0), Value::from(tenant.0)];
    let mut private = Fragment::new(
        "SELECT blocker.id
         FROM blocker
         WHERE blocker.private = 1 AND blocker.organization_id = ?
           AND blocker.id IN (
               SELECT link.blocker_id
               FROM status_line AS line
               JOIN line_blocker AS link
                 ON link.organization_id = line.organization_id AND link.line_id = line.id
               WHERE line.organization_id = ? AND line.tenant_id = ?
               UNION
               SELECT line.primary_blocker
               FROM line_interval AS line
               WHERE line.organization_id = ? AND line.tenant_id = ? AND line.primary_blocker IS NOT NULL)",
        [vec![Value::from(organization.0)], of_tenant(), of_tenant()].concat(),
    );
    private.bind(
        "  AND NOT EXISTS (
               SELECT 1
               FROM line_blocker AS link
               JOIN status_line AS line
                 ON line.organization_id = link.organization_id AND line.id = link.line_id
               WHERE link.blocker_id = blocker.id AND line.tenant_id <> ?)
         ORDER BY blocker.id",
        vec![Value::from(tenant.0)],
    );
    let private: Vec<BlockerId> = fetch_ids(transaction, private)
        .await?
        .into_iter()
        .map(BlockerId)
        .collect();
    let held = Fragment::new(
        "SELECT DISTINCT link.blocker_organization_id, link.blocker_id
         FROM status_line AS line
         JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
         WHERE line.organization_id = ? AND line.tenant_id = ?
         ORDER BY link.blocker_id",
        of_tenant(),
    );
    let (sql, values) = held.into_statement();
    let held: Vec<(Uuid, Uuid)> = transaction.fetch_all(sql, values).await?;
    let held = held
        .into_iter()
        .map(|(organization, id)| (OrganizationId(organization), BlockerId(id)));
    let shared = held.filter(|(_, id)| !private.contains(id)).collect();
    Ok(BlockersOfTenant { private, shared })
}

/// The blockers of other organizations that hold lines of these: who owns them must stay above.
pub async fn list_blockers_from_elsewhere(
    transaction: &mut Transaction,
    organizations: &[OrganizationId],
) -> StoreResult<Vec<(OrganizationId, OrganizationId, BlockerId)>> {
    let ids: Vec<Uuid> = organizations.iter().map(|id| id.0).collect();
    let mut sql = Fragment::new(
        "SELECT DISTINCT link.organization_id, link.blocker_organization_id, link.blocker_id
         FROM line_blocker AS link",
        Vec::new(),
    );
    sql.push_where([
        &Fragment::any_of(Kind::of(transaction), "link.organization_id", &ids),
        &Fragment::new(
            "link.blocker_organization_id <> link.organization_id",
            Vec::new(),
        ),
    ]);
    sql.push(" ORDER BY link.blocker_id, link.organization_id");
    let (sql, values) = sql.into_statement();
    let rows: Vec<(Uuid, Uuid, Uuid)> = transaction.fetch_all(sql, values).await?;
    let ids = |(of, from, blocker)| (OrganizationId(of), OrganizationId(from), BlockerId(blocker));
    Ok(rows.into_iter().map(ids).collect())
}

/// Writes a customer with its contacts and history anew under another organization. Its tenants must follow before
/// [`remove_customer`].
pub async fn copy_customer(
    transaction: &mut Transaction,
    customer: CustomerId,
    from: OrganizationId,
    to: OrganizationId,
) -> StoreResult<()> {
    for (table, column) in [
        (CUSTOMER, "id"),
        (CONTACT, "customer_id"),
        (BY_CHAIN, "chain_id"),
    ] {
        copy(
            transaction,
            table,
            (from, to),
            None,
            (column, &[customer.0]),
        )
        .await?;
    }
    texts::CUSTOMERS
        .copy(transaction, (from, to), &[customer.0])
        .await
}

/// Removes a customer without tenants from the organization that it left.
pub async fn remove_customer(
    transaction: &mut Transaction,
    customer: CustomerId,
    from: OrganizationId,
) -> StoreResult<()> {
    for (table, column) in [
        (BY_CHAIN, "chain_id"),
        (CONTACT, "customer_id"),
        (CUSTOMER, "id"),
    ] {
        remove(transaction, table, from, (column, &[customer.0])).await?;
    }
    texts::CUSTOMERS
        .remove(transaction, from, &[customer.0])
        .await
}

/// Moves a tenant with everything that belongs to it. Its customer must be there already.
pub async fn move_tenant(transaction: &mut Transaction, moving: &Move) -> StoreResult<()> {
    let rows = Rows::of(transaction, moving).await?;
    let plan = rows.plan();
    for (table, column, ids) in &plan {
        let customer = Some((moving.customer, moving.customer_key.as_str()));
        copy(
            transaction,
            *table,
            (moving.from, moving.to),
            customer,
            (*column, ids),
        )
        .await?;
    }
    for (table, column, ids) in plan.iter().rev() {
        remove(transaction, *table, moving.from, (*column, ids)).await?;
    }
    for (texts, ids) in [(texts::TENANTS, &rows.tenant), (texts::NOTES, &rows.lines)] {
        texts
            .copy(transaction, (moving.from, moving.to), ids)
            .await?;
        texts.remove(transaction, moving.from, ids).await?;
    }
    Ok(())
}

/// The ids by which the rows of a tenant are found.
struct Rows {
    tenant: Vec<Uuid>,
    lines: Vec<Uuid>,
    blockers: Vec<Uuid>,
    chains: Vec<Uuid>,
    subjects: Vec<Uuid>,
}

type Step<'a> = (Table, &'static str, &'a [Uuid]);

impl Rows {
    async fn of(transaction: &mut Transaction, moving: &Move) -> StoreResult<Self> {
        let of_tenant = || vec![Value::from(moving.from.0), Value::from(moving.tenant.0)];
        let entitlements = Fragment::new(
            "SELECT id FROM entitlement WHERE organization_id = ? AND tenant_id = ?",
            of_tenant(),
        );
        let entitlements = fetch_ids(transaction, entitlements).await?;
        // Lines that were merged away are known by their intervals only.
        let lines = Fragment::new(
            "SELECT id FROM status_line WHERE organization_id = ? AND tenant_id = ?
             UNION SELECT line_id FROM line_interval WHERE organization_id = ? AND tenant_id = ?",
            [of_tenant(), of_tenant()].concat(),
        );
        let lines = fetch_ids(transaction, lines).await?;
        let blockers: Vec<Uuid> = moving.blockers.iter().map(|id| id.0).collect();
        let tenant = vec![moving.tenant.0];
        let chains = [&tenant, &entitlements, &blockers]
            .map(Vec::as_slice)
            .concat();
        let subjects = [&chains, &lines].map(Vec::as_slice).concat();
        Ok(Self {
            tenant,
            lines,
            blockers,
            chains,
            subjects,
        })
    }

    /// Tables in the order in which rows can be added; in reverse they can be removed.
    fn plan(&self) -> Vec<Step<'_>> {
        let by = |tables: &'static [(Table, &'static str)], ids| {
            tables
                .iter()
                .map(move |(table, column)| (*table, *column, ids))
        };
        let mut plan: Vec<Step<'_>> = by(BY_TENANT, self.tenant.as_slice()).collect();
        plan.extend(by(BY_LINE, self.lines.as_slice()));
        plan.extend(by(BY_BLOCKER, self.blockers.as_slice()));
        plan.extend(by(BY_SUBJECT, self.subjects.as_slice()));
        plan.push((BY_CHAIN, "chain_id", self.chains.as_slice()));
        plan
    }
}

/// Writes rows anew under another organization, and of another customer where the table names one.
async fn copy(
    transaction: &mut Transaction,
    table: Table,
    (from, to): (OrganizationId, OrganizationId),
    customer: Option<(CustomerId, &str)>,
    (column, ids): (&'static str, &[Uuid]),
) -> StoreResult<()> {
    let mut sql = Fragment::new("INSERT INTO ", Vec::new());
    sql.push(table.name)
        .push(" (organization_id, ")
        .push(table.columns)
        .push(table.customer.columns());
    sql.bind(") SELECT ?, ", vec![Value::from(to.0)])
        .push(table.columns);
    sql.append(&table.customer.values(customer));
    sql.push(" FROM ").push(table.name);
    sql.push_where([
        &Fragment::new("organization_id = ?", vec![Value::from(from.0)]),
        &Fragment::any_of(Kind::of(transaction), column, ids),
    ]);
    let (sql, values) = sql.into_statement();
    transaction.execute(sql, values).await?;
    Ok(())
}

async fn remove(
    transaction: &mut Transaction,
    table: Table,
    from: OrganizationId,
    (column, ids): (&'static str, &[Uuid]),
) -> StoreResult<()> {
    let mut sql = Fragment::new("DELETE FROM ", Vec::new());
    sql.push(table.name);
    sql.push_where([
        &Fragment::new("organization_id = ?", vec![Value::from(from.0)]),
        &Fragment::any_of(Kind::of(transaction), column, ids),
    ]);
    let (sql, values) = sql.into_statement();
    transaction.execute(sql, values).await?;
    Ok(())
}

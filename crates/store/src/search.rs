//! Records by what stands in their names, as somebody sees them (rule A3).

use uuid::Uuid;

use desbloqueo_domain::code::{BlockerId, CustomerId, OrganizationId, TenantId};
use desbloqueo_domain::organization::Visibility;

use crate::column::{NO_DAY, sort_key};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind, containing};
use crate::transaction::Transaction;
use crate::value::Value;
use crate::values;
use crate::visibility::{Rows, Seen, resolve, resolve_with_blockers};

/// How far a search for names goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Names that begin with the text, however many there are: a stretch of an index.
    Beginning,
    /// Names that contain it, among so many in the order of an index: none knows what stands within a name.
    Among(i64),
    /// Names that contain it, of everything that is seen.
    Within,
    /// The same, and domains and external ids.
    Everything,
}

impl Reach {
    /// Of who sees no more tenants than are looked at anyway, all are: by their ids, and not in the order of an index.
    fn of_few(self, seen: &Seen) -> Self {
        let number = seen.number_of_tenants();
        let number = number.and_then(|number| i64::try_from(number).ok());
        match (self, number) {
            (Self::Among(most), Some(number)) if number <= most => Self::Within,
            _ => self,
        }
    }
}

/// A tenant that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTenant {
    /// The tenant.
    pub id: TenantId,
    /// Its name.
    pub name: String,
    /// Its customer's name.
    pub customer: String,
}

/// A customer that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundCustomer {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
}

/// A shared blocker that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBlocker {
    /// The blocker.
    pub id: BlockerId,
    /// Its title.
    pub title: String,
    /// Whether it is open.
    pub is_open: bool,
}

/// Tenants by name; of these organizations, which are all that the reader may see any of.
pub async fn tenants(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: &[OrganizationId],
    asked: (&str, Reach, i64),
) -> StoreResult<Vec<FoundTenant>> {
    let statement = statement_of_tenants(transaction, seen_by, of, asked).await?;
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, String, String)> = transaction.fetch_all(sql, values).await?;
    let found = |(id, name, customer)| FoundTenant {
        id: TenantId(id),
        name,
        customer,
    };
    Ok(rows.into_iter().map(found).collect())
}

async fn statement_of_tenants(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: &[OrganizationId],
    (text, reach, limit): (&str, Reach, i64),
) -> StoreResult<Fragment> {
    const TABLE: Table = Table {
        all: "SELECT organization_id, id, name_key FROM tenant",
        some: " ORDER BY organization_id, name_key, id LIMIT ?) AS tenant",
        begins: "tenant.name_key >= ? AND tenant.name_key < ?",
        contains: "tenant.name_key LIKE ? ESCAPE '!'",
        is_called: "(tenant.name_key LIKE ? ESCAPE '!' OR lower(tenant.domain) LIKE ? ESCAPE '!'
                     OR lower(tenant.external_id) LIKE ? ESCAPE '!')",
    };
    let within = within(transaction, "tenant.organization_id", of);
    let seen = resolve(transaction, seen_by).await?;
    let visible: Vec<Fragment> = std::iter::once(within)
        .chain(seen.rows(Rows::Tenants))
        .collect();
    let hits = TABLE.hits(&visible, (text, reach.of_few(&seen), limit));
    let mut sql = Fragment::new(
        "SELECT tenant.id, tenant.name, customer.name FROM (",
        Vec::new(),
    );
    sql.append(&hits).push(
        ") AS hit
         JOIN tenant ON tenant.organization_id = hit.organization_id AND tenant.id = hit.id
         JOIN customer ON customer.organization_id = tenant.organization_id AND customer.id = tenant.customer_id
         ORDER BY tenant.name_key, tenant.id",
    );
    Ok(sql)
}

/// Customers by name; of these organizations, which are all that the reader may see any of.
pub async fn customers(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: &[OrganizationId],
    asked: (&str, Reach, i64),
) -> StoreResult<Vec<FoundCustomer>> {
    let statement = statement_of_customers(transaction, seen_by, of, asked).await?;
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, String)> = transaction.fetch_all(sql, values).await?;
    let found = |(id, name)| FoundCustomer {
        id: CustomerId(id),
        name,
    };
    Ok(rows.into_iter().map(found).collect())
}

async fn statement_of_customers(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: &[OrganizationId],
    (text, reach, limit): (&str, Reach, i64),
) -> StoreResult<Fragment> {
    const TABLE: Table = Table {
        all: "SELECT organization_id, id, name_key FROM customer",
        some: " ORDER BY organization_id, name_key, id LIMIT ?) AS customer",
        begins: "customer.name_key >= ? AND customer.name_key < ?",
        contains: "customer.name_key LIKE ? ESCAPE '!'",
        is_called: "(customer.name_key LIKE ? ESCAPE '!' OR lower(customer.external_id) LIKE ? ESCAPE '!')",
    };
    let within = within(transaction, "customer.organization_id", of);
    let seen = resolve(transaction, seen_by).await?;
    let visible: Vec<Fragment> = std::iter::once(within)
        .chain(seen.rows(Rows::Customers))
        .collect();
    let hits = TABLE.hits(&visible, (text, reach.of_few(&seen), limit));
    let mut sql = Fragment::new("SELECT customer.id, customer.name FROM (", Vec::new());
    sql.append(&hits).push(
        ") AS hit
         JOIN customer ON customer.organization_id = hit.organization_id AND customer.id = hit.id
         ORDER BY customer.name_key, customer.id",
    );
    Ok(sql)
}

/// Shared blockers with a title that contains the text, among the so many opened last; open ones first. Private ones
/// have no title of their own.
pub async fn blockers(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    asked: (&str, i64, i64),
) -> StoreResult<Vec<FoundBlocker>> {
    let statement = statement_of_blockers(transaction, seen_by, asked).await?;
    let (sql, values) = statement.into_statement();
    let rows: Vec<(Uuid, String, i64)> = transaction.fetch_all(sql, values).await?;
    let found = |(id, title, closed)| FoundBlocker {
        id: BlockerId(id),
        title,
        is_open: closed == NO_DAY,
    };
    Ok(rows.into_iter().map(found).collect())
}

async fn statement_of_blockers(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    (text, among, limit): (&str, i64, i64),
) -> StoreResult<Fragment> {
    let seen = resolve_with_blockers(transaction, seen_by)
        .await?
        .rows(Rows::Blockers);
    let shared = Fragment::new("blocker.private = 0", Vec::new());
    let mut sql = Fragment::new(
        "SELECT blocker.id, blocker.title, blocker.closed_day FROM (
            SELECT id, title, title_key, opened_day, closed_day FROM blocker",
        Vec::new(),
    );
    sql.push_where(std::iter::once(&shared).chain(&seen));
    sql.bind(
        " ORDER BY opened_day DESC, id DESC LIMIT ?) AS blocker
          WHERE blocker.title_key LIKE ? ESCAPE '!'
          ORDER BY blocker.closed_day DESC, blocker.opened_day DESC, blocker.id DESC LIMIT ?",
        values![among, containing(&sort_key(text)), limit],
    );
    Ok(sql)
}

/// How the database reads what a search asks, kind by kind, one line a step: for the test that looks for whole tables
/// being read.
pub async fn explain(
    transaction: &mut Transaction,
    seen_by: &Visibility,
    of: &[OrganizationId],
    (text, reach, limit): (&str, Reach, i64),
) -> StoreResult<Vec<(&'static str, Vec<String>)>> {
    let asked = (text, reach, limit);
    let among = match reach {
        Reach::Among(most) => most,
        Reach::Beginning | Reach::Within | Reach::Everything => i64::MAX,
    };
    let tenants = statement_of_tenants(transaction, seen_by, of, asked).await?;
    let customers = statement_of_customers(transaction, seen_by, of, asked).await?;
    let blockers = statement_of_blockers(transaction, seen_by, (text, among, limit)).await?;
    let mut plans = Vec::new();
    for (table, statement) in [
        ("tenant", tenants),
        ("customer", customers),
        ("blocker", blockers),
    ] {
        plans.push((table, statement.explain(transaction).await?));
    }
    Ok(plans)
}

/// The pieces of the statement for one table.
struct Table {
    all: &'static str,
    some: &'static str,
    begins: &'static str,
    contains: &'static str,
    /// The key of the name comes first; what follows is compared as it stands.
    is_called: &'static str,
}

impl Table {
    /// The keys of the rows that are found. Until they are, no more is read than an index holds.
    fn hits(&self, visible: &[Fragment], (text, reach, limit): (&str, Reach, i64)) -> Fragment {
        let key = sort_key(text);
        let mut sql = Fragment::default();
        match reach {
            Reach::Beginning => {
                // From the text to what no text that begins with it can reach.
                let end = format!("{key}\u{10FFFF}");
                let begins = Fragment::new(self.begins, values![key, end]);
                sql.push(self.all)
                    .push_where(visible.iter().chain([&begins]));
            }
            Reach::Among(most) => {
                let contains = Fragment::new(self.contains, values![containing(&key)]);
                sql.push("SELECT organization_id, id, name_key FROM (")
                    .push(self.all)
                    .push_where(visible)
                    .bind(self.some, values![most])
                    .push_where([&contains]);
            }
            Reach::Within => {
                let contains = Fragment::new(self.contains, values![containing(&key)]);
                sql.push(self.all)
                    .push_where(visible.iter().chain([&contains]));
            }
            Reach::Everything => {
                let called = containing(&text.trim().to_lowercase());
                let columns = self.is_called.matches('?').count();
                let mut patterns = vec![Value::from(called); columns];
                if let Some(name) = patterns.first_mut() {
                    *name = Value::from(containing(&key));
                }
                let is_called = Fragment::new(self.is_called, patterns);
                sql.push(self.all)
                    .push_where(visible.iter().chain([&is_called]));
            }
        }
        sql.bind(" ORDER BY name_key, id LIMIT ?", values![limit]);
        sql
    }
}

fn within(
    transaction: &Transaction,
    column: &'static str,
    organizations: &[OrganizationId],
) -> Fragment {
    let ids: Vec<Uuid> = organizations.iter().map(|id| id.0).collect();
    Fragment::any_of(Kind::of(transaction), column, &ids)
}

//! What the row of a line repeats of its entitlement, its customer, the playbook and its own fields, so that lists and
//! reports look at one table: told by the database, and as it should be.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{LineId, OrganizationId};
use desbloqueo_domain::line::LineState;
use uuid::Uuid;

use super::LinePlace;
use crate::column::optional_code;
use crate::error::StoreResult;
use crate::filled::Filled;
use crate::fragment::{Fragment, Kind};
use crate::transaction::Transaction;
use crate::values;

/// What the row of a line repeats.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Repeated {
    tenant_id: Uuid,
    customer_id: Uuid,
    customer_key: String,
    service: String,
    phase: String,
    engagement_scenario: String,
    service_status: String,
    kind: String,
    counted: i64,
    primary_blocker: Option<Uuid>,
    filled: i64,
}

impl Repeated {
    /// What the row of a line should repeat.
    pub fn of(place: &LinePlace<'_>, state: &LineState) -> Self {
        Self {
            tenant_id: place.tenant.0,
            customer_id: place.customer.0,
            customer_key: place.customer_key.to_owned(),
            service: place.service.to_string(),
            phase: place.phase.code().to_owned(),
            engagement_scenario: optional_code(place.engagement_scenario),
            service_status: optional_code(place.service_status),
            kind: place.kind.to_owned(),
            counted: place.counted.into(),
            primary_blocker: state.primary_blocker().map(|link| link.blocker.0),
            filled: Filled::of(state).bits(),
        }
    }

    /// The columns in which it is another than `other`, with what stands in them here.
    pub fn apart_from(&self, other: &Self) -> String {
        let columns = self.columns().into_iter().zip(other.columns());
        let apart = columns.filter(|(mine, theirs)| mine != theirs);
        let told = apart.map(|((column, says), _)| format!("{column} = {says}"));
        told.collect::<Vec<_>>().join(", ")
    }

    fn columns(&self) -> [(&'static str, String); 11] {
        [
            ("tenant_id", self.tenant_id.to_string()),
            ("customer_id", self.customer_id.to_string()),
            ("customer_key", self.customer_key.clone()),
            ("service", self.service.clone()),
            ("phase", self.phase.clone()),
            ("engagement_scenario", self.engagement_scenario.clone()),
            ("service_status", self.service_status.clone()),
            ("kind", self.kind.clone()),
            ("counted", self.counted.to_string()),
            (
                "primary_blocker",
                self.primary_blocker
                    .map_or_else(String::new, |id| id.to_string()),
            ),
            ("filled", self.filled.to_string()),
        ]
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    #[sqlx(flatten)]
    repeated: Repeated,
}

/// What the rows of these lines of an organization repeat; lines that do not exist are left out.
pub async fn list_repeated(
    transaction: &mut Transaction,
    organization: OrganizationId,
    lines: &[LineId],
) -> StoreResult<BTreeMap<LineId, Repeated>> {
    let ids: Vec<Uuid> = lines.iter().map(|line| line.0).collect();
    let mut sql = Fragment::new(
        "SELECT id, tenant_id, customer_id, customer_key, service, phase, engagement_scenario, service_status, kind, \
         counted, primary_blocker, filled FROM status_line",
        Vec::new(),
    );
    sql.push_where(&[
        Fragment::new("organization_id = ?", values![organization.0]),
        Fragment::any_of(Kind::of(transaction), "id", &ids),
    ]);
    let (sql, values) = sql.into_statement();
    let rows: Vec<Row> = transaction.fetch_all(sql, values).await?;
    let told = rows.into_iter().map(|row| (LineId(row.id), row.repeated));
    Ok(told.collect())
}

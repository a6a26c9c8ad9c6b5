//! Reports what is blocked, by key (rules T3, T5, H2).

use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::customers;
use desbloqueo_store::lines::{LineFilter, LineTotals, Moment, totals};
use desbloqueo_store::reports::{BlockedRow, ReportBy, ReportKey, blocked};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use std::collections::BTreeMap;

use super::Names;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What is blocked, of what the actor sees.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockedReport {
    /// The groups, the most units first.
    pub rows: Vec<BlockedRow>,
    /// All of them together.
    pub totals: LineTotals,
    /// The names behind owners and organizations.
    pub names: Names,
    /// The names of customers, where the report is by customer.
    pub customers: BTreeMap<CustomerId, String>,
    /// The day that ages count to.
    pub day: Date,
}

/// Reports blocked lines, units, unit-days, ages, and the share of each party.
pub async fn report_blocked(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    by: ReportBy,
    as_of: Option<Date>,
) -> UseCaseResult<BlockedReport> {
    let mut transaction = app.database.read().await?;
    let moment = as_of.map_or(
        Moment::Now(super::today(app, &mut transaction, actor).await?),
        Moment::EndOf,
    );
    let filter = LineFilter {
        kind: Some(StatusKind::Blocked),
        ..filter.clone()
    };
    let seen = &actor.visibility;
    let rows = blocked(&mut transaction, seen, &filter, by, moment).await?;
    let totals = totals(&mut transaction, seen, &filter, None, moment).await?;
    let root = actor.tree.roots().next();
    let owners = rows.iter().filter_map(|row| match &row.key {
        ReportKey::Owner(owner) => Some((root?, owner)),
        _ => None,
    });
    let owners: Vec<_> = owners.collect();
    let names = Names::read(&mut transaction, owners).await?;
    let customers = customer_names(&mut transaction, &rows).await?;
    Ok(BlockedReport {
        rows,
        totals,
        names,
        customers,
        day: moment.day(),
    })
}

async fn customer_names(
    transaction: &mut Transaction,
    rows: &[BlockedRow],
) -> UseCaseResult<BTreeMap<CustomerId, String>> {
    let mut names = BTreeMap::new();
    for row in rows {
        let ReportKey::Customer(id) = row.key else {
            continue;
        };
        if let Some(organization) = customers::find_organization(transaction, id).await?
            && let Some(stored) = customers::find(transaction, organization, id).await?
        {
            names.insert(id, stored.customer.state.name);
        }
    }
    Ok(names)
}

//! What is blocked at customers that renew soon.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::CustomerId;
use desbloqueo_domain::status::StatusKind;
use desbloqueo_store::customers;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{ReportBy, ReportKey, SumRow, sums};
use desbloqueo_store::transaction::Transaction;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::{LineSum, RENEWAL_DAYS};
use super::Compared;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// So many customers are told of.
const MOST: usize = 5;

/// What is blocked at customers that renew within [`RENEWAL_DAYS`] of the day of a digest, on that day and on the one
/// that it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestRenewals {
    /// The last day on which they renew.
    pub until: Date,
    /// Those that have blocked lines on the day.
    pub customers: i64,
    /// The blocked lines of all of them.
    pub blocked: Compared,
    /// Those that have the most blocked units.
    pub largest: Vec<RenewingCustomer>,
}

/// A customer that renews soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenewingCustomer {
    /// Who it is.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// The day on which it renews.
    pub renewal: Date,
    /// Its blocked lines.
    pub blocked: Compared,
}

impl DigestRenewals {
    /// Customers with blocked lines on the day beside the largest.
    pub fn other_customers(&self) -> i64 {
        let told = self.largest.iter();
        let told = told.filter(|one| one.blocked.now.lines > 0).count();
        self.customers - i64::try_from(told).unwrap_or_default()
    }

    /// The blocked lines beside those of the largest.
    pub fn others(&self) -> Compared {
        let without = |all: LineSum, one: LineSum| LineSum {
            lines: all.lines - one.lines,
            units: all.units - one.units,
        };
        let told = self.largest.iter();
        told.fold(self.blocked, |rest, one| Compared {
            now: without(rest.now, one.blocked.now),
            before: without(rest.before, one.blocked.before),
        })
    }
}

/// Adds up by customer, on the day and before, of those that renew within [`RENEWAL_DAYS`] of the day.
pub(super) async fn read(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    [moment, before]: [Moment; 2],
) -> UseCaseResult<DigestRenewals> {
    let day = moment.day();
    let until = day.checked_add(RENEWAL_DAYS.days()).unwrap_or(Date::MAX);
    let filter = filter
        .of_kind(StatusKind::Blocked)
        .renewing_within(day, until);
    let now = by_customer(transaction, actor, &filter, moment).await?;
    let before = by_customer(transaction, actor, &filter, before).await?;
    Ok(DigestRenewals {
        until,
        customers: i64::try_from(now.len()).unwrap_or(i64::MAX),
        blocked: Compared {
            now: all(&now),
            before: all(&before),
        },
        largest: largest(transaction, &now, &before).await?,
    })
}

type ByCustomer = BTreeMap<CustomerId, LineSum>;

async fn by_customer(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    moment: Moment,
) -> UseCaseResult<ByCustomer> {
    let seen = &actor.visibility;
    let rows = sums(transaction, seen, filter, ReportBy::Customer, moment).await?;
    let of_customer = |row: SumRow| {
        let sum = LineSum {
            lines: row.lines,
            units: row.units,
        };
        match row.key {
            ReportKey::Customer(id) => Some((id, sum)),
            _ => None,
        }
    };
    Ok(rows.into_iter().filter_map(of_customer).collect())
}

fn all(customers: &ByCustomer) -> LineSum {
    customers.values().copied().sum()
}

/// Those with the most blocked units, with their names and days.
async fn largest(
    transaction: &mut Transaction,
    now: &ByCustomer,
    before: &ByCustomer,
) -> UseCaseResult<Vec<RenewingCustomer>> {
    let on = |day: &ByCustomer, id: &CustomerId| day.get(id).copied().unwrap_or_default();
    let ids: BTreeSet<&CustomerId> = now.keys().chain(before.keys()).collect();
    let compared = |id| Compared {
        now: on(now, id),
        before: on(before, id),
    };
    let mut sorted: Vec<(CustomerId, Compared)> =
        ids.into_iter().map(|id| (*id, compared(id))).collect();
    sorted.sort_by_key(|(_, both)| Reverse((both.now.units, both.now.lines, both.before.units)));
    let mut largest = Vec::new();
    for (id, blocked) in sorted.into_iter().take(MOST) {
        if let Some(organization) = customers::find_organization(transaction, id).await?
            && let Some(stored) = customers::find(transaction, organization, id).await?
            && let Some(renewal) = stored.customer.state.renewal
        {
            largest.push(RenewingCustomer {
                id,
                name: stored.customer.state.name,
                renewal,
                blocked,
            });
        }
    }
    Ok(largest)
}

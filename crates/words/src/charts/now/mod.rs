//! What stands as it is.

mod ages;
mod debt;
mod gaps;
mod load;
mod nobody;
mod reasons;
mod reasons_by_service;
mod renewals;
#[cfg(test)]
mod tests;
mod to_reconcile;
mod units_by_status;
mod waiting;

pub use ages::ages_by_reason;
pub use debt::{stale, unclassified};
pub use gaps::product_gaps;
pub use load::{owners, resolvers};
pub use nobody::nobody;
pub use reasons::{reasons_by_unit_days, reasons_by_units};
pub use reasons_by_service::reasons_by_service;
pub use renewals::renewals;
pub use to_reconcile::to_reconcile;
pub use units_by_status::units_by_status;
pub use waiting::waiting_on;

use desbloqueo_app::reads::{ReportBy, ReportKey};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;

use super::Narrowed;
use super::amounts::chart;

/// Blocked lines, narrowed further.
fn blocked(further: impl IntoIterator<Item = (&'static str, String)>) -> Narrowed {
    let kind = ("kind", StatusKind::Blocked.code().to_owned());
    Narrowed(std::iter::once(kind).chain(further).collect())
}

/// What narrows a list to a key; `None` where no filter does.
fn narrowing(by: ReportBy, key: &ReportKey) -> Option<(&'static str, String)> {
    let name = match by {
        ReportBy::Reason => "l2",
        ReportBy::Detail => "l3",
        ReportBy::Service => "service",
        ReportBy::Party => "party",
        _ => return None,
    };
    match key {
        ReportKey::Code(Some(code)) => Some((name, code.as_str().to_owned())),
        _ => None,
    }
}

/// An owner as lists are narrowed to them: nobody, or a person with the roles that they hold.
pub(super) fn owner(owner: &Owner) -> Option<String> {
    match owner {
        Owner::Nobody => Some("nobody".to_owned()),
        Owner::Person(id) => Some(format!("person:{id}")),
        Owner::Contact(_) | Owner::Role(_) => None,
    }
}

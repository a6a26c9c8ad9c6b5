//! Reading without changing: lists, reports and single records, as the actor may see them (rule A3).
//!
//! Each is one read transaction, so that a list and its totals agree.

mod asked_then;
mod filter_choices;
mod find_administrator;
mod line_detail;
mod line_list;
mod name_filter;
mod names;
mod open_line;
mod own_values;
mod page_blockers;
mod report_names;
mod search;
mod short_id;
mod show_desk;
mod show_line;

pub mod list_batches;
pub mod list_blockers;
pub mod report_blocked;
pub mod units_by_status;

pub(crate) use asked_then::asked_then;
pub use desbloqueo_store::batches::Batch;
pub use desbloqueo_store::blocker_list::{
    BlockerFilter, BlockerItem, BlockerOrder, BlockerSort, BlockerTotals, Held, HeldCustomers,
};
pub use desbloqueo_store::lines::{LineFilter, LineItem, LineOrder, LineSort, LineTotals};
pub use desbloqueo_store::organizations::StoredOrganization as Organization;
pub use desbloqueo_store::reports::{BlockedRow, PartyUnitDays, ReportBy, ReportKey};
pub use desbloqueo_store::role_grants::RoleGrant;
pub use desbloqueo_store::search::{FoundBlocker, FoundCustomer, FoundTenant};
pub use filter_choices::{FilterChoices, filter_choices, organization_choices};
pub use find_administrator::find_administrator;
pub use line_detail::{Around, LineDetail, detail_line};
pub use line_list::{LineList, Lines, count_lines, list_lines};
pub use list_batches::{find_batch, list_batches, list_imports};
pub use list_blockers::{BlockerList, list_blockers};
pub use name_filter::{FilterNames, name_filter};
pub use names::{Names, name_owners};
pub use open_line::{OpenedLine, open_line};
pub use own_values::OwnValues;
pub use page_blockers::{BlockerPage, Blockers, count_blockers, page_blockers};
pub(crate) use page_blockers::{names_of as names_of_blockers, slips_of};
pub use report_blocked::{BlockedReport, report_blocked};
pub use report_names::ReportNames;
pub use search::{Found, Search, search};
pub use short_id::{Sought, find_short_id};
pub use show_desk::{TenantDesk, show_desk};
pub use show_line::{LineBlocker, ShownLine, show_line};
pub use units_by_status::{StatusReport, units_by_status};

use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// The day, where it is past; what will be is not known, so that a day to come is now.
pub async fn past_day(app: &App, actor: &Actor, day: Option<Date>) -> UseCaseResult<Option<Date>> {
    let Some(day) = day else {
        return Ok(None);
    };
    let mut transaction = app.database.read().await?;
    let today = today(app, &mut transaction, actor).await?;
    Ok((day < today).then_some(day))
}

/// Today at the head office: lists span organizations, and count to one day.
pub(crate) async fn today(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
) -> UseCaseResult<Date> {
    match actor.tree.roots().next() {
        Some(root) => app.today_in(transaction, root).await,
        None => Ok(app.clock.today(&jiff::tz::TimeZone::UTC)),
    }
}

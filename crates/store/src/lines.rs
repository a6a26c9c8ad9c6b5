//! Lists of status lines: filtered, sorted, paged by key, as they stand today or as they stood on a day (rule H2).
//!
//! To add a filter: a field of [`LineFilter`], its condition in `lines/conditions.rs`, and a row in the table of
//! `tests/plans.rs`. To add a sort: a variant of [`LineSort`], its two indexes, and its columns in `lines/sort.rs`.

mod conditions;
mod cursor;
mod few;
mod filter;
mod hide;
mod item;
mod list;
mod resolved;
mod rows;
mod sort;
mod source;
mod statement;
mod touched;
mod unmet;
mod way;
mod words;

pub use cursor::{Cursor, WrongCursor};
pub use filter::LineFilter;
pub use item::{CustomerItem, EntitlementItem, LineItem, PrimaryBlockerItem, TenantItem};
pub use sort::{LineOrder, LineSort};
pub use unmet::{Empty, Unmet};

pub(crate) use conditions::Conditions;
pub(crate) use list::tables;
pub(crate) use resolved::{Resolved, resolve};
pub(crate) use source::Source;
pub(crate) use touched::touched;
pub(crate) use way::{Reads, index_for_report};

use std::collections::BTreeSet;

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::text::fold;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::StoreResult;
use crate::texts::NOTES;
use crate::transaction::Transaction;

/// When a list or a report looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// At lines as they stand; dates are overdue, and ages count, relative to this day.
    Now(Date),
    /// At intervals, as lines stood at the end of this day; ages count to it (rule H2).
    EndOf(Date),
}

impl Moment {
    /// The day that ages count to.
    pub fn day(self) -> Date {
        match self {
            Self::Now(day) | Self::EndOf(day) => day,
        }
    }
}

/// Which columns a list reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Those of the line, its customer and its tenant.
    List,
    /// The entitlement's and the primary blocker's as well.
    Export,
}

/// Some rows of a list, and where it goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T, C = Cursor> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<C>,
}

/// What a filter finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LineTotals {
    /// Lines.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// Whether counting stopped at the cap: there are more.
    pub more: bool,
}

/// Lists the lines that somebody sees and that meet the filter, so many at most, from a cursor on.
///
/// With [`Moment::EndOf`], what intervals do not hold is absent from the items, and filters that history cannot answer
/// are left out: see [`LineFilter::left_out_of_the_past`]. A sort by what they do not hold is one by since.
pub async fn list(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
) -> StoreResult<Page<LineItem>> {
    list::list(
        transaction,
        visibility,
        filter,
        cursor,
        limit,
        columns,
        moment,
    )
    .await
}

/// How the database reads that list, one line a step; on PostgreSQL it reads it and counts rows: for diagnosis, and
/// for the test that no list reads or sorts a whole table.
pub async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    cursor: &Cursor,
    limit: u32,
    columns: Columns,
    moment: Moment,
) -> StoreResult<Vec<String>> {
    list::explain(
        transaction,
        visibility,
        filter,
        cursor,
        limit,
        columns,
        moment,
    )
    .await
}

/// Counts lines and units that somebody sees and that meet the filter; stops after so many lines.
pub async fn totals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
    most: Option<u32>,
    moment: Moment,
) -> StoreResult<LineTotals> {
    list::totals(transaction, visibility, filter, most, moment).await
}

/// How the database looks up beforehand what the L1 or the reason of a filter means, one line a step; on PostgreSQL it does
/// so and counts rows: for the test that it reads next to none.
pub async fn explain_kind(
    transaction: &mut Transaction,
    filter: &LineFilter,
) -> StoreResult<Vec<String>> {
    way::explain_kind(transaction, filter).await
}

/// How the database looks the words of a filter up beforehand, table by table, one line a step: for the test that
/// looks for whole tables being read.
pub async fn explain_words(
    transaction: &mut Transaction,
    text: &str,
) -> StoreResult<Vec<(&'static str, Vec<String>)>> {
    words::explain(transaction, text).await
}

/// The lines whose note contains the words, in any case and accent, whoever sees them, where they are so many at most.
pub async fn list_noted(
    transaction: &mut Transaction,
    text: &str,
    most: usize,
) -> StoreResult<Option<BTreeSet<LineId>>> {
    let noted = NOTES.few(transaction, &fold(text), most).await?;
    Ok(noted.map(|ids| ids.into_iter().map(LineId).collect()))
}

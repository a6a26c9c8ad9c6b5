//! Lists of blockers, each with what the reader sees of the lines that it holds (rules A3, A4).

mod conditions;
mod cursor;
mod customers;
mod kept;
mod list;
mod ranking;
mod rows;
mod totals;

pub use cursor::BlockerCursor;
pub use customers::HeldCustomers;
pub use ranking::Ranking;
pub use totals::BlockerTotals;

use std::collections::{BTreeMap, BTreeSet};

use desbloqueo_domain::code::{BlockerId, Code, OrganizationId};
use desbloqueo_domain::line::{Asked, NextAction};
use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::StoreResult;
use crate::lines::Page;
use crate::transaction::Transaction;
use crate::visibility::{Seen, resolve_with_blockers};

/// What a list of blockers is narrowed to; all of it must be met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BlockerFilter {
    /// One of these; empty for all.
    pub ids: BTreeSet<BlockerId>,
    /// Open ones, or closed ones.
    pub open: Option<bool>,
    /// Opened by the end of this day.
    pub opened_until: Option<Date>,
    /// Named or role among those who can remove it, just as it is written.
    pub resolver: Option<Owner>,
    /// Who answers for it, just as it is written.
    pub owner: Option<Owner>,
    /// How bad it is.
    pub severity: Option<Severity>,
    /// The party whose clock runs today (rule T5).
    pub party: Option<Code>,
    /// The reason, an L2.
    pub reason: Option<Code>,
    /// The service that it is about.
    pub service: Option<Code>,
    /// Made silently for one line, or not (rule S7).
    pub private: Option<bool>,
    /// Open, and past its projected date, its next action, or the day of the answer.
    pub overdue: bool,
    /// One of these organizations; empty for all.
    pub organizations: BTreeSet<OrganizationId>,
    /// These words, in any case and accent, stand in its title.
    pub text: Option<String>,
}

impl BlockerFilter {
    /// Whether it says by itself that few are found: shared ones, named ones, those of a person.
    pub fn finds_few(&self) -> bool {
        let is_person = |who: &Option<Owner>| matches!(who, Some(Owner::Person(_)));
        self.private == Some(false)
            || !self.ids.is_empty()
            || is_person(&self.owner)
            || is_person(&self.resolver)
    }
}

/// What a list of blockers is sorted by; those that are equal in it are sorted by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum BlockerSort {
    /// The day it was opened.
    #[default]
    Opened,
    /// The projected date; none is the latest.
    Projected,
    /// Counted units of the lines that it holds and the reader sees.
    Units,
}

/// A sort and its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BlockerOrder {
    /// What is sorted by.
    pub sort: BlockerSort,
    /// The greatest first.
    pub descending: bool,
}

impl BlockerSort {
    /// All sorts.
    pub const ALL: [Self; 3] = [Self::Opened, Self::Projected, Self::Units];

    /// The stable code of the sort.
    pub fn code(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Projected => "projected",
            Self::Units => "units",
        }
    }

    /// Reads a sort's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == text)
    }
}

/// A blocker as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockerItem {
    /// The blocker.
    pub id: BlockerId,
    /// The node that it belongs to.
    pub organization: OrganizationId,
    /// Its title; empty while it is named by its reason.
    pub title: String,
    /// Made silently for one line (rule S7).
    pub private: bool,
    /// The reason, an L2.
    pub reason: Option<Code>,
    /// The detail, an L3.
    pub detail: Option<Code>,
    /// The service, when it is about one.
    pub service: Option<Code>,
    /// How bad it is.
    pub severity: Severity,
    /// Who answers for its removal.
    pub owner: Owner,
    /// Who can remove it.
    pub resolvers: Vec<Owner>,
    /// When it is projected to be gone.
    pub projected: Option<Date>,
    /// Who was asked for that date.
    pub asked: Option<Asked>,
    /// What happens next.
    pub next_action: NextAction,
    /// The day it was opened.
    pub opened: Date,
    /// The day it was closed.
    pub closed: Option<Date>,
    /// The party whose clock runs today.
    pub party: Option<Code>,
    /// Counts its saves.
    pub version: i64,
    /// What it holds, of what the reader sees and of what counts.
    pub held: Held,
}

/// Counted lines that a blocker holds and somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Held {
    /// Lines.
    pub lines: i64,
    /// Their units.
    pub units: i64,
    /// Their tenants.
    pub tenants: i64,
}

/// Lists the blockers that somebody sees and that meet the filter, so many at most, from a cursor on.
pub async fn list(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    list::list(transaction, visibility, filter, cursor, limit, today).await
}

/// The same for who asks several times in one transaction, with what they see looked up once.
pub async fn list_seen(
    transaction: &mut Transaction,
    seen: &Seen,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    list::list_seen(transaction, seen, filter, cursor, limit, today).await
}

/// Sums up which blockers hold the most units, so many at most, of what somebody sees: for [`list_ranked`], as long as
/// nothing changes. A list that goes on beyond them sums for itself.
pub async fn rank(
    transaction: &mut Transaction,
    visibility: &Visibility,
    most: u32,
) -> StoreResult<Ranking> {
    let seen = resolve_with_blockers(transaction, visibility).await?;
    ranking::rank(transaction, &seen, most).await
}

/// The same as [`list`], with a ranking of what somebody sees, which tells at once which blockers hold the most.
pub async fn list_ranked(
    transaction: &mut Transaction,
    seen_by: (&Visibility, &Ranking),
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Page<BlockerItem, BlockerCursor>> {
    list::list_ranked(transaction, seen_by, filter, cursor, limit, today).await
}

/// How the database reads the page that [`list`] gives, one line a step.
pub async fn explain(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cursor: &BlockerCursor,
    limit: u32,
    today: Date,
) -> StoreResult<Vec<String>> {
    list::explain(transaction, visibility, filter, cursor, limit, today).await
}

/// How the database reads what these blockers hold, one line a step.
pub async fn explain_held(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
) -> StoreResult<Vec<String>> {
    rows::explain_held(transaction, visibility, ids).await
}

/// How many blockers somebody sees that meet the filter, counted up to a cap, and what they hold (rule A3).
pub async fn totals(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &BlockerFilter,
    cap: u32,
    today: Date,
) -> StoreResult<BlockerTotals> {
    totals::totals(transaction, visibility, filter, cap, today).await
}

/// What these blockers held at the end of a past day, of what somebody sees and of what counted: the lines whose first
/// blocker they were (rules A3, H4, U5).
pub async fn held_on(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
    day: Date,
) -> StoreResult<BTreeMap<BlockerId, Held>> {
    rows::held_on(transaction, visibility, ids, day).await
}

/// The customers whose lines these blockers hold, as far as somebody sees them (rule A3).
pub async fn customers(
    transaction: &mut Transaction,
    visibility: &Visibility,
    ids: &[BlockerId],
) -> StoreResult<BTreeMap<BlockerId, HeldCustomers>> {
    customers::customers(transaction, visibility, ids).await
}

/// The same, with a ranking of what somebody sees, which keeps what was read of its blockers.
pub async fn customers_ranked(
    transaction: &mut Transaction,
    seen_by: (&Visibility, &Ranking),
    ids: &[BlockerId],
) -> StoreResult<BTreeMap<BlockerId, HeldCustomers>> {
    customers::customers_ranked(transaction, seen_by, ids).await
}

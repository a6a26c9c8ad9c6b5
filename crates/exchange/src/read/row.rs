//! One row of a file, typed.

use std::sync::Arc;

use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::refusal::Refusal;
use desbloqueo_domain::status::{Phase, Severity, Status};
use desbloqueo_sheets::{Address, Field};
use jiff::civil::Date;

/// Text that many rows repeat.
pub type Text = Option<Arc<str>>;

/// What a cell says about a date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum DateCell {
    /// The cell is empty, or there is no such column.
    #[default]
    Empty,
    /// "N/A" and its like.
    NotApplicable,
    /// "TBD" and its like.
    ToBeDecided,
    /// A day.
    Day(Date),
    /// Text that waits for its column to decide the order of day and month (rule I6), by its place among such texts.
    /// None is left when a file was read.
    Undecided(u32),
}

impl DateCell {
    /// The day, where there is one.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            _ => None,
        }
    }
}

/// A code that a cell gives, or the cell said that none applies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Given<T> {
    /// The cell is empty, or there is no such column.
    #[default]
    Empty,
    /// "N/A" and its like.
    NotApplicable,
    /// A value.
    Value(T),
}

impl<T> Given<T> {
    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }
}

/// One row of a file: a status line as somebody wrote it down.
#[derive(Debug, Clone, Default)]
pub struct ImportRow {
    /// The row of the sheet, from one.
    pub number: u32,
    /// Whether something in it could not be read.
    pub is_refused: bool,
    /// Our id of the line.
    pub line: Option<LineId>,
    /// The version of the line when it was exported.
    pub version: Option<i64>,
    /// The id that another system knows the entitlement by.
    pub external_id: Text,
    /// The delivering organization, or the partner who delivers.
    pub organization: Text,
    /// The customer.
    pub customer: Text,
    /// The customer's id in another system.
    pub customer_id: Text,
    /// The tenant.
    pub tenant: Text,
    /// The tenant's id in another system.
    pub tenant_id: Text,
    /// The tenant's domain.
    pub domain: Text,
    /// The customer's region; area and country where there is no region.
    pub region: Text,
    /// The customer's market segment.
    pub market_segment: Text,
    /// The customer's renewal date.
    pub renewal: DateCell,
    /// The service.
    pub service: Option<Code>,
    /// Units of the line.
    pub units: Option<i64>,
    /// Units bought, of the entitlement.
    pub purchased: Option<i64>,
    /// Units agreed instead of those bought.
    pub override_units: Option<i64>,
    /// The status.
    pub status: Option<Status>,
    /// Assignment or delivery.
    pub phase: Option<Phase>,
    /// The segment.
    pub segment: Text,
    /// The note.
    pub note: Text,
    /// The target date.
    pub target: DateCell,
    /// Who was asked for the date, as written.
    pub asked_of: Text,
    /// By when an answer was asked for.
    pub answer_due: DateCell,
    /// The review date.
    pub review: DateCell,
    /// The owner, as written.
    pub owner: Text,
    /// The next action, as written.
    pub next_action: Text,
    /// When it is due.
    pub next_action_date: DateCell,
    /// The service status.
    pub service_status: Given<Code>,
    /// The engagement scenario.
    pub engagement_scenario: Given<Code>,
    /// The business reason.
    pub business_reason: Given<Code>,
    /// When the discussion begins.
    pub initiate_discussion: DateCell,
    /// When the engagement began.
    pub engagement_start: DateCell,
    /// Since when the status holds (rule H7).
    pub status_since: DateCell,
    /// When the row was last changed.
    pub last_updated: DateCell,
    /// The delivery manager, as written.
    pub delivery_manager: Text,
    /// The assignment manager, as written.
    pub assignment_manager: Text,
    /// The account team, as written.
    pub account_team: Text,
    /// Groups rows into one blocker (rule I5).
    pub blocker_key: Text,
    /// The title of the blocker.
    pub blocker_title: Text,
    /// Who resolves it, as written.
    pub resolver: Text,
    /// How bad it is.
    pub severity: Option<Severity>,
    /// The surviving record of Duplicate/Invalid units, as written.
    pub duplicate_of: Text,
    /// Columns that are no field of ours, by the index of the column in the mapping (rule I6).
    pub own: Vec<(u16, Arc<str>)>,
    /// Columns whose cell in this row is not empty, by field: where a refusal points. Most rows share theirs.
    pub cells: Arc<[(Field, u32)]>,
}

impl ImportRow {
    /// The address of the cell of a field; that of the first cell where the field has none.
    pub fn address(&self, field: Field) -> Address {
        let column = self
            .cells
            .iter()
            .find(|(known, _)| *known == field)
            .map_or(0, |(_, column)| *column);
        Address::new(self.number, column)
    }

    /// Whether the row comes from an export of ours: with the id of its line and the version that was exported.
    pub fn is_ours(&self) -> bool {
        self.line.is_some() && self.version.is_some()
    }

    /// Whether the row has a cell with content for the field.
    pub fn has(&self, field: Field) -> bool {
        self.cells.iter().any(|(known, _)| *known == field)
    }
}

/// A refusal of a row, at a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRefusal {
    /// The row of the sheet, from one.
    pub row: u32,
    /// The cell.
    pub address: Address,
    /// Why.
    pub refusal: Refusal,
}

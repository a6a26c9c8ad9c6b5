//! What is said about each row: refused where and why, added, changed with before and after, unchanged.

use std::collections::BTreeMap;
use std::sync::Arc;

use desbloqueo_domain::code::LineId;
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Cause, Fact, Field as OurField, Refusal, Rule};
use desbloqueo_exchange::read::{ImportRow, PortfolioFile};
use desbloqueo_sheets::{Address, ColumnMapping, Field};
use serde::Serialize;

use super::Summary;
use super::told::{Absent, RowTold};
use crate::history::{FieldChange, fields};

/// Whether a finding stops its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weight {
    /// The row is refused.
    Refused(Refusal),
    /// The row is accepted, and this is worth saying.
    Notice(Notice),
}

/// Something said about a row, at a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFinding {
    /// The sheet.
    pub sheet: String,
    /// The row, from one.
    pub row: u32,
    /// The cell.
    pub address: Address,
    /// What.
    pub weight: Weight,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowOutcome {
    /// It makes a new line.
    Added,
    /// It changes a line.
    Changed,
    /// It says what is already known.
    Unchanged,
}

/// What a row changes on the line that it means: fields before and after, as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// The row, from one.
    pub row: u32,
    /// The line.
    pub line: LineId,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// Changed fields before.
    pub before: String,
    /// Changed fields after.
    pub after: String,
}

impl RowChange {
    /// The fields that change.
    pub fn fields(&self) -> Vec<FieldChange> {
        fields(&self.before, &self.after)
    }
}

/// Where a row stands in its file: what is left of it when it was planned.
#[derive(Debug)]
pub(super) struct Origin {
    number: u32,
    is_unread: bool,
    cells: Arc<[(Field, u32)]>,
}

impl Origin {
    /// Where each row stands.
    pub(super) fn of_rows(rows: &[Box<ImportRow>]) -> Vec<Self> {
        let origins = rows.iter().map(|row| Self {
            number: row.number,
            is_unread: row.is_refused,
            cells: Arc::clone(&row.cells),
        });
        origins.collect()
    }
}

/// Collects what is said about rows.
pub(super) struct Report<'a> {
    file: &'a PortfolioFile,
    origins: &'a [Origin],
    findings: Vec<ImportFinding>,
    outcomes: BTreeMap<(u32, usize), Option<RowOutcome>>,
    changes: Vec<RowChange>,
    /// Every accepted row, where somebody wants to look at them; all of a large file take memory.
    rows: Option<Vec<RowTold>>,
    absent: Vec<Absent>,
}

/// What was said about all rows.
pub(super) struct Outcome {
    pub(super) summary: Summary,
    pub(super) findings: Vec<ImportFinding>,
    pub(super) changes: Vec<RowChange>,
    pub(super) rows: Vec<RowTold>,
    pub(super) absent: Vec<Absent>,
}

impl<'a> Report<'a> {
    /// Begins with what could not be read.
    pub(super) fn new(file: &'a PortfolioFile, origins: &'a [Origin], tells_rows: bool) -> Self {
        let mut report = Self {
            file,
            origins,
            findings: Vec::new(),
            outcomes: BTreeMap::new(),
            changes: Vec::new(),
            rows: tells_rows.then(Vec::new),
            absent: Vec::new(),
        };
        for refusal in &file.refusals {
            report.push(
                refusal.row,
                refusal.address,
                Weight::Refused(refusal.refusal.clone()),
            );
        }
        let unread = origins.iter().enumerate();
        for (at, row) in unread.filter(|(_, row)| row.is_unread) {
            report.outcomes.insert((row.number, at), None);
        }
        report
    }

    fn push(&mut self, row: u32, address: Address, weight: Weight) {
        let sheet = self.file.sheet.clone();
        self.findings.push(ImportFinding {
            sheet,
            row,
            address,
            weight,
        });
    }

    fn row(&self, at: usize) -> Option<&'a Origin> {
        self.origins.get(at)
    }

    /// Refuses a row, at the cell of the field that the refusal is about.
    pub(super) fn refuse(&mut self, at: usize, refusal: Refusal) {
        if let Some(row) = self.row(at) {
            self.outcomes.insert((row.number, at), None);
            self.push(
                row.number,
                self.address_of(row, refusal.field),
                Weight::Refused(refusal),
            );
        }
    }

    /// Refuses a row at the cell of a column that is no field of ours.
    pub(super) fn refuse_own(&mut self, at: usize, column: u16, refusal: Refusal) {
        let mapped = self.file.mapping.columns.get(usize::from(column));
        if let (Some(row), Some(mapped)) = (self.row(at), mapped) {
            self.outcomes.insert((row.number, at), None);
            self.push(
                row.number,
                Address::new(row.number, mapped.column()),
                Weight::Refused(refusal),
            );
        }
    }

    /// The cell to which a refusal or notice about a field points, also an empty one in which the content is missed.
    fn address_of(&self, row: &Origin, field: OurField) -> Address {
        let candidates = columns_of(field);
        let filled = |field: &Field| {
            row.cells
                .iter()
                .find(|(known, _)| known == field)
                .map(|(_, column)| *column)
        };
        let mapped = |field: &Field| {
            self.file
                .mapping
                .column_of(*field)
                .map(ColumnMapping::column)
        };
        let first = || row.cells.iter().map(|(_, column)| *column).min();
        let column = candidates
            .iter()
            .find_map(|field| filled(field).or_else(|| mapped(field)));
        Address::new(row.number, column.or_else(first).unwrap_or(0))
    }

    /// Refuses rows because another of the same entitlement is refused (rule I1).
    pub(super) fn refuse_siblings(&mut self, rows: &[usize], because: usize) {
        let number = self.row(because).map_or(0, |row| i64::from(row.number));
        for at in rows.iter().copied() {
            let already = self
                .row(at)
                .is_some_and(|row| self.outcomes.get(&(row.number, at)) == Some(&None));
            if !already {
                let refusal = Refusal::new(Rule::I1, Cause::SiblingRefused, OurField::Row, number);
                self.refuse(at, refusal);
            }
        }
    }

    /// Says something about an accepted row.
    pub(super) fn notice(&mut self, at: usize, notice: Notice) {
        if let Some(row) = self.row(at) {
            self.push(
                row.number,
                self.address_of(row, notice.field),
                Weight::Notice(notice),
            );
        }
    }

    /// Whether a row was refused for itself already.
    pub(super) fn is_refused(&self, at: usize) -> bool {
        self.row(at)
            .is_some_and(|row| self.outcomes.get(&(row.number, at)) == Some(&None))
    }

    /// Says what becomes of an accepted row.
    pub(super) fn outcome(&mut self, at: usize, outcome: RowOutcome) {
        if let Some(row) = self.row(at) {
            self.outcomes.insert((row.number, at), Some(outcome));
        }
    }

    /// Keeps what an accepted row changes.
    pub(super) fn change(&mut self, at: usize, line: LineId, texts: Option<(String, String)>) {
        let (Some(row), Some((before, after))) = (self.row(at), texts) else {
            return;
        };
        let outcome = if before.is_empty() {
            RowOutcome::Added
        } else {
            RowOutcome::Changed
        };
        self.changes.push(RowChange {
            row: row.number,
            line,
            outcome,
            before,
            after,
        });
    }

    /// Keeps which line an accepted row means, where somebody wants to look at the rows.
    pub(super) fn tell(&mut self, at: usize, told: impl FnOnce(u32) -> Option<RowTold>) {
        let number = self.row(at).map(|row| row.number);
        if let (Some(rows), Some(number)) = (&mut self.rows, number) {
            rows.extend(told(number));
        }
    }

    /// Says that an entitlement is not in a file that is complete.
    pub(super) fn miss(&mut self, absent: Option<Absent>) {
        self.absent.extend(absent);
    }

    /// Counts rows: a row that stands for several lines counts once, as the most that any of them does.
    pub(super) fn finish(self) -> Outcome {
        let mut by_row: BTreeMap<u32, u8> = BTreeMap::new();
        for ((row, _), outcome) in &self.outcomes {
            let rank = match outcome {
                None => 3,
                Some(RowOutcome::Added) => 2,
                Some(RowOutcome::Changed) => 1,
                Some(RowOutcome::Unchanged) => 0,
            };
            let known = by_row.entry(*row).or_default();
            *known = (*known).max(rank);
        }
        let count = |wanted: u8| by_row.values().filter(|rank| **rank == wanted).count();
        let summary = Summary {
            added: count(2),
            changed: count(1),
            unchanged: count(0),
            refused: count(3),
        };
        let mut findings = self.findings;
        findings.sort_by_key(|finding| (finding.row, finding.address.column));
        let mut changes = self.changes;
        changes.sort_by_key(|change| change.row);
        let mut rows = self.rows.unwrap_or_default();
        rows.sort_by_key(|told| told.row);
        Outcome {
            summary,
            findings,
            changes,
            rows,
            absent: self.absent,
        }
    }
}

/// The columns in which a field stands, the likeliest first.
fn columns_of(field: OurField) -> &'static [Field] {
    match field {
        OurField::Id | OurField::Row => &[Field::LineId, Field::ExternalId],
        OurField::ExternalId => &[Field::ExternalId, Field::TenantId, Field::CustomerId],
        OurField::Organization => &[Field::Organization, Field::Partner],
        OurField::Customer => &[Field::Customer, Field::CustomerId],
        OurField::Tenant => &[Field::Tenant, Field::TenantId, Field::Domain],
        OurField::Service => &[Field::Service],
        OurField::Units => &[Field::Units, Field::PurchasedUnits],
        OurField::ReportedUnits | OurField::AgreedUnits => {
            &[Field::PurchasedUnits, Field::OverrideUnits, Field::Units]
        }
        OurField::OverrideReason => &[Field::OverrideUnits],
        OurField::L1 | OurField::Status => &[Field::L1, Field::Status],
        OurField::L2 => &[Field::L2, Field::Status, Field::L1],
        OurField::L3 => &[Field::L3, Field::Status],
        OurField::Segment => &[Field::Segment],
        OurField::Phase => &[Field::Phase],
        OurField::TargetDate | OurField::UnblockDate => &[Field::TargetDate],
        OurField::AnswerDue => &[Field::AnswerDue],
        OurField::AskedOf => &[Field::AskedOf, Field::AnswerDue],
        OurField::Region => &[Field::Region],
        OurField::MarketSegment => &[Field::MarketSegment],
        OurField::RenewalDate => &[Field::RenewalDate],
        OurField::Version => &[Field::Version, Field::LineId],
        OurField::ReviewDate => &[Field::ReviewDate],
        OurField::Owner => &[Field::Owner],
        OurField::Note => &[Field::Note],
        OurField::NextAction => &[Field::NextAction],
        OurField::NextActionDate => &[Field::NextActionDate],
        OurField::ServiceStatus => &[Field::ServiceStatus],
        OurField::EngagementScenario => &[Field::EngagementScenario],
        OurField::BusinessReason => &[Field::BusinessReason],
        OurField::EngagementStartDate | OurField::EngagementStartReason => {
            &[Field::EngagementStartDate]
        }
        OurField::InitiateDiscussionDate => &[Field::InitiateDiscussionDate],
        OurField::StatusSince => &[Field::StatusSince],
        OurField::DuplicateOf => &[Field::DuplicateOf],
        OurField::Blocker => &[Field::BlockerKey, Field::BlockerTitle],
        OurField::BlockerTitle => &[Field::BlockerTitle, Field::BlockerKey],
        OurField::Severity => &[Field::Severity],
        OurField::Resolver => &[Field::Resolver],
        _ => &[],
    }
}

/// A row's own name for a thing that was not found.
pub(super) fn missing(field: OurField, found: &str) -> Refusal {
    Refusal::new(Rule::I2, Cause::NotFound, field, found)
}

/// A row that could mean several things.
pub(super) fn ambiguous(field: OurField, candidates: &[String]) -> Refusal {
    Refusal::new(Rule::I2, Cause::AmbiguousRow, field, Fact::Nothing)
        .expecting(candidates.join(", "))
}

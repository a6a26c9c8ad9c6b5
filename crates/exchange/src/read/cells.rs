//! Types the cells of rows as they stream by, then decides dates and numbers by their whole column (rule I6).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::refusal::{Cause, Field as OurField, Refusal, Rule};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::text::too_long;
use desbloqueo_playbook::Kind;
use desbloqueo_sheets::{
    Address, Cell, CellValue, DateOrder, DateReading, Field, Format, Mapping, NumberStyle,
    Resolution, Row, Target, UnitsError, date_from_cell, parse_date, units_from_cell,
};

use crate::write::unescape_csv_text;

use super::copies::Copies;
use super::dictionary::{Dictionary, StatusUnreadable};
use super::row::{DateCell, Given, ImportRow, RowRefusal, Text};
use super::slots::{
    date_slot, is_none, is_plain, label_refusal, our_date, our_text, set_units, units_refusal,
    without_breaks,
};
use super::spread::spread_by_l1;

/// The fields that hold dates.
pub(super) const DATES: [Field; 9] = [
    Field::TargetDate,
    Field::AnswerDue,
    Field::NextActionDate,
    Field::EngagementStartDate,
    Field::InitiateDiscussionDate,
    Field::StatusSince,
    Field::RenewalDate,
    Field::ReviewDate,
    Field::LastUpdated,
];

/// The texts of a status: whether the first one says all of it, and the texts of the three levels.
type StatusText = (bool, [String; 3]);

/// Types rows.
pub(super) struct Typing<'a> {
    pub(super) mapping: &'a Mapping,
    pub(super) dictionary: &'a Dictionary,
    is_delimited: bool,
    pub(super) rows: Vec<Box<ImportRow>>,
    pub(super) refusals: Vec<RowRefusal>,
    pub(super) copies: Copies,
    codes: HashMap<(Kind, String), Resolution>,
    statuses: HashMap<StatusText, Result<Option<Status>, StatusUnreadable>>,
    pub(super) number_texts: BTreeMap<u32, Vec<String>>,
    pub(super) waiting_numbers: Vec<(usize, Field, Address, Arc<str>)>,
    pub(super) certain: BTreeMap<Field, Vec<Arc<str>>>,
    pub(super) undecided: Vec<Arc<str>>,
}

impl<'a> Typing<'a> {
    pub(super) fn new(mapping: &'a Mapping, dictionary: &'a Dictionary, format: Format) -> Self {
        Self {
            mapping,
            dictionary,
            is_delimited: format == Format::Csv,
            rows: Vec::new(),
            refusals: Vec::new(),
            copies: Copies::default(),
            codes: HashMap::new(),
            statuses: HashMap::new(),
            number_texts: BTreeMap::new(),
            waiting_numbers: Vec::new(),
            certain: BTreeMap::new(),
            undecided: Vec::new(),
        }
    }

    /// Types one row.
    pub(super) fn add(&mut self, sheet_row: &Row) {
        let mut row = ImportRow {
            number: sheet_row.number,
            ..ImportRow::default()
        };
        row.cells = self.cells_of(sheet_row);
        self.set_texts(&mut row, sheet_row);
        self.set_ids(&mut row, sheet_row);
        self.set_codes(&mut row, sheet_row);
        self.set_dates(&mut row, sheet_row);
        self.set_own(&mut row, sheet_row);
        let by_l1: Vec<(String, Cell)> = self
            .mapping
            .units_by_l1(sheet_row)
            .map(|(l1, cell)| (l1.to_owned(), cell.clone()))
            .collect();
        if self
            .mapping
            .columns
            .iter()
            .any(|column| matches!(column.target, Target::UnitsByL1 { .. }))
        {
            for (row, numbers) in spread_by_l1(self, &row, &by_l1) {
                self.keep(row, numbers);
            }
        } else {
            self.set_status(&mut row, sheet_row);
            let numbers = [Field::Units, Field::PurchasedUnits, Field::OverrideUnits]
                .into_iter()
                .filter_map(|field| Some((field, self.mapping.cell(sheet_row, field)?.clone())))
                .collect();
            self.keep(row, numbers);
        }
    }

    /// Keeps a row whose numbers are read when their columns are known.
    fn keep(&mut self, mut row: ImportRow, numbers: Vec<(Field, Cell)>) {
        for (field, cell) in numbers {
            match &cell.value {
                // Most numbers need no decision, whatever their column is like.
                CellValue::Text(text) if is_plain(text) => {
                    set_units(&mut row, field, text.parse().ok());
                }
                CellValue::Text(text) => {
                    self.number_texts
                        .entry(cell.column())
                        .or_default()
                        .push(text.clone());
                    let text = self.shared(text);
                    self.waiting_numbers
                        .push((self.rows.len(), field, cell.address, text));
                }
                value => match units_from_cell(value, &NumberStyle::NotNeeded) {
                    Ok(units) => set_units(&mut row, field, units),
                    Err(error) => self.refuse_units(&row, field, &cell, error),
                },
            }
        }
        self.rows.push(Box::new(row));
    }

    fn refuse_units(&mut self, row: &ImportRow, field: Field, cell: &Cell, error: UnitsError) {
        let refusal = units_refusal(field, &cell.value.to_display(), error);
        self.refusals.push(RowRefusal {
            row: row.number,
            address: cell.address,
            refusal,
        });
    }

    fn cells_of(&mut self, sheet_row: &Row) -> Arc<[(Field, u32)]> {
        let fields = self.mapping.columns.iter();
        let fields = fields.filter_map(|column| match column.target {
            Target::Field { field } => Some((field, column.column())),
            _ => None,
        });
        let cells: Vec<(Field, u32)> = fields
            .filter(|(_, column)| sheet_row.cell(*column).is_some())
            .collect();
        self.copies.columns(&cells)
    }

    fn set_texts(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        row.note = self.text(sheet_row, Field::Note);
        row.next_action = self.text(sheet_row, Field::NextAction);
        row.blocker_title = self.text(sheet_row, Field::BlockerTitle);
        let mut text = |field: Field| self.line_of_text(sheet_row, field);
        row.external_id = text(Field::ExternalId);
        row.organization = text(Field::Organization).or_else(|| text(Field::Partner));
        row.customer = text(Field::Customer);
        row.customer_id = text(Field::CustomerId);
        row.tenant = text(Field::Tenant);
        row.tenant_id = text(Field::TenantId);
        row.domain = text(Field::Domain);
        row.region = text(Field::Region)
            .or_else(|| text(Field::Area))
            .or_else(|| text(Field::Country));
        row.market_segment = text(Field::MarketSegment);
        row.segment = text(Field::Segment);
        row.asked_of = text(Field::AskedOf);
        row.owner = text(Field::Owner);
        row.delivery_manager = text(Field::DeliveryManager);
        row.assignment_manager = text(Field::AssignmentManager);
        row.account_team = text(Field::AccountTeam);
        row.blocker_key = text(Field::BlockerKey);
        row.resolver = text(Field::Resolver);
        row.duplicate_of = text(Field::DuplicateOf);
    }

    /// A text that is a line or part of one: a break in its cell is a space, and what no record can hold is refused.
    fn line_of_text(&mut self, row: &Row, field: Field) -> Text {
        let text = self.text(row, field)?;
        let is_line = !text.contains(char::is_control);
        let line = if is_line {
            text
        } else {
            self.shared(&without_breaks(&text))
        };
        let cell = self.mapping.cell(row, field)?;
        let refusal = too_long(our_text(field), &line).map(|refusal| RowRefusal {
            row: row.number,
            address: cell.address,
            refusal,
        });
        self.refusals.extend(refusal);
        (!line.is_empty()).then_some(line)
    }

    fn text(&mut self, row: &Row, field: Field) -> Text {
        let cell = self.mapping.cell(row, field)?;
        let display = cell.value.to_display();
        // Our delimited files mark text that a spreadsheet would take for a formula.
        let plain = if self.is_delimited {
            unescape_csv_text(&display)
        } else {
            &display
        };
        let trimmed = plain.trim_matches(|sign: char| {
            sign.is_whitespace() || sign == '\u{200b}' || sign == '\u{feff}'
        });
        (!trimmed.is_empty()).then(|| self.shared(trimmed))
    }

    /// One copy of text that many rows repeat.
    fn shared(&mut self, text: &str) -> Arc<str> {
        self.copies.text(text)
    }

    fn set_ids(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        if let Some(cell) = self.mapping.cell(sheet_row, Field::LineId) {
            let text = cell.value.to_display();
            match text.trim().parse::<LineId>() {
                Ok(id) => row.line = Some(id),
                Err(_) => self.refuse(row, cell, Rule::I2, Cause::NotFound, OurField::Id, &text),
            }
        }
        if let Some(cell) = self.mapping.cell(sheet_row, Field::Version) {
            row.version = units_from_cell(&cell.value, &NumberStyle::NotNeeded)
                .ok()
                .flatten()
                .and_then(|version| i64::try_from(version).ok());
        }
    }

    fn refuse(
        &mut self,
        row: &ImportRow,
        cell: &Cell,
        rule: Rule,
        cause: Cause,
        field: OurField,
        found: &str,
    ) {
        let refusal = Refusal::new(rule, cause, field, found);
        self.refusals.push(RowRefusal {
            row: row.number,
            address: cell.address,
            refusal,
        });
    }

    fn set_codes(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        row.service = self
            .code(
                row,
                sheet_row,
                Field::Service,
                Kind::Service,
                OurField::Service,
            )
            .value()
            .cloned();
        row.service_status = self.code(
            row,
            sheet_row,
            Field::ServiceStatus,
            Kind::ServiceStatus,
            OurField::ServiceStatus,
        );
        row.engagement_scenario = self.code(
            row,
            sheet_row,
            Field::EngagementScenario,
            Kind::EngagementScenario,
            OurField::EngagementScenario,
        );
        row.business_reason = self.code(
            row,
            sheet_row,
            Field::BusinessReason,
            Kind::BusinessReason,
            OurField::BusinessReason,
        );
        if let Some(cell) = self.mapping.cell(sheet_row, Field::Phase).cloned() {
            let text = cell.value.to_display();
            row.phase = self.dictionary.phase(&text);
            if row.phase.is_none() && !is_none(&text) {
                self.refuse(
                    row,
                    &cell,
                    Rule::V2,
                    Cause::UnknownCode,
                    OurField::Phase,
                    &text,
                );
            }
        }
        if let Some(cell) = self.mapping.cell(sheet_row, Field::Severity).cloned() {
            let text = cell.value.to_display();
            row.severity = self.dictionary.severity(&text);
            if row.severity.is_none() && !is_none(&text) {
                self.refuse(
                    row,
                    &cell,
                    Rule::V2,
                    Cause::UnknownCode,
                    OurField::Severity,
                    &text,
                );
            }
        }
    }

    fn code(
        &mut self,
        row: &ImportRow,
        sheet_row: &Row,
        field: Field,
        kind: Kind,
        ours: OurField,
    ) -> Given<Code> {
        let Some(cell) = self.mapping.cell(sheet_row, field) else {
            return Given::Empty;
        };
        let text = cell.value.to_display();
        if is_none(&text) {
            return Given::NotApplicable;
        }
        let dictionary = self.dictionary;
        let resolve = |(kind, text): &(Kind, String)| dictionary.resolve(*kind, text);
        match self
            .codes
            .entry((kind, text.clone()))
            .or_insert_with_key(resolve)
        {
            Resolution::Exact { code } => Code::parse(code).map_or(Given::Empty, Given::Value),
            Resolution::Empty => Given::Empty,
            other => {
                let refusal = label_refusal(ours, &text, other);
                self.refusals.push(RowRefusal {
                    row: row.number,
                    address: cell.address,
                    refusal,
                });
                Given::Empty
            }
        }
    }

    fn set_status(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        let display = |field: Field| {
            let cell = self.mapping.cell(sheet_row, field);
            cell.map(|cell| cell.value.to_display()).unwrap_or_default()
        };
        let whole = display(Field::Status);
        let (l2, l3) = (display(Field::L2), display(Field::L3));
        let is_path = !whole.is_empty() && l2.is_empty() && l3.is_empty();
        let first = if whole.is_empty() {
            display(Field::L1)
        } else {
            whole
        };
        let dictionary = self.dictionary;
        let key = (is_path, [first, l2, l3]);
        let read = self
            .statuses
            .entry(key)
            .or_insert_with_key(|(is_path, [first, l2, l3])| {
                if *is_path {
                    dictionary.status_of_text(first)
                } else {
                    dictionary.status_beside(first, l2, l3)
                }
            });
        match read.clone() {
            Ok(status) => row.status = status,
            Err(unreadable) => self.refuse_status(row, &unreadable),
        }
    }

    fn refuse_status(&mut self, row: &ImportRow, unreadable: &StatusUnreadable) {
        let (column, ours) = match unreadable.level {
            1 => (Field::L1, OurField::L1),
            2 => (Field::L2, OurField::L2),
            _ => (Field::L3, OurField::L3),
        };
        let column = if row.has(column) {
            column
        } else {
            Field::Status
        };
        let refusal = label_refusal(ours, &unreadable.found, &unreadable.resolution);
        self.refusals.push(RowRefusal {
            row: row.number,
            address: row.address(column),
            refusal,
        });
    }

    fn set_dates(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        for field in DATES {
            let Some(cell) = self.mapping.cell(sheet_row, field) else {
                continue;
            };
            let read = match &cell.value {
                CellValue::Text(text) => match parse_date(text, &DateOrder::NotNeeded) {
                    DateReading::Ambiguous { .. } => self.undecided(text),
                    reading => {
                        self.note_certain(field, text, reading);
                        self.date(row, field, cell, reading)
                    }
                },
                value => self.date(
                    row,
                    field,
                    cell,
                    date_from_cell(value, &DateOrder::NotNeeded),
                ),
            };
            if let Some(slot) = date_slot(row, field) {
                *slot = read;
            }
        }
    }

    fn undecided(&mut self, text: &str) -> DateCell {
        let shared = self.shared(text);
        let place = u32::try_from(self.undecided.len()).unwrap_or(u32::MAX);
        self.undecided.push(shared);
        DateCell::Undecided(place)
    }

    /// Keeps some dates whose order shows in the text itself: they decide for those of their column that do not.
    fn note_certain(&mut self, field: Field, text: &str, reading: DateReading) {
        const ENOUGH: usize = 1_000;
        let shared = self.shared(text);
        let seen = self.certain.entry(field).or_default();
        if matches!(reading, DateReading::Date { .. }) && seen.len() < ENOUGH {
            seen.push(shared);
        }
    }

    fn date(
        &mut self,
        row: &ImportRow,
        field: Field,
        cell: &Cell,
        reading: DateReading,
    ) -> DateCell {
        match reading {
            DateReading::Date { date } => DateCell::Day(date),
            DateReading::NotApplicable => DateCell::NotApplicable,
            DateReading::ToBeDecided => DateCell::ToBeDecided,
            DateReading::Empty => DateCell::Empty,
            DateReading::Ambiguous { .. } | DateReading::Unreadable => {
                if field != Field::LastUpdated {
                    let found = cell.value.to_display();
                    self.refuse(
                        row,
                        cell,
                        Rule::I6,
                        Cause::NotADate,
                        our_date(field),
                        &found,
                    );
                }
                DateCell::Empty
            }
        }
    }

    fn set_own(&mut self, row: &mut ImportRow, sheet_row: &Row) {
        for (index, column) in (0_u16..).zip(&self.mapping.columns) {
            if column.target == Target::Unmapped
                && let Some(cell) = sheet_row.cell(column.column())
            {
                let text = self.shared(cell.value.to_display().trim());
                row.own.push((index, text));
            }
        }
    }
}

//! Decides numbers and dates whose reading depends on their whole column (rule I6).

use std::collections::BTreeMap;
use std::sync::Arc;

use desbloqueo_domain::refusal::{Cause, Refusal, Rule};
use desbloqueo_sheets::{
    CellValue, DateOrder, DateReading, Field, NumberStyle, parse_date, units_from_cell,
};

use super::cells::{DATES, Typing};
use super::row::{DateCell, ImportRow, RowRefusal};
use super::slots::{date_slot, our_date, set_units, units_refusal};

/// Typed rows, and what could not be read.
pub(super) struct Typed {
    pub(super) rows: Vec<Box<ImportRow>>,
    pub(super) refusals: Vec<RowRefusal>,
    /// Day or month first, where the columns decided it and all in one way.
    pub(super) date_order: Option<DateOrder>,
}

impl Typing<'_> {
    /// Decides what waited for its column.
    pub(super) fn finish(mut self) -> Typed {
        self.decide_numbers();
        let date_order = self.decide_dates();
        Typed {
            rows: self.rows,
            refusals: self.refusals,
            date_order,
        }
    }

    fn decide_numbers(&mut self) {
        let given = self.mapping.options.number_style.clone();
        let styles: BTreeMap<u32, NumberStyle> = std::mem::take(&mut self.number_texts)
            .into_iter()
            .map(|(column, texts)| {
                let style = NumberStyle::decide(texts.iter().map(String::as_str), true);
                (
                    column,
                    if style.is_decided() {
                        style
                    } else {
                        given.clone().unwrap_or(style)
                    },
                )
            })
            .collect();
        for (at, field, address, text) in std::mem::take(&mut self.waiting_numbers) {
            let style = styles.get(&address.column).cloned().unwrap_or_default();
            let Some(row) = self.rows.get_mut(at) else {
                continue;
            };
            match units_from_cell(&CellValue::Text(text.to_string()), &style) {
                Ok(units) => set_units(row, field, units),
                Err(error) => {
                    let refusal = units_refusal(field, &text, error);
                    self.refusals.push(RowRefusal {
                        row: row.number,
                        address,
                        refusal,
                    });
                }
            }
        }
    }

    fn decide_dates(&mut self) -> Option<DateOrder> {
        let mut decided: Vec<DateOrder> = Vec::new();
        for field in DATES {
            let order = self.order_of(field);
            if matches!(order, DateOrder::DayFirst | DateOrder::MonthFirst) {
                decided.push(order.clone());
            }
            for row in &mut self.rows {
                let address = row.address(field);
                let number = row.number;
                let Some(slot) = date_slot(row, field) else {
                    continue;
                };
                let DateCell::Undecided(place) = *slot else {
                    continue;
                };
                let text: &str = self.undecided.get(place as usize).map_or("", |text| text);
                let read = parse_date(text, &order);
                if let DateReading::Date { date } = read {
                    *slot = DateCell::Day(date);
                } else {
                    let refusal =
                        Refusal::new(Rule::I6, Cause::AmbiguousDate, our_date(field), text);
                    self.refusals.push(RowRefusal {
                        row: number,
                        address,
                        refusal,
                    });
                    *slot = DateCell::Empty;
                }
            }
        }
        decided.dedup();
        match decided.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// The order of day and month: as the column's own values show, else as a person said.
    fn order_of(&mut self, field: Field) -> DateOrder {
        let undecided = &self.undecided;
        let texts: Vec<Arc<str>> = self
            .rows
            .iter_mut()
            .filter_map(|row| match date_slot(row, field) {
                Some(DateCell::Undecided(place)) => undecided.get(*place as usize).cloned(),
                _ => None,
            })
            .collect();
        if texts.is_empty() {
            return DateOrder::NotNeeded;
        }
        let seen = self
            .certain
            .get(&field)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let order = DateOrder::decide(
            texts
                .iter()
                .map(|text| &**text)
                .chain(seen.iter().map(|text| &**text)),
        );
        if order.is_decided() {
            order
        } else {
            self.mapping.options.date_order.clone().unwrap_or(order)
        }
    }
}

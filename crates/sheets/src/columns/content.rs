//! What stands in a column, counted over a sample of rows.

use super::Field;
use super::propose::Lookups;
use crate::values::{
    DateOrder, DateReading, NumberReading, NumberStyle, date_from_cell, parse_number,
    status_readings,
};
use crate::{CellValue, Row};

/// Counts over the cells of a column that state something.
#[derive(Debug, Default, Clone)]
pub(crate) struct Content {
    pub(crate) stated: usize,
    dates: usize,
    numbers: usize,
    guids: usize,
    domains: usize,
    paths: usize,
    known: Vec<(Field, usize)>,
}

impl Content {
    pub(crate) fn of(column: u32, samples: &[Row], lookups: &Lookups) -> Self {
        let mut content = Self {
            known: lookups.fields().map(|field| (field, 0)).collect(),
            ..Self::default()
        };
        for row in samples {
            content.add(row.value(column), lookups);
        }
        content
    }

    fn add(&mut self, value: &CellValue, lookups: &Lookups) {
        if value.is_blank() || matches!(value, CellValue::Error(_)) {
            return;
        }
        let reading = date_from_cell(value, &DateOrder::NotNeeded);
        if matches!(
            reading,
            DateReading::NotApplicable | DateReading::ToBeDecided
        ) {
            return;
        }
        self.stated += 1;
        let is_text = matches!(value, CellValue::Text(_));
        let is_date = matches!(
            reading,
            DateReading::Date { .. } | DateReading::Ambiguous { .. }
        );
        self.dates += usize::from(is_date && !matches!(value, CellValue::Number(_)));
        self.numbers += usize::from(is_number(value));
        if let (true, Some(text)) = (is_text, value.as_text()) {
            self.add_text(text.trim(), lookups);
        }
    }

    fn add_text(&mut self, text: &str, lookups: &Lookups) {
        self.guids += usize::from(is_guid(text));
        self.domains += usize::from(is_domain(text));
        if text.len() > 200 {
            return;
        }
        for (field, count) in &mut self.known {
            *count += usize::from(lookups.knows(*field, text));
        }
        self.paths += usize::from(is_path(text, lookups));
    }

    pub(crate) fn dates(&self) -> u8 {
        self.percent(self.dates)
    }

    pub(crate) fn numbers(&self) -> u8 {
        self.percent(self.numbers)
    }

    pub(crate) fn guids(&self) -> u8 {
        self.percent(self.guids)
    }

    pub(crate) fn domains(&self) -> u8 {
        self.percent(self.domains)
    }

    pub(crate) fn paths(&self) -> u8 {
        self.percent(self.paths)
    }

    /// Gives the share of cells that are known labels of a field; `None` without a lookup for it.
    pub(crate) fn known(&self, field: Field) -> Option<u8> {
        self.known
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, count)| self.percent(*count))
    }

    fn percent(&self, count: usize) -> u8 {
        u8::try_from((count * 100).checked_div(self.stated).unwrap_or(0)).unwrap_or(100)
    }
}

fn is_number(value: &CellValue) -> bool {
    match value {
        CellValue::Number(_) => true,
        CellValue::Text(text) => {
            let reading = parse_number(text, &NumberStyle::NotNeeded);
            matches!(
                reading,
                NumberReading::Number { .. } | NumberReading::Ambiguous { .. }
            )
        }
        _ => false,
    }
}

/// Recognises `8-4-4-4-12` hexadecimal digits, with or without braces.
fn is_guid(text: &str) -> bool {
    let text = text.trim_matches(['{', '}']);
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && groups
            .iter()
            .all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Recognises `cobblemere.example`, without spaces and without an at sign.
fn is_domain(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && label
                .chars()
                .all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let ends_in_letters = labels
        .last()
        .is_some_and(|last| last.len() >= 2 && last.chars().all(char::is_alphabetic));
    labels.len() >= 2 && labels.iter().all(sound) && ends_in_letters
}

fn is_path(text: &str, lookups: &Lookups) -> bool {
    let mut readings = status_readings(text)
        .into_iter()
        .filter(|reading| reading.len() > 1);
    readings.any(|reading| {
        let surely_parted = text.contains(['>', '›', '→', '»']);
        reading
            .first()
            .is_some_and(|first| lookups.knows(Field::L1, first))
            || surely_parted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_domains_are_recognised() {
        assert!(
            is_guid("6f1c2d3e-aaaa-bbbb-cccc-0123456789ab")
                && is_guid("{6F1C2D3E-AAAA-BBBB-CCCC-0123456789AB}")
        );
        assert!(!is_guid("6f1c2d3e") && !is_guid("6f1c2d3e-aaaa-bbbb-cccc-0123456789zz"));
        assert!(is_domain("cobblemere.example") && is_domain("münchen.de"));
        assert!(
            !is_domain("1.5")
                && !is_domain("ana@cobblemere.example")
                && !is_domain("Fernhollow Inc. GmbH")
        );
    }
}

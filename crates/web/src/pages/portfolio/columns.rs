//! The columns of the grid: which there are, and which are shown.

use desbloqueo_app::reads::LineSort;
use desbloqueo_domain::code::OwnFieldId;
use desbloqueo_domain::own_field::OwnField;
use desbloqueo_words::Words;

/// The list under which chosen columns are kept.
pub(super) const LIST: &str = "portfolio";

/// A column beside that of customer and tenant, which is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Service,
    Segment,
    Status,
    Units,
    Age,
    ReasonAge,
    Target,
    Owner,
    NextAction,
    Note,
    Phase,
    Organization,
    Region,
    MarketSegment,
    Renewal,
    Priority,
    Review,
    Confirmed,
    Own(OwnFieldId),
}

impl Column {
    /// Ours, in order.
    pub(super) const ALL: [Self; 18] = [
        Self::Service,
        Self::Segment,
        Self::Status,
        Self::Units,
        Self::Age,
        Self::ReasonAge,
        Self::Target,
        Self::Owner,
        Self::NextAction,
        Self::Note,
        Self::Phase,
        Self::Organization,
        Self::Region,
        Self::MarketSegment,
        Self::Renewal,
        Self::Priority,
        Self::Review,
        Self::Confirmed,
    ];

    /// Shown until somebody chooses.
    const USUAL: [Self; 7] = [
        Self::Service,
        Self::Status,
        Self::Units,
        Self::Age,
        Self::Target,
        Self::Owner,
        Self::NextAction,
    ];

    /// The code in addresses.
    pub(super) fn code(self) -> String {
        let code = match self {
            Self::Service => "service",
            Self::Segment => "segment",
            Self::Status => "status",
            Self::Units => "units",
            Self::Age => "age",
            Self::ReasonAge => "reason-age",
            Self::Target => "target-date",
            Self::Owner => "owner",
            Self::NextAction => "next-action",
            Self::Note => "note",
            Self::Phase => "phase",
            Self::Organization => "organization",
            Self::Region => "region",
            Self::MarketSegment => "market-segment",
            Self::Renewal => "renewal-date",
            Self::Priority => "priority",
            Self::Review => "review-date",
            Self::Confirmed => "confirmed",
            Self::Own(id) => return format!("own:{id}"),
        };
        code.to_owned()
    }

    fn parse(code: &str) -> Option<Self> {
        match code.strip_prefix("own:") {
            Some(id) => id.parse().ok().map(Self::Own),
            None => Self::ALL.into_iter().find(|column| column.code() == code),
        }
    }

    /// The columns of a text; the usual ones where it names none.
    pub(super) fn read(text: &str) -> Vec<Self> {
        let mut columns: Vec<Self> = Vec::new();
        for column in text.split(',').filter_map(Self::parse) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        if columns.is_empty() {
            Self::USUAL.to_vec()
        } else {
            columns
        }
    }

    /// Its heading.
    pub(super) fn label(self, words: &Words<'_>, own_fields: &[OwnField]) -> String {
        match self {
            Self::Age => words.plain("column-age"),
            Self::ReasonAge => words.plain("column-reason-age"),
            Self::Confirmed => words.plain("column-confirmed"),
            Self::Own(id) => own_fields
                .iter()
                .find(|field| field.id == id)
                .map_or_else(|| words.plain("unknown"), |field| field.label.clone()),
            other => words.plain(&format!("field-{}", other.code())),
        }
    }

    /// What the list is sorted by when its heading is pressed.
    pub(super) fn sort(self) -> Option<LineSort> {
        match self {
            Self::Units => Some(LineSort::Units),
            Self::Age => Some(LineSort::Since),
            Self::Target => Some(LineSort::Target),
            Self::NextAction => Some(LineSort::NextAction),
            Self::Confirmed => Some(LineSort::Confirmed),
            _ => None,
        }
    }

    pub(super) fn is_number(self) -> bool {
        self == Self::Units
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_in_order_and_once() {
        let columns = Column::read("units,evil,status,units");
        assert_eq!(columns, [Column::Units, Column::Status]);
        assert_eq!(Column::read("evil"), Column::USUAL);
    }

    #[test]
    fn every_column_is_read_back() {
        for column in Column::ALL {
            assert_eq!(Column::read(&column.code()), [column]);
        }
    }
}

//! What lists of lines are sorted by.

use super::source::Source;

/// What a list of lines is sorted by; lines that are equal in it are sorted by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LineSort {
    /// The name of the customer.
    Customer,
    /// Units.
    Units,
    /// Since when in its L1.
    #[default]
    Since,
    /// Target date; none is the latest.
    Target,
    /// Day of the next action; none is the latest.
    NextAction,
    /// The day on which somebody last changed or confirmed it.
    Confirmed,
}

/// A sort and its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct LineOrder {
    /// What is sorted by.
    pub sort: LineSort,
    /// The greatest first.
    pub descending: bool,
}

impl LineOrder {
    /// The opposite order.
    pub fn reversed(self) -> Self {
        Self {
            descending: !self.descending,
            ..self
        }
    }
}

impl LineSort {
    /// All sorts.
    pub const ALL: [Self; 6] = [
        Self::Customer,
        Self::Units,
        Self::Since,
        Self::Target,
        Self::NextAction,
        Self::Confirmed,
    ];

    /// The stable code of the sort.
    pub fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Units => "units",
            Self::Since => "since",
            Self::Target => "target",
            Self::NextAction => "next-action",
            Self::Confirmed => "confirmed",
        }
    }

    /// Reads a sort's code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == text)
    }

    /// The sort that a source can do: what intervals do not hold is sorted by since.
    pub(super) fn on(self, source: Source) -> Self {
        match (source, self) {
            (Source::Intervals, Self::NextAction | Self::Confirmed) => Self::Since,
            _ => self,
        }
    }

    pub(super) fn column(self, source: Source) -> &'static str {
        match (self.on(source), source) {
            (Self::Customer, source) => source.customer_key(),
            (Self::Units, _) => "line.units",
            (Self::Since, _) => "line.since_l1_day",
            (Self::Target, _) => "line.target_day",
            (Self::NextAction, _) => "line.next_day",
            (Self::Confirmed, _) => "line.confirmed_day",
        }
    }

    /// The same, so that no index has it: what is found is sorted.
    pub(super) fn computed(self) -> &'static str {
        match self {
            Self::Customer => "line.customer_key || ''",
            Self::Units => "line.units + 0",
            Self::Since => "line.since_l1_day + 0",
            Self::Target => "line.target_day + 0",
            Self::NextAction => "line.next_day + 0",
            Self::Confirmed => "line.confirmed_day + 0",
        }
    }

    /// Whether the column is not the line's own.
    pub(super) fn needs_customer(self, source: Source) -> bool {
        source == Source::Intervals && self == Self::Customer
    }

    /// The index that has all lines in this order.
    pub(super) fn index(self) -> &'static str {
        match self {
            Self::Customer => "status_line_sorted_by_customer",
            Self::Units => "status_line_sorted_by_units",
            Self::Since => "status_line_sorted_by_since",
            Self::Target => "status_line_sorted_by_target",
            Self::NextAction => "status_line_sorted_by_next",
            Self::Confirmed => "status_line_sorted_by_confirmed",
        }
    }

    /// The index that has the lines of each organization in this order.
    pub(super) fn index_of_organization(self) -> &'static str {
        match self {
            Self::Customer => "status_line_of_organization_by_customer",
            Self::Units => "status_line_of_organization_by_units",
            Self::Since => "status_line_of_organization_by_since",
            Self::Target => "status_line_of_organization_by_target",
            Self::NextAction => "status_line_of_organization_by_next",
            Self::Confirmed => "status_line_of_organization_by_confirmed",
        }
    }

    /// The index that has the lines of each kind in this order, where lines of some kinds mostly have no such day and
    /// stand behind all others.
    pub(super) fn index_of_kind(self) -> Option<&'static str> {
        match self {
            Self::Target => Some("status_line_of_kind_by_target"),
            Self::NextAction => Some("status_line_of_kind_by_next"),
            Self::Customer | Self::Units | Self::Since | Self::Confirmed => None,
        }
    }
}

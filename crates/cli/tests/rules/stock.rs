//! Lines that are there when the cases of a group begin: each case takes its own.

use crate::sheet::{Cells, Sheet};

/// What a line of the stock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// 100 units of mail in delivery, In Progress until 20 December.
    Going,
    /// 60 and 40 of them, for two subsidiaries.
    Pair,
    /// 100 units in delivery, Blocked until 12 December.
    Stuck,
    /// 100 units in assignment, Blocked.
    StuckEarly,
    /// 100 units in assignment that nobody has classified.
    New,
    /// 100 units in delivery, No Intent.
    Unwilling,
}

/// The reason of blocked lines.
pub(crate) const REASON: &str = "blocked-app-compatibility";

impl Kind {
    pub(crate) const ALL: [Self; 6] = [
        Self::Going,
        Self::Pair,
        Self::Stuck,
        Self::StuckEarly,
        Self::New,
        Self::Unwilling,
    ];

    /// Its rows, as a file says them of a customer with one tenant.
    pub(crate) fn rows(self, customer: &str) -> Vec<Cells> {
        match self {
            Self::Pair => [("60", "Norte"), ("40", "Sur")]
                .map(|(units, segment)| self.cells(customer, units, segment))
                .to_vec(),
            _ => vec![self.cells(customer, "100", "")],
        }
    }

    fn cells(self, customer: &str, units: &str, segment: &str) -> Cells {
        let [phase, l1, l2, target, note] = match self {
            Self::Going | Self::Pair => [
                "delivery",
                "in-progress",
                "",
                "2026-12-20",
                "They move their mailboxes before Christmas.",
            ],
            Self::Stuck => [
                "delivery",
                "blocked",
                REASON,
                "2026-12-12",
                "They want mail; an old application breaks with it.",
            ],
            Self::StuckEarly => [
                "assignment",
                "blocked",
                REASON,
                "",
                "They want mail; an old application breaks with it.",
            ],
            Self::New => [
                "assignment",
                "status-unknown",
                "status-unknown-new-subscription-or-workload",
                "",
                "",
            ],
            Self::Unwilling => [
                "delivery",
                "no-intent",
                "no-intent-executive-sponsorship",
                "",
                "They stay with what they have; the board said no.",
            ],
        };
        [
            ("Customer", customer),
            ("Tenant", customer),
            ("Service", "exchange"),
            ("Units", units),
            ("Segment", segment),
            ("Phase", phase),
            ("L1", l1),
            ("L2", l2),
            ("Target date", target),
            ("Note", note),
            ("Engagement scenario", "vendor-led"),
        ]
        .map(|(heading, text)| (heading, text.to_owned()))
        .to_vec()
    }

    /// How many there are of it: the most that a group of cases takes.
    fn many(self) -> usize {
        match self {
            Self::Going => 12,
            Self::Pair => 8,
            Self::Stuck => 16,
            Self::StuckEarly => 4,
            Self::New => 7,
            Self::Unwilling => 2,
        }
    }

    /// The customer of one of the stock.
    pub(crate) fn customer(self, number: usize) -> String {
        format!("{self:?} {number}")
    }
}

/// A file with the whole stock.
pub(crate) fn sheet() -> Sheet {
    let customers = Kind::ALL
        .into_iter()
        .flat_map(|kind| (0..kind.many()).map(move |number| (kind, number)));
    let rows = customers.flat_map(|(kind, number)| kind.rows(&kind.customer(number)));
    rows.fold(Sheet::default(), |sheet, cells| sheet.row(&cells))
}

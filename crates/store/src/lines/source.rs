//! Where lists and reports read lines: as they stand, or as they stood. Both tables go by the alias `line`, and
//! most of their columns have the same names.

use crate::fragment::Fragment;
use crate::visibility::Rows;

use super::Moment;

/// The table that lines are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// `status_line`.
    Lines,
    /// `line_interval`.
    Intervals,
}

impl Source {
    pub(crate) fn of(moment: Moment) -> Self {
        match moment {
            Moment::Now(_) => Self::Lines,
            Moment::EndOf(_) => Self::Intervals,
        }
    }

    pub(crate) fn table(self) -> Fragment {
        match self {
            Self::Lines => Fragment::new("status_line AS line", Vec::new()),
            Self::Intervals => Fragment::new("line_interval AS line", Vec::new()),
        }
    }

    /// What a list reads of it.
    pub(crate) fn columns(self) -> &'static str {
        match self {
            Self::Lines => {
                "line.id, line.organization_id, line.entitlement_id, line.customer_id, line.tenant_id, line.service, \
                 line.phase, line.units, line.segment, line.kind, line.counted, line.l1, line.l2, line.l3, \
                 line.target_day, line.owner, line.since_l1_day, line.since_reason_day, line.primary_blocker, \
                 line.customer_key, line.note, line.asked_of, line.answer_day, line.review_day, line.next_code, \
                 line.next_text, line.next_open, line.next_day, line.next_owner, line.since_reported, \
                 line.confirmed_day, line.version"
            }
            Self::Intervals => {
                "line.line_id AS id, line.organization_id, line.entitlement_id, line.customer_id, line.tenant_id, \
                 line.service, line.phase, line.units, line.segment, line.kind, line.counted, line.l1, line.l2, \
                 line.l3, line.target_day, line.owner, line.since_l1_day, line.since_reason_day, line.primary_blocker"
            }
        }
    }

    /// The name by which a list is sorted by customer.
    pub(crate) fn customer_key(self) -> &'static str {
        match self {
            Self::Lines => "line.customer_key",
            Self::Intervals => "customer.name_key",
        }
    }

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Lines => "line.id",
            Self::Intervals => "line.line_id",
        }
    }

    pub(crate) fn rows(self) -> Rows {
        match self {
            Self::Lines => Rows::Lines,
            Self::Intervals => Rows::Intervals,
        }
    }
}

/// Tables that a condition or a column needs beside the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Joins {
    pub(crate) customer: bool,
    pub(crate) tenant: bool,
}

impl Joins {
    /// The tables, to follow that of the lines: `CROSS JOIN` keeps SQLite from beginning with one of these.
    pub(crate) fn tables(self) -> Fragment {
        let mut tables = Fragment::default();
        if self.customer {
            tables.push(" CROSS JOIN customer");
        }
        if self.tenant {
            tables.push(" CROSS JOIN tenant");
        }
        tables
    }

    /// What ties them to the line.
    pub(crate) fn conditions(self) -> Vec<Fragment> {
        let customer =
            "customer.organization_id = line.organization_id AND customer.id = line.customer_id";
        let tenant = "tenant.organization_id = line.organization_id AND tenant.id = line.tenant_id";
        let used = [(self.customer, customer), (self.tenant, tenant)];
        used.into_iter()
            .filter(|(wanted, _)| *wanted)
            .map(|(_, text)| Fragment::new(text, Vec::new()))
            .collect()
    }
}

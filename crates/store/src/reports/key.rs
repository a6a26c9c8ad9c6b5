//! What reports are grouped by.

use uuid::Uuid;

use desbloqueo_domain::clocks::AgeBucket;
use desbloqueo_domain::code::{Code, CustomerId, OrganizationId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::StatusKind;
use serde::{Deserialize, Serialize};

use crate::column::{NO_DAY, to_optional_code, to_owner};
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{LineFilter, Reads, Source};
use crate::values;

/// What a report is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportBy {
    /// L2.
    Reason,
    /// L3.
    Detail,
    /// Service.
    Service,
    /// Owner, as it is written.
    Owner,
    /// The party whose clock runs (rule T5).
    Party,
    /// Age in this L1, in the steps that charts show; of time charged, the age reached at the end of the stretch.
    Age,
    /// Customer.
    Customer,
    /// Organization.
    Organization,
}

/// One group of a report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReportKey {
    /// A reason, detail, service or party; `None` where there is none.
    Code(Option<Code>),
    /// An owner.
    Owner(Owner),
    /// An age.
    Age(AgeBucket),
    /// A customer.
    Customer(CustomerId),
    /// An organization.
    Organization(OrganizationId),
}

/// A key as the database gives it: a word, or an id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub(super) struct KeyRow {
    word: String,
    subject: Option<Uuid>,
}

/// The open interval of each line as it stands, for the party whose clock runs.
pub(super) fn present(database: Kind, filter: &LineFilter) -> Fragment {
    let is_blocked = filter.kind == Some(StatusKind::Blocked);
    let mut join = Fragment::new(" LEFT JOIN line_interval AS present", Vec::new());
    join.append(&database.by_index(is_blocked.then_some("line_interval_blocked")))
        .bind(
            " ON present.organization_id = line.organization_id AND present.line_id = line.id
             AND present.effective_to_day = ?",
            values![NO_DAY],
        );
    if is_blocked {
        join.push(" AND present.kind = 'blocked' AND present.counted = 1");
    }
    join
}

impl ReportBy {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Reason,
        Self::Detail,
        Self::Service,
        Self::Owner,
        Self::Party,
        Self::Age,
        Self::Customer,
        Self::Organization,
    ];

    /// The columns of [`KeyRow`]. The party of a line as it stands is that of its open interval, under the alias
    /// `present`.
    pub(super) fn columns(self, source: Source) -> &'static str {
        match (self, source) {
            (Self::Reason, _) => "line.l2 AS word, NULL AS subject",
            (Self::Detail, _) => "line.l3 AS word, NULL AS subject",
            (Self::Service, _) => "line.service AS word, NULL AS subject",
            (Self::Owner, _) => "line.owner AS word, NULL AS subject",
            (Self::Party, Source::Lines) => "coalesce(present.party, '') AS word, NULL AS subject",
            (Self::Party, Source::Intervals) => "line.party AS word, NULL AS subject",
            (Self::Age, _) => "'' AS word, NULL AS subject",
            (Self::Customer, _) => "'' AS word, line.customer_id AS subject",
            (Self::Organization, _) => "'' AS word, line.organization_id AS subject",
        }
    }

    /// What a report by it reads of lines.
    pub(super) fn reads(self) -> Reads {
        match self {
            Self::Reason | Self::Service | Self::Age | Self::Organization => Reads::Statuses,
            Self::Detail | Self::Owner | Self::Party | Self::Customer => Reads::Lines,
        }
    }

    /// The key of a row; of an age, that of so many days.
    pub(super) fn key(self, row: &KeyRow, age_days: i64) -> StoreResult<ReportKey> {
        const TABLE: &str = "status_line";
        Ok(match self {
            Self::Reason | Self::Detail | Self::Service | Self::Party => {
                ReportKey::Code(to_optional_code(TABLE, "code", &row.word)?)
            }
            Self::Owner => ReportKey::Owner(to_owner(TABLE, "owner", &row.word)?),
            Self::Age => ReportKey::Age(AgeBucket::of(age_days)),
            Self::Customer => ReportKey::Customer(CustomerId(row.subject.unwrap_or_default())),
            Self::Organization => {
                ReportKey::Organization(OrganizationId(row.subject.unwrap_or_default()))
            }
        })
    }
}

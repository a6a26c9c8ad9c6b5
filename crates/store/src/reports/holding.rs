//! The blockers that hold lines, as a report joins them.

use desbloqueo_domain::organization::Visibility;

use crate::column::NO_DAY;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Moment, Source};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

use super::reading::{Begun, Reading};

/// That a line has several blockers: few have, and an index tells which.
pub(super) const HAS_SEVERAL: &str = "(line.organization_id, line.id) IN (
    SELECT beside.organization_id, beside.line_id FROM line_blocker AS beside WHERE beside.position > 0)";

/// What each blocker holds as the first of its lines: `id`, `lines` and `units`.
pub(super) async fn held_by_first(
    transaction: &mut Transaction,
    reading: &Reading,
) -> StoreResult<Fragment> {
    let select = Fragment::new(
        "SELECT line.primary_blocker AS id, count(*) AS lines, sum(line.units) AS units",
        Vec::new(),
    );
    let mut first = reading.begin(transaction, select).await?;
    // Said by itself, so that the index of lines that have one serves.
    first.narrow("line.primary_blocker IS NOT NULL", Vec::new());
    let mut sql = first.narrowed();
    sql.push(" GROUP BY line.primary_blocker");
    Ok(sql)
}

/// Which blockers hold lines: those that somebody sees (rule A3), of lines as they stand each open one, of lines of a
/// past day the primary one.
pub(super) struct Holding {
    source: Source,
    seen: Option<Fragment>,
}

impl Holding {
    pub(super) async fn of(
        transaction: &mut Transaction,
        visibility: &Visibility,
        moment: Moment,
    ) -> StoreResult<Self> {
        let seen = resolve_with_blockers(transaction, visibility).await?;
        Ok(Self {
            source: Source::of(moment),
            seen: seen.rows(Rows::Blockers),
        })
    }

    /// What a blocker must meet to hold a line.
    pub(super) fn conditions(&self) -> Vec<Fragment> {
        let open = match self.source {
            Source::Lines => Some(Fragment::new("blocker.closed_day = ?", values![NO_DAY])),
            Source::Intervals => None,
        };
        open.into_iter().chain(self.seen.clone()).collect()
    }

    /// Joins the blockers of each line, and leaves out lines without.
    pub(super) fn join(&self, begun: &mut Begun) {
        begun.sql.push(match self.source {
            Source::Lines => {
                " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
                  JOIN blocker ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id"
            }
            Source::Intervals => " JOIN blocker ON blocker.id = line.primary_blocker",
        });
        begun.conditions.extend(self.conditions());
    }

    /// Joins the blockers of each line; lines without stay.
    pub(super) fn join_if_any(&self, begun: &mut Begun) {
        begun.sql.push(match self.source {
            Source::Lines => {
                " LEFT JOIN line_blocker AS link
                    ON link.organization_id = line.organization_id AND link.line_id = line.id
                  LEFT JOIN blocker
                    ON blocker.organization_id = link.blocker_organization_id AND blocker.id = link.blocker_id"
            }
            Source::Intervals => " LEFT JOIN blocker ON blocker.id = line.primary_blocker",
        });
        for condition in self.conditions() {
            begun.sql.push(" AND ").append(&condition);
        }
    }
}

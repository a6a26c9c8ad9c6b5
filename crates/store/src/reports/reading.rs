//! Blocked lines that meet a filter, for statements that read them in several ways.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::column::NO_DAY;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Resolved, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, Seen, resolve_with_blockers};

use super::from_lines;

/// That a line has several blockers: few have, and an index tells which.
pub(super) const HAS_SEVERAL: &str = "(line.organization_id, line.id) IN (
    SELECT beside.organization_id, beside.line_id FROM line_blocker AS beside WHERE beside.position > 0)";

/// Whose eyes see which blocked lines at which moment.
pub(super) struct Reading {
    filter: LineFilter,
    resolved: Resolved,
    seen: Seen,
    moment: Moment,
}

impl Reading {
    pub(super) async fn of_blocked(
        transaction: &mut Transaction,
        visibility: &Visibility,
        filter: &LineFilter,
        moment: Moment,
    ) -> StoreResult<Self> {
        let filter = filter.of_kind(StatusKind::Blocked);
        Ok(Self {
            resolved: resolve(transaction, visibility, &filter).await?,
            seen: resolve_with_blockers(transaction, visibility).await?,
            filter,
            moment,
        })
    }

    /// `SELECT` from the lines, and the conditions that they must meet.
    pub(super) async fn lines(
        &self,
        transaction: &mut Transaction,
        select: &'static str,
    ) -> StoreResult<(Fragment, Vec<Fragment>)> {
        let mut conditions = Conditions::of(&self.filter, &self.resolved, self.moment);
        let mut sql = Fragment::new(select, Vec::new());
        from_lines(
            transaction,
            &mut sql,
            &self.filter,
            &self.resolved,
            &mut conditions,
            self.moment,
        )
        .await?;
        let mut all = conditions.joins.conditions();
        all.extend(conditions.all);
        Ok((sql, all))
    }

    /// What a blocker must meet to hold a line: that the reader sees it and, as lines stand, that it is open.
    pub(super) fn holding(&self) -> Vec<Fragment> {
        let open = match Source::of(self.moment) {
            Source::Lines => Some(Fragment::new("blocker.closed_day = ?", values![NO_DAY])),
            Source::Intervals => None,
        };
        let seen = self.seen.rows(Rows::Blockers);
        open.into_iter().chain(seen).collect()
    }
}

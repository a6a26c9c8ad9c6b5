//! Statements over blocked lines and the blockers that hold them.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;

use crate::column::NO_DAY;
use crate::error::StoreResult;
use crate::fragment::Fragment;
use crate::lines::{Conditions, LineFilter, Moment, Source, resolve};
use crate::transaction::Transaction;
use crate::values;
use crate::visibility::{Rows, resolve_with_blockers};

use super::from_lines;

/// A statement over blocked lines, up to where their blockers are joined.
pub(super) struct WithBlockers {
    /// What it selects, and from where.
    pub(super) sql: Fragment,
    /// What lines, and what is joined to them, must meet.
    pub(super) conditions: Vec<Fragment>,
    /// Which blockers somebody sees (rule A3); `None`: all.
    pub(super) seen: Option<Fragment>,
    source: Source,
}

impl WithBlockers {
    /// Begins with what is selected, ` FROM` the blocked lines that somebody sees and that meet a filter.
    pub(super) async fn begin(
        transaction: &mut Transaction,
        visibility: &Visibility,
        filter: &LineFilter,
        moment: Moment,
        mut sql: Fragment,
    ) -> StoreResult<Self> {
        let filter = filter.of_kind(StatusKind::Blocked);
        let resolved = resolve(transaction, visibility, &filter).await?;
        let seen = resolve_with_blockers(transaction, visibility).await?;
        let mut conditions = Conditions::of(&filter, &resolved, moment);
        from_lines(
            transaction,
            &mut sql,
            &filter,
            &resolved,
            &mut conditions,
            moment,
        )
        .await?;
        let ties = conditions.joins.conditions().into_iter();
        Ok(Self {
            sql,
            conditions: ties.chain(conditions.all).collect(),
            seen: seen.rows(Rows::Blockers),
            source: Source::of(moment),
        })
    }

    /// Joins the blockers that somebody sees: of lines as they stand each open one, of lines of a past day the primary
    /// one.
    pub(super) fn join(&mut self) -> &mut Fragment {
        self.conditions.extend(self.seen.take());
        match self.source {
            Source::Lines => self.sql.bind(
                " JOIN line_blocker AS link ON link.organization_id = line.organization_id AND link.line_id = line.id
                  JOIN blocker ON blocker.organization_id = link.blocker_organization_id
                   AND blocker.id = link.blocker_id AND blocker.closed_day = ?",
                values![NO_DAY],
            ),
            Source::Intervals => self
                .sql
                .push(" JOIN blocker ON blocker.id = line.primary_blocker"),
        }
    }

    /// The statement with its conditions.
    pub(super) fn narrowed(mut self) -> Fragment {
        self.sql.push_where(&self.conditions);
        self.sql
    }
}

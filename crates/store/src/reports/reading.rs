//! Lines that meet a filter, as somebody sees them at a moment: how the statements of reports begin.

use desbloqueo_domain::organization::Visibility;
use desbloqueo_domain::status::StatusKind;
use jiff::civil::{Date, date};

use crate::dialect::plan_to_read_much;
use crate::error::StoreResult;
use crate::fragment::{Fragment, Kind};
use crate::lines::{Conditions, LineFilter, Moment, Reads, Resolved, Source, resolve, tables};
use crate::transaction::Transaction;
use crate::value::Value;

use super::ReportBy;
use super::key::present;

/// Looks up what a report needs before it reads lines or intervals, and has it planned for reading many of them.
pub(super) async fn look_up(
    transaction: &mut Transaction,
    visibility: &Visibility,
    filter: &LineFilter,
) -> StoreResult<Resolved> {
    if let Some(plan) = plan_to_read_much(Kind::of(transaction)) {
        transaction.execute(plan, Vec::new()).await?;
    }
    resolve(transaction, visibility, filter).await
}

/// The day on which nothing but what is open holds: "no day" is the next.
const LAST_OF_ALL: Date = date(9999, 12, 30);

/// Which lines a report reads: those of a filter that somebody sees, at a moment.
pub(super) struct Reading {
    filter: LineFilter,
    resolved: Resolved,
    pub(super) moment: Moment,
    among: Vec<Fragment>,
}

/// A statement up to its tables, and what it will be narrowed by.
pub(super) struct Begun {
    /// What it selects, and from where.
    pub(super) sql: Fragment,
    /// What lines, and what is joined to them, must meet.
    pub(super) conditions: Vec<Fragment>,
}

impl Reading {
    pub(super) async fn of(
        transaction: &mut Transaction,
        visibility: &Visibility,
        filter: &LineFilter,
        moment: Moment,
    ) -> StoreResult<Self> {
        Ok(Self {
            resolved: look_up(transaction, visibility, filter).await?,
            filter: filter.clone(),
            moment,
            among: Vec::new(),
        })
    }

    /// The same of blocked lines.
    pub(super) async fn of_blocked(
        transaction: &mut Transaction,
        visibility: &Visibility,
        filter: &LineFilter,
        moment: Moment,
    ) -> StoreResult<Self> {
        let filter = filter.of_kind(StatusKind::Blocked);
        Self::of(transaction, visibility, &filter, moment).await
    }

    /// Keeps those lines alone that meet one more condition.
    pub(super) fn narrow(&mut self, condition: Fragment) {
        self.among.push(condition);
    }

    /// Whether nothing is left out but what is not blocked.
    pub(super) fn is_of_everything(&self) -> bool {
        self.filter == LineFilter::default().of_kind(StatusKind::Blocked)
            && self.resolved.seen.rows(self.source().rows()).is_none()
            && self.among.is_empty()
    }

    /// Lines as they stand by the intervals that are open, where nothing is left out: those say the same of them, and for
    /// whom they wait since when as well.
    pub(super) fn of_open_intervals(self) -> Self {
        match self.moment {
            Moment::Now(_) if self.is_of_everything() => Self {
                moment: Moment::EndOf(LAST_OF_ALL),
                ..self
            },
            _ => self,
        }
    }

    /// The table that lines are read from.
    pub(super) fn source(&self) -> Source {
        Source::of(self.moment)
    }

    pub(super) fn database(&self) -> Kind {
        self.resolved.seen.database()
    }

    /// Begins with what is selected, ` FROM` the lines.
    pub(super) async fn begin(
        &self,
        transaction: &mut Transaction,
        select: Fragment,
    ) -> StoreResult<Begun> {
        self.begin_with(transaction, select, Reads::Lines).await
    }

    /// The same for sums by a key; the open interval of each line as it stands is joined where the key is of it.
    pub(super) async fn begin_by(
        &self,
        transaction: &mut Transaction,
        select: Fragment,
        by: ReportBy,
    ) -> StoreResult<Begun> {
        let mut begun = self.begin_with(transaction, select, by.reads()).await?;
        self.join_present(&mut begun, by);
        Ok(begun)
    }

    /// The same, by what is read of lines.
    pub(super) async fn begin_with(
        &self,
        transaction: &mut Transaction,
        select: Fragment,
        reads: Reads,
    ) -> StoreResult<Begun> {
        let (filter, resolved) = (&self.filter, &self.resolved);
        let mut conditions = Conditions::of(filter, resolved, self.moment);
        let asked = (self.moment, reads);
        let tables = tables(transaction, filter, resolved, &mut conditions, asked).await?;
        let mut sql = select;
        sql.push(" FROM ").append(&tables);
        let mut all = conditions.joins.conditions();
        all.extend(conditions.all);
        all.extend(self.among.iter().cloned());
        Ok(Begun {
            sql,
            conditions: all,
        })
    }

    /// Joins the open interval of each line as it stands, for the party whose clock runs, where that is the key.
    pub(super) fn join_present(&self, begun: &mut Begun, by: ReportBy) {
        if by == ReportBy::Party && self.source() == Source::Lines {
            begun.sql.append(&present(self.database(), &self.filter));
        }
    }
}

impl Begun {
    /// Narrows by one more condition.
    pub(super) fn narrow(&mut self, text: &'static str, values: Vec<Value>) {
        self.conditions.push(Fragment::new(text, values));
    }

    /// The statement with its conditions.
    pub(super) fn narrowed(mut self) -> Fragment {
        self.sql.push_where(&self.conditions);
        self.sql
    }
}

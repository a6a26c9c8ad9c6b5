//! What calls for somebody's attention.

use desbloqueo_domain::clocks::STALE_AFTER_DAYS;
use desbloqueo_store::lines::{LineFilter, Moment, totals};
use desbloqueo_store::transaction::Transaction;

use super::super::LineSum;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// Lines and units that call for somebody's attention, whatever their status; `None` where a past day does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attention {
    /// The day of the next action or of the target has passed.
    pub overdue: Option<LineSum>,
    /// The day of the target has passed.
    pub past_target: LineSum,
    /// Units arrived and nobody has classified them (rule U2).
    pub unclassified: LineSum,
    /// Nobody changed or confirmed them for [`STALE_AFTER_DAYS`] days or more.
    pub stale: Option<LineSum>,
    /// The reported units have moved away from the agreed ones (rule U3).
    pub needs_reconciling: Option<LineSum>,
}

impl Attention {
    pub(super) async fn read(
        app: &App,
        transaction: &mut Transaction,
        actor: &Actor,
        filter: &LineFilter,
        moment: Moment,
    ) -> UseCaseResult<Self> {
        let all = filter.clone();
        let new_units = app.rulebook().defaults.new_units.clone();
        let past_target = LineFilter {
            past_target: true,
            ..all.clone()
        };
        let unclassified = LineFilter {
            unclassified: Some(new_units),
            ..all.clone()
        };
        let mut attention = Self {
            past_target: count(transaction, actor, &past_target, moment).await?,
            unclassified: count(transaction, actor, &unclassified, moment).await?,
            ..Self::default()
        };
        if matches!(moment, Moment::EndOf(_)) {
            return Ok(attention);
        }
        let overdue = LineFilter {
            overdue: true,
            ..all.clone()
        };
        let stale = LineFilter {
            stale_days: Some(STALE_AFTER_DAYS.max(all.stale_days.unwrap_or_default())),
            ..all.clone()
        };
        let needs_reconciling = LineFilter {
            needs_reconciling: true,
            ..all
        };
        attention.overdue = Some(count(transaction, actor, &overdue, moment).await?);
        attention.stale = Some(count(transaction, actor, &stale, moment).await?);
        attention.needs_reconciling =
            Some(count(transaction, actor, &needs_reconciling, moment).await?);
        Ok(attention)
    }
}

async fn count(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    moment: Moment,
) -> UseCaseResult<LineSum> {
    let found = totals(transaction, &actor.visibility, filter, None, moment).await?;
    Ok(LineSum {
        lines: found.lines,
        units: found.units,
    })
}

//! Says what would move if a reason, blockers or somebody's backlog were gone.

use std::collections::BTreeSet;

use desbloqueo_domain::code::{BlockerId, Code, LineId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::lines::{LineFilter, Moment};
use desbloqueo_store::reports::{
    Cause, HeldLine, ReportBy, blocked, held_lines, lines_held_by, list_resolved_blockers,
};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::moment;
use super::past_resolvers::resolved_on;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::asked_then;

/// What is thought away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Without {
    /// Every blocker of this reason.
    Reason(Code),
    /// A blocker.
    Blocker(BlockerId),
    /// Every blocker that somebody can remove, just as it is written.
    Resolver(Owner),
}

impl Without {
    fn cause(&self) -> Cause {
        match self {
            Self::Reason(code) => Cause::Reason(code.clone()),
            Self::Blocker(id) => Cause::Blocker(*id),
            Self::Resolver(who) => Cause::Resolver(who.clone()),
        }
    }
}

/// What would move, of what is blocked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// Open blockers that would be gone; of a past day, those that were the first of a line.
    pub blockers: usize,
    /// All that is blocked.
    pub blocked: Moved,
    /// What no other open blocker holds: it would move.
    pub freed: Moved,
    /// What would lose a blocker, and is held by another; nothing of a past day, which knows of first ones alone.
    pub still_held: Moved,
    /// The day that it looks at.
    pub day: Date,
}

/// Lines, their units, and the unit-days that they have been blocked for until the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moved {
    /// Lines.
    pub lines: i64,
    /// Units.
    pub units: i64,
    /// Units times days.
    pub unit_days: i64,
}

/// Counts the lines, units and unit-days that would move without all of these; a line of several blockers moves when
/// none of them is left (rule S7).
pub async fn what_if(
    app: &App,
    actor: &Actor,
    filter: &LineFilter,
    without: &[Without],
    as_of: Option<Date>,
) -> UseCaseResult<WhatIf> {
    let mut transaction = app.database.read().await?;
    let moment = moment(app, &mut transaction, actor, as_of).await?;
    let filter = &asked_then(&mut transaction, filter, moment).await?;
    let lines = lines(&mut transaction, actor, filter, (without, moment)).await?;
    let gone = gone(&mut transaction, &lines, without, moment).await?;
    let touched = |line: &&HeldLine| line.blockers.keys().any(|id| gone.contains(id));
    let is_free = |line: &&HeldLine| line.blockers.keys().all(|id| gone.contains(id));
    let (free, held): (Vec<&HeldLine>, Vec<&HeldLine>) =
        lines.iter().filter(touched).partition(is_free);
    let transaction = &mut transaction;
    Ok(WhatIf {
        blockers: gone.len(),
        blocked: moved(transaction, actor, filter, None, moment).await?,
        freed: moved(transaction, actor, filter, Some(&free), moment).await?,
        still_held: moved(transaction, actor, filter, Some(&held), moment).await?,
        day: moment.day(),
    })
}

/// The blocked lines that something of what is thought away may hold; of a past day all, for only history tells who could
/// remove blockers then.
async fn lines(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    (without, moment): (&[Without], Moment),
) -> UseCaseResult<Vec<HeldLine>> {
    let seen = &actor.visibility;
    Ok(match moment {
        Moment::Now(today) => {
            let causes: Vec<Cause> = without.iter().map(Without::cause).collect();
            lines_held_by(transaction, seen, filter, &causes, today).await?
        }
        Moment::EndOf(_) => held_lines(transaction, seen, filter, moment).await?,
    })
}

/// The blockers that hold one of the lines and are thought away.
async fn gone(
    transaction: &mut Transaction,
    lines: &[HeldLine],
    without: &[Without],
    moment: Moment,
) -> UseCaseResult<BTreeSet<BlockerId>> {
    let mut resolved = BTreeSet::new();
    for one in without {
        if let Without::Resolver(owner) = one {
            resolved.extend(match moment {
                Moment::Now(_) => list_resolved_blockers(transaction, owner).await?,
                Moment::EndOf(day) => resolved_on(transaction, owner, day).await?,
            });
        }
    }
    let is_gone = |id: &BlockerId, reason: Option<&Code>| {
        resolved.contains(id)
            || without.iter().any(|one| match one {
                Without::Reason(code) => reason == Some(code),
                Without::Blocker(blocker) => blocker == id,
                Without::Resolver(_) => false,
            })
    };
    let holding = lines.iter().flat_map(|line| &line.blockers);
    let gone = holding.filter(|(id, reason)| is_gone(id, reason.as_ref()));
    Ok(gone.map(|(id, _)| *id).collect())
}

/// The sums that the report of what is blocked has of these lines.
pub(super) async fn moved(
    transaction: &mut Transaction,
    actor: &Actor,
    filter: &LineFilter,
    lines: Option<&[&HeldLine]>,
    moment: Moment,
) -> UseCaseResult<Moved> {
    let lines: Option<BTreeSet<LineId>> =
        lines.map(|lines| lines.iter().map(|held| held.line).collect());
    if lines.as_ref().is_some_and(BTreeSet::is_empty) {
        return Ok(Moved::default());
    }
    let filter = LineFilter {
        lines,
        ..filter.clone()
    };
    let seen = &actor.visibility;
    let rows = blocked(transaction, seen, &filter, ReportBy::Reason, moment).await?;
    Ok(rows.iter().fold(Moved::default(), |sum, row| Moved {
        lines: sum.lines + row.lines,
        units: sum.units.saturating_add(row.units),
        unit_days: sum.unit_days.saturating_add(row.unit_days),
    }))
}

//! Charges another party with a blocker's waiting, from a day on (rule T5).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::code::{BlockerId, Code, IntervalId};
use desbloqueo_domain::interval::Interval;
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;

use super::SavedBlocker;
use super::holding::{find, finish};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::require_version;
use crate::edit_line::why;
use crate::error::UseCaseResult;
use crate::journal::Journal;

/// Charges a party from a day on, today at the latest: also for days that have passed, and also for lines that
/// have left the blocker since. No day is lost or counted twice.
pub async fn charge_party(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    party: &Code,
    from: Date,
    reason: &str,
) -> UseCaseResult<SavedBlocker> {
    charge_party_as_read(app, actor, id, (party, from, reason), None).await
}

/// The same as it was read in this version; refused where somebody saved it since (rule V3).
pub async fn charge_party_as_read(
    app: &App,
    actor: &Actor,
    id: BlockerId,
    (party, from, reason): (&Code, Date, &str),
    version: Option<i64>,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let holding = find(&mut transaction, actor, id).await?;
    let today = app
        .today_in(&mut transaction, holding.before.blocker.organization)
        .await?;
    let mut journal = Journal::new(app, actor, today);
    let mut why = why(reason, "");
    why.overriding = holding.require(actor, Act::OpenBlocker, "")?;
    require_version(holding.before.blocker.version, version)?;
    let mut state = holding.before.blocker.state.clone();
    state.charge(party.clone(), from, today, app.rulebook())?;
    holding
        .save(&mut journal, &mut transaction, state, &why)
        .await?;
    charge_intervals(&mut journal, &mut transaction, id, party, from).await?;
    finish(journal, transaction, id, Vec::new()).await
}

/// Splits the intervals that lie across the day, and charges all that follow it.
async fn charge_intervals(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    id: BlockerId,
    party: &Code,
    from: Date,
) -> UseCaseResult<()> {
    let across = intervals::list_across_day(transaction, id, from).await?;
    let mut rest = Vec::with_capacity(across.len());
    for stored in across {
        let Interval {
            state, id: earlier, ..
        } = &stored.interval;
        intervals::update_end(transaction, state.organization, *earlier, Some(from)).await?;
        journal.connect_line(state.organization, stored.interval.line);
        let later = Interval {
            id: IntervalId(journal.next_id()),
            from,
            ..stored.interval.clone()
        };
        rest.push(StoredInterval {
            interval: later,
            ..stored
        });
    }
    intervals::insert_many(transaction, &rest, journal.recorded_at()).await?;
    intervals::update_party(transaction, id, from, party).await?;
    Ok(())
}

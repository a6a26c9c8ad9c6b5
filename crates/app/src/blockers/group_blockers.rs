//! Makes one shared blocker out of several private ones (rules S7, A4).

use std::collections::BTreeSet;

use desbloqueo_domain::access::{Act, Standing};
use desbloqueo_domain::blocker::{Blocker, BlockerState};
use desbloqueo_domain::code::{BatchId, BlockerId, OrganizationId};
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::chain::ChainHead;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::visibility::locate_blocker;
use jiff::civil::Date;

use super::close_blocker::insert_batch;
use super::holding::{finish, lines_held_by, require};
use super::linking::Chosen;
use super::offer_groups::offered;
use super::open_blocker::home;
use crate::App;
use crate::actor::{Actor, Override};
use crate::edit_entitlement::{Editing, read_many};
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};

/// Private blockers that are one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupBlockers {
    /// The private blockers.
    pub blockers: Vec<BlockerId>,
    /// What they are together; empty: the words that most of them share.
    pub title: String,
    /// The node that it belongs to; `None`: the lowest that has all lines in its subtree.
    pub organization: Option<OrganizationId>,
}

/// The shared blocker that took their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupedBlocker {
    /// The blocker.
    pub blocker: Blocker,
    /// By which all of it can be undone.
    pub batch: BatchId,
}

/// Opens a shared blocker, moves the lines of private ones to it, and closes those. Dates on which they do not
/// agree stay with the lines.
pub async fn group_blockers(
    app: &App,
    actor: &Actor,
    group: &GroupBlockers,
) -> UseCaseResult<GroupedBlocker> {
    let mut transaction = app.database.write().await?;
    let (members, chosen) = read(&mut transaction, actor, &group.blockers).await?;
    let organization = home(actor, group.organization, &chosen)?;
    let today = app.today_in(&mut transaction, organization).await?;
    let batch = BatchId(app.ids.next(app.clock.now()));
    let mut journal = Journal::new(app, actor, today).of_batch(batch);
    let overriding = require_group(actor, &members, &chosen, organization)?;
    let title = title(&mut transaction, actor, group).await?;
    let state = grouped_state(&title, &members, today)?;
    state.check(app.rulebook())?;
    let why = Why {
        reason: title,
        overriding,
    };
    let blocker = Blocker {
        id: BlockerId(journal.next_id()),
        organization,
        state,
        version: 0,
    };
    journal.add_blocker(blocker.clone(), &why)?;
    let stored = StoredBlocker {
        blocker,
        chain: ChainHead::default(),
    };
    close_idle(&mut journal, &mut transaction, (&members, &chosen), &why).await?;
    for chosen in chosen {
        chosen
            .save(&mut journal, &mut transaction, &stored, true, &why)
            .await?;
    }
    insert_batch(&journal, &mut transaction, &stored, batch).await?;
    let saved = finish(journal, transaction, stored.blocker.id, Vec::new()).await?;
    Ok(GroupedBlocker {
        blocker: saved.blocker,
        batch,
    })
}

fn grouped_state(
    title: &str,
    members: &[StoredBlocker],
    today: Date,
) -> UseCaseResult<BlockerState> {
    let states: Vec<&BlockerState> = members.iter().map(|stored| &stored.blocker.state).collect();
    Ok(BlockerState::group(title, &states, today)?)
}

/// Reads the blockers with the lines that they hold; one that the actor does not see is not found (rule A3).
async fn read(
    transaction: &mut Transaction,
    actor: &Actor,
    ids: &[BlockerId],
) -> UseCaseResult<(Vec<StoredBlocker>, Vec<Chosen>)> {
    let ids: BTreeSet<BlockerId> = ids.iter().copied().collect();
    let ids: Vec<BlockerId> = ids.into_iter().collect();
    for id in &ids {
        locate_blocker(transaction, &actor.visibility, *id)
            .await?
            .ok_or_else(|| UseCaseError::not_found(Field::Blocker, id))?;
    }
    let mut wanted = BTreeSet::new();
    for id in &ids {
        let held = blockers::list_held(transaction, *id).await?;
        wanted.extend(
            held.into_iter()
                .map(|line| (line.place.organization, line.entitlement)),
        );
    }
    let entitlements = read_many(transaction, &wanted).await?;
    let members = blockers::list_by_ids(transaction, &ids).await?;
    for id in &ids {
        let places =
            lines_held_by(&entitlements, *id).map(|(editing, line)| editing.place(line.id));
        let member = members.iter().find(|stored| stored.blocker.id == *id);
        let seen = member.is_some_and(|stored| {
            actor
                .visibility
                .sees_blocker(stored.blocker.organization, *id, places)
        });
        if !seen {
            return Err(UseCaseError::not_found(Field::Blocker, id));
        }
    }
    Ok((
        members,
        entitlements
            .into_iter()
            .map(|editing| choose(editing, &ids))
            .collect(),
    ))
}

fn choose(editing: Editing, ids: &[BlockerId]) -> Chosen {
    let lines = editing.before.entitlement.lines.iter();
    let held = lines.filter(|line| {
        line.state
            .blockers
            .iter()
            .any(|link| ids.contains(&link.blocker))
    });
    Chosen {
        lines: held.map(|line| line.id).collect(),
        editing,
    }
}

/// Whoever may group each of them, and at the node of the new one.
fn require_group(
    actor: &Actor,
    members: &[StoredBlocker],
    chosen: &[Chosen],
    organization: OrganizationId,
) -> UseCaseResult<Override> {
    let mut all = Standing::default();
    for chosen in chosen {
        for line in &chosen.lines {
            let line = chosen.editing.before.entitlement.require_line(*line)?;
            all = all.or(chosen.editing.standing_on(actor, &line.state));
        }
    }
    let entitlements: Vec<Editing> = chosen.iter().map(|chosen| chosen.editing.clone()).collect();
    for member in members {
        require(
            actor,
            &entitlements,
            &member.blocker,
            Act::GroupBlockers,
            "",
        )?;
    }
    actor.require(Act::GroupBlockers, organization, &all, "")
}

/// The title given, else what most of the blockers say.
async fn title(
    transaction: &mut Transaction,
    actor: &Actor,
    group: &GroupBlockers,
) -> UseCaseResult<String> {
    if !group.title.trim().is_empty() {
        return Ok(group.title.trim().to_owned());
    }
    let (seen, ids) = (&actor.visibility, &group.blockers);
    let private = blockers::list_open_private_among(transaction, seen, ids).await?;
    let offered = offered(&private).into_iter().next();
    Ok(offered
        .map(|offered| offered.proposed_title())
        .unwrap_or_default())
}

/// Closes those that hold nothing; the others close once their lines are saved.
async fn close_idle(
    journal: &mut Journal<'_>,
    transaction: &mut Transaction,
    (members, chosen): (&[StoredBlocker], &[Chosen]),
    why: &Why,
) -> UseCaseResult<()> {
    for member in members {
        let id = member.blocker.id;
        if !chosen
            .iter()
            .any(|chosen| chosen.editing.blockers.contains_key(&id))
        {
            let mut state = member.blocker.state.clone();
            state.close(&why.reason, journal.today())?;
            journal
                .save_blocker(transaction, member, state, why)
                .await?;
        }
    }
    Ok(())
}

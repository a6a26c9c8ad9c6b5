//! Details a line as programs are told it: its row of a list, and what stands around it.

use std::collections::BTreeSet;

use desbloqueo_domain::blocker::slips;
use desbloqueo_domain::code::LineId;
use desbloqueo_domain::organization::Place;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::Field;
use desbloqueo_store::lines::{self, Columns, Cursor, Moment};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{blockers, promises, tenants};
use jiff::civil::Date;

use super::{LineBlocker, LineFilter, LineItem, LineOrder, Lines, Names};
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};

/// A line with what stands around it.
#[derive(Debug, Clone)]
pub struct LineDetail {
    /// The line.
    pub item: LineItem,
    /// What stands around it; nothing of a past day.
    pub around: Option<Around>,
    /// The names behind owners.
    pub names: Names,
    /// The day that ages count to.
    pub day: Date,
}

/// What stands around a line as it is now.
#[derive(Debug, Clone)]
pub struct Around {
    /// Who must act today: its owner, with a role resolved through the team.
    pub acting: Owner,
    /// The blockers that hold it and that the actor sees, the primary one first.
    pub blockers: Vec<LineBlocker>,
    /// How often its target was moved to a later day, and by how many days (rule H5).
    pub slips: (u32, i64),
}

/// Details a line that the actor sees, now or as of the end of a past day (rules A3, H2).
pub async fn detail_line(
    app: &App,
    actor: &Actor,
    id: LineId,
    as_of: Option<Date>,
) -> UseCaseResult<LineDetail> {
    let mut transaction = app.database.read().await?;
    let today = super::today(app, &mut transaction, actor).await?;
    let wanted = Lines {
        as_of,
        ..Lines::default()
    };
    let moment = wanted.moment(today);
    let item = find(&mut transaction, actor, id, moment)
        .await?
        .ok_or_else(|| UseCaseError::not_found(Field::Id, id))?;
    let around = match moment {
        Moment::Now(_) => Some(look_around(&mut transaction, actor, &item).await?),
        Moment::EndOf(_) => None,
    };
    let next = item.next_action.as_ref().map(|next| &next.owner);
    let acting = around.as_ref().map(|around| &around.acting);
    let owners = [Some(&item.owner), next, acting].into_iter().flatten();
    let owners = owners.map(|owner| (item.organization, owner));
    Ok(LineDetail {
        names: Names::read(&mut transaction, owners.collect::<Vec<_>>()).await?,
        day: moment.day(),
        around,
        item,
    })
}

async fn find(
    transaction: &mut Transaction,
    actor: &Actor,
    id: LineId,
    moment: Moment,
) -> UseCaseResult<Option<LineItem>> {
    let filter = LineFilter {
        lines: Some(BTreeSet::from([id])),
        include_invalid: true,
        ..LineFilter::default()
    };
    let (seen, cursor) = (&actor.visibility, Cursor::first(LineOrder::default()));
    let columns = Columns::List;
    let page = lines::list(transaction, seen, &filter, &cursor, 1, columns, moment).await?;
    Ok(page.items.into_iter().next())
}

async fn look_around(
    transaction: &mut Transaction,
    actor: &Actor,
    item: &LineItem,
) -> UseCaseResult<Around> {
    let place = Place {
        organization: item.organization,
        tenant: item.tenant.id,
        line: item.id,
    };
    let held = blockers::list_of_line(transaction, item.organization, item.id).await?;
    let seen = held.into_iter().filter(|held| {
        let (home, blocker) = (held.organization, held.id);
        actor.visibility.sees_blocker(home, blocker, [place])
    });
    let promised = promises::list_of_subjects(transaction, item.organization, &[item.id.0]).await?;
    let promised: Vec<Date> = promised.into_iter().map(|(_, day)| day).collect();
    Ok(Around {
        acting: acting(transaction, item).await?,
        blockers: seen
            .map(|held| LineBlocker {
                id: held.id,
                title: held.title,
                open: held.closed.is_none(),
            })
            .collect(),
        slips: slips(&promised),
    })
}

/// Who must act: the team is asked only where a role owns the line.
async fn acting(transaction: &mut Transaction, item: &LineItem) -> UseCaseResult<Owner> {
    if !matches!(item.owner, Owner::Role(_)) {
        return Ok(item.owner.clone());
    }
    let tenant = tenants::find(transaction, item.organization, item.tenant.id).await?;
    Ok(tenant.map_or_else(
        || item.owner.clone(),
        |stored| {
            let team = &stored.tenant.state.team;
            team.resolve(&item.owner, &item.service).clone()
        },
    ))
}

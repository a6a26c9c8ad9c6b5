//! A blocker with all that its page shows to one reader: its lines as lists show them, and who is behind every name
//! (rules A3, A4, H1).

use std::collections::BTreeSet;

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, OrganizationId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_store::changes::Change;
use desbloqueo_store::transaction::Transaction;
use jiff::civil::Date;
use serde_json::Value;

use super::show_blocker::show_blocker;
use super::shown::ShownBlocker;
use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;
use crate::reads::{LineFilter, LineItem, LineOrder, LineSort, Lines, Names, list_lines};
use crate::rights::RightsOfLines;

/// Lines that a page shows at most; the portfolio shows the others.
const MOST_LINES: u32 = 50;

/// A blocker with all that its page shows to one reader.
#[derive(Debug, Clone)]
pub struct BlockerRecord {
    /// What the reader sees of it.
    pub shown: ShownBlocker,
    /// Its lines as lists show them, the most units first; the first of them where there are very many.
    pub lines: Vec<LineItem>,
    /// What the reader may do with each line.
    pub line_rights: RightsOfLines,
    /// The names behind owners of the lines.
    pub line_names: Names,
    /// The names behind everybody else: owners, resolvers, whoever changed it or commented.
    pub names: Names,
    /// Today where it belongs.
    pub day: Date,
}

/// Reads a blocker with all that its page shows.
pub async fn read_record(app: &App, actor: &Actor, id: BlockerId) -> UseCaseResult<BlockerRecord> {
    let shown = show_blocker(app, actor, id).await?;
    let wanted = Lines {
        filter: LineFilter {
            blocker: Some(id),
            include_invalid: true,
            ..LineFilter::default()
        },
        order: LineOrder {
            sort: LineSort::Units,
            descending: true,
        },
        limit: MOST_LINES,
        ..Lines::default()
    };
    let lines = list_lines(app, actor, &wanted).await?;
    let mut transaction = app.database.read().await?;
    let organization = shown.blocker.organization;
    let names = names(
        &mut transaction,
        organization,
        &shown.blocker.state,
        &shown.timeline,
    )
    .await?;
    Ok(BlockerRecord {
        day: app.today_in(&mut transaction, organization).await?,
        lines: lines.items,
        line_rights: lines.rights,
        line_names: lines.names,
        names,
        shown,
    })
}

/// The names behind whoever a blocker names or has named, and whoever changed it.
pub(super) async fn names(
    transaction: &mut Transaction,
    organization: OrganizationId,
    state: &BlockerState,
    changes: &[Change],
) -> UseCaseResult<Names> {
    let mut owners: BTreeSet<Owner> = state.resolvers.iter().cloned().collect();
    owners.insert(state.owner.clone());
    owners.insert(state.next_action.owner.clone());
    let mut people: BTreeSet<PersonId> = state.invited.iter().copied().collect();
    for change in changes {
        people.insert(change.person);
        for text in [&change.before, &change.after] {
            if let Ok(value) = serde_json::from_str(text) {
                add_owners(&value, &mut owners);
                people.extend(invited(&value));
            }
        }
    }
    let owners = owners.iter().map(|owner| (organization, owner));
    let mut names = Names::read(transaction, owners.collect::<Vec<_>>()).await?;
    names.add_people(transaction, people).await?;
    Ok(names)
}

/// Every owner that a recorded change names, wherever it stands in it.
fn add_owners(value: &Value, owners: &mut BTreeSet<Owner>) {
    if let Ok(owner) = serde_json::from_value::<Owner>(value.clone()) {
        owners.insert(owner);
        return;
    }
    match value {
        Value::Array(all) => all.iter().for_each(|one| add_owners(one, owners)),
        Value::Object(all) => all.values().for_each(|one| add_owners(one, owners)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn invited(value: &Value) -> Vec<PersonId> {
    let named = value.get("invited").cloned().unwrap_or_default();
    serde_json::from_value(named).unwrap_or_default()
}

//! What belongs to a blocker: resolvers, party clock, channels, tickets, invitations.

use std::collections::BTreeMap;

use uuid::Uuid;

use desbloqueo_domain::blocker::{Blocker, ChannelUsed, PartyFrom, TicketLink};
use desbloqueo_domain::code::{BlockerId, PersonId};
use desbloqueo_domain::owner::Owner;

use crate::column::{day, owner, to_code, to_day, to_owner};
use crate::error::StoreResult;
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

/// What belongs to one blocker.
#[derive(Debug, Default)]
pub(super) struct OfBlocker {
    pub(super) resolvers: Vec<Owner>,
    pub(super) party_clock: Vec<PartyFrom>,
    pub(super) channels: Vec<ChannelUsed>,
    pub(super) tickets: Vec<TicketLink>,
    pub(super) invited: Vec<PersonId>,
}

/// What belongs to several blockers.
#[derive(Debug, Default)]
pub(super) struct Children(BTreeMap<Uuid, OfBlocker>);

impl Children {
    pub(super) fn take(&mut self, id: BlockerId) -> OfBlocker {
        self.0.remove(&id.0).unwrap_or_default()
    }

    fn of(&mut self, id: Uuid) -> &mut OfBlocker {
        self.0.entry(id).or_default()
    }
}

/// Reads what belongs to the blockers that meet a condition on `blocker`.
pub(super) async fn list(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<Children> {
    let mut children = Children::default();
    let select = |columns: &str, table: &str, order: &str| {
        Assembled(format!(
            "SELECT blocker_id, {columns} FROM {table}
             WHERE (organization_id, blocker_id) IN (SELECT organization_id, id FROM blocker WHERE {condition})
             ORDER BY blocker_id, {order}"
        ))
    };
    let rows: Vec<(Uuid, String)> = transaction
        .fetch_all(
            select("who", "blocker_resolver", "position"),
            values.clone(),
        )
        .await?;
    for (id, who) in rows {
        children
            .of(id)
            .resolvers
            .push(to_owner("blocker_resolver", "who", &who)?);
    }
    let rows: Vec<(Uuid, i64, String)> = transaction
        .fetch_all(
            select("from_day, party", "blocker_party", "from_day"),
            values.clone(),
        )
        .await?;
    for (id, from, party) in rows {
        let from = to_day("blocker_party", "from_day", from)?;
        let party = to_code("blocker_party", "party", &party)?;
        children.of(id).party_clock.push(PartyFrom { from, party });
    }
    let rows: Vec<(Uuid, String, String)> = transaction
        .fetch_all(
            select("channel, url", "blocker_channel", "position"),
            values.clone(),
        )
        .await?;
    for (id, channel, url) in rows {
        let channel = to_code("blocker_channel", "channel", &channel)?;
        children.of(id).channels.push(ChannelUsed { channel, url });
    }
    let rows: Vec<(Uuid, String, String, String)> = transaction
        .fetch_all(
            select("name, url, state", "ticket_link", "position"),
            values.clone(),
        )
        .await?;
    for (id, name, url, state) in rows {
        children
            .of(id)
            .tickets
            .push(TicketLink { name, url, state });
    }
    let rows: Vec<(Uuid, Uuid)> = transaction
        .fetch_all(
            select("person_id", "blocker_invitation", "person_id"),
            values,
        )
        .await?;
    for (id, person) in rows {
        children.of(id).invited.push(PersonId(person));
    }
    Ok(children)
}

/// Adds what belongs to new blockers.
pub(super) async fn insert(
    transaction: &mut Transaction,
    blockers: impl Iterator<Item = &Blocker>,
) -> StoreResult<()> {
    let (mut resolvers, mut parties, mut channels, mut tickets, mut invited) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for blocker in blockers {
        let (organization, id, state) = (blocker.organization.0, blocker.id.0, &blocker.state);
        let placed = |position: usize| i64::try_from(position).unwrap_or(i64::MAX);
        resolvers.extend(
            state
                .resolvers
                .iter()
                .enumerate()
                .map(|(at, who)| values![organization, id, placed(at), owner(who)]),
        );
        parties.extend(
            state
                .party_clock
                .iter()
                .map(|entry| values![organization, id, day(entry.from), entry.party.as_str()]),
        );
        channels.extend(state.channels.iter().enumerate().map(|(at, used)| {
            values![
                organization,
                id,
                placed(at),
                used.channel.as_str(),
                used.url.as_str()
            ]
        }));
        tickets.extend(state.tickets.iter().enumerate().map(|(at, ticket)| {
            values![
                organization,
                id,
                placed(at),
                ticket.name.as_str(),
                ticket.url.as_str(),
                ticket.state.as_str()
            ]
        }));
        invited.extend(
            state
                .invited
                .iter()
                .map(|person| values![organization, id, person.0]),
        );
    }
    for (head, rows) in [
        (
            "INSERT INTO blocker_resolver (organization_id, blocker_id, position, who)",
            resolvers,
        ),
        (
            "INSERT INTO blocker_party (organization_id, blocker_id, from_day, party)",
            parties,
        ),
        (
            "INSERT INTO blocker_channel (organization_id, blocker_id, position, channel, url)",
            channels,
        ),
        (
            "INSERT INTO ticket_link (organization_id, blocker_id, position, name, url, state)",
            tickets,
        ),
        (
            "INSERT INTO blocker_invitation (organization_id, blocker_id, person_id)",
            invited,
        ),
    ] {
        transaction.insert_many(head, rows).await?;
    }
    Ok(())
}

/// Replaces what belongs to a blocker.
pub(super) async fn replace(transaction: &mut Transaction, blocker: &Blocker) -> StoreResult<()> {
    delete(transaction, blocker).await?;
    insert(transaction, std::iter::once(blocker)).await
}

/// Removes what belongs to a blocker, without its comments.
pub(super) async fn delete(transaction: &mut Transaction, blocker: &Blocker) -> StoreResult<()> {
    const DELETES: [&str; 5] = [
        "DELETE FROM blocker_resolver WHERE organization_id = $1 AND blocker_id = $2",
        "DELETE FROM blocker_party WHERE organization_id = $1 AND blocker_id = $2",
        "DELETE FROM blocker_channel WHERE organization_id = $1 AND blocker_id = $2",
        "DELETE FROM ticket_link WHERE organization_id = $1 AND blocker_id = $2",
        "DELETE FROM blocker_invitation WHERE organization_id = $1 AND blocker_id = $2",
    ];
    for statement in DELETES {
        let values = values![blocker.organization.0, blocker.id.0];
        transaction.execute(statement, values).await?;
    }
    Ok(())
}

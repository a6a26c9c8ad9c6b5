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
}

/// Something that belongs to a blocker: which one, of what kind, its place among its like, and what is told of it.
#[derive(sqlx::FromRow)]
struct Child {
    blocker_id: Uuid,
    kind: i64,
    position: i64,
    first: String,
    second: String,
    third: String,
    person_id: Option<Uuid>,
}

/// What belongs to the blockers of `wanted`, in one statement: each kind has few, and most blockers have none.
const CHILDREN: &str = "
    SELECT wanted.id AS blocker_id, CAST(0 AS BIGINT) AS kind, position, who AS first, '' AS second, '' AS third,
           CAST(NULL AS UUID) AS person_id
    FROM wanted
    JOIN blocker_resolver AS child ON child.organization_id = wanted.organization_id AND child.blocker_id = wanted.id
    UNION ALL
    SELECT wanted.id, CAST(1 AS BIGINT), from_day, party, '', '', CAST(NULL AS UUID)
    FROM wanted
    JOIN blocker_party AS child ON child.organization_id = wanted.organization_id AND child.blocker_id = wanted.id
    UNION ALL
    SELECT wanted.id, CAST(2 AS BIGINT), position, channel, url, '', CAST(NULL AS UUID)
    FROM wanted
    JOIN blocker_channel AS child ON child.organization_id = wanted.organization_id AND child.blocker_id = wanted.id
    UNION ALL
    SELECT wanted.id, CAST(3 AS BIGINT), position, name, url, state, CAST(NULL AS UUID)
    FROM wanted
    JOIN ticket_link AS child ON child.organization_id = wanted.organization_id AND child.blocker_id = wanted.id
    UNION ALL
    SELECT wanted.id, CAST(4 AS BIGINT), CAST(0 AS BIGINT), '', '', '', child.person_id
    FROM wanted
    JOIN blocker_invitation AS child
      ON child.organization_id = wanted.organization_id AND child.blocker_id = wanted.id
    ORDER BY 1, 2, 3, 7";

/// Reads what belongs to the blockers that meet a condition on `blocker`.
pub(super) async fn list(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
) -> StoreResult<Children> {
    let sql = format!(
        "WITH wanted AS (SELECT organization_id, id FROM blocker WHERE {condition}) {CHILDREN}"
    );
    let rows: Vec<Child> = transaction.fetch_all(Assembled(sql), values).await?;
    let mut children = Children::default();
    for row in rows {
        children.0.entry(row.blocker_id).or_default().add(row)?;
    }
    Ok(children)
}

impl OfBlocker {
    fn add(&mut self, row: Child) -> StoreResult<()> {
        match row.kind {
            0 => {
                let who = to_owner("blocker_resolver", "who", &row.first)?;
                self.resolvers.push(who);
            }
            1 => self.party_clock.push(PartyFrom {
                from: to_day("blocker_party", "from_day", row.position)?,
                party: to_code("blocker_party", "party", &row.first)?,
            }),
            2 => self.channels.push(ChannelUsed {
                channel: to_code("blocker_channel", "channel", &row.first)?,
                url: row.second,
            }),
            3 => self.tickets.push(TicketLink {
                name: row.first,
                url: row.second,
                state: row.third,
            }),
            _ => self.invited.extend(row.person_id.map(PersonId)),
        }
        Ok(())
    }
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

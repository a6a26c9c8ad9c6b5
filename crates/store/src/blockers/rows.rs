//! Rows of `blocker`.

use uuid::Uuid;

use desbloqueo_domain::blocker::{Blocker, BlockerState, Closed};
use desbloqueo_domain::code::{BlockerId, OrganizationId};
use desbloqueo_domain::line::Asked;
use desbloqueo_domain::status::Severity;

use crate::chain::ChainHead;
use crate::column::{
    day, inconsistent, next_action, optional_code, optional_day, owner, sort_key, to_day,
    to_next_action, to_optional_code, to_optional_day, to_owner,
};
use crate::dialect::Lock;
use crate::error::{StoreError, StoreResult};
use crate::transaction::{Assembled, Transaction};
use crate::value::Value;
use crate::values;

use super::StoredBlocker;
use super::children::{self, Children};

const TABLE: &str = "blocker";

#[derive(sqlx::FromRow)]
pub(super) struct BlockerRow {
    organization_id: Uuid,
    id: Uuid,
    title: String,
    private: i64,
    import_key: String,
    reason: String,
    detail: String,
    service: String,
    severity: String,
    owner: String,
    projected_day: i64,
    asked_of: String,
    answer_day: i64,
    next_code: String,
    next_text: String,
    next_open: i64,
    next_day: i64,
    next_owner: String,
    opened_day: i64,
    closed_day: i64,
    resolution: String,
    version: i64,
    chain_sequence: i64,
    chain_head: Vec<u8>,
}

impl BlockerRow {
    pub(super) fn into_stored(self, children: &mut Children) -> StoreResult<StoredBlocker> {
        let id = BlockerId(self.id);
        Ok(StoredBlocker {
            chain: ChainHead {
                sequence: self.chain_sequence,
                digest: self.chain_head.clone(),
            },
            blocker: Blocker {
                id,
                organization: OrganizationId(self.organization_id),
                version: self.version,
                state: self.into_state(children.take(id))?,
            },
        })
    }

    fn into_state(self, own: children::OfBlocker) -> StoreResult<BlockerState> {
        let resolution = self.resolution;
        let asked_of = self.asked_of;
        Ok(BlockerState {
            title: self.title,
            private: self.private != 0,
            key: self.import_key,
            reason: to_optional_code(TABLE, "reason", &self.reason)?,
            detail: to_optional_code(TABLE, "detail", &self.detail)?,
            service: to_optional_code(TABLE, "service", &self.service)?,
            severity: Severity::parse(&self.severity)
                .ok_or_else(|| inconsistent(TABLE, "severity", &*self.severity))?,
            resolvers: own.resolvers,
            owner: to_owner(TABLE, "owner", &self.owner)?,
            projected: to_optional_day(TABLE, "projected_day", self.projected_day)?,
            asked: to_optional_day(TABLE, "answer_day", self.answer_day)?
                .map(|due| Asked { of: asked_of, due }),
            next_action: to_next_action(
                TABLE,
                &self.next_code,
                &self.next_text,
                self.next_open != 0,
                self.next_day,
                &self.next_owner,
            )?,
            opened: to_day(TABLE, "opened_day", self.opened_day)?,
            closed: to_optional_day(TABLE, "closed_day", self.closed_day)?
                .map(|day| Closed { day, resolution }),
            party_clock: own.party_clock,
            channels: own.channels,
            tickets: own.tickets,
            invited: own.invited,
        })
    }
}

pub(super) async fn list(
    transaction: &mut Transaction,
    condition: &str,
    values: Vec<Value>,
    lock: Lock,
) -> StoreResult<Vec<BlockerRow>> {
    let locked = transaction.lock_clause(lock);
    let sql = format!(
        "SELECT organization_id, id, title, private, import_key, reason, detail, service, severity, owner,
                projected_day, asked_of, answer_day, next_code, next_text, next_open, next_day, next_owner,
                opened_day, closed_day, resolution, version, chain_sequence, chain_head
         FROM blocker
         WHERE {condition}
         ORDER BY opened_day, id {locked}"
    );
    transaction.fetch_all(Assembled(sql), values).await
}

/// The columns that people edit, in the order of the statements below.
fn state_values(state: &BlockerState) -> Vec<Value> {
    let (next_code, next_text, next_open, next_day, next_owner) = next_action(&state.next_action);
    values![
        state.title.as_str(),
        sort_key(&state.title),
        state.private,
        state.key.as_str(),
        optional_code(state.reason.as_ref()),
        optional_code(state.detail.as_ref()),
        optional_code(state.service.as_ref()),
        state.severity.code(),
        owner(&state.owner),
        optional_day(state.projected),
        state
            .asked
            .as_ref()
            .map(|asked| asked.of.as_str())
            .unwrap_or_default(),
        optional_day(state.asked.as_ref().map(|asked| asked.due)),
        next_code,
        next_text,
        next_open,
        next_day,
        next_owner,
        day(state.opened),
        optional_day(state.closed.as_ref().map(|closed| closed.day)),
        state
            .closed
            .as_ref()
            .map(|closed| closed.resolution.as_str())
            .unwrap_or_default(),
    ]
}

/// Adds blockers with their resolvers, clocks, channels, tickets and invitations.
pub async fn insert_many(
    transaction: &mut Transaction,
    stored: &[StoredBlocker],
) -> StoreResult<()> {
    const HEAD: &str = "INSERT INTO blocker (organization_id, id, title, title_key, private, import_key, reason, \
         detail, service, severity, owner, projected_day, asked_of, answer_day, next_code, next_text, next_open, \
         next_day, next_owner, opened_day, closed_day, resolution, version, chain_sequence, chain_head)";
    let rows = stored.iter().map(|stored| {
        let blocker = &stored.blocker;
        let mut values = values![blocker.organization.0, blocker.id.0];
        values.extend(state_values(&blocker.state));
        values.extend(values![
            blocker.version,
            stored.chain.sequence,
            stored.chain.digest.clone()
        ]);
        values
    });
    transaction.insert_many(HEAD, rows.collect()).await?;
    children::insert(transaction, stored.iter().map(|stored| &stored.blocker)).await
}

/// Saves a blocker and all that belongs to it, if nobody has saved it since: its version goes up by one.
pub async fn update(transaction: &mut Transaction, stored: &StoredBlocker) -> StoreResult<()> {
    let blocker = &stored.blocker;
    let mut values = state_values(&blocker.state);
    values.extend(values![
        stored.chain.sequence,
        stored.chain.digest.clone(),
        blocker.organization.0,
        blocker.id.0,
        blocker.version,
    ]);
    let changed = transaction
        .execute(
            "UPDATE blocker
             SET title = $1, title_key = $2, private = $3, import_key = $4, reason = $5, detail = $6,
                 service = $7, severity = $8, owner = $9, projected_day = $10, asked_of = $11, answer_day = $12,
                 next_code = $13, next_text = $14, next_open = $15, next_day = $16, next_owner = $17,
                 opened_day = $18, closed_day = $19, resolution = $20, chain_sequence = $21, chain_head = $22,
                 version = version + 1
             WHERE organization_id = $23 AND id = $24 AND version = $25",
            values,
        )
        .await?;
    if changed != 1 {
        return Err(StoreError::Conflict { table: TABLE });
    }
    children::replace(transaction, blocker).await
}

/// Moves the head of the chain from one change to a later one, as for a comment; what people edit stays.
pub async fn update_chain(
    transaction: &mut Transaction,
    organization: OrganizationId,
    id: BlockerId,
    from: &ChainHead,
    to: &ChainHead,
) -> StoreResult<()> {
    let changed = transaction
        .execute(
            "UPDATE blocker
             SET chain_sequence = $1, chain_head = $2
             WHERE organization_id = $3 AND id = $4 AND chain_sequence = $5",
            values![
                to.sequence,
                to.digest.clone(),
                organization.0,
                id.0,
                from.sequence
            ],
        )
        .await?;
    crate::version::require_saved(TABLE, changed)
}

/// Removes a blocker and all that belongs to it, if nobody has saved it since.
pub async fn delete(transaction: &mut Transaction, blocker: &Blocker) -> StoreResult<()> {
    children::delete(transaction, blocker).await?;
    let changed = transaction
        .execute(
            "DELETE FROM blocker WHERE organization_id = $1 AND id = $2 AND version = $3",
            values![blocker.organization.0, blocker.id.0, blocker.version],
        )
        .await?;
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict { table: TABLE })
    }
}

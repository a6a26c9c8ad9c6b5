//! The journal: writes what changed together with its history, in the transaction of the use case.
//!
//! Use cases hand it the state before and after; it works out the changed fields, links the changes to their
//! chains (rule H6), advances the intervals (rule H4), keeps promised dates (rule H5) and the outbox. New
//! rows are collected and written by [`Journal::flush`] in few statements, so that an import of 200,000 rows
//! and an edit of one line take the same way. A row that was added and not written yet is changed where it
//! waits.

mod blocker;
mod difference;
mod entitlement;
mod past;
mod time;
mod unwritten;

pub(crate) use difference::read_state;
pub use difference::{difference, restore};
pub(crate) use entitlement::stale;

use std::collections::BTreeMap;

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BatchId, BlockerId, ChangeId, CustomerId, LineId, OrganizationId};
use desbloqueo_domain::entitlement::Context;
use desbloqueo_store::blockers::{self, StoredBlocker};
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::changes::{self, Change};
use desbloqueo_store::entitlements::{self, StoredEntitlement};
use desbloqueo_store::intervals::{self, StoredInterval};
use desbloqueo_store::outbox;
use desbloqueo_store::promises::{self, Promise};
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::App;
use crate::actor::{Actor, Override};
use crate::error::UseCaseResult;

/// Why and with what right something is changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// The reason in somebody's words; empty where nobody said.
    pub reason: String,
    /// The reason of an override (rule S9) and in whose place (rule A2), where it took more than one's own right.
    pub overriding: Override,
}

impl Why {
    /// Without a reason of its own, by this right.
    pub fn by(overriding: Override) -> Self {
        Self {
            overriding,
            ..Self::default()
        }
    }
}

/// What changes in one transaction, and its history.
#[derive(Debug)]
pub struct Journal<'a> {
    app: &'a App,
    actor: &'a Actor,
    batch: Option<BatchId>,
    now: Timestamp,
    today: Date,
    is_quiet: bool,
    restores: bool,
    pending: Pending,
}

/// Rows to be added at the end.
#[derive(Debug, Default)]
struct Pending {
    entitlements: Vec<NewEntitlement>,
    blockers: Vec<StoredBlocker>,
    intervals: Vec<StoredInterval>,
    /// Lines whose intervals are to be connected with those that were there.
    to_connect: BTreeMap<OrganizationId, Vec<LineId>>,
    promises: Vec<Promise>,
    changes: Vec<Change>,
    events: Vec<(&'static str, Uuid)>,
    places: unwritten::Places,
}

/// A new entitlement with the sort key of its customer.
#[derive(Debug)]
struct NewEntitlement {
    stored: StoredEntitlement,
    customer_key: String,
}

/// A record that changed, as its history names it.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// Its kind: `line`, `entitlement`, `blocker`, `tenant`, `customer` ….
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

/// Where an entitlement stands: what its lines repeat of the customer.
#[derive(Debug, Clone)]
pub struct CustomerPlace {
    /// The customer.
    pub id: CustomerId,
    /// The sort key of its name.
    pub key: String,
}

/// The blockers that hold the lines of a change, as they will be saved.
pub type Blockers = BTreeMap<BlockerId, BlockerState>;

impl<'a> Journal<'a> {
    /// A journal of one use case. `today` is the day in the organization's time zone.
    pub fn new(app: &'a App, actor: &'a Actor, today: Date) -> Self {
        Self {
            app,
            actor,
            batch: None,
            now: app.clock.now(),
            today,
            is_quiet: false,
            restores: false,
            pending: Pending::default(),
        }
    }

    /// The same, for edits that are undone together.
    #[must_use]
    pub fn of_batch(self, batch: BatchId) -> Self {
        Self {
            batch: Some(batch),
            ..self
        }
    }

    /// The same, for edits that bring back what was: they report nothing of the past (rule H7).
    #[must_use]
    pub fn restoring(self) -> Self {
        Self {
            restores: true,
            ..self
        }
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.today
    }

    /// Turns to records of an organization in which it is this day.
    pub fn turn_to(&mut self, today: Date) {
        self.today = today;
    }

    /// When it is recorded, in microseconds since 1970.
    pub fn recorded_at(&self) -> i64 {
        self.now.as_microsecond()
    }

    /// What domain functions are given from outside.
    pub fn context(&self) -> Context<'a> {
        Context {
            rulebook: self.app.rulebook(),
            today: self.today,
            actor: self.actor.person,
        }
    }

    /// A new id.
    pub fn next_id(&self) -> Uuid {
        self.app.ids.next(self.now)
    }

    /// The application.
    pub fn app(&self) -> &'a App {
        self.app
    }

    /// The actor.
    pub fn actor(&self) -> &'a Actor {
        self.actor
    }

    /// Appends a change to a chain and gives the chain's new head. `before` and `after` are JSON of the
    /// changed fields; empty for a record that did not exist, or no longer does.
    pub fn record(
        &mut self,
        organization: OrganizationId,
        chain: Chain,
        head: &ChainHead,
        subject: Subject,
        (before, after): (String, String),
        why: &Why,
    ) -> ChainHead {
        let mut change = Change {
            organization,
            id: ChangeId(self.next_id()),
            chain,
            sequence: 0,
            batch: self.batch,
            person: self.actor.person,
            covered: why.overriding.covered,
            recorded_at: self.recorded_at(),
            effective: self.today,
            source: self.actor.source.code().to_owned(),
            reason: why.reason.clone(),
            override_reason: why.overriding.reason.clone(),
            subject_kind: subject.kind.to_owned(),
            subject: subject.id,
            before,
            after,
            salt: self.app.ids.salt(),
            content_digest: Vec::new(),
            digest: Vec::new(),
        };
        let head = change.link(head);
        self.pending.changes.push(change);
        head
    }

    /// Says to whom it may concern, once the transaction is committed.
    pub fn announce(&mut self, topic: &'static str, subject: Uuid) {
        if !self.is_quiet {
            self.pending.events.push((topic, subject));
        }
    }

    /// Writes what was collected. The use case commits.
    pub async fn flush(&mut self, transaction: &mut Transaction) -> UseCaseResult<()> {
        let pending = std::mem::take(&mut self.pending);
        self.insert_entitlements(transaction, &pending.entitlements)
            .await?;
        blockers::insert_many(transaction, &pending.blockers).await?;
        intervals::insert_many(transaction, &pending.intervals, self.recorded_at()).await?;
        for (organization, lines) in &pending.to_connect {
            intervals::connect(transaction, *organization, lines).await?;
        }
        promises::insert_many(transaction, &pending.promises).await?;
        changes::insert_many(transaction, &pending.changes).await?;
        let events = pending
            .events
            .iter()
            .map(|(topic, subject)| outbox::OutboxItem {
                id: self.next_id(),
                topic: (*topic).to_owned(),
                payload: serde_json::json!({ "id": subject }).to_string(),
                recorded_at: self.recorded_at(),
                attempts: 0,
                due_at: self.recorded_at(),
            });
        outbox::enqueue(transaction, &events.collect::<Vec<_>>()).await?;
        Ok(())
    }

    async fn insert_entitlements(
        &self,
        transaction: &mut Transaction,
        new: &[NewEntitlement],
    ) -> UseCaseResult<()> {
        for chunk in new.chunks(5_000) {
            let stored: Vec<StoredEntitlement> =
                chunk.iter().map(|new| new.stored.clone()).collect();
            entitlements::insert_many(transaction, &stored).await?;
            let lines: Vec<_> =
                chunk
                    .iter()
                    .flat_map(|new| {
                        new.stored.entitlement.lines.iter().map(move |line| {
                            (self.place(&new.stored, &new.customer_key, line), line)
                        })
                    })
                    .collect();
            entitlements::insert_lines(transaction, &lines).await?;
        }
        Ok(())
    }
}

/// The chain of an entitlement.
pub(crate) fn entitlement_chain(id: desbloqueo_domain::code::EntitlementId) -> Chain {
    Chain {
        kind: ChainKind::Entitlement,
        id: id.0,
    }
}

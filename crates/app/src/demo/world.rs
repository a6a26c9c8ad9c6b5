//! The past under way: everything in memory, changed by the functions of the domain and recorded by the journal as
//! if somebody had saved it on that day.

use desbloqueo_domain::blocker::BlockerState;
use desbloqueo_domain::code::{BlockerId, CommentId, EntitlementId, LineId};
use desbloqueo_domain::entitlement::{Context, Entitlement};
use desbloqueo_domain::refusal::Refusals;
use desbloqueo_domain::update_line::Updated;
use desbloqueo_store::blocker_comments::BlockerComment;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::{Chain, ChainHead, ChainKind};
use desbloqueo_store::entitlements::StoredEntitlement;
use desbloqueo_store::transaction::Transaction;
use jiff::Timestamp;
use jiff::civil::Date;

use super::cast::Cast;
use super::chance::Chance;
use super::plan::EntitlementPlan;
use super::portfolio::{Joined, Portfolio};
use super::shared::Shared;
use crate::actor::Actor;
use crate::edit_entitlement::Editing;
use crate::error::UseCaseResult;
use crate::journal::{Journal, Subject, Why};
use crate::tend_blockers::{BlockerChoice, tend_blockers};

/// The past under way.
pub(super) struct World<'a> {
    pub(super) journal: Journal<'a>,
    pub(super) transaction: Transaction,
    pub(super) cast: &'a Cast,
    pub(super) chance: Chance,
    /// The day on which the demonstration is looked at.
    pub(super) today: Date,
    /// The instant under way.
    pub(super) now: Timestamp,
    pub(super) portfolio: Portfolio,
    /// Entitlements that have arrived, by the number of their plan.
    pub(super) arrived: Vec<Option<EntitlementId>>,
    pub(super) shared: Vec<Shared>,
    pub(super) comments: Vec<BlockerComment>,
    /// Steps that the rules refused, and so did not happen.
    pub(super) refused: u64,
}

impl<'a> World<'a> {
    /// Goes on to a later instant.
    pub(super) fn go_on(&mut self, now: Timestamp, day: Date) {
        self.now = now;
        self.journal.go_on(self.cast.administrator(), now, day);
    }

    /// Goes on as somebody else.
    pub(super) fn act_as(&mut self, actor: &'a Actor) {
        self.journal.go_on(actor, self.now, self.journal.today());
    }

    /// Who works on the tenant of an entitlement, and in what words.
    pub(super) fn joined(&self, plan: &EntitlementPlan) -> Option<Joined> {
        self.portfolio.joined.get(plan.tenant)?.clone()
    }

    /// An entitlement as it stands.
    pub(super) fn stored(&self, number: usize) -> Option<StoredEntitlement> {
        let id = (*self.arrived.get(number)?)?;
        self.journal.unwritten_entitlement(id).cloned()
    }

    /// A blocker as it stands.
    pub(super) fn blocker(&self, id: BlockerId) -> Option<StoredBlocker> {
        self.journal.unwritten_blocker(id).cloned()
    }

    /// Adds an entitlement.
    pub(super) async fn add(
        &mut self,
        number: usize,
        joined: &Joined,
        made: Result<Updated, Refusals>,
    ) -> UseCaseResult<()> {
        let Some(updated) = self.accepted(made) else {
            return Ok(());
        };
        let (mut after, why) = (updated.entitlement, Why::default());
        let mut empty = after.clone();
        empty.lines.clear();
        let (customer, chain) = (joined.customer.id, ChainHead::default());
        let before = StoredEntitlement {
            entitlement: empty,
            customer,
            chain,
        };
        let editing = self.editing(before, joined);
        let choice = BlockerChoice::AsItIs;
        let (journal, transaction) = (&mut self.journal, &mut self.transaction);
        let tended =
            tend_blockers(journal, transaction, &editing, &mut after, &choice, &why).await?;
        if let Some(slot) = self.arrived.get_mut(number) {
            *slot = Some(after.id);
        }
        self.journal
            .add_entitlement(after, joined.customer.clone(), &tended.blockers, &why)
    }

    /// Changes an entitlement; says whether the rules let it.
    pub(super) async fn edit(
        &mut self,
        number: usize,
        joined: &Joined,
        reason: &str,
        change: impl FnOnce(Entitlement, Context<'_>) -> Result<Updated, Refusals> + Send,
    ) -> UseCaseResult<bool> {
        let Some(before) = self.stored(number) else {
            return Ok(false);
        };
        let made = change(before.entitlement.clone(), self.journal.context());
        let Some(updated) = self.accepted(made) else {
            return Ok(false);
        };
        let editing = self.editing(before, joined);
        let why = Why {
            reason: reason.to_owned(),
            ..Why::default()
        };
        let (journal, transaction) = (&mut self.journal, &mut self.transaction);
        let choice = BlockerChoice::AsItIs;
        editing
            .save(journal, transaction, updated.entitlement, &choice, &why)
            .await?;
        Ok(true)
    }

    fn accepted(&mut self, made: Result<Updated, Refusals>) -> Option<Updated> {
        match made {
            Ok(updated) => Some(updated),
            Err(refusals) => {
                tracing::debug!(%refusals, "a step of the demonstration was refused");
                self.refused += 1;
                None
            }
        }
    }

    /// An entitlement with its surroundings: the blockers of its lines, and those that are shared.
    fn editing(&self, before: StoredEntitlement, joined: &Joined) -> Editing {
        let held = before
            .entitlement
            .lines
            .iter()
            .flat_map(|line| &line.state.blockers);
        let held = held
            .map(|link| link.blocker)
            .chain(self.shared.iter().filter_map(|shared| shared.id));
        let blockers = held
            .filter_map(|id| Some((id, self.blocker(id)?)))
            .collect();
        let tenant = self
            .portfolio
            .tenants
            .get(joined.tenant)
            .map(|stored| &stored.tenant.state);
        Editing {
            team: tenant.map(|state| state.team.clone()).unwrap_or_default(),
            tenant_name: tenant.map(|state| state.name.clone()).unwrap_or_default(),
            customer: joined.customer.clone(),
            blockers,
            before,
        }
    }

    /// Saves a blocker.
    pub(super) async fn save_blocker(
        &mut self,
        before: &StoredBlocker,
        state: BlockerState,
        reason: &str,
    ) -> UseCaseResult<()> {
        let why = Why {
            reason: reason.to_owned(),
            ..Why::default()
        };
        self.journal
            .save_blocker(&mut self.transaction, before, state, &why)
            .await?;
        Ok(())
    }

    /// Comments on a blocker.
    pub(super) fn comment(&mut self, stored: &StoredBlocker, body: &str) {
        let journal = &mut self.journal;
        let (organization, blocker) = (stored.blocker.organization, stored.blocker.id);
        let id = CommentId(journal.next_id());
        let chain = Chain {
            kind: ChainKind::Blocker,
            id: blocker.0,
        };
        let subject = Subject {
            kind: "comment",
            id: id.0,
        };
        let texts = (
            String::new(),
            serde_json::json!({ "body": body }).to_string(),
        );
        let head = journal.record(
            organization,
            chain,
            &stored.chain,
            subject,
            texts,
            &Why::default(),
        );
        journal.move_unwritten_chain(blocker, head);
        let (person, recorded_at) = (journal.actor().person, journal.recorded_at());
        let body = body.to_owned();
        self.comments.push(BlockerComment {
            organization,
            id,
            blocker,
            person,
            body,
            recorded_at,
        });
    }

    /// A new id of a line.
    pub(super) fn new_line(&self) -> LineId {
        LineId(self.journal.next_id())
    }
}

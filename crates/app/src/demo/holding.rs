//! Which lines a shared blocker holds.

use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::BlockerLink;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Phase, Status, StatusKind};
use desbloqueo_domain::update_line::update_line;

use super::edits::Hand;
use super::plan::{EntitlementPlan, Story};
use super::troubles::Trouble;
use super::world::World;
use crate::error::UseCaseResult;

impl World<'_> {
    /// Takes lines in delivery that are in progress or blocked, a share of all of them.
    pub(super) async fn hold(
        &mut self,
        id: BlockerId,
        status: &Status,
        trouble: &Trouble,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        let mut left = (self.arrived.len() * trouble.per_thousand)
            .div_ceil(1_000)
            .max(2);
        for (number, plan) in plans.iter().enumerate() {
            if left == 0 {
                break;
            }
            if self.is_free(number, plan, trouble) && self.take(number, plan, (id, status)).await? {
                left -= 1;
            }
        }
        Ok(())
    }

    /// Whether the trouble may reach an entitlement.
    fn is_free(&mut self, number: usize, plan: &EntitlementPlan, trouble: &Trouble) -> bool {
        let Some(stored) = self.stored(number) else {
            return false;
        };
        let organization = stored.entitlement.organization;
        let here = trouble.node == 0 || organization == self.cast.place(trouble.node).id;
        here && matches!(plan.story, Story::Ordinary | Story::Split)
            && stored.entitlement.state.phase == Phase::Delivery
            && !self.is_shared(&stored.entitlement)
            && self.chance.percent(70)
    }

    /// Blocks a line of an entitlement by a blocker; says whether there was one.
    async fn take(
        &mut self,
        number: usize,
        plan: &EntitlementPlan,
        (id, status): (BlockerId, &Status),
    ) -> UseCaseResult<bool> {
        let (Some(joined), Some(stored)) = (self.joined(plan), self.stored(number)) else {
            return Ok(false);
        };
        let Some(blocker) = self.blocker(id).map(|stored| stored.blocker) else {
            return Ok(false);
        };
        let rulebook = self.journal.app().rulebook();
        let stuck = stored.entitlement.lines.iter().find(|line| {
            let kind = rulebook.kind(&line.state.status.l1);
            matches!(kind, Some(StatusKind::InProgress | StatusKind::Blocked))
        });
        let Some(line) = stuck.map(|line| line.id) else {
            return Ok(false);
        };
        let status = offered(rulebook, status, plan);
        let mut hand = Hand {
            rulebook,
            chance: &mut self.chance,
            words: joined.words,
            service: &plan.service,
            outer: &stored.entitlement.state,
            day: self.journal.today(),
            looked_at: None,
        };
        let edit = hand.blocked_by(status);
        let edit = LineEdit {
            next_due: None,
            ..edit
        };
        let reason = edit.note.clone().unwrap_or_default();
        self.edit(number, &joined, &reason, |entitlement, context| {
            let mut updated = update_line(entitlement, line, &edit, context)?;
            let phase = updated.entitlement.state.phase;
            if let Some(line) = updated.entitlement.line_mut(line) {
                line.state.blockers = vec![BlockerLink {
                    organization: blocker.organization,
                    blocker: blocker.id,
                }];
                blocker.state.write_to(&mut line.state, phase);
            }
            Ok(updated)
        })
        .await
    }

    /// Whether a blocker holds a line of an entitlement.
    pub(super) fn holds(&self, number: usize, id: BlockerId) -> bool {
        let arrived = self.arrived.get(number).copied().flatten();
        let stored = arrived.and_then(|arrived| self.journal.unwritten_entitlement(arrived));
        stored.is_some_and(|stored| {
            let mut lines = stored.entitlement.lines.iter();
            lines.any(|line| line.state.blockers.iter().any(|link| link.blocker == id))
        })
    }
}

/// The status without a detail that is not offered for the service.
fn offered(rulebook: &Rulebook, status: &Status, plan: &EntitlementPlan) -> Status {
    let is_offered = |code: &Code| {
        rulebook
            .details
            .get(code)
            .is_some_and(|detail| detail.services.offers(&plan.service))
    };
    Status {
        l3: status.l3.clone().filter(is_offered),
        ..status.clone()
    }
}

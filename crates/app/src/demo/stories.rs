//! Steps that belong to a story: units in groups, a handover, silence, units that should not count.

use desbloqueo_domain::allocation::{Split, split};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::{approve_invalid, attempt, hand_over};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::Approval;
use desbloqueo_domain::reconcile::{proposal, reconcile};
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::{Updated, lacks};

use super::plan::Story;
use super::portfolio::Joined;
use super::steps::{Step, first_line};
use super::world::World;
use crate::error::UseCaseResult;

impl World<'_> {
    /// Units in groups: the first two fare differently, the rest is still unknown or goes on.
    pub(super) async fn split_up(&mut self, step: Step<'_>, joined: &Joined) -> UseCaseResult<()> {
        for (kind, place) in [(StatusKind::Blocked, 1), (StatusKind::InProgress, 0)] {
            let Some(stored) = self.stored(step.number) else {
                return Ok(());
            };
            let Some(source) = stored.entitlement.lines.first() else {
                return Ok(());
            };
            let edit = self
                .hand(step, joined, &stored.entitlement.state)
                .enter(kind);
            let Some(mut edit) = edit else { return Ok(()) };
            edit.segment = joined
                .words
                .segments
                .get(place)
                .map(|segment| (*segment).to_owned());
            let units = source.state.units / i64::from(self.chance.days(3, 5));
            let wanted = Split {
                from: source.id,
                units,
                into: self.new_line(),
                edit,
            };
            let reason = wanted.edit.note.clone().unwrap_or_default();
            self.edit(step.number, joined, &reason, |entitlement, context| {
                split(entitlement, &wanted, context)
            })
            .await?;
        }
        if step.number.is_multiple_of(3) {
            return Ok(());
        }
        let Some(stored) = self.stored(step.number) else {
            return Ok(());
        };
        let kind = if step.number % 3 == 1 {
            StatusKind::InProgress
        } else {
            StatusKind::Blocked
        };
        let mut edit = self
            .hand(step, joined, &stored.entitlement.state)
            .enter(kind);
        if let Some(edit) = &mut edit {
            edit.segment = joined
                .words
                .segments
                .get(2)
                .map(|segment| (*segment).to_owned());
        }
        self.enter(step, joined, first_line(&stored.entitlement), edit)
            .await
    }

    pub(super) async fn report_and_reconcile(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
    ) -> UseCaseResult<()> {
        let manager = self.journal.actor();
        self.report(step, joined, 90).await?;
        let needed = self
            .stored(step.number)
            .is_some_and(|stored| stored.entitlement.state.needs_reconciling());
        if needed {
            self.act_as(manager);
            self.edit(step.number, joined, "", |entitlement, context| {
                let units = proposal(&entitlement, context.rulebook);
                reconcile(entitlement, &units)
            })
            .await?;
        }
        Ok(())
    }

    /// Three attempts without an answer.
    pub(super) async fn ask_in_vain(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
    ) -> UseCaseResult<()> {
        if step.is_last {
            let edit = self.hand(step, joined, &entitlement.state).silent();
            return self
                .enter(step, joined, first_line(entitlement), Some(edit))
                .await;
        }
        self.edit(step.number, joined, "", |entitlement, context| {
            attempt(entitlement, context.today, context)
        })
        .await?;
        Ok(())
    }

    pub(super) async fn hand_over(&mut self, step: Step<'_>, joined: &Joined) -> UseCaseResult<()> {
        self.edit(step.number, joined, "", |entitlement, context| {
            let handed = hand_over(entitlement, context)?;
            Ok(Updated {
                entitlement: handed.entitlement,
                notices: Vec::new(),
            })
        })
        .await?;
        Ok(())
    }

    /// The delivery manager says what the lines lack after a handover.
    pub(super) async fn complete(&mut self, step: Step<'_>, joined: &Joined) -> UseCaseResult<()> {
        let cast = self.cast;
        self.act_as(cast.manager(joined.crew, Phase::Delivery));
        let Some(stored) = self.stored(step.number) else {
            return Ok(());
        };
        let rulebook = self.journal.app().rulebook();
        for line in &stored.entitlement.lines {
            if lacks(rulebook, &stored.entitlement, &line.state).is_empty() {
                continue;
            }
            let kind = rulebook.kind(&line.state.status.l1);
            let target = self
                .hand(step, joined, &stored.entitlement.state)
                .target(20, 110);
            let dated = matches!(kind, Some(StatusKind::Blocked | StatusKind::InProgress));
            let edit = LineEdit {
                target: Some(Some(target)),
                ..LineEdit::default()
            };
            self.enter(step, joined, Some(line.id), Some(edit).filter(|_| dated))
                .await?;
        }
        Ok(())
    }

    /// Units that should not count; a second person agrees in one of the stories.
    pub(super) async fn set_aside(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
    ) -> UseCaseResult<()> {
        let Some(line) = first_line(entitlement) else {
            return Ok(());
        };
        let edit = self
            .hand(step, joined, &entitlement.state)
            .enter(StatusKind::DuplicateInvalid);
        let survivor = step
            .number
            .checked_sub(1)
            .and_then(|number| *self.arrived.get(number)?);
        let edit = edit.map(|edit| LineEdit {
            duplicate_of: survivor.map(Some),
            ..edit
        });
        self.enter(step, joined, Some(line), edit).await?;
        let after = self.stored(step.number);
        let awaits = after.and_then(|stored| {
            stored
                .entitlement
                .line(line)
                .map(|line| line.state.approval)
        });
        if step.plan.story == Story::Approved && matches!(awaits, Some(Approval::Awaiting { .. })) {
            let cast = self.cast;
            self.act_as(cast.lead(0));
            self.edit(step.number, joined, "", |entitlement, context| {
                approve_invalid(entitlement, line, context)
            })
            .await?;
        }
        Ok(())
    }
}

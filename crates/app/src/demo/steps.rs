//! The life of an entitlement: its arrival, then one change after another.

use desbloqueo_domain::code::{EntitlementId, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::engagement::confirm;
use desbloqueo_domain::entitlement::{Entitlement, EntitlementState};
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::reconcile::report_units;
use desbloqueo_domain::status::{Phase, StatusKind};
use desbloqueo_domain::update_line::update_line;

use super::edits::Hand;
use super::plan::{EntitlementPlan, Story};
use super::portfolio::Joined;
use super::topic::Topic;
use super::world::World;
use crate::error::UseCaseResult;

/// A change of an entitlement: which, how many came before, whether it is the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'p> {
    pub(super) number: usize,
    pub(super) plan: &'p EntitlementPlan,
    pub(super) count: usize,
    pub(super) is_last: bool,
}

impl World<'_> {
    /// Units arrive.
    pub(super) async fn arrive(
        &mut self,
        number: usize,
        plan: &EntitlementPlan,
    ) -> UseCaseResult<()> {
        let Some(joined) = self.joined(plan) else {
            return Ok(());
        };
        let Some(tenant) = self
            .portfolio
            .tenants
            .get(joined.tenant)
            .map(|stored| &stored.tenant)
        else {
            return Ok(());
        };
        let entitlement = Entitlement {
            id: EntitlementId(self.journal.next_id()),
            organization: tenant.organization,
            tenant: tenant.id,
            service: plan.service.clone(),
            state: self.first_state(number, plan),
            lines: Vec::new(),
            version: 0,
        };
        let made = report_units(
            entitlement,
            plan.units,
            self.new_line(),
            self.journal.context(),
        );
        self.add(number, &joined, made).await
    }

    fn first_state(&mut self, number: usize, plan: &EntitlementPlan) -> EntitlementState {
        let rulebook = self.journal.app().rulebook();
        let late = matches!(plan.story, Story::HandedOver | Story::Assignment);
        let early = late
            || matches!(plan.story, Story::Ordinary | Story::Split) && !number.is_multiple_of(3);
        EntitlementState {
            external_id: format!("E-{:06}", number + 1),
            purchased: 0,
            units_override: None,
            agreed: 0,
            phase: if early {
                Phase::Assignment
            } else {
                Phase::Delivery
            },
            service_status: None,
            engagement_scenario: None,
            initiate_discussion: None,
            engagement_start: None,
            business_reason: self.chance.pick(&rulebook.business_reasons).cloned(),
            success_owner: String::new(),
            attempts: 0,
            last_attempt: None,
            handed_over: None,
        }
    }

    /// One change.
    pub(super) async fn step(&mut self, step: Step<'_>) -> UseCaseResult<()> {
        let (Some(joined), Some(stored)) = (self.joined(step.plan), self.stored(step.number))
        else {
            return Ok(());
        };
        let (cast, phase) = (self.cast, stored.entitlement.state.phase);
        self.act_as(cast.manager(joined.crew, phase));
        if self.is_shared(&stored.entitlement) {
            return self.tend(step, &joined, &stored.entitlement).await;
        }
        match (step.plan.story, step.count, step.is_last) {
            (Story::Split, 1, _) => self.split_up(step, &joined).await,
            (Story::SelfLed, 1, _) => {
                let edit = self
                    .hand(step, &joined, &stored.entitlement.state)
                    .self_led();
                self.enter(step, &joined, first_line(&stored.entitlement), edit)
                    .await
            }
            (Story::Silent, ..) => self.ask_in_vain(step, &joined, &stored.entitlement).await,
            (Story::HandedOver, 1, false) => {
                self.change_into(step, &joined, &stored.entitlement, StatusKind::Blocked)
                    .await
            }
            (Story::HandedOver, _, true) => self.hand_over(step, &joined).await,
            (Story::HandedOver, ..) => self.tend(step, &joined, &stored.entitlement).await,
            (Story::Awaiting | Story::Approved, _, true) => {
                self.set_aside(step, &joined, &stored.entitlement).await
            }
            (Story::Reconcile, 1, _) => self.split_up(step, &joined).await,
            (Story::Reconcile, _, true) => self.report(step, &joined, 85).await,
            (_, 1, _) => self.classify(step, &joined, &stored.entitlement).await,
            (Story::Ordinary | Story::Split, 2, _) if phase == Phase::Assignment => {
                self.hand_over(step, &joined).await?;
                self.complete(step, &joined).await
            }
            _ => self.live_on(step, &joined, &stored.entitlement).await,
        }
    }

    /// Whoever acts, about to edit.
    pub(super) fn hand<'h>(
        &'h mut self,
        step: Step<'h>,
        joined: &Joined,
        outer: &'h EntitlementState,
    ) -> Hand<'h> {
        Hand {
            rulebook: self.journal.app().rulebook(),
            day: self.journal.today(),
            chance: &mut self.chance,
            words: joined.words,
            service: &step.plan.service,
            outer,
            looked_at: step.is_last.then_some(self.today),
        }
    }

    /// Edits a line, where there is one and something to enter.
    pub(super) async fn enter(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        line: Option<LineId>,
        edit: Option<LineEdit>,
    ) -> UseCaseResult<()> {
        let (Some(line), Some(edit)) = (line, edit) else {
            return Ok(());
        };
        let reason = edit.note.clone().unwrap_or_default();
        self.edit(step.number, joined, &reason, |entitlement, context| {
            update_line(entitlement, line, &edit, context)
        })
        .await?;
        Ok(())
    }

    async fn change_into(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
        kind: StatusKind,
    ) -> UseCaseResult<()> {
        let Some(line) = self.one_line(entitlement) else {
            return Ok(());
        };
        let before = line.state.note.trim();
        let mut edit = self.hand(step, joined, &entitlement.state).enter(kind);
        if let Some(note) = edit
            .as_mut()
            .and_then(|edit| edit.note.as_mut())
            .filter(|note| note.trim() == before)
        {
            note.push_str(joined.words.space);
            note.push_str(joined.words.tails.first().copied().unwrap_or_default());
        }
        self.enter(step, joined, Some(line.id), edit).await
    }

    /// The first word about new units.
    async fn classify(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
    ) -> UseCaseResult<()> {
        let kinds = [
            (StatusKind::InProgress, 50),
            (StatusKind::Blocked, 38),
            (StatusKind::NoIntent, 12),
        ];
        let kind = self
            .chance
            .weighted(&kinds)
            .unwrap_or(StatusKind::InProgress);
        self.change_into(step, joined, entitlement, kind).await
    }

    /// Whatever happens next to a line.
    async fn live_on(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
    ) -> UseCaseResult<()> {
        let Some(line) = self.one_line(entitlement).cloned() else {
            return Ok(());
        };
        let kind = self.journal.app().rulebook().kind(&line.state.status.l1);
        let chance = self.chance.below(100);
        match (kind, chance) {
            (_, 0..=7) => self.report(step, joined, 104).await,
            (_, 8..=12) => self.report(step, joined, 130).await,
            (_, 13..=14) if !entitlement.state.needs_reconciling() => {
                self.report_and_reconcile(step, joined).await
            }
            (Some(StatusKind::InProgress), 15..=42) => {
                self.change_into(step, joined, entitlement, StatusKind::Blocked)
                    .await
            }
            (Some(StatusKind::InProgress), 43..=70) => {
                self.progress(step, joined, entitlement, &line).await
            }
            (Some(StatusKind::InProgress), 71..=88) | (Some(StatusKind::Blocked), 55..=76)
                if line.state.target.is_some() || line.state.asked.is_some() =>
            {
                self.move_date(step, joined, entitlement, &line).await
            }
            (Some(StatusKind::Blocked), 15..=54) => {
                self.unblock(step, joined, entitlement, &line).await
            }
            (Some(StatusKind::Blocked), 77..=88) => {
                self.change_into(step, joined, entitlement, StatusKind::Blocked)
                    .await
            }
            (Some(StatusKind::StatusUnknown), _) => self.classify(step, joined, entitlement).await,
            (Some(StatusKind::NoIntent), 15..=32) => {
                self.change_into(step, joined, entitlement, StatusKind::InProgress)
                    .await
            }
            _ => self.tend(step, joined, entitlement).await,
        }
    }

    async fn progress(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
        line: &StatusLine,
    ) -> UseCaseResult<()> {
        let stages = &self.journal.app().rulebook().service_statuses;
        let now = stages
            .iter()
            .position(|stage| Some(stage) == entitlement.state.service_status.as_ref());
        let next = stages
            .get(now.map_or(0, |now| now + 1))
            .filter(|_| step.plan.story != Story::SelfLed);
        let topic = if now < Some(3) {
            Topic::Migrating
        } else {
            Topic::Adopting
        };
        let mut hand = self.hand(step, joined, &entitlement.state);
        let edit = LineEdit {
            note: Some(hand.note(topic)),
            target: Some(Some(hand.target(20, 160))),
            service_status: next.cloned().map(Some),
            ..LineEdit::default()
        };
        self.enter(step, joined, Some(line.id), Some(edit)).await
    }

    async fn move_date(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
        line: &StatusLine,
    ) -> UseCaseResult<()> {
        let target = self.hand(step, joined, &entitlement.state).target(20, 110);
        let edit = LineEdit {
            target: Some(Some(target)),
            ..LineEdit::default()
        };
        self.enter(step, joined, Some(line.id), Some(edit)).await
    }

    async fn unblock(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
        line: &StatusLine,
    ) -> UseCaseResult<()> {
        let mut hand = self.hand(step, joined, &entitlement.state);
        let edit = hand.enter(StatusKind::InProgress);
        let note = hand.note(Topic::Resolved);
        let edit = edit.map(|edit| LineEdit {
            note: Some(note),
            ..edit
        });
        self.enter(step, joined, Some(line.id), edit).await
    }

    /// Somebody of the account team says that it is still true, else the manager.
    async fn tend(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        entitlement: &Entitlement,
    ) -> UseCaseResult<()> {
        let Some(line) = self.one_line(entitlement).map(|line| line.id) else {
            return Ok(());
        };
        let cast = self.cast;
        if self.chance.percent(50) {
            self.act_as(cast.account_team(joined.crew));
        }
        self.edit(step.number, joined, "", |entitlement, context| {
            confirm(entitlement, line, context)
        })
        .await?;
        Ok(())
    }

    /// A new number of units comes in, in percent of the one before.
    pub(super) async fn report(
        &mut self,
        step: Step<'_>,
        joined: &Joined,
        percent: i64,
    ) -> UseCaseResult<()> {
        let cast = self.cast;
        self.act_as(cast.importer());
        let line = self.new_line();
        self.edit(step.number, joined, "", |entitlement, context| {
            let units = (entitlement.state.reported() * percent / 100).max(1);
            report_units(entitlement, units, line, context)
        })
        .await?;
        Ok(())
    }

    /// One of the lines.
    fn one_line<'e>(&mut self, entitlement: &'e Entitlement) -> Option<&'e StatusLine> {
        self.chance.pick(&entitlement.lines)
    }
}

/// The first of the lines.
pub(super) fn first_line(entitlement: &Entitlement) -> Option<LineId> {
    entitlement.lines.first().map(|line| line.id)
}

//! Shared blockers: one trouble that holds lines of several tenants, promises that slip, and its end.

use desbloqueo_domain::blocker::{Blocker, BlockerState, ChannelUsed, TicketLink};
use desbloqueo_domain::code::{BlockerId, Code};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Status, StatusKind};
use desbloqueo_domain::update_line::{Updated, days_after, update_line};
use desbloqueo_store::blockers::StoredBlocker;

use super::plan::EntitlementPlan;
use super::topic::Topic;
use super::troubles::{Act, TROUBLES, Trouble};
use super::world::World;
use crate::error::UseCaseResult;
use crate::journal::Why;

/// A trouble and what became of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    pub(super) trouble: &'static Trouble,
    pub(super) id: Option<BlockerId>,
}

impl Shared {
    /// All troubles before they begin.
    pub(super) fn all() -> Vec<Self> {
        TROUBLES
            .iter()
            .map(|trouble| Self { trouble, id: None })
            .collect()
    }
}

impl World<'_> {
    /// Whether a shared blocker holds a line of an entitlement: then it tells what happens.
    pub(super) fn is_shared(&self, entitlement: &Entitlement) -> bool {
        let mut held = entitlement
            .lines
            .iter()
            .flat_map(|line| &line.state.blockers);
        held.any(|link| {
            self.shared
                .iter()
                .any(|shared| shared.id == Some(link.blocker))
        })
    }

    /// Something happens to a shared blocker.
    pub(super) async fn befall(
        &mut self,
        number: usize,
        act: &'static Act,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        let Some(shared) = self.shared.get(number).copied() else {
            return Ok(());
        };
        let cast = self.cast;
        self.act_as(cast.lead(shared.trouble.node));
        if let Act::Opens = act {
            return self.open(number, shared.trouble, plans).await;
        }
        let Some(stored) = shared.id.and_then(|id| self.blocker(id)) else {
            return Ok(());
        };
        match act {
            Act::Opens => {}
            Act::Says(body) => {
                self.act_as(cast.resolver(number));
                self.comment(&stored, body);
            }
            Act::Slips { to, why } => {
                let mut state = stored.blocker.state.clone();
                self.act_as(cast.resolver(number));
                state.move_date(Some(days_after(self.today, *to)), None)?;
                self.change(&stored, state, why, plans).await?;
            }
            Act::Asks { due } => {
                let mut state = stored.blocker.state.clone();
                let asked = Asked {
                    of: shared.trouble.asked.to_owned(),
                    due: days_after(self.today, *due),
                };
                state.move_date(None, Some(asked))?;
                self.change(&stored, state, "", plans).await?;
            }
            Act::Charges => self.charge(&stored, plans).await?,
            Act::Ends { resolution } => self.close(&stored, resolution, plans).await?,
        }
        Ok(())
    }

    async fn open(
        &mut self,
        number: usize,
        trouble: &Trouble,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        let rulebook = self.journal.app().rulebook();
        let Some(status) = status_of(rulebook, trouble) else {
            return Ok(());
        };
        let organization = self.cast.place(trouble.node).id;
        let mut state = BlockerState::open(trouble.title, &status, rulebook, self.journal.today());
        state.severity = trouble.severity;
        state
            .resolvers
            .push(Owner::Person(self.cast.resolver(number).person));
        state.owner = Owner::Person(self.cast.lead(trouble.node).person);
        state.projected = trouble
            .promised
            .map(|days| days_after(self.journal.today(), days));
        state.next_action = NextAction {
            what: ActionText::Text(trouble.next.to_owned()),
            due: Due::On(days_after(self.today, trouble.next_due)),
            owner: Owner::Nobody,
        };
        state.channels = channels(rulebook, &status);
        state.tickets = trouble.tickets.iter().map(ticket_link).collect();
        if state.projected.is_none() {
            let due = days_after(self.journal.today(), 14);
            state.asked = Some(Asked {
                of: trouble.asked.to_owned(),
                due,
            });
        }
        let id = BlockerId(self.journal.next_id());
        let why = Why {
            reason: trouble.title.to_owned(),
            ..Why::default()
        };
        self.journal.add_blocker(
            Blocker {
                id,
                organization,
                state,
                version: 0,
            },
            &why,
        )?;
        if let Some(shared) = self.shared.get_mut(number) {
            shared.id = Some(id);
        }
        self.hold(id, &status, trouble, plans).await
    }

    /// Changes a blocker, and writes what it says onto its lines (rule S7).
    async fn change(
        &mut self,
        stored: &StoredBlocker,
        state: BlockerState,
        why: &str,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        self.save_blocker(stored, state.clone(), why).await?;
        let id = stored.blocker.id;
        for (number, plan) in plans.iter().enumerate() {
            if !self.holds(number, id) {
                continue;
            }
            let Some(joined) = self.joined(plan) else {
                continue;
            };
            self.edit(number, &joined, why, |mut entitlement, context| {
                let phase = entitlement.state.phase;
                for line in &mut entitlement.lines {
                    if line
                        .state
                        .primary_blocker()
                        .is_some_and(|link| link.blocker == id)
                    {
                        state.write_to(&mut line.state, phase);
                        line.state.confirmed = context.today;
                    }
                }
                Ok(Updated {
                    entitlement,
                    notices: Vec::new(),
                })
            })
            .await?;
        }
        Ok(())
    }

    /// Another party is charged from today on (rule T5).
    async fn charge(
        &mut self,
        stored: &StoredBlocker,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        let rulebook = self.journal.app().rulebook();
        let today = self.journal.today();
        let now = stored.blocker.state.party_on(today);
        let Some(other) = rulebook.parties.iter().find(|party| Some(*party) != now) else {
            return Ok(());
        };
        let mut state = stored.blocker.state.clone();
        state.charge(other.clone(), today, today, rulebook)?;
        self.change(stored, state, "", plans).await
    }

    /// Closes a blocker: its lines move on.
    async fn close(
        &mut self,
        stored: &StoredBlocker,
        resolution: &str,
        plans: &[EntitlementPlan],
    ) -> UseCaseResult<()> {
        let mut state = stored.blocker.state.clone();
        state.close(resolution, self.journal.today())?;
        self.save_blocker(stored, state, resolution).await?;
        let (id, rulebook) = (stored.blocker.id, self.journal.app().rulebook());
        for (number, plan) in plans.iter().enumerate() {
            if !self.holds(number, id) {
                continue;
            }
            let Some(joined) = self.joined(plan) else {
                continue;
            };
            let edit = LineEdit {
                status: Some(Status::of(rulebook.defaults.close_blocked_to.clone())),
                note: Some(resolution.to_owned()),
                target: Some(Some(days_after(self.today, self.chance.days(5, 120)))),
                ..LineEdit::default()
            };
            self.edit(number, &joined, resolution, |mut entitlement, context| {
                let lines = entitlement
                    .lines
                    .iter()
                    .filter(|line| line.state.blockers.iter().any(|link| link.blocker == id));
                let lines: Vec<_> = lines.map(|line| line.id).collect();
                for line in lines {
                    entitlement = update_line(entitlement, line, &edit, context)?.entitlement;
                }
                Ok(Updated {
                    entitlement,
                    notices: Vec::new(),
                })
            })
            .await?;
        }
        Ok(())
    }
}

/// Blocked, with the reason and the detail that the trouble is about.
fn status_of(rulebook: &Rulebook, trouble: &Trouble) -> Option<Status> {
    let l1 = rulebook.l1_of_kind(StatusKind::Blocked)?.clone();
    let about = |code: &Code| trouble.topics.contains(&Topic::of(code));
    let reasons = || {
        rulebook
            .reasons
            .iter()
            .filter(|(_, reason)| reason.parent == l1 && !reason.retired)
    };
    let l2 = reasons()
        .find(|(code, _)| about(code))
        .or_else(|| reasons().next())?
        .0
        .clone();
    let mut details = rulebook
        .details
        .iter()
        .filter(|(_, detail)| detail.parent == l2 && !detail.retired);
    let l3 = details.find(|(code, _)| Some(Topic::of(code)) == trouble.topics.last().copied());
    let l3 = l3
        .map(|(code, _)| code.clone())
        .filter(|_| trouble.topics.len() > 1);
    Some(Status {
        l1,
        l2: Some(l2),
        l3,
    })
}

fn channels(rulebook: &Rulebook, status: &Status) -> Vec<ChannelUsed> {
    let of_reason = status
        .l2
        .as_ref()
        .and_then(|l2| rulebook.reasons.get(l2)?.channels.first());
    let used = of_reason.map(|channel| ChannelUsed {
        channel: channel.clone(),
        url: "https://help.example/requests/1".to_owned(),
    });
    used.into_iter().collect()
}

fn ticket_link((name, state): &(&str, &str)) -> TicketLink {
    let url = format!("https://tickets.example/{name}");
    TicketLink {
        name: (*name).to_owned(),
        url,
        state: (*state).to_owned(),
    }
}

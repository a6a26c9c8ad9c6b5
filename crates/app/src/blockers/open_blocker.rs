//! Opens a blocker, and lets it hold lines at once (rules S7, A4).

use desbloqueo_domain::access::Act;
use desbloqueo_domain::blocker::{Blocker, BlockerState, ChannelUsed, PartyFrom, TicketLink};
use desbloqueo_domain::code::{BlockerId, Code, LineId, OrganizationId};
use desbloqueo_domain::line::{Asked, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Cause, Fact, Field, Refusal, Rule};
use desbloqueo_domain::rulebook::Rulebook;
use desbloqueo_domain::status::{Severity, Status, StatusKind};
use desbloqueo_domain::text::fold;
use desbloqueo_domain::update_line::remarks_on_target;
use desbloqueo_store::blockers::StoredBlocker;
use desbloqueo_store::chain::ChainHead;
use jiff::civil::Date;

use super::SavedBlocker;
use super::holding::{finish, standing_by_name};
use super::linking::{Chosen, read_lines};
use super::named_people::require_people;
use crate::App;
use crate::actor::Actor;
use crate::error::{UseCaseError, UseCaseResult};
use crate::journal::{Journal, Why};

/// A blocker to be opened. What is `None` or empty is taken from the lines and the playbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenBlocker {
    /// What it is, in a few words.
    pub title: String,
    /// The node that it belongs to; `None`: the lowest that has all lines in its subtree.
    pub organization: Option<OrganizationId>,
    /// The key that groups rows of an imported file (rule I5).
    pub key: String,
    /// The reason, an L2; `None`: that of the lines where they agree.
    pub reason: Option<Code>,
    /// The detail, an L3.
    pub detail: Option<Code>,
    /// The service, when it is about one.
    pub service: Option<Code>,
    /// How bad it is; `None`: medium.
    pub severity: Option<Severity>,
    /// Who can remove it; `None`: those of the playbook.
    pub resolvers: Option<Vec<Owner>>,
    /// Who answers for its removal.
    pub owner: Owner,
    /// Whose clock runs; `None`: that of the playbook.
    pub party: Option<Code>,
    /// When it is projected to be gone.
    pub projected: Option<Date>,
    /// Who was asked for that date.
    pub asked: Option<Asked>,
    /// What happens next.
    pub next_action: NextAction,
    /// Channels through which help is asked for.
    pub channels: Vec<ChannelUsed>,
    /// Tickets elsewhere.
    pub tickets: Vec<TicketLink>,
    /// The lines that it holds from the beginning, as their primary blocker.
    pub lines: Vec<LineId>,
}

/// Opens a blocker; the private blockers of its lines are closed in its favour.
pub async fn open_blocker(
    app: &App,
    actor: &Actor,
    open: &OpenBlocker,
) -> UseCaseResult<SavedBlocker> {
    let mut transaction = app.database.write().await?;
    let chosen = read_lines(&mut transaction, actor, &open.lines).await?;
    let organization = home(actor, open.organization, &chosen)?;
    let today = app.today_in(&mut transaction, organization).await?;
    let mut journal = Journal::new(app, actor, today);
    let state = open.state(&chosen, app.rulebook(), today)?;
    let blocker = Blocker {
        id: BlockerId(journal.next_id()),
        organization,
        state,
        version: 0,
    };
    let overriding = require(actor, &blocker, &chosen)?;
    blocker.state.check(app.rulebook())?;
    require_people(&mut transaction, None, &blocker.state).await?;
    let why = Why {
        reason: blocker.state.title.clone(),
        overriding,
    };
    journal.add_blocker(blocker.clone(), &why)?;
    let stored = StoredBlocker {
        blocker,
        chain: ChainHead::default(),
    };
    let remarks = open
        .projected
        .map(|day| remarks_on_target(day, journal.context()));
    let mut notices = remarks.unwrap_or_default();
    for chosen in chosen {
        notices.extend(
            chosen
                .save(&mut journal, &mut transaction, &stored, true, &why)
                .await?,
        );
    }
    finish(journal, transaction, stored.blocker.id, notices).await
}

/// The node that a blocker of these lines belongs to: the one asked for, else the lowest above all of them.
pub(super) fn home(
    actor: &Actor,
    asked: Option<OrganizationId>,
    chosen: &[Chosen],
) -> UseCaseResult<OrganizationId> {
    if let Some(id) = asked {
        let seen = actor.tree.contains(id) && actor.sees_organization(id);
        return if seen {
            Ok(id)
        } else {
            Err(UseCaseError::not_found(Field::Organization, id))
        };
    }
    let of_lines = chosen
        .iter()
        .map(|chosen| chosen.editing.before.entitlement.organization);
    let missing = Refusal::new(Rule::A4, Cause::Missing, Field::Organization, Fact::Nothing);
    actor
        .tree
        .common_ancestor(of_lines)
        .ok_or_else(|| missing.into())
}

/// Whoever may open a blocker on each line, and at its node: by name, or in the team of one of the lines.
fn require(
    actor: &Actor,
    blocker: &Blocker,
    chosen: &[Chosen],
) -> UseCaseResult<crate::actor::Override> {
    let mut standing = standing_by_name(actor, &blocker.state);
    for chosen in chosen {
        chosen.require(actor)?;
        standing = standing.or(chosen.editing.standing(actor));
        for line in &chosen.lines {
            let line = chosen.editing.before.entitlement.require_line(*line)?;
            standing = standing.or(chosen.editing.standing_on(actor, &line.state));
        }
    }
    actor.require(Act::OpenBlocker, blocker.organization, &standing, "")
}

impl OpenBlocker {
    fn state(
        &self,
        chosen: &[Chosen],
        rulebook: &Rulebook,
        today: Date,
    ) -> UseCaseResult<BlockerState> {
        let status = self.status(chosen, rulebook)?;
        let mut state = BlockerState::open(&self.title, &status, rulebook, today);
        state.key = fold(&self.key);
        state.service.clone_from(&self.service);
        state.severity = self.severity.unwrap_or(state.severity);
        if let Some(resolvers) = &self.resolvers {
            state.resolvers.clone_from(resolvers);
        }
        state.owner = self.owner.clone();
        state.next_action = self.next_action.clone();
        state.channels.clone_from(&self.channels);
        state.tickets.clone_from(&self.tickets);
        if let Some(party) = &self.party {
            state.charge(party.clone(), today, today, rulebook)?;
        } else {
            let default = rulebook.party(&status).cloned();
            state.party_clock = default
                .map(|party| PartyFrom { from: today, party })
                .into_iter()
                .collect();
        }
        if self.projected.is_some() || self.asked.is_some() {
            state.move_date(self.projected, self.asked.clone())?;
        }
        Ok(state)
    }

    /// Blocked, with the reason given, else that on which all lines agree.
    fn status(&self, chosen: &[Chosen], rulebook: &Rulebook) -> UseCaseResult<Status> {
        let mut lines = chosen.iter().flat_map(|chosen| {
            let entitlement = &chosen.editing.before.entitlement;
            let statuses = chosen.lines.iter().filter_map(|id| entitlement.line(*id));
            let statuses = statuses.map(|line| &line.state.status);
            statuses.filter(|status| rulebook.kind(&status.l1) == Some(StatusKind::Blocked))
        });
        let first = lines.next();
        let unknown = Refusal::new(Rule::V2, Cause::Missing, Field::L1, Fact::Nothing);
        let blocked = rulebook.l1_of_kind(StatusKind::Blocked).ok_or(unknown)?;
        if self.reason.is_some() || self.detail.is_some() || first.is_none() {
            let (l2, l3) = (self.reason.clone(), self.detail.clone());
            return Ok(Status {
                l1: blocked.clone(),
                l2,
                l3,
            });
        }
        let rest: Vec<&Status> = lines.collect();
        let l2 = first.and_then(|first| first.l2.clone());
        let l2 = l2.filter(|l2| rest.iter().all(|other| other.l2.as_ref() == Some(l2)));
        let l3 = first.and_then(|first| first.l3.clone());
        let l3 =
            l3.filter(|l3| l2.is_some() && rest.iter().all(|other| other.l3.as_ref() == Some(l3)));
        Ok(Status {
            l1: blocked.clone(),
            l2,
            l3,
        })
    }
}

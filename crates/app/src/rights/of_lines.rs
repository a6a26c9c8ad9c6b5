//! What somebody may do with lines: one by one where all is known of them, and many of a list in two reads.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::code::{Code, LineId, OrganizationId, TenantId};
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_domain::status::Phase;
use desbloqueo_store::lines::LineItem;
use desbloqueo_store::transaction::Transaction;

use crate::App;
use crate::actor::Actor;
use crate::error::UseCaseResult;

/// What somebody may do with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct LineRights {
    /// See its tenant whole: a link to it leads somewhere.
    pub open_tenant: bool,
    /// Confirm it, date it, complete its next action: the least that opens its editor.
    pub confirm: bool,
    /// Write its note, name its owner.
    pub write: bool,
    /// Split it, move its units, merge it: as its present status says.
    pub split: bool,
    /// Record on its entitlement that the customer was tried.
    pub attempt: bool,
    /// Reconcile the units of its entitlement.
    pub reconcile: bool,
    /// Change it together with others.
    pub change_in_bulk: bool,
    /// Approve that its units do not count.
    pub approve: bool,
}

/// What somebody may do with each line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RightsOfLines(BTreeMap<LineId, LineRights>);

impl From<BTreeMap<LineId, LineRights>> for RightsOfLines {
    fn from(all: BTreeMap<LineId, LineRights>) -> Self {
        Self(all)
    }
}

impl RightsOfLines {
    /// The same of lines as they stood once: they are looked at, and no more.
    #[must_use]
    pub(crate) fn looked_at(self) -> Self {
        let only_opened = |(id, rights): (LineId, LineRights)| {
            let open_tenant = rights.open_tenant;
            let rights = LineRights {
                open_tenant,
                ..LineRights::default()
            };
            (id, rights)
        };
        Self(self.0.into_iter().map(only_opened).collect())
    }

    /// What they may do with a line; nothing with one that is not of the list.
    pub fn of(&self, id: LineId) -> LineRights {
        self.0.get(&id).copied().unwrap_or_default()
    }
}

/// What a decision about a line asks of it.
pub(crate) struct LineAsked<'a> {
    pub(crate) organization: OrganizationId,
    pub(crate) tenant: TenantId,
    pub(crate) phase: Phase,
    pub(crate) l1: &'a Code,
}

impl LineRights {
    /// What the actor may do with a line, given what they are to it.
    pub(crate) fn of(app: &App, actor: &Actor, line: &LineAsked<'_>, standing: &Standing) -> Self {
        let scenario = app
            .rulebook()
            .scenario(line.phase, line.l1, &Applies::default());
        let named = scenario.map(|scenario| scenario.who_updates.as_slice());
        let change = Act::ChangeStatus {
            phase: line.phase,
            who_updates: named.unwrap_or_default(),
        };
        let decide = |act, standing: &Standing| {
            actor.decides(act, line.organization, standing) != Decision::Denied
        };
        let may = |act| decide(act, standing);
        // Who is tied to the line alone is nothing to its entitlement.
        let of_team = standing.of_team_alone();
        Self {
            open_tenant: actor.visibility.sees_tenant(line.organization, line.tenant),
            confirm: may(Act::Confirm),
            write: may(Act::WriteNote),
            split: may(change),
            attempt: decide(Act::WriteNote, &of_team),
            reconcile: decide(Act::ReconcileUnits, &of_team),
            change_in_bulk: may(Act::ChangeInBulk),
            approve: may(Act::ApproveInvalid),
        }
    }
}

/// What the actor may do with the lines of a list. Where their roles decide without regard to the line, nothing is
/// read; else what they are to the lines that it depends on.
pub(crate) async fn rights_on_lines(
    app: &App,
    transaction: &mut Transaction,
    actor: &Actor,
    items: impl IntoIterator<Item = &LineItem> + Send,
) -> UseCaseResult<RightsOfLines> {
    let fullest = actor.fullest_standing(&app.rulebook().roles);
    let mut all = RightsOfLines::default();
    let mut open = Vec::new();
    for item in items {
        let asked = asked_of(item);
        let least = LineRights::of(app, actor, &asked, &Standing::default());
        if least != LineRights::of(app, actor, &asked, &fullest) {
            open.push(item);
        }
        all.0.insert(item.id, least);
    }
    let ids: Vec<LineId> = open.iter().map(|item| item.id).collect();
    let standings = actor.standings_on_lines(transaction, &ids).await?;
    for item in open {
        if let Some(standing) = standings.get(&item.id) {
            let rights = LineRights::of(app, actor, &asked_of(item), standing);
            all.0.insert(item.id, rights);
        }
    }
    Ok(all)
}

fn asked_of(item: &LineItem) -> LineAsked<'_> {
    LineAsked {
        organization: item.organization,
        tenant: item.tenant.id,
        phase: item.phase,
        l1: &item.status.l1,
    }
}

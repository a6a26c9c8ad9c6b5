//! Opens a line to be edited: the line, its entitlement and tenant, what may be chosen, and what the reader may do.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision};
use desbloqueo_domain::code::{Code, LineId, OrganizationId};
use desbloqueo_domain::customer::{Contact, Customer};
use desbloqueo_domain::entitlement::Entitlement;
use desbloqueo_domain::line::StatusLine;
use desbloqueo_domain::owner::{Owner, Team};
use desbloqueo_domain::refusal::Field;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_store::blocker_list::{
    self, BlockerCursor, BlockerFilter, BlockerItem, BlockerOrder, BlockerSort,
};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, contacts, customers, promises};
use jiff::civil::Date;

use super::Names;
use super::show_line::{LineBlocker, blockers_seen};
use crate::App;
use crate::actor::Actor;
use crate::edit_entitlement::{Editing, find_of_line};
use crate::error::{UseCaseError, UseCaseResult};
use crate::history::{Told, tell};
use crate::rights::{LineAsked, LineRights};

/// Open blockers that are offered for a line.
const BLOCKERS_OFFERED: u32 = 100;

/// Contacts that are offered as owners.
const CONTACTS_OFFERED: i64 = 500;

/// A line opened to be edited.
#[derive(Debug, Clone)]
pub struct OpenedLine {
    /// The line.
    pub line: StatusLine,
    /// Its entitlement, with those of its lines that the actor sees.
    pub entitlement: Entitlement,
    /// Its customer.
    pub customer: Customer,
    /// The name of its tenant.
    pub tenant_name: String,
    /// Whether the actor sees the tenant, not just this line.
    pub sees_tenant: bool,
    /// Who works on the tenant.
    pub team: Team,
    /// The customer's contacts, for who sees the tenant.
    pub contacts: Vec<Contact>,
    /// The names behind owners and the team.
    pub names: Names,
    /// The blockers that hold it and that the actor sees, the primary one first.
    pub held: Vec<LineBlocker>,
    /// Open blockers that may hold it, those that hold most first.
    pub offered: Vec<BlockerItem>,
    /// Every date promised for it, in the order in which they were given (rule H5).
    pub promised: Vec<Date>,
    /// Whether the actor may set each L1 (rule S9).
    pub may_set: BTreeMap<Code, Decision>,
    /// Whether the actor may write its note and name its owner.
    pub may_write: Decision,
    /// Whether the actor may date it, complete its next action and confirm it.
    pub may_confirm: Decision,
    /// What the actor may do with it as it stands.
    pub rights: LineRights,
    /// What was changed last.
    pub latest: Told,
    /// Today where it is delivered.
    pub today: Date,
}

/// Opens a line that the actor sees and may change: at least confirm and date.
pub async fn open_line(app: &App, actor: &Actor, id: LineId) -> UseCaseResult<OpenedLine> {
    let mut transaction = app.database.read().await?;
    let tx = &mut transaction;
    let editing = find_of_line(tx, actor, id).await?;
    editing.require_on_line(actor, id, Act::Confirm, "")?;
    let organization = editing.before.entitlement.organization;
    let line = editing.before.entitlement.require_line(id)?.clone();
    let customer = customers::find(tx, organization, editing.before.customer)
        .await?
        .ok_or_else(|| UseCaseError::not_found(Field::Id, id))?
        .customer;
    let today = app.today(tx, &editing).await?;
    let sees_tenant = actor
        .visibility
        .sees_tenant(organization, editing.before.entitlement.tenant);
    let contacts = if sees_tenant {
        contacts::list_of_customer(tx, organization, customer.id, None, CONTACTS_OFFERED).await?
    } else {
        Vec::new()
    };
    let promised = promises::list_of_subjects(tx, organization, &[id.0]).await?;
    let last = changes::list_of_subject(tx, organization, id.0).await?;
    let last = last.into_iter().next_back().into_iter().collect();
    Ok(OpenedLine {
        names: names(tx, &editing, &line).await?,
        held: blockers_seen(actor, &editing, &line),
        offered: offered(tx, actor, organization, today).await?,
        promised: promised.into_iter().map(|(_, day)| day).collect(),
        may_set: may_set(app, actor, &editing, &line),
        may_write: decides(actor, &editing, &line, Act::WriteNote),
        may_confirm: decides(actor, &editing, &line, Act::Confirm),
        rights: rights(app, actor, &editing, &line),
        latest: tell(tx, actor, organization, last).await?,
        entitlement: seen_of(actor, &editing),
        tenant_name: editing.tenant_name.clone(),
        team: if sees_tenant {
            editing.team
        } else {
            Team::default()
        },
        sees_tenant,
        customer,
        contacts,
        today,
        line,
    })
}

/// The entitlement with those of its lines that the actor sees (rule A3).
fn seen_of(actor: &Actor, editing: &Editing) -> Entitlement {
    let mut entitlement = editing.before.entitlement.clone();
    entitlement.lines.retain(|line| editing.shows(actor, line));
    entitlement
}

async fn names(
    transaction: &mut Transaction,
    editing: &Editing,
    line: &StatusLine,
) -> UseCaseResult<Names> {
    let organization = editing.before.entitlement.organization;
    let of_line = [&line.state.owner, &line.state.next_action.owner];
    let of_team = editing.team.0.iter().map(|member| &member.who);
    let owners: Vec<(OrganizationId, &Owner)> = of_line
        .into_iter()
        .chain(of_team)
        .map(|owner| (organization, owner))
        .collect();
    Names::read(transaction, owners).await
}

/// Open named blockers of the line's organization and of those above it (rule A4).
async fn offered(
    transaction: &mut Transaction,
    actor: &Actor,
    organization: OrganizationId,
    today: Date,
) -> UseCaseResult<Vec<BlockerItem>> {
    let mut homes = vec![organization];
    homes.extend(actor.tree.ancestors(organization));
    let filter = BlockerFilter {
        open: Some(true),
        private: Some(false),
        organizations: homes.into_iter().collect(),
        ..BlockerFilter::default()
    };
    let order = BlockerOrder {
        sort: BlockerSort::Units,
        descending: true,
    };
    let cursor = BlockerCursor::first(order);
    let seen = &actor.visibility;
    let page =
        blocker_list::list(transaction, seen, &filter, &cursor, BLOCKERS_OFFERED, today).await?;
    // One that is seen only through lines that it holds already cannot be given others.
    let items = page.items.into_iter();
    let linkable = items.filter(|item| seen.sees_blocker(item.organization, item.id, []));
    Ok(linkable.collect())
}

fn decides(actor: &Actor, editing: &Editing, line: &StatusLine, act: Act<'_>) -> Decision {
    let standing = editing.standing_on(actor, &line.state);
    actor.decides(act, editing.before.entitlement.organization, &standing)
}

fn rights(app: &App, actor: &Actor, editing: &Editing, line: &StatusLine) -> LineRights {
    let entitlement = &editing.before.entitlement;
    let asked = LineAsked {
        organization: entitlement.organization,
        tenant: entitlement.tenant,
        phase: entitlement.state.phase,
        l1: &line.state.status.l1,
    };
    let standing = editing.standing_on(actor, &line.state);
    LineRights::of(app, actor, &asked, &standing)
}

fn may_set(
    app: &App,
    actor: &Actor,
    editing: &Editing,
    line: &StatusLine,
) -> BTreeMap<Code, Decision> {
    let rulebook = app.rulebook();
    let phase = editing.before.entitlement.state.phase;
    let decided = rulebook.statuses.keys().map(|l1| {
        let scenario = rulebook.scenario(phase, l1, &Applies::default());
        let named = scenario.map(|scenario| scenario.who_updates.as_slice());
        let act = Act::ChangeStatus {
            phase,
            who_updates: named.unwrap_or_default(),
        };
        (l1.clone(), decides(actor, editing, line, act))
    });
    decided.collect()
}

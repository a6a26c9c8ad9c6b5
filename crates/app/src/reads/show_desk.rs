//! Shows a tenant's screen: the tenant with everything that stands beside it, and what changed last.

use std::collections::BTreeMap;

use desbloqueo_domain::access::{Act, Decision, Standing};
use desbloqueo_domain::code::{LineId, TenantId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::rulebook::Applies;
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, promises};
use jiff::civil::Date;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::catalogue::show_tenant::{TenantView, read_tenant};
use crate::error::UseCaseResult;
use crate::history::{Told, tell};

/// Changes that are shown beside a tenant.
const CHANGES_SHOWN: i64 = 15;

/// A tenant's screen.
#[derive(Debug, Clone)]
pub struct TenantDesk {
    /// The tenant with its entitlements, lines, blockers, team, notes and contacts.
    pub view: TenantView,
    /// Every date promised for its lines, in the order in which they were given (rule H5).
    pub promised: BTreeMap<LineId, Vec<Date>>,
    /// What changed last, on the tenant and its entitlements.
    pub latest: Told,
    /// What the reader may do with the tenant as a whole.
    pub rights: TenantRights,
    /// Whether the reader may change the status of each entitlement's lines as they stand (rule S9).
    pub may_change: BTreeMap<LineId, Decision>,
}

/// What somebody may do with a tenant as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each thing to do")]
pub struct TenantRights {
    /// Write notes, record attempts, fill own fields.
    pub write: bool,
    /// Hand entitlements over to delivery.
    pub hand_over: bool,
    /// Change the tenant and its team, add entitlements.
    pub manage: bool,
    /// Reconcile and override units.
    pub reconcile: bool,
}

/// Shows a tenant's screen.
pub async fn show_desk(app: &App, actor: &Actor, id: TenantId) -> UseCaseResult<TenantDesk> {
    let mut transaction = app.database.read().await?;
    let view = read_tenant(app, &mut transaction, actor, id).await?;
    let organization = view.tenant.organization;
    let mut chains: Vec<Uuid> = vec![id.0];
    chains.extend(view.entitlements.iter().map(|one| one.entitlement.id.0));
    let latest =
        changes::list_latest(&mut transaction, organization, &chains, CHANGES_SHOWN).await?;
    Ok(TenantDesk {
        promised: promised(&mut transaction, &view).await?,
        latest: tell(&mut transaction, actor, organization, latest).await?,
        rights: rights(actor, &view),
        may_change: may_change(app, actor, &view),
        view,
    })
}

async fn promised(
    transaction: &mut Transaction,
    view: &TenantView,
) -> UseCaseResult<BTreeMap<LineId, Vec<Date>>> {
    let entitlements = view.entitlements.iter();
    let lines = entitlements.flat_map(|one| &one.entitlement.lines);
    let subjects: Vec<Uuid> = lines.map(|line| line.id.0).collect();
    let organization = view.tenant.organization;
    let found = promises::list_of_subjects(transaction, organization, &subjects).await?;
    let mut all = BTreeMap::<LineId, Vec<Date>>::new();
    for (subject, day) in found {
        all.entry(LineId(subject)).or_default().push(day);
    }
    Ok(all)
}

fn rights(actor: &Actor, view: &TenantView) -> TenantRights {
    let organization = view.tenant.organization;
    let team = &view.tenant.state.team;
    let roles = team
        .0
        .iter()
        .filter(|member| member.who == Owner::Person(actor.person));
    let in_team = Standing {
        team_roles: roles.map(|member| member.role.clone()).collect(),
        ..Standing::default()
    };
    let may =
        |act, standing: &Standing| actor.decides(act, organization, standing) == Decision::Allowed;
    TenantRights {
        write: may(Act::WriteNote, &in_team),
        hand_over: may(Act::HandOver, &in_team),
        manage: may(Act::AssignTeam, &Standing::default()),
        reconcile: may(Act::ReconcileUnits, &in_team),
    }
}

fn may_change(app: &App, actor: &Actor, view: &TenantView) -> BTreeMap<LineId, Decision> {
    let rulebook = app.rulebook();
    let mut all = BTreeMap::new();
    for one in &view.entitlements {
        let entitlement = &one.entitlement;
        let (phase, service) = (entitlement.state.phase, &entitlement.service);
        for line in &entitlement.lines {
            let scenario = rulebook.scenario(phase, &line.state.status.l1, &Applies::default());
            let named = scenario.map(|scenario| scenario.who_updates.as_slice());
            let act = Act::ChangeStatus {
                phase,
                who_updates: named.unwrap_or_default(),
            };
            let links = line.state.blockers.iter();
            let held = links.filter_map(|link| view.blockers.get(&link.blocker));
            let held = held.map(|blocker| &blocker.state);
            let team = &view.tenant.state.team;
            let standing = actor.standing_on_line(team, service, &line.state, held);
            let decision = actor.decides(act, entitlement.organization, &standing);
            all.insert(line.id, decision);
        }
    }
    all
}

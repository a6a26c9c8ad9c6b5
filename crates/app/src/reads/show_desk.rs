//! Shows a tenant's screen: the tenant with everything that stands beside it, and what changed last.

use std::collections::BTreeMap;

use desbloqueo_domain::code::{EntitlementId, LineId, TenantId};
use desbloqueo_store::transaction::Transaction;
use desbloqueo_store::{changes, promises};
use jiff::civil::Date;
use uuid::Uuid;

use crate::App;
use crate::actor::Actor;
use crate::catalogue::show_tenant::{TenantView, read_tenant};
use crate::error::UseCaseResult;
use crate::history::{Span, Told, spans_of_lines, tell};
use crate::rights::{EntitlementRights, LineAsked, LineRights, RightsOfLines, TenantRights};

/// Changes that are shown beside a tenant.
const CHANGES_SHOWN: i64 = 15;

/// A tenant's screen.
#[derive(Debug, Clone)]
pub struct TenantDesk {
    /// The tenant with its entitlements, lines, blockers, team, notes and contacts.
    pub view: TenantView,
    /// Every date promised for its lines, in the order in which they were given (rule H5).
    pub promised: BTreeMap<LineId, Vec<Date>>,
    /// How long each line stood in each reason, the latest first.
    pub spans: BTreeMap<LineId, Vec<Span>>,
    /// What changed last, on the tenant and its entitlements.
    pub latest: Told,
    /// What the reader may do with the tenant as a whole.
    pub rights: TenantRights,
    /// What the reader may do with each entitlement.
    pub rights_on_entitlements: BTreeMap<EntitlementId, EntitlementRights>,
    /// What the reader may do with each line.
    pub rights_on_lines: RightsOfLines,
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
        spans: spans(&mut transaction, &view).await?,
        latest: tell(&mut transaction, actor, organization, latest).await?,
        rights: TenantRights::of(actor, &view.tenant),
        rights_on_entitlements: rights_on_entitlements(app, actor, &view),
        rights_on_lines: rights_on_lines(app, actor, &view),
        view,
    })
}

fn lines_of(view: &TenantView) -> impl Iterator<Item = LineId> + '_ {
    let entitlements = view.entitlements.iter();
    let lines = entitlements.flat_map(|one| &one.entitlement.lines);
    lines.map(|line| line.id)
}

async fn spans(
    transaction: &mut Transaction,
    view: &TenantView,
) -> UseCaseResult<BTreeMap<LineId, Vec<Span>>> {
    let lines: Vec<LineId> = lines_of(view).collect();
    spans_of_lines(transaction, view.tenant.organization, &lines, view.today).await
}

async fn promised(
    transaction: &mut Transaction,
    view: &TenantView,
) -> UseCaseResult<BTreeMap<LineId, Vec<Date>>> {
    let subjects: Vec<Uuid> = lines_of(view).map(|line| line.0).collect();
    let organization = view.tenant.organization;
    let found = promises::list_of_subjects(transaction, organization, &subjects).await?;
    let mut all = BTreeMap::<LineId, Vec<Date>>::new();
    for (subject, day) in found {
        all.entry(LineId(subject)).or_default().push(day);
    }
    Ok(all)
}

/// What the actor may do with each line, by all that the screen shows of it.
fn rights_on_lines(app: &App, actor: &Actor, view: &TenantView) -> RightsOfLines {
    let team = &view.tenant.state.team;
    let mut all = BTreeMap::new();
    for one in &view.entitlements {
        let entitlement = &one.entitlement;
        for line in &entitlement.lines {
            let links = line.state.blockers.iter();
            let held = links.filter_map(|link| view.blockers.get(&link.blocker));
            let held = held.map(|blocker| &blocker.state);
            let service = &entitlement.service;
            let standing = actor.standing_on_line(team, service, &line.state, held);
            let asked = LineAsked {
                organization: entitlement.organization,
                tenant: entitlement.tenant,
                phase: entitlement.state.phase,
                l1: &line.state.status.l1,
            };
            all.insert(line.id, LineRights::of(app, actor, &asked, &standing));
        }
    }
    RightsOfLines::from(all)
}

fn rights_on_entitlements(
    app: &App,
    actor: &Actor,
    view: &TenantView,
) -> BTreeMap<EntitlementId, EntitlementRights> {
    let team = &view.tenant.state.team;
    let entitlements = view.entitlements.iter().map(|one| &one.entitlement);
    let rights = entitlements.map(|one| (one.id, EntitlementRights::of(app, actor, team, one)));
    rights.collect()
}

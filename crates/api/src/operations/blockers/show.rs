//! Shows one blocker with the lines that it holds.

use axum::response::Response;
use desbloqueo_app::blockers::{ShownBlocker, show_blocker, show_blocker_on};
use desbloqueo_app::reads::{name_owners, past_day};
use desbloqueo_domain::code::{BlockerId, Code, OrganizationId};
use desbloqueo_domain::owner::Owner;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::super::asked::PastView;
use crate::answer::{one, value};
use crate::bodies::{BlockerBody, Named, StatusLineBody};
use crate::caller::Caller;
use crate::problem::Answered;
use crate::sent::{Id, Parameters};

/// A blocker with what it holds, of what the caller sees.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct BlockerDetailBody {
    #[serde(flatten)]
    blocker: BlockerBody,
    /// Days from its opening to its closing, or to today.
    days_open: i64,
    /// Every date that was ever promised (rule H5).
    promises: Vec<Date>,
    /// How often the date was moved to a later day.
    slips: u32,
    /// By how many days altogether.
    slipped_days: i64,
    /// Counted units that it holds.
    units: i64,
    /// Units times days that it has held them.
    unit_days: i64,
    /// The lines that it holds.
    lines: Vec<HeldLineBody>,
}

/// A line that a blocker holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct HeldLineBody {
    tenant: Named,
    entitlement_id: String,
    service: Code,
    phase: &'static str,
    /// Whether the blocker's date, owner and next action are the truth for it.
    primary: bool,
    line: StatusLineBody,
}

/// Show a blocker
///
/// With the lines that it holds, of what the caller sees (rule A4), now or at the end of a past day: then with those whose
/// first blocker it was, and those that it held and holds still.
#[utoipa::path(
    get,
    path = "/blockers/{id}",
    operation_id = "show_blocker",
    tag = "blockers",
    security(("token" = ["read"])),
    params(("id" = Uuid, Path, description = "The blocker."), PastView),
    responses((status = 200, description = "The blocker.", body = BlockerDetailBody,
        headers(("ETag" = String, description = "Its version.")))),
)]
pub(super) async fn show(
    caller: Caller,
    Id(id): Id<BlockerId>,
    Parameters(view): Parameters<PastView>,
) -> Answered<Response> {
    let (app, actor) = (caller.app(), caller.actor());
    if let Some(day) = past_day(app, actor, view.as_of).await? {
        let then = show_blocker_on(app, actor, id, day).await?;
        let body = told(&caller, &then).await?.of_the_past();
        return one(&body, None, view.fields.as_deref());
    }
    let (body, version) = read(&caller, id).await?;
    one(&body, Some(version), view.fields.as_deref())
}

/// The blocker as the caller sees it, and its version.
pub(super) async fn read<N: Sync>(
    caller: &Caller<N>,
    id: BlockerId,
) -> Answered<(BlockerDetailBody, i64)> {
    let shown = show_blocker(caller.app(), caller.actor(), id).await?;
    let body = told(caller, &shown).await?;
    Ok((body, shown.blocker.version))
}

async fn told<N: Sync>(caller: &Caller<N>, shown: &ShownBlocker) -> Answered<BlockerDetailBody> {
    let state = &shown.blocker.state;
    let of_blocker = [&state.owner, &state.next_action.owner];
    let mut owners: Vec<(OrganizationId, Owner)> = of_blocker
        .into_iter()
        .chain(&state.resolvers)
        .map(|owner| (shown.blocker.organization, owner.clone()))
        .collect();
    owners.extend(
        state
            .invited
            .iter()
            .map(|id| (shown.blocker.organization, Owner::Person(*id))),
    );
    for held in &shown.lines {
        let of_line = [&held.line.state.owner, &held.line.state.next_action.owner];
        owners.extend(of_line.map(|owner| (held.place.organization, owner.clone())));
    }
    let names = name_owners(caller.app(), &owners).await?;
    let lines = shown.lines.iter().map(|held| HeldLineBody {
        tenant: Named::new(held.place.tenant, &held.tenant_name),
        entitlement_id: held.entitlement.to_string(),
        service: held.service.clone(),
        phase: held.phase.code(),
        primary: held.primary,
        line: StatusLineBody::new(&held.line, &names),
    });
    Ok(BlockerDetailBody {
        blocker: BlockerBody::new(&shown.blocker, &names),
        days_open: shown.days_open,
        promises: shown.promises.clone(),
        slips: shown.slips.number,
        slipped_days: shown.slips.days,
        units: shown.units,
        unit_days: shown.unit_days,
        lines: lines.collect(),
    })
}

impl BlockerDetailBody {
    /// The same without versions: the past is not changed.
    fn of_the_past(mut self) -> Self {
        self.blocker = self.blocker.of_the_past();
        for held in &mut self.lines {
            held.line.version = None;
        }
        self
    }
}

pub(super) async fn current<N: Sync>(caller: &Caller<N>, id: BlockerId) -> Answered<Value> {
    value(&read(caller, id).await?.0)
}

/// The answer to an edit: the blocker as it was saved.
pub(super) async fn saved<N: Sync>(caller: &Caller<N>, id: BlockerId) -> Answered<Response> {
    let (body, version) = read(caller, id).await?;
    one(&body, Some(version), None)
}

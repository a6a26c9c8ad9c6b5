//! How long, how well promised, what would move, and the digest of it all.

use axum::Json;
use desbloqueo_app::insights::{
    DigestDays, PromiseBy, PromiseReport, Share, UnblockReport, Without, digest,
};
use desbloqueo_app::reads::ReportBy;
use desbloqueo_domain::code::Code;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::super::asked::{one_of, owner};
use super::KEYS;
use super::parameters::{
    DigestParameters, FlowParameters, FreeParameters, PromiseParameters, UnblockParameters,
    WhatIfParameters,
};
use crate::api::Api;
use crate::bodies::{
    DigestBody, FlowBody, FlowComparedBody, FreeBody, FreeComparedBody, PromisesBody,
    PromisesComparedBody, UnblockBody, UnblockComparedBody, WhatIfBody, WhatIfComparedBody,
};
use crate::caller::Caller;
use crate::problem::{Answered, Problem};
use crate::sent::Parameters;

const PROMISE_KEYS: [(&str, PromiseBy); 3] = [
    ("owner", PromiseBy::Owner),
    ("resolver", PromiseBy::Resolver),
    ("reason", PromiseBy::Reason),
];

const WEEKS: u16 = 12;
const MOST_WEEKS: u16 = 260;
const PERCENT: u8 = 50;

pub(super) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(unblock))
        .routes(routes!(flow))
        .routes(routes!(promises))
        .routes(routes!(without))
        .routes(routes!(free))
        .routes(routes!(of_week))
}

/// Report how long it takes to unblock
///
/// Spells in one reason of Blocked as Kaplan–Meier curves, open ones counted for as long as they were seen: how many,
/// the median with its band of 95 %, and whether a group differs from the rest.
#[utoipa::path(
    get,
    path = "/reports/unblock",
    operation_id = "report_unblock",
    tag = "reports",
    security(("token" = ["read"])),
    params(UnblockParameters),
    responses((status = 200, description = "The report.", body = UnblockComparedBody)),
)]
async fn unblock(
    caller: Caller,
    Parameters(asked): Parameters<UnblockParameters>,
) -> Answered<Json<UnblockComparedBody>> {
    let key = asked.by.as_deref().unwrap_or("reason");
    let mut keys = KEYS.into_iter().filter(|one| one.1 != ReportBy::Age);
    let found = keys.find(|one| one.0 == key);
    let by = one_of("by", key, |_| found)?;
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.unblock(&filter, by.1, day));
    let body = |report: &UnblockReport| UnblockBody::new(&caller.words(), report, by);
    let compared = compared.as_deref().map(body);
    Ok(Json(UnblockComparedBody::new(body(&report), compared)))
}

/// Report what became blocked and what ceased to be
///
/// Week by week: units by status, newly blocked, unblocked.
#[utoipa::path(
    get,
    path = "/reports/flow",
    operation_id = "report_flow",
    tag = "reports",
    security(("token" = ["read"])),
    params(FlowParameters),
    responses((status = 200, description = "The report.", body = FlowComparedBody)),
)]
async fn flow(
    caller: Caller,
    Parameters(asked): Parameters<FlowParameters>,
) -> Answered<Json<FlowComparedBody>> {
    let weeks = asked.weeks.unwrap_or(WEEKS);
    if !(1..=MOST_WEEKS).contains(&weeks) {
        let expected = format!("weeks: expected a number from 1 to {MOST_WEEKS}");
        return Err(Problem::wrong_parameter(expected));
    }
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let read = async |day| -> Answered<FlowBody> {
        let (flow, weeks) = (
            reports.flow(&filter, weeks, day),
            reports.weeks(&filter, weeks, day),
        );
        let (flow, weeks) = tokio::try_join!(flow, weeks)?;
        Ok(FlowBody::new(&flow, &weeks))
    };
    let (report, compared) = beside!(asked, |day| read(day));
    Ok(Json(FlowComparedBody::new(report, compared)))
}

/// Report how promised dates were kept
///
/// Projected unblock dates against the days of closing: bias, spread, slips.
#[utoipa::path(
    get,
    path = "/reports/promises",
    operation_id = "report_promises",
    tag = "reports",
    security(("token" = ["read"])),
    params(PromiseParameters),
    responses((status = 200, description = "The report.", body = PromisesComparedBody)),
)]
async fn promises(
    caller: Caller,
    Parameters(asked): Parameters<PromiseParameters>,
) -> Answered<Json<PromisesComparedBody>> {
    let key = asked.by.as_deref().unwrap_or("owner");
    let (name, by) = one_of("by", key, |key| {
        PROMISE_KEYS.into_iter().find(|one| one.0 == key)
    })?;
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.promises(&filter, by, day));
    let body = |report: &PromiseReport| PromisesBody::new(&caller.words(), report, name);
    let compared = compared.as_deref().map(body);
    Ok(Json(PromisesComparedBody::new(body(&report), compared)))
}

/// Report what would move
///
/// What would move if reasons, blockers or people's backlogs were gone together. A line that another open blocker holds
/// stays.
#[utoipa::path(
    get,
    path = "/reports/what-if",
    operation_id = "report_what_if",
    tag = "reports",
    security(("token" = ["read"])),
    params(WhatIfParameters),
    responses((status = 200, description = "The report.", body = WhatIfComparedBody)),
)]
async fn without(
    caller: Caller,
    Parameters(asked): Parameters<WhatIfParameters>,
) -> Answered<Json<WhatIfComparedBody>> {
    let without = asked.without.iter().flat_map(|text| text.split(','));
    let without: Vec<Without> = without.map(gone).collect::<Answered<_>>()?;
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.what_if(&filter, without.clone(), day));
    let compared = compared.as_deref().map(WhatIfBody::new);
    let body = WhatIfComparedBody::new(WhatIfBody::new(&report), compared);
    Ok(Json(body))
}

/// What is thought away.
fn gone(text: &str) -> Answered<Without> {
    let unknown = || Problem::wrong_parameter(format!("without: {text:?} is not known"));
    match text.trim().split_once('=').ok_or_else(unknown)? {
        ("reason", code) => Code::parse(code)
            .map(Without::Reason)
            .map_err(|_| unknown()),
        ("blocker", id) => id.parse().map(Without::Blocker).map_err(|_| unknown()),
        ("resolver", who) => owner(who).map(Without::Resolver),
        _ => Err(unknown()),
    }
}

/// Report the fewest blockers that free a share
///
/// The fewest open blockers without which so many per cent of the blocked units would move.
#[utoipa::path(
    get,
    path = "/reports/free",
    operation_id = "report_free",
    tag = "reports",
    security(("token" = ["read"])),
    params(FreeParameters),
    responses((status = 200, description = "The report.", body = FreeComparedBody)),
)]
async fn free(
    caller: Caller,
    Parameters(asked): Parameters<FreeParameters>,
) -> Answered<Json<FreeComparedBody>> {
    let percent = asked.percent.unwrap_or(PERCENT);
    let share = Share::of(f64::from(percent) / 100.0).ok();
    let share = share
        .filter(|_| percent > 0)
        .ok_or_else(|| Problem::wrong_parameter("percent: expected a number from 1 to 100"))?;
    let filter = asked.filter().read(&caller)?;
    let reports = caller.reports();
    let (report, compared) = beside!(asked, |day| reports.what_frees(&filter, share, day));
    let compared = compared.as_deref().map(FreeBody::new);
    let body = FreeComparedBody::new(FreeBody::new(&report), compared);
    Ok(Json(body))
}

/// Show the digest
///
/// What a weekly meeting looks at: what is blocked, by what and whom, and what changed since another day, with
/// sentences that its figures bear out.
#[utoipa::path(
    get,
    path = "/reports/digest",
    operation_id = "show_digest",
    tag = "reports",
    security(("token" = ["read"])),
    params(DigestParameters),
    responses((status = 200, description = "The digest.", body = DigestBody)),
)]
async fn of_week(
    caller: Caller,
    Parameters(asked): Parameters<DigestParameters>,
) -> Answered<Json<DigestBody>> {
    let filter = asked.filter().read(&caller)?;
    let days = DigestDays {
        as_of: asked.as_of,
        compared: asked.compare,
    };
    let found = digest(caller.app(), caller.actor(), &filter, days).await?;
    Ok(Json(DigestBody::new(&caller.words(), &found)))
}

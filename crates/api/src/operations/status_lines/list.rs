//! Lists and counts lines.

use axum::Json;
use axum::response::Response;
use desbloqueo_app::reads::{LineOrder, LineSort, Lines, count_lines, list_lines};
use serde::Serialize;
use utoipa::ToSchema;

use super::filter::{LineParameters, SumParameters};
use crate::answer::{Listed, limit, page};
use crate::bodies::LineBody;
use crate::caller::Caller;
use crate::cursor;
use crate::problem::Answered;
use crate::sent::Parameters;

/// What cursors of this list are told apart by.
const LIST: &str = "status-lines";

/// How many lines and units there are.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct TotalsBody {
    /// Lines, counted up to 10,000.
    lines: i64,
    /// Their units.
    units: i64,
    /// Whether there are more than were counted.
    more: bool,
    /// Filters that a past day cannot answer, and that were left out.
    left_out: Vec<&'static str>,
}

/// List status lines
///
/// Narrowed by every filter of the portfolio, in any of its orders, now or as of the end of a past day.
#[utoipa::path(
    get,
    path = "/status-lines",
    operation_id = "list_status_lines",
    tag = "status-lines",
    security(("token" = ["read"])),
    params(LineParameters),
    responses((status = 200, description = "A page of lines.", body = Listed<LineBody>)),
)]
pub(super) async fn list(
    caller: Caller,
    Parameters(asked): Parameters<LineParameters>,
) -> Answered<Response> {
    let filter = asked.filter();
    let order = order(asked.sort.as_deref())?;
    let bound = (&filter, order.sort.code(), order.descending, asked.as_of);
    let place = match &asked.cursor {
        Some(cursor) => cursor::read(LIST, &bound, cursor)?.to_owned(),
        None => String::new(),
    };
    let wanted = Lines {
        filter: filter.read(&caller)?,
        order,
        limit: limit(asked.limit)?,
        cursor: place,
        ends: true,
        as_of: asked.as_of,
        ..Lines::default()
    };
    let found = list_lines(caller.app(), caller.actor(), &wanted).await?;
    let items: Vec<LineBody> = found
        .items
        .iter()
        .map(|item| LineBody::new(item, &found.names, found.day))
        .collect();
    let next = found.next.map(|place| cursor::bind(LIST, &bound, &place));
    page(&items, next, asked.fields.as_deref())
}

/// Count status lines and their units
///
/// Of the same filters as the list, up to 10,000 lines.
#[utoipa::path(
    get,
    path = "/status-lines/totals",
    operation_id = "count_status_lines",
    tag = "status-lines",
    security(("token" = ["read"])),
    params(SumParameters),
    responses((status = 200, description = "How many there are.", body = TotalsBody)),
)]
pub(super) async fn count(
    caller: Caller,
    Parameters(asked): Parameters<SumParameters>,
) -> Answered<Json<TotalsBody>> {
    let wanted = Lines {
        filter: asked.filter().read(&caller)?,
        as_of: asked.as_of,
        ..Lines::default()
    };
    let totals = count_lines(caller.app(), caller.actor(), &wanted).await?;
    let past = asked.as_of.map(|_| wanted.filter.left_out_of_the_past());
    Ok(Json(TotalsBody {
        lines: totals.lines,
        units: totals.units,
        more: totals.more,
        left_out: past.unwrap_or_default(),
    }))
}

/// Reads a sort and its direction; the longest in their status first where nothing is said.
pub(in crate::operations) fn order(text: Option<&str>) -> Answered<LineOrder> {
    let Some(text) = text else {
        return Ok(LineOrder::default());
    };
    let (name, descending) = text
        .strip_prefix('-')
        .map_or((text, false), |name| (name, true));
    let sort = super::super::asked::one_of("sort", name, LineSort::parse)?;
    Ok(LineOrder { sort, descending })
}

//! Lists blockers.

use axum::response::Response;
use desbloqueo_app::blockers::list_blockers_on;
use desbloqueo_app::reads::{
    BlockerFilter, BlockerOrder, BlockerSort, Blockers, page_blockers, past_day,
};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::status::Severity;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;
use uuid::Uuid;

use super::super::asked::{one_of, owner};
use crate::answer::{Listed, limit, page};
use crate::bodies::BlockerItemBody;
use crate::caller::Caller;
use crate::cursor;
use crate::problem::Answered;
use crate::sent::Parameters;

/// What cursors of this list are told apart by.
const LIST: &str = "blockers";

/// Which blockers are wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(super) struct BlockerParameters {
    /// `open`, `closed` or `all`; open ones where nothing is said.
    #[param(pattern = "^(open|closed|all)$")]
    state: Option<String>,
    /// Who can remove it: `person:ID`, `contact:ID` or `role:CODE`.
    resolver: Option<String>,
    /// Who answers for it.
    owner: Option<String>,
    /// How bad it is: `low`, `medium`, `high` or `critical`.
    #[param(pattern = "^(low|medium|high|critical)$")]
    severity: Option<String>,
    /// The party whose clock runs today.
    party: Option<Code>,
    /// The reason.
    reason: Option<Code>,
    /// The service.
    service: Option<Code>,
    /// Made silently for one line, or not.
    private: Option<bool>,
    /// Past its date, its next action, or the day of an answer.
    overdue: Option<bool>,
    /// The organization, with those below it.
    organization: Option<Uuid>,
    /// Words in the title.
    text: Option<String>,
    /// What to sort by: `opened`, `projected` or `units`; with `-` in front, the greatest first. Those of a past day come
    /// in the order in which they were opened.
    #[param(pattern = "^-?(opened|projected|units)$")]
    sort: Option<String>,
    /// As they were at the end of this day, each with the lines whose first blocker it was. A day to come is now.
    as_of: Option<Date>,
    /// Rows of a page, 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    #[serde(skip_serializing)]
    limit: Option<u32>,
    /// Where to go on: `next` of the page before, with the same filters and order.
    #[serde(skip_serializing)]
    cursor: Option<String>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    #[serde(skip_serializing)]
    fields: Option<String>,
}

impl BlockerParameters {
    fn filter(&self, caller: &Caller) -> Answered<BlockerFilter> {
        let subtree = |root| {
            let mut nodes = caller.actor().tree.subtree(root);
            nodes.insert(root);
            nodes
        };
        Ok(BlockerFilter {
            open: match self.state.as_deref().unwrap_or("open") {
                "all" => None,
                state => Some(one_of("state", state, |state| match state {
                    "open" => Some(true),
                    "closed" => Some(false),
                    _ => None,
                })?),
            },
            resolver: self.resolver.as_deref().map(owner).transpose()?,
            owner: self.owner.as_deref().map(owner).transpose()?,
            severity: match &self.severity {
                Some(text) => Some(one_of("severity", text, Severity::parse)?),
                None => None,
            },
            party: self.party.clone(),
            reason: self.reason.clone(),
            service: self.service.clone(),
            private: self.private,
            overdue: self.overdue == Some(true),
            organizations: self
                .organization
                .map(|id| subtree(OrganizationId(id)))
                .unwrap_or_default(),
            text: self.text.clone(),
            ..BlockerFilter::default()
        })
    }

    /// The most units first where nothing is said; of a past day, the earliest.
    fn order(&self, is_past: bool) -> Answered<BlockerOrder> {
        let usual = if is_past { "opened" } else { "-units" };
        let text = self.sort.as_deref().unwrap_or(usual);
        let (name, descending) = text
            .strip_prefix('-')
            .map_or((text, false), |name| (name, true));
        let is_known = |sort: &BlockerSort| !is_past || *sort == BlockerSort::Opened;
        let sort = one_of("sort", name, |name| {
            BlockerSort::parse(name).filter(is_known)
        })?;
        Ok(BlockerOrder { sort, descending })
    }
}

/// List blockers
///
/// With the lines, units and tenants that each holds, of what the caller sees, now or at the end of a past day. A page of
/// the past can be short and lead on.
#[utoipa::path(
    get,
    path = "/blockers",
    operation_id = "list_blockers",
    tag = "blockers",
    security(("token" = ["read"])),
    params(BlockerParameters),
    responses((status = 200, description = "A page of blockers.", body = Listed<BlockerItemBody>)),
)]
pub(super) async fn list(
    caller: Caller,
    Parameters(asked): Parameters<BlockerParameters>,
) -> Answered<Response> {
    let place = match &asked.cursor {
        Some(cursor) => cursor::read(LIST, &asked, cursor)?.to_owned(),
        None => String::new(),
    };
    let (app, actor) = (caller.app(), caller.actor());
    let past = past_day(app, actor, asked.as_of).await?;
    let wanted = Blockers {
        filter: asked.filter(&caller)?,
        order: asked.order(past.is_some())?,
        limit: limit(asked.limit)?,
        cursor: place,
    };
    let (items, next): (Vec<BlockerItemBody>, _) = if let Some(day) = past {
        let found = list_blockers_on(app, actor, &wanted, day).await?;
        let bodies = found.items.iter();
        let bodies = bodies.map(|item| BlockerItemBody::new(item, &found.names, day).of_the_past());
        (bodies.collect(), found.next)
    } else {
        let found = page_blockers(app, actor, &wanted).await?;
        let bodies = found.items.iter();
        let bodies = bodies.map(|item| BlockerItemBody::new(item, &found.names, found.day));
        (bodies.collect(), found.next)
    };
    let next = next.map(|place| cursor::bind(LIST, &asked, &place));
    page(&items, next, asked.fields.as_deref())
}

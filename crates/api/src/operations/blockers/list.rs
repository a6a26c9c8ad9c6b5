//! Lists blockers.

use axum::response::Response;
use desbloqueo_app::reads::{BlockerFilter, BlockerOrder, BlockerSort, Blockers, page_blockers};
use desbloqueo_domain::code::{Code, OrganizationId};
use desbloqueo_domain::status::Severity;
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
    /// What to sort by: `opened`, `projected` or `units`; with `-` in front, the greatest first.
    #[param(pattern = "^-?(opened|projected|units)$")]
    sort: Option<String>,
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

    /// The most units first where nothing is said.
    fn order(&self) -> Answered<BlockerOrder> {
        let text = self.sort.as_deref().unwrap_or("-units");
        let (name, descending) = text
            .strip_prefix('-')
            .map_or((text, false), |name| (name, true));
        let sort = one_of("sort", name, BlockerSort::parse)?;
        Ok(BlockerOrder { sort, descending })
    }
}

/// List blockers
///
/// With the lines, units and tenants that each holds, of what the caller sees.
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
    let wanted = Blockers {
        filter: asked.filter(&caller)?,
        order: asked.order()?,
        limit: limit(asked.limit)?,
        cursor: place,
    };
    let found = page_blockers(caller.app(), caller.actor(), &wanted).await?;
    let items: Vec<BlockerItemBody> = found
        .items
        .iter()
        .map(|item| BlockerItemBody::new(item, &found.names, found.day))
        .collect();
    let next = found.next.map(|place| cursor::bind(LIST, &asked, &place));
    page(&items, next, asked.fields.as_deref())
}

//! Blockers.

use desbloqueo_app::reads::Names;
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::Code;
use desbloqueo_store::blocker_list::BlockerItem;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::{ActionBody, AskedBody, Named, OwnerBody};

/// A blocker of a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BlockerItemBody {
    #[serde(flatten)]
    what: What,
    party: Option<Code>,
    closed: Option<Date>,
    days_open: i64,
    lines: i64,
    units: i64,
    tenants: i64,
}

/// What lists and single blockers share.
#[derive(Debug, Clone, Serialize)]
struct What {
    id: String,
    version: i64,
    organization: Named,
    title: String,
    private: bool,
    reason: Option<Code>,
    detail: Option<Code>,
    service: Option<Code>,
    severity: &'static str,
    owner: OwnerBody,
    resolvers: Vec<OwnerBody>,
    unblock_date: Option<Date>,
    asked: Option<AskedBody>,
    next_action: ActionBody,
    opened: Date,
}

impl BlockerItemBody {
    pub(crate) fn new(item: &BlockerItem, names: &Names, today: Date) -> Self {
        let organization = names.organization(item.organization).unwrap_or_default();
        Self {
            what: What {
                id: item.id.to_string(),
                version: item.version,
                organization: Named::new(item.organization, organization),
                title: item.title.clone(),
                private: item.private,
                reason: item.reason.clone(),
                detail: item.detail.clone(),
                service: item.service.clone(),
                severity: item.severity.code(),
                owner: OwnerBody::new(&item.owner, names),
                resolvers: item
                    .resolvers
                    .iter()
                    .map(|owner| OwnerBody::new(owner, names))
                    .collect(),
                unblock_date: item.projected,
                asked: item.asked.as_ref().map(AskedBody::from),
                next_action: ActionBody::new(&item.next_action, names),
                opened: item.opened,
            },
            party: item.party.clone(),
            closed: item.closed,
            days_open: age_days(item.opened, item.closed.unwrap_or(today)),
            lines: item.held.lines,
            units: item.held.units,
            tenants: item.held.tenants,
        }
    }
}

/// A blocker.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BlockerBody {
    #[serde(flatten)]
    what: What,
    key: String,
    closed: Option<Value>,
    party_clock: Vec<Value>,
    channels: Vec<Value>,
    tickets: Vec<Value>,
    invited: Vec<Value>,
}

impl BlockerBody {
    pub(crate) fn new(blocker: &Blocker, names: &Names) -> Self {
        let state = &blocker.state;
        let organization = names.organization(blocker.organization).unwrap_or_default();
        let closed = state.closed.as_ref();
        let clock = state.party_clock.iter();
        let channels = state.channels.iter();
        let tickets = state.tickets.iter();
        let invited = state.invited.iter();
        Self {
            what: What {
                id: blocker.id.to_string(),
                version: blocker.version,
                organization: Named::new(blocker.organization, organization),
                title: state.title.clone(),
                private: state.private,
                reason: state.reason.clone(),
                detail: state.detail.clone(),
                service: state.service.clone(),
                severity: state.severity.code(),
                owner: OwnerBody::new(&state.owner, names),
                resolvers: state
                    .resolvers
                    .iter()
                    .map(|owner| OwnerBody::new(owner, names))
                    .collect(),
                unblock_date: state.projected,
                asked: state.asked.as_ref().map(AskedBody::from),
                next_action: ActionBody::new(&state.next_action, names),
                opened: state.opened,
            },
            key: state.key.clone(),
            closed: closed
                .map(|closed| json!({ "date": closed.day, "resolution": closed.resolution })),
            party_clock: clock
                .map(|entry| json!({ "from": entry.from, "party": entry.party }))
                .collect(),
            channels: channels
                .map(|used| json!({ "channel": used.channel, "url": used.url }))
                .collect(),
            tickets: tickets
                .map(|one| json!({ "name": one.name, "url": one.url, "state": one.state }))
                .collect(),
            invited: invited
                .map(|id| json!({ "id": id.to_string(), "name": names.person(*id) }))
                .collect(),
        }
    }
}

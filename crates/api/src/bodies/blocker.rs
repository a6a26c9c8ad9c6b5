//! Blockers.

use desbloqueo_app::reads::BlockerItem;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::blocker::Blocker;
use desbloqueo_domain::clocks::age_days;
use desbloqueo_domain::code::Code;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ActionBody, AskedBody, Named, OwnerBody};

/// A blocker of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BlockerItemBody {
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
#[derive(Debug, Clone, Serialize, ToSchema)]
struct What {
    id: String,
    /// Nothing of a past day.
    version: Option<i64>,
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
    /// The body of a record.
    pub fn new(item: &BlockerItem, names: &Names, today: Date) -> Self {
        let organization = names.organization(item.organization).unwrap_or_default();
        Self {
            what: What {
                id: item.id.to_string(),
                version: Some(item.version),
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

    /// The same without its version: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.what.version = None;
        self
    }
}

/// A blocker.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BlockerBody {
    #[serde(flatten)]
    what: What,
    key: String,
    closed: Option<ClosedBody>,
    party_clock: Vec<PartyFromBody>,
    channels: Vec<ChannelBody>,
    tickets: Vec<TicketBody>,
    invited: Vec<InvitedBody>,
}

impl BlockerBody {
    /// The body of a record.
    pub fn new(blocker: &Blocker, names: &Names) -> Self {
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
                version: Some(blocker.version),
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
            closed: closed.map(|closed| ClosedBody {
                date: closed.day,
                resolution: closed.resolution.clone(),
            }),
            party_clock: clock
                .map(|entry| PartyFromBody {
                    from: entry.from,
                    party: entry.party.clone(),
                })
                .collect(),
            channels: channels
                .map(|used| ChannelBody {
                    channel: used.channel.clone(),
                    url: used.url.clone(),
                })
                .collect(),
            tickets: tickets
                .map(|one| TicketBody {
                    name: one.name.clone(),
                    url: one.url.clone(),
                    state: one.state.clone(),
                })
                .collect(),
            invited: invited
                .map(|id| InvitedBody {
                    id: id.to_string(),
                    name: names.person(*id).map(ToOwned::to_owned),
                })
                .collect(),
        }
    }
}

impl BlockerBody {
    /// The same without its version: the past is not changed.
    #[must_use]
    pub fn of_the_past(mut self) -> Self {
        self.what.version = None;
        self
    }
}

/// That a blocker was closed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClosedBody {
    date: Date,
    resolution: String,
}

/// The party whose clock runs from a day on (rule T5).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PartyFromBody {
    from: Date,
    party: Code,
}

/// A channel that was used.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelBody {
    /// Its code in the playbook.
    pub channel: Code,
    /// Where it leads; empty where nowhere.
    #[serde(default)]
    pub url: String,
}

/// A ticket elsewhere.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TicketBody {
    /// What people call it.
    pub name: String,
    /// Where it stands; empty where nowhere.
    #[serde(default)]
    pub url: String,
    /// Its state there, as somebody wrote it.
    #[serde(default)]
    pub state: String,
}

/// Somebody who was invited.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InvitedBody {
    id: String,
    name: Option<String>,
}

//! What is typed about a blocker.

use anyhow::Result;
use clap::Args;
use desbloqueo_domain::blocker::{ChannelUsed, TicketLink};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{ActionText, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_domain::status::Severity;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;

use crate::find::{self, StatusWords};
use crate::parse;
use crate::session::Session;

/// What a blocker is about, who removes it, and what happens next.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Fields {
    /// The reason, by code or label
    #[arg(long, value_name = "REASON")]
    pub(super) reason: Option<String>,
    /// The detail, by code or label
    #[arg(long, value_name = "DETAIL")]
    pub(super) detail: Option<String>,
    /// The service, when it is about one, by code or label
    #[arg(long, value_name = "SERVICE")]
    pub(super) service: Option<String>,
    /// How bad it is: low, medium, high, critical
    #[arg(long, value_name = "SEVERITY", value_parser = parse::severity)]
    pub(super) severity: Option<Severity>,
    /// Who can remove it; give it several times for several
    #[arg(long = "resolver", value_name = "OWNER")]
    resolvers: Vec<String>,
    /// Who answers for its removal
    #[arg(long, value_name = "OWNER")]
    owner: Option<String>,
    /// What happens next: a code of the playbook, or own words
    #[arg(long, value_name = "ACTION")]
    next_action: Option<String>,
    /// When that is due
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    next_action_date: Option<Date>,
    /// Who does it
    #[arg(long, value_name = "OWNER")]
    next_action_owner: Option<String>,
    /// A channel used, with its address; give it several times for several
    #[arg(long = "channel", value_name = "CHANNEL=URL", value_parser = parse::pair)]
    channels: Vec<(String, String)>,
    /// A ticket elsewhere, with its address; give it several times for several
    #[arg(long = "ticket", value_name = "NAME=URL", value_parser = parse::pair)]
    tickets: Vec<(String, String)>,
}

/// The same, looked up. What nobody typed is `None`.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) reason: Option<Code>,
    pub(super) detail: Option<Code>,
    pub(super) service: Option<Code>,
    pub(super) resolvers: Option<Vec<Owner>>,
    pub(super) owner: Option<Owner>,
    pub(super) next_action: Option<NextAction>,
    pub(super) channels: Option<Vec<ChannelUsed>>,
    pub(super) tickets: Option<Vec<TicketLink>>,
}

impl Fields {
    pub(super) async fn read(&self, session: &Session) -> Result<Read> {
        let playbook = &session.app.playbook;
        let words = StatusWords {
            l1: None,
            l2: self.reason.clone(),
            l3: self.detail.clone(),
        };
        let status = find::status(playbook, &words)?;
        let service = self.service.as_deref();
        let mut resolvers = Vec::new();
        for text in &self.resolvers {
            resolvers.push(find::owner(session, text).await?);
        }
        Ok(Read {
            reason: status.as_ref().and_then(|status| status.l2.clone()),
            detail: status.and_then(|status| status.l3),
            service: service
                .map(|text| find::code(playbook, Kind::Service, Field::Service, text))
                .transpose()?,
            resolvers: (!resolvers.is_empty()).then_some(resolvers),
            owner: owner(session, self.owner.as_deref()).await?,
            next_action: self.next_action(session).await?,
            channels: self.channels(session)?,
            tickets: self.tickets(),
        })
    }

    async fn next_action(&self, session: &Session) -> Result<Option<NextAction>> {
        let Some(text) = self.next_action.as_deref() else {
            return Ok(None);
        };
        let known = session.app.playbook.codes(Kind::NextAction).iter();
        let known = known.into_iter().find(|code| code.as_str() == text);
        let what = known
            .cloned()
            .map_or_else(|| ActionText::Text(text.to_owned()), ActionText::Code);
        let due = self.next_action_date.map_or(Due::Never, Due::On);
        let owner = owner(session, self.next_action_owner.as_deref()).await?;
        Ok(Some(NextAction {
            what,
            due,
            owner: owner.unwrap_or_default(),
        }))
    }

    fn channels(&self, session: &Session) -> Result<Option<Vec<ChannelUsed>>, Refusal> {
        let one = |(text, url): &(String, String)| {
            let channel = find::code(&session.app.playbook, Kind::Channel, Field::Channel, text)?;
            Ok(ChannelUsed {
                channel,
                url: url.trim().to_owned(),
            })
        };
        let all: Vec<ChannelUsed> = self
            .channels
            .iter()
            .map(one)
            .collect::<Result<_, Refusal>>()?;
        Ok((!all.is_empty()).then_some(all))
    }

    fn tickets(&self) -> Option<Vec<TicketLink>> {
        let one = |(name, url): &(String, String)| TicketLink {
            name: name.clone(),
            url: url.trim().to_owned(),
            state: String::new(),
        };
        let all: Vec<TicketLink> = self.tickets.iter().map(one).collect();
        (!all.is_empty()).then_some(all)
    }
}

async fn owner(session: &Session, text: Option<&str>) -> Result<Option<Owner>> {
    match text {
        Some(text) => Ok(Some(find::owner(session, text).await?)),
        None => Ok(None),
    }
}

//! What is typed to change a line.

use anyhow::Result;
use clap::Args;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::{ActionText, Asked, Due};
use desbloqueo_domain::refusal::{Field, Refusal};
use desbloqueo_playbook::{Kind, Playbook};
use jiff::civil::Date;

use crate::find::{self, StatusWords};
use crate::parse::{self, OrNone};
use crate::session::Session;

/// What to change; what is left out stays. `none` empties a date or field.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Edit {
    #[command(flatten)]
    status: StatusWords,
    /// Intent and primary reason in a sentence or two; every change of status needs a new one
    #[arg(long, value_name = "NOTE")]
    note: Option<String>,
    /// The group that the units stand for
    #[arg(long, value_name = "SEGMENT")]
    segment: Option<String>,
    /// The target date; of a blocked line in delivery, the projected unblock date
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    target_date: Option<OrNone<Date>>,
    /// Who was asked for that date, and the day of the answer
    #[arg(long, value_name = "WHO,DAY", value_parser = parse::asked_or_none)]
    asked: Option<OrNone<Asked>>,
    /// When to look again
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    review_date: Option<OrNone<Date>>,
    /// Who must act: a person, a role of the playbook, contact:ID, or nobody
    #[arg(long, value_name = "OWNER")]
    owner: Option<String>,
    /// What happens next: a code of the playbook, or own words
    #[arg(long, value_name = "ACTION")]
    next_action: Option<String>,
    /// When that is due
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    next_action_date: Option<OrNone<Date>>,
    /// Until when its date may stay to be decided
    #[arg(long, value_name = "DAY", value_parser = parse::day, conflicts_with = "next_action_date")]
    next_action_open_until: Option<Date>,
    /// Who does it
    #[arg(long, value_name = "OWNER")]
    next_action_owner: Option<String>,
    /// The entitlement that survives, for Duplicate/Invalid units
    #[arg(long, value_name = "ID")]
    duplicate_of: Option<String>,
    /// Since when the status has held
    #[arg(long, value_name = "DAY", value_parser = parse::day)]
    since: Option<Date>,
    /// The service status of the entitlement, by code or label
    #[arg(long, value_name = "STATUS")]
    service_status: Option<String>,
    /// The engagement scenario of the entitlement, by code or label
    #[arg(long, value_name = "SCENARIO")]
    engagement_scenario: Option<String>,
    /// The day of the first planned talk
    #[arg(long, value_name = "DAY", value_parser = parse::day_or_none)]
    initiate_discussion: Option<OrNone<Date>>,
    /// Why you may change what your role may not
    #[arg(long, value_name = "REASON")]
    reason: Option<String>,
}

impl Edit {
    /// The edit that is meant.
    pub(crate) async fn read(&self, session: &Session) -> Result<LineEdit> {
        let playbook = &session.app.playbook;
        let mut edit = LineEdit {
            status: find::status(playbook, &self.status)?,
            next_action: self
                .next_action
                .as_deref()
                .map(|text| action(playbook, text)),
            service_status: code(
                playbook,
                Kind::ServiceStatus,
                self.service_status.as_deref(),
            )?,
            engagement_scenario: code(
                playbook,
                Kind::EngagementScenario,
                self.engagement_scenario.as_deref(),
            )?,
            ..self.plain()
        };
        if let Some(text) = &self.owner {
            edit.owner = Some(find::owner(session, text).await?);
        }
        if let Some(text) = &self.next_action_owner {
            edit.next_owner = Some(find::owner(session, text).await?);
        }
        if let Some(text) = &self.duplicate_of {
            let none = parse::is_none(text);
            edit.duplicate_of = Some(if none {
                None
            } else {
                Some(find::entitlement(session, text).await?)
            });
        }
        Ok(edit)
    }

    /// What needs no looking up.
    fn plain(&self) -> LineEdit {
        let due = self
            .next_action_date
            .clone()
            .map(|day| day.0.map_or(Due::Never, Due::On));
        LineEdit {
            note: self.note.clone(),
            segment: self.segment.clone(),
            target: self.target_date.clone().map(OrNone::into),
            asked: self.asked.clone().map(OrNone::into),
            review: self.review_date.clone().map(OrNone::into),
            next_due: due.or(self.next_action_open_until.map(Due::OpenUntil)),
            since: self.since,
            initiate_discussion: self.initiate_discussion.clone().map(OrNone::into),
            override_reason: self.reason.clone(),
            ..LineEdit::default()
        }
    }
}

fn action(playbook: &Playbook, text: &str) -> ActionText {
    let known = playbook
        .codes(Kind::NextAction)
        .iter()
        .find(|code| code.as_str() == text);
    match known {
        Some(code) => ActionText::Code(code.clone()),
        None if parse::is_none(text) => ActionText::Nothing,
        None => ActionText::Text(text.to_owned()),
    }
}

fn code(
    playbook: &Playbook,
    kind: Kind,
    text: Option<&str>,
) -> Result<Option<Option<Code>>, Refusal> {
    let field = if kind == Kind::ServiceStatus {
        Field::ServiceStatus
    } else {
        Field::EngagementScenario
    };
    match text {
        None => Ok(None),
        Some(text) if parse::is_none(text) => Ok(Some(None)),
        Some(text) => Ok(Some(Some(find::code(playbook, kind, field, text)?))),
    }
}

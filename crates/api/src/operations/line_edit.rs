//! What a body asks to be changed on a line.

use desbloqueo_app::BlockerChoice;
use desbloqueo_domain::code::{BlockerId, Code, EntitlementId, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::Asked;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asked::{ActionInput, AskedInput, OwnerInput, StatusInput};
use crate::problem::Answered;
use crate::sent::set;

/// What to change on a line; what is left out stays, and `null` empties what may be empty.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct LineEditInput {
    /// The status; its levels together.
    status: Option<StatusInput>,
    /// The note: a new one with every change of the L1 (rule S8).
    note: Option<String>,
    /// The group that the units stand for.
    segment: Option<String>,
    /// The target date.
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Date>)]
    target_date: Option<Option<Date>>,
    /// Who was asked, in place of a target date (rule S4).
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<AskedInput>)]
    asked: Option<Option<AskedInput>>,
    /// The review date.
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Date>)]
    review_date: Option<Option<Date>>,
    /// Who must act.
    owner: Option<OwnerInput>,
    /// What happens next, whole.
    next_action: Option<ActionInput>,
    /// The entitlement that holds the units in truth (rule U5).
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Uuid>)]
    duplicate_of: Option<Option<Uuid>>,
    /// Since when it has been in this status, reported for the past (rule H7).
    since: Option<Date>,
    /// The service status of the entitlement (rule S11).
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    service_status: Option<Option<Code>>,
    /// The engagement scenario of the entitlement.
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Code>)]
    engagement_scenario: Option<Option<Code>>,
    /// The day of the first planned talk.
    #[serde(deserialize_with = "set")]
    #[schema(value_type = Option<Date>)]
    initiate_discussion_date: Option<Option<Date>>,
    /// Why the caller may change what their role may not (rule S9).
    override_reason: Option<String>,
}

impl LineEditInput {
    /// The edit that is meant.
    pub(crate) fn read(self) -> Answered<LineEdit> {
        let mut edit = LineEdit {
            status: self.status.map(Into::into),
            note: self.note,
            segment: self.segment,
            target: self.target_date,
            asked: self.asked.map(|asked| asked.map(Asked::from)),
            review: self.review_date,
            duplicate_of: self.duplicate_of.map(|id| id.map(EntitlementId)),
            since: self.since,
            service_status: self.service_status,
            engagement_scenario: self.engagement_scenario,
            initiate_discussion: self.initiate_discussion_date,
            override_reason: self.override_reason,
            ..LineEdit::default()
        };
        if let Some(owner) = self.owner {
            edit.owner = Some(owner.read()?);
        }
        if let Some(action) = self.next_action {
            edit.next_action = Some(action.what());
            edit.next_due = Some(action.due());
            if let Some(owner) = action.owner {
                edit.next_owner = Some(owner.read()?);
            }
        }
        Ok(edit)
    }
}

/// The blocker of a line that is Blocked: one that is there, or a new one. Without it, one is made silently (rule S7).
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) enum BlockerInput {
    /// The id of an open blocker.
    Link(Uuid),
    /// The title of a new one.
    New(String),
}

/// The blocker that is chosen for a line.
pub(crate) fn choice(line: LineId, input: Option<BlockerInput>) -> BlockerChoice {
    match input {
        None => BlockerChoice::AsItIs,
        Some(BlockerInput::Link(blocker)) => BlockerChoice::Link {
            line,
            blocker: BlockerId(blocker),
        },
        Some(BlockerInput::New(title)) => BlockerChoice::New { line, title },
    }
}

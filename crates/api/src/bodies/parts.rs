//! Parts that many answers share.

use desbloqueo_app::reads::Names;
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction};
use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Status;
use desbloqueo_words::{Words, fact_body};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// A record by its id and name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

impl Named {
    /// The body of a record.
    pub fn new(id: impl ToString + Copy, name: &str) -> Self {
        Self {
            id: id.to_string(),
            name: name.to_owned(),
        }
    }
}

/// Who must act.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OwnerBody {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

impl OwnerBody {
    /// The body of a record.
    pub fn new(owner: &Owner, names: &Names) -> Self {
        let none = Self {
            kind: "nobody",
            id: None,
            role: None,
            name: None,
        };
        let text = |name: Option<&str>| name.map(ToOwned::to_owned);
        match owner {
            Owner::Nobody => none,
            Owner::Role(role) => Self {
                kind: "role",
                role: Some(role.clone()),
                ..none
            },
            Owner::Person(id) => Self {
                kind: "person",
                id: Some(id.to_string()),
                name: text(names.person(*id)),
                ..none
            },
            Owner::Contact(id) => Self {
                kind: "contact",
                id: Some(id.to_string()),
                name: text(names.contact(*id)),
                ..none
            },
        }
    }
}

/// L1, L2 and L3 by code.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatusBody {
    l1: Code,
    l2: Option<Code>,
    l3: Option<Code>,
}

impl From<&Status> for StatusBody {
    fn from(status: &Status) -> Self {
        Self {
            l1: status.l1.clone(),
            l2: status.l2.clone(),
            l3: status.l3.clone(),
        }
    }
}

/// Who was asked for a date, and until when they shall answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AskedBody {
    of: String,
    answer_due: Date,
}

impl From<&Asked> for AskedBody {
    fn from(asked: &Asked) -> Self {
        Self {
            of: asked.of.clone(),
            answer_due: asked.due,
        }
    }
}

/// What happens next.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActionBody {
    code: Option<Code>,
    text: Option<String>,
    date: Option<Date>,
    /// Whether the date is only the day until which it may stay open (rule S4).
    to_be_decided: bool,
    owner: OwnerBody,
}

impl ActionBody {
    /// The body of a record.
    pub fn new(action: &NextAction, names: &Names) -> Self {
        let (code, text) = match &action.what {
            ActionText::Nothing => (None, None),
            ActionText::Code(code) => (Some(code.clone()), None),
            ActionText::Text(text) => (None, Some(text.clone())),
        };
        Self {
            code,
            text,
            date: action.due.day(),
            to_be_decided: matches!(action.due, Due::OpenUntil(_)),
            owner: OwnerBody::new(&action.owner, names),
        }
    }
}

/// What was accepted, and is worth saying.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeBody {
    /// The rule's number.
    rule: String,
    /// The stable code of the remark.
    remark: String,
    /// The stable code of the field.
    field: String,
    /// What was found: a text, a code, a number or a day.
    #[schema(schema_with = super::anything)]
    found: Value,
    /// What is usual.
    #[schema(schema_with = super::anything)]
    expected: Value,
    /// The sentence in the reader's language.
    message: String,
}

impl NoticeBody {
    /// A notice with its sentence.
    pub fn new(words: &Words<'_>, notice: &Notice) -> Self {
        Self {
            rule: notice.rule.code().to_owned(),
            remark: notice.remark.code().to_owned(),
            field: notice.field.code().to_owned(),
            found: fact_body(&notice.found),
            expected: fact_body(&notice.expected),
            message: words.notice(notice),
        }
    }
}

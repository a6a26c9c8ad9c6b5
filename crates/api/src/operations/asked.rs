//! Parts of parameters and bodies that many operations take.

use desbloqueo_domain::code::{Code, ContactId, PersonId};
use desbloqueo_domain::line::{ActionText, Asked, Due, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Status;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::problem::{Answered, Problem};

/// How one record is shown.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct View {
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    pub(super) fields: Option<String>,
}

/// How one record is shown, now or as it was.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct PastView {
    /// As it was at the end of this day; then it has no version. A day to come is now.
    pub(super) as_of: Option<Date>,
    /// The fields wanted, with commas between; all where nothing is said. The id is always told.
    pub(super) fields: Option<String>,
}

/// The header by which an edit says which version it was made on; described here, read by [`crate::sent::IfMatch`].
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it is there to be described")]
pub(super) struct OnVersion {
    /// The `ETag` that the record had when it was read; `*` takes it as it is.
    #[param(rename = "If-Match", pattern = r#"^(\*|"[0-9]+")$"#)]
    if_match: String,
}

/// L1, L2 and L3 by code.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StatusInput {
    /// The status.
    pub(super) l1: Code,
    /// The reason.
    pub(super) l2: Option<Code>,
    /// The detail.
    pub(super) l3: Option<Code>,
}

impl From<StatusInput> for Status {
    fn from(input: StatusInput) -> Self {
        Self {
            l1: input.l1,
            l2: input.l2,
            l3: input.l3,
        }
    }
}

/// Who must act: `kind` and, for it, `id` or `role`. As answers tell it; the name is not read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnerInput {
    /// What they are.
    kind: OwnerKind,
    /// The id of a person or contact.
    id: Option<Uuid>,
    /// The code of a role of the playbook.
    role: Option<Code>,
    /// Not read.
    #[serde(rename = "name")]
    _name: Option<String>,
}

/// What an owner is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum OwnerKind {
    Nobody,
    Role,
    Person,
    Contact,
}

impl OwnerInput {
    /// Who is meant.
    pub(super) fn read(self) -> Answered<Owner> {
        let missing = |name| Problem::wrong_body(format!("owner: `{name}` is missing"));
        Ok(match self.kind {
            OwnerKind::Nobody => Owner::Nobody,
            OwnerKind::Role => Owner::Role(self.role.ok_or_else(|| missing("role"))?),
            OwnerKind::Person => Owner::Person(PersonId(self.id.ok_or_else(|| missing("id"))?)),
            OwnerKind::Contact => Owner::Contact(ContactId(self.id.ok_or_else(|| missing("id"))?)),
        })
    }
}

/// Who must act, as a parameter writes it: `nobody`, `person:…`, `contact:…`, `role:…`.
pub(super) fn owner(text: &str) -> Answered<Owner> {
    let read = match text.split_once(':') {
        None => (text == "nobody").then_some(Owner::Nobody),
        Some(("person", id)) => id.parse().ok().map(Owner::Person),
        Some(("contact", id)) => id.parse().ok().map(Owner::Contact),
        Some(("role", code)) => Code::parse(code).ok().map(Owner::Role),
        Some(_) => None,
    };
    read.ok_or_else(|| {
        Problem::wrong_parameter("expected nobody, person:ID, contact:ID or role:CODE")
    })
}

/// Who was asked for a date, and until when they shall answer (rule S4).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AskedInput {
    /// Who was asked.
    of: String,
    /// The day by which they shall answer.
    answer_due: Date,
}

impl From<AskedInput> for Asked {
    fn from(input: AskedInput) -> Self {
        Self {
            of: input.of,
            due: input.answer_due,
        }
    }
}

/// What happens next: a code of the playbook, or a text of one's own.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ActionInput {
    /// The code of a next action of the playbook.
    pub(super) code: Option<Code>,
    /// A text, where none of the playbook's fits.
    pub(super) text: Option<String>,
    /// When it is due.
    pub(super) date: Option<Date>,
    /// Whether that date is only the day until which it may stay open (rule S4).
    pub(super) to_be_decided: bool,
    /// Who does it.
    pub(super) owner: Option<OwnerInput>,
}

impl ActionInput {
    /// What is done.
    pub(super) fn what(&self) -> ActionText {
        match (&self.code, &self.text) {
            (Some(code), _) => ActionText::Code(code.clone()),
            (None, Some(text)) if !text.trim().is_empty() => ActionText::Text(text.clone()),
            _ => ActionText::Nothing,
        }
    }

    /// When it is due.
    pub(super) fn due(&self) -> Due {
        match self.date {
            None => Due::Never,
            Some(day) if self.to_be_decided => Due::OpenUntil(day),
            Some(day) => Due::On(day),
        }
    }

    /// The whole of it.
    pub(super) fn read(self) -> Answered<NextAction> {
        Ok(NextAction {
            what: self.what(),
            due: self.due(),
            owner: match self.owner {
                Some(owner) => owner.read()?,
                None => Owner::Nobody,
            },
        })
    }
}

/// Reads a code among those known.
pub(super) fn one_of<T>(name: &str, text: &str, read: impl Fn(&str) -> Option<T>) -> Answered<T> {
    read(text).ok_or_else(|| Problem::wrong_parameter(format!("{name}: {text:?} is not known")))
}

/// The same of a body.
pub(super) fn one_of_body<T>(
    name: &str,
    text: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Answered<T> {
    read(text).ok_or_else(|| Problem::wrong_body(format!("{name}: {text:?} is not known")))
}

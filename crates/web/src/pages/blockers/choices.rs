//! What can be chosen in the forms about blockers: people and roles, severities, parties, reasons.

use desbloqueo_app::catalogue::list_people::list_people;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::code::{Code, ContactId, PersonId};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::{Severity, StatusKind};
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

use crate::error::PageError;
use crate::visitor::Visitor;

/// People that a list offers at most.
const MOST_PEOPLE: i64 = 500;

/// One of several that can be chosen.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

/// Choices, of which these are taken.
pub(super) fn choices(
    all: impl IntoIterator<Item = (String, String)>,
    chosen: &[&str],
) -> Vec<Choice> {
    let choice = |(value, label): (String, String)| Choice {
        is_chosen: chosen.contains(&value.as_str()),
        value,
        label,
    };
    all.into_iter().map(choice).collect()
}

/// Codes of the playbook as choices.
pub(super) fn codes<'a>(
    words: &Words<'_>,
    kind: Kind,
    all: impl IntoIterator<Item = &'a Code>,
    chosen: &str,
) -> Vec<Choice> {
    let named = all
        .into_iter()
        .map(|code| (code.to_string(), words.label(kind, code)));
    choices(named, &[chosen])
}

/// Severities, the worst first.
pub(super) fn severities(words: &Words<'_>, chosen: &str) -> Vec<Choice> {
    let named = Severity::ALL.into_iter().rev();
    let named = named.map(|severity| (severity.code().to_owned(), severity_word(words, severity)));
    choices(named, &[chosen])
}

/// The name of a severity.
pub(super) fn severity_word(words: &Words<'_>, severity: Severity) -> String {
    words.plain(&format!("severity-{}", severity.code()))
}

/// The reasons for which lines are blocked.
pub(super) fn reasons(words: &Words<'_>, chosen: &str) -> Vec<Choice> {
    let rulebook = words.playbook.rulebook();
    let of_blocked = rulebook
        .reasons
        .iter()
        .filter(|(_, reason)| rulebook.kind(&reason.parent) == Some(StatusKind::Blocked))
        .filter(|(code, reason)| !reason.retired || code.as_str() == chosen);
    codes(words, Kind::L2, of_blocked.map(|(code, _)| code), chosen)
}

/// Who can be named: roles of the playbook, and people whom the visitor may know of.
#[derive(Debug, Clone, Default)]
pub(super) struct Everybody {
    roles: Vec<(Owner, String)>,
    people: Vec<(Owner, String)>,
}

/// Who can be named, ready to be printed.
#[derive(Debug, Clone, Default)]
pub(super) struct Whom {
    pub(super) roles: Vec<Choice>,
    pub(super) people: Vec<Choice>,
}

impl Everybody {
    pub(super) async fn read(visitor: &Visitor) -> Result<Self, PageError> {
        let words = visitor.words();
        let roles = words.playbook.rulebook().roles.iter();
        let roles = roles.map(|role| (Owner::Role(role.clone()), words.label(Kind::Role, role)));
        let known = list_people(&visitor.app, visitor.actor(), None, MOST_PEOPLE).await?;
        let people = known.rows.into_iter().map(|item| item.person);
        let people = people.filter(desbloqueo_domain::person::Person::may_sign_in);
        Ok(Self {
            roles: roles.collect(),
            people: people
                .map(|person| (Owner::Person(person.id), person.name))
                .collect(),
        })
    }

    /// The choices, of which these are taken; whoever is taken and not among them is added by name.
    pub(super) fn choose(&self, words: &Words<'_>, names: &Names, taken: &[Owner]) -> Whom {
        let values: Vec<String> = taken.iter().map(owner_value).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let named = |all: &[(Owner, String)]| {
            let pairs = all
                .iter()
                .map(|(owner, name)| (owner_value(owner), name.clone()));
            pairs.collect::<Vec<_>>()
        };
        let known = |owner: &&Owner| {
            let mut all = self.roles.iter().chain(&self.people);
            all.any(|(other, _)| other == *owner)
        };
        let others = taken
            .iter()
            .filter(|owner| **owner != Owner::Nobody && !known(owner))
            .map(|owner| (owner_value(owner), words.owner(owner, names)));
        let people = named(&self.people).into_iter().chain(others);
        Whom {
            roles: choices(named(&self.roles), &values),
            people: choices(people, &values),
        }
    }
}

/// An owner as the value of a form's field; nobody is empty.
pub(super) fn owner_value(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Person(id) => format!("person:{id}"),
        Owner::Contact(id) => format!("contact:{id}"),
        Owner::Role(code) => format!("role:{code}"),
    }
}

/// The owner of a form's field; `None` where it names none that there can be.
pub(super) fn owner_of(value: &str) -> Option<Owner> {
    match value.split_once(':') {
        None if value.is_empty() || value == "nobody" => Some(Owner::Nobody),
        Some(("person", id)) => id.parse::<PersonId>().ok().map(Owner::Person),
        Some(("contact", id)) => id.parse::<ContactId>().ok().map(Owner::Contact),
        Some(("role", code)) => Code::parse(code).ok().map(Owner::Role),
        _ => None,
    }
}

//! What may be chosen in the line editor: owners, next actions, engagement scenarios, blockers.

use desbloqueo_app::reads::{BlockerItem, OpenedLine};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::ActionText;
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::requirements::Requirements;
use desbloqueo_domain::status::Status;
use desbloqueo_domain::{refusal::Field, rulebook::Need};
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;

/// Blockers that are offered one by one; the others stand in a list to choose from.
const BLOCKERS_IN_SIGHT: usize = 5;

/// Something to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// Choices under one heading.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// An owner as a form sends it.
pub(in crate::pages) fn owner_code(owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        Owner::Role(role) => format!("role:{role}"),
        Owner::Person(id) => format!("person:{id}"),
        Owner::Contact(id) => format!("contact:{id}"),
    }
}

/// The owner that a form sent; `None` for what is none.
pub(in crate::pages) fn read_owner(text: &str) -> Option<Owner> {
    match text.split_once(':') {
        None if text.is_empty() => Some(Owner::Nobody),
        Some(("role", code)) => Code::parse(code).ok().map(Owner::Role),
        Some(("person", id)) => id.parse().ok().map(Owner::Person),
        Some(("contact", id)) => id.parse().ok().map(Owner::Contact),
        _ => None,
    }
}

/// Who may own the line: roles with whom they mean today, people of the team, contacts.
pub(super) fn owners(words: &Words<'_>, opened: &OpenedLine, chosen: &str) -> Vec<Group> {
    let (team, service) = (&opened.team, &opened.entitlement.service);
    let choice = |owner: &Owner, label: String| {
        let value = owner_code(owner);
        Choice {
            chosen: value == chosen,
            value,
            label,
        }
    };
    let roles = words.playbook.codes(Kind::Role).iter().map(|role| {
        let holder = team.holders(role, service).next();
        let role_name = words.label(Kind::Role, role);
        let label = match holder {
            Some(who) => {
                let args = Args::new()
                    .text("role", role_name)
                    .text("name", words.owner(who, &opened.names));
                words.text("line-role-of", &args)
            }
            None => role_name,
        };
        choice(&Owner::Role(role.clone()), label)
    });
    let mut people: Vec<&Owner> = Vec::new();
    let state = &opened.line.state;
    for who in team
        .0
        .iter()
        .map(|member| &member.who)
        .chain([&state.owner])
    {
        if matches!(who, Owner::Person(_)) && !people.contains(&who) {
            people.push(who);
        }
    }
    let people = people
        .into_iter()
        .map(|who| choice(who, words.owner(who, &opened.names)));
    let contacts = opened.contacts.iter().map(|contact| {
        let owner = Owner::Contact(contact.id);
        choice(&owner, contact.state.name.clone())
    });
    let group = |id: &str, choices: Vec<Choice>| Group {
        label: words.plain(id),
        choices,
    };
    let mut groups = vec![
        group("line-owner-roles", roles.collect()),
        group("line-owner-people", people.collect()),
        group("line-owner-contacts", contacts.collect()),
    ];
    groups.retain(|group| !group.choices.is_empty());
    groups
}

/// Every next action of the playbook, in the reader's language.
pub(super) fn next_actions(words: &Words<'_>) -> Vec<String> {
    let codes = words.playbook.rulebook().next_actions.iter();
    let texts = codes.map(|code| words.action(&ActionText::Code(code.clone())));
    texts.collect()
}

/// The next action that a text means: one of the playbook, or somebody's own words.
pub(super) fn read_action(words: &Words<'_>, text: &str) -> ActionText {
    if text.is_empty() {
        return ActionText::Nothing;
    }
    let codes = words.playbook.rulebook().next_actions.iter();
    let mut known = codes.map(|code| ActionText::Code(code.clone()));
    known
        .find(|action| words.action(action) == text)
        .unwrap_or_else(|| ActionText::Text(text.to_owned()))
}

/// The engagement scenarios that the rule leaves to people.
pub(super) fn scenarios(
    words: &Words<'_>,
    rules: Option<&Requirements>,
    chosen: &str,
) -> Vec<Choice> {
    let rule = rules.and_then(|rules| {
        let mut fields = rules.fields.iter();
        fields.find(|rule| rule.field == Field::EngagementScenario && rule.need != Need::Keep)
    });
    let allowed = |code: &&Code| {
        rule.is_none_or(|rule| rule.of.is_empty() || rule.of.contains(code))
            || code.as_str() == chosen
    };
    let codes = words.playbook.codes(Kind::EngagementScenario).iter();
    let choices = codes.filter(allowed).map(|code| Choice {
        value: code.to_string(),
        label: words.label(Kind::EngagementScenario, code),
        chosen: code.as_str() == chosen,
    });
    choices.collect()
}

/// Open blockers: those most like the status in sight, the others in a list.
pub(super) fn blockers(
    words: &Words<'_>,
    opened: &OpenedLine,
    status: &Status,
    chosen: &str,
) -> (Vec<Choice>, Vec<Choice>) {
    let held = |item: &&BlockerItem| !opened.held.iter().any(|held| held.id == item.id);
    let mut offered: Vec<&BlockerItem> = opened.offered.iter().filter(held).collect();
    let service = &opened.entitlement.service;
    let unlikeness = |item: &&BlockerItem| {
        let same_reason = item.reason.is_some() && item.reason == status.l2;
        let same_detail = item.detail.is_some() && item.detail == status.l3;
        let same_service = item.service.as_ref() == Some(service);
        (!same_reason, !same_detail, !same_service)
    };
    offered.sort_by_key(unlikeness);
    let all = offered.into_iter().map(|item| {
        let value = item.id.to_string();
        Choice {
            chosen: value == chosen,
            label: blocker(words, item),
            value,
        }
    });
    let mut all: Vec<Choice> = all.collect();
    let rest = all.split_off(BLOCKERS_IN_SIGHT.min(all.len()));
    (all, rest)
}

fn blocker(words: &Words<'_>, item: &BlockerItem) -> String {
    let title = if item.title.is_empty() {
        words.reason(item.reason.as_ref(), item.detail.as_ref())
    } else {
        item.title.clone()
    };
    let count = |id: &str, number: i64| words.text(id, &Args::new().number("count", number));
    let args = Args::new()
        .text("title", title)
        .text("tenants", count("count-tenants", item.held.tenants))
        .text("units", count("count-units", item.held.units));
    words.text("line-blocker-holds", &args)
}

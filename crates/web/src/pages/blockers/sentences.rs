//! The changes of a blocker as sentences.

use desbloqueo_app::blockers::Change;
use desbloqueo_app::reads::Names;
use desbloqueo_domain::blocker::{ChannelUsed, Closed, PartyFrom, TicketLink};
use desbloqueo_domain::code::{Code, PersonId};
use desbloqueo_domain::line::{Asked, NextAction};
use desbloqueo_domain::owner::Owner;
use desbloqueo_domain::status::Severity;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use desbloqueo_words::Words;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::choices::severity_word;
use super::row::owners;

/// The fields of a blocker that people read about, in the order in which they do, with the message that names each.
const FIELDS: [(&str, &str); 15] = [
    ("closed", "field-resolution"),
    ("projected", "field-unblock-date"),
    ("asked", "field-asked-of"),
    ("next_action", "field-next-action"),
    ("severity", "field-severity"),
    ("party_clock", "field-party"),
    ("resolvers", "field-resolver"),
    ("owner", "field-owner"),
    ("title", "field-blocker-title"),
    ("reason", "field-l2"),
    ("detail", "field-l3"),
    ("service", "field-service"),
    ("tickets", "field-ticket"),
    ("channels", "field-channel"),
    ("invited", "blocker-invited"),
];

/// What somebody did to a blocker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Did {
    Opened,
    Closed,
    Reopened,
    Commented,
    Changed,
    Removed,
    Redacted,
}

impl Did {
    pub(super) fn of(change: &Change) -> Self {
        let (before, after) = (fields(&change.before), fields(&change.after));
        let is_closed = |fields: &Map<String, Value>| {
            fields.get("closed").is_some_and(|closed| !closed.is_null())
        };
        if change.is_redacted() {
            Self::Redacted
        } else if change.subject_kind == "comment" {
            Self::Commented
        } else if change.before.is_empty() {
            Self::Opened
        } else if change.after.is_empty() {
            Self::Removed
        } else if is_closed(&after) {
            Self::Closed
        } else if is_closed(&before) {
            Self::Reopened
        } else {
            Self::Changed
        }
    }

    /// The message of a heading that says so.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Opened => "blocker-did-open",
            Self::Closed => "blocker-did-close",
            Self::Reopened => "blocker-did-reopen",
            Self::Commented => "blocker-did-comment",
            Self::Changed => "blocker-did-change",
            Self::Removed => "blocker-did-remove",
            Self::Redacted => "blocker-did-redacted",
        }
    }
}

/// The comment that a change added; empty where it added none.
pub(super) fn comment_of(change: &Change) -> String {
    if change.subject_kind != "comment" {
        return String::new();
    }
    let fields = fields(&change.after);
    let body = fields.get("body").and_then(Value::as_str);
    body.unwrap_or_default().to_owned()
}

/// What changed, a sentence for each field; of a blocker that was opened, what it began with.
pub(super) fn sentences(words: &Words<'_>, names: &Names, change: &Change) -> Vec<String> {
    if change.subject_kind == "comment" {
        return Vec::new();
    }
    let (before, after) = (fields(&change.before), fields(&change.after));
    let changed = FIELDS
        .iter()
        .filter(|(field, _)| before.get(*field) != after.get(*field));
    let said = changed.filter_map(|(field, name)| {
        let value = |from: &Map<String, Value>| {
            let value = from.get(*field).cloned().unwrap_or_default();
            text(words, names, field, value)
        };
        let (before, after) = (value(&before), value(&after));
        sentence(words, words.plain(name), before, after)
    });
    said.collect()
}

fn sentence(words: &Words<'_>, field: String, before: String, after: String) -> Option<String> {
    let args = Args::new().text("field", field);
    match (before.is_empty(), after.is_empty()) {
        (true, true) => None,
        (true, false) => Some(words.text("history-set", &args.text("after", after))),
        (false, true) => Some(words.text("history-emptied", &args.text("before", before))),
        (false, false) if before == after => None,
        (false, false) => {
            let args = args.text("before", before).text("after", after);
            Some(words.text("history-moved", &args))
        }
    }
}

fn fields(json: &str) -> Map<String, Value> {
    serde_json::from_str(json).unwrap_or_default()
}

/// A value of a field as the reader reads it; empty for none.
fn text(words: &Words<'_>, names: &Names, field: &str, value: Value) -> String {
    match field {
        "title" => read::<String>(value),
        "closed" => read::<Option<Closed>>(value)
            .map(|closed| closed.resolution)
            .unwrap_or_default(),
        "projected" => read::<Option<Date>>(value)
            .map(|day| words.date(day))
            .unwrap_or_default(),
        "asked" => words.target(None, read::<Option<Asked>>(value).as_ref()),
        "next_action" => next_action(words, &read(value)),
        "severity" => read::<Option<Severity>>(value)
            .map(|severity| severity_word(words, severity))
            .unwrap_or_default(),
        "party_clock" => party(words, &read::<Vec<PartyFrom>>(value)),
        "resolvers" => owners(words, names, &read::<Vec<Owner>>(value)),
        "owner" => owner(words, names, &read(value)),
        "reason" => words.optional(Kind::L2, read::<Option<Code>>(value).as_ref()),
        "detail" => words.optional(Kind::L3, read::<Option<Code>>(value).as_ref()),
        "service" => words.optional(Kind::Service, read::<Option<Code>>(value).as_ref()),
        "tickets" => joined(read::<Vec<TicketLink>>(value).iter().map(ticket)),
        "channels" => {
            let channels = read::<Vec<ChannelUsed>>(value);
            joined(
                channels
                    .iter()
                    .map(|used| words.label(Kind::Channel, &used.channel)),
            )
        }
        "invited" => {
            let invited: Vec<Owner> = read::<Vec<PersonId>>(value)
                .into_iter()
                .map(Owner::Person)
                .collect();
            owners(words, names, &invited)
        }
        _ => String::new(),
    }
}

/// A recorded value as its type; nothing where it was none.
fn read<T: DeserializeOwned + Default>(value: Value) -> T {
    serde_json::from_value(value).unwrap_or_default()
}

fn next_action(words: &Words<'_>, next: &NextAction) -> String {
    let (what, due) = (words.action(&next.what), words.due(next.due));
    match (what.is_empty(), due.is_empty()) {
        (_, true) => what,
        (true, false) => due,
        (false, false) => format!("{what} ({due})"),
    }
}

/// The party that is charged last, and from which day on.
fn party(words: &Words<'_>, clock: &[PartyFrom]) -> String {
    let Some(last) = clock.last() else {
        return String::new();
    };
    let args = Args::new()
        .text("party", words.label(Kind::Party, &last.party))
        .text("date", words.date(last.from));
    words.text("blocker-party-from", &args)
}

/// Nobody is nothing here: a field that was emptied says so.
fn owner(words: &Words<'_>, names: &Names, owner: &Owner) -> String {
    match owner {
        Owner::Nobody => String::new(),
        somebody => words.owner(somebody, names),
    }
}

fn ticket(ticket: &TicketLink) -> String {
    if ticket.state.is_empty() {
        ticket.name.clone()
    } else {
        format!("{} ({})", ticket.name, ticket.state)
    }
}

fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(", ")
}

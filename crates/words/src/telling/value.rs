//! The values of records as a reader reads them: labels for codes, names for people, nothing for nothing.

use desbloqueo_app::history::FieldChange;
use desbloqueo_domain::blocker::{ChannelUsed, Closed, PartyFrom, TicketLink};
use desbloqueo_domain::code::{BlockerId, Code, OrganizationId, PersonId};
use desbloqueo_domain::entitlement::{EngagementStart, UnitsOverride};
use desbloqueo_domain::line::{Approval, Asked, BlockerLink, NextAction, Since};
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::status::Status;
use desbloqueo_domain::tenant::{Activity, PriorityOverride};
use desbloqueo_i18n::{Args, format};
use desbloqueo_playbook::Kind;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Teller;
use crate::{Words, short};

/// The text of a value; empty where it says nothing.
pub(super) fn of(teller: &Teller<'_>, kind: &str, field: &str, value: &Value) -> String {
    if value.is_null() {
        return String::new();
    }
    let told = match field {
        "owner" | "who" | "resolvers" | "team" | "approval" | "invited" | "person" | "cover"
        | "organization" | "parent" => teller.somebody(field, value),
        "closed" | "party_clock" | "channels" | "tickets" | "blockers" => {
            teller.of_blocker(field, value)
        }
        _ => teller.of_record(kind, field, value),
    };
    told.unwrap_or_else(|| teller.plain(value))
}

/// Whether a field came, or went, with what says nothing: no, or zero.
pub(super) fn says_nothing(change: &FieldChange) -> bool {
    let says_nothing = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Number(number) => number.as_i64() == Some(0),
        _ => false,
    };
    says_nothing(&change.before) && says_nothing(&change.after)
}

/// The days of a next action of which just the day changed.
pub(super) fn moved_due(words: &Words<'_>, change: &FieldChange) -> Option<(String, String)> {
    if change.field != "next_action" {
        return None;
    }
    let before: NextAction = read(&change.before)?;
    let after: NextAction = read(&change.after)?;
    let is_same = before.what == after.what && before.owner == after.owner;
    is_same.then(|| (words.due(before.due), words.due(after.due)))
}

/// A value in its own type.
fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

impl Teller<'_> {
    fn somebody(&self, field: &str, value: &Value) -> Option<String> {
        Some(match field {
            "owner" | "who" => self.owner(&read::<Owner>(value)?),
            "resolvers" => self.list(&read::<Vec<Owner>>(value)?, |owner| self.owner(owner)),
            "team" => self.list(&read::<Vec<TeamMember>>(value)?, |one| self.member(one)),
            "invited" => self.list(&read::<Vec<PersonId>>(value)?, |id| self.person(*id)),
            "person" | "cover" => self.person(read(value)?),
            "approval" => self.approval(read(value)?),
            _ => {
                let id: OrganizationId = read(value)?;
                self.mentioned.names.organization(id)?.to_owned()
            }
        })
    }

    fn of_blocker(&self, field: &str, value: &Value) -> Option<String> {
        let label = |kind: Kind, code: &Code| self.words.label(kind, code);
        Some(match field {
            "closed" => {
                let closed: Closed = read(value)?;
                Self::because(&self.words.date(closed.day), &closed.resolution)
            }
            "party_clock" => self.list(&read::<Vec<PartyFrom>>(value)?, |one| {
                let from = self.words.date(one.from);
                Self::because(&label(Kind::Party, &one.party), &from)
            }),
            "channels" => self.list(&read::<Vec<ChannelUsed>>(value)?, |one| {
                Self::because(&label(Kind::Channel, &one.channel), &one.url)
            }),
            "tickets" => self.list(&read::<Vec<TicketLink>>(value)?, |one| {
                Self::because(&one.name, &one.state)
            }),
            _ => self.list(&read::<Vec<BlockerLink>>(value)?, |one| {
                self.blocker(one.blocker)
            }),
        })
    }

    fn of_record(&self, kind: &str, field: &str, value: &Value) -> Option<String> {
        let words = &self.words;
        let text = value.as_str();
        let label = |kind: Kind| Some(words.label(kind, &Code::parse(text?).ok()?));
        let named = |area: &str| Some(words.plain(&format!("{area}-{}", text?)));
        match (kind, field) {
            (_, "status") => Some(words.status(&read::<Status>(value)?)),
            (_, "next_action") => Some(self.next_action(&read(value)?)),
            (_, "since") => Some(self.since(read(value)?)),
            (_, "asked") => Some(words.target(None, Some(&read::<Asked>(value)?))),
            (_, "units_override") => {
                let own: UnitsOverride = read(value)?;
                Some(Self::because(&words.number(own.units), &own.reason))
            }
            (_, "engagement_start") => {
                let start: EngagementStart = read(value)?;
                Some(Self::because(&words.date(start.day), &start.reason))
            }
            (_, "priority_override") => {
                let own: PriorityOverride = read(value)?;
                let priority = words.plain(&format!("priority-{}", own.priority.code()));
                Some(Self::because(&priority, &own.reason))
            }
            ("tenant", "activity") => Some(self.activity(read(value)?)),
            (_, "duplicate_of") => text.map(short_text),
            (_, "phase") => named("phase"),
            (_, "severity") => named("severity"),
            ("contact", "side") => named("side"),
            ("person", "state") => named("person"),
            ("grant", "role") => named("role"),
            (_, "reason") => label(Kind::L2),
            (_, "detail") => label(Kind::L3),
            (_, "service") => label(Kind::Service),
            (_, "service_status") => label(Kind::ServiceStatus),
            (_, "engagement_scenario") => label(Kind::EngagementScenario),
            (_, "business_reason") => label(Kind::BusinessReason),
            (
                _,
                "target"
                | "review"
                | "opened"
                | "projected"
                | "renewal"
                | "initiate_discussion"
                | "handed_over"
                | "last_attempt",
            )
            | ("cover", "from" | "to") => Some(words.date(read(value)?)),
            _ => None,
        }
    }

    /// A text, a number, yes or no.
    pub(super) fn plain(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(truth) => self.words.plain(if *truth { "yes" } else { "no" }),
            Value::Number(number) => match number.as_i64() {
                Some(number) => self.words.number(number),
                None => number.to_string(),
            },
            Value::String(text) => text.clone(),
            Value::Array(values) => self.list(values, |one| self.plain(one)),
            Value::Object(fields) => {
                let values: Vec<&Value> = fields.values().collect();
                self.list(&values, |one| self.plain(one))
            }
        }
    }

    fn list<T>(&self, values: &[T], told: impl Fn(&T) -> String) -> String {
        let texts: Vec<String> = values
            .iter()
            .map(told)
            .filter(|text| !text.is_empty())
            .collect();
        format::list_and(self.words.language, &texts)
    }

    /// A text with what explains it in brackets.
    pub(super) fn because(text: &str, why: &str) -> String {
        if why.is_empty() {
            text.to_owned()
        } else {
            format!("{text} ({why})")
        }
    }

    /// Who it is; nobody says nothing.
    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::Nobody => String::new(),
            named => self.words.owner(named, &self.mentioned.names),
        }
    }

    /// Its title, else its reason. Of one that its reader may not see, a history says only that there is one (rule A3).
    fn blocker(&self, id: BlockerId) -> String {
        match self.mentioned.blocker(id) {
            Some(blocker) if !blocker.title.is_empty() => blocker.title.clone(),
            Some(blocker) => {
                let (reason, detail) = (blocker.reason.as_ref(), blocker.detail.as_ref());
                self.words.reason(reason, detail)
            }
            None if self.is_of_history => self.words.plain("record-blocker"),
            None => short(id),
        }
    }

    fn person(&self, id: PersonId) -> String {
        self.owner(&Owner::Person(id))
    }

    fn member(&self, member: &TeamMember) -> String {
        let role = self.words.label(Kind::Role, &member.role);
        let service = member.service.as_ref();
        let service = service.map(|code| self.words.label(Kind::Service, code));
        let role = Self::because(&role, &service.unwrap_or_default());
        format!("{role}: {}", self.owner(&member.who))
    }

    fn next_action(&self, next: &NextAction) -> String {
        let parts = [
            self.words.action(&next.what),
            self.words.due(next.due),
            self.owner(&next.owner),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }

    fn since(&self, since: Since) -> String {
        let day = self.words.date(since.l1);
        if since.reported {
            Self::because(&day, &self.words.plain("history-reported"))
        } else {
            day
        }
    }

    fn approval(&self, approval: Approval) -> String {
        let (id, by) = match approval {
            Approval::NotNeeded => return String::new(),
            Approval::Awaiting { by } => ("history-approval-awaited", by),
            Approval::Given { by } => ("history-approval-given", by),
        };
        self.words
            .text(id, &Args::new().text("person", self.person(by)))
    }

    fn activity(&self, activity: Activity) -> String {
        match activity {
            Activity::PausedUntil(day) => {
                let args = Args::new().text("date", self.words.date(day));
                self.words.text("activity-paused-until", &args)
            }
            other => self.words.plain(&format!("activity-{}", other.code())),
        }
    }
}

fn short_text(id: &str) -> String {
    short(id)
}

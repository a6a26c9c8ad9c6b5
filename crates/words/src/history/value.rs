//! The values of a history as the reader reads them: labels for codes, names for ids, dates in their form.

use desbloqueo_app::history::{FieldChange, Mentioned};
use desbloqueo_domain::code::Code;
use desbloqueo_domain::line::{Approval, Asked, BlockerLink, NextAction, Since};
use desbloqueo_domain::owner::{Owner, TeamMember};
use desbloqueo_domain::status::Status;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Words;

/// A value of a field; empty where there is none.
pub(super) fn told(words: &Words<'_>, mentioned: &Mentioned, field: &str, value: &Value) -> String {
    let teller = Teller { words, mentioned };
    teller
        .typed(field, value)
        .unwrap_or_else(|| teller.plain(value))
}

/// The days of a next action of which just the day changed.
pub(super) fn moved_date(words: &Words<'_>, change: &FieldChange) -> Option<(String, String)> {
    if change.field != "next_action" {
        return None;
    }
    let before = read::<NextAction>(&change.before)?;
    let after = read::<NextAction>(&change.after)?;
    let is_same = before.what == after.what && before.owner == after.owner;
    is_same.then(|| (words.due(before.due), words.due(after.due)))
}

struct Teller<'a> {
    words: &'a Words<'a>,
    mentioned: &'a Mentioned,
}

impl Teller<'_> {
    /// A value whose field says what it is; `None` where the field says nothing, or the value is of another time.
    fn typed(&self, field: &str, value: &Value) -> Option<String> {
        let words = self.words;
        match field {
            "status" => read::<Status>(value).map(|status| words.status(&status)),
            "owner" | "cover" => read::<Owner>(value).map(|owner| self.owner(&owner)),
            "resolvers" => read::<Vec<Owner>>(value).map(|owners| self.owners(&owners)),
            "team" => read::<Vec<TeamMember>>(value).map(|team| self.team(&team)),
            "next_action" => read::<NextAction>(value).map(|next| self.next_action(&next)),
            "asked" => read::<Asked>(value).map(|asked| words.target(None, Some(&asked))),
            "since" => read::<Since>(value).map(|since| words.date(since.l1)),
            "approval" => read::<Approval>(value).map(|approval| self.approval(approval)),
            "blockers" => read::<Vec<BlockerLink>>(value).map(|links| self.blockers(&links)),
            "phase" | "severity" | "priority" | "side" | "activity" => self.word(field, value),
            _ => None,
        }
    }

    fn owner(&self, owner: &Owner) -> String {
        match owner {
            Owner::Nobody => String::new(),
            named => self.words.owner(named, &self.mentioned.names),
        }
    }

    fn owners(&self, owners: &[Owner]) -> String {
        let named: Vec<String> = owners.iter().map(|owner| self.owner(owner)).collect();
        named.join(", ")
    }

    fn team(&self, team: &[TeamMember]) -> String {
        let member = |member: &TeamMember| {
            let role = self.words.label(Kind::Role, &member.role);
            format!("{role} › {}", self.owner(&member.who))
        };
        team.iter().map(member).collect::<Vec<_>>().join(", ")
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

    fn approval(&self, approval: Approval) -> String {
        let (message, person) = match approval {
            Approval::NotNeeded => return String::new(),
            Approval::Awaiting { by } => ("history-approval-awaited", by),
            Approval::Given { by } => ("history-approval-given", by),
        };
        let name = self.owner(&Owner::Person(person));
        let args = desbloqueo_i18n::Args::new().text("person", name);
        self.words.text(message, &args)
    }

    fn blockers(&self, links: &[BlockerLink]) -> String {
        let named = links.iter().map(|link| {
            let Some(blocker) = self.mentioned.blocker(link.blocker) else {
                return self.words.plain("record-blocker");
            };
            if blocker.title.is_empty() {
                self.words
                    .reason(blocker.reason.as_ref(), blocker.detail.as_ref())
            } else {
                blocker.title.clone()
            }
        });
        named.collect::<Vec<_>>().join(", ")
    }

    /// A code of the product's own words, such as a phase or a severity.
    fn word(&self, field: &str, value: &Value) -> Option<String> {
        let id = format!("{field}-{}", value.as_str()?);
        self.words.has(&id).then(|| self.words.plain(&id))
    }

    fn plain(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(truth) => self.words.plain(if *truth { "yes" } else { "no" }),
            Value::Number(number) => number
                .as_i64()
                .map_or_else(|| number.to_string(), |number| self.words.number(number)),
            Value::String(text) => text_or_label(self.words, text),
            Value::Array(values) => {
                let texts = values.iter().map(|one| self.plain(one));
                texts.collect::<Vec<_>>().join(", ")
            }
            Value::Object(fields) => {
                let kept = fields.iter().filter(|(name, _)| *name != "organization");
                let texts = kept.map(|(name, one)| match self.typed(name, one) {
                    Some(text) => text,
                    None => self.plain(one),
                });
                let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
                texts.join(" › ")
            }
        }
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

/// The label of a code, a date in the reader's form, or the text itself.
fn text_or_label(words: &Words<'_>, text: &str) -> String {
    if let Ok(day) = text.parse::<Date>() {
        return words.date(day);
    }
    let Ok(code) = Code::parse(text) else {
        return text.to_owned();
    };
    let kinds = [
        Kind::L3,
        Kind::L2,
        Kind::L1,
        Kind::Role,
        Kind::Service,
        Kind::ServiceStatus,
        Kind::EngagementScenario,
        Kind::BusinessReason,
        Kind::Party,
        Kind::Channel,
        Kind::NextAction,
    ];
    let known = kinds
        .into_iter()
        .find(|kind| words.playbook.codes(*kind).contains(&code));
    match known {
        Some(Kind::NextAction) => words
            .playbook
            .next_action_text(&code, words.language.code())
            .to_owned(),
        Some(kind) => words.label(kind, &code),
        None => text.to_owned(),
    }
}

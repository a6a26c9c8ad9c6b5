//! `desbloqueo history`: what happened to a record, in order, as sentences.

use anyhow::Result;
use clap::Args;
use desbloqueo_app::history::{FieldChange, HistoryEntry, history};
use desbloqueo_domain::code::Code;
use desbloqueo_i18n::Args as With;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use crate::Outcome;
use crate::context::Context;
use crate::find;
use crate::output::Tone;
use crate::session::Session;
use crate::words::Words;

/// The record.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// A line, entitlement, blocker, tenant, customer or organization, by id; lines also by the end of it
    id: String,
}

pub(crate) async fn run(context: &Context, command: History) -> Result<Outcome> {
    let session = Session::open(context).await?;
    let id = match command.id.trim().parse::<Uuid>() {
        Ok(id) => id,
        Err(_) => any_id(&session, &command.id).await?,
    };
    let entries = history(&session.app, &session.actor, id).await?;
    let (output, words) = (&session.output, session.words());
    if output.json {
        output.json_items(&entries)?;
        return Ok(Outcome::Done);
    }
    for entry in &entries {
        output.line(output.tone(&heading(&session, entry), Tone::Strong))?;
        for field in &entry.fields {
            output.item(&sentence(&words, field))?;
        }
        for (id, text) in [
            ("history-reason", &entry.reason),
            ("history-override", &entry.override_reason),
        ] {
            if !text.is_empty() {
                output.item(&output.with(id, "text", text))?;
            }
        }
    }
    Ok(Outcome::Done)
}

/// The record that the end of an id means: a line, else an entitlement, else a blocker, else a tenant.
async fn any_id(session: &Session, text: &str) -> Result<Uuid> {
    if let Ok(id) = find::line(session, text).await {
        return Ok(id.0);
    }
    if let Ok(id) = find::entitlement(session, text).await {
        return Ok(id.0);
    }
    if let Ok(id) = find::blocker(session, text).await {
        return Ok(id.0);
    }
    Ok(find::tenant(session, text).await?.0)
}

fn heading(session: &Session, entry: &HistoryEntry) -> String {
    let happened = match serde_json::to_value(entry.happened) {
        Ok(Value::String(code)) => code,
        _ => String::new(),
    };
    let output = &session.output;
    let args = With::new()
        .text("when", session.instant(entry.recorded.as_microsecond()))
        .text("person", entry.person.as_str())
        .text("record", output.plain(&format!("record-{}", entry.kind)))
        .text("source", output.plain(&format!("source-{}", entry.source)));
    output.text(&format!("history-{happened}"), &args)
}

fn sentence(words: &Words<'_>, change: &FieldChange) -> String {
    let field = name(words, &change.field);
    let (before, after) = (value(words, &change.before), value(words, &change.after));
    let args = With::new().text("field", field);
    match (before.is_empty(), after.is_empty()) {
        (true, _) => words.text("history-set", &args.text("after", after)),
        (false, true) => words.text("history-emptied", &args.text("before", before)),
        (false, false) => words.text(
            "history-moved",
            &args.text("before", before).text("after", after),
        ),
    }
}

/// The name of a field of a record, where messages know one.
fn name(words: &Words<'_>, field: &str) -> String {
    let known = match field {
        "target" | "projected" => "target-date",
        "purchased" => "reported-units",
        "agreed" => "agreed-units",
        "since" => "status-since",
        "review" => "review-date",
        "closed" => "resolution",
        "title" => "blocker-title",
        "resolvers" => "resolver",
        "blockers" => "blocker",
        "renewal" => "renewal-date",
        "asked" => "asked-of",
        other => other,
    };
    words
        .named(&format!("field-{}", known.replace('_', "-")))
        .unwrap_or_else(|| field.replace('_', " "))
}

/// A value of a record as the reader reads it: labels for codes, dates in their form, nothing for nothing.
fn value(words: &Words<'_>, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(truth) => words.plain(if *truth { "yes" } else { "no" }),
        Value::Number(number) => number
            .as_i64()
            .map_or_else(|| number.to_string(), |number| words.number(number)),
        Value::String(text) => words.text_or_label(text),
        Value::Array(values) => {
            let texts: Vec<String> = values.iter().map(|one| self::value(words, one)).collect();
            texts.join(", ")
        }
        Value::Object(fields) => {
            let texts = fields
                .iter()
                .filter(|(name, _)| name.as_str() != "organization");
            let texts: Vec<String> = texts
                .map(|(_, one)| self::value(words, one))
                .filter(|text| !text.is_empty())
                .collect();
            texts.join(" › ")
        }
    }
}

impl Words<'_> {
    fn named(&self, id: &str) -> Option<String> {
        self.has(id).then(|| self.plain(id))
    }

    /// The label of a code, a date in the reader's form, or the text itself.
    fn text_or_label(&self, text: &str) -> String {
        if let Ok(day) = text.parse::<Date>() {
            return self.date(day);
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
            .find(|kind| self.playbook.codes(*kind).contains(&code));
        match known {
            Some(Kind::NextAction) => self
                .playbook
                .next_action_text(&code, self.language.code())
                .to_owned(),
            Some(kind) => self.label(kind, &code),
            None => text.to_owned(),
        }
    }
}

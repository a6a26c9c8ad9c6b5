//! The history of a record as sentences.

use desbloqueo_app::history::{FieldChange, HistoryEntry};
use desbloqueo_domain::code::Code;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use jiff::civil::Date;
use serde_json::Value;

use crate::Words;

impl Words<'_> {
    /// Who did what to which record through what; `when` is the moment in the reader's form.
    pub fn history_heading(&self, entry: &HistoryEntry, when: &str) -> String {
        let happened = match serde_json::to_value(entry.happened) {
            Ok(Value::String(code)) => code,
            _ => String::new(),
        };
        let args = Args::new()
            .text("when", when)
            .text("person", entry.person.as_str())
            .text("record", self.plain(&format!("record-{}", entry.kind)))
            .text("source", self.plain(&format!("source-{}", entry.source)));
        self.text(&format!("history-{happened}"), &args)
    }

    /// How a field changed.
    pub fn history_sentence(&self, change: &FieldChange) -> String {
        let field = name(self, &change.field);
        let (before, after) = (value(self, &change.before), value(self, &change.after));
        let args = Args::new().text("field", field);
        match (before.is_empty(), after.is_empty()) {
            (true, _) => self.text("history-set", &args.text("after", after)),
            (false, true) => self.text("history-emptied", &args.text("before", before)),
            (false, false) => self.text(
                "history-moved",
                &args.text("before", before).text("after", after),
            ),
        }
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

//! The history of a record as sentences.

mod value;

use desbloqueo_app::history::{FieldChange, HistoryEntry, Mentioned, Span};
use desbloqueo_domain::refusal::Field;
use desbloqueo_i18n::Args;
use desbloqueo_playbook::Kind;
use serde_json::Value;

use crate::Words;

/// Fields that follow from others: history keeps them, and nobody wants to read them.
const SILENT: [&str; 3] = ["confirmed", "overrides", "version"];

/// Fields of prose.
const PROSE: [&str; 2] = ["note", "body"];

impl Words<'_> {
    /// Who did what to which record through what; `when` is the moment in the reader's form.
    pub fn history_heading(&self, entry: &HistoryEntry, when: &str) -> String {
        let happened = match serde_json::to_value(entry.happened) {
            Ok(Value::String(code)) => code,
            _ => String::new(),
        };
        let args = Args::new()
            .text("when", when)
            .text("person", self.history_who(entry))
            .text("record", self.plain(&format!("record-{}", entry.kind)))
            .text("source", self.plain(&format!("source-{}", entry.source)));
        self.text(&format!("history-{happened}"), &args)
    }

    /// Who acted: both names, where they covered for somebody.
    pub fn history_who(&self, entry: &HistoryEntry) -> String {
        // Redacted people have no name (rule H3).
        let named = |name: &str| {
            if name.is_empty() {
                self.plain("redact-nobody")
            } else {
                name.to_owned()
            }
        };
        let Some(covered) = &entry.covered else {
            return named(&entry.person);
        };
        let args = Args::new()
            .text("person", named(&entry.person))
            .text("covered", named(covered));
        self.text("cover-in-place", &args)
    }

    /// How a field changed.
    pub fn history_sentence(&self, change: &FieldChange) -> String {
        self.sentence(change, &Mentioned::default())
    }

    /// How each field changed, with the names behind ids; "still true" where somebody said just that.
    pub fn history_sentences(&self, entry: &HistoryEntry, mentioned: &Mentioned) -> Vec<String> {
        let fields = entry.fields.iter();
        let names = |wanted: &str| fields.clone().any(|change| change.field == wanted);
        // Another status starts its clock by itself (rule T4).
        let is_silent =
            |field: &str| SILENT.contains(&field) || (field == "since" && names("status"));
        let told = fields
            .clone()
            .filter(|change| !is_silent(&change.field))
            .map(|change| self.sentence(change, mentioned))
            .filter(|sentence| !sentence.is_empty());
        let told: Vec<String> = told.collect();
        if told.is_empty() && names("confirmed") {
            vec![self.plain("history-confirmed")]
        } else {
            told
        }
    }

    /// How long a line stood in a reason and who was charged: "Network for 34 days, charged to the customer".
    pub fn span(&self, span: &Span) -> String {
        self.text("history-span", &self.span_args(span))
    }

    fn span_args(&self, span: &Span) -> Args<'_> {
        let reason = self.reason(span.status.l2.as_ref(), span.status.l3.as_ref());
        let status = if reason.is_empty() {
            self.label(Kind::L1, &span.status.l1)
        } else {
            reason
        };
        let party = span.party.as_ref();
        Args::new()
            .text("status", status)
            .number("days", span.days)
            .optional("party", party.map(|party| self.label(Kind::Party, party)))
    }

    /// The same, short: "34 d Network (customer)".
    pub fn short_span(&self, span: &Span) -> String {
        self.text("tenant-span", &self.span_args(span))
    }

    fn sentence(&self, change: &FieldChange, mentioned: &Mentioned) -> String {
        if let Some((before, after)) = value::moved_date(self, change) {
            let field = self.field(Field::NextActionDate);
            return self.moved(field, before, after);
        }
        let field = name(self, &change.field);
        let read = |value| value::told(self, mentioned, &change.field, value);
        let (before, after) = (read(&change.before), read(&change.after));
        // Of a text that somebody wrote anew, the earlier one stands further down.
        let is_rewritten = PROSE.contains(&change.field.as_str()) && !after.is_empty();
        self.moved(
            field,
            if is_rewritten { String::new() } else { before },
            after,
        )
    }

    fn moved(&self, field: String, before: String, after: String) -> String {
        let args = Args::new().text("field", field);
        match (before.is_empty(), after.is_empty()) {
            (true, true) => String::new(),
            (true, false) => self.text("history-set", &args.text("after", after)),
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
        "target" => "target-date",
        "projected" => "unblock-date",
        "purchased" => "reported-units",
        "agreed" => "agreed-units",
        "since" => "status-since",
        "review" => "review-date",
        "reason" => "l2",
        "detail" => "l3",
        "closed" => "resolution",
        "title" => "blocker-title",
        "resolvers" => "resolver",
        "blockers" => "blocker",
        "channels" => "channel",
        "tickets" => "ticket",
        "party_clock" => "party",
        "renewal" => "renewal-date",
        "asked" => "asked-of",
        "initiate_discussion" => "initiate-discussion-date",
        "engagement_start" => "engagement-start-date",
        "activity" => "tenant-state",
        "priority_override" => "priority",
        "body" => "note",
        other => other,
    };
    let known = known.replace('_', "-");
    let named = |id: String| words.has(&id).then(|| words.plain(&id));
    named(format!("field-{known}"))
        .or_else(|| named(format!("history-field-{known}")))
        .unwrap_or_else(|| field.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use desbloqueo_i18n::Language;
    use desbloqueo_playbook::built_in;
    use serde_json::json;

    use super::*;

    fn told(field: &str, before: Value, after: Value) -> String {
        let playbook = built_in("fasttrack").unwrap().unwrap();
        let change = FieldChange {
            field: field.to_owned(),
            before,
            after,
        };
        Words::new(&playbook, Language::En).history_sentence(&change)
    }

    #[test]
    fn a_new_note_is_told_without_the_one_before() {
        assert_eq!(told("note", json!("old"), json!("new")), "Note: new");
        let emptied = told("note", json!("old"), json!(""));
        assert_eq!(emptied, "Note: emptied, was old");
    }

    #[test]
    fn a_next_action_that_moves_tells_its_days_alone() {
        let next =
            |day| json!({ "what": { "text": "Call" }, "due": { "on": day }, "owner": "nobody" });
        assert_eq!(
            told("next_action", next("2026-11-22"), next("2026-11-29")),
            "Next action date: from 22 Nov 2026 to 29 Nov 2026"
        );
        let other = json!({ "what": { "text": "Write" }, "due": "never", "owner": "nobody" });
        assert_eq!(
            told("next_action", next("2026-11-22"), other),
            "Next action: from Call · 22 Nov 2026 to Write"
        );
    }

    #[test]
    fn nobody_and_nothing_are_no_values() {
        assert_eq!(told("owner", Value::Null, json!("nobody")), "");
        let role = json!({ "role": "account-team" });
        assert_eq!(told("owner", json!("nobody"), role), "Owner: Account team");
    }
}
